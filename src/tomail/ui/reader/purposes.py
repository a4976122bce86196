"""What a message is for besides being read, above its text: each with what can be done, nothing by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tomail.base.errors import TomailError
from tomail.message.links import Link
from tomail.model.mail import Address, Attachment, Flags, MessageRef, MessageSummary
from tomail.model.purposes import Delivery, Enclosed, Invitation, Participation, Report, Unsubscribing
from tomail.services.answering import LEFT_LIST, Words
from tomail.services.confirmation import Confirmation
from tomail.services.container import Services
from tomail.services.fates import FATES
from tomail.services.reading import OpenedMessage
from tomail.ui import i18n, tasks
from tomail.ui.widgets.banner import Action, Banner, Tone
from tomail.ui.widgets.dialog import ask

from . import purpose_words as words
from .attachment_actions import AttachmentActions
from .enclosed_window import MESSAGES, EnclosedWindow
from .foreword import Foreword, Source
from .invitation_card import InvitationCard

MOST_ENCLOSED = 3  # the others open from among the attachments
MOST_OUTCOMES = 5
"""Recipients of a report that are told one by one."""


class Purposes(QObject):
    """Cards and lines above the text of a message."""

    told = Signal(str)
    failed = Signal(str)
    write_to = Signal(str)  # a mailto: address
    link_clicked = Signal(object)  # Link: a page to be opened in the browser
    look_at = Signal(object)  # MessageRef: another message to be shown

    def __init__(
        self, services: Services, opened_folder: Path, files: AttachmentActions, foreword: Foreword
    ) -> None:
        super().__init__(foreword)
        self._services = services
        self._opened_folder = opened_folder
        self._files = files
        self._foreword = foreword
        self._opened: OpenedMessage | None = None
        self._shown: list[QWidget] = []

    def look(self, opened: OpenedMessage | None) -> None:
        """Another message is shown, or none."""
        self.clear()
        if opened is not None:
            self.show_opened(opened)

    def open_attachment(self, ref: MessageRef, attachment: Attachment) -> None:
        """A message opens here, every other file in its program."""
        if attachment.content_type in MESSAGES or attachment.filename.lower().endswith(".eml"):
            self._open_message(ref, attachment.part)
        else:
            self._files.open(ref, attachment)

    def clear(self) -> None:
        """Nothing of another message stays."""
        self._opened = None
        self._foreword.put(Source.PURPOSES, ())
        for old in self._shown:
            old.deleteLater()
        self._shown = []

    def show_opened(self, opened: OpenedMessage, summary: MessageSummary | None = None) -> None:
        """Everything that `opened` is for; `summary` is its row as it stands now."""
        self.clear()
        self._opened = opened
        found = opened.purposes
        row = summary or opened.summary
        keywords = row.keywords
        if opened.summary.outgoing:
            self._add_fate(keywords)
        elif found.report:
            self._add_report(found.report)
        if found.invitation:
            self._add_invitation(found.invitation, keywords)
        for each in found.enclosed[:MOST_ENCLOSED]:
            self._add_enclosed(each)
        if not opened.summary.outgoing:
            self._add_receipt(found.receipt_to, sent=Flags.MDN_SENT in row.flags)
            if found.unsubscribing:
                self._add_list(found.unsubscribing, keywords)
        self._foreword.put(Source.PURPOSES, self._shown)

    # what is shown

    def _add_invitation(self, asked: Invitation, keywords: tuple[str, ...]) -> None:
        sent = self._opened is not None and self._opened.summary.outgoing
        card = InvitationCard(asked, self._own(), keywords, may_answer=not sent)
        card.chosen.connect(lambda answer: self._answer(asked, answer))
        card.saved.connect(lambda: self._save(asked.part))
        self._add(card)

    def _add_report(self, report: Report) -> None:
        lines = [words.fate(each) for each in report.outcomes[:MOST_OUTCOMES]]
        more = len(report.outcomes) - len(lines)
        if more > 0:
            lines.append(self.tr("… and %n more recipient(s)", None, more))
        if report.receipt and report.automatic:
            lines.append(self.tr("A program said so by itself; nobody need have seen the e-mail."))
        failed = any(each.delivery is Delivery.FAILED for each in report.outcomes)
        delayed = any(each.delivery is Delivery.DELAYED for each in report.outcomes)
        tone: Tone = "danger" if failed else "warning" if delayed else "ok"
        if lines:
            self._say(tone, "\n".join(lines), "reader.report")

    def _add_fate(self, keywords: tuple[str, ...]) -> None:
        """What reports said of a mail that was sent from here."""
        told: dict[Delivery, tuple[Tone, str]] = {
            Delivery.FAILED: ("danger", self.tr("Not delivered, at least not to all.")),
            Delivery.DELAYED: ("warning", self.tr("Delayed: the other server goes on trying.")),
            Delivery.READ: ("ok", self.tr("Read, as a recipient confirmed.")),
            Delivery.DELIVERED: ("ok", self.tr("Delivered.")),
        }
        for delivery, (tone, text) in told.items():
            if FATES[delivery] in keywords:
                self._say_fate(delivery, tone, text)
                return

    def _say_fate(self, delivery: Delivery, tone: Tone, text: str) -> None:
        """With the reason for each recipient where it is known, and the way to the report."""
        fates = [each for each in self._opened.fates if each.delivery is delivery] if self._opened else []
        if delivery is Delivery.FAILED and fates:
            text = "\n".join(words.fate(each) for each in fates[:MOST_OUTCOMES])
        report = next((each.report for each in fates if each.report), None)
        actions: list[Action] = (
            [(self.tr("Open the report"), lambda: self.look_at.emit(report))] if report else []
        )
        self._say(tone, text, f"reader.fate.{delivery.value}", actions)

    def _add_enclosed(self, enclosed: Enclosed) -> None:
        who = str(enclosed.sender) if enclosed.sender.address else self.tr("unknown sender")
        text = self.tr("“{subject}” from {who}").format(
            subject=enclosed.subject or words.no_subject(), who=who
        )
        if enclosed.date:
            text += f", {i18n.when_read(enclosed.date, within=True)}"
        self._say(
            "neutral",
            text,
            "reader.enclosed",
            [(self.tr("Open"), lambda: self._open_enclosed(enclosed))],
            icon="mail",
            title=self.tr("Attached e-mail:"),
        )

    def _add_receipt(self, wanted: tuple[Address, ...], *, sent: bool) -> None:
        if not wanted:
            return
        if sent:
            self._say("neutral", self.tr("The receipt was sent."), "reader.receipt", icon="mail-open")
            return
        people = ", ".join(each.address for each in wanted)
        text = self.tr("The sender asks for a receipt that you read this; it would go to {people}.")
        senders = {each.address.lower() for each in self._opened.parsed.sender} if self._opened else set()
        foreign = any(each.address.lower() not in senders for each in wanted)
        if foreign:
            text = self.tr("A receipt is asked for that would go to somebody else than the sender: {people}.")
        if len(wanted) > 1:
            text = self.tr("Receipts to several addresses are asked for; none is sent: {people}.")
        actions: list[Action] = [] if len(wanted) > 1 else [
            (self.tr("Send receipt"), lambda: self._send_receipt(wanted[0]))
        ]  # fmt: skip
        self._say("warning" if foreign else "neutral", text.format(people=people), "reader.receipt", actions)

    def _add_list(self, ways: Unsubscribing, keywords: tuple[str, ...]) -> None:
        if LEFT_LIST in keywords:
            self._say("neutral", self.tr("You unsubscribed from this list."), "reader.list", icon="mail")
            return
        text = self.tr("This e-mail comes from a mailing list.")
        action: list[Action] = [(self.tr("Unsubscribe"), lambda: self._ask_to_leave(ways))]
        self._say("neutral", text, "reader.list", action, icon="mail")

    # what is done

    def _answer(self, asked: Invitation, answer: Participation) -> None:
        subject = {
            Participation.ACCEPTED: self.tr("Accepted: {summary}"),
            Participation.TENTATIVE: self.tr("Tentative: {summary}"),
            Participation.DECLINED: self.tr("Declined: {summary}"),
        }[answer].format(summary=asked.summary)
        said = Words(subject, f"{self._own()}: {words.said(answer)}\n{asked.summary}\n{words.when(asked)}")
        self._act(
            lambda ref: self._services.answering.invitation(ref, answer, said),
            self.tr("The answer goes to {who}.").format(who=asked.organiser),
        )

    def _send_receipt(self, to: Address) -> None:
        subject = self._subject()
        said = Words(
            self.tr("Read: {subject}").format(subject=subject),
            self.tr("This is a receipt for your e-mail “{subject}”. It was shown on a screen.").format(
                subject=subject
            ),
        )
        self._act(
            lambda ref: self._services.answering.receipt(ref, to, said),
            self.tr("The receipt goes to {who}.").format(who=to.address),
        )

    def _ask_to_leave(self, ways: Unsubscribing) -> None:
        """RFC 8058, 4: a click is safe only where the list's own signature was found good."""
        opened = self._opened
        if opened is None:
            return
        ref = opened.summary.ref

        def ask_now(found: Confirmation) -> None:
            if self._opened is opened:
                self._ask(ways, confirmed=found is Confirmation.CONFIRMED)

        tasks.run(lambda: self._services.senders.confirmation(ref), done=ask_now, owner=self)

    def _ask(self, ways: Unsubscribing, *, confirmed: bool) -> None:
        """With the place before the eyes that hears of it: whoever unsubscribes tells that they read this."""
        target = ways.one_click or ways.mailto or ways.page
        where = urlsplit(target).hostname or target.removeprefix("mailto:").partition("?")[0]
        text = self.tr(
            "{where} hears that this address is read. Unsubscribe only from lists that you know; delete what"
            " looks like fraud."
        )
        go = (
            self.tr("Unsubscribe")
            if ways.one_click
            else self.tr("Write an e-mail")
            if ways.mailto
            else self.tr("Open page")
        )
        unproven = self.tr("Your mail provider could not confirm that this e-mail comes from that list.")
        ask(
            self._foreword,
            self.tr("Unsubscribe from this list?"),
            text.format(where=where),
            [("go", go), ("cancel", self.tr("Do not unsubscribe"))],
            lambda answer: self._leave(ways) if answer == "go" else None,
            quoted=target,
            default="cancel",
            warning="" if confirmed else unproven,
        )

    def _leave(self, ways: Unsubscribing) -> None:
        if ways.one_click:
            self._act(self._services.answering.leave_list, self.tr("You unsubscribed."), apart=True)
        elif ways.mailto:
            self.write_to.emit(ways.mailto)
        else:
            self.link_clicked.emit(Link(ways.page))

    def _act(self, act: Callable[[MessageRef], object], told: str, *, apart: bool = False) -> None:
        opened = self._opened
        if opened is None:
            return
        ref = opened.summary.ref

        def failed(error: Exception) -> None:
            if not isinstance(error, TomailError):
                raise error
            self.failed.emit(i18n.problem_text(error.problem))
            self._show_again(opened)

        tasks.run(
            lambda: act(ref), done=lambda _: self._done(opened, told), failed=failed, owner=self, apart=apart
        )

    def _done(self, opened: OpenedMessage, told: str) -> None:
        self.told.emit(told)
        self._show_again(opened)

    def _show_again(self, opened: OpenedMessage) -> None:
        """As the message stands now."""
        if self._opened is opened:
            ref = opened.summary.ref
            tasks.run(
                lambda: self._services.reading.summary(ref),
                done=lambda row: self.show_opened(opened, row) if self._opened is opened else None,
                owner=self,
            )

    def _save(self, part: int) -> None:
        for each in self._opened.parsed.attachments if self._opened else ():
            if each.part == part and self._opened:
                self._files.save(self._opened.summary.ref, each)

    def _open_enclosed(self, enclosed: Enclosed) -> None:
        if self._opened is not None:
            self._open_message(self._opened.summary.ref, enclosed.part)

    def _open_message(self, ref: MessageRef, part: int) -> None:
        window = EnclosedWindow(self._services, self._opened_folder, ref, (part,), self._foreword)
        window.told.connect(self.told)
        window.failed.connect(self.failed)
        window.show()

    # inside

    def _subject(self) -> str:
        return self._opened.parsed.subject if self._opened else ""

    def _own(self) -> str:
        return self._opened.own if self._opened else ""

    def _say(
        self,
        tone: Tone,
        text: str,
        name: str,
        actions: list[Action] | None = None,
        *,
        icon: str | None = None,
        title: str = "",
    ) -> None:
        banner = Banner(tone, text, actions or [], icon=icon, title=title)
        banner.setObjectName(name)
        self._add(banner)

    def _add(self, widget: QWidget) -> None:
        self._shown.append(widget)
