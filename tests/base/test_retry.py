from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tomail.base.retry import FIRST_SECONDS, LONGEST_SECONDS, backoff


@given(st.integers(1, 10_000), st.integers(), st.floats(1, LONGEST_SECONDS))
def test_longer_and_longer_up_to_a_limit(tries: int, seed: int, longest: float) -> None:
    span = min(longest, FIRST_SECONDS * 2 ** min(tries - 1, 30))
    assert span / 2 <= backoff(tries, Random(seed), longest) <= span


def test_five_workstations_do_not_return_together() -> None:
    assert len({backoff(6, Random(seed)) for seed in range(5)}) == 5
