"""What the search for the servers asked, and what came of it: for those who want to know, and for IT."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from PySide6.QtCore import QLocale

from tomail.model.probing import Attempt
from tomail.ui.accounts.details import Details

WIDTH = 16  # characters of the column of words
PRESET = "preset "


class AttemptsList(Details):
    """ "Details" with one line an attempt."""

    def show_attempts(self, attempts: Iterable[Attempt]) -> None:
        """Replace all lines."""
        self.set_lines(self._line(each) for each in attempts)

    def add_attempt(self, attempt: Attempt) -> None:
        """One more at the end."""
        self.add_line(self._line(attempt))

    def _line(self, attempt: Attempt) -> str:
        word = self._words().get(attempt.result, attempt.result)
        seconds = QLocale().toString(attempt.seconds, "f", 1)
        return f"{word:<{WIDTH}} {seconds:>5} s  {self._what(attempt.what)}"

    def _words(self) -> dict[str, str]:
        return {
            "found": self.tr("found"),
            "not found": self.tr("not found"),
            "timeout": self.tr("no answer"),
            "refused": self.tr("refused"),
            "invalid": self.tr("unusable"),
            "cancelled": self.tr("cancelled"),
            "skipped": self.tr("not asked"),
            "offline": self.tr("no connection"),
            "error": self.tr("error"),
        }

    def _what(self, what: str) -> str:
        if what.startswith(PRESET):
            return self.tr("tomail's own list: {name}").format(name=what.removeprefix(PRESET))
        if what.endswith(".xml") and not urlsplit(what).scheme:
            return self.tr("file beside the program: {name}").format(name=what)
        return what
