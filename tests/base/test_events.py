from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tomail.base.errors import Problem, ProblemKind, problem_from_json, problem_to_json
from tomail.base.events import EventBus
from tomail.base.retry import LONGEST_SECONDS, backoff
from tomail.base.sentences import sentence
from tomail.base.threads import Waker


def test_bus_delivers_by_type_and_survives_a_bad_subscriber() -> None:
    bus, seen = EventBus(), []

    def bad(_: str) -> None:
        raise RuntimeError

    bus.subscribe(str, bad)
    unsubscribe = bus.subscribe(str, seen.append)
    bus.publish("a")
    bus.publish(1)
    unsubscribe()
    bus.publish("b")
    assert seen == ["a"]


@given(st.integers(min_value=1, max_value=10_000), st.integers())
def test_backoff_is_bounded(tries: int, seed: int) -> None:
    assert 1.0 <= backoff(tries, Random(seed)) <= LONGEST_SECONDS


def test_sentences_nest_and_translate() -> None:
    inner = sentence("port {port}", port=993)
    outer = sentence("Server {host}, {where}", host="imap.x", where=inner)
    german = {"Server {host}, {where}": "{where} auf {host}", "port {port}": "Port {port}"}
    assert outer.render(lambda _, source: german[source]) == "Port 993 auf imap.x"
    problem = Problem(ProblemKind.OFFLINE, outer, inner, "said")
    assert problem_from_json(problem_to_json(problem)) == problem


def test_a_wake_before_the_wait_is_kept_once() -> None:
    waker = Waker()
    waker.wake()
    waker.wake()
    assert not waker.wait(None)  # would hang if the wake were lost
    waker.stop()
    assert waker.stopped
    assert not waker.wait(None)
    waker.close()
