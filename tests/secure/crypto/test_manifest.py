from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.secure.crypto.failures import Unopened, Unproven
from tomail.secure.crypto.keys import PrivateKeys
from tomail.secure.crypto.manifest import (
    STEP,
    Direction,
    Expected,
    FileEntry,
    Manifest,
    open_manifest,
    recipient_hash,
    seal_manifest,
)
from tomail.secure.crypto.stream import ciphertext_size, decrypt, encrypt, file_aad
from tomail.secure.protocol import labels

PRACTICE, KEY = PrivateKeys.new(), bytes(range(32))
ADDRESS = "erika@example.de"
FILE = FileEntry("f_aaaaaaaaaaaaaaaa", "Befund.pdf", "application/pdf", 1234, "0" * 64)
MANIFEST = Manifest(
    Direction.TO_PATIENT,
    "p_one",
    "d_one",
    recipient_hash("d_one", ADDRESS),
    "Praxis Dr. Muster",
    "Ihr Befund",
    "Guten Tag\nanbei Ihr Befund.",
    1_700_000_000,
    "d_one",
    True,
    (FILE,),
)
EXPECTED = Expected(Direction.TO_PATIENT, "p_one", "d_one", "Erika@example.de ")
SEALED = seal_manifest(MANIFEST, PRACTICE, KEY)


def test_the_patient_reads_what_the_practice_wrote() -> None:
    assert open_manifest(SEALED, PRACTICE.public(), KEY, EXPECTED) == MANIFEST


@given(st.text(), st.text(max_size=5000))
def test_whatever_is_written_comes_back(subject: str, text: str) -> None:
    if any(0xD800 <= ord(char) < 0xE000 for char in subject + text):
        return
    manifest = replace(MANIFEST, subject=subject, text=text)
    sealed = seal_manifest(manifest, PRACTICE, KEY)
    assert open_manifest(sealed, PRACTICE.public(), KEY, EXPECTED) == manifest


def test_its_length_tells_steps_of_four_kilobytes_only() -> None:
    longer = seal_manifest(replace(MANIFEST, text="x" * 2000), PRACTICE, KEY)
    assert len(SEALED) == len(longer) == ciphertext_size(STEP)


def test_one_that_somebody_else_signed_is_not_believed() -> None:
    with pytest.raises(Unproven):
        open_manifest(SEALED, PrivateKeys.new().public(), KEY, EXPECTED)


@pytest.mark.parametrize(
    "expected",
    [
        replace(EXPECTED, direction=Direction.TO_PRACTICE),
        replace(EXPECTED, practice="p_two"),
        replace(EXPECTED, recipient="max@example.de"),
    ],
)
def test_one_that_is_meant_for_somebody_else_is_not_shown(expected: Expected) -> None:
    with pytest.raises(Unopened):
        open_manifest(SEALED, PRACTICE.public(), KEY, expected)


def test_one_that_was_moved_to_another_delivery_does_not_open() -> None:
    with pytest.raises(Unopened):
        open_manifest(SEALED, PRACTICE.public(), KEY, replace(EXPECTED, delivery="d_two"))


def test_a_signed_one_of_another_delivery_is_no_use_under_a_known_key() -> None:
    """Whoever received one encrypts it anew for somebody else (surreptitious forwarding)."""
    signed = b"".join(decrypt(KEY, file_aad("d_one", "m"), [SEALED]))
    moved = b"".join(encrypt(KEY, file_aad("d_two", "m"), [signed]))
    with pytest.raises(Unopened):
        open_manifest(moved, PRACTICE.public(), KEY, replace(EXPECTED, delivery="d_two"))


@pytest.mark.parametrize(
    "body",
    [
        *(b"", b"[]", b"{}", b'{"v": 2}', b'{"v": 1, "files": 5}', b"\xff", b"[" * 100_000),
        json.dumps(json.loads(MANIFEST.encode()) | {"more": 1}).encode(),
    ],
)
def test_signed_nonsense_is_refused(body: bytes) -> None:
    signed = len(body).to_bytes(4, "big") + body + PRACTICE.sign(body, labels.MANIFEST)
    sealed = b"".join(encrypt(KEY, file_aad("d_one", "m"), [signed]))
    with pytest.raises(Unopened):
        open_manifest(sealed, PRACTICE.public(), KEY, EXPECTED)


def test_a_length_beyond_the_end_is_refused() -> None:
    sealed = b"".join(encrypt(KEY, file_aad("d_one", "m"), [b"\xff\xff\xff\xff"]))
    with pytest.raises(Unproven):
        open_manifest(sealed, PRACTICE.public(), KEY, EXPECTED)


def test_nothing_of_it_reaches_a_log() -> None:
    shown = repr(MANIFEST) + repr(EXPECTED)
    assert not any(word in shown for word in ("Muster", "Befund", "anbei", "Erika"))
