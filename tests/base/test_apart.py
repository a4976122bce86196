"""A process that answers, and is done without when it does not."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tomail.base import apart
from tomail.base.apart import ProcessApart

UPPER = "from tomail.base.apart import serve; serve(bytes.upper, 1 << 30)"
THINKER = "from tomail.base.apart import serve; serve(lambda _: any(iter(int, 1)), 1 << 30, 1)"
EATER = "from tomail.base.apart import serve; serve(lambda _: bytes(1 << 32), 1 << 30)"


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch) -> Iterator[ProcessApart]:
    """Its module is a program: `python -c MODULE`."""
    monkeypatch.setattr(apart, "command", lambda module: [sys.executable, "-c", module])
    process = ProcessApart(UPPER, 60)
    yield process
    process.close()


def process_of(program: ProcessApart) -> subprocess.Popen[bytes]:
    assert program._process is not None
    return program._process


def test_one_process_answers_all_questions(program: ProcessApart) -> None:
    assert program.ask(b"befund") == b"BEFUND"
    first = process_of(program)
    assert program.ask(b"") == b""
    assert program.ask(b"x" * (3 << 20)) == b"X" * (3 << 20)  # more than a pipe holds
    assert process_of(program) is first


def test_whoever_asks_does_something_else_meanwhile(program: ProcessApart) -> None:
    done: list[str] = []
    assert program.ask(b"befund", meanwhile=lambda: done.append("anderes")) == b"BEFUND"
    assert done == ["anderes"]


def test_an_answer_that_nobody_read_is_not_taken_for_the_next(program: ProcessApart) -> None:
    with pytest.raises(ZeroDivisionError):
        program.ask(b"vorher", meanwhile=lambda: 1 / 0)
    assert program.ask(b"danach") == b"DANACH"


def test_after_a_crash_the_next_question_is_answered(program: ProcessApart) -> None:
    program.ask(b"vorher")
    process_of(program).send_signal(signal.SIGTERM)
    process_of(program).wait()
    assert program.ask(b"danach") == b"DANACH"


@pytest.mark.parametrize("fate", ["import time; time.sleep(3600)", "print(1)", "raise MemoryError", EATER])
def test_without_an_answer_it_is_over(program: ProcessApart, fate: str) -> None:
    hopeless = ProcessApart(fate, 1.0)
    with pytest.raises(OSError):
        hopeless.ask(b"x" * (3 << 20))
    assert hopeless._process is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_computing_is_bounded(program: ProcessApart) -> None:
    with pytest.raises(OSError):
        ProcessApart(THINKER, 60).ask(b"x")


def test_it_ends_when_nobody_asks_any_more(program: ProcessApart) -> None:
    program.ask(b"x")
    process = process_of(program)
    assert process.stdin is not None
    process.stdin.close()
    assert process.wait(60) == 0


def test_a_frozen_tomail_runs_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert apart.command("tomail.message.pdf_text") == [sys.executable, "--apart", "tomail.message.pdf_text"]
