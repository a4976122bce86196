"""Mail signed and encrypted from end to end, with openssl as the other side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.people import PASSWORD, Person, authority, encrypted, person, verified
from tests.services.patient_mail import PATIENTS
from tests.ui.practice import Founded, Practice, founding
from tomail.base.errors import ProblemKind, Refused
from tomail.message.parse import parse
from tomail.model.mail import Address, FolderRole, MessageRef, Seals
from tomail.model.outgoing import Draft
from tomail.model.purposes import Participation
from tomail.model.record import DocumentKind, Filed
from tomail.model.smime import EncryptionState, RecipientState, SignatureState
from tomail.practice.draft_content import digest, pack, unpack
from tomail.services.answering import Words
from tomail.services.in_clear import without_quote
from tomail.services.reading import OpenedMessage
from tomail.services.send_later import Plan
from tomail.store.raw_message import new_message

OURS, HUBER = "praxis@praxis-sonnberg.example", "huber@spital.example"
TOKEN = "Befundtoken7Q4"
ENTITY = f"Content-Type: text/plain; charset=utf-8\r\n\r\n{TOKEN}: der HbA1c ist gestiegen.\r\n".encode()


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Founded:
    """A practice with a certificate of its own that trusts the authority of the tests."""
    with founding(tmp_path_factory.mktemp("founded")) as (made, founded):
        certificates = made.services.certificates
        (issuer,) = certificates.import_file(authority().der).issuers
        certificates.trust(issuer.fingerprint)
        certificates.import_own(made.account.id, us().p12(), PASSWORD)
    return founded


@pytest.fixture
def sonnberg(founded: Founded, tmp_path: Path) -> Iterator[Practice]:
    with founded.copied(tmp_path / "sonnberg") as made:
        yield made


def us() -> Person:
    return person(OURS, "Praxis Dr. Sonnberg")


def huber() -> Person:
    return person(HUBER, "Dr. Huber")


def put(made: Practice, entity: bytes, sender: str = f"Dr. Huber <{HUBER}>", mid: str = "s1") -> MessageRef:
    """`entity` begins with its own header fields; openssl writes LF."""
    body = entity.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    head = f"From: {sender}\r\nTo: {OURS}\r\nSubject: Befund\r\nMessage-ID: <{mid}@spital.example>\r\n"
    raw = f"{head}Date: Sat, 21 Nov 2026 14:32:00 +0100\r\n".encode() + body
    store = made.services.stores.of(made.account.id)
    with store.transaction() as tx:
        folder = store.folders.by_role(FolderRole.INBOX)
        assert folder is not None
        (number,) = store.ingest.add(tx, folder.id, [new_message(raw, internal_date=1_795_000_000)])
    return MessageRef(made.account.id, number)


def opened(made: Practice, ref: MessageRef) -> OpenedMessage:
    found = made.services.reading.open(ref)
    assert isinstance(found, OpenedMessage)
    return found


def draft(made: Practice, *to: str, **switches: bool) -> Draft:
    begun = made.services.composing.new(made.account.id, [Address("", each) for each in to], "Befund", TOKEN)
    return replace(begun, **switches)  # type: ignore[arg-type]


def queued(made: Practice, written: Draft) -> bytes:
    identity = made.services.composing.send(written, undo_seconds=60)
    raw = made.services.stores.of(made.account.id).outbox.raw(identity)
    assert raw is not None
    return raw


def test_a_valid_signature_is_shown_kept_and_learned_from(sonnberg: Practice, tmp_path: Path) -> None:
    ref = put(sonnberg, huber().signs(ENTITY, tmp_path))
    shown = opened(sonnberg, ref)
    assert shown.unwrapped.signature.state is SignatureState.VALID
    assert TOKEN in shown.parsed.text
    assert shown.parsed.attachments == ()
    assert sonnberg.services.reading.summary(ref).seals == Seals.SIGNED
    (known,) = sonnberg.services.certificates.known()
    assert (known.address, known.state, known.source) == (HUBER, RecipientState.READY, "mail")


def test_nobody_is_learned_from_a_signature_for_another_address(sonnberg: Practice, tmp_path: Path) -> None:
    ref = put(sonnberg, huber().signs(ENTITY, tmp_path), sender="Dr. Huber <huber@fremd.example>")
    assert opened(sonnberg, ref).unwrapped.signature.state is SignatureState.UNCONFIRMED
    assert sonnberg.services.certificates.known() == []
    assert sonnberg.services.reading.summary(ref).seals == Seals.NONE


def test_encrypted_mail_is_read_found_answered_and_filed(sonnberg: Practice, tmp_path: Path) -> None:
    services = sonnberg.services
    ref = put(sonnberg, encrypted(ENTITY, us(), folder=tmp_path))
    assert services.reading.summary(ref).seals == Seals.ENCRYPTED
    assert services.searching.search(TOKEN, [ref.account]) == []
    shown = opened(sonnberg, ref)
    assert shown.unwrapped.encryption.state is EncryptionState.OPENED
    assert shown.unwrapped.encryption.authenticated
    assert TOKEN in shown.parsed.text
    assert [each.ref for each in services.searching.search(TOKEN, [ref.account])] == [ref]
    assert TOKEN.encode() not in services.reading.raw(ref)
    answer = services.composing.reply(ref, to_all=False)
    assert answer.encrypt
    assert answer.secret
    assert TOKEN in answer.text


def test_the_record_keeps_the_decrypted_mail_beside_the_original(sonnberg: Practice, tmp_path: Path) -> None:
    services = sonnberg.services
    ref = put(sonnberg, encrypted(ENTITY, us(), folder=tmp_path))
    assert not services.patients.import_file(PATIENTS.encode()).refused
    filed = services.archive.file(ref, services.patients.numbered("10484").id)
    assert isinstance(filed, Filed)
    by_kind = {each.kind: services.archive.content(each.id) for each in filed.entry.documents}
    assert TOKEN.encode() in by_kind[DocumentKind.OPENED]
    assert TOKEN.encode() in by_kind[DocumentKind.TEXT]
    assert by_kind[DocumentKind.ORIGINAL] == services.reading.raw(ref)


def test_the_record_keeps_what_was_said_of_a_signature(sonnberg: Practice, tmp_path: Path) -> None:
    services = sonnberg.services
    ref = put(sonnberg, huber().signs(ENTITY, tmp_path))
    assert not services.patients.import_file(PATIENTS.encode()).refused
    patient = services.patients.numbered("10484").id
    assert isinstance(services.archive.file(ref, patient), Filed)
    (entry,) = services.archive.entries(patient)
    verdict = entry.head.verdict
    assert verdict is not None
    assert (verdict.signature, verdict.signer, verdict.address) == ("valid", "Dr. Huber", HUBER)
    assert abs(verdict.checked - entry.filed.at) < timedelta(hours=2)


def test_without_the_key_it_says_so_and_with_it_opens(sonnberg: Practice, tmp_path: Path) -> None:
    certificates, account = sonnberg.services.certificates, sonnberg.account.id
    ref = put(sonnberg, encrypted(ENTITY, us(), folder=tmp_path))
    (own,) = certificates.own(account)
    certificates.remove_own(account, own.facts.fingerprint)
    assert opened(sonnberg, ref).unwrapped.encryption.state is EncryptionState.NO_KEY
    certificates.import_own(account, us().p12(), PASSWORD)
    assert opened(sonnberg, ref).unwrapped.encryption.state is EncryptionState.OPENED


def test_what_leaves_signed_is_verified_by_openssl(sonnberg: Practice, tmp_path: Path) -> None:
    raw = queued(sonnberg, draft(sonnberg, HUBER, sign=True))
    assert TOKEN.encode() in verified(raw, tmp_path)


def test_what_leaves_encrypted_is_read_by_the_recipient_and_by_us(sonnberg: Practice, tmp_path: Path) -> None:
    sonnberg.services.certificates.import_file(huber().der)
    raw = queued(sonnberg, draft(sonnberg, HUBER, sign=True, encrypt=True))
    assert TOKEN.encode() not in raw
    for each in (huber(), us()):
        assert TOKEN.encode() in verified(each.decrypts(raw, tmp_path), tmp_path)


def test_one_recipient_without_a_certificate_keeps_it_from_leaving(sonnberg: Practice) -> None:
    sonnberg.services.certificates.import_file(huber().der)
    written = draft(sonnberg, HUBER, "labor@fern.example", encrypt=True)
    with pytest.raises(Refused) as refused:
        sonnberg.services.composing.send(written)
    assert "labor@fern.example" in str(refused.value.problem)
    assert sonnberg.services.outgoing.items() == []
    ready = sonnberg.services.sealing.readiness(written)
    assert [each.state for each in ready.recipients] == [RecipientState.READY, RecipientState.MISSING]


def test_an_encrypted_mail_has_no_bcc(sonnberg: Practice) -> None:
    sonnberg.services.certificates.import_file(huber().der)
    written = replace(draft(sonnberg, HUBER, encrypt=True), bcc=(Address("", HUBER),))
    with pytest.raises(Refused, match="invalid"):
        sonnberg.services.composing.send(written)


def test_an_answer_to_encrypted_mail_does_not_leave_in_clear(sonnberg: Practice, tmp_path: Path) -> None:
    ref = put(sonnberg, encrypted(ENTITY, us(), folder=tmp_path))
    answer = replace(sonnberg.services.composing.reply(ref, to_all=False), encrypt=False)
    with pytest.raises(Refused, match="invalid"):
        sonnberg.services.composing.send(answer)


def test_a_draft_lies_on_the_server_for_ourselves_only(sonnberg: Practice, tmp_path: Path) -> None:
    composing, store = sonnberg.services.composing, sonnberg.services.stores.of(sonnberg.account.id)
    written = draft(sonnberg, HUBER, encrypt=True)
    ref = composing.drafts.keep(written)
    raw = store.messages.raw(ref.number)
    assert raw is not None
    assert TOKEN.encode() not in raw
    again = composing.edit(ref)
    assert TOKEN in again.text
    assert again.encrypt
    (own,) = sonnberg.services.certificates.own(sonnberg.account.id)
    sonnberg.services.certificates.remove_own(sonnberg.account.id, own.facts.fingerprint)
    with pytest.raises(Refused):
        composing.drafts.keep(written)


def test_own_certificates_need_their_password_and_their_account(sonnberg: Practice) -> None:
    certificates, account = sonnberg.services.certificates, sonnberg.account.id
    with pytest.raises(Refused) as refused:
        certificates.import_own(account, us().p12(), "falsch")
    assert refused.value.problem.kind is ProblemKind.WRONG_PASSWORD
    with pytest.raises(Refused) as refused:
        certificates.import_own(account, huber().p12(), PASSWORD)
    assert HUBER in str(refused.value.problem)
    with pytest.raises(Refused):
        certificates.import_own(account, us().der, PASSWORD)


def test_the_newest_valid_one_signs_and_all_decrypt(sonnberg: Practice, tmp_path: Path) -> None:
    certificates, account = sonnberg.services.certificates, sonnberg.account.id
    old = person(OURS, "Praxis alt", days=-1, begun=400)
    newer = person(OURS, "Praxis neu", days=800)
    for each in (old, newer):
        certificates.import_own(account, each.p12(), PASSWORD)
    assert [each.signs for each in certificates.own(account)] == [True, False, False]
    signing = certificates.signing_key(account)
    assert signing is not None
    assert signing.certificate == newer.der
    ref = put(sonnberg, encrypted(ENTITY, old, folder=tmp_path), mid="old")
    assert TOKEN in opened(sonnberg, ref).parsed.text


def test_an_exported_key_opens_elsewhere_with_its_password(sonnberg: Practice, tmp_path: Path) -> None:
    certificates, account = sonnberg.services.certificates, sonnberg.account.id
    (own,) = certificates.own(account)
    with pytest.raises(Refused):
        certificates.export_own(account, own.facts.fingerprint, "kurz")
    file = certificates.export_own(account, own.facts.fingerprint, "lang genug 1")
    noted = [act["details"]["act"] for _, act in sonnberg.services.profile.queued_acts(10) if act["details"]]
    assert "export certificate" in noted
    certificates.remove_own(account, own.facts.fingerprint)
    assert certificates.own(account) == []
    certificates.import_own(account, file, "lang genug 1")
    assert len(certificates.own(account)) == 1


def test_an_answer_takes_nothing_of_a_part_that_is_encrypted_by_itself(
    sonnberg: Practice, tmp_path: Path
) -> None:
    inner = encrypted(ENTITY, us(), folder=tmp_path).replace(b"MIME-Version: 1.0\n", b"")
    mixed = (
        b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n"
        b'<img src="https://boese.example/x?\n--b\n' + inner + b"\n--b--\n"
    )
    ref = put(sonnberg, mixed)
    shown = opened(sonnberg, ref)
    assert shown.unwrapped.partly_encrypted
    assert TOKEN not in f"{shown.parsed.text}{shown.html}"
    forwarded = sonnberg.services.composing.forward(ref)
    assert forwarded.attachments == ()
    assert forwarded.left_out
    assert TOKEN not in sonnberg.services.composing.reply(ref, to_all=True).text
    (part,) = [each.part for each in shown.unwrapped.parts]
    assert part is not None
    assert TOKEN in sonnberg.services.reading.open_part(ref, part).parsed.text
    assert parse(shown.unwrapped.raw).subject == "Befund"


def test_a_private_key_lies_nowhere_in_clear(sonnberg: Practice, tmp_path: Path) -> None:
    """Neither in the profile's files nor in what is written beside them; nor its password."""
    certificates, account = sonnberg.services.certificates, sonnberg.account.id
    (key,) = certificates.keys(account)
    (own,) = certificates.own(account)
    certificates.export_own(account, own.facts.fingerprint, "lang genug 1")
    opened(sonnberg, put(sonnberg, encrypted(ENTITY, us(), folder=tmp_path)))
    files = [each for each in sonnberg.paths.root.rglob("*") if each.is_file()]
    assert len(files) > 2
    for each in files:
        content = each.read_bytes()
        for marker in (key.private_key[36:68], PASSWORD.encode(), b"lang genug 1", TOKEN.encode()):
            assert marker not in content, each.name


def test_no_style_changes_what_a_signature_seems_to_cover(sonnberg: Practice, tmp_path: Path) -> None:
    html = b'<style>b{display:none}</style><b style="display:none">geheim</b><p style="color:#fff">weiss</p>'
    ref = put(sonnberg, huber().signs(b"Content-Type: text/html\r\n\r\n" + html + b"\r\n", tmp_path))
    shown = opened(sonnberg, ref)
    assert shown.unwrapped.signature.state is SignatureState.VALID
    assert shown.html is not None
    assert "style" not in shown.html.html
    assert "geheim" in shown.html.html


def test_pictures_of_encrypted_mail_are_never_asked_for(sonnberg: Practice, tmp_path: Path) -> None:
    html = b"Content-Type: text/html\r\n\r\n<img src='https://boese.example/x.png'>\r\n"
    ref = put(sonnberg, encrypted(html, us(), folder=tmp_path))
    shown = opened(sonnberg, ref)
    assert shown.html is not None
    assert shown.html.pictures == ()
    assert sonnberg.services.reading.pictures(ref).found == {}
    again = sonnberg.services.reading.open(ref, {"https://boese.example/x.png": "tomail://x/picture/0"})
    assert isinstance(again, OpenedMessage)
    assert again.html is not None
    assert "picture" not in again.html.html


def test_mail_that_leaves_later_is_sealed_already(sonnberg: Practice, tmp_path: Path) -> None:
    """With another time it is sealed anew, as its Date stands inside too."""
    services = sonnberg.services
    services.certificates.import_file(huber().der)
    at = services.send_later.now() + timedelta(days=2)
    identity = services.composing.send(draft(sonnberg, HUBER, sign=True, encrypt=True), plan=Plan(at))
    services.outgoing.send_at(sonnberg.account.id, identity, at + timedelta(days=1))
    raw = services.stores.of(sonnberg.account.id).outbox.raw(identity)
    assert raw is not None
    assert TOKEN.encode() not in raw
    inside = verified(huber().decrypts(raw, tmp_path), tmp_path)
    assert TOKEN.encode() in inside
    assert parse(inside).date == parse(raw).date == (at + timedelta(days=1)).replace(microsecond=0)


def test_what_is_released_includes_its_switches(sonnberg: Practice) -> None:
    written = draft(sonnberg, HUBER)
    assert digest(written) != digest(replace(written, encrypt=True)) != digest(replace(written, sign=True))
    assert unpack(pack(replace(written, encrypt=True, secret=True))).encrypt


def test_a_kept_draft_that_quotes_still_does_not_leave_in_clear(sonnberg: Practice, tmp_path: Path) -> None:
    composing = sonnberg.services.composing
    ref = put(sonnberg, encrypted(ENTITY, us(), folder=tmp_path))
    again = composing.edit(composing.drafts.keep(composing.reply(ref, to_all=False)))
    assert TOKEN in again.text
    with pytest.raises(Refused, match="invalid"):
        composing.send(replace(again, encrypt=False))
    own = composing.edit(composing.drafts.keep(draft(sonnberg, HUBER, encrypt=True)))
    composing.send(replace(own, encrypt=False))


def test_a_subject_that_came_encrypted_leaves_encrypted(sonnberg: Practice, tmp_path: Path) -> None:
    services, store = sonnberg.services, sonnberg.services.stores.of(sonnberg.account.id)
    services.certificates.import_file(huber().der)
    inside = b'Subject: Geheimbetreff\r\nContent-Type: text/plain; hp="cipher"\r\n\r\nText\r\n'
    ref = put(sonnberg, encrypted(inside, us(), folder=tmp_path))
    answer = services.composing.reply(ref, to_all=False)
    assert answer.subject == "Re: Geheimbetreff"
    kept = services.composing.drafts.keep(answer)
    raw = store.messages.raw(kept.number)
    assert raw is not None
    again = services.composing.edit(kept)
    assert again.subject == "Re: Geheimbetreff"
    for each in (raw, queued(sonnberg, again)):
        assert b"Geheimbetreff" not in each
        assert b"Geheimbetreff" in us().decrypts(each, tmp_path)
    assert "Geheimbetreff" not in without_quote(again, "-----").subject


def test_an_answer_to_an_encrypted_invitation_repeats_nothing_in_clear(
    sonnberg: Practice, tmp_path: Path
) -> None:
    services = sonnberg.services
    event = f"UID:z1\r\nDTSTART:20261204T120000Z\r\nSUMMARY:{TOKEN}\r\nORGANIZER:mailto:{HUBER}\r\n"
    calendar = f"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\n{event}END:VEVENT\r\nEND:VCALENDAR\r\n"
    entity = b"Content-Type: text/calendar; method=REQUEST\r\n\r\n" + calendar.encode()
    ref = put(sonnberg, encrypted(entity, us(), folder=tmp_path))
    words = Words(f"Zugesagt: {TOKEN}", "Zugesagt")
    with pytest.raises(Refused) as refused:
        services.answering.invitation(ref, Participation.ACCEPTED, words)
    assert HUBER in str(refused.value.problem)
    assert services.outgoing.items() == []
    services.certificates.import_file(huber().der)
    identity = services.answering.invitation(ref, Participation.ACCEPTED, words)
    raw = services.stores.of(ref.account).outbox.raw(identity)
    assert raw is not None
    assert TOKEN.encode() not in raw
    assert b"PARTSTAT=ACCEPTED" in huber().decrypts(raw, tmp_path)


def test_whom_it_is_about_is_recognised_from_what_it_says(sonnberg: Practice, tmp_path: Path) -> None:
    services = sonnberg.services
    assert not services.patients.import_file(PATIENTS.encode()).refused
    entity = "Content-Type: text/plain; charset=utf-8\r\n\r\nAyşe Öztürk, geb. 12.03.1984\r\n".encode()
    ref = put(sonnberg, encrypted(entity, us(), folder=tmp_path))
    assert services.patients.of_message(ref).patient is None
    opened(sonnberg, ref)
    found = services.patients.of_message(ref).patient
    assert found is not None
    assert found.last_name == "Öztürk"
