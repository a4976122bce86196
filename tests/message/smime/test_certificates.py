"""Certificates and keys from files as authorities and other programs hand them out."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.message.mailboxes import same_mailbox
from tomail.message.smime.certificates import (
    NotACertificate,
    belongs_to,
    certificates_in,
    facts,
)
from tomail.message.smime.keys import NotAKey, OwnKey, WrongPassword, read_pkcs12, write_pkcs12
from tomail.message.smime.sealing import sign
from tomail.message.smime.signing import signature

from .people import NOW, YEAR, People, of_curve, openssl, pem_files

ENTITY = b"Content-Type: text/plain\r\n\r\nx\r\n"


def test_what_a_certificate_says(people: People) -> None:
    said = facts(people.alice.certificate)
    assert (said.name, said.issuer, said.key) == (
        "alice@praxis.example",
        "Test Mail Authority",
        "EC secp256r1",
    )
    assert said.addresses == ("alice@praxis.example",)
    assert (said.begins, said.ends) == (NOW - YEAR, NOW + YEAR)
    assert said.signs
    assert said.encrypts
    assert not said.authority
    printed = openssl("x509", "-inform", "DER", "-noout", "-fingerprint", "-sha256", data=said.der).stdout
    assert printed.decode().partition("=")[2].strip().replace(":", "").lower() == said.fingerprint
    assert facts(people.root.der).authority
    assert "alice" not in repr(people.alice)


def test_keys_that_do_one_thing_only(people: People) -> None:
    edwards = facts(people.authority.issue("a@b.example", key=of_curve("ed25519")).certificate)
    montgomery = facts(people.authority.issue("a@b.example", key=of_curve("x25519")).certificate)
    assert (edwards.signs, edwards.encrypts) == (True, False)
    assert (montgomery.signs, montgomery.encrypts) == (False, True)


@given(st.binary(max_size=300))
def test_no_bytes_upset_it(data: bytes) -> None:
    assert certificates_in(data) in ((), certificates_in(data))
    with pytest.raises(NotACertificate):
        facts(data)
    with pytest.raises(ValueError):
        read_pkcs12(data, "x")


def test_certificates_are_found_wherever_they_stand(people: People, tmp_path: Path) -> None:
    der = people.alice.certificate
    pem = openssl("x509", "-inform", "DER", data=der).stdout
    file = tmp_path / "alice.pem"
    file.write_bytes(pem)
    bundle = openssl("crl2pkcs7", "-nocrl", "-certfile", file, "-outform", "DER").stdout
    entity = sign(ENTITY, people.alice, NOW)
    cms = signature(ENTITY, people.alice, NOW)
    attached = (
        b"From: a@b\r\nContent-Type: application/x-x509; name=alice.p7b\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(bundle)
    )
    for data in (der, pem, pem + pem, bundle, b"From: a@b\r\n" + entity, cms, attached):
        assert der in certificates_in(data)
    chain = b"".join(openssl("x509", "-inform", "DER", data=each).stdout for each in people.alice.chain)
    assert certificates_in(pem + chain) == (der, *people.alice.chain)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Alice@Praxis.Example", "alice@praxis.example", True),
        ("alice@prüfung.example", "alice@xn--prfung-4ya.example", True),
        ("alice@praxis.example.", "alice@praxis.example", True),
        ("alice@praxis.example", "alice@praxis.example.com", False),
        ("alice@praxis.example", "xalice@praxis.example", False),
        ("stra\u00dfe@praxis.example", "strasse@praxis.example", False),
        ("\u017farah@praxis.example", "sarah@praxis.example", False),  # LATIN SMALL LETTER LONG S
        ("alice", "alice", False),
        ("", "", False),
        ("@praxis.example", "@praxis.example", False),
    ],
)
def test_which_addresses_are_one(people: People, one: str, other: str, same: bool) -> None:
    assert same_mailbox(one, other) is same


def test_an_empty_address_belongs_to_nobody(people: People) -> None:
    assert not belongs_to(facts(people.root.der), "")
    assert not belongs_to(facts(people.alice.certificate), "")


@pytest.mark.parametrize("options", [(), ("-legacy",), ("-certpbe", "AES-256-CBC", "-macalg", "sha512")])
def test_a_key_file_of_another_program(people: People, tmp_path: Path, options: tuple[str, ...]) -> None:
    certificate, key = pem_files(tmp_path, people.bob)
    made = openssl(
        *("pkcs12", "-export", "-in", certificate, "-inkey", key, "-passout", "pass:geheim ä", *options)
    )
    assert made.returncode == 0, made.stderr
    read = read_pkcs12(made.stdout, "geheim ä")
    assert read.certificate == people.bob.certificate
    assert read.private_key == people.bob.private_key
    with pytest.raises(WrongPassword):
        read_pkcs12(made.stdout, "falsch")


def test_a_key_goes_to_a_file_and_back(people: People, tmp_path: Path) -> None:
    data = write_pkcs12(people.alice, "geheim")
    assert read_pkcs12(data, "geheim") == people.alice
    file = tmp_path / "alice.p12"
    file.write_bytes(data)
    shown = openssl("pkcs12", "-in", file, "-passin", "pass:geheim", "-nodes")
    assert b"BEGIN PRIVATE KEY" in shown.stdout


def test_a_key_is_kept_and_read_again(people: People) -> None:
    assert OwnKey.from_bytes(people.alice.to_bytes()) == people.alice
    with pytest.raises(ValueError):
        OwnKey.from_bytes(b"nothing")


def test_a_file_without_a_key(people: People, tmp_path: Path) -> None:
    certificate, _ = pem_files(tmp_path, people.bob)
    made = openssl("pkcs12", "-export", "-nokeys", "-in", certificate, "-passout", "pass:x")
    with pytest.raises(NotAKey):
        read_pkcs12(made.stdout, "x")
    with pytest.raises(NotAKey):
        read_pkcs12(b"-----BEGIN PRIVATE KEY-----", "x")
