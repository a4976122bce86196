"""What a person does to mail for everybody: take it in hand, hand it over, finish it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from tomail.model.mail import MessageRef, MessageSummary
from tomail.model.teamwork import View, WorkState
from tomail.services.container import Services
from tomail.ui import icons
from tomail.ui.bridge import Bridge
from tomail.ui.mail_desk import MailDesk
from tomail.ui.mailbox.folders import Entry
from tomail.ui.mailbox.list_pane import ListPane
from tomail.ui.reader.reader import Reader
from tomail.ui.widgets.dialog import ask

from .board import WorkBoard
from .claim import ClaimBand, ClaimPill
from .notes import NotesPane
from .release_pane import AnswerBand, ReleasePane
from .releases import VIEW as RELEASE_VIEW
from .releases import Releases
from .views import UntouchedSource, WorkSource, title, view_entries
from .words import full_name, unknown_words


class TeamworkDesk(MailDesk):
    """Joins the list and the reader to `services.teamwork`.

    `reply_is_free` carries False while somebody else has the message that is read.
    """

    reply_is_free = Signal(bool)

    def __init__(
        self, services: Services, bridge: Bridge, pane: ListPane, reader: Reader, window: QWidget
    ) -> None:
        super().__init__(services, pane, reader, window)
        self.board = WorkBoard(services, bridge, self)
        self.releases = Releases(services, bridge, self)
        self.release_pane = ReleasePane(services, self.releases)
        self.release_pane.failed.connect(self.failed)
        self.notes = NotesPane(services)
        self.pill = ClaimPill()
        self.band = ClaimBand()
        self.answer_band = AnswerBand()
        reader.header.put_beside_subject(self.pill)
        reader.put_above(self.band)
        reader.put_above(self.answer_band)
        reader.put_below(self.notes)
        self.notes.changed.connect(lambda ref: self.board.look_again([ref]))
        self.notes.failed.connect(self.failed)
        self.board.counted.connect(lambda _: self._pane.look_again())
        pane.untouched = lambda account, folder: UntouchedSource(services, account, folder)
        pane.add_chips(self.board.chips)
        pane.add_chips(self.releases.chips)
        self.releases.changed.connect(self._states_changed)
        self.answer_band.wanted.connect(self.release_pane.open_draft)
        self.pill.released.connect(self.release)
        self.band.wanted.connect(self._ask_to_take_over)
        self.board.changed.connect(self._states_changed)
        reader.changed.connect(self.show_state)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """By the names of the table of commands."""
        return {
            "claim": self.claim_or_release,
            "finish": self.finish,
            "wait": self.wait,
        }

    def look_again(self, refs: Sequence[MessageRef]) -> None:
        self.board.look_again(refs)

    def entries(self) -> list[Entry]:
        """The lists of work for the navigation; what was dealt with comes last."""
        *lists, done = view_entries(self.board.counts)
        return [*lists, *self.releases.entry(), done]

    def page(self, entry: Entry) -> QWidget | None:
        """What an entry shows in place of list and reader, if anything."""
        return self.release_pane if entry.view == RELEASE_VIEW else None

    def show_view(self, entry: Entry) -> None:
        """Show one of them."""
        view = View(entry.view)
        self._reader.show_nothing()
        self._pane.show_list(title(view), WorkSource(self._services, view), self.away_words)

    def show_state(self) -> None:
        """The reader shows another message, or it stands differently with it."""
        row = self._reader.summary
        state = self.board.shown(row) if row is not None else WorkState()
        claim = state.claim
        self.notes.show_message(row, state.notes)
        self.pill.show_claim(claim, self.away_words() if row else "")
        self.band.show_claim(claim)
        self.answer_band.show_answer(self.releases.answer_to(row) if row else None)
        self.reply_is_free.emit(claim is None or claim.mine or claim.paused)

    def away_words(self) -> str:
        """Why nobody knows how things stand; "" while the practice is there, or nobody else works here."""
        by_keywords = self._services.teamwork.marks is not None  # IMAP tells the others
        known = self._services.practice.connected or self.board.alone or by_keywords
        return "" if known else unknown_words()

    # claims

    def claim_or_release(self) -> None:
        """B: take it in hand, or give it back; what somebody else has only after a question."""
        row = self._reader.summary
        if row is None:
            return
        claim = self.board.state(row).claim
        if claim is None or claim.paused:
            self._run([row.ref], lambda: self._services.teamwork.claim(row.ref))
        elif claim.mine:
            self.release()
        else:
            self._ask_to_take_over()

    def release(self) -> None:
        """Somebody else may do it."""
        row = self._reader.summary
        if row is not None:
            self._run([row.ref], lambda: self._services.teamwork.unclaim(row.ref))

    def _ask_to_take_over(self) -> None:
        row = self._reader.summary
        claim = self.board.state(row).claim if row else None
        if row is None or claim is None:
            return
        name = full_name(claim.by)

        def answered(answer: str) -> None:
            if answer == "take":
                self._run([row.ref], lambda: self._services.teamwork.claim(row.ref, take_over=True))

        ask(
            self._window,
            self.tr("Take this e-mail over from {name}?").format(name=name),
            self.tr("{name} sees at once that you are working on it now. The log keeps it.").format(
                name=name
            ),
            [("leave", self.tr("Leave it to {name}").format(name=name)), ("take", self.tr("Take over"))],
            answered,
            default="take",
        )

    # for all

    def finish(self) -> None:
        """E: done for all, and on to the next message; what is done already is open again."""
        rows = self._targets()
        teamwork, refs = self._services.teamwork, [row.ref for row in rows]
        if not rows:
            return
        if all(self.board.state(row).done for row in rows):
            words = self.tr("%n e-mail(s) open again", None, len(rows))
            self._run(refs, lambda: teamwork.reopen(refs), words)
            return
        words = self.tr("%n e-mail(s) done for all", None, len(rows))
        self._run(refs, lambda: teamwork.finish(refs), words, lambda: teamwork.reopen(refs))
        if len(rows) == 1:
            self._pane.step(1)

    def wait(self) -> None:
        """G: an answer is expected, or no longer."""
        rows = self._targets()
        if not rows:
            return
        teamwork, refs = self._services.teamwork, [row.ref for row in rows]
        waiting = not all(self.board.state(row).waiting for row in rows)
        words = (
            self.tr("%n e-mail(s) waiting for an answer", None, len(rows))
            if waiting
            else self.tr("%n e-mail(s) no longer waiting", None, len(rows))
        )
        self._run(
            refs,
            lambda: teamwork.wait(refs, waiting=waiting),
            words,
            lambda: teamwork.wait(refs, waiting=not waiting),
        )

    def hand_over_menu(self) -> QMenu:
        """Colleagues by the digits 1 to 9, then groups."""
        menu = QMenu(self.tr("Hand over to"), self._window)
        menu.setIcon(icons.icon("arrow-right-left"))
        rows = self._targets()
        menu.setEnabled(bool(rows))
        if rows:
            people = self._services.teamwork.assignees(rows[0].ref.account)
            for place, each in enumerate(people, start=1):
                digit = f"&{place}  " if place < 10 else ""
                name = each.name.replace("&", "&&") or self.tr("Everybody at this workstation")
                icon = "users" if each.kind is not None else "user"
                self._add(menu, icon, f"{digit}{name}", rows, each.principal, each.name)
            if any(self.board.state(row).assigned for row in rows):
                menu.addSeparator()
                self._add(menu, "x", self.tr("&0  Nobody"), rows, None, "")
        return menu

    def _add(
        self,
        menu: QMenu,
        icon: str,
        label: str,
        rows: Sequence[MessageSummary],
        principal: str | None,
        name: str,
    ) -> None:
        action = QAction(icons.icon(icon), label, menu)
        action.triggered.connect(lambda: self._hand_over(rows, principal, name))
        menu.addAction(action)

    def _hand_over(self, rows: Sequence[MessageSummary], to: str | None, name: str) -> None:
        refs = [row.ref for row in rows]
        before = {row.ref: self.board.state(row).assigned for row in rows}

        def undo() -> None:
            for ref, was in before.items():
                self._services.teamwork.assign([ref], was.to if was else None)

        words = self.tr("%n e-mail(s) handed over to {name}", None, len(refs)).format(name=name)
        if to is None:
            words = self.tr("%n e-mail(s) no longer assigned", None, len(refs))
        self._run(refs, lambda: self._services.teamwork.assign(refs, to), words, undo)

    # inside

    def _states_changed(self) -> None:
        self._pane.view.viewport().update()
        self.show_state()
