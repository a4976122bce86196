"""Who works at this workstation, and who may do what: signing in, users, groups, rights, devices."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Collection

from tomail.base.clock import Clock
from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused, SignInNeeded
from tomail.model.people import Actor
from tomail.practice import devices, granting, people, sign_in
from tomail.practice.address import is_sqlite
from tomail.practice.app_role import change_password, joining_url
from tomail.practice.database import PracticeDatabase
from tomail.practice.devices import InvitationCode
from tomail.practice.granting import Preview
from tomail.practice.pins import check_pin
from tomail.practice.rights import Grant
from tomail.practice.sealing import Unopened
from tomail.practice.snapshot import KnownDevice, KnownGroup, Person, Snapshot
from tomail.settings.values import Settings

from .enrolment import Enrolment
from .membership import Membership
from .practice import PracticeSession

log = logging.getLogger(__name__)


class People:
    """Synchronous and thread-safe. What changes raises Refused without the right, and EnvironmentTrouble
    (PRACTICE_AWAY). A change is told as PracticeChanged (Topic.PEOPLE), and another person at the screen as
    PersonChanged.
    """

    def __init__(
        self,
        practice: PracticeSession,
        membership: Membership,
        clock: Clock,
        follow: Callable[[], None],
        settings: Settings,
        enrolment: Enrolment,
    ) -> None:
        """`follow` lets what may be open follow who is signed in (services.access)."""
        self._practice = practice
        self._membership = membership
        self._clock = clock
        self._follow = follow
        self._settings = settings
        self._enrolment = enrolment

    # who is there

    @property
    def snapshot(self) -> Snapshot:
        """Users, groups, devices and rights as they were seen last."""
        return self._practice.snapshot

    @property
    def present(self) -> Person | None:
        """Who is signed in; the built-in user where nobody must."""
        user = self._practice.keys.user
        return self.snapshot.person(user) if user else None

    @property
    def must_sign_in(self) -> bool:
        """True while a window may show nothing but the sign-in."""
        return self._practice.keys.user is None

    def author(self) -> str:
        """Whose the drafts are that are begun now; "" where nobody signed in."""
        person = self.present
        return "" if person is None or person.built_in else person.id

    def users(self) -> tuple[Person, ...]:
        """Everybody, those who left too; without the user that everybody is while nobody signs in."""
        return tuple(person for person in self.snapshot.people if not person.built_in)

    def groups(self) -> tuple[KnownGroup, ...]:
        """The practice's groups with their members."""
        return self.snapshot.groups

    def devices(self) -> tuple[KnownDevice, ...]:
        """Its workstations and agents."""
        return self.snapshot.devices

    @property
    def workstation(self) -> str:
        """What the practice calls this computer."""
        own = self.snapshot.device(self._practice.device.id)
        return own.name if own else self._practice.device.name

    @property
    def address(self) -> str:
        """What a further workstation is told beside its code: where the practice is, password included."""
        practice = self._practice
        url = joining_url(practice.database.url, practice.device.id, practice.keys)
        return url.render_as_string(hide_password=False)

    @property
    def reaches_others(self) -> bool:
        """False where the practice is a file, which only profiles of this computer can open."""
        return not is_sqlite(self._practice.database.url)

    # signing in

    def sign_in(self, initials: str, pin: str) -> Person:
        """Whoever was signed in before is signed out. With the practice away it goes by what was seen last.

        Raises SignInNeeded (WRONG_PASSWORD, SIGN_IN_BLOCKED); the one before stays signed in then.
        """
        person = self.snapshot.by_initials(initials)
        known = person.id if person and not person.built_in else ""
        before = self._practice.keys.user
        if known:
            self._count_attempt(known)
        try:
            if person is None or not known:
                raise Unopened
            self._practice.keys.sign_in(person, pin)
        except Unopened:
            self._failed(known)
            raise SignInNeeded(people.wrong_pin()) from None
        if before != person.id:
            self._note_sign_out(before)
        self._renew_pair(person, pin)
        self._succeeded(person)
        return self.present or person

    def sign_out(self) -> None:
        """What only this person could open is closed; what the workstation may open goes on."""
        user = self._practice.keys.user
        self._practice.keys.sign_out()
        self._note_sign_out(user)
        self._follow()

    def check_pin(self, pin: str) -> bool:
        """Is it the PIN of whoever is signed in (to unlock the screen)? Raises SignInNeeded
        (SIGN_IN_BLOCKED)."""
        person = self.present
        if person is None or person.wrapped_private is None:
            return True
        self._count_attempt(person.id)
        try:
            self._practice.keys.sign_in(person, pin)
        except Unopened:
            self._failed(person.id)
            return False
        self._clear(person.id)
        return True

    def _note_sign_out(self, user: str | None) -> None:
        person = self.snapshot.person(user) if user else None
        if person and not person.built_in:
            log.info("user %s: signed out", person.id)
            with contextlib.suppress(EnvironmentTrouble, Refused):  # away, or withdrawn meanwhile
                sign_in.note_sign_out(self._practice.database, self._actor(person.id))

    def _renew_pair(self, person: Person, pin: str) -> None:
        """A workstation was withdrawn since their last sign-in: what it may guess opens nothing new."""
        keys = self._practice.keys
        if not keys.has_old_pair(person):
            return
        with contextlib.suppress(EnvironmentTrouble):  # then at the next sign-in
            people.renew_pair(self._practice.database, self._actor(person.id), keys, pin)
            self._practice.renew()
            keys.sign_in(self.snapshot.person(person.id) or person, pin)

    def _succeeded(self, person: Person) -> None:
        log.info("user %s: signed in", person.id)
        self._clear(person.id)
        self._follow()

    def _clear(self, user: str) -> None:
        self._membership.forget_attempts(user)
        with contextlib.suppress(EnvironmentTrouble):
            sign_in.note_success(self._practice.database, self._actor(user))

    def _count_attempt(self, user: str) -> None:
        """In the practice; while it is away, at this workstation alone."""
        try:
            sign_in.count_attempt(self._practice.database, self._actor(self._nobody), user)
        except EnvironmentTrouble as trouble:
            if trouble.problem.kind is not ProblemKind.PRACTICE_AWAY:
                raise
            now = self._clock.now()
            tries, last = self._membership.attempts(user) or (0, now)
            if tries:
                sign_in.refuse_too_early(tries, last, now)
            self._membership.count_attempt(user, tries + 1, now)

    def _failed(self, user: str) -> None:
        log.warning("user %s: wrong PIN", user or "(unknown)")
        with contextlib.suppress(EnvironmentTrouble):
            sign_in.note_failure(self._practice.database, self._actor(self._nobody), user)

    def _actor(self, user: str) -> Actor:
        return Actor(user, self._practice.device.id)

    @property
    def _nobody(self) -> str:
        return self.snapshot.built_in.id

    # users and groups

    def add_user(self, initials: str, name: str, pin: str = "", groups: Collection[str] = ()) -> str:
        """Gives back the id. Raises Refused (INVALID, DUPLICATE)."""
        self._check_length(pin)
        return people.add_user(*self._who(), self._practice.keys, initials, name, pin, groups)

    def rename_user(self, user: str, initials: str, name: str) -> None:
        """Other initials, another name."""
        people.rename_user(*self._who(), user, initials, name)

    def set_groups(self, user: str, groups: Collection[str]) -> None:
        """The user belongs to these groups (ids)."""
        people.set_groups(*self._who(), self._practice.keys, user, groups)

    def disable_user(self, user: str) -> None:
        """They do not work here any more."""
        people.disable_user(*self._who(), self._practice.keys, user)

    def change_pin(self, old: str, new: str) -> None:
        """One's own. Raises Refused (WRONG_PASSWORD, INVALID)."""
        actor = self._practice.actor
        self._check_length(new)
        self._count_attempt(actor.user)
        people.change_pin(self._practice.database, actor, self._practice.keys, actor.user, old, new)
        self._clear(actor.user)

    def reset_pin(self, user: str, pin: str) -> list[str]:
        """For somebody who forgot it, or who works here again. Gives back the accounts that they get only
        when somebody with access grants it anew."""
        self._check_length(pin)
        return people.reset_pin(*self._who(), self._practice.keys, user, pin)

    def set_sign_in(self, *, on: bool) -> None:
        """Must people sign in? Whoever works as everybody is asked from now on."""
        people.set_sign_in(*self._who(), on=on)

    def add_group(self, name: str) -> str:
        """Gives back the id."""
        return people.add_group(*self._who(), name)

    def rename_group(self, group: str, name: str) -> None:
        """Another name."""
        people.rename_group(*self._who(), group, name)

    def remove_group(self, group: str) -> None:
        """The group and the rights that it gave."""
        people.remove_group(*self._who(), self._practice.keys, group)

    # rights

    def change_rights(self, *, add: Collection[Grant] = (), remove: Collection[Grant] = ()) -> None:
        """All of it or nothing (practice.granting)."""
        database, actor = self._who()
        granting.change_rights(database, actor, self._practice.keys, add=add, remove=remove)

    def preview(self, user: str, *, add: Collection[Grant] = (), remove: Collection[Grant] = ()) -> Preview:
        """What a user sees after these changes, and what would make them impossible."""
        return granting.preview(self.snapshot, user, add, remove)

    # devices

    def invite(self) -> InvitationCode:
        """A code for one further workstation."""
        database, actor = self._who()
        made = devices.invite(database, actor, self._practice.keys)
        self._enrolment.beside(database.url, made)
        return made

    def rename_device(self, device: str, name: str) -> None:
        """Another name for a workstation."""
        devices.rename(*self._who(), device, name)

    def withdraw(self, device: str) -> None:
        """A workstation that opens nothing any more."""
        database, actor = self._who()
        devices.withdraw(database, actor, self._practice.keys, device)
        self._practice.renew()  # the withdrawn one has the key before
        keys = self._practice.keys
        self._practice.write(lambda work: change_password(work, keys))

    def _check_length(self, pin: str) -> None:
        if pin:
            check_pin(pin, int(self._settings.get("sign_in.shortest_pin")))

    def _who(self) -> tuple[PracticeDatabase, Actor]:
        return self._practice.database, self._practice.actor
