"""Whether a certificate is to be believed: each thing that can be wrong with it has its own reason."""

from __future__ import annotations

import base64
from datetime import datetime, timedelta
from time import perf_counter

import pytest
from asn1crypto import cms, crl
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID

from tomail.message.smime.certificates import facts
from tomail.message.smime.keys import OwnKey
from tomail.message.smime.opening import open_protected
from tomail.message.smime.sealing import protect, sign
from tomail.message.smime.trust import Verifier, system_anchors
from tomail.model.smime import (
    RecipientState,
    Signature,
    SignatureNote,
    SignatureReason,
    SignatureState,
)

from .people import NOW, YEAR, Authority, People, usage

MESSAGE = b"From: alice@praxis.example\r\nSubject: x\r\nContent-Type: text/plain\r\n\r\nHallo.\r\n"
ALICE = "alice@praxis.example"


def verdict(
    people: People,
    signer: OwnKey,
    *,
    verifier: Verifier | None = None,
    signed: datetime = NOW,
    received: datetime | None = NOW,
) -> Signature:
    raw = protect(MESSAGE, signer=signer, moment=signed)
    return open_protected(raw, [], verifier or people.verifier, received=received).signature


def reasons(people: People, signer: OwnKey) -> tuple[SignatureReason, ...]:
    return verdict(people, signer).reasons


def test_a_stranger_to_every_authority(people: People) -> None:
    other = Authority.root("Other Root").issue(ALICE)
    assert reasons(people, other) == (SignatureReason.CERTIFICATE_UNTRUSTED,)


def test_an_authority_of_the_same_name(people: People) -> None:
    other = Authority.root("Test Root").below("Test Mail Authority").issue(ALICE)
    assert reasons(people, other) == (SignatureReason.CERTIFICATE_UNTRUSTED,)


def test_a_person_is_no_authority(people: People) -> None:
    """Mallory signs a certificate for Alice with his own."""
    own = x509.load_der_x509_certificate(people.mallory.certificate)
    key = people.mallory.private
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    mallory = Authority(own.subject, key, own, (people.mallory.certificate, *people.authority.above))
    assert reasons(people, mallory.issue(ALICE)) == (SignatureReason.CERTIFICATE_UNTRUSTED,)


@pytest.mark.parametrize(
    ("begins", "ends", "reason"),
    [
        (NOW - 2 * YEAR, NOW - YEAR, SignatureReason.CERTIFICATE_EXPIRED),
        (NOW + YEAR, NOW + 2 * YEAR, SignatureReason.CERTIFICATE_NOT_YET_VALID),
    ],
)
def test_out_of_its_time(people: People, begins: datetime, ends: datetime, reason: SignatureReason) -> None:
    assert reasons(people, people.authority.issue(ALICE, begins=begins, ends=ends)) == (reason,)


def test_what_ran_out_after_the_mail_came_stays_valid(people: People) -> None:
    old = people.authority.issue(ALICE, begins=NOW - 2 * YEAR, ends=NOW - YEAR)
    then = NOW - YEAR - timedelta(days=10)
    found = verdict(people, old, signed=then, received=then)
    assert found.state is SignatureState.VALID
    assert SignatureNote.EXPIRED_SINCE in found.notes
    assert SignatureNote.TIME_CLAIMED not in found.notes


def test_a_claimed_time_does_not_help_against_the_time_it_came(people: People) -> None:
    """Whoever found an old key signs today and writes a date from when it was good."""
    old = people.authority.issue(ALICE, begins=NOW - 2 * YEAR, ends=NOW - YEAR)
    found = verdict(people, old, signed=NOW - YEAR - timedelta(days=10))
    assert found.reasons == (SignatureReason.CERTIFICATE_EXPIRED,)


def test_without_a_time_of_arrival_the_claim_is_said_to_be_one(people: People) -> None:
    found = verdict(people, people.alice, received=None)
    assert found.state is SignatureState.VALID
    assert SignatureNote.TIME_CLAIMED in found.notes


@pytest.mark.parametrize(
    "purposes",
    [[ExtendedKeyUsageOID.SERVER_AUTH], [ExtendedKeyUsageOID.CODE_SIGNING, ExtendedKeyUsageOID.CLIENT_AUTH]],
)
def test_a_certificate_for_something_else(people: People, purposes: list[object]) -> None:
    signer = people.authority.issue(ALICE, purposes=purposes)  # type: ignore[arg-type]
    assert reasons(people, signer) == (SignatureReason.CERTIFICATE_PURPOSE,)


@pytest.mark.parametrize("purposes", [None, [ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE]])
def test_a_certificate_for_anything(people: People, purposes: list[object] | None) -> None:
    signer = people.authority.issue(ALICE, purposes=purposes)  # type: ignore[arg-type]
    assert reasons(people, signer) == ()


def test_an_authority_for_something_else(people: People) -> None:
    servers = people.root.below("Server Authority", [ExtendedKeyUsageOID.SERVER_AUTH])
    assert reasons(people, servers.issue(ALICE, purposes=None)) == (SignatureReason.CERTIFICATE_PURPOSE,)


def test_a_key_that_may_not_sign(people: People) -> None:
    signer = people.authority.issue(ALICE, usage=usage(key_agreement=True))
    assert reasons(people, signer) == (SignatureReason.CERTIFICATE_PURPOSE,)


def test_a_short_key(people: People) -> None:
    short = rsa.generate_private_key(public_exponent=65537, key_size=1024)
    found = verdict(people, people.authority.issue(ALICE, key=short))
    assert found.state is SignatureState.INVALID
    assert SignatureReason.WEAK_KEY in found.reasons


def revoking(people: People, *keys: OwnKey, **when: datetime) -> Verifier:
    lists = [people.authority.revocation_list(*keys, **when), people.root.revocation_list()]
    return people.root.verifier(crls=lists)


def test_a_revoked_certificate(people: People) -> None:
    found = verdict(people, people.alice, verifier=revoking(people, people.alice))
    assert found.reasons == (SignatureReason.CERTIFICATE_REVOKED,)


def test_revoked_is_said_also_where_the_list_of_the_root_is_missing(people: People) -> None:
    verifier = people.root.verifier(crls=[people.authority.revocation_list(people.alice)])
    assert verdict(people, people.alice, verifier=verifier).state is not SignatureState.VALID


def test_the_revocation_of_another_is_none(people: People) -> None:
    found = verdict(people, people.alice, verifier=revoking(people, people.mallory))
    assert found.state is SignatureState.VALID
    assert SignatureNote.REVOCATION_UNKNOWN not in found.notes


def test_no_list_is_said(people: People) -> None:
    assert SignatureNote.REVOCATION_UNKNOWN in verdict(people, people.alice).notes


def test_a_list_that_somebody_else_signed_revokes_nobody(people: People) -> None:
    other = Authority.root("Test Root").below("Test Mail Authority")
    verifier = people.root.verifier(crls=[other.revocation_list(people.alice)])
    found = verdict(people, people.alice, verifier=verifier)
    assert found.state is SignatureState.VALID
    assert SignatureNote.REVOCATION_UNKNOWN in found.notes


def test_a_list_that_came_along_counts_where_no_other_is(people: People) -> None:
    lists = [people.authority.revocation_list(people.alice), people.root.revocation_list()]
    entity = with_lists(sign(MESSAGE.split(b"\r\n", 2)[2], people.alice, NOW), lists)
    raw = b"From: alice@praxis.example\r\nSubject: x\r\n" + entity
    own = people.root.verifier(crls=[people.authority.revocation_list(), people.root.revocation_list()])
    alone, beside = (open_protected(raw, [], each, received=NOW) for each in (people.verifier, own))
    assert alone.signature.reasons == (SignatureReason.CERTIFICATE_REVOKED,)
    assert beside.signature.state is SignatureState.VALID


def with_lists(entity: bytes, lists: list[bytes]) -> bytes:
    """A signed entity whose CMS brings revocation lists along; they are not covered by the signature."""
    before, body = entity.rsplit(b"\r\n\r\n", 1)
    encoded, _, after = body.partition(b"\r\n--")
    info = cms.ContentInfo.load(base64.b64decode(encoded))
    data = info["content"].copy()
    choices = [cms.RevocationInfoChoice({"crl": crl.CertificateList.load(each)}) for each in lists]
    data["crls"] = cms.RevocationInfoChoices(choices)
    made = cms.ContentInfo({"content_type": "signed_data", "content": data}).dump()
    return before + b"\r\n\r\n" + base64.encodebytes(made) + b"\r\n--" + after


def test_a_certificate_trusted_by_itself(people: People) -> None:
    lone = Authority.root("Lone").issue(ALICE)
    verifier = Verifier([lone.certificate], moment=NOW)
    assert verdict(people, lone, verifier=verifier).state is SignatureState.VALID
    late = NOW + 2 * YEAR
    found = verdict(people, lone, verifier=Verifier([lone.certificate], moment=late), received=late)
    assert found.reasons == (SignatureReason.CERTIFICATE_EXPIRED,)


def test_thirty_authorities_that_all_signed_each_other_cost_no_time(people: People) -> None:
    """Among n certificates that all sign each other there are n! chains to try."""
    names = [Authority.root("Same") for _ in range(12)]
    crossed = [one.below("Same").der for one in names for _ in range(3)]
    signer = names[0].issue(ALICE)
    begun = perf_counter()
    found = verdict(people, OwnKey(signer.certificate, tuple(crossed), signer.private_key))
    assert found.reasons == (SignatureReason.CERTIFICATE_UNTRUSTED,)
    assert perf_counter() - begun < 5


# --- recipients


def state(people: People, *keys: OwnKey, address: str = ALICE) -> RecipientState:
    return people.verifier_with_chain.recipient(address, [key.certificate for key in keys]).state


def test_the_state_of_a_recipient(people: People) -> None:
    issue = people.authority.issue
    assert state(people) is RecipientState.MISSING
    assert state(people, people.mallory) is RecipientState.MISSING
    assert state(people, people.alice) is RecipientState.READY
    assert state(people, people.alice, address="Alice@PRAXIS.example") is RecipientState.READY
    assert state(people, issue(ALICE, begins=NOW - 2 * YEAR, ends=NOW - YEAR)) is RecipientState.EXPIRED
    assert state(people, issue(ALICE, begins=NOW + YEAR, ends=NOW + 2 * YEAR)) is RecipientState.NOT_YET_VALID
    assert state(people, issue(ALICE, usage=usage(digital_signature=True))) is RecipientState.PURPOSE
    assert state(people, Authority.root("Other").issue(ALICE)) is RecipientState.UNTRUSTED
    short = rsa.generate_private_key(public_exponent=65537, key_size=1024)
    assert state(people, issue(ALICE, key=short)) is RecipientState.WEAK


def test_the_best_certificate_is_chosen(people: People) -> None:
    issue = people.authority.issue
    candidates = [
        issue(ALICE, begins=NOW - 2 * YEAR, ends=NOW - YEAR),
        issue(ALICE, ends=NOW + YEAR / 2),
        issue(ALICE, ends=NOW + 2 * YEAR),
        Authority.root("Other").issue(ALICE, ends=NOW + 3 * YEAR),
    ]
    chosen = people.verifier_with_chain.recipient(ALICE, [each.certificate for each in candidates])
    assert chosen.state is RecipientState.READY
    assert chosen.certificate == facts(candidates[2].certificate)


def test_a_revoked_recipient(people: People) -> None:
    lists = [people.authority.revocation_list(people.alice), people.root.revocation_list()]
    verifier = people.root.verifier(crls=lists, intermediates=[people.authority.der])
    assert verifier.recipient(ALICE, [people.alice.certificate]).state is RecipientState.REVOKED


def test_the_system_trusts_somebody() -> None:
    anchors = system_anchors()
    assert anchors
    assert all(facts(each).authority for each in anchors)
