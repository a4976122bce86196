"""Processes that die of SIGKILL at one point: before a commit, or beside a question to the portal."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sys
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from tomail.secure.client.http import PortalClient


def dies_at(point: int, tables: str) -> Callable[[], None]:
    """From here on, at the commit of that number, of those that wrote into `tables` (a pattern); beyond the
    last one it lives on. What is given back is one more such point wherever it is called."""
    passed = 0
    writes = re.compile(rf"\s*(INSERT|UPDATE|DELETE)\b.*\b({tables})\b", re.S)

    def dies_here() -> None:
        nonlocal passed
        if passed == point:
            os.kill(os.getpid(), signal.SIGKILL)
        passed += 1

    def executed(connection: Any, cursor: object, statement: str, *more: object) -> None:
        if writes.match(statement):
            connection.info["written"] = True

    def committing(connection: Any) -> None:
        if connection.info.pop("written", False):
            dies_here()

    event.listen(Engine, "before_cursor_execute", executed)
    event.listen(Engine, "commit", committing)
    return dies_here


def dies_beside_questions(dies_here: Callable[[], None]) -> None:
    """Also before each question to the portal and after its answer."""
    ask = PortalClient.ask

    def asked(*args: Any, **more: Any) -> Any:
        dies_here()
        answer = ask(*args, **more)
        dies_here()
        return answer

    PortalClient.ask = asked  # type: ignore[method-assign]


def ended(live: Callable[[], None]) -> int:
    """How a child ended that did this and nothing else."""
    child = os.fork()
    if not child:
        try:
            live()
            os._exit(0)
        finally:
            traceback.print_exc()
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def dies_everywhere(root: Path, points: Iterable[int], live: Callable[[int], None]) -> None:
    """A life from the same beginning for each point, and `pointN` beside `root` for what it left, until one
    comes to its end; that one's number is printed."""
    begin = root.with_name("begin")
    root.rename(begin)
    for point in points:
        shutil.copytree(begin, root)
        end = ended(lambda: live(point))  # noqa: B023  (a child is over before the next)
        root.rename(root.with_name(f"point{point}"))
        if end != -signal.SIGKILL:
            print(point)
            sys.exit(end)
