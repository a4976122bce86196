"""An appointment that a message is about, and the answer to it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tomail.message.calendars import answered
from tomail.model.purposes import ANSWERS, Invitation, Method, Participation
from tomail.services.answering_once import ANSWERED
from tomail.ui.flow_layout import FlowLayout
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.card import Card
from tomail.ui.widgets.labels import Text

from . import purpose_words as words


class InvitationCard(Card):
    """`chosen` carries the Participation that the person wants to tell the organiser."""

    chosen = Signal(object)
    saved = Signal()

    def __init__(
        self, asked: Invitation, own: str, keywords: tuple[str, ...], *, may_answer: bool = True
    ) -> None:
        """`own` is the address of the account, `keywords` are those of the message."""
        super().__init__(words.title(asked), "calendar")
        self.setObjectName("reader.invitation")
        self.setAccessibleName(f"{words.title(asked)}: {asked.summary}")
        self._asked = asked
        self.body.setSpacing(6)
        self._add(asked.summary or self.tr("Without a subject"), "strong")
        self._add(words.when(asked), "plain")
        self._add(self.tr("Where: {place}").format(place=asked.location) if asked.location else "", "plain")
        self.set_tone("warning" if asked.method is Method.CANCEL or asked.cancelled else "plain")
        given = next((each for each, word in ANSWERED.items() if word in keywords), None)
        answerable = asked.method in (Method.REQUEST, Method.ADD) and asked.organiser and not asked.cancelled
        if answerable and may_answer:
            self._add_answers(asked, own, given)
        else:
            self._add_row([self._save_button()])
        self._add_facts(asked)

    def _add_facts(self, asked: Invitation) -> None:
        """Below the buttons, which a low window must show."""
        organiser = str(asked.organiser) if asked.organiser else ""
        for line in (
            words.repeats(asked.recurrence) if asked.recurrence else "",
            words.next_dates(asked),
            self.tr("One date of a series") if asked.single else "",
            self.tr("Organiser: {who}").format(who=organiser) if organiser else "",
            self._guests(asked),
            asked.comment,
            self.tr("The file holds %n more appointment(s).", None, asked.others) if asked.others else "",
        ):
            self._add(line, "plain")

    def _guests(self, asked: Invitation) -> str:
        if not asked.attendees:
            return ""
        if asked.method is Method.REPLY:
            who = asked.attendees[0]
            return self.tr("{who}: {answer}").format(who=who.person, answer=words.said(who.answer))
        return self.tr("Invited: {people}").format(people=words.guests(asked))

    def _add_answers(self, asked: Invitation, own: str, given: Participation | None) -> None:
        if answered(asked.attendees, own) is None:
            self._add(
                self.tr("{address} is not among those invited; you may answer all the same.").format(
                    address=own
                ),
                "secondary",
            )
        if given is not None:
            self._add(self.tr("You answered: {answer}.").format(answer=words.said(given)), "strong")
        else:
            self._add(
                self.tr("The answer goes to {who}, in the name of {address}.").format(
                    who=asked.organiser, address=own
                ),
                "secondary",
            )
        labels = (self.tr("Accept"), self.tr("Tentative"), self.tr("Decline"))
        buttons = [
            self._answer_button(answer, label)
            for answer, label in zip(ANSWERS, labels, strict=True)
            if answer is not given
        ]
        self._add_row([*buttons, self._save_button()])

    def _answer_button(self, answer: Participation, label: str) -> Button:
        icons = {Participation.ACCEPTED: "check", Participation.DECLINED: "x"}
        button = Button(label, icons.get(answer), height=30)
        button.setObjectName(f"reader.invitation.{answer.value.lower()}")
        button.clicked.connect(lambda: self._choose(answer))
        return button

    def _choose(self, answer: Participation) -> None:
        """A second click does nothing while the first is on its way."""
        for button in self.findChildren(Button):
            button.setEnabled(False)
        self.chosen.emit(answer)

    def _save_button(self) -> Button:
        save = Button(self.tr("Save to calendar"), "download", "ghost", height=30)
        save.setObjectName("reader.invitation.save")
        save.clicked.connect(self.saved)
        return save

    def _add(self, text: str, style: str) -> None:
        if text:
            self.body.addWidget(Text(text, style, wrap=True))

    def _add_row(self, buttons: list[Button]) -> None:
        row = QWidget()
        flow = FlowLayout(row)
        for button in buttons:
            flow.addWidget(button)
        self.body.addWidget(row)
