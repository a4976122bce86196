"""Pictures that a message would load from the internet: only when a person asks for them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tomail.base.errors import Problem, TomailError
from tomail.services.container import Services
from tomail.services.pictures import Pictures
from tomail.services.reading import OpenedMessage
from tomail.ui import i18n, tasks
from tomail.ui.widgets.banner import Banner

from .body import Body
from .foreword import Foreword, Source


class RemoteBand(QObject):
    """Fetches them through the program, never through the engine, and shows them in `body`."""

    def __init__(self, services: Services, body: Body, foreword: Foreword) -> None:
        super().__init__(foreword)
        self._services = services
        self._body = body
        self._foreword = foreword
        self._opened: OpenedMessage | None = None
        self.banner = Banner("info", "", icon="image-off", parent=foreword)
        self.banner.setObjectName("reader.remote")
        self.banner.hide()

    def look(self, opened: OpenedMessage | None, *, as_text: bool = False) -> None:
        """Offer those of `opened`; mere words have none."""
        loadable = opened is not None and opened.html is not None and bool(opened.html.pictures)
        self._opened = opened if loadable and not as_text else None
        if self._opened is not None:
            self.banner.say(
                "info",
                self.tr("Pictures from the internet were not loaded, to protect your privacy."),
                [(self.tr("Load pictures"), self.load)],
                icon="image-off",
            )
        self._show(self._opened is not None)

    def load(self) -> None:
        """Fetch them, because the person asked for it."""
        opened = self._opened
        if opened is None:
            return
        self.banner.say("info", self.tr("Pictures are being loaded …"), icon="image")

        def done(pictures: Pictures) -> None:
            if opened is self._opened:
                self._take(opened, pictures)

        def failed(error: Exception) -> None:
            if not isinstance(error, TomailError):
                raise error
            if opened is self._opened:
                self._offer_again(self.tr("The pictures could not be loaded: {reason}"), error.problem)

        ref = opened.summary.ref
        tasks.run(
            lambda: self._services.reading.pictures(ref), done=done, failed=failed, owner=self, apart=True
        )

    def _take(self, opened: OpenedMessage, pictures: Pictures) -> None:
        if pictures.found:
            self._body.show_with_pictures(opened, pictures.found)
        if pictures.problem is None:
            self._show(False)
        elif pictures.found:
            self._offer_again(self.tr("Some pictures could not be loaded: {reason}"), pictures.problem)
        else:
            self._offer_again(self.tr("The pictures could not be loaded: {reason}"), pictures.problem)

    def _offer_again(self, words: str, problem: Problem) -> None:
        self.banner.say(
            "warning",
            words.format(reason=i18n.problem_text(problem)),
            [(self.tr("Try again"), self.load)],
            icon="image-off",
        )
        self._show(True)

    def _show(self, shown: bool) -> None:
        self._foreword.put(Source.REMOTE, [self.banner] if shown else ())
