"""The way back to what stood in a mail before, and to what somebody made of it elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from tomail.model.outgoing import Draft
from tomail.services.container import Services
from tomail.services.drafts_elsewhere import Elsewhere
from tomail.store.drafts import SavedDraft
from tomail.ui import i18n, tasks
from tomail.ui.widgets.banner import Action, Banner

MOST_LISTED = 15
BEGINNING = 40  # characters of the text in the menu


class Versions(QObject):
    """`shown` carries the draft to show instead; what stood there is a version of its own then."""

    there = Signal(bool)  # whether there are earlier ones
    shown = Signal(object)
    failed = Signal(object)

    def __init__(self, services: Services, draft: Callable[[], Draft], window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._draft = draft
        self._window = window
        self._saved: list[SavedDraft] = []
        self._question = tasks.Latest()

    def look(self) -> None:
        """A version was saved."""
        draft = self._draft()
        self._question.run(
            lambda: self._services.composing.drafts.versions(draft), done=self._take, owner=self
        )

    def menu(self) -> QMenu:
        """The earlier versions, newest first: when, how long, and how each begins."""
        menu = QMenu(self._window)
        for each in self._saved[1 : MOST_LISTED + 1]:
            menu.addAction(self._line(each), partial(self.go_to, each.draft))
        return menu

    def go_to(self, draft: Draft) -> None:
        """Show another version, after keeping what stands there now."""
        now = self._draft()
        tasks.run(
            lambda: self._services.composing.drafts.save(now, apart=True),
            done=lambda _: self.shown.emit(_in_place_of(now, draft)),
            failed=self.failed.emit,
            owner=self,
        )

    def _take(self, saved: list[SavedDraft]) -> None:
        self._saved = saved
        self.there.emit(len(saved) > 1)

    def _line(self, version: SavedDraft) -> str:
        written = " ".join(version.draft.text.split())
        begins = written[:BEGINNING] + ("…" if len(written) > BEGINNING else "")
        length = self.tr("%n character(s)", None, len(version.draft.text))
        when = i18n.when_read(version.saved)
        return f"{when} · {length} · {begins or self.tr('(empty)')}".replace("&", "&&")


class ElsewhereBand(Banner):
    """Says that the message of the drafts folder that is open here was changed meanwhile.

    `wanted` carries what it became, if a person asks for it: nothing changes by itself before their eyes.
    """

    wanted = Signal(object)

    def __init__(self, services: Services, draft: Callable[[], Draft]) -> None:
        super().__init__("warning", "")
        self.setObjectName("composer.elsewhere")
        self._services = services
        self._draft = draft
        self._question = tasks.Latest()
        self.hide()

    def look(self) -> None:
        """Is it still what it was opened as?"""
        draft = self._draft()
        self._question.run(lambda: self._services.drafts_elsewhere.of(draft), done=self._take, owner=self)

    def concerns(self, account: str, removed: frozenset[int]) -> bool:
        """Whether the message that is written on may be among those that went."""
        return account == self._draft().account and bool(removed)

    def _take(self, found: Elsewhere | None) -> None:
        self.setVisible(found is not None)
        if found and found.newer:
            other = found.newer
            show: Action = (self.tr("Show the other version"), lambda: self._show(other))
            self.say("warning", self.tr("This draft was changed elsewhere meanwhile."), [show])
        elif found:
            words = self.tr("This draft was sent, deleted or changed elsewhere. What stands here is kept.")
            self.say("warning", words)

    def _show(self, other: Draft) -> None:
        self.hide()
        self.wanted.emit(other)


def _in_place_of(now: Draft, version: Draft) -> Draft:
    """Its own earlier version takes the place of what lies in the drafts folder now."""
    replaces = now.replaces if version.identity == now.identity else version.replaces
    return replace(version, identity=now.identity, replaces=replaces)
