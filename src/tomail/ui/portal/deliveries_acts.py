"""What can be done with a protected message that was sent, in the list and above the mail."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from tomail.base.errors import TomailError
from tomail.model.outgoing import Draft
from tomail.model.secure import Delivery, Form
from tomail.secure.protocol.states import DeliveryState
from tomail.services.container import Services
from tomail.ui import i18n, icons, tasks
from tomail.ui.widgets.dialog import ask

translate = QCoreApplication.translate
_D = DeliveryState
WAITING = (_D.WAITING_REGISTRATION, _D.WAITING_RELEASE)
AT_THE_PORTAL = (_D.UPLOADING, *WAITING, _D.DELIVERED, _D.READ)
OVER = (_D.REVOKED, _D.EXPIRED, _D.REFUSED, _D.FAILED, _D.BOUNCED)


class Act(Enum):
    """In the order of the menu."""

    CONTENT = "content"
    CODE = "code"
    REMIND = "remind"
    AGAIN = "again"
    BACK = "back"
    FILE = "file"


LOOKS = {
    Act.CONTENT: "eye",
    Act.CODE: "key-round",
    Act.REMIND: "bell",
    Act.AGAIN: "send",
    Act.BACK: "undo-2",
    Act.FILE: "archive",
}


def possible(delivery: Delivery) -> list[Act]:
    """What makes sense in its state."""
    by_portal = delivery.form is Form.PORTAL
    state = delivery.state
    able = {
        Act.CONTENT: state not in (_D.DISCARDED, _D.FAILED),
        Act.CODE: _has_code(delivery),
        Act.REMIND: by_portal and state in (_D.WAITING_REGISTRATION, _D.DELIVERED),
        Act.AGAIN: state in (*WAITING, _D.DELIVERED, _D.READ, _D.SENT_FILE, *OVER),
        Act.BACK: state in AT_THE_PORTAL if by_portal else state in (_D.CODE_PENDING, _D.SENT_FILE),
        Act.FILE: bool(delivery.message_id) and state not in (_D.DISCARDED, _D.FAILED, _D.SEALING),
    }
    return [act for act in Act if able[act]]


def _has_code(delivery: Delivery) -> bool:
    if delivery.form is Form.PORTAL:
        return delivery.told is not None and delivery.state in (_D.UPLOADING, _D.WAITING_REGISTRATION)
    return delivery.form is Form.FILE and delivery.state in (_D.CODE_PENDING, _D.SENT_FILE, _D.BOUNCED)


def label(act: Act, delivery: Delivery) -> str:
    """The verb."""
    code = translate("DeliveryActs", "Show the Lesecode …")
    if delivery.form is Form.PORTAL:
        code = translate("DeliveryActs", "Show the Anmeldecode …")
    return {
        Act.CONTENT: translate("DeliveryActs", "Show what was sent"),
        Act.CODE: code,
        Act.REMIND: translate("DeliveryActs", "Remind"),
        Act.AGAIN: translate("DeliveryActs", "Send again …"),
        Act.BACK: translate("DeliveryActs", "Call back"),
        Act.FILE: translate("DeliveryActs", "Put into the record …"),
    }[act]


class DeliveryActs(QObject):
    """Does it, over the window of a widget. `changed`: it stands otherwise now."""

    changed = Signal()
    told = Signal(str)
    go_on = Signal(object)  # Draft, to be sent once more
    file_wanted = Signal(object)  # MessageRef

    def __init__(self, services: Services, over: QWidget) -> None:
        super().__init__(over)
        self._services = services
        self._over = over

    def menu(self, delivery: Delivery, prefix: str) -> QMenu:
        """All that is possible with it; its actions are named after `prefix`."""
        menu = QMenu(self._over)
        for act in possible(delivery):
            action = QAction(icons.icon(LOOKS[act]), label(act, delivery), menu)
            action.setObjectName(f"{prefix}.{act.value}")
            action.triggered.connect(lambda _=False, act=act: self.do(act, delivery))
            menu.addAction(action)
        return menu

    def do(self, act: Act, delivery: Delivery) -> None:
        """One of them."""
        {
            Act.CONTENT: self._show_content,
            Act.CODE: self._show_code,
            Act.REMIND: self._remind,
            Act.AGAIN: self._send_again,
            Act.BACK: self._ask_to_call_back,
            Act.FILE: self._file,
        }[act](delivery)

    def say_why(self, error: Exception) -> None:
        """It did not work."""
        if not isinstance(error, TomailError):
            raise error
        self._tell(self.tr("That did not work"), i18n.problem_text(error.problem))
        self.changed.emit()

    # inside

    def _show_content(self, delivery: Delivery) -> None:
        def done(draft: Draft | None) -> None:
            files = ", ".join(each.filename for each in draft.attachments) if draft else ""
            text = draft.text.strip() if draft else self.tr("It is not kept any more.")
            self._tell(delivery.subject, "\n\n".join(filter(None, (text, files))))

        self._run(lambda: self._services.secure.content(delivery.id), done)

    def _show_code(self, delivery: Delivery) -> None:
        by_portal = delivery.form is Form.PORTAL
        title = self.tr("Anmeldecode") if by_portal else self.tr("Lesecode")
        to = delivery.recipient.name or delivery.recipient.address
        words = self.tr("Only for {name}, never by e-mail. That it was shown is logged.").format(name=to)

        def done(code: str) -> None:
            self._tell(title, words, quoted=code)

        self._run(lambda: self._services.secure.code(delivery.id), done)

    def _remind(self, delivery: Delivery) -> None:
        def done(_: object) -> None:
            self.told.emit(self.tr("A reminder leaves"))
            self.changed.emit()

        self._run(lambda: self._services.portal.sending.remind(delivery.id), done)

    def _send_again(self, delivery: Delivery) -> None:
        self._run(lambda: self._services.secure.once_more(delivery.id), self.go_on.emit)

    def _ask_to_call_back(self, delivery: Delivery) -> None:
        if delivery.form is not Form.PORTAL:
            self._call_back(delivery)
            return
        words = self.tr("From now on nobody reads it at the portal.")
        if delivery.state == _D.READ:
            words = self.tr("It was read already, and may have been saved or printed.") + " " + words
        ask(
            self._over,
            self.tr("Call the message back?"),
            words,
            [("keep", self.tr("Leave it there")), ("back", self.tr("Call back"))],
            lambda answer: self._call_back(delivery) if answer == "back" else None,
            default="keep",
            danger="back",
        )

    def _call_back(self, delivery: Delivery) -> None:
        def act() -> None:
            if delivery.form is Form.PORTAL:
                self._services.portal.sending.recall(delivery.id)
            else:
                self._services.secure.call_back(delivery.id)

        def done(_: object) -> None:
            self.told.emit(self.tr("Called back"))
            self.changed.emit()

        self._run(act, done)

    def _file(self, delivery: Delivery) -> None:
        def done(refs: list[Any]) -> None:
            if refs:
                self.file_wanted.emit(refs[0])
            else:
                words = self.tr("The copy in “Sent” is not there yet. Please try again in a minute.")
                self._tell(self.tr("That did not work"), words)

        self._run(lambda: self._services.secure.copies.of(delivery), done)

    def _tell(self, title: str, words: str, *, quoted: str = "") -> None:
        closing = [("close", self.tr("Close"))]
        ask(self._over, title, words, closing, lambda _: None, quoted=quoted, default="close")

    def _run(self, act: Callable[[], Any], done: Callable[[Any], object]) -> None:
        tasks.run(act, done=done, failed=self.say_why, owner=self, apart=True)
