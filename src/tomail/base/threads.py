"""Waiting that can always be ended, a stop token and a wake pipe; and who computes first."""

from __future__ import annotations

import contextlib
import ctypes
import math
import os
import selectors
import socket
import sys
import threading
import time
from collections.abc import Callable
from functools import cache
from typing import ParamSpec, TypeVar

Args = ParamSpec("Args")
Result = TypeVar("Result")

STEPS_BACK = 10  # of niceness: a tenth of what the others get, where there is not enough for all
MOST = 19
SWITCH_SECONDS = 0.001  # Python's own is 0.005; half of this brought nothing more
PAINTED_SECONDS = 0.25  # what a list and its first message take, from the first question to the last paint
AGAIN_SECONDS = 1.0  # whoever leafs through folders does not keep mail from loading
_BELOW_NORMAL = -1  # Windows' word for it

_window = threading.Event()
_paints = [-math.inf]  # since when, monotonic


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


def put_window_first() -> None:
    """This process has a window: `give_way` means something now, and Python's lock is given up sooner.

    Painting the list once takes that lock some ten times, and each time whoever has it may keep it so long.
    """
    _window.set()
    sys.setswitchinterval(SWITCH_SECONDS)


def window_paints() -> None:
    """The first rows of a list come to the window, which has much to paint: mail that loads waits a moment.

    Not before there are rows: an empty list would wait for mail that waits for it.
    """
    now = time.monotonic()
    if now >= _paints[0] + AGAIN_SECONDS:
        _paints[0] = now


def let_window_paint() -> None:
    """Between two steps of loading: wait while the window paints much. Hold no lock meanwhile.

    A turn in which the first list or message is painted took twice as long with the loading beside it.
    """
    while (left := _paints[0] + PAINTED_SECONDS - time.monotonic()) > 0:
        time.sleep(left)


def give_way() -> None:
    """For good: the calling thread computes after the window, and on Linux so does what it starts.

    The window's thread wakes a thousand times while mail loads; each time it queued behind the loading.
    """
    if not _window.is_set():
        return
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32")
        kernel.GetCurrentThread.restype = ctypes.c_void_p
        kernel.SetThreadPriority(ctypes.c_void_p(kernel.GetCurrentThread()), _BELOW_NORMAL)
    elif sys.platform == "linux":  # elsewhere niceness is the whole process's
        with contextlib.suppress(OSError):
            usual = os.getpriority(os.PRIO_PROCESS, os.getpid())
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), min(usual + STEPS_BACK, MOST))


def aside(act: Callable[Args, Result]) -> Callable[Args, Result]:
    """`act`, for a thread that is to compute beside the calling one: it goes to another processor, for good.

    Where processors share no cache, as in virtual machines, Linux leaves a thread on the one that woke it:
    for a slice of 3 ms one of the two waits, while the other processor has nothing to do.
    """
    if sys.platform != "linux":
        return act
    here = _libc().sched_getcpu()

    def elsewhere(*args: Args.args, **named: Args.kwargs) -> Result:
        with contextlib.suppress(OSError):  # there is no other one
            os.sched_setaffinity(0, os.sched_getaffinity(0) - {here})
        return act(*args, **named)

    return elsewhere


@cache
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None)
