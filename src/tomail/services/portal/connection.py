"""The practice's connection to its portal, shared by all workstations.

Each workstation is let in by the practice's own token, which every workstation of the practice opens, and
then has a token of its own. The portal never comes to us.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime

from tomail.accounts.proxy import SYSTEM_WAY
from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, Refused, TomailError
from tomail.base.events import EventBus
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.events import PortalStateChanged, PracticeChanged, PracticeStateChanged, Topic
from tomail.model.people import Right
from tomail.model.portal import EmergencySheet, Link, PortalStatus
from tomail.practice import portal_connection as table
from tomail.practice import portal_keys, portal_workstations
from tomail.practice.portal_keys import no_portal
from tomail.practice.portal_recalls import to_recall
from tomail.secure.client.calls import DeviceCalls, info
from tomail.secure.client.exchanged import Info, Profile
from tomail.secure.client.http import AwayKind, PortalAway, PortalClient, PortalProblem, origin_of
from tomail.secure.client.watcher import PageKind, compare_page, pinned_page
from tomail.secure.crypto.keys import PrivateKeys, PublicKeys
from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.identifiers import IdKind, is_id
from tomail.services.practice import PracticeSession
from tomail.settings.values import Settings
from tomail.store.profile_store import ProfileStore

from . import joining
from .profile import PracticeProfile, digest
from .troubles import away_problem, refused, told

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Workstation:
    """One that the portal lets in."""

    device: str
    name: str
    since: datetime
    here: bool


class PortalConnection:
    """Synchronous and thread-safe. What asks the portal may take long, and raises EnvironmentTrouble while it
    is away (OFFLINE, CERTIFICATE, PROTOCOL); what asks the practice, EnvironmentTrouble (PRACTICE_AWAY)."""

    def __init__(
        self,
        practice: PracticeSession,
        profile: ProfileStore,
        registry: AccountRegistry,
        settings: Settings,
        bus: EventBus,
        clock: Clock,
    ) -> None:
        """`registry` is the engine's: it knows addresses whoever is signed in."""
        self.practice = practice
        self.profile = profile
        self.about = PracticeProfile(registry, settings)
        self._settings = settings
        self._bus = bus
        self._clock = clock
        self._guard = threading.Lock()
        self._known: table.Connection | None = None
        self._is_fresh = False
        self._link, self._since = Link.CONNECTED, clock.now()
        self.way = SYSTEM_WAY
        self.before_sending: Callable[[], None] = lambda: None
        self.before_leaving: Callable[[], None] = lambda: None
        bus.subscribe(PracticeChanged, self._heard, whoever=True)
        bus.subscribe(PracticeStateChanged, lambda _: self._forget(), whoever=True)

    # looking

    @property
    def configured(self) -> bool:
        """The practice has joined a portal; from memory but for the first time."""
        try:
            known = self.known()
        except EnvironmentTrouble:
            return bool(self._settings.text(table.URL_SETTING))
        return known is not None and known.enrolled

    @property
    def url(self) -> str:
        """Of the portal, as browsers write it; "" without one."""
        known = self.known()
        return known.url if known else ""

    def known(self) -> table.Connection | None:
        """As the practice has it; from memory but after a change."""
        with self._guard:
            if self._is_fresh:
                return self._known
        return self.look_again()

    def look_again(self) -> table.Connection | None:
        """The same, asked now."""
        with self._guard:
            self._is_fresh = True  # what is told from here on asks for another look
        try:
            with self.practice.reading() as session:
                found = table.connection(session, self.practice.keys)
        except BaseException:
            self._forget()
            raise
        with self._guard:
            self._known = found
        return found

    def require(self) -> table.Connection:
        """Raises Refused (NOT_FOUND) without a portal."""
        known = self.known()
        if known is None or not known.enrolled:
            raise Refused(no_portal())
        return known

    def status(self) -> PortalStatus:
        """How this workstation stands; asks the practice at most, never the portal."""
        known = self.known()
        if known is None or not known.enrolled:
            return PortalStatus(Link.NONE)
        link, since = (Link.ALARM, known.alarm_at) if known.alarm else (self._link, self._since)
        place = (known.url, since, known.kid, known.epoch, known.workstations)
        return PortalStatus(link, *place, sheet_is_old=known.sheet < known.epoch)

    def devices(self) -> list[Workstation]:
        """Those that the portal lets in."""
        with self.practice.reading() as session:
            found = portal_workstations.workstations(session)
        own = self.practice.device.id
        return [Workstation(device, name, since, device == own) for device, name, since in found]

    # keys

    @property
    def id(self) -> str:
        """The practice's, at the portal. Raises Refused (NOT_FOUND)."""
        return self.require().practice

    def keys(self, epoch: int | None = None) -> PrivateKeys:
        """The practice's at the portal; None: those that it signs with now. Raises Refused (NOT_FOUND;
        NOT_ALLOWED at a workstation that was withdrawn)."""
        with self.practice.reading() as session:
            return portal_keys.drawn(session, self.practice.keys, epoch).keys

    def every_key(self) -> dict[str, PrivateKeys]:
        """Of all epochs, by their id: older answers were sealed to older ones."""
        with self.practice.reading() as session:
            return {each.row.kid: each.keys for each in portal_keys.every_key(session, self.practice.keys)}

    def epoch(self) -> int:
        """Of `keys()`."""
        return self.require().epoch

    def public(self) -> PublicKeys:
        """The public half of `keys()`."""
        return self.keys().public()

    # asking the portal

    def calls(self, *, to_send: bool = False) -> DeviceCalls:
        """The portal, as this workstation, for one thread; to be closed. `to_send`: for what gives something
        to patients: refused while there is an alarm about their page, which is looked at before the first.

        Raises Refused (NOT_FOUND, NOT_ALLOWED: shut out, GUARDED: an alarm); PortalAway and PortalProblem
        where this workstation has to be let in first.
        """
        known = self.require()
        if to_send:
            self.require_calm()
        return DeviceCalls(known.url, self.way, joining.let_in(self))

    @contextmanager
    def asking(self, *, to_send: bool = False) -> Iterator[DeviceCalls]:
        """The same, closed at the end, with what the portal says told as TomailError."""
        with told(), self.calls(to_send=to_send) as calls:
            yield calls

    def require_calm(self) -> None:
        """Raises Refused (GUARDED) while the patients' page is not the one it should be."""
        self.before_sending()
        if self.require().alarm:
            raise Refused(alarmed())

    def look(self, url: str) -> Info:
        """Whether a portal answers at this address, which a person typed. Raises Refused (INVALID)."""
        address = portal_origin(url)
        with told(), PortalClient(address, self.way) as client:
            return info(client)

    def check(self) -> PortalStatus:
        """Ask the portal now, as this workstation."""
        try:
            with self.calls() as calls:
                calls.events(self.require().heard, wait=0)
        except (PortalAway, PortalProblem) as error:
            raise self.note_error(error) from None
        self.note(Link.CONNECTED)
        return self.status()

    # joining and leaving

    def enrol(self, url: str, code: str, mailbox: str = "") -> PortalStatus:
        """The practice joins the portal at `url` by an Einrichtungscode. Its notices go to `mailbox`, an
        address of the practice's; "": the first account. May be repeated after any end.

        Raises Refused (INVALID: the address, the code, no account, no name of the practice; NOT_ALLOWED).
        """
        self.practice.require(Right.SETTINGS)
        joining.enrol(self, portal_origin(url), code, self.about.where(mailbox))
        return self.status()

    def restore(self, url: str, code: str, sheet: str, mailbox: str = "") -> PortalStatus:
        """The practice lost its database and comes back with its Praxis-Notfallblatt: the same practice, the
        same keys. All workstations of before are let in no more. Raises as `enrol`."""
        self.practice.require(Right.SETTINGS)
        joining.come_back(self, portal_origin(url), code, sheet, self.about.where(mailbox))
        return self.status()

    def leave(self) -> int:
        """Stop using the portal. What lies there is recalled first; gives back how many messages stay
        readable until they expire because the portal could not be told. Answers that patients still write
        are fetched by nobody. Raises Refused (NOT_ALLOWED)."""
        self.practice.require(Right.SETTINGS)
        known = self.require()
        self.before_leaving()
        with self.practice.reading() as session:
            untold = [each for each in to_recall(session) if is_id(each, IdKind.DELIVERY)]
        with suppress(TomailError):
            joining.take_others_out(self)
        self.practice.write(table.left)
        self.profile.drop_kept(joining.kept_as(known.practice))
        return len(untold)

    def emergency_sheet(self) -> EmergencySheet:
        """What stands on the Praxis-Notfallblatt, which counts as made from now on. After a workstation was
        withdrawn it is another one. Raises Refused (NOT_ALLOWED, NOT_FOUND)."""
        self.practice.require(Right.SETTINGS)
        known = self.require()
        with self.practice.reading() as session:
            drawn = portal_keys.drawn(session, self.practice.keys)
        self.practice.write(lambda work: table.sheet_made(work, drawn.epoch))
        return EmergencySheet(drawn.epoch, drawn.code, known.practice)

    def write_to(self, mailbox: str) -> None:
        """The portal's notices go to this address of the practice's from now on. Raises Refused."""
        notices = self.about.where(mailbox).notices
        self.practice.write(lambda work: table.write_to(work, notices))

    @property
    def mailbox(self) -> str:
        """Where the portal's notices go, an address; "" where this workstation cannot know it."""
        try:
            return self.about.mailbox(self.require())
        except TomailError:
            return ""

    # alarms

    def alarm(self, what: str, page: str = "") -> bool:
        """Stop sending at every workstation; False if it was stopped, or IT has confirmed this page."""
        known = self.require()
        raised = self.practice.database.write(
            self.practice.engine_actor, lambda work: table.alarm(work, known.practice, what, page)
        )
        if raised:
            log.warning("the portal is not as it should be: sending stops")
        return raised

    def confirm(self, reason: str) -> None:
        """IT looked at what caused the alarm, and it is right: sending goes on. A page that is served no
        more is not accepted with it. Raises Refused (NOT_ALLOWED, INVALID without a reason; CONFLICT: the
        page is yet another one by now)."""
        self.practice.require(Right.SETTINGS)
        known = self.require()
        if known.alarm == table.LOG_WENT_BACK:
            with self.asking() as calls:
                seen = calls.events(0, wait=0).head
            self.practice.write(lambda work: table.accept(work, reason, log_ends=(seen.n, seen.hash)))
            return
        page = compare_page(known.url, self.way, pinned_page(), confirmed={known.accepted})
        if page.kind is PageKind.AWAY:
            raise EnvironmentTrouble(away_problem(page.away or AwayKind.UNREACHABLE))
        altered = page.kind is PageKind.ALTERED
        if altered and page.seen != known.alarm_hash:
            self.practice.write(lambda work: table.alarm_again(work, "\n".join(page.what), page.seen))
            raise Refused(_another_page())
        accepted = known.alarm_hash if altered else ""
        self.practice.write(lambda work: table.accept(work, reason, page=accepted))

    # what the portal is told of the practice

    def to_tell(self) -> Profile | None:
        """What the portal does not know yet of the practice's name, telephone, terms and mailbox."""
        return self.about.untold(self.require())

    def tell(self, said: Profile) -> None:
        """Note that the portal knows it."""
        practice, done = self.id, digest(said)
        self.practice.database.write(
            self.practice.engine_actor, lambda work: table.told(work, practice, done)
        )
        self.look_again()

    def note(self, link: Link) -> None:
        """How the portal was met last."""
        with self._guard:
            if link is self._link:
                return
            self._link, self._since = link, self._clock.now()
        self._bus.publish(PortalStateChanged(link))

    def note_error(self, error: PortalAway | PortalProblem) -> TomailError:
        """The same, from what was raised; gives back what people are told."""
        if isinstance(error, PortalAway):
            self.note(Link.AWAY)
            return EnvironmentTrouble(away_problem(error.kind))
        self.note(Link.SHUT_OUT if error.code is ErrorCode.SIGN_IN else Link.CONNECTED)
        return refused(error.code)

    def _heard(self, event: PracticeChanged) -> None:
        if event.topic in (Topic.PORTAL, Topic.PEOPLE):
            self._forget()

    def _forget(self) -> None:
        with self._guard:
            self._is_fresh = False


def portal_origin(url: str) -> str:
    """The address as browsers write it. Raises Refused (INVALID)."""
    typed = url.strip()
    try:
        return origin_of(typed if "://" in typed else f"https://{typed}")
    except ValueError:
        raise Refused(_no_address()) from None


def alarmed() -> Problem:
    """Sending is stopped."""
    return Problem(
        ProblemKind.GUARDED,
        sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "The portal is not as it should be: nothing is sent over it until your IT has looked at it.",
            )
        ),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "Tell your IT: Settings – Secure sending says what is different. Your message is kept.",
            )
        ),
    )


def _another_page() -> Problem:
    return Problem(
        ProblemKind.CONFLICT,
        sentence(QT_TRANSLATE_NOOP("engine", "The portal's page has changed once more meanwhile.")),
        sentence(
            QT_TRANSLATE_NOOP("engine", "Ask whoever runs the portal what is done there, then look again.")
        ),
    )


def _no_address() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "This is not the address of a portal.")),
        sentence(QT_TRANSLATE_NOOP("engine", "It looks like https://portal.example.org, without a path.")),
    )
