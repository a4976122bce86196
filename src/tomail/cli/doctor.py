"""`tomail doctor`: checks this workstation; prints no address of a patient and no content."""

from __future__ import annotations

import argparse
import platform
import shutil
import ssl
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime

from tomail import __version__
from tomail.accounts.shown_certificate import certificate_facts
from tomail.base.errors import ProblemKind, TomailError
from tomail.model.account import Security, Server
from tomail.model.probing import CertificateFacts, Probed, ProbeFailed
from tomail.services.container import Services

from . import portal
from .output import DONE, ENVIRONMENT, Output, told

POSTGRESQL = 5432
LOW_DISK = 1 << 30
ENDS_SOON = 30  # days that a certificate is still valid


@dataclass(frozen=True)
class Check:
    """One line of the report; `soon`: still right, but not for long."""

    name: str
    ok: bool
    message: str
    soon: bool = False

    @property
    def line(self) -> str:
        """As a person reads it."""
        word = "BAD" if not self.ok else "WARN" if self.soon else "ok"
        return f"{word:<4} {self.name}: {self.message}"


def doctor(
    args: argparse.Namespace, output: Output, open_services: Callable[[], AbstractContextManager[Services]]
) -> int:
    """Run all checks; 3 if one of them found something."""
    checks = [*_machine(), *_profile(open_services)]
    document = {"checks": [{"name": c.name, "ok": c.ok, "message": c.message} for c in checks]}
    output.result(document, [c.line for c in checks])
    return DONE if all(check.ok for check in checks) else ENVIRONMENT


def _machine() -> Iterator[Check]:
    yield Check("version", True, f"tomail {__version__}, Python {platform.python_version()}, {sys.platform}")
    yield Check("tls", ssl.HAS_TLSv1_3, ssl.OPENSSL_VERSION)


def _profile(open_services: Callable[[], AbstractContextManager[Services]]) -> Iterator[Check]:
    try:
        with open_services() as services:
            yield Check("keyring", True, "the key of this profile is there")
            yield from _disk(services)
            yield _practice(services)
            yield from _practice_certificate(services)
            yield _clock(services)
            yield Check("portal", *portal.standing(services))
            for account in services.registry.all():
                yield _store(services, account.id)
                incoming, outgoing = services.care.test(account)
                yield from _server(f"incoming {account.id}", account.incoming, incoming, account.protocol)
                yield from _server(f"outgoing {account.id}", account.outgoing, outgoing, "smtp")
    except TomailError as error:
        kind = error.problem.kind
        name = "keyring" if kind in (ProblemKind.KEYRING_ABSENT, ProblemKind.KEYRING_LOCKED) else "profile"
        yield Check(name, False, told(error.problem))


def _disk(services: Services) -> Iterator[Check]:
    free = shutil.disk_usage(services.paths.root).free
    yield Check("disk", free > LOW_DISK, f"{free // (1 << 20)} MB free")


def _practice(services: Services) -> Check:
    url = services.practice.database.url
    try:
        found = services.enrolment.status(url)
    except TomailError as error:
        return Check("practice", False, f"{url.render_as_string()}: {told(error.problem)}")
    facts = f"version {found.version}, {found.workstations} workstations, {found.users} users"
    return Check("practice", True, f"{found.url}: {facts}")


def _clock(services: Services) -> Check:
    """A practice in a file has no other clock."""
    off = round(services.practice.database.clock.ahead.total_seconds())
    if not off:
        return Check("clock", True, "agrees with the practice")
    way = "behind" if off > 0 else "ahead of"
    return Check("clock", False, f"{abs(off)} s {way} the server of the practice: set this computer's clock")


def _store(services: Services, account: str) -> Check:
    try:
        sound = services.stores.of(account).sound()
    except TomailError as error:
        if error.problem.kind is not ProblemKind.DAMAGED:
            return Check(f"store {account}", False, told(error.problem))
        sound = False
    return Check(f"store {account}", sound, "integrity" if sound else "damaged: tomail maintenance --repair")


def _practice_certificate(services: Services) -> Iterator[Check]:
    """Only a practice on PostgreSQL has one, and on loopback it may do without."""
    url = services.practice.database.url
    if url.host and services.practice.connected:
        facts = certificate_facts(url.host, url.port or POSTGRESQL, "postgresql")
        yield from _end_of("practice", facts)


def _server(name: str, server: Server, probed: Probed, protocol: str) -> Iterator[Check]:
    """Whether one can sign in there, and until when its certificate is valid."""
    yield _connection(name, server, probed)
    if isinstance(probed.result, ProbeFailed):
        yield from _end_of(name, probed.result.certificate)
    elif server.security is not Security.NONE:
        starttls = protocol if server.security is Security.STARTTLS else None
        yield from _end_of(name, certificate_facts(server.host, server.port, starttls))


def _end_of(name: str, certificate: CertificateFacts | None) -> Iterator[Check]:
    if certificate is not None:
        yield certificate_check(name, certificate.not_after, datetime.now(UTC))


def certificate_check(name: str, ends: datetime, now: datetime) -> Check:
    """What is said of a certificate that is valid until `ends`."""
    name, days = f"certificate {name}", (ends - now).days
    if ends <= now:
        return Check(name, False, f"expired on {ends:%Y-%m-%d}: whoever runs the server must renew it")
    left = f"valid until {ends:%Y-%m-%d}, {days} days"
    if days > ENDS_SOON:
        return Check(name, True, left)
    return Check(name, True, f"warning: {left}: whoever runs the server should renew it", soon=True)


def _connection(name: str, server: Server, probed: Probed) -> Check:
    place = f"{server.host}:{server.port} {server.security.value}"
    if isinstance(probed.result, ProbeFailed):
        return Check(name, False, f"{place}: {told(probed.result.problem)}")
    return Check(name, True, f"{place} {probed.result.tls_version}")
