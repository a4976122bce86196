"""Questions to a process of our own, about what may hang, crash, eat memory or keep Python's lock.

The process reads questions on its standard input and writes answers on its standard output, each with its
length before it, until the input ends. Whoever asks kills it and goes on without an answer.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import math
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import IO

IN_A_BUNDLE = "--apart"  # what a frozen tomail is started with, before the module's name
LENGTH = struct.Struct("!I")
LOOKED_AT = 20  # times within its seconds it is seen whether an answer is late

Answer = Callable[[bytes], bytes]


class ProcessApart:
    """Runs `module`, whose `main` calls `serve`. For one thread at a time; starts with the first question."""

    def __init__(self, module: str, seconds: float) -> None:
        self._module = module
        self._seconds = seconds  # for one answer
        self._process: subprocess.Popen[bytes] | None = None
        self._due = math.inf
        self._over = threading.Event()

    def ask(self, question: bytes, meanwhile: Callable[[], object] = bool) -> bytes:
        """Its answer; `meanwhile` is called here while it is thought of. Raises OSError if the process ended
        before it, or was killed after `seconds`."""
        process = self._running()
        self._due = time.monotonic() + self._seconds
        try:
            _write(process.stdin, question)
            meanwhile()
            return _read(process.stdout)
        except BaseException:  # an answer that nobody read would be taken for the next one
            self.close()
            raise
        finally:
            self._due = math.inf

    def close(self) -> None:
        """End the process, whatever it does."""
        process, self._process = self._process, None
        if process is None:
            return
        self._over.set()
        process.kill()
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                if pipe:
                    pipe.close()
        process.wait()

    def start(self) -> None:
        """Begin to load before the first question comes. Raises OSError."""
        self._running()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = subprocess.Popen(
                command(self._module),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            self._over = threading.Event()
            arguments = self._process, self._over
            threading.Thread(target=self._watch, args=arguments, name="apart", daemon=True).start()
        return self._process

    def _watch(self, process: subprocess.Popen[bytes], over: threading.Event) -> None:
        """Kill it when an answer is late. A timer for each question would cost more than the question: who
        starts a thread waits for it, and both for Python's lock."""
        while not over.wait(self._seconds / LOOKED_AT):
            if time.monotonic() >= self._due:
                process.kill()


def command(module: str) -> list[str]:
    """What runs `module`. Nothing is imported from the folder that the program was started in."""
    if getattr(sys, "frozen", False):
        return [sys.executable, IN_A_BUNDLE, module]
    return [sys.executable, "-P", "-m", module]


def run(module: str) -> None:
    """In a frozen tomail: what `python -m module` would do."""
    importlib.import_module(module).main()


def serve(answer: Answer, memory: int, seconds: int = 0) -> None:
    """Answer every question on standard input. Where that can be, `memory` bounds the bytes of addresses, and
    `seconds` the computing for one answer (0: only who asks looks at the clock)."""
    with contextlib.suppress(ImportError, ValueError, OSError):  # Windows has no such limits
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core would hold what the mail says
    gc.freeze()  # what was imported stays: nobody need look through it for garbage
    with contextlib.suppress(OSError):  # nobody asks any more
        while True:
            question = _read(sys.stdin.buffer)
            if seconds:
                _allow(seconds)
            _write(sys.stdout.buffer, answer(question))


def _allow(seconds: int) -> None:
    """So much computing from now on; more ends the process."""
    with contextlib.suppress(ImportError, ValueError, OSError):  # Windows has no such limits
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        limit = math.ceil(used.ru_utime + used.ru_stime) + seconds
        resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _write(pipe: IO[bytes] | None, data: bytes) -> None:
    if pipe is None:
        raise BrokenPipeError
    pipe.write(LENGTH.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def _read(pipe: IO[bytes] | None) -> bytes:
    if pipe is None or len(head := pipe.read(LENGTH.size)) < LENGTH.size:
        raise BrokenPipeError
    size = LENGTH.unpack(head)[0]
    data = pipe.read(size)
    if len(data) < size:
        raise BrokenPipeError
    return data
