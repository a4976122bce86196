"""Above a sent mail that is a protected message: how far it is, and what can still be done with it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from tomail.base.errors import TomailError
from tomail.model.secure import Delivery
from tomail.secure.protocol.states import DeliveryState
from tomail.services.container import Services
from tomail.services.reading import OpenedMessage
from tomail.ui import i18n, icons, tasks
from tomail.ui.secure_words import chain
from tomail.ui.widgets.banner import Banner, Tone
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import ask

from .foreword import Foreword, Source

_TONES: dict[str, Tone] = {DeliveryState.BOUNCED: "danger", DeliveryState.REVOKED: "warning"}


class DeliveryBand(QObject):
    """Asked anew for each message, and when `look_again` says that something changed."""

    go_on = Signal(object)  # Draft, to be sent once more

    def __init__(self, services: Services, foreword: Foreword) -> None:
        super().__init__(foreword)
        self._services = services
        self._foreword = foreword
        self._opened: OpenedMessage | None = None
        self._delivery: Delivery | None = None
        self.banner = Banner("ok", "", icon="lock", parent=foreword)
        self.banner.setObjectName("reader.delivery")
        self.banner.hide()

    def look(self, opened: OpenedMessage | None) -> None:
        """Which mail is shown; None: none."""
        self._foreword.put(Source.DELIVERY, ())
        self._opened = opened
        self.look_again()

    def look_again(self) -> None:
        """How far it is now."""
        opened = self._opened
        if opened is None or not opened.summary.outgoing:
            return
        account, message_id = opened.summary.ref.account, opened.summary.message_id

        def done(found: Delivery | None) -> None:
            if self._opened is opened and found is not None:
                self._show(found)

        tasks.run(
            lambda: self._services.secure.of_mail(account, message_id),
            done=done,
            failed=lambda error: None,
            owner=self,
        )

    def _show(self, delivery: Delivery) -> None:
        self._delivery = delivery
        more = Button(icon="ellipsis", kind="ghost", hint=self.tr("More"), height=30, menu_of=self._menu)
        more.setObjectName("reader.delivery.more")
        said = " – ".join(filter(None, (delivery.subject, chain(delivery))))
        tone = _TONES.get(delivery.state, "ok")
        self.banner.say(tone, said, [more], title=self.tr("Protected message:"), icon="lock")
        self._foreword.put(Source.DELIVERY, [self.banner])

    def _menu(self) -> QMenu:
        menu = QMenu(self.banner)
        for name, icon, label, then in (
            ("content", "eye", self.tr("Show what was sent"), self._show_content),
            ("code", "key-round", self.tr("Show the Lesecode again …"), self._show_code),
            ("again", "send", self.tr("Send again …"), self._send_again),
            ("back", "undo-2", self.tr("Call back"), self._call_back),
        ):
            action = QAction(icons.icon(icon), label, menu)
            action.setObjectName(f"reader.delivery.{name}")
            action.triggered.connect(lambda _=False, then=then: then())
            menu.addAction(action)
        return menu

    def _show_content(self) -> None:
        def done(draft: object) -> None:
            text = getattr(draft, "text", "")
            files = ", ".join(each.filename for each in getattr(draft, "attachments", ()))
            self._tell(self.tr("What was sent"), "\n\n".join(filter(None, (text.strip(), files))))

        delivery = self._delivery
        if delivery is not None:
            self._run(lambda: self._services.secure.content(delivery.id), done)

    def _show_code(self) -> None:
        delivery = self._delivery
        if delivery is not None:
            self._run(
                lambda: self._services.secure.code(delivery.id),
                lambda code: self._tell(self.tr("Lesecode"), str(code)),
            )

    def _send_again(self) -> None:
        delivery = self._delivery
        if delivery is not None:
            self._run(lambda: self._services.secure.once_more(delivery.id), self.go_on.emit)

    def _call_back(self) -> None:
        delivery = self._delivery
        if delivery is not None:
            self._run(lambda: self._services.secure.call_back(delivery.id), lambda _: self.look_again())

    def _tell(self, title: str, words: str) -> None:
        ask(self.banner, title, words, [("close", self.tr("Close"))], lambda _: None, default="close")

    def _run(self, act: object, done: object) -> None:
        tasks.run(act, done=done, failed=self._failed, owner=self)  # type: ignore[arg-type]

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self._tell(self.tr("That did not work"), i18n.problem_text(error.problem))
