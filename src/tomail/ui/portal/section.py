"""In the settings: the portal, how it is doing, and what IT does about it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from tomail.base.errors import Problem, TomailError
from tomail.model.portal import Link, PortalStatus
from tomail.practice.portal_connection import LOG_WENT_BACK
from tomail.services.container import Services
from tomail.ui import i18n, tasks
from tomail.ui.bridge import Bridge
from tomail.ui.composer.activation import ActivationSheet
from tomail.ui.widgets.banner import Action, Banner, Tone
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import ask
from tomail.ui.widgets.labels import Text

from .confirm_sheet import ConfirmSheet
from .facts import PortalFacts, portal_facts
from .hint import sheet_words
from .sheet_window import SheetWindow
from .sight import PortalSight

translate = QCoreApplication.translate


class PortalSection(QWidget):
    """Looks anew whenever something of the portal changes."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.band = Banner("info", "")
        self.outcome = Banner("ok", "")
        self.outcome.hide()
        self.guard = Banner("ok", "")
        self.old_sheet = Banner("warning", "")
        self.workstations = Text("", "secondary", wrap=True)
        self.sheet = Button(self.tr("Praxis-Notfallblatt …"), "printer")
        self.leave = Button(self.tr("Leave portal …"), "log-out", "ghost")
        self.mailbox = Button("", "mail", "ghost", menu_of=self._mailboxes)
        tip = self.tr("The mailbox where the portal says that somebody registered or answered.")
        self._tips = {self.mailbox: tip}
        self._facts = Text("", "secondary", wrap=True)
        names = {"band": self.band, "outcome": self.outcome, "guard": self.guard, "sheet": self.sheet}
        names["old_sheet"] = self.old_sheet
        for name, part in {
            **names,
            "leave": self.leave,
            "mailbox": self.mailbox,
            "workstations": self.workstations,
        }.items():
            part.setObjectName(f"settings.portal.{name}")
        self.sheet.clicked.connect(self._show_sheet)
        self.leave.clicked.connect(self._ask_to_leave)
        self._arrange()
        bridge = Bridge(services.bus, self)
        self._sight = PortalSight(lambda: portal_facts(services), bridge, self)
        self._sight.seen.connect(self.show_facts)

    def show_facts(self, facts: PortalFacts) -> None:
        """How things stand now."""
        there = facts.status.link is not Link.NONE
        problem = self._services.settings.hindrance("secure.portal_url")
        self._show_band(facts.status, problem)
        self._show_guard(facts, problem)
        self._show_workstations(facts)
        self._show_old_sheet(facts.status, problem)
        self._more.setVisible(there)
        self.mailbox.set_label(self.tr("Notices: {address}").format(address=facts.mailbox or "–"))
        for button in (self.sheet, self.mailbox, self.leave):
            button.setEnabled(problem is None)
            button.setToolTip(i18n.problem_text(problem) if problem else self._tips.get(button, ""))

    # how it stands

    def _show_old_sheet(self, status: PortalStatus, problem: Problem | None) -> None:
        """The sheet in the safe would not bring the practice back."""
        actions: list[Action] = [] if problem else [(self.tr("Print …"), self._show_sheet)]
        self.old_sheet.say(
            "warning", sheet_words(), actions, title=self.tr("Print the Praxis-Notfallblatt anew.")
        )
        self.old_sheet.setVisible(status.sheet_is_old)

    def _show_band(self, status: PortalStatus, problem: Problem | None) -> None:
        tone, title, words = self._said(status)
        actions: list[Action] = [(self.tr("Check connection"), self._check)]
        if status.link is Link.NONE:
            actions = [] if problem else [(self.tr("Add portal …"), self._add)]
        self.band.say(tone, words, actions, title=title)
        if status.link is not Link.NONE:
            key = self.tr("Key of the practice: {kid}, number {epoch}")
            self._facts.setText(
                f"{status.url}\n{key.format(kid=_in_groups(status.key_id), epoch=status.epoch)}"
            )

    def _said(self, status: PortalStatus) -> tuple[Tone, str, str]:
        since = i18n.when(status.since) if status.since else ""
        if status.link is Link.CONNECTED:
            return "ok", self.tr("Connected."), ""
        if status.link is Link.AWAY:
            words = self.tr("Protected messages wait and leave by themselves.")
            return "warning", self.tr("Not reached since {time}.").format(time=since), words
        if status.link is Link.SHUT_OUT:
            words = self.tr(
                "Start tomail at another workstation that is connected: it lets this one in again. If none "
                "is, whoever runs the portal makes a new Einrichtungscode."
            )
            return "danger", self.tr("The portal does not let this workstation in."), words
        if status.link is Link.ALARM:
            words = self.tr("Nothing leaves over the portal until the page is confirmed below.")
            return "danger", self.tr("Sending is stopped since {time}.").format(time=since), words
        words = self.tr(
            "Patients get protected files. With a portal they read in the browser and can answer."
        )
        return "info", self.tr("There is no portal."), words

    def _show_guard(self, facts: PortalFacts, problem: Problem | None) -> None:
        if facts.alarm:
            actions: list[Action] = [(self.tr("Confirm new version …"), lambda: self._confirm(facts))]
            self.guard.say("danger", alarm_words(facts.alarm), [] if problem else actions)
        elif facts.compared is None:
            self.guard.say("neutral", self.tr("The page was not compared yet."))
        else:
            words = self.tr("Compared {time}: it is the page that tomail knows.")
            self.guard.say("ok", words.format(time=i18n.when(facts.compared)), icon="shield-check")

    def _show_workstations(self, facts: PortalFacts) -> None:
        let_in = ", ".join(facts.let_in) or "–"
        self.workstations.setText(self.tr("Let in: {names}").format(names=let_in))

    # what can be done

    def _check(self) -> None:
        self.outcome.say("info", self.tr("Asking the portal …"))
        self.outcome.show()
        self._do(
            self._services.portal.connection.check, self.tr("The portal answers, and knows the practice.")
        )

    def _add(self) -> None:
        sheet = ActivationSheet(self._services, self, add_portal=True)
        sheet.activated.connect(self._sight.look)
        sheet.open()

    def _confirm(self, facts: PortalFacts) -> None:
        def confirm(reason: str) -> None:
            connection = self._services.portal.connection
            self._do(lambda: connection.confirm(reason), self.tr("Confirmed. What waited leaves now."))

        ConfirmSheet(self, alarm_words(facts.alarm), confirm).open()

    def _show_sheet(self) -> None:
        SheetWindow(self._services, self).open()

    def _ask_to_leave(self) -> None:
        ask(
            self,
            self.tr("Leave the portal?"),
            self.tr(
                "All messages at the portal are called back first: patients read none of them there any "
                "more. What they still answer there reaches nobody. New messages leave as protected files."
            ),
            [("stay", self.tr("Stay")), ("leave", self.tr("Leave portal"))],
            lambda answer: self._leave() if answer == "leave" else None,
            default="stay",
            danger="leave",
        )

    def _mailboxes(self) -> QMenu:
        menu = QMenu(self)
        for account in self._services.registry.all():
            menu.addAction(account.address, partial(self._write_to, account.address))
        return menu

    def _write_to(self, address: str) -> None:
        words = self.tr("The portal's notices arrive at {address} from now on.").format(address=address)
        self._do(lambda: self._services.portal.connection.write_to(address), words)

    def _leave(self) -> None:
        def left(untold: int) -> None:
            if not untold:
                self._done(self.tr("The practice has left the portal."))
                return
            words = self.tr(
                "The practice has left the portal. It could not be reached: %n message(s) stay readable "
                "there until they expire. Ask whoever runs the portal to delete them.",
                None,
                untold,
            )
            self._done(words, "warning")

        connection = self._services.portal.connection
        tasks.run(connection.leave, done=left, failed=self._failed, owner=self, apart=True)

    def _do(self, act: Callable[[], object], words: str) -> None:
        tasks.run(act, done=lambda _: self._done(words), failed=self._failed, owner=self, apart=True)

    def _done(self, words: str, tone: Tone = "ok") -> None:
        self.outcome.say(tone, words)
        self.outcome.show()
        self._sight.look()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.outcome.say("danger", i18n.problem_text(error.problem))
        self.outcome.show()
        self._sight.look()

    def _arrange(self) -> None:
        self._more = QWidget()
        inner = QVBoxLayout(self._more)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(10)
        inner.addWidget(self._facts)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.sheet)
        row.addWidget(self.mailbox)
        row.addWidget(self.leave)
        row.addStretch(1)
        inner.addLayout(row)
        inner.addWidget(self.old_sheet)
        inner.addWidget(Text(self.tr("Portal-Wächter"), "strong"))
        said = self.tr("Every workstation compares the page that patients open with the one it should be.")
        inner.addWidget(Text(said, "meta", wrap=True))
        inner.addWidget(self.guard)
        inner.addWidget(Text(self.tr("Workstations at the portal"), "strong"))
        inner.addWidget(self.workstations)
        left = self.tr("They are let in by themselves; those that are withdrawn are removed by themselves.")
        inner.addWidget(Text(left, "meta", wrap=True))
        self._more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Text(self.tr("Portal"), "heading"))
        for part in (self.band, self.outcome, self._more):
            column.addWidget(part)


def alarm_words(what: str) -> str:
    """What is different, and what to do first."""
    if what == LOG_WENT_BACK:
        return translate(
            "PortalSection",
            "The portal's log goes on from an earlier place than it did before: perhaps an old backup was "
            "put in place. Ask whoever runs the portal.",
        )
    return translate(
        "PortalSection",
        "The page is another than the one that tomail knows: {what}. Ask whoever runs the portal whether it "
        "was updated. If nobody knows of it, leave it stopped and tell your data protection officer.",
    ).format(what=", ".join(what.split("\n")))


def _in_groups(kid: str) -> str:
    return " ".join(kid[at : at + 4] for at in range(0, len(kid), 4))
