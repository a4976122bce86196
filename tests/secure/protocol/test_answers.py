"""Answers as lines of an e-mail: whatever a mail program makes of them."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.secure.protocol.answers import SealedAnswer, found

DELIVERY = "d_abcdefgh234567ab"
sealed_answers = st.builds(
    SealedAnswer, st.sampled_from([1, 2]), st.just(DELIVERY), st.binary(min_size=1, max_size=2000)
)


@given(sealed_answers)
def test_it_is_found_again(answer: SealedAnswer) -> None:
    assert found(answer.encode()) == answer


@given(sealed_answers, st.sampled_from(["> ", ">> ", "    ", "\t", "> > "]))
def test_quoted_indented_and_between_other_words(answer: SealedAnswer, mark: str) -> None:
    quoted = textwrap.indent(answer.encode().replace("\r\n", "\n"), mark)
    assert found(f"Guten Tag\n\n{quoted}\n\nGesendet von meinem Telefon") == answer


def test_wrapped_anew() -> None:
    answer = SealedAnswer(1, DELIVERY, bytes(range(256)) * 8)
    begin, *lines, end = answer.encode().splitlines()
    assert found("\n".join([begin, *textwrap.wrap("".join(lines), 40), end])) == answer


def test_the_first_whole_one_counts() -> None:
    broken = SealedAnswer(1, DELIVERY, b"x" * 50).encode().replace("-----END", "!\r\n-----END")
    whole = SealedAnswer(2, DELIVERY, b"y" * 50)
    assert found(f"{broken}\r\n{whole.encode()}") == whole


@given(st.binary(max_size=60))
def test_what_is_none_is_refused(raw: bytes) -> None:
    if raw[:1] == b"\1" and raw[2:4] == b"d_":
        return
    with pytest.raises(ValueError, match="answer"):
        SealedAnswer.decode(raw)


@given(st.text(max_size=200))
def test_other_text_holds_none(text: str) -> None:
    assert found(text) is None
