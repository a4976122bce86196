"""Flows at certain points, for the tests of the wizard."""

from __future__ import annotations

from datetime import UTC, datetime

from tomail.accounts.auth.grant import Grant
from tomail.base.errors import Problem, ProblemKind
from tomail.base.sentences import sentence
from tomail.model.account import Account, AuthMethod, Protocol, Security, Server
from tomail.model.mail import FolderRole
from tomail.model.probing import (
    Discovered,
    FoundFolder,
    Probed,
    ProbeFailed,
    ProbePassed,
    ProbeStep,
    ServerCandidate,
)
from tomail.wizard.flow import Flow
from tomail.wizard.vocabulary import AccountType, Side

ADDRESS = "praxis@praxis-sonnberg.de"
FOLDERS = (
    FoundFolder("INBOX", FolderRole.INBOX, 1500),
    FoundFolder("Entwürfe", FolderRole.DRAFTS, 2),
    FoundFolder("Gesendet", FolderRole.SENT, 500),
    FoundFolder("Papierkorb", FolderRole.TRASH, 1),
    FoundFolder("Ausgang 2019", FolderRole.NONE, 0),
)
PASSED = Probed(ProbePassed("TLSv1.3", 0.4, messages=1500, folders=5, idle=True, found=FOLDERS))


def candidate(
    protocol: str, host: str, port: int, security: Security = Security.TLS, *auth: AuthMethod
) -> ServerCandidate:
    return ServerCandidate(protocol, host, port, security, ADDRESS, auth or (AuthMethod.PASSWORD,))


FOUND = Discovered(
    source="autoconfig.praxis-sonnberg.de",
    trusted=True,
    confirmed=True,
    incoming=(
        candidate("imap", "imap.praxis-sonnberg.de", 993),
        candidate("pop3", "pop.praxis-sonnberg.de", 995),
    ),
    outgoing=(candidate("smtp", "smtp.praxis-sonnberg.de", 587, Security.STARTTLS),),
    tried=(),
)


def failed(kind: ProblemKind, step: ProbeStep = ProbeStep.SIGN_IN) -> Probed:
    return Probed(ProbeFailed(step, Problem(kind, sentence("It failed.")), 1.0))


def grant(provider: str = "google", address: str = "praxis@gmail.com") -> Grant:
    return Grant(
        provider=provider,
        issuer="https://accounts.google.com",
        client_id="client",
        token_endpoint="https://oauth2.googleapis.com/token",
        scopes=("https://mail.google.com/",),
        refresh_token="refresh",
        access_token="access",
        expires=datetime(2100, 1, 1, tzinfo=UTC),
        account_hint=address,
    )


def account(label: str = "Praxis", address: str = "praxis@example.org") -> Account:
    server = Server("mail.example.org", 993, Security.TLS, address)
    return Account("k3f9ab", label, "Praxis", address, Protocol.IMAP, server, server)


def other(address: str = ADDRESS) -> Flow:
    return Flow.begin(practice_name="Hausarztpraxis").choose_type(AccountType.OTHER).enter_address(address)


def found() -> Flow:
    return other().search_started().search_ended(ADDRESS, FOUND)


def with_password() -> Flow:
    return found().enter_password("geheim")


def tested(flow: Flow) -> Flow:
    for side in Side:
        flow = flow.tested(side, flow.trial(side), PASSED)
    return flow
