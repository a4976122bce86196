""" "E-Mails mit Patientenbezug in der Akte archivieren", by itself where the account says so.

Only what is sure, never what a person said no to or took out, never from spam, trash and drafts. The
shared truth first, the mark at this workstation second: after a crash between them the entry is found.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from tomail.accounts.registry import AccountRegistry
from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused
from tomail.model.account import ArchiveMode
from tomail.model.mail import MessageSummary
from tomail.model.record import Direction, EntryType
from tomail.practice.entry_types import type_for
from tomail.practice.records import NewEntry, file_entry
from tomail.practice.work import Work
from tomail.settings.values import Settings
from tomail.store.mail_store import MailStore

from .archive_mode import archive_mode
from .mail_matching import MailMatching
from .opening import Opening
from .practice import PracticeSession
from .record_entries import direction_of, new_entry
from .stores import Stores

AT_ONCE = 20  # mails in one unit of work
MOST_BYTES = 20 * 1024 * 1024  # of them together

log = logging.getLogger(__name__)


class AutomaticFiling:
    """Acts as the workstation: nobody looked, and the entry says so."""

    def __init__(
        self,
        practice: PracticeSession,
        stores: Stores,
        registry: AccountRegistry,
        matching: MailMatching,
        settings: Settings,
        opening: Opening,
    ) -> None:
        self._practice = practice
        self._stores = stores
        self._registry = registry
        self._matching = matching
        self._settings = settings
        self._opening = opening
        self.protocol: Callable[[MessageSummary], str] = lambda row: ""  # of a protected answer

    def run(self, account: str) -> int:
        """File what is sure and not filed; how many new entries that made. Quiet while the practice is away.

        Raises Refused (NOT_FOUND) for an account that is not here.
        """
        rights = self._practice.snapshot.rights
        if archive_mode(self._registry.get(account), rights) is not ArchiveMode.AUTOMATIC:
            return 0
        store, filed = self._stores.of(account), 0
        try:
            while numbers := store.about.to_file(AT_ONCE):
                filed += self._file(store, numbers)
        except EnvironmentTrouble:
            log.info("account %s: filing goes on when the practice database is back", account)
        return filed

    def _file(self, store: MailStore, numbers: Sequence[int]) -> int:
        rows = store.messages.summaries(numbers)
        entries = {row.ref.number: entry for row in rows if (entry := self._entry(store, row))}
        blocked: set[int] = set()
        made = sum(self._filed(part, blocked) for part in _parts(entries))
        self._matching.hear({each.mail.key for each in entries.values() if each.mail})
        with store.transaction() as tx:
            for number in numbers:
                store.about.settle(tx, number, for_now=number in blocked)
        return made

    def _entry(self, store: MailStore, row: MessageSummary) -> NewEntry | None:
        """None where there is nothing to file: the row or the body is gone."""
        known = store.about.rows([row.ref.number]).get(row.ref.number)
        patients = known.recognised.patients if known else ()
        raw = store.messages.raw(row.ref.number)
        if raw is None or not patients:
            return None
        direction = direction_of(row)
        chosen = self._type(direction)
        apart = chosen.with_attachments and bool(self._settings.get("record.attachments"))
        entry = new_entry(
            row,
            self._opening.open(row.ref, raw),
            raw,
            patients[0],
            chosen,
            parts=None if apart else (),
            retention=self._settings.text("record.retention"),
            automatic=True,
        )
        return replace(entry, head=replace(entry.head, comment=self.protocol(row)))

    def _type(self, direction: Direction) -> EntryType:
        """As the practice set it, or the preset one where that is no longer offered."""
        named = self._settings.text(f"record.type_{direction.value}")
        with self._practice.reading() as session:
            try:
                return type_for(session, direction, named)
            except Refused:
                return type_for(session, direction)

    def _filed(self, entries: Mapping[int, NewEntry], blocked: set[int]) -> int:
        """In one unit of work; one by one where something is wrong with one of them.

        One mail must not keep the others from the record, whatever is wrong with it. Raises
        EnvironmentTrouble.
        """
        try:
            return self._write(list(entries.values()))
        except EnvironmentTrouble:
            raise
        except Exception as error:
            if len(entries) > 1:
                return sum(self._filed({number: each}, blocked) for number, each in entries.items())
            log.info("a mail was not filed by itself: %s", type(error).__name__)
            if isinstance(error, Refused) and error.problem.kind is ProblemKind.CONFLICT:
                blocked.update(entries)
            return 0

    def _write(self, entries: Sequence[NewEntry]) -> int:
        keys, database = self._practice.keys, self._practice.database

        def act(work: Work) -> int:
            return sum(not file_entry(work, keys, each)["already"] for each in entries)

        return database.write(self._practice.engine_actor, act)


def _parts(entries: Mapping[int, NewEntry]) -> list[dict[int, NewEntry]]:
    """Bounded by bytes: a unit of work keeps every other writer of the practice waiting."""
    parts: list[dict[int, NewEntry]] = []
    size = MOST_BYTES
    for number, each in entries.items():
        if size + len(each.original) > MOST_BYTES:
            parts.append({})
            size = 0
        parts[-1][number] = each
        size += len(each.original)
    return parts
