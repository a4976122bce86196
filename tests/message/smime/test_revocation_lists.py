"""Lists of revoked certificates that are not simply one for all, from the first to the last day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest
from cryptography import x509

from tests.message.smime.people import NOW, Authority, People, point
from tomail.message.smime.keys import OwnKey
from tomail.message.smime.revocation import Place, Said, deltas_of, places, read_said
from tomail.model.smime import RecipientState

ALICE = "alice@praxis.example"
URL, OTHER = "http://ca.example/ca.crl", "http://ca.example/ca+.crl"
DIRECTORY = "ldap:///CN=ca,DC=spital?certificateRevocationList"
NAMES_DELTA = x509.FreshestCRL([point(DIRECTORY, OTHER)])
IS_DELTA = x509.DeltaCRLIndicator(1)


def about(*names: str, **flags: object) -> x509.IssuingDistributionPoint:
    """What a list says it covers."""
    said: dict[str, object] = {
        "full_name": [x509.UniformResourceIdentifier(each) for each in names] or None,
        "relative_name": None,
        "only_contains_user_certs": False,
        "only_contains_ca_certs": False,
        "only_some_reasons": None,
        "indirect_crl": False,
        "only_contains_attribute_certs": False,
    }
    return x509.IssuingDistributionPoint(**(said | flags))  # type: ignore[arg-type]


@pytest.fixture
def authority(people: People) -> Authority:
    return people.authority


@pytest.fixture
def alice(authority: Authority) -> OwnKey:
    return authority.issue(ALICE, lists=[DIRECTORY, URL])


def state(people: People, key: OwnKey, lists: Sequence[bytes], later: timedelta = timedelta(0)) -> str:
    verifier = people.root.verifier(intermediates=[people.authority.der], crls=lists)
    verifier.moment += later
    found = verifier.recipient(ALICE, [key.certificate])
    return "known" if found.revocation.checked else found.state.value


def heard(authority: Authority, key: OwnKey, data: bytes, place: Place) -> Said | None:
    return read_said(data, place, key.certificate, authority.der, NOW)


def test_the_address_of_a_directory_that_stands_first_hides_no_other(
    authority: Authority, alice: OwnKey
) -> None:
    """Windows' authorities write it so."""
    assert places(alice.certificate, authority.der) == (Place(URL),)
    assert deltas_of(authority.revocation_list(extensions=[NAMES_DELTA])) == (Place(OTHER, delta=True),)


def test_a_list_that_names_a_newer_one_counts_without_it(
    people: People, authority: Authority, alice: OwnKey
) -> None:
    revoking = authority.revocation_list(alice, extensions=[NAMES_DELTA])
    assert state(people, alice, [revoking]) == RecipientState.REVOKED
    assert (
        state(people, alice, [revoking], timedelta(days=30)) == RecipientState.REVOKED
    )  # also once it is old
    assert state(people, alice, [authority.revocation_list(extensions=[NAMES_DELTA])]) == "known"


def test_what_changed_since_a_list_counts_with_it(
    people: People, authority: Authority, alice: OwnKey
) -> None:
    base = authority.revocation_list(extensions=[NAMES_DELTA])
    since = authority.revocation_list(alice, extensions=[IS_DELTA], made=NOW - timedelta(hours=1))
    assert state(people, alice, [base, since]) == RecipientState.REVOKED
    assert state(people, alice, [base, since], timedelta(days=30)) == RecipientState.REVOKED
    assert state(people, alice, [since]) == RecipientState.READY  # alone it tells nothing of the others


@pytest.mark.parametrize(
    "extensions",
    [
        [IS_DELTA],
        [about("http://ca.example/other.crl")],
        [about(only_contains_ca_certs=True)],
        [about(only_contains_attribute_certs=True)],
        [about(only_some_reasons=frozenset({x509.ReasonFlags.key_compromise}))],
        [about(URL, indirect_crl=True)],
    ],
    ids=["changes", "of-another-part", "of-authorities", "of-attributes", "some-reasons", "indirect"],
)
def test_a_genuine_list_of_something_else_does_not_take_its_place(
    authority: Authority, alice: OwnKey, extensions: list[x509.ExtensionType]
) -> None:
    """Lists travel in clear: somebody on the way could put one there that revokes nobody."""
    assert heard(authority, alice, authority.revocation_list(extensions=extensions), Place(URL)) is None


@pytest.mark.parametrize(
    "extensions",
    [[], [about(URL)], [about(DIRECTORY)], [about(only_contains_user_certs=True)], [NAMES_DELTA]],
)
def test_the_right_list_is_taken(
    authority: Authority, alice: OwnKey, extensions: list[x509.ExtensionType]
) -> None:
    data = authority.revocation_list(alice, extensions=extensions)
    assert heard(authority, alice, data, Place(URL)) is not None
    assert heard(authority, alice, data, Place(OTHER, delta=True)) is None


def test_changes_are_taken_where_they_are_asked_for(authority: Authority, alice: OwnKey) -> None:
    data = authority.revocation_list(alice, extensions=[IS_DELTA])
    assert heard(authority, alice, data, Place(OTHER, delta=True)) is not None
    assert deltas_of(b"no list") == ()
