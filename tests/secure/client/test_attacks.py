"""A portal that lies: about keys, wraps, files, receipts and its own log."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import update

from tests.servers.patients import RealPair, RealPatient
from tests.servers.portal import Upload
from tomail.model.portal import CodeSaid
from tomail.secure.client.answers import Damaged, Genuine, Opened, OtherKey, fetch, open_reply
from tomail.secure.client.calls import DeviceCalls
from tomail.secure.client.exchanged import AuditHead, Event, ReplyRow
from tomail.secure.client.http import AwayKind, PortalAway, PortalProblem
from tomail.secure.client.proving import code_said, grant_for, number, read_at
from tomail.secure.client.told import Told
from tomail.secure.crypto.failures import Unopened, Unproven
from tomail.secure.crypto.keys import PrivateKeys
from tomail.secure.crypto.stream import encrypt, file_aad, padded
from tomail.secure.portal.audit import START, Act, Head, digest, first_bad
from tomail.secure.portal.routes import events, registering
from tomail.secure.portal.tables import account as accounts
from tomail.secure.portal.tables import audit, chain
from tomail.secure.protocol import proofs
from tomail.secure.protocol.encoding import to_text
from tomail.secure.protocol.errors import ErrorCode

from .conftest import CODE, WAY, Letter, Workstation

pytestmark = pytest.mark.slow
CONTENT = bytes(range(256)) * 12_000  # three segments
Lie = Callable[[str, bytes], bytes]


class Lying(DeviceCalls):
    """What a bad portal serves: `lie` changes the file with an id; `cuts` breaks off after so many bytes."""

    lie: Lie = staticmethod(lambda file, body: body)
    cuts = 0

    @contextmanager
    def file(self, delivery: str, file: str, start: int = 0) -> Iterator[Iterator[bytes]]:
        with super().file(delivery, file) as chunks:
            body = self.lie(file, b"".join(chunks))[start:]
        yield self._served(body)

    def _served(self, body: bytes) -> Iterator[bytes]:
        if self.cuts and len(body) > self.cuts:
            yield body[: self.cuts]
            raise PortalAway(AwayKind.UNREACHABLE)
        yield body


class Scene:
    """A patient who was released and answered twice."""

    def __init__(self, station: Workstation, patient: RealPatient) -> None:
        self.station, self.patient, self.pinned = station, patient, patient.public
        self.letter = station.send(patient.address)
        patient.join(self.letter.invite, station.public, CODE)
        self.account = station.calls.account(patient.account)
        station.release(self.account, self.letter)
        self.said, _ = patient.opened(self.letter.id, station.public)
        self.calls = Lying(station.portal.url, WAY, station.enrolled.token)

    def answer(self, text: str, signer: PrivateKeys | None = None) -> tuple[ReplyRow, Upload]:
        files = [("Foto.jpg", CONTENT)]
        made = self.patient.answer(self.said, self.station.public, text, files, signer)
        return next(each for each in self.calls.inbox() if each.delivery == made.id), made

    def open(self, row: ReplyRow, lie: Lie = lambda file, body: body) -> Opened:
        self.calls.lie = lie
        keys = {self.station.public.key_id: self.station.keys}
        return open_reply(self.calls, row, self.station.practice, keys, self.pinned)

    def file(self, row: ReplyRow, lie: Lie) -> bytes:
        opened = self.open(row)
        assert isinstance(opened, Genuine)
        self.calls.lie, got = lie, list[bytes]()
        fetch(self.calls, opened, opened.manifest.files[0], got.append)
        return b"".join(got)


@pytest.fixture
def scene(station: Workstation, patient: RealPatient) -> Iterator[Scene]:
    made = Scene(station, patient)
    yield made
    made.calls.close()


def swap_key(station: Workstation, patient: RealPatient, *, honest_name: bool) -> RealPair:
    """In the portal's database: the patient's key becomes another one, perhaps under the old name."""
    evil = RealPair()
    named = {} if honest_name is False else {"kid": evil.kid}
    with station.portal.portal.database.writing() as connection:
        mine = accounts.c.id == patient.account
        connection.execute(update(accounts).where(mine).values(kem=evil.kem, sig=evil.sig, **named))
    return evil


@pytest.mark.parametrize("honest_name", [True, False])
def test_a_swapped_patients_key_fails_code_and_number(
    station: Workstation, patient: RealPatient, honest_name: bool
) -> None:
    letter = station.send(patient.address)
    patient.join(letter.invite, station.public, CODE)
    before = station.calls.account(patient.account)
    evil = swap_key(station, patient, honest_name=honest_name)
    view = station.calls.account(patient.account)
    origin = station.calls.origin
    assert view.kid == evil.kid
    assert code_said(view, CODE, letter.invite, station.public, origin) is CodeSaid.WRONG
    seen = [number(each, station.public, origin, patient.address) for each in (before, view)]
    assert seen[0] != seen[1]


@pytest.mark.parametrize("honest_name", [True, False])
def test_a_swapped_key_is_never_granted_anything(scene: Scene, honest_name: bool) -> None:
    swap_key(scene.station, scene.patient, honest_name=honest_name)
    view = scene.calls.account(scene.patient.account)
    with pytest.raises(Unproven):
        grant_for(scene.station.keys, view.keys, scene.pinned.key_id, bytes(32), scene.letter.id, "0" * 64, 1)


def test_the_code_counts_for_one_key_one_link_one_practice_and_one_portal_only(
    station: Workstation, patient: RealPatient
) -> None:
    letter, other = station.send(patient.address), PrivateKeys.new().public()
    patient.join(letter.invite, station.public, CODE)
    view, origin = station.calls.account(patient.account), station.calls.origin

    def says(code: str = CODE, invite: str = letter.invite, practice: object = station.public) -> CodeSaid:
        return code_said(view, code, invite, practice, origin)  # type: ignore[arg-type]

    assert says("7k3mq 0xz4d") is CodeSaid.RIGHT
    assert says("7K3MQ-0XZ4E") is CodeSaid.WRONG
    assert says(invite=letter.invite + "x") is CodeSaid.WRONG
    assert says(practice=other) is CodeSaid.WRONG
    assert says("") is CodeSaid.NONE
    elsewhere = code_said(view, CODE, letter.invite, station.public, "https://other.test")
    assert elsewhere is CodeSaid.WRONG


def test_a_patient_who_saw_another_practice_key_is_found_out(
    station: Workstation, patient: RealPatient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The portal shows another key, and takes it for the practice's."""
    letter, evil = station.send(patient.address), PrivateKeys.new().public()
    monkeypatch.setattr(registering, "key_ids", lambda *_: {evil.key_id})
    patient.join(letter.invite, evil, CODE)
    view, origin = station.calls.account(patient.account), station.calls.origin
    assert code_said(view, CODE, letter.invite, station.public, origin) is CodeSaid.WRONG
    shown = number(view, evil, origin, patient.address)
    assert shown != number(view, station.public, origin, patient.address)


def test_no_code_is_neither_right_nor_wrong(station: Workstation, patient: RealPatient) -> None:
    letter = station.send(patient.address)
    patient.join(letter.invite, station.public)
    view = station.calls.account(patient.account)
    assert code_said(view, CODE, letter.invite, station.public, station.calls.origin) is CodeSaid.NONE


def test_an_answer_under_another_key_is_not_the_patients(scene: Scene) -> None:
    row, _ = scene.answer("Danke", PrivateKeys.new())
    assert scene.open(row) == OtherKey()


def test_a_genuine_answer_after_a_new_key_is_not_taken_for_the_pinned_ones(scene: Scene) -> None:
    row, _ = scene.answer("Danke")
    assert isinstance(scene.open(row), Genuine)
    scene.pinned = PrivateKeys.new().public()
    assert scene.open(row) == OtherKey()


def test_an_answer_that_was_moved_does_not_open(scene: Scene) -> None:
    (one, made), (other, _) = scene.answer("Eins"), scene.answer("Zwei")
    sealed = made.files["m"]
    assert scene.open(replace(other, grant=one.grant)) == OtherKey()  # the signature names its delivery
    assert scene.open(other, lambda file, body: sealed) == OtherKey()
    moved = replace(other, grant=one.grant)
    assert scene.open(moved, lambda file, body: sealed) == OtherKey()


def test_a_wrap_that_was_changed_or_of_an_unknown_key_does_not_open(scene: Scene) -> None:
    row, _ = scene.answer("Danke")
    assert row.grant
    torn = replace(row.grant, wrap=row.grant.wrap[:-1] + bytes([row.grant.wrap[-1] ^ 1]))
    assert scene.open(replace(row, grant=torn)) == Damaged()
    assert scene.open(replace(row, grant=replace(row.grant, wrap=b""))) == Damaged()
    assert scene.open(replace(row, grant=replace(row.grant, kid="0" * 32))) == Damaged()
    assert scene.open(replace(row, grant=None)) == Damaged()


def segments(body: bytes) -> list[bytes]:
    """The header's first, then by the megabyte."""
    return [body[start : start + (1 << 20)] for start in range(0, len(body), 1 << 20)]


LIES: dict[str, Lie] = {
    "cut": lambda file, body: body[:-1],
    "cut at a segment": lambda file, body: body[: 2 << 20],
    "empty": lambda file, body: b"",
    "longer": lambda file, body: body + b"\0",
    "a bit": lambda file, body: body[:-9] + bytes([body[-9] ^ 1]) + body[-8:],
    "reordered": lambda file, body: b"".join(segments(body)[i] for i in (1, 0, 2)),
    "zeros": lambda file, body: bytes(len(body)),
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES)
def test_a_changed_file_is_refused(scene: Scene, lie: Lie) -> None:
    row, made = scene.answer("Danke")
    with pytest.raises(Unopened):
        scene.file(row, lie)
    assert scene.file(row, lambda file, body: made.files[file]) == CONTENT


def test_the_file_of_another_answer_is_refused(scene: Scene) -> None:
    (row, _), (_, other) = scene.answer("Eins"), scene.answer("Zwei")
    theirs = next(body for name, body in other.files.items() if name != "m")
    with pytest.raises(Unopened):
        scene.file(row, lambda file, body: theirs)


def test_another_file_by_somebody_who_has_the_key_is_refused(scene: Scene) -> None:
    """It decrypts; it is not the one that was signed."""
    row, _ = scene.answer("Danke")
    opened = scene.open(row)
    assert isinstance(opened, Genuine)
    place = file_aad(opened.delivery, opened.manifest.files[0].id)
    plain = padded([bytes(len(CONTENT))], len(CONTENT))
    other = b"".join(encrypt(opened.content_key, place, plain))
    with pytest.raises(Unopened):
        scene.file(row, lambda file, body: other)


@pytest.mark.parametrize(
    "lie", [LIES["cut"], LIES["a bit"], LIES["empty"], lambda file, body: body + bytes(1 << 21)]
)
def test_a_changed_manifest_is_refused(scene: Scene, lie: Lie) -> None:
    row, _ = scene.answer("Danke")
    assert scene.open(row, lie) in (Damaged(), OtherKey())


def test_a_cut_download_goes_on_where_it_was(scene: Scene) -> None:
    row, made = scene.answer("Danke")
    scene.calls.cuts = 1_300_000
    assert scene.file(row, lambda file, body: made.files[file]) == CONTENT


def test_the_real_portal_serves_from_any_byte_on(scene: Scene) -> None:
    row, made = scene.answer("Danke")
    file = row.files[0].id
    with scene.station.calls.file(row.delivery, file, 1234) as chunks:
        assert b"".join(chunks) == made.files[file][1234:]


def told(scene: Scene, at: int = 9, signer: RealPair | None = None, **other: object) -> Event:
    """A receipt as the portal tells it."""
    delivery, sha256 = other.get("delivery", scene.letter.id), other.get("sha256", scene.letter.sha256)
    signed = proofs.receipt(str(delivery), str(sha256), int(str(other.get("signed", at))))
    signature = to_text((signer or scene.patient.keys).private.sign(signed))
    return Event(1, "read", at, Told({"signed_at": at, "signature": signature}))


def test_a_forged_receipt_is_not_believed(scene: Scene) -> None:
    def read(event: Event, letter: Letter = scene.letter) -> int:
        return read_at(event, scene.pinned, letter.id, letter.sha256)

    assert read(told(scene)) == 9
    forged = [
        told(scene, signer=RealPair()),
        told(scene, signed=8),
        told(scene, delivery="d_aaaaaaaaaaaaaaaa"),
        told(scene, sha256="0" * 64),
        Event(1, "read", 9, Told({"signed_at": 9, "signature": ""})),
    ]
    for event in forged:
        with pytest.raises(Unproven):
            read(event)
    with pytest.raises(PortalAway):
        read(Event(1, "read", 9, Told({"signed_at": "9", "signature": ""})))


def rewrite(station: Workstation, n: int) -> None:
    """A row says something else, and all after it is computed anew: the portal's own check finds nothing."""
    with station.portal.portal.database.writing() as connection:
        mine = audit.c.tenant == station.practice
        connection.execute(update(audit).where(mine, audit.c.n == n).values(act="nothing"))
        before = Head(0, START)
        for row in connection.execute(audit.select().where(mine).order_by(audit.c.n)).all():
            act = Act(row.tenant, row.actor, row.act, row.object, row.network)
            before = Head(row.n, proofs.chained(before.hash, digest(row.n, row.at, act)))
            connection.execute(update(audit).where(mine, audit.c.n == row.n).values(hash=before.hash))
        connection.execute(update(chain).where(chain.c.tenant == station.practice).values(hash=before.hash))


def test_the_log_only_goes_on(
    station: Workstation, patient: RealPatient, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = station.calls.events(0, 0).head
    station.send(patient.address)
    first = station.calls.events(0, 0, kept)
    assert (first.continues(kept), first.head.n, len(first.links)) == (True, kept.n + 2, 2)
    again = station.calls.events(0, 0, first.head)
    assert (again.continues(first.head), again.links) == (True, ())
    assert not again.continues(kept)  # it does not say what was added since
    monkeypatch.setattr(events, "MOST_LINKS", 1)
    part = station.calls.events(0, 0, kept)
    assert (part.continues(kept), part.head.n) == (True, kept.n + 1)


@pytest.mark.parametrize("n", [1, 2])
def test_a_rewritten_log_is_noticed_though_it_has_grown(
    station: Workstation, patient: RealPatient, n: int
) -> None:
    station.send(patient.address)
    kept = station.calls.events(0, 0).head
    rewrite(station, n)
    station.send(patient.address)
    with station.portal.portal.database.reading() as connection:
        assert first_bad(connection, station.practice) is None
    heard = station.calls.events(0, 0, kept)
    assert heard.head.n > kept.n
    assert not heard.continues(kept)


def test_a_log_that_was_put_back_is_noticed(station: Workstation, patient: RealPatient) -> None:
    old = station.calls.events(0, 0)
    station.send(patient.address)
    new = station.calls.events(0, 0).head
    assert not old.continues(new)


@given(st.lists(st.text(alphabet="0123456789abcdef", min_size=1), max_size=6), st.data())
def test_no_other_rows_lead_to_the_same_end(digests: list[str], data: st.DataObject) -> None:
    kept = AuditHead(0, START)
    end = kept.then(digests)
    assert end.n == len(digests)
    if digests:
        at = data.draw(st.integers(0, len(digests) - 1))
        assert kept.then([*digests[:at], digests[at] + "0", *digests[at + 1 :]]) != end
        assert kept.then(digests[:at]) != end


def test_a_released_key_is_not_replaced_by_a_later_registration(scene: Scene) -> None:
    scene.patient.renew()
    view = scene.calls.account(scene.patient.account)
    assert view.kid != scene.pinned.key_id
    later = scene.station.send(scene.patient.address)
    grant = grant_for(
        scene.station.keys,
        scene.pinned,
        scene.pinned.key_id,
        later.key,
        later.id,
        later.sha256,
        2_000_000_000,
    )
    with pytest.raises(PortalProblem) as raised:
        scene.calls.grant(later.id, grant)
    assert raised.value.code is ErrorCode.KEY_CHANGED


def test_an_unknown_device_is_told_so(station: Workstation) -> None:
    with DeviceCalls(station.portal.url, WAY, "made up") as calls, pytest.raises(PortalProblem) as raised:
        calls.inbox()
    assert raised.value.code is ErrorCode.SIGN_IN


def test_the_sha256_of_what_is_signed_is_that_of_what_lies_there(scene: Scene) -> None:
    row, made = scene.answer("Danke")
    opened = scene.open(row)
    assert isinstance(opened, Genuine)
    assert opened.manifest_sha256 == hashlib.sha256(made.files["m"]).hexdigest()
