"""Reference cycles are collected in the GUI thread alone.

Python collects on whichever thread happens to allocate; widgets that lie in a cycle would then be destroyed
outside the GUI thread, which Qt does not survive.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer

LOOK_MS = 100  # while mail loads a collection takes 7 ms after half a second, 2 ms after this
OLDEST = 50  # collections of the middle generation before one of the oldest: about once a minute at most


class Collector(QObject):
    """As long as it lives nobody else collects. The thresholds of the younger ones are Python's own."""

    def __init__(self, app: QCoreApplication) -> None:
        """Made in the GUI thread."""
        super().__init__(app)
        gc.disable()
        self.destroyed.connect(gc.enable)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._looked = False

    def look(self) -> None:
        """Collect the oldest generation that is due, and with it the younger ones.

        What is there the first time is the program itself: it stays, and looking through it took 60 ms.
        """
        if not self._looked:
            self._looked = True
            gc.freeze()
        thresholds = (*gc.get_threshold()[:2], OLDEST)
        due = [count > most > 0 for count, most in zip(gc.get_count(), thresholds, strict=True)]
        if any(due):
            gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))
