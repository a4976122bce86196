"""Whose signature it is, and what a header outside says besides."""

from __future__ import annotations

import pytest
from asn1crypto import core
from cryptography import x509

from tomail.message.parse import parse
from tomail.message.smime.sealing import protect
from tomail.model.smime import (
    SignatureNote,
    SignatureReason,
    SignatureState,
)

from .people import NOW, People
from .written import ALICE, FORGED, GENUINE, MALLORY, opened, signed

# --- identity


@pytest.mark.parametrize(
    "sender",
    [
        b"alice@praxis.example",
        b'"alice@praxis.example" <alice@praxis.example.evil.example>',
        b"alice@praxis.example, mallory@evil.example",
        b"mallory@evil.example, alice@praxis.example",
        b"mallory@evil.example\r\nFrom: alice@praxis.example",
        b"alice@praxis.example\r\nFrom: mallory@evil.example",
        b"alice@praxis.example <mallory@evil.example@praxis.example>",
        b"Praxis: mallory@evil.example, alice@praxis.example;",
        b"alice@praxis.example\r\nSender: mallory@evil.example",
        b"alice@praxis.example\r\nReply-To: mallory@evil.example",
        b"<alice@praxis.example> (mallory@evil.example)",
        b"=?utf-8?q?mallory=40evil=2Eexample?= <alice@praxis.example>",
        b'"mallory@evil.example" <alice@praxis.example>',
        b"alice@praxis.example\0mallory@evil.example",
        b"mallory@evil.example.praxis.example",
        b"xmallory@evil.example",
        b"",
    ],
)
def test_a_valid_signature_of_mallory_is_no_signature_of_another(people: People, sender: bytes) -> None:
    raw = b"From: " + sender + b"\r\nSubject: x\r\n" + signed(people, FORGED, people.mallory)
    verdict = opened(people, raw)
    assert verdict.signature.state is SignatureState.UNCONFIRMED
    assert set(verdict.signature.reasons) & {
        SignatureReason.ADDRESS_MISMATCH,
        SignatureReason.SEVERAL_SENDERS,
        SignatureReason.NO_SENDER,
    }


def test_only_mallorys_own_address_is_confirmed(people: People) -> None:
    for sender in (b"mallory@evil.example", b"Alice <MALLORY@Evil.Example>"):
        raw = b"From: " + sender + b"\r\nSubject: x\r\n" + signed(people, FORGED, people.mallory)
        assert opened(people, raw).signature.state is SignatureState.VALID


@pytest.mark.parametrize(
    "address",
    [
        "alice@praxis.example mallory@evil.example",
        "alice@praxis.example\nmallory@evil.example",
        "<alice@praxis.example>",
        "alice@praxis.example,mallory@evil.example",
        "alice@praxis.example\u200b",
    ],
)
def test_a_certificate_with_a_strange_address_is_nobodys(people: People, address: str) -> None:
    """Some authority let Mallory have it."""
    strange = people.authority.issue(name="Alice", purposes=None, subject_address=address)
    raw = ALICE + signed(people, FORGED, strange)
    assert SignatureReason.ADDRESS_MISMATCH in opened(people, raw).signature.reasons


def test_the_name_of_a_certificate_is_no_address(people: People) -> None:
    named = people.authority.issue("mallory@evil.example", name="alice@praxis.example")
    assert opened(people, ALICE + signed(people, FORGED, named)).signature.reasons == (
        SignatureReason.ADDRESS_MISMATCH,
    )


def test_the_subjects_address_counts_only_where_no_other_is(people: People) -> None:
    both = people.authority.issue("mallory@evil.example", subject_address="alice@praxis.example")
    alone = people.authority.issue(subject_address="alice@praxis.example", name="Alice")
    assert opened(people, ALICE + signed(people, FORGED, both)).signature.state is SignatureState.UNCONFIRMED
    assert opened(people, ALICE + signed(people, GENUINE, alone)).signature.state is SignatureState.VALID


def test_an_address_in_other_letters(people: People) -> None:
    """SmtpUTF8Mailbox (RFC 9598) and domains as A-labels."""
    value = core.UTF8String("jürg@prüfung.example").dump()
    other = x509.OtherName(x509.ObjectIdentifier("1.3.6.1.5.5.7.8.9"), value)
    juerg = people.authority.issue(name="Jürg", extra=[other])
    raw = "From: jürg@xn--prfung-4ya.example\r\nSubject: x\r\n".encode() + signed(people, GENUINE, juerg)
    assert opened(people, raw).signature.state is SignatureState.VALID


# --- protected header


def test_another_subject_outside_is_said(people: People) -> None:
    raw = protect(ALICE + GENUINE, signer=people.alice, moment=NOW)
    verdict = opened(people, raw.replace(b"Subject: Termin", b"Subject: 5000 Euro", 1))
    assert SignatureNote.SUBJECT_DIFFERS in verdict.signature.notes
    assert parse(verdict.raw).subject == "Termin"


@pytest.mark.parametrize(
    ("outside", "note"),
    [
        (b"To: bob@labor.example", None),
        (b"To: Bob <BOB@labor.example>", None),
        (b"To: eve@labor.example", SignatureNote.RECIPIENTS_DIFFER),
        (b"To: bob@labor.example\r\nCc: eve@labor.example", SignatureNote.RECIPIENTS_DIFFER),
        (b"Date: Sat, 21 Nov 2026 13:32:00 +0000", None),
        (b"Date: Sat, 21 Nov 2026 15:32:00 +0100", SignatureNote.DATE_DIFFERS),
    ],
)
def test_other_recipients_or_another_date_outside_are_said(
    people: People, outside: bytes, note: SignatureNote | None
) -> None:
    fields = {b"To": b"To: bob@labor.example\r\n", b"Date": b"Date: Sat, 21 Nov 2026 14:32:00 +0100\r\n"}
    raw = protect(b"".join(fields.values()) + ALICE + GENUINE, signer=people.alice, moment=NOW)
    changed = raw.replace(fields[outside.partition(b":")[0]], outside + b"\r\n", 1)
    notes = opened(people, changed).signature.notes
    differ = {SignatureNote.RECIPIENTS_DIFFER, SignatureNote.DATE_DIFFERS} & set(notes)
    assert differ == ({note} if note else set())


def test_another_sender_inside_is_said(people: People) -> None:
    raw = protect(MALLORY + FORGED, signer=people.alice, moment=NOW)
    verdict = opened(people, raw.replace(b"mallory@evil.example", b"alice@praxis.example", 1))
    assert verdict.signature.reasons == (SignatureReason.HEADERS_DIFFER,)


def test_the_same_sender_in_other_letters_is_the_same(people: People) -> None:
    raw = protect(ALICE + GENUINE, signer=people.alice, moment=NOW)
    verdict = opened(people, raw.replace(b"alice@praxis.example", b"Alice@PRAXIS.example", 1))
    assert verdict.signature.state is SignatureState.VALID


def test_a_subject_that_nobody_signed_is_said(people: People) -> None:
    assert SignatureNote.SUBJECT_UNSIGNED in opened(people, ALICE + signed(people)).signature.notes
