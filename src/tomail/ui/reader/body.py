"""The body: text, HTML in the engine, or a sentence why there is nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from tomail.model.account import AccountState
from tomail.model.events import AccountStateChanged
from tomail.model.mail import MessageRef
from tomail.services.container import Services
from tomail.services.pictures import Picture
from tomail.services.reading import OpenedMessage
from tomail.ui import tasks
from tomail.ui.mailbox.empty import EmptyState

from .links import TargetLine, link_of
from .text_view import MessageTextView

if TYPE_CHECKING:
    from .web_view import MessageWebView

CUT_OFF = (AccountState.OFFLINE, AccountState.SIGN_IN_NEEDED)


class Body(QStackedWidget):
    """The HTML engine is loaded with the first HTML message and kept."""

    link_clicked = Signal(object)  # Link
    as_words = Signal()  # the engine gave the message up

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._zoom = 100
        self.text = MessageTextView()
        self.nothing = EmptyState()
        self.web: MessageWebView | None = None
        self._released = False
        self._claims: Mapping[str, str] = {}
        self._words = ""
        self._with_pictures = tasks.Latest()
        self._coming: MessageRef | None = None  # its text is awaited, and that is said
        self.target = TargetLine(self)
        for widget in (self.nothing, self.text):
            self.addWidget(widget)
        self._connect(self.text)

    def show_message(self, opened: OpenedMessage, *, as_text: bool = False) -> None:
        """Show the message; `as_text`: its words only."""
        self._coming = None
        self._with_pictures.drop()
        self._point_at(QUrl())
        self._claims = opened.html.claims if opened.html else {}
        self._words = opened.parsed.text
        if opened.html is None or as_text:
            self.text.show_text(opened.parsed.text)
            self.setCurrentWidget(self.text)
        else:
            self._show_html(opened, opened.html.documents, {})

    def show_with_pictures(self, opened: OpenedMessage, pictures: Mapping[str, Picture]) -> None:
        """Show the HTML again, this time with the remote pictures that were fetched."""
        from . import web_view

        host = web_view.fresh_host()
        addresses = {url: web_view.picture_address(host, place) for place, url in enumerate(pictures)}

        def done(again: object) -> None:
            if isinstance(again, OpenedMessage) and again.html is not None:
                self._show_html(again, again.html.documents, pictures, host)

        ref = opened.summary.ref
        self._with_pictures.run(lambda: self._services.reading.open(ref, addresses), done=done, owner=self)

    def say(self, icon: str, words: str, ink: str = "text3") -> None:
        """Say why there is nothing to read."""
        self._coming = None
        self._with_pictures.drop()
        self.nothing.say(icon, words, ink)
        self.setCurrentWidget(self.nothing)

    def say_that_it_comes(self, ref: MessageRef) -> None:
        """Its text is still on the server; where that is out of reach, say so."""

        def say_if_cut_off(state: AccountStateChanged) -> None:
            if self._coming == ref and state.state in CUT_OFF:
                words = self.tr(
                    "This message is not on this workstation yet. It comes with the next connection."
                )
                self.say("cloud-off", words)

        services = self._services
        self.say("hourglass", self.tr("This message is being loaded from the server …"))
        self._coming = ref
        tasks.run(
            lambda: services.syncing.report(services.registry.get(ref.account)),
            done=say_if_cut_off,
            failed=lambda _: None,
            owner=self,
        )

    def clear(self) -> None:
        """Show nothing, for the moment until a message is there."""
        self._coming = None
        self._with_pictures.drop()
        self._put_away_web()
        self.nothing.say_nothing()
        self.setCurrentWidget(self.nothing)

    def set_zoom(self, percent: int) -> None:
        """Text size of HTML, which does not follow the theme as everything else does."""
        self._zoom = percent
        if self.web is not None:
            self.web.setZoomFactor(percent / 100)

    def needed(self) -> int:
        """The height at which all of a plain text is seen; of everything else as much as there is."""
        return self.text.needed() if self.currentWidget() is self.text else self.maximumHeight()

    def at_end(self) -> bool:
        """Whether the end of the message is seen."""
        shown = self._shown()
        return shown is None or shown.at_end()

    def page_down(self) -> None:
        """Scroll by a page."""
        shown = self._shown()
        if shown is not None:
            shown.page_down()

    def take_focus(self) -> None:
        """So that the keys scroll."""
        (self._shown() or self).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.target.place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.text.set_again()

    def _show_html(
        self,
        opened: OpenedMessage,
        documents: tuple[str, ...],
        pictures: Mapping[str, Picture],
        host: str = "",
    ) -> None:
        if self._released:  # what was being read when the window was closed
            return
        from . import web_view

        ref, reading = opened.summary.ref, self._services.reading

        def part(content_id: str) -> web_view.Loaded:
            attachment, content = reading.inline(ref, content_id)
            return attachment.content_type, content

        fetched = tuple((each.content_type, each.content) for each in pictures.values())
        web = self._web()
        web.show_message(web_view.WebMessage(documents, part, fetched), host or web_view.fresh_host())
        web.setZoomFactor(self._zoom / 100)
        self.setCurrentWidget(web)

    def release(self) -> None:
        """Let the engine go while the application still lives, for good; Chromium insists."""
        self._released = True
        if self.web is not None:
            shiboken6.delete(self.web)
            self.web = None

    def _shown(self) -> MessageTextView | MessageWebView | None:
        return next((each for each in (self.text, self.web) if each is self.currentWidget()), None)

    def _web(self) -> MessageWebView:
        if self.web is None:
            from .web_view import MessageWebView

            self.web = MessageWebView()
            self.web.setAccessibleName(self.tr("Text of the message"))
            self.addWidget(self.web)
            self._connect(self.web)
            self.web.given_up.connect(self._show_words)
        return self.web

    def _connect(self, view: MessageTextView | MessageWebView) -> None:
        view.link_clicked.connect(self._clicked)
        view.link_hovered.connect(self._point_at)

    def _put_away_web(self) -> None:
        if self.web is not None:
            self.web.put_away()

    def _show_words(self) -> None:
        self.text.show_text(self._words)
        self.setCurrentWidget(self.text)
        self.as_words.emit()

    def _clicked(self, url: QUrl) -> None:
        link = link_of(url, self._claims)
        if link is not None:
            self.link_clicked.emit(link)

    def _point_at(self, url: QUrl) -> None:
        self.target.show_link(link_of(url, self._claims))
