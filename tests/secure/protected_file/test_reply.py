"""Answers to a protected file: only the practice opens them, and only those of who opened the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.secure.crypto.failures import Unopened
from tomail.secure.protected_file.reply import FileAnswer, ReplyKeys, ReplyTo
from tomail.secure.protocol import labels
from tomail.secure.protocol.answers import SealedAnswer, found

DELIVERY, OTHER = "d_aaaaaaaaaaaaaaaa", "d_bbbbbbbbbbbbbbbb"
KEYS = ReplyKeys(bytes(32))


def answered(reply: ReplyTo, text: str, *, short: bool = False, token: bytes | None = None) -> SealedAnswer:
    """As the viewer does it (`viewer/sealed.js`)."""
    keys = reply.short if short else reply.keys
    info = labels.bound(labels.FILE_ANSWER, reply.delivery, keys.key_id)
    plain = (reply.token if token is None else token) + text.encode("utf-8", "surrogatepass")
    return SealedAnswer(keys.suite, reply.delivery, keys.seal(plain, info))


@pytest.mark.parametrize("short", [True, False])
def test_the_practice_opens_it(short: bool) -> None:
    answer = answered(KEYS.reply_to("p@x.test", DELIVERY), "Danke 🩺", short=short)
    again = found(answer.encode())
    assert again is not None
    assert ReplyKeys(bytes(32)).open(again) == FileAnswer(DELIVERY, "Danke 🩺")


def test_nobody_else_opens_it() -> None:
    answer = answered(KEYS.reply_to("p@x.test", DELIVERY), "Danke")
    with pytest.raises(Unopened):
        ReplyKeys(bytes([1]) * 32).open(answer)


def test_it_cannot_be_moved_to_another_delivery() -> None:
    answer = answered(KEYS.reply_to("p@x.test", DELIVERY), "Danke")
    with pytest.raises(Unopened):
        KEYS.open(SealedAnswer(answer.suite, OTHER, answer.sealed))


@pytest.mark.parametrize("token", [b"", bytes(16), KEYS.reply_to("p@x.test", OTHER).token])
def test_who_never_opened_the_file_cannot_answer_it(token: bytes) -> None:
    with pytest.raises(Unopened):
        KEYS.open(answered(KEYS.reply_to("p@x.test", DELIVERY), "Danke", token=token))


@pytest.mark.parametrize("text", ["\ud800", "x" * 80_001])
def test_what_is_no_text_is_refused(text: str) -> None:
    with pytest.raises(Unopened):
        KEYS.open(answered(KEYS.reply_to("p@x.test", DELIVERY), text))


@given(st.binary(max_size=1300), st.sampled_from([1, 2]))
def test_nonsense_is_refused(sealed: bytes, suite: int) -> None:
    with pytest.raises(Unopened):
        KEYS.open(SealedAnswer(suite, DELIVERY, sealed))
