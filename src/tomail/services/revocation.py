"""The thread `revocation`: asks authorities, at times of its own, which certificates were revoked.

It never asks because a mail was opened: a round comes every hour or so, whatever a person does, and of the
certificates of correspondents, our own, and the authorities between, only those whose chain is trusted are
asked about. What is heard lies in the profile, and certificates are held against that alone.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from secrets import SystemRandom
from typing import TYPE_CHECKING

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import TomailError
from tomail.base.events import EventBus
from tomail.base.threads import Waker
from tomail.model.events import CertificatesChanged
from tomail.settings.values import Settings
from tomail.store.certificates import CertificateTable
from tomail.store.revocations import RevocationRow

from .certificates import Certificates
from .openpgp import is_openpgp
from .pictures import Way

if TYPE_CHECKING:
    from tomail.message.smime.revocation import Place, Said
    from tomail.message.smime.trust import Verifier

About = tuple[bytes, bytes]  # a certificate (DER) with its issuer
SETTING = "smime.revocation"
FIRST_SECONDS = (120.0, 600.0)  # after the start, somewhere between
ROUND_SECONDS = (3000.0, 4200.0)
FRESH = timedelta(days=1)  # also of a list that is good for weeks: authorities make new ones daily
SOONEST = timedelta(hours=1)
AGAIN = timedelta(hours=4)  # where nothing came
LAST_SECONDS = 1.0
MOST = 500  # places that a round asks

_chance = SystemRandom()
log = logging.getLogger(__name__)


class RevocationWatch:
    """`look` is one round; the thread begins with `start`."""

    def __init__(
        self,
        registry: AccountRegistry,
        certificates: Certificates,
        table: CertificateTable,
        settings: Settings,
        clock: Clock,
        bus: EventBus,
    ) -> None:
        self._registry = registry
        self._certificates = certificates
        self._table = table
        self._settings = settings
        self._clock = clock
        self._bus = bus
        self.way: Callable[[], Way] = Way
        self._asked_for = False
        self._waker = Waker()
        self._thread = threading.Thread(target=self._run, name="revocation", daemon=True)

    def start(self) -> None:
        """Begin; nothing is asked at once."""
        self._thread.start()

    def stop(self) -> None:
        """End; a question that is under way is hardly waited for, and its answer is dropped."""
        self._waker.stop()
        if self._thread.is_alive():
            self._thread.join(LAST_SECONDS)

    def ask_now(self) -> None:
        """A person wants to know: everything is asked anew, soon."""
        self._asked_for = True
        self._waker.wake()

    def last_asked(self) -> datetime | None:
        """When anybody was asked last; None: never."""
        return max((asked for asked, _ in self._table.revocations.asked().values()), default=None)

    def look(self, *, everything: bool = False) -> int:
        """Ask what is due, or `everything`; how many new lists and answers there are. Nothing where it is
        switched off."""
        if not self._settings.is_on(SETTING):
            return 0
        verifier = self._certificates.verifier()
        wanted = self._wanted(verifier)
        heard = self._ask_due(wanted, verifier, everything)
        deltas = self._deltas(wanted)  # which the lists name that are there now
        heard += self._ask_due(deltas, verifier, everything)
        if self._waker.stopped:
            return sum(heard)
        self._table.revocations.keep_only({each.name for each in (*wanted, *deltas)})
        if heard:  # also where nothing came: when it was asked is shown
            self._bus.publish(CertificatesChanged())
        return sum(heard)

    def _ask_due(self, wanted: Mapping[Place, About], verifier: Verifier, everything: bool) -> list[bool]:
        """Of each that was asked whether it said something new."""
        known, now, heard = self._table.revocations.asked(), self._clock.now(), list[bool]()
        for place, about in list(wanted.items())[:MOST]:
            due = known.get(place.name, (now, now))[1]
            if (everything or due <= now) and not self._waker.stopped:
                heard.append(self._ask(place, about, verifier))
        return heard

    def _run(self) -> None:
        self._waker.wait(_chance.uniform(*FIRST_SECONDS))
        while not self._waker.stopped:
            everything, self._asked_for = self._asked_for, False
            try:
                self.look(everything=everything)
            except TomailError as trouble:
                log.warning("asking for revoked certificates: %s", type(trouble).__name__)
            self._waker.wait(_chance.uniform(*ROUND_SECONDS))

    def _deltas(self, wanted: Mapping[Place, About]) -> dict[Place, About]:
        """Where what changed since the lists at hand can be had, of each the first place."""
        from tomail.message.smime.revocation import deltas_of

        lists = {row.place: row.answer for row in self._table.revocations.all() if row.is_list}
        return {
            delta: about
            for place, about in wanted.items()
            for delta in deltas_of(lists.get(place.name) or b"")[:1]
        }

    def _wanted(self, verifier: Verifier) -> dict[Place, About]:
        """Whom to ask about what: of each certificate its first place, if that is a list one for many."""
        from tomail.message.smime.revocation import places

        found: dict[Place, About] = {}
        for certificate in self._used():
            for each, issuer in verifier.links_of(certificate):
                for place in places(each, issuer)[:1]:
                    found.setdefault(place, (each, issuer))
        return found

    def _used(self) -> Iterator[bytes]:
        """Those of correspondents, and our own of all accounts that are open here."""
        yield from (row.certificate for row in self._table.known() if not is_openpgp(row.address))
        for account in self._registry.all():
            try:
                keys = self._certificates.keys(account.id)
            except TomailError:  # locked
                continue
            yield from (each.certificate for each in keys)

    def _ask(self, place: Place, about: About, verifier: Verifier) -> bool:
        from tomail.message.smime.revocation import read_said

        from .revocation_fetch import fetch

        data, now = fetch(place, self.way()), self._clock.now()
        if self._waker.stopped:  # the profile may be closed by now
            return False
        said = read_said(data, place, *about, now) if data else None
        if said is not None and not said.is_list and not verifier.accepts(*about, said):
            said = None
        row = RevocationRow(place.name, not place.question, now, _due(said, now))
        if said is not None:
            row = RevocationRow(row.place, row.is_list, now, row.due, said.made, said.der)
        return self._table.revocations.put(row)


def _due(said: Said | None, now: datetime) -> datetime:
    if said is None:
        return now + AGAIN
    return max(now + SOONEST, min(said.ends or now + FRESH, now + FRESH))
