"""The application, once a process, and its profile, opened as often as a person tries."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from tomail.base.errors import TomailError
from tomail.base.threads import put_window_first
from tomail.message.answer import Wording
from tomail.services.container import Services
from tomail.ui import answer_words, appearance, file_dialogs, i18n, web_engine
from tomail.ui.garbage import Collector
from tomail.ui.i18n import problem_text
from tomail.ui.secure_words import protocol
from tomail.ui.widgets.dialog import Question

from .session import Session

translate = QCoreApplication.translate


def make_application() -> QApplication:
    """The application, with the HTML engine prepared; once a process."""
    web_engine.prepare()
    file_dialogs.keep_no_history()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("tomail")
    app.setDesktopFileName("tomail")
    app.setQuitOnLastWindowClosed(False)
    Collector(app)
    put_window_first()
    return app


def open_patiently(session: Session, app: QApplication) -> Services | None:
    """Open the profile; what hinders it is told, and a person may mend it and try again."""
    i18n.install(app, appearance.system_language())
    while True:
        try:
            services = session.open()
        except TomailError as error:
            if not _try_again(error):
                return None
            continue
        appearance.dress(app, services.settings)
        services.composing.wording = wording()
        services.secure.copies.protocol = protocol
        services.secure.copies.answered = answer_words.to_a_file
        services.portal.answers.words = answer_words.protocol
        return services


def _try_again(error: TomailError) -> bool:
    question = Question(
        translate("desktop", "tomail cannot open its data"),
        problem_text(error.problem),
        (("quit", translate("desktop", "Quit")), ("again", translate("desktop", "Try again"))),
        default="again",
    )
    question.exec()
    return question.answer == "again"


def wording() -> Wording:
    """The phrases above quoted mail, in the language of the windows."""
    return Wording(
        attribution=translate("desktop", "On {date:%Y-%m-%d} at {date:%H:%M}, {sender} wrote:"),
        attribution_undated=translate("desktop", "{sender} wrote:"),
        forwarded=translate("desktop", "---------- Forwarded message ----------"),
        sender=translate("desktop", "From"),
        date=translate("desktop", "Date"),
        date_format=translate("desktop", "{date:%Y-%m-%d %H:%M}"),
        subject=translate("desktop", "Subject"),
        to=translate("desktop", "To"),
        cc=translate("desktop", "Cc"),
    )
