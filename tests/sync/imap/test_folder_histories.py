"""Folders and mail changed here and by others in any order, with lines that are lost: in the end both sides
are the same, and no mail is missing or there twice."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.servers.labels import MICROSOFT, LabelServer
from tomail.base.clock import SystemClock
from tomail.base.errors import EnvironmentTrouble, Refused
from tomail.model.account import Account, Protocol, Security, Server
from tomail.model.mail import FolderRole
from tomail.services.folders import FolderDone

from .conftest import Station, mail
from .test_folder_steps import acting_on

NAMES = ("Labor", "Rezepte", "Post")
CUTS = ("create", "rename", "delete", "uid_move", "select", "list", "")
OURS = ("create", "create_in", "rename", "delete", "undo", "move", "sync")
THEIRS = ("cut", "arrive", "others_rename", "others_create", "others_move")
EXAMPLES = 2000 if os.environ.get("TOMAIL_TORTURE") else 15


class Ahead(SystemClock):
    """The machine's clock, put forward."""

    hours = 0.0

    def now(self) -> datetime:
        return super().now() + timedelta(hours=self.hours)


class History:
    """Both sides of one mailbox, and what happens to them."""

    def __init__(self, server: LabelServer, path: Path, chance: Random) -> None:
        self.server, self.chance = server, chance
        at = Server("127.0.0.1", server.server.port, Security.NONE, "anna")
        account = Account("k3f9ab", "Praxis", "Praxis", "anna@praxis.test", Protocol.IMAP, at, at)
        self.clock, self.undo = Ahead(), list[FolderDone]()
        station = self.station = Station(account, "geheim", path, self.clock)
        self.folders, self.account = acting_on(station)
        self.put = 0
        self.arrive()
        self.arrive()
        station.sync()

    def act(self, name: str) -> None:
        with suppress(Refused):
            getattr(self, name)()

    # here

    def create(self) -> None:
        self.undo.append(self.folders.create(self.account, self.chance.choice(NAMES)))

    def create_in(self) -> None:
        if own := self._own():
            parent = self.chance.choice(own)
            self.undo.append(self.folders.create(self.account, self.chance.choice(NAMES), parent.id))

    def rename(self) -> None:
        if own := self._own():
            folder = self.chance.choice(own)
            self.undo.append(self.folders.rename(self.account, folder.id, self.chance.choice(NAMES)))

    def delete(self) -> None:
        """Into the trash only: for good would take mail away."""
        own = [each for each in self._own() if not self.folders.is_final(self.account, each)]
        if own:
            self.undo.append(self.folders.delete(self.account, self.chance.choice(own).id))

    def undo_last(self) -> None:
        if self.undo and (revert := self.undo.pop().revert):
            revert()

    def move(self) -> None:
        targets = [each for each in self.folders.all(self.account) if each.selectable]
        rows = [row for each in targets for row in self.station.rows(each.path)]
        if rows:
            self.station.move(self.chance.choice(rows), self.chance.choice(targets).path)

    def sync(self) -> None:
        with suppress(EnvironmentTrouble):
            self.station.sync()

    # there

    def cut(self) -> None:
        self.server.cut = self.chance.choice(CUTS)

    def arrive(self) -> None:
        self.put += 1
        with self.server._lock:
            self.server.put(mail(f"m{self.put}"), self.chance.choice(self.server.folders))

    def others_rename(self) -> None:
        with self.server._lock:
            own = [each for each in self.server.folders if each in self._theirs()]
            new = self.chance.choice(NAMES)
            if own and new not in self.server.folders:
                self.server.rename(self.chance.choice(own), new)

    def others_create(self) -> None:
        with self.server._lock:
            new = self.chance.choice(NAMES)
            if new not in self.server.folders:
                self.server.folders.append(new)

    def others_move(self) -> None:
        with self.server._lock:
            if self.server.mails:
                message = self.chance.choice(self.server.mails)
                message.labels = {self.chance.choice(self.server.folders)}
                message.modseq = self.server._tick()

    # in the end

    def settle(self) -> None:
        """Long enough that every step was tried and everything that vanished is believed."""
        self.server.cut = ""
        for _ in range(8):
            self.clock.hours += 1
            self.sync()

    def check(self) -> None:
        station, server = self.station, self.server
        assert station.store.operations.pending() == []
        here = {each.path for each in self.folders.all(self.account)}
        assert here == set(server.folders)
        for path in here:
            assert station.raws(path) == sorted(each.raw for each in server.holding(path))
        everywhere = Counter(raw for path in here for raw in station.raws(path))
        assert sum(everywhere.values()) == len(everywhere) == self.put

    def _own(self) -> list:
        return [each for each in self.folders.all(self.account) if each.role is FolderRole.NONE]

    def _theirs(self) -> set[str]:
        return {each for each in self.server.folders if each != "INBOX" and each not in self.server.special}


@settings(max_examples=EXAMPLES)
@given(st.lists(st.sampled_from((*OURS, *THEIRS)), max_size=14), st.randoms(use_true_random=False))
def test_both_sides_are_the_same_in_the_end(acts: list[str], chance: Random) -> None:
    server = LabelServer(MICROSOFT, lambda user, secret: True)
    with server.server, tempfile.TemporaryDirectory() as folder:
        history = History(server, Path(folder) / "m.db", chance)
        try:
            for name in acts:
                history.act("undo_last" if name == "undo" else name)
            history.settle()
            history.check()
        finally:
            history.station.close()
