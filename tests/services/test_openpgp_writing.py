"""Mail that leaves signed and encrypted with OpenPGP, beside S/MIME."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.people import PASSWORD, authority
from tests.services.test_sealed_mail import OURS, TOKEN, draft, opened, put
from tests.services.test_sealed_mail import huber as smime_huber
from tests.services.test_sealed_mail import us as smime_us
from tests.ui.practice import Practice, practice
from tomail.base.errors import Refused
from tomail.message.openpgp import Ring, open_openpgp
from tomail.message.openpgp_apart import answer
from tomail.message.openpgp_keys import PgpKey
from tomail.message.parse import parse
from tomail.model.outgoing import Draft
from tomail.model.smime import EncryptionState, RecipientState, SealKind, SignatureState

pysequoia = pytest.importorskip("pysequoia")

HUBER, LABOR = "huber@spital.example", "labor@analyse.example"


@pytest.fixture(scope="module")
def keys() -> dict[str, PgpKey]:
    return {
        each: PgpKey(bytes(pysequoia.Tsk.generate(f"{each.split('@')[0]} <{each}>")))
        for each in (OURS, HUBER, LABOR)
    }


@pytest.fixture
def sonnberg(tmp_path: Path, keys: dict[str, PgpKey]) -> Iterator[Practice]:
    with practice(tmp_path / "sonnberg", empty=True) as made:
        made.services.openpgp.import_own(made.account.id, keys[OURS].secret, "")
        yield made


def with_smime(made: Practice) -> Practice:
    certificates = made.services.certificates
    (issuer,) = certificates.import_file(authority().der).issuers
    certificates.trust(issuer.fingerprint)
    certificates.import_own(made.account.id, smime_us().p12(), PASSWORD)
    certificates.import_file(smime_huber().der)
    return made


def queued(made: Practice, written: Draft) -> bytes:
    number = made.services.composing.send(written, undo_seconds=60)
    raw = made.services.stores.of(made.account.id).outbox.raw(number)
    assert raw is not None
    return raw


def test_it_leaves_encrypted_and_signed_and_nobody_else_reads_it(
    sonnberg: Practice, keys: dict[str, PgpKey]
) -> None:
    sonnberg.services.openpgp.import_file(keys[LABOR].certificate())
    raw = queued(sonnberg, draft(sonnberg, LABOR, sign=True, encrypt=True))
    assert TOKEN.encode() not in raw
    for who, certificate in ((LABOR, keys[OURS].certificate()), (OURS, keys[OURS].certificate())):
        ring = Ring((keys[who],), (certificate,))
        shown = open_openpgp(raw, ring, answer, moment=datetime.now(UTC))
        assert shown.encryption.state is EncryptionState.OPENED
        assert shown.signature.state is SignatureState.VALID
        assert shown.header.subject == "Befund"
        assert TOKEN in parse(shown.raw).text


def test_who_has_no_key_is_named_and_nothing_leaves(sonnberg: Practice) -> None:
    written = draft(sonnberg, LABOR, encrypt=True)
    with pytest.raises(Refused) as refused:
        sonnberg.services.sealing.require(written)
    assert LABOR in str(refused.value.problem.message)
    ready = sonnberg.services.sealing.readiness(written)
    assert [(each.kind, each.state) for each in ready.recipients] == [
        (SealKind.OPENPGP, RecipientState.MISSING)
    ]


def test_the_kind_is_chosen_by_who_can_read_what(sonnberg: Practice, keys: dict[str, PgpKey]) -> None:
    sealing, openpgp = with_smime(sonnberg).services.sealing, sonnberg.services.openpgp
    openpgp.import_file(keys[LABOR].certificate())

    def kind(*to: str, **switches: str | bool) -> tuple[SealKind, bool]:
        ready = sealing.readiness(replace(draft(sonnberg, *to, encrypt=True), **switches))  # type: ignore[arg-type]
        return ready.kind, ready.choice

    assert kind(HUBER) == (SealKind.SMIME, False)
    assert kind(LABOR) == (SealKind.OPENPGP, False)
    mixed = sealing.readiness(draft(sonnberg, HUBER, LABOR, encrypt=True))
    assert mixed.problem is not None
    assert "one e-mail is encrypted by one" in str(mixed.problem.message)
    assert {each.state for each in mixed.recipients} == {RecipientState.READY}
    stranger = sealing.readiness(draft(sonnberg, LABOR, "unbekannt@fern.example", encrypt=True))
    assert stranger.problem is not None
    assert LABOR not in str(stranger.problem.message)
    openpgp.import_file(keys[HUBER].certificate())
    assert kind(HUBER) == (SealKind.SMIME, True)
    assert kind(HUBER, sealed_by="openpgp") == (SealKind.OPENPGP, True)
    assert kind(HUBER, LABOR) == (SealKind.OPENPGP, False)
    assert kind(HUBER, LABOR, sealed_by="smime") == (SealKind.OPENPGP, False)  # there is no choice any more
    raw = queued(sonnberg, replace(draft(sonnberg, HUBER, encrypt=True), sealed_by="openpgp"))
    assert b"application/pgp-encrypted" in raw


def test_a_draft_lies_on_the_server_for_ourselves_alone(sonnberg: Practice, keys: dict[str, PgpKey]) -> None:
    written = draft(sonnberg, LABOR, encrypt=True)
    filed = sonnberg.services.sealing.filed(written, b"Subject: x\r\n\r\n" + TOKEN.encode())
    assert filed is not None
    assert TOKEN.encode() not in filed
    (own,) = sonnberg.services.openpgp.own(sonnberg.account.id)
    sonnberg.services.openpgp.remove(sonnberg.account.id, own.fingerprint)
    assert sonnberg.services.sealing.filed(written, b"Subject: x\r\n\r\nx") is None


def test_what_is_given_out_holds_no_private_key(sonnberg: Practice) -> None:
    (own,) = sonnberg.services.openpgp.own(sonnberg.account.id)
    file = sonnberg.services.openpgp.export(own.fingerprint)
    assert file.startswith(b"-----BEGIN PGP PUBLIC KEY BLOCK-----")
    assert b"PRIVATE" not in file
    assert sonnberg.services.openpgp.read_file(file)[0].fingerprint == own.fingerprint


def test_a_key_that_comes_with_a_mail_is_not_believed(sonnberg: Practice, keys: dict[str, PgpKey]) -> None:
    keydata = base64.b64encode(keys[LABOR].certificate())
    head = b"Autocrypt: addr=" + LABOR.encode() + b"; keydata=" + keydata + b"\r\n"
    opened(sonnberg, put(sonnberg, head + b"Content-Type: text/plain\r\n\r\nHallo\r\n", sender=LABOR))
    assert sonnberg.services.openpgp.known() == []
