"""What a connection signs in with, fresh at the moment it is asked for."""

from __future__ import annotations

import dataclasses
import logging
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from filelock import FileLock, Timeout

from tomail.base.clock import Clock, SystemClock
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, SignInNeeded
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.account import Account, AuthMethod, Server
from tomail.model.credentials import BearerToken, Credential, Password

from .grant import CredentialStore, Grant, StoredCredentials
from .identity import same_account
from .problems import SignInFailed, SignInReason

__all__ = ["CredentialStore", "Credentials", "StoredCredentials", "sign_in_expired"]

REFUSAL_LASTS = timedelta(minutes=15)  # before a refused refresh is tried again without a new sign-in

LOCK_SECONDS = 60.0  # for another process's refresh

log = logging.getLogger(__name__)
_LONG_AGO = datetime.fromtimestamp(0, UTC)


@dataclass(frozen=True)
class _Refusal:
    grant: Grant
    problem: Problem
    until: datetime


class Credentials:
    """Passwords and access tokens by account, for any number of threads.

    A token is refreshed a minute before it ends; one thread of an account does it, the others
    wait and use what it brought. A refreshed grant is stored before it is used: a provider that
    rotates refresh tokens takes the second use of an old one for theft. For the same reason
    `lock_file` names a file by account that keeps other processes from refreshing at the same time.
    """

    def __init__(
        self,
        store: CredentialStore,
        clock: Clock | None = None,
        refresh: Callable[[Grant, datetime], Grant] | None = None,
        lock_file: Callable[[str], Path] | None = None,
    ) -> None:
        self._lock_file = lock_file
        self._store = store
        self._clock = clock or SystemClock()
        self._refresh = refresh or _refresh
        self._guard = threading.Lock()
        self._locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._refused: dict[str, _Refusal] = {}

    def incoming(self, account: Account) -> Credential:
        """For the IMAP or POP3 server. `SignInNeeded`, or `EnvironmentTrouble` to try again later."""
        return self._credential(account, account.incoming, outgoing=False)

    def outgoing(self, account: Account) -> Credential:
        """For the SMTP server; raises as `incoming` does."""
        return self._credential(account, account.outgoing, outgoing=True)

    def shares(self, account: Account) -> bool:
        """True if the mailbox is not that of whoever signed in, but one that is shared with them."""
        grant = self._store.load(account.id).grant
        own = {account.address, account.incoming.username}
        sender = grant.sender_of(account.address) if grant else account.address
        return not any(same_account(sender, each) for each in own)

    def reject(self, account: Account, credential: Credential) -> bool:
        """A server did not take this credential. True if asking again brings another one.

        That is so for an access token that ended before its time; a password is left alone, for a
        second attempt with it could lock the account.
        """
        if not isinstance(credential, BearerToken):
            return False
        with self._lock(account.id):
            stored = self._store.load(account.id)
            if stored.grant is not None and stored.grant.access_token == credential.secret:
                ended = dataclasses.replace(stored.grant, expires=_LONG_AGO)
                self._store.save(account.id, dataclasses.replace(stored, grant=ended))
        return True

    def _credential(self, account: Account, server: Server, *, outgoing: bool) -> Credential:
        if server.auth is AuthMethod.OAUTH2:
            token, grant = self._access_token(account), self._grant(account)
            return BearerToken(grant.sender_of(server.username) if outgoing else server.username, token)
        stored = self._store.load(account.id)
        secret = (stored.outgoing_password if outgoing else "") or stored.incoming_password
        if not secret:
            raise SignInNeeded(_password_missing(account))
        return Password(server.username, secret)

    def _access_token(self, account: Account) -> str:
        with self._lock(account.id):
            grant = self._grant(account)
            if grant.usable(self._clock.now()):
                return grant.access_token
            with self._alone(account):
                grant = self._grant(account)
                usable = grant.usable(self._clock.now())
                return grant.access_token if usable else self._refreshed(account, grant).access_token

    def _grant(self, account: Account) -> Grant:
        grant = self._store.load(account.id).grant
        if grant is None:
            raise SignInNeeded(sign_in_expired(account))
        return grant

    @contextmanager
    def _alone(self, account: Account) -> Iterator[None]:
        """No other process refreshes meanwhile."""
        try:
            with FileLock(self._lock_file(account.id), LOCK_SECONDS) if self._lock_file else nullcontext():
                yield
        except Timeout:
            raise EnvironmentTrouble(_busy(account)) from None

    def _refreshed(self, account: Account, grant: Grant) -> Grant:
        refusal = self._refused.get(account.id)
        if refusal and refusal.grant == grant and self._clock.now() < refusal.until:
            raise SignInNeeded(refusal.problem)
        try:
            fresh = self._refresh(grant, self._clock.now())
        except SignInFailed as failed:
            return self._brought_by_another(account, grant, failed)
        stored = self._store.load(account.id)
        if stored.grant != grant:  # a person signed in anew, or out, while we asked
            return self._grant(account)
        self._store.save(account.id, dataclasses.replace(stored, grant=fresh))
        log.info("account %s: access token refreshed", account.id)
        return fresh

    def _brought_by_another(self, account: Account, tried: Grant, failed: SignInFailed) -> Grant:
        """Another process of this profile may have refreshed, and so ended, the token just tried."""
        grant = self._store.load(account.id).grant
        if grant is not None and grant != tried and grant.usable(self._clock.now()):
            return grant
        log.warning("account %s: refresh refused: %s", account.id, failed.reason)
        expired = failed.reason is SignInReason.EXPIRED
        problem = sign_in_expired(account, failed.problem.server_said) if expired else failed.problem
        self._refused[account.id] = _Refusal(tried, problem, self._clock.now() + REFUSAL_LASTS)
        raise SignInNeeded(problem) from None

    def _lock(self, account_id: str) -> threading.Lock:
        with self._guard:
            return self._locks[account_id]


def _refresh(grant: Grant, now: datetime) -> Grant:
    from . import oauth

    return oauth.refresh(grant, now)


def sign_in_expired(account: Account, said: str = "") -> Problem:
    """A person must sign in again in the browser."""
    message = QT_TRANSLATE_NOOP("engine", "The sign-in for {label} has expired or was withdrawn.")
    step = QT_TRANSLATE_NOOP("engine", "Please sign in again in the account management.")
    return Problem(ProblemKind.SIGN_IN_NEEDED, sentence(message, label=account.label), sentence(step), said)


def _busy(account: Account) -> Problem:
    """Another process holds the lock, and its provider does not answer."""
    message = QT_TRANSLATE_NOOP("engine", "The server {host} cannot sign anyone in at the moment.")
    return Problem(ProblemKind.SERVER_REFUSED, sentence(message, host=account.incoming.host))


def _password_missing(account: Account) -> Problem:
    message = QT_TRANSLATE_NOOP("engine", "The password for {label} is missing.")
    step = QT_TRANSLATE_NOOP("engine", "Please enter it in the account management.")
    return Problem(ProblemKind.SIGN_IN_NEEDED, sentence(message, label=account.label), sentence(step))
