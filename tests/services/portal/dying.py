"""A process that dies of SIGKILL at one point of its life: before a commit, or beside a question."""

from __future__ import annotations

import os
import re
import signal
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from tomail.secure.client.http import PortalClient

WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE)\b.*\b(draft|outbox|secure_\w+|portal_\w+)\b", re.S)


def dies_at(point: int) -> None:
    """From here on, at the point of that number; beyond the last one it lives on."""
    passed = 0

    def dies_here() -> None:
        nonlocal passed
        if passed == point:
            os.kill(os.getpid(), signal.SIGKILL)
        passed += 1

    def executed(connection: Any, cursor: object, statement: str, *more: object) -> None:
        if WRITES.match(statement):
            connection.info["written"] = True

    def committing(connection: Any) -> None:
        if connection.info.pop("written", False):
            dies_here()

    ask = PortalClient.ask

    def asked(*args: Any, **more: Any) -> Any:
        dies_here()
        answer = ask(*args, **more)
        dies_here()
        return answer

    event.listen(Engine, "before_cursor_execute", executed)
    event.listen(Engine, "commit", committing)
    PortalClient.ask = asked  # type: ignore[method-assign]
