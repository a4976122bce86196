"""Every reason has a sentence, and what a server says is shown tamed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.accounts.auth.problems import SignInFailed, SignInReason, from_code, quoted, sign_in_failed
from tomail.base.errors import EnvironmentTrouble


@pytest.mark.parametrize("reason", [each for each in SignInReason if each is not SignInReason.WRONG_ACCOUNT])
def test_every_reason_has_a_sentence_and_a_next_step(reason: SignInReason) -> None:
    problem = sign_in_failed(reason, "Google").problem
    assert "{" not in str(problem) + str(problem.next_step)


def test_an_invalid_grant_means_the_code_or_the_sign_in() -> None:
    for refreshing, reason in ((False, SignInReason.CODE_REFUSED), (True, SignInReason.EXPIRED)):
        failed = from_code("invalid_grant", "", "Google", refreshing=refreshing)
        assert isinstance(failed, SignInFailed)
        assert failed.reason is reason


@given(st.text(), st.text(), st.booleans())
def test_any_code_is_a_failure_or_passing_trouble(code: str, said: str, refreshing: bool) -> None:
    assert isinstance(from_code(code, said, "X", refreshing=refreshing), SignInFailed | EnvironmentTrouble)


@given(st.text())
def test_a_quotation_is_short_and_one_plain_line(said: str) -> None:
    assert len(quoted(said)) <= 200
    assert quoted(said).isprintable()
