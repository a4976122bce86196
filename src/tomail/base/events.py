"""The event bus: who changed what, after commit, ids only."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any, TypeVar

E = TypeVar("E")
log = logging.getLogger(__name__)


class EventBus:
    """Delivers an event to its subscribers on the publisher's thread.

    Subscribers must be quick and thread-safe: the window's only queues and wakes its own thread.
    A subscriber that raises is logged and does not stop the others.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._subscribers: dict[type, list[Callable[[Any], None]]] = {}
        self._always: dict[type, list[Callable[[Any], None]]] = {}
        self.withheld: Callable[[object], bool] = lambda event: False

    def subscribe(
        self, kind: type[E], callback: Callable[[E], None], *, whoever: bool = False
    ) -> Callable[[], None]:
        """Call `callback` for each published event of exactly `kind`; gives back the unsubscriber.

        `whoever`: also for what is `withheld` from the person at the screen.
        """
        chosen = self._always if whoever else self._subscribers
        with self._lock:
            chosen.setdefault(kind, []).append(callback)
        return lambda: self._remove(chosen, kind, callback)

    def publish(self, event: object) -> None:
        """Hand `event` to everyone who asked for its type and may hear of it."""
        withheld = self.withheld(event)
        with self._lock:
            callbacks = list(self._always.get(type(event), ()))
            callbacks += [] if withheld else self._subscribers.get(type(event), ())
        for callback in callbacks:
            try:
                callback(event)
            except Exception:
                log.exception("subscriber of %s failed", type(event).__name__)

    def _remove(
        self, chosen: dict[type, list[Callable[[Any], None]]], kind: type, callback: Callable[[Any], None]
    ) -> None:
        with self._lock:
            callbacks = chosen.get(kind, [])
            if callback in callbacks:
                callbacks.remove(callback)
