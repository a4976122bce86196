"""A protected message that was sent: how far it is, what has to happen next, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout

from tomail.model.portal import Answer, Stray
from tomail.model.secure import Delivery, Form
from tomail.secure.protocol.states import DeliveryState
from tomail.ui import answer_words, i18n
from tomail.ui.secure_words import chain, checked_how, next_step
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.card import Card
from tomail.ui.widgets.labels import ElidedText, Icon, Text

from .deliveries_acts import Act, DeliveryActs, label, possible
from .deliveries_rows import DeliveryRow, needs_a_person

WIDEST = 820
_D = DeliveryState
LOOKS = {
    _D.READ: ("mail-open", "ok"),
    _D.DELIVERED: ("mail", "ok"),
    _D.SENT_FILE: ("file-text", "ok"),
    _D.UPLOADING: ("upload", "accent"),
    _D.SEALING: ("clock", "text2"),
    _D.WAITING_REGISTRATION: ("hourglass", "text2"),
    _D.WAITING_RELEASE: ("hourglass", "star"),
    _D.CODE_PENDING: ("key-round", "star"),
    _D.REVOKED: ("undo-2", "text3"),
    _D.EXPIRED: ("clock", "text3"),
    _D.REFUSED: ("octagon-x", "text3"),
    _D.FAILED: ("octagon-x", "danger_fg"),
    _D.BOUNCED: ("octagon-x", "danger_fg"),
}
FIRST = {
    _D.WAITING_REGISTRATION: (Act.CODE, Act.REMIND, Act.BACK),
    _D.WAITING_RELEASE: (Act.BACK,),
    _D.DELIVERED: (Act.REMIND, Act.BACK),
    _D.READ: (Act.FILE,),
    _D.CODE_PENDING: (Act.CODE, Act.BACK),
    _D.SENT_FILE: (Act.CODE,),
}


class DeliveryCard(Card):
    """The most likely act is a button, the others are in the menu."""

    def __init__(self, row: DeliveryRow, acts: DeliveryActs, now: datetime) -> None:
        super().__init__()
        self.row = row
        delivery = row.delivery
        self.setObjectName(f"deliveries.{delivery.id}")
        self.setMaximumWidth(WIDEST)
        self.set_tone("danger" if needs_a_person(row) else "plain")
        self.body.setSpacing(4)
        self.buttons: dict[Act, Button] = {}
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Icon(*LOOKS.get(_D(delivery.state), ("lock", "text2"))))
        head.addWidget(ElidedText(delivery.subject or self.tr("(no subject)"), "heading"), 1)
        for act in self._offered(delivery):
            head.addWidget(self._button(act, delivery, acts))
        more = Button(
            icon="ellipsis",
            kind="ghost",
            hint=self.tr("More"),
            height=30,
            menu_of=lambda: acts.menu(delivery, "deliveries"),
        )
        more.setObjectName("deliveries.more")
        head.addWidget(more)
        self.body.addLayout(head)
        self._say(now)

    def _offered(self, delivery: Delivery) -> list[Act]:
        usual = FIRST.get(_D(delivery.state), (Act.AGAIN,))
        able = possible(delivery)
        return [act for act in usual if act in able][:2]

    def _button(self, act: Act, delivery: Delivery, acts: DeliveryActs) -> Button:
        button = Button(label(act, delivery), height=30)
        button.setObjectName(f"deliveries.{act.value}")
        button.setAccessibleDescription(delivery.subject)
        button.clicked.connect(lambda: acts.do(act, delivery))
        self.buttons[act] = button
        return button

    def _say(self, now: datetime) -> None:
        delivery, held = self.row.delivery, self.row.held
        self.body.addWidget(Text(chain(delivery), "strong", wrap=True))
        to = delivery.recipient
        self.body.addWidget(ElidedText(f"{to.name} · {to.address}" if to.name else to.address, "secondary"))
        for words in filter(None, (checked_how(delivery), next_step(delivery), self._terms())):
            self.body.addWidget(Text(words, "secondary", wrap=True))
        if held is not None and held.problem is not None:
            self.body.addWidget(Banner("warning", i18n.problem_text(held.problem)))
        if held is not None and held.notice_failed is not None:
            words = self.tr(
                "The e-mail about it did not arrive. Is the address right? The message itself is unharmed."
            )
            self.body.addWidget(Banner("danger", words))
        if held is not None and held.address_now:
            words = self.tr("In the patient's data there is another address now: {address}.")
            self.body.addWidget(Banner("warning", words.format(address=held.address_now)))

    def _terms(self) -> str:
        """Until when it can be read, and when somebody was reminded."""
        held, delivery = self.row.held, self.row.delivery
        if delivery.form is Form.FILE and delivery.state == _D.SENT_FILE:
            return self.tr("A protected file does not tell when it is read.")
        if held is None:
            return ""
        said = []
        open_ = delivery.state in (_D.WAITING_REGISTRATION, _D.WAITING_RELEASE, _D.DELIVERED, _D.READ)
        if held.expires is not None and open_:
            said.append(self.tr("Can be read until {date}").format(date=i18n.day(held.expires)))
        if held.reminded is not None:
            said.append(self.tr("Reminded on {date}").format(date=i18n.day(held.reminded)))
        return " · ".join(said)


class AnswerCard(Card):
    """What a patient answered, and no notice of it came into the mailbox."""

    def __init__(self, answer: Answer, open_: Button) -> None:
        super().__init__()
        self.setObjectName(f"answers.{answer.id}")
        self.setMaximumWidth(WIDEST)
        self.body.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Icon("reply", "accent"))
        who, when = answer.sender.name or answer.sender.address, i18n.when_read(answer.at)
        title = who if answer.problem else answer.subject or self.tr("(no subject)")
        head.addWidget(ElidedText(title, "heading"), 1)
        head.addWidget(open_)
        open_.setVisible(answer.problem is None)
        self.body.addLayout(head)
        facts = when if answer.problem else f"{who} · {when} · {i18n.size(answer.size)}"
        self.body.addWidget(ElidedText(facts, "secondary"))
        if answer.problem is not None:
            said = self.tr("The answer could not be checked.")
            self.body.addWidget(Banner("danger", answer_words.unproven(answer.problem), title=said))
            return
        hint = self.tr("The e-mail that announces it has not arrived in the mailbox, so it stands here.")
        self.body.addWidget(Text(hint, "secondary", wrap=True))


class StrayCard(Card):
    """Answers that lie at the portal, and nothing here says what they answer."""

    def __init__(self, strays: Sequence[Stray]) -> None:
        super().__init__()
        self.setObjectName("answers.strays")
        self.setMaximumWidth(WIDEST)
        self.body.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Icon("circle-help", "warning_fg"))
        title = self.tr("%n answer(s) that cannot be read", None, len(strays))
        head.addWidget(Text(title, "heading", wrap=True), 1)
        self.body.addLayout(head)
        came = sorted(each.at for each in strays)
        days = dict.fromkeys(i18n.day(each) for each in (came[0], came[-1]))
        self.body.addWidget(Text(self.tr("Came: {date}").format(date=" – ".join(days)), "secondary"))
        self.body.addWidget(Text(answer_words.strays(), "plain", wrap=True))
