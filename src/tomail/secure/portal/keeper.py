"""The thread that sends the mails and sweeps. Several servers may each have one."""

from __future__ import annotations

import logging
import threading

from tomail.secure.protocol.limits import SWEEP

from .mails import send_due
from .portal import Portal
from .sweep import sweep
from .troubles import Trouble

LOOK_SECONDS = 1.0
AGAIN_SECONDS = 10.0
log = logging.getLogger(__name__)


class Keeper:
    """Runs from `start` to `stop`."""

    def __init__(self, portal: Portal) -> None:
        self._portal = portal
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="portal-keeper", daemon=True)
        self._swept = float("-inf")

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End after the mail that is being sent; one that was cut off is sent again."""
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join(timeout=5)

    def _run(self) -> None:
        pause = 0.0
        while not self._ended.wait(pause):
            pause = LOOK_SECONDS if self._once() else AGAIN_SECONDS

    def _once(self) -> bool:
        """False after trouble."""
        try:
            send_due(self._portal)
            now = self._portal.clock.monotonic()
            if now - self._swept >= SWEEP:
                self._swept = now
                sweep(self._portal)
        except Trouble as trouble:
            log.warning("keeping has to wait: %s", trouble.code)
            return False
        except Exception as error:  # the thread goes on; the text may hold an address
            log.error("defect while keeping: %s", type(error).__name__)
            return False
        return True
