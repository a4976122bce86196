"""Revoked certificates: an authority made by openssl, its list from a web server, and what is made of it."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.servers.openssl_authority import (
    HOST,
    PASSWORD,
    OpensslAuthority,
    RevocationServer,
    revocation_server,
)
from tests.services.test_sealed_mail import ENTITY, OURS, draft, opened, put
from tests.ui.practice import Practice, practice
from tomail.accounts.tls import system_context
from tomail.base.errors import Refused
from tomail.base.https import HttpsWay
from tomail.message.smime.revocation import LARGEST_LIST, Place
from tomail.message.smime.trust import Verifier
from tomail.model.smime import RecipientState, SignatureNote, SignatureReason, SignatureState
from tomail.services.revocation import SETTING
from tomail.services.revocation_fetch import fetch

HUBER = "huber@spital.example"
DAY = timedelta(days=1)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RevocationServer]:
    folder = tmp_path / "ca"
    folder.mkdir()
    with revocation_server(folder) as made:
        yield made


@pytest.fixture
def authority(server: RevocationServer) -> OpensslAuthority:
    assert server.authority is not None
    return server.authority


@pytest.fixture
def sonnberg(tmp_path: Path, server: RevocationServer, authority: OpensslAuthority) -> Iterator[Practice]:
    """It trusts the authority and asks it; nothing asks by itself, as no thread is started."""
    with practice(tmp_path / "profile", empty=True) as made:
        certificates = made.services.certificates
        (issuer,) = certificates.import_file(authority.certificate).issuers
        certificates.trust(issuer.fingerprint)
        made.services.revocation.way = lambda: server.way
        yield made


def state(made: Practice) -> RecipientState:
    return made.services.certificates.recipients([HUBER])[0].state


def test_a_revoked_certificate_is_said_everywhere(
    sonnberg: Practice, server: RevocationServer, authority: OpensslAuthority
) -> None:
    services = sonnberg.services
    authority.issue(OURS)
    services.certificates.import_own(sonnberg.account.id, authority.p12(OURS), PASSWORD)
    services.certificates.import_file(authority.issue(HUBER))
    ref = put(sonnberg, authority.signs(ENTITY, HUBER))
    before = opened(sonnberg, ref).unwrapped.signature
    assert (before.state, before.revocation.asked) == (SignatureState.VALID, None)
    assert server.asked == []  # opening asks nobody
    assert services.revocation.look() == 1
    assert server.asked == ["/ca.crl"]  # one list for both
    known = opened(sonnberg, ref).unwrapped.signature
    assert known.revocation.checked
    assert known.revocation.asked is not None
    assert SignatureNote.REVOCATION_UNKNOWN not in known.notes
    services.sealing.require(draft(sonnberg, HUBER, encrypt=True))

    authority.revoke(HUBER)
    assert services.revocation.look() == 0  # not due yet
    assert services.revocation.look(everything=True) == 1
    (entry,) = services.certificates.known()
    assert entry.state is RecipientState.REVOKED
    assert entry.revocation.since is not None
    with pytest.raises(Refused) as refused:
        services.sealing.require(draft(sonnberg, HUBER, encrypt=True))
    assert "was revoked on" in str(refused.value.problem.message)
    said = opened(sonnberg, ref).unwrapped.signature
    assert said.revocation.since is not None
    assert SignatureReason.CERTIFICATE_REVOKED in said.reasons or SignatureNote.REVOKED_SINCE in said.notes


def test_an_answer_where_there_is_no_list(
    sonnberg: Practice, server: RevocationServer, authority: OpensslAuthority
) -> None:
    sonnberg.services.certificates.import_file(authority.issue(HUBER, by="ocsp"))
    assert sonnberg.services.revocation.look() == 1
    assert server.asked == ["/ocsp"]
    assert sonnberg.services.certificates.known()[0].revocation.checked
    authority.revoke(HUBER)
    sonnberg.services.revocation.look(everything=True)
    assert state(sonnberg) is RecipientState.REVOKED


def test_what_changed_since_the_list_is_asked_for_too(
    sonnberg: Practice, server: RevocationServer, authority: OpensslAuthority
) -> None:
    """As the authorities of Windows have it: a list for the week, and one of what came since."""
    sonnberg.services.certificates.import_file(authority.issue(HUBER, by="windows"))
    server.gives["/ca.crl"] = (200, {}, authority.list("windows"))
    server.gives["/ca+.crl"] = (503, {}, b"")
    assert sonnberg.services.revocation.look() == 1
    assert server.asked == ["/ca.crl", "/ca+.crl"]
    assert sonnberg.services.certificates.known()[0].revocation.checked
    authority.revoke(HUBER)
    server.gives["/ca+.crl"] = (200, {}, authority.list("delta"))
    assert sonnberg.services.revocation.look(everything=True) == 1
    assert state(sonnberg) is RecipientState.REVOKED


def test_to_keep_us_from_newer_lists_makes_nothing_good_again(
    sonnberg: Practice, server: RevocationServer, authority: OpensslAuthority
) -> None:
    services = sonnberg.services
    services.certificates.import_file(authority.issue(HUBER))
    authority.revoke(HUBER)
    before = authority.list()
    services.revocation.look()
    assert state(sonnberg) is RecipientState.REVOKED
    server.gives["/ca.crl"] = (503, {}, b"")
    services.revocation.look(everything=True)
    later = replace_moment(services.certificates.verifier(), 30 * DAY)
    row = services.certificates.known()[0]
    assert later.recipient(HUBER, [row.facts.der]).state is RecipientState.REVOKED
    server.gives["/ca.crl"] = (200, {}, before)  # nor an older list
    services.revocation.look(everything=True)
    assert state(sonnberg) is RecipientState.REVOKED


def replace_moment(verifier: Verifier, later: timedelta) -> Verifier:
    made = copy(verifier)
    made.moment = made.moment + later
    return made


@pytest.mark.parametrize(
    "given",
    [
        (200, {}, b"not a list"),
        (200, {}, b"\0" * (LARGEST_LIST + 1)),
        (404, {}, b""),
        (302, {"Location": "http://drinnen.test/ca.crl"}, b""),  # an address inside the practice
        (302, {"Location": "file:///etc/passwd"}, b""),
        (302, {"Location": f"http://{HOST}:1/"}, b""),
    ],
    ids=["noise", "endless", "missing", "inside", "file", "closed"],
)
def test_what_is_no_answer_leaves_it_unknown_and_is_nothing_bad(
    sonnberg: Practice, server: RevocationServer, authority: OpensslAuthority, given: tuple
) -> None:
    server.gives["/ca.crl"] = given
    sonnberg.services.certificates.import_file(authority.issue(HUBER))
    assert sonnberg.services.revocation.look() == 0
    (entry,) = sonnberg.services.certificates.known()
    assert (entry.state, entry.revocation.checked) == (RecipientState.READY, False)
    assert entry.revocation.asked is not None


def test_a_list_of_somebody_else_revokes_nobody(
    sonnberg: Practice, server: RevocationServer, authority: OpensslAuthority, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    other = OpensslAuthority(tmp_path / "other", server.url)
    other.issue(HUBER)  # the same name and serial number
    other.revoke(HUBER)
    server.gives["/ca.crl"] = (200, {}, other.list())
    sonnberg.services.certificates.import_file(authority.issue(HUBER))
    assert sonnberg.services.revocation.look() == 0
    assert state(sonnberg) is RecipientState.READY


def test_who_made_a_certificate_himself_does_not_choose_what_we_ask(
    sonnberg: Practice, server: RevocationServer, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    sonnberg.services.certificates.import_file(OpensslAuthority(tmp_path / "other", server.url).issue(HUBER))
    assert sonnberg.services.revocation.look() == 0
    assert server.asked == []


def test_a_proxy_is_not_asked_for_an_address_inside_the_practice(server: RevocationServer) -> None:
    way = replace(server.way, https=HttpsWay(system_context, lambda _: server.url))
    assert fetch(Place("http://drinnen.test/ca.crl"), way) is None
    assert server.asked == []


def test_it_can_be_switched_off(
    sonnberg: Practice, server: RevocationServer, authority: OpensslAuthority
) -> None:
    sonnberg.services.certificates.import_file(authority.issue(HUBER))
    sonnberg.services.settings.set(SETTING, False)
    assert sonnberg.services.revocation.look(everything=True) == 0
    assert server.asked == []
