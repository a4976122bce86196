"""`tomail agent`: all that goes on in the background, without a window, until it is told to end."""

from __future__ import annotations

import argparse
import logging
import signal
import sys
import threading

from tomail.services.container import Services

from .output import DONE, Output

_ENDING = ("SIGTERM", "SIGINT", "SIGBREAK")  # the last one is Windows' own
log = logging.getLogger(__name__)


def agent(args: argparse.Namespace, output: Output, services: Services) -> int:
    """Mirrors, sends, reminds and listens to the portal; ends cleanly on SIGTERM."""
    ended = threading.Event()
    for name in _ENDING:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: ended.set())
    _tell()
    services.start()
    log.info("agent started: %d accounts", len(services.registry.all()))
    while not ended.wait(1.0):  # a signal is only seen between two waits on Windows
        pass
    log.info("agent ends")
    return DONE


def _tell() -> None:
    """What goes into the log is shown too."""
    shown = logging.StreamHandler(sys.stderr)
    shown.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logging.getLogger("tomail").addHandler(shown)
