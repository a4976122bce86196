"""Above a mail that tells of a patient's answer: that it was checked, or why it is not shown."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tomail.model.mail import Seals
from tomail.model.portal import AnswerMail, AnswerNotice
from tomail.services.container import Services
from tomail.services.reading import OpenedMessage
from tomail.ui import answer_words, i18n, tasks
from tomail.ui.widgets.banner import Banner

from .foreword import Foreword, Source


def is_answer(opened: OpenedMessage) -> bool:
    """Whether what is shown is a patient's answer, in the place of the portal's notice."""
    return Seals.ANSWER in opened.summary.seals and bool(opened.unwrapped.layers)


class AnswerBand(QObject):
    """Asked anew for each message, and when `look_again` says that something changed."""

    def __init__(self, services: Services, foreword: Foreword) -> None:
        super().__init__(foreword)
        self._services = services
        self._foreword = foreword
        self._opened: OpenedMessage | None = None
        self._question = tasks.Latest()
        self.banner = Banner("ok", "", icon="lock", parent=foreword)
        self.banner.setObjectName("reader.answer")
        self.banner.hide()

    def look(self, opened: OpenedMessage | None) -> None:
        """Which mail is shown; None: none."""
        self._foreword.put(Source.ANSWER, ())
        self._opened = opened
        self.look_again()

    def look_again(self) -> None:
        """How it is now."""
        opened = self._opened
        if opened is None or not opened.summary.message_id.startswith("<d_"):
            return

        def done(found: AnswerNotice | None) -> None:
            if self._opened is not opened:
                return
            if found is not None:
                self._show(found)
            if found is None or found.state is AnswerMail.COMING:
                self._ask_portal(opened)

        self._question.run(
            lambda: self._services.portal.answers.notice(opened.summary.ref),
            done=done,
            failed=lambda error: None,
            owner=self,
        )

    def _ask_portal(self, opened: OpenedMessage) -> None:
        """Whether it still comes: what was deleted does not. While the portal is away the band stays."""

        def done(found: AnswerNotice | None) -> None:
            if self._opened is not opened:
                return
            if found is None:
                self._foreword.put(Source.ANSWER, ())
            else:
                self._show(found)

        self._question.run(
            lambda: self._services.portal.answers.asked(opened.summary.ref),
            done=done,
            failed=lambda error: None,
            owner=self,
            apart=True,
        )

    def _show(self, notice: AnswerNotice) -> None:
        title, answer = self.tr("Protected answer:"), notice.answer
        match notice.state:
            case AnswerMail.SHOWN if answer is not None:
                said = self.tr(
                    "The patient's signature was checked. It came on {when}; answers to it leave protected."
                )
                self.banner.say("ok", said.format(when=i18n.when(answer.at)), title=title, icon="lock")
            case AnswerMail.UNPROVEN if answer is not None and answer.problem is not None:
                title = self.tr("The answer could not be checked.")
                self.banner.say("danger", answer_words.unproven(answer.problem), title=title)
            case AnswerMail.AWAY:
                said = self.tr(
                    "It lies in the practice database, which cannot be reached now. Try again in a moment."
                )
                self.banner.say("warning", said, title=title)
            case AnswerMail.STRAY:
                title = self.tr("The answer cannot be read.")
                self.banner.say("warning", answer_words.stray(), title=title)
            case AnswerMail.GONE:
                title = self.tr("The answer is not there any more.")
                self.banner.say("warning", answer_words.gone(notice.sender), title=title)
            case _:
                said = self.tr("tomail fetches it from the portal. In a moment it stands here.")
                self.banner.say("info", said, title=title, icon="hourglass")
        self._foreword.put(Source.ANSWER, [self.banner])
