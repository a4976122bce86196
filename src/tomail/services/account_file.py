"""An account from a file that IT wrote: checked, tested, saved; or attached where it is there already."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol as Shape

from tomail.accounts.auth.grant import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.accounts.registry import AccountRegistry
from tomail.accounts.shared import mailbox
from tomail.base.domains import is_loopback
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, Refused, SignInNeeded, TomailError
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.account import Account, AuthMethod, Security
from tomail.model.probing import ProbeFailed, ProbeResult

from .account_setup import AccountSetup
from .practice_accounts import PracticeAccounts
from .trials import Trial

_SIGN_IN = (ProblemKind.WRONG_PASSWORD, ProblemKind.SIGN_IN_NEEDED, ProblemKind.SIGN_IN_BLOCKED)


class _Needs(Shape):
    """The part of the services that this use case joins."""

    @property
    def registry(self) -> AccountRegistry: ...
    @property
    def setup(self) -> AccountSetup: ...
    @property
    def shared_accounts(self) -> PracticeAccounts: ...


def add_from_file(
    services: _Needs,
    described: str,
    password: str,
    *,
    skip_tests: bool = False,
    open_browser: Callable[[str], object],
) -> Account:
    """Add the account that the TOML text describes; gives it back with its id.

    Where this profile has an account with the address and the incoming server, only its credentials
    are replaced; where the practice has one, this workstation is attached to it.
    Raises Refused (INVALID, DUPLICATE), and what a failed connection test says.
    """
    account = from_toml(described)
    _refuse_insecure(account, allowed=services.setup.insecure_allowed())
    services.setup.pins.allow(account, _known(services, account))
    secrets = _tested_secrets(services.setup, account, password, open_browser, skip_tests=skip_tests)
    account = replace(account, tested=not skip_tests)
    there = _same(services.registry, account)
    if there is None:
        return services.setup.save(account, secrets)
    services.registry.save(there.id, secrets)
    return there


def attach_offered(
    services: _Needs,
    account: str,
    password: str,
    *,
    skip_tests: bool = False,
    open_browser: Callable[[str], object],
) -> Account:
    """Use an account of the practice at this workstation too: only the sign-in is new.

    Raises Refused (NOT_FOUND, NOT_ALLOWED), and what a failed connection test says.
    """
    offered = services.shared_accounts.offer(account)
    secrets = _secrets(services.setup, offered, password, open_browser)
    return attach_signed_in(services, account, secrets, skip_tests=skip_tests)


def attach_signed_in(
    services: _Needs, account: str, secrets: StoredCredentials, *, skip_tests: bool = False
) -> Account:
    """The same with credentials that a window asked for. Raises as `attach_offered` does."""
    if not skip_tests:
        _try(services.setup, services.shared_accounts.offer(account), secrets)
    return services.shared_accounts.attach(account, secrets, tested=not skip_tests)


def _tested_secrets(
    setup: AccountSetup,
    account: Account,
    password: str,
    open_browser: Callable[[str], object],
    *,
    skip_tests: bool,
) -> StoredCredentials:
    secrets = _secrets(setup, account, password, open_browser)
    if not skip_tests:
        _try(setup, account, secrets)
    return secrets


def _try(setup: AccountSetup, account: Account, secrets: StoredCredentials) -> None:
    for trial in _trials(account, secrets):
        _raise_if_failed(setup.probe(trial).result)


def _same(registry: AccountRegistry, account: Account) -> Account | None:
    return next((each for each in registry.all() if mailbox(each) == mailbox(account)), None)


def _known(services: _Needs, account: Account) -> Account | None:
    """Here or in the practice; asked only where it matters."""
    if not (account.incoming.fingerprint_sha256 or account.outgoing.fingerprint_sha256):
        return None
    known = (*services.registry.all(), *services.shared_accounts.offered())
    return next((each for each in known if mailbox(each) == mailbox(account)), None)


def _secrets(
    setup: AccountSetup, account: Account, password: str, open_browser: Callable[[str], object]
) -> StoredCredentials:
    grant = None
    if AuthMethod.OAUTH2 in (account.incoming.auth, account.outgoing.auth):
        if not account.oauth_provider:
            raise Refused(_no_provider())
        sign_in = setup.sign_in(
            account.oauth_provider, account.address, account.protocol, ca_file=account.incoming.ca_file
        )
        grant = sign_in.run(open_browser)
    return StoredCredentials(incoming_password=password, grant=grant)


def _trials(account: Account, secrets: StoredCredentials) -> tuple[Trial, ...]:
    sides = (
        (account.protocol.value, account.incoming, secrets.incoming_password),
        ("smtp", account.outgoing, secrets.outgoing_password or secrets.incoming_password),
    )
    return tuple(
        Trial(
            protocol,
            server,
            account.address,
            secrets.grant if server.auth is AuthMethod.OAUTH2 and secrets.grant else password,
        )
        for protocol, server, password in sides
    )


def _raise_if_failed(result: ProbeResult) -> None:
    if isinstance(result, ProbeFailed):
        kind: type[TomailError] = SignInNeeded if result.problem.kind in _SIGN_IN else EnvironmentTrouble
        raise kind(result.problem)


def _refuse_insecure(account: Account, *, allowed: bool) -> None:
    for server in (account.incoming, account.outgoing):
        if server.security is Security.NONE and not allowed and not is_loopback(server.host):
            raise Refused(
                Problem(
                    ProblemKind.NO_TLS,
                    sentence(
                        QT_TRANSLATE_NOOP("engine", "{host} would be reached without encryption."),
                        host=server.host,
                    ),
                    sentence(
                        QT_TRANSLATE_NOOP(
                            "engine", 'Use "tls" or "starttls"; "none" needs accounts.allow_insecure.'
                        )
                    ),
                )
            )


def _no_provider() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP("engine", 'The account file asks for "oauth2" but names no oauth_provider.')
        ),
        sentence(
            QT_TRANSLATE_NOOP("engine", 'Write oauth_provider = "google", "microsoft" or the issuer\'s URL.')
        ),
    )
