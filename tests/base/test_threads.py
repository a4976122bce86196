from __future__ import annotations

import socket

from tomail.base.threads import Waker


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
