"""What is sealed is opened again, by this program and by openssl; and what cannot be sealed does not go."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from tomail.message.parse import parse
from tomail.message.smime.keys import OwnKey
from tomail.message.smime.opening import open_protected
from tomail.message.smime.sealing import CannotSeal, Recipient, protect
from tomail.model.smime import Capability, EncryptionState, LayerKind, SignatureNote, SignatureState

from .people import NOW, People, of_curve, openssl, pem_files, usage

MESSAGE = (
    b"From: =?utf-8?q?Praxis_M=C3=BCller?= <alice@praxis.example>\r\n"
    b"To: bob@labor.example\r\nCc: carol@labor.example\r\nSubject: Befund\r\n"
    b"Message-ID: <1@praxis.example>\r\nDate: Sun, 22 Nov 2026 12:00:00 +0000\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    b"Der Wert liegt bei 5,4.\r\nGr=C3=BC=C3=9Fe\r\n"
)
ABLE = (Capability.AES256_GCM.value, Capability.RSA_OAEP.value)


def to(*keys: OwnKey, capabilities: tuple[str, ...] = ()) -> list[Recipient]:
    return [Recipient(key.certificate, capabilities) for key in keys]


def test_a_signed_mail_is_valid_and_says_what_it_said(people: People) -> None:
    sealed = protect(MESSAGE, signer=people.alice, moment=NOW)
    opened = open_protected(sealed, [], people.verifier, received=NOW)
    assert opened.signature.state is SignatureState.VALID
    assert opened.signature.signer is not None
    assert opened.signature.signer.addresses == ("alice@praxis.example",)
    assert opened.signature.signed_at == NOW
    assert SignatureNote.SUBJECT_UNSIGNED not in opened.signature.notes
    assert set(opened.capabilities) == {each.value for each in Capability}
    before, after = parse(MESSAGE), parse(opened.raw)
    assert (after.subject, after.sender, after.text, after.message_id) == (
        before.subject,
        before.sender,
        before.text,
        before.message_id,
    )


@pytest.mark.parametrize("able", [ABLE, ()])
def test_an_encrypted_mail_opens_for_each_recipient(people: People, able: tuple[str, ...]) -> None:
    recipients = to(people.bob, people.alice, capabilities=able)
    sealed = protect(MESSAGE, signer=people.alice, recipients=recipients, moment=NOW)
    assert b"5,4" not in sealed
    for key in (people.alice, people.bob):
        opened = open_protected(sealed, [key], people.verifier, received=NOW)
        assert [layer.kind for layer in opened.layers] == [LayerKind.ENCRYPTED, LayerKind.SIGNED]
        assert opened.encryption.state is EncryptionState.OPENED
        assert opened.encryption.authenticated is bool(able)
        assert opened.as_text is not bool(able)
        assert opened.signature.state is SignatureState.VALID
        assert not opened.remote_allowed
        assert parse(opened.raw).text == parse(MESSAGE).text


def test_gcm_is_chosen_only_where_everyone_can(people: People) -> None:
    mixed = [*to(people.bob), *to(people.alice, capabilities=ABLE)]
    sealed = protect(MESSAGE, recipients=mixed, moment=NOW)
    assert open_protected(sealed, [people.bob], people.verifier).encryption.algorithm == "AES-256-CBC"


def test_a_stranger_has_no_key(people: People) -> None:
    sealed = protect(MESSAGE, recipients=to(people.bob), moment=NOW)
    opened = open_protected(sealed, [people.mallory], people.verifier)
    assert opened.encryption.state is EncryptionState.NO_KEY
    assert opened.raw == sealed


@pytest.mark.parametrize("kind", ["p256", "p384", "p521", "x25519", "x448"])
def test_every_curve_agrees(people: People, kind: str) -> None:
    carol = people.authority.issue("carol@labor.example", key=of_curve(kind))
    sealed = protect(MESSAGE, recipients=to(carol, capabilities=ABLE), moment=NOW)
    assert open_protected(sealed, [carol], people.verifier).encryption.state is EncryptionState.OPENED


@pytest.mark.parametrize("kind", ["p256", "p384", "p521", "ed25519"])
def test_every_curve_signs(people: People, kind: str) -> None:
    signer = people.authority.issue("alice@praxis.example", key=of_curve(kind))
    opened = open_protected(protect(MESSAGE, signer=signer, moment=NOW), [], people.verifier, received=NOW)
    assert opened.signature.state is SignatureState.VALID


def test_a_hidden_subject_is_read_from_inside(people: People) -> None:
    sealed = protect(MESSAGE, recipients=to(people.bob), moment=NOW, hide_subject=True)
    assert parse(sealed).subject == "[...]"
    assert b"Befund" not in sealed
    opened = open_protected(sealed, [people.bob], people.verifier)
    assert parse(opened.raw).subject == "Befund"
    assert opened.header.hidden


def test_no_bcc_stands_in_any_layer(people: People) -> None:
    message = MESSAGE.replace(b"Subject:", b"Bcc: secret@praxis.example\r\nSubject:")
    sealed = protect(message, signer=people.alice, moment=NOW)
    opened = open_protected(sealed, [], people.verifier)
    assert sealed.count(b"secret@praxis.example") == 1  # where the caller put it
    assert opened.signature.state is SignatureState.VALID


def test_what_cannot_be_encrypted_to_stops_the_mail(people: People) -> None:
    only_signs = people.authority.issue("carol@labor.example", usage=usage(digital_signature=True))
    weak = people.authority.issue(
        "carol@labor.example", key=rsa.generate_private_key(public_exponent=65537, key_size=1024)
    )
    edwards = people.authority.issue("carol@labor.example", key=of_curve("ed25519"))
    for bad in (only_signs, weak, edwards, OwnKey(b"no certificate")):
        with pytest.raises(CannotSeal):
            protect(MESSAGE, recipients=to(people.bob, bad), moment=NOW)


def test_a_key_that_does_not_sign_stops_the_mail(people: People) -> None:
    only_agrees = people.authority.issue("alice@praxis.example", key=of_curve("x25519"))
    with pytest.raises(CannotSeal):
        protect(MESSAGE, signer=only_agrees, moment=NOW)


@pytest.mark.parametrize("who", ["alice", "bob"])
def test_openssl_verifies_what_is_signed(people: People, tmp_path: Path, who: str) -> None:
    anchor = tmp_path / "root.pem"
    anchor.write_bytes(openssl("x509", "-inform", "DER", data=people.root.der).stdout)
    sealed = protect(MESSAGE, signer=getattr(people, who), moment=NOW)
    checked = openssl("cms", "-verify", "-CAfile", anchor, "-purpose", "smimesign", data=sealed)
    assert checked.returncode == 0, checked.stderr
    assert b"Der Wert liegt bei 5,4." in checked.stdout


@pytest.mark.parametrize("able", [ABLE, ()])
@pytest.mark.parametrize("who", ["alice", "bob"])
def test_openssl_decrypts_what_is_encrypted(
    people: People, tmp_path: Path, who: str, able: tuple[str, ...]
) -> None:
    certificate, key = pem_files(tmp_path, getattr(people, who))
    sealed = protect(MESSAGE, recipients=to(people.alice, people.bob, capabilities=able), moment=NOW)
    opened = openssl("cms", "-decrypt", "-recip", certificate, "-inkey", key, data=sealed)
    assert opened.returncode == 0, opened.stderr
    assert b"Der Wert liegt bei 5,4." in opened.stdout
