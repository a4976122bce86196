"""How long, and with how much memory, the engine may try to show a message."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWebEngineCore import QWebEnginePage

LOADING_MS = 12_000
MOST_MEMORY = 900_000_000  # bytes; a long newsletter with pictures needs 200 MB
LOOK_MS = 500
LOOKS = 120  # then nothing more is built up


class Patience(QObject):
    """Says `over` once if a page is not there in time, or its process grows too large."""

    over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._page: QWebEnginePage | None = None
        self._looks = 0
        self._loading = QTimer(self, singleShot=True, interval=LOADING_MS)
        self._loading.timeout.connect(self.end)
        self._looking = QTimer(self, interval=LOOK_MS)
        self._looking.timeout.connect(self._look)

    def begin(self, page: QWebEnginePage) -> None:
        """A page begins to load."""
        self._page, self._looks = page, 0
        self._loading.start()
        self._looking.start()

    def loaded(self) -> None:
        """It is there; what it builds up is still looked at for a while."""
        self._loading.stop()

    def rest(self) -> None:
        """No page is shown."""
        self._page = None
        self._loading.stop()
        self._looking.stop()

    def end(self) -> None:
        """It is over."""
        self.rest()
        self.over.emit()

    def _look(self) -> None:
        self._looks += 1
        if self._page and memory_of(self._page.renderProcessPid()) > MOST_MEMORY:
            self.end()
        elif self._looks >= LOOKS:
            self._looking.stop()


def memory_of(process: int) -> int:
    """The bytes of memory that a process holds; 0 where that cannot be told (elsewhere than on Linux)."""
    with suppress(OSError, ValueError, IndexError):
        for line in Path(f"/proc/{process}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
    return 0
