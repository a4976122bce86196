from __future__ import annotations

import math
import os
import socket
import subprocess
import sys
import threading
from types import SimpleNamespace

import pytest

from tomail.base import threads
from tomail.base.threads import Waker, aside, give_way, let_window_paint, put_window_first, window_paints


def test_a_wake_before_the_wait_ends_it_once() -> None:
    waker = Waker()
    waker.wake()
    assert not waker.wait(10)
    assert waker.was_woken
    assert not waker.wait(0)
    assert not waker.was_woken
    waker.close()


def test_a_socket_is_no_wake() -> None:
    waker = Waker()
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.send(b"x")
        assert waker.wait(10, ours)
        assert not waker.was_woken
    waker.close()


def test_a_stop_ends_every_wait() -> None:
    waker = Waker()
    waker.stop()
    assert not waker.wait(10)
    assert waker.stopped
    waker.close()


@pytest.mark.skipif(sys.platform != "linux", reason="niceness of a thread is Linux's")
@pytest.mark.parametrize("window", [False, True])
def test_a_thread_gives_way_only_to_a_window(window: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threads, "_window", threading.Event())
    monkeypatch.setattr(sys, "setswitchinterval", lambda _: None)  # the process's, and others run in it
    if window:
        put_window_first()
    usual = os.getpriority(os.PRIO_PROCESS, os.getpid())
    seen: list[int] = []

    def work() -> None:
        give_way()
        give_way()
        seen.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [min(usual + threads.STEPS_BACK, threads.MOST) if window else usual]
    assert os.getpriority(os.PRIO_PROCESS, os.getpid()) == usual


def test_python_s_lock_is_given_up_sooner_where_there_is_a_window() -> None:
    program = "import sys; from tomail.base import threads; threads.put_window_first()"
    command = [sys.executable, "-c", f"{program}; print(sys.getswitchinterval())"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert float(told) < 0.005


def test_loading_waits_while_the_window_paints_and_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    now, slept = [100.0], []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    monkeypatch.setattr(threads, "_paints", [-math.inf])
    # Not the module itself: an event loop of another thread would sleep until that clock comes back.
    monkeypatch.setattr(threads, "time", SimpleNamespace(monotonic=lambda: now[0], sleep=sleep))
    let_window_paint()
    assert not slept
    window_paints()
    now[0] += 0.1
    window_paints()  # again, before a second is over: nobody waits longer for it
    let_window_paint()
    let_window_paint()
    assert slept == [pytest.approx(threads.PAINTED_SECONDS - 0.1)]
    now[0] += threads.AGAIN_SECONDS
    window_paints()
    let_window_paint()
    assert slept[1:] == [pytest.approx(threads.PAINTED_SECONDS)]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system decides")
def test_what_computes_beside_has_another_processor() -> None:
    ours = os.sched_getaffinity(0)
    heard: list[object] = []
    beside = threading.Thread(target=aside(lambda: heard.append(os.sched_getaffinity(0))))
    beside.start()
    beside.join()
    assert os.sched_getaffinity(0) == ours
    assert heard == [ours] if len(ours) == 1 else len(heard[0]) == len(ours) - 1  # type: ignore[arg-type]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system decides")
def test_where_there_is_one_processor_it_is_shared(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_thread: int, processors: set[int]) -> None:
        raise OSError(22, "no processor")

    monkeypatch.setattr(os, "sched_setaffinity", refuse)
    assert aside(lambda number: number + 1)(1) == 2
