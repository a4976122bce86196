"""Certificates that are trusted by hand: by whom, whose never, and that it is written down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from tomail.accounts.auth.grant import StoredCredentials
from tomail.accounts.auth.keystore import MemoryKeyStore
from tomail.accounts.autoconfig.providers import by_host, providers
from tomail.base.errors import ProblemKind, Refused
from tomail.base.paths import ProfilePaths
from tomail.model.account import Account, Protocol, Security, Server
from tomail.model.audit import Action
from tomail.model.people import Right
from tomail.practice.rights import not_allowed
from tomail.services.account_file import add_from_file
from tomail.services.container import open_services
from tomail.services.pins import Pins

PIN, OTHER = "ab" * 32, "cd" * 32
OWN = Server("mail.praxis.test", 993, Security.TLS, "praxis")
ACCOUNT = Account("abc234", "Praxis", "", "praxis@praxis.test", Protocol.IMAP, OWN, replace(OWN, port=465))
PINNED = replace(ACCOUNT, incoming=replace(OWN, fingerprint_sha256=PIN))
KNOWN = sorted({host for each in providers() for host in each.hosts if not host.startswith("*")})


class Practice:
    """Keeps what is noted; `lacking` are rights that nobody has."""

    def __init__(self, *lacking: Right) -> None:
        self.lacking = lacking
        self.noted: list[tuple[str, str, int | str]] = []
        self.pins = Pins(self._require, self._note)

    def _require(self, right: Right, account: str) -> None:
        if right in self.lacking:
            raise not_allowed(right)

    def _note(self, action: Action, subject: str, account: str, *, details: Mapping[str, int | str]) -> None:
        assert (action, subject) == (Action.ACCOUNT, account)
        self.noted.append((account, str(details["act"]), details["fingerprint_sha256"]))


@pytest.mark.parametrize("host", [*KNOWN, "IMAP.gmail.com", "imap.gmail.com.", "imap.web.de"])
def test_never_for_a_known_provider_however_it_is_written(host: str) -> None:
    assert by_host(host)
    for before in (None, ACCOUNT):
        with pytest.raises(Refused) as refusal:
            Practice().pins.allow(replace(PINNED, incoming=replace(PINNED.incoming, host=host)), before)
        assert refusal.value.problem.kind is ProblemKind.INVALID


def test_only_with_the_right() -> None:
    without = Practice(Right.MANAGE, Right.SETTINGS).pins
    for before in (None, ACCOUNT):
        with pytest.raises(Refused) as refusal:
            without.allow(PINNED, before)
        assert refusal.value.problem.kind is ProblemKind.NOT_ALLOWED
    assert not without.may_trust()
    assert not without.may_trust(ACCOUNT.id)
    without.allow(ACCOUNT, PINNED)  # to trust less takes no right of this kind
    without.allow(replace(PINNED, label="Anders"), PINNED)  # nor what leaves it as it is
    Practice().pins.allow(PINNED)
    Practice(Right.SETTINGS).pins.allow(PINNED, ACCOUNT)


def test_what_is_trusted_and_no_longer_trusted_is_written_down() -> None:
    practice = Practice()
    practice.pins.stored(PINNED)
    practice.pins.stored(replace(PINNED, incoming=replace(OWN, fingerprint_sha256=OTHER)), PINNED)
    practice.pins.stored(ACCOUNT, PINNED)
    practice.pins.stored(PINNED, PINNED)
    assert practice.noted == [
        (ACCOUNT.id, "trust certificate", PIN),
        (ACCOUNT.id, "trust certificate", OTHER),
        (ACCOUNT.id, "distrust certificate", PIN),
        (ACCOUNT.id, "distrust certificate", PIN),
    ]


def test_the_services_ask_and_tell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    services = open_services(ProfilePaths(tmp_path), MemoryKeyStore())
    try:
        noted: list[str] = []
        monkeypatch.setattr(services.setup.pins, "_note", lambda *_, details: noted.append(details["act"]))
        saved = services.setup.save(PINNED, StoredCredentials("geheim"))
        services.care.update(replace(saved, incoming=OWN))
        assert noted == ["trust certificate", "distrust certificate"]
        pinned_provider = replace(PINNED.incoming, host="imap.gmail.com")
        with pytest.raises(Refused):
            services.care.update(replace(saved, incoming=pinned_provider))
        with pytest.raises(Refused):
            services.setup.save(replace(PINNED, incoming=pinned_provider), StoredCredentials("geheim"))
    finally:
        services.close()


def test_a_file_cannot_pin_a_provider_and_nothing_is_tried(tmp_path: Path) -> None:
    described = f'address = "a@gmail.com"\n[incoming]\nprotocol = "imap"\nfingerprint_sha256 = "{PIN}"\n'
    half = 'host = "imap.gmail.com"\nport = 993\nsecurity = "tls"\n'
    services = open_services(ProfilePaths(tmp_path), MemoryKeyStore())
    try:
        with pytest.raises(Refused) as refusal:
            add_from_file(services, f"{described}{half}[outgoing]\n{half}", "geheim", open_browser=print)
        assert refusal.value.problem.kind is ProblemKind.INVALID
    finally:
        services.close()
