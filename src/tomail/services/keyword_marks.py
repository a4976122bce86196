"""Claims and "done" as IMAP keywords: for workstations that share a mailbox, but no practice database.

Where the practice lies in the workstation's own file, others see at least who has a mail in hand and what is
done, by keywords of the message: `$tomail-claimed-NAME` (the workstation's name, since that is all that two
such workstations know of each other) and `$tomail-done`. They change here at once and travel through the
queue of operations; a server that allows no keywords (PERMANENTFLAGS without `\\*`) keeps none, and so it is
without them.

Keywords carry no time: servers remember every name that ever was, and Dovecot's Maildir knows 26 of them.
So a claim's half hour counts from when this process first saw it, and what is done stays so until a later
mail of the conversation. Assignments, notes and waiting are not told: they name people whom the other does
not know; and the lists of work have what this workstation's own practice says.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.model.account import Protocol
from tomail.model.mail import MessageRef, MessageSummary
from tomail.model.teamwork import Claim, Mark, Who, WorkState
from tomail.practice.claims import PAUSES
from tomail.practice.founding import BUILT_IN_INITIALS, DeviceIdentity
from tomail.store.operations import KEYWORDS

from .stores import Stores

CLAIMED, DONE = "$tomail-claimed-", "$tomail-done"
_ID = 4  # digits of the workstation's id: two may have one name
_NO_ATOM = re.compile(r"[^A-Za-z0-9]+")


class KeywordMarks:
    """Thread-safe."""

    def __init__(
        self,
        stores: Stores,
        registry: AccountRegistry,
        device: DeviceIdentity,
        clock: Clock,
        wake: Callable[[str], None],
    ) -> None:
        self._stores = stores
        self._registry = registry
        self._clock = clock
        self._wake = wake
        self._own = f"{CLAIMED}{_NO_ATOM.sub('-', device.name).strip('-')[:24]}-{device.id[:_ID]}"
        self._lock = threading.Lock()
        self._first_seen: dict[tuple[MessageRef, str], datetime] = {}

    def merged(
        self, account: str, rows: Sequence[MessageSummary], states: Mapping[MessageRef, WorkState]
    ) -> dict[MessageRef, WorkState]:
        """`states` of rows of the account, with what other workstations say by keywords."""
        found = self._stores.of(account).messages.keywords(row.ref.number for row in rows)
        keywords = {row.ref: found.get(row.ref.number, frozenset()) for row in rows}
        return {row.ref: self._merged(row, keywords[row.ref], states[row.ref]) for row in rows}

    def is_free(self, ref: MessageRef) -> bool:
        """True if no other workstation has the message in hand."""
        other = self._claim(ref, self._keywords(ref))
        return other is None or other.paused

    def claimed(self, ref: MessageRef) -> None:
        """This workstation has it, and nobody else."""
        self._change(ref, {self._own}, _claims(self._keywords(ref)) - {self._own})

    def released(self, ref: MessageRef) -> None:
        """This workstation has it no longer."""
        self._change(ref, set(), {self._own})

    def finished(self, ref: MessageRef) -> None:
        """Nobody has it in hand: it is done."""
        self._change(ref, {DONE}, _claims(self._keywords(ref)))

    def reopened(self, ref: MessageRef) -> None:
        """It is not done after all."""
        self._change(ref, set(), {DONE})

    # inside

    def _merged(self, row: MessageSummary, keywords: Collection[str], state: WorkState) -> WorkState:
        if DONE in keywords and state.done is None:
            state = replace(state, done=Mark(_who(""), row.date))
        claim = self._claim(row.ref, keywords)
        if claim is None or (self._own in keywords and self._wins(state.claim, keywords)):
            return state
        return replace(state, claim=claim)

    def _wins(self, own: Claim | None, keywords: Collection[str]) -> bool:
        """Of two who took it at once the same one keeps it at either workstation."""
        return own is not None and own.mine and not own.paused and self._own == min(_claims(keywords))

    def _claim(self, ref: MessageRef, keywords: Collection[str]) -> Claim | None:
        """That of another workstation."""
        name = min(_claims(keywords) - {self._own}, default="")
        with self._lock:
            for gone in [key for key in self._first_seen if key[0] == ref and key[1] != name]:
                del self._first_seen[gone]
            if not name:
                return None
            since = self._first_seen.setdefault((ref, name), self._clock.now())
        called = name.removeprefix(CLAIMED)[: -_ID - 1]
        return Claim(_who(called), since, paused=self._clock.now() - since >= PAUSES)

    def _keywords(self, ref: MessageRef) -> frozenset[str]:
        return self._stores.of(ref.account).messages.keywords([ref.number]).get(ref.number, frozenset())

    def _change(self, ref: MessageRef, add: Collection[str], remove: Collection[str]) -> None:
        if self._registry.get(ref.account).protocol is not Protocol.IMAP:
            return
        store = self._stores.of(ref.account)
        payload = {"add": sorted(add), "remove": sorted(remove)}
        with store.transaction() as tx:
            if not store.messages.change_keywords(tx, ref.number, add, remove):
                return
            place = store.messages.places(tx, [ref.number])[ref.number]
            store.operations.add(
                tx, KEYWORDS, ref.number, folder=place.folder, uid=place.uid, payload=payload
            )
        self._wake(ref.account)


def _claims(keywords: Collection[str]) -> set[str]:
    return {each for each in keywords if each.startswith(CLAIMED)}


def _who(device: str) -> Who:
    return Who("", BUILT_IN_INITIALS, device, device)
