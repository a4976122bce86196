"""Starting a server that stays in the foreground, and knowing when it answers."""

from __future__ import annotations

import os
import random
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self

PATIENCE_SECONDS = 20.0
GRACE_SECONDS = 0.5
BELOW_EPHEMERAL = range(20000, 32000)  # no outgoing connection takes one of these meanwhile


def free_ports(count: int) -> list[int]:
    """Different loopback ports on which nobody listens."""
    found: list[int] = []
    while len(found) < count:
        port = random.SystemRandom().choice(BELOW_EPHEMERAL)
        if port not in found and _is_free(port):
            found.append(port)
    return found


def launch(command: Sequence[str], log: Path, ports: Iterable[int]) -> subprocess.Popen[bytes]:
    """The running process, once all `ports` take connections; RuntimeError with its log if it ends."""
    with log.open("ab") as output:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    try:
        wait_until(lambda: process.poll() is not None or all(map(_answers, ports)), "the server to answer")
    except TimeoutError:
        end(process)
        raise
    if process.returncode is not None:
        raise RuntimeError(
            f"server ended with {process.returncode}:\n{log.read_text(errors='replace')[-3000:]}"
        )
    return process


class Foreground:
    """A server that runs from `with` (or `start`) to its end (or `stop`); its folder `root` goes with it."""

    def __init__(self, root: Path, command: Sequence[str], log: Path, ports: Sequence[int]) -> None:
        self._root = root
        self._command = command
        self._output = log
        self._ports = ports
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            shutil.rmtree(self._root)
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        shutil.rmtree(self._root)

    def start(self) -> None:
        """Start and wait until every port takes connections."""
        if self._process:
            raise RuntimeError("already running")
        self._process = launch(self._command, self._output, self._ports)

    def stop(self) -> None:
        """End the server and all its connections; what it stored stays."""
        if self._process:
            end(self._process, self._ports)
            self._process = None

    def restart(self) -> None:
        """Stop, then start on the same ports."""
        self.stop()
        self.start()


def end(process: subprocess.Popen[bytes], ports: Iterable[int] = ()) -> None:
    """Ask the process to end, end what is left of its process group, and wait until nobody listens any more.

    The group's other members die after their leader, and as long as one lives it holds the port.
    """
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(GRACE_SECONDS)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    wait_until(lambda: not any(map(_answers, ports)), "the ports to be free")


def wait_until(condition: Callable[[], bool], what: str, seconds: float = PATIENCE_SECONDS) -> None:
    """Return as soon as `condition()` holds; TimeoutError after `seconds`."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError(f"waited {seconds:.0f} s for {what}")
        time.sleep(0.02)


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True
