"""Above the list of appointments: that credit runs low, and which sources bring nothing, or not all."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tomail.services.appointment_sources import SourceTrouble
from tomail.ui import i18n
from tomail.ui.widgets.banner import Banner

from .key_test import credit_words
from .rows import Rows

translate = QCoreApplication.translate
SHOWN = 3  # sources that are named


class Warnings(QWidget):
    """Hidden where all is well. `anew`: somebody mended a source, `settings`: wants to."""

    anew = Signal()
    settings = Signal(str)  # the name of the page

    def __init__(self) -> None:
        super().__init__()
        self.credit = Banner("warning", "")
        self.credit.setObjectName("appointments.credit")
        self.sources = Banner("warning", "")
        self.sources.setObjectName("appointments.sources")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.credit)
        column.addWidget(self.sources)
        self._said: tuple[str, str] = "", ""
        self.hide()

    def show_rows(self, rows: Rows) -> None:
        """As things stand now; a screen reader hears it only where it changed."""
        credit = credit_words(rows.low) if rows.low else ""
        sources = "\n".join(map(trouble_line, rows.troubles[:SHOWN]))
        self.setVisible(bool(credit or sources))
        if (credit, sources) == self._said:
            return
        self._said = credit, sources
        self.credit.setVisible(bool(credit))
        self.sources.setVisible(bool(sources))
        if credit:
            words = self.tr("Top it up with the provider: without credit no SMS goes out.")
            self.credit.say("warning", words, title=credit)
        if sources:
            page = "appointments" if rows.troubles[0].local else "reminders"
            actions = [
                (self.tr("Look again"), self.anew.emit),
                (self.tr("Settings …"), lambda: self.settings.emit(page)),
            ]
            title = self.tr("Not all appointments come in.")
            self.sources.say("warning", f"\n{sources}", actions, title=title)
        self._keep_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_whole()

    def _keep_whole(self) -> None:
        """In a small window the list gives way: a sentence that is cut tells no next step."""
        for banner in (self.credit, self.sources):
            banner.setMinimumHeight(max(0, banner.heightForWidth(self.width())))


def trouble_line(trouble: SourceTrouble) -> str:
    """ "termine.csv (seit heute, 09:15): …", with the next step."""
    words = translate("reminders", "{name} (since {when}): {problem}")
    when, problem = i18n.when(trouble.since), i18n.problem_text(trouble.problem)
    return words.format(name=trouble.name, when=when, problem=problem)
