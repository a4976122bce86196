from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.message.headers import read_headers
from tomail.message.threading import MOST_IDS, normalise_subject, related_ids


@pytest.mark.parametrize(
    ("head", "ids"),
    [
        (b"Message-ID: <3@x>\nReferences: <1@x> <2@x>\nIn-Reply-To: <9@x>", ("<3@x>", "<1@x>", "<2@x>")),
        (b"Message-ID: <3@x>\nIn-Reply-To: Your mail <2@x>", ("<3@x>", "<2@x>")),
        (b"References: <1@x> <1@x>", ("<1@x>",)),
        (b"Subject: Termin", ()),
    ],
)
def test_related_ids(head: bytes, ids: tuple[str, ...]) -> None:
    assert related_ids(read_headers(head)) == ids


def test_endless_threads_are_found_by_their_root_and_their_end() -> None:
    head = read_headers(b"Message-ID: <m@x>\nReferences: " + b" ".join(b"<%d@x>" % n for n in range(150)))
    ids = related_ids(head)
    assert (len(ids), ids[0], ids[1], ids[-1]) == (MOST_IDS + 1, "<m@x>", "<0@x>", "<149@x>")


@pytest.mark.parametrize(
    ("subject", "plain"),
    [
        ("Befund", "Befund"),
        ("AW: Befund", "Befund"),
        ("Re: WG: Antw: FW:Befund", "Befund"),
        ("RE[3]: Befund", "Befund"),
        ("Aw (2): Befund", "Befund"),
        ("Regel: immer", "Regel: immer"),
        ("Re Befund", "Re Befund"),
        ("Re:", ""),
        ("回复：x", "回复：x"),
        ("Re：x", "x"),
    ],
)
def test_normalise_subject(subject: str, plain: str) -> None:
    assert normalise_subject(subject) == plain


@pytest.mark.parametrize("subject", [f"AW{' ' * 60_000}x", f"{' ' * 60_000}Re x", "Re: " * 15_000])
def test_a_long_subject_takes_no_time(subject: str) -> None:
    start = process_time()
    normalise_subject(subject)
    assert process_time() - start < 0.2


@given(st.text("ReAW: []2", max_size=40))
def test_a_plain_subject_is_plain(subject: str) -> None:
    assert normalise_subject(normalise_subject(subject)) == normalise_subject(subject)
