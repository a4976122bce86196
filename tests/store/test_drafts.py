"""Versions of a draft: the newest always, older ones at growing distances, and what was cut away."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tomail.model.outgoing import Draft
from tomail.store.drafts import MUCH_LOST, VERSIONS, thinned
from tomail.store.mail_store import MailStore


def write(store: MailStore, text: str, now: float, *, apart: bool = False) -> None:
    with store.transaction() as tx:
        store.drafts.save(tx, Draft("d", "k3f9ab", text=text), now, apart=apart)


def texts(store: MailStore) -> list[str]:
    return [each.draft.text for each in store.drafts.versions("d")]


def test_an_hour_of_writing_is_there_in_steps(store: MailStore) -> None:
    for second in range(0, 3600, 2):
        write(store, f"{second:05}", float(second))
    found = [int(each) for each in texts(store)]
    gaps = [newer - older for newer, older in pairwise(found)]
    assert (found[0], found[-1]) == (3598, 0)
    assert len(found) <= VERSIONS
    assert max(gaps[1:10]) <= 24
    assert max(gaps) <= 240


def test_what_was_deleted_at_a_stroke_stays(store: MailStore) -> None:
    long = "Befund " * MUCH_LOST
    write(store, "Guten Tag", 0.0)
    write(store, long, 1.0)
    write(store, "", 2.0)
    for second in range(3, 19):
        write(store, long * 2 + str(second), float(second))
    assert texts(store) == [long * 2 + "18", long, "Guten Tag"]


def test_what_was_put_aside_stays(store: MailStore) -> None:
    write(store, "eins", 0.0)
    write(store, "zwei", 1.0, apart=True)
    write(store, "drei", 2.0)
    write(store, "vier", 3.0)
    assert texts(store) == ["vier", "zwei", "eins"]


@given(st.lists(st.tuples(st.floats(0, 1e6), st.booleans())), st.floats(0, 1e6))
def test_the_newest_stays_whatever_the_clock_says(versions: list[tuple[float, bool]], now: float) -> None:
    left = thinned(versions, now)
    assert left == sorted(set(left))
    assert left[-1:] == ([len(versions) - 1] if versions else [])
    assert len(left) <= VERSIONS
