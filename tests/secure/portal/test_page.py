"""The cryptography of the patients' page and that of the practice understand each other; builds are alike."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import subprocess
from pathlib import Path
from typing import Any

import patient_page
import pytest

from tests.secure.vectors.write import fixed
from tomail.secure.crypto import bundle, manifest, stream, wraps
from tomail.secure.crypto.keys import PrivateKeys
from tomail.secure.protocol import proofs
from tomail.secure.protocol.encoding import from_text

PRACTICE, DELIVERY = "p_aaaaaaaaaaaaaaaa", "d_bbbbbbbbbbbbbbbb"
FIRST = ("index.html", "page-", "icon-", "guessing-")  # what a browser fetches for a registration
WEIGHT = 100_000  # bytes, packed

pytestmark = pytest.mark.server


@pytest.fixture(autouse=True)
def _node() -> None:
    if not patient_page.has_node() and not os.environ.get("CI"):
        pytest.skip("needs nodejs and npm")


@pytest.fixture(scope="module")
def sealed() -> dict[str, Any]:
    """What the page's code sealed just now, with new keys."""
    made = patient_page.node("test/shared/seal.js", output=subprocess.PIPE)
    found: dict[str, Any] = json.loads(made)
    return found


def test_the_page_passes_its_own_tests() -> None:
    tests = sorted(
        str(path.relative_to(patient_page.SOURCE)) for path in patient_page.SOURCE.glob("test/*.test.js")
    )
    assert tests
    patient_page.node("--test", *tests)


def test_the_practice_reads_what_the_page_answers(sealed: dict[str, Any]) -> None:
    patient, practice = (PrivateKeys.decode(from_text(sealed[name])) for name in ("patient", "practice"))
    key = wraps.replied(practice, from_text(sealed["reply"]), DELIVERY)
    expected = manifest.Expected(manifest.Direction.TO_PRACTICE, PRACTICE, DELIVERY, PRACTICE)
    opened = manifest.open_manifest(from_text(sealed["manifest"]), patient.public(), key, expected)
    assert (opened.subject, opened.text) == ("Re: Grüße", "Danke 🩺\n\u2028")
    file = stream.decrypt(key, stream.file_aad(DELIVERY, "f_one"), [from_text(sealed["file"])])
    assert b"".join(file) == fixed(1000) + fixed(5)


def test_the_bundle_of_the_page_opens(sealed: dict[str, Any]) -> None:
    patient = PrivateKeys.decode(from_text(sealed["patient"]))
    kid = patient.public().key_id
    for each in sealed["wraps"]:
        wrap = bundle.Wrap.decode(from_text(each["wrap"]))
        assert bundle.unwrap_bundle_key(wrap, each["secret"], kid) == fixed(32)
    opened = bundle.open_bundle(from_text(sealed["bundle"]), fixed(32), kid, 4)
    assert (opened.keys, opened.seen, opened.sign) == (patient, (DELIVERY,), "Äpfel")


def test_what_the_page_signs_is_what_the_portal_checks(sealed: dict[str, Any]) -> None:
    public = PrivateKeys.decode(from_text(sealed["patient"])).public()
    invite = hashlib.sha256(b"invite").hexdigest()
    hashed = hashlib.sha256(from_text(sealed["manifest"])).hexdigest()
    bodies = {
        "possession": proofs.possession(invite, public.key_id, "0" * 32),
        "new_possession": proofs.new_possession("a_one", public.key_id, 2),
        "receipt": proofs.receipt(DELIVERY, hashed, 5),
    }
    for name, body in bodies.items():
        public.verify(from_text(sealed["proofs"][name]), body)


def test_the_lock_names_no_host_and_every_package_by_its_hash() -> None:
    text = (patient_page.SOURCE / "package-lock.json").read_text("utf-8")
    assert "://" not in text
    packages = json.loads(text)["packages"]
    assert all(name == "" or "integrity" in each for name, each in packages.items())


def test_the_same_sources_give_the_same_page(tmp_path: Path) -> None:
    """As what was built before, by another process."""
    patient_page.build()
    patient_page.node("build.mjs", str(tmp_path / "again"))
    assert hashes(patient_page.BUILT) == hashes(tmp_path / "again")
    first = [each for each in patient_page.BUILT.iterdir() if each.name.startswith(FIRST)]
    assert len(first) == 5
    assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in first) < WEIGHT


def hashes(folder: Path) -> dict[str, str]:
    return {each.name: hashlib.sha256(each.read_bytes()).hexdigest() for each in folder.iterdir()}
