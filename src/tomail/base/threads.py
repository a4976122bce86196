"""Waiting that can always be ended: a stop token and a wake pipe."""

from __future__ import annotations

import contextlib
import selectors
import socket
import threading


class Waker:
    """Wakes a thread that waits on a socket, on a deadline, or on nothing.

    A waiter may add its own socket to the same wait, so that waiting is always
    "socket or wake or deadline". Wakes between two waits are kept, once.
    """

    def __init__(self) -> None:
        self._ours, self._theirs = socket.socketpair()
        self._ours.setblocking(False)
        self._theirs.setblocking(False)
        self._stopped = threading.Event()
        self.was_woken = False  # what ended the last wait, for whoever waited

    @property
    def stopped(self) -> bool:
        """True once `stop` was called; loops end at their next wait."""
        return self._stopped.is_set()

    def wake(self) -> None:
        """End the current wait, or the next one."""
        with contextlib.suppress(BlockingIOError, OSError):  # full: already awake
            self._theirs.send(b"w")

    def stop(self) -> None:
        """Ask the loop to end, and wake it."""
        self._stopped.set()
        self.wake()

    def wait(self, seconds: float | None, *sockets: socket.socket) -> bool:
        """Wait for a wake, one of `sockets` readable, or `seconds`; True if a socket is readable."""
        with selectors.DefaultSelector() as selector:
            selector.register(self._ours, selectors.EVENT_READ)
            for each in sockets:
                selector.register(each, selectors.EVENT_READ)
            ready = selector.select(seconds)
        self.was_woken = self._drain()
        return any(key.fileobj is not self._ours for key, _ in ready)

    def close(self) -> None:
        """Free the pipe; the waker cannot be used any more. Also happens with the last reference."""
        self._ours.close()
        self._theirs.close()

    __del__ = close  # whoever wakes may outlive whoever waits, so nobody knows who is last

    def _drain(self) -> bool:
        woken = False
        with contextlib.suppress(BlockingIOError):
            while self._ours.recv(4096):
                woken = True
        return woken
