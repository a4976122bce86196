"""The accounts of the practice and those of this workstation: each follows the other.

An account that is set up here becomes one of the practice's; another workstation is offered it, with only
the sign-in left. Its servers and names are the same everywhere; passwords and tokens stay where they are.
"""

from __future__ import annotations

import dataclasses
import logging
import threading
from collections.abc import Mapping

from tomail.accounts.auth.grant import StoredCredentials
from tomail.accounts.registry import AccountRegistry
from tomail.accounts.shared import Shared, from_shared, merged, shared_part, with_shared
from tomail.base.errors import Problem, ProblemKind, Refused, TomailError
from tomail.base.events import EventBus
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.account import Account, Protocol
from tomail.model.audit import Action
from tomail.model.events import AccountsChanged, PracticeChanged, Topic
from tomail.model.outgoing import OutboxState
from tomail.model.people import Right
from tomail.practice.shared_accounts import change_account, claim_account, remove_account, shared_accounts
from tomail.practice.work import Work
from tomail.store.profile_store import ProfileStore

from .audit import Audit
from .practice import PracticeSession
from .stores import Stores

GONE: Shared = {}  # seen last: the practice has removed it

log = logging.getLogger(__name__)


class PracticeAccounts:
    """Shared by every thread. `engine` knows every account that can be kept in step here."""

    def __init__(
        self,
        practice: PracticeSession,
        engine: AccountRegistry,
        stores: Stores,
        profile: ProfileStore,
        bus: EventBus,
        audit: Audit,
    ) -> None:
        self._audit = audit
        self._practice = practice
        self._engine = engine
        self._stores = stores
        self._profile = profile
        self._bus = bus
        self._seen_under = f"practice.accounts|{practice.snapshot.practice}"
        self._following = threading.RLock()
        self._removing = ""
        bus.subscribe(AccountsChanged, lambda _: self._changed_here())
        bus.subscribe(PracticeChanged, self._heard)

    @property
    def is_alone(self) -> bool:
        """True while no other workstation belongs to the practice."""
        return sum(not each.withdrawn for each in self._practice.snapshot.devices) <= 1

    def offered(self) -> list[Account]:
        """Accounts of the practice that are not set up here and may be used: only the sign-in is missing.

        Raises EnvironmentTrouble (PRACTICE_AWAY).
        """
        here = self._here()
        return [
            from_shared(identity, definition)
            for identity, definition in self._of_practice().items()
            if identity not in here and self._may_be_offered(identity)
        ]

    def offer(self, account: str) -> Account:
        """One of them. Raises Refused (NOT_FOUND), EnvironmentTrouble (PRACTICE_AWAY)."""
        found = next((each for each in self.offered() if each.id == account), None)
        if found is None:
            raise Refused(_not_offered())
        return found

    def attach(self, account: str, credentials: StoredCredentials, *, tested: bool = False) -> Account:
        """Use an offered account at this workstation. Raises Refused (NOT_FOUND, NOT_ALLOWED, DUPLICATE)."""
        found = dataclasses.replace(self.offer(account), tested=tested)
        added = self._engine.add(found, credentials)
        log.info("account %s: attached", account)
        self._audit.note(Action.ACCOUNT, account, account, details={"act": "attach"})
        self._see(account, shared_part(added))
        self._bus.publish(AccountsChanged())
        return added

    def identified(self, account: Account) -> Account:
        """A new account with the id by which the practice knows its mailbox, and then the practice's servers.

        Raises Refused (NOT_ALLOWED, DUPLICATE), EnvironmentTrouble (PRACTICE_AWAY).
        """
        self._engine.refuse_duplicate(account)
        definition = shared_part(account)
        identity = self._practice.write(lambda work: claim_account(work, account.id, definition))
        known = self._of_practice().get(identity, definition)
        self._see(identity, known)
        return with_shared(dataclasses.replace(account, id=identity), known)

    def remove(self, account: str, *, everywhere: bool = False) -> None:
        """Forget the account here: definition, secrets, and its mail store.

        `everywhere`: in the whole practice; other workstations follow as soon as nothing there would be
        lost. Raises Refused (NOT_ALLOWED), EnvironmentTrouble (PRACTICE_AWAY), and then nothing is gone.
        """
        with self._following:
            if everywhere or self.is_alone:
                self._removing = account
                self._practice.write(lambda work: remove_account(work, account))
            else:
                self._audit.note(Action.ACCOUNT, account, account, details={"act": "remove here"})
            self._forget(account)

    def drop(self, account: str) -> None:
        """Forget here what is locked here: nobody looks into it. Who may, says `left_behind`."""
        with self._following:
            self._audit.note(Action.ACCOUNT, account, account, details={"act": "drop here"})
            self._engine.drop(account)
            self._gone(account)

    def follow(self) -> None:
        """Bring the practice's accounts and this workstation's into step, both ways."""
        if not self._practice.connected:
            return
        with self._following:
            try:
                changed = self._follow(self._of_practice())
            except TomailError as trouble:  # tried again with the next change
                log.info("accounts of the practice: %s", trouble)
                return
        if changed:
            self._bus.publish(AccountsChanged())

    def _follow(self, practice: Mapping[str, Shared]) -> bool:
        seen, here = self._seen(), self._here()
        for forgotten in [each for each in seen if each not in here]:
            self._unsee(forgotten)
        changed = False
        for account in self._engine.all():
            known = seen.get(account.id)
            if account.id == self._removing:
                continue
            if account.id in practice:
                changed |= self._meet(account, known, practice[account.id])
            elif known is None:
                self._publish(account)
            else:
                changed |= self._leave(account)
        return changed

    def _meet(self, account: Account, known: Shared | None, theirs: Shared) -> bool:
        """Both have it: changes go both ways. True if it is another one here now."""
        ours = shared_part(account)
        both = merged(known or ours, ours, theirs)
        changes = {key: value for key, value in both.items() if theirs.get(key) != value}
        if changes and not self._tell_practice(account.id, changes):
            both = dict(theirs)  # without the right, the practice's word counts
        if both != ours:
            self._engine.update(with_shared(account, both))
        if both != known:
            self._see(account.id, both)
        return both != ours

    def _tell_practice(self, account: str, changes: Shared) -> bool:
        try:
            self._practice.write(lambda work: change_account(work, account, changes))
        except Refused:
            log.info("account %s: a change here is not for the practice", account)
            return False
        return True

    def _publish(self, account: Account) -> None:
        """It was set up before the practice kept accounts."""
        definition = shared_part(account)

        def act(work: Work) -> str:
            return claim_account(work, account.id, definition)

        if self._practice.write(act) == account.id:
            self._see(account.id, definition)

    def _leave(self, account: Account) -> bool:
        """The practice removed it: it goes here too, once nothing is lost with it."""
        self._see(account.id, GONE)
        if account.protocol is not Protocol.IMAP or self._holds_something(account.id):
            log.info("account %s: removed from the practice, kept here for what it holds", account.id)
            return False
        self._forget(account.id)
        return True

    def _forget(self, account: str) -> None:
        self._engine.remove(account)
        self._gone(account)

    def _gone(self, account: str) -> None:
        self._unsee(account)
        log.info("account %s: removed", account)
        self._bus.publish(AccountsChanged())  # its threads end before the file goes
        self._stores.remove(account)

    def _holds_something(self, account: str) -> bool:
        """Mail on its way out, drafts, changes that the server has not heard of."""
        store = self._stores.of(account)
        finished = (OutboxState.SENT, OutboxState.REFUSED, OutboxState.CANCELLED)
        waiting = any(each.state not in finished for each in store.outbox.items(0.0))
        return waiting or bool(store.drafts.all()) or bool(store.operations.pending())

    def _changed_here(self) -> None:
        """Asks the database only where something differs from what was seen last."""
        seen = self._seen()
        here = {each.id: shared_part(each) for each in self._engine.all()}
        if any(seen.get(identity) != definition for identity, definition in here.items()):
            self.follow()
        for identity in set(seen) - self._here():
            self._unsee(identity)

    def _heard(self, event: PracticeChanged) -> None:
        if event.topic is Topic.ACCOUNTS:
            self.follow()

    def _may_be_offered(self, account: str) -> bool:
        keys = self._practice.keys
        may = keys.user is not None and keys.snapshot.rights.may(keys.user, Right.ACCESS, account)
        return may and keys.may_open(account)

    def _of_practice(self) -> dict[str, Shared]:
        with self._practice.reading() as session:
            return {each.id: each.definition for each in shared_accounts(session)}

    def _here(self) -> set[str]:
        """Also what nobody signed in here may use."""
        return {each["id"] for each in self._profile.accounts()}

    def _seen(self) -> dict[str, Shared]:
        seen: dict[str, Shared] = self._profile.kept(self._seen_under) or {}
        return seen

    def _see(self, account: str, definition: Shared) -> None:
        with self._following:
            self._profile.keep(self._seen_under, {**self._seen(), account: dict(definition)})

    def _unsee(self, account: str) -> None:
        with self._following:
            left = {key: value for key, value in self._seen().items() if key != account}
            self._profile.keep(self._seen_under, left)


def _not_offered() -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "The practice does not offer this account here (any more).")),
        sentence(QT_TRANSLATE_NOOP("engine", "`tomail account offered` shows those that it does.")),
    )
