"""Every route that workstations use, with what goes there and what comes back."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

from tomail.secure.crypto.keys import PrivateKeys, PublicKeys
from tomail.secure.crypto.practice_key import Statement
from tomail.secure.protocol import proofs
from tomail.secure.protocol.encoding import to_text
from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.identifiers import IdKind, is_file_id, is_id
from tomail.secure.protocol.limits import CIPHERTEXT_BYTES, FILES, HOUR, MINUTE, POLL_WAIT
from tomail.secure.protocol.states import Check, DeliveryState, RelationState

from .exchanged import (
    AccountView,
    Announced,
    AuditHead,
    Created,
    Enrolled,
    Event,
    Grant,
    Heard,
    Info,
    Invite,
    Profile,
    ReplyGrant,
    ReplyRow,
    SentFile,
)
from .http import AwayKind, PortalAway, PortalClient, PortalProblem
from .told import Told

PART_SECONDS = 30 * MINUTE  # twice eight megabytes on a thin line
FILE_SECONDS = 1 * HOUR
POLL_SLACK = 15.0
AUDIT_HEAD = "tomail-audit"
_MOST_EVENTS = _MOST_REPLIES = 1000
_MOST_WAITING = 100_000  # of answers; more no practice can mean
_MOST_LINKS = 20_000
_NEW, _PARTIAL = 201, 206


def enrol(
    client: PortalClient,
    code: str,
    practice: str,
    profile: Profile,
    keys: PrivateKeys,
    statement: Statement,
    device: PublicKeys,
    *,
    returns: bool = False,
) -> Enrolled:
    """The practice with its first key and its first workstation; `code` is used up with it. The same again
    has the same answer. `returns`: a practice that has nothing but its keys, by another code."""
    body = {"code": code, "practice": practice, **asdict(profile), **_keys(keys.public())}
    body |= {"returns": returns}
    named = hashlib.sha256(device.kem + device.signing).hexdigest()
    used = hashlib.sha256("".join(code.split()).replace("-", "").upper().encode()).hexdigest()
    body |= {"proof": to_text(keys.sign(proofs.joining(practice, used, named)))}
    answer = client.post("/v1/practice/enrol", {**body, **_stated(statement), "device": _keys(device)})
    return _enrolled(Told(answer.json()))


def info(client: PortalClient) -> Info:
    """Whether a portal is there at all."""
    told = Told(client.get("/v1/info").json())
    static = told.within("static")
    return Info(told.text("version"), static.octets("manifest", 1 << 16), static.octets("key"))


class DeviceCalls(PortalClient):
    """As a workstation. Everything raises PortalProblem and PortalAway, and may be asked again."""

    def profile(self, profile: Profile) -> None:
        """What the practice says about itself from now on."""
        self.put("/v1/practice/profile", asdict(profile))

    def new_key(self, epoch: int, keys: PublicKeys, statement: Statement) -> None:
        """The next epoch's key; the statement is signed by it and by the one before."""
        self.post("/v1/practice/keys", {"epoch": epoch, **_keys(keys), **_stated(statement)})

    def add_device(self, device: PublicKeys) -> Enrolled:
        """One more workstation; with the same keys the same one. Refused (state) if it was taken out."""
        return _enrolled(Told(self.post("/v1/practice/devices", _keys(device)).json()))

    def remove_device(self, device: str) -> None:
        """It is not let in any more. Refused (forbidden) for the last one."""
        self.delete(f"/v1/practice/devices/{_id(device, IdKind.DEVICE)}")

    def create(self, delivery: Announced) -> Created:
        """Announce a delivery; the same again has the same answer."""
        body = {name: value for name, value in asdict(delivery).items() if value not in (None, "")}
        answer = self.post("/v1/practice/deliveries", body, idempotency_key=delivery.id)
        told = Told(answer.json())
        account = told.optional_identifier("account", IdKind.ACCOUNT)
        return Created(told.word("state", DeliveryState), account, _invite(told.optional_within("invite")))

    def put_part(self, delivery: str, file: str, n: int, content: bytes, sha256: bytes = b"") -> bool:
        """False if it was there already. Refused (other_content) if something else was. `sha256`: of the
        content, where it is known."""
        digest = base64.b64encode(sha256 or hashlib.sha256(content).digest()).decode()
        path = f"{_delivery(delivery)}/files/{_file(file)}/parts/{n}"
        answer = self.put(
            path, content, PART_SECONDS, digest=f"sha-256={digest}", content_type="application/octet-stream"
        )
        return answer.status == _NEW

    def has_part(self, delivery: str, file: str, n: int, sha256: bytes) -> bool:
        """Whether it is there already: asked without its content, which is no part's."""
        try:
            return not self.put_part(delivery, file, n, b"", sha256)
        except PortalProblem as problem:
            if problem.code is not ErrorCode.DIGEST:
                raise
            return False

    def complete(self, delivery: str, files: Sequence[SentFile], grant: Grant | None = None) -> DeliveryState:
        """Everything is there. With a grant for the released key it is delivered at once."""
        body: dict[str, Any] = {"files": [asdict(each) for each in files]}
        if grant:
            body["grant"] = _granted(grant)
        return self._state(f"{_delivery(delivery)}/complete", body)

    def grant(self, delivery: str, grant: Grant) -> DeliveryState:
        """Let the patient read. Refused (key_changed) if theirs is not the released one."""
        return self._state(f"{_delivery(delivery)}/grant", _granted(grant))

    def revoke(self, delivery: str) -> DeliveryState:
        """Take it back."""
        return self._state(f"{_delivery(delivery)}/revoke")

    def account(self, account: str) -> AccountView:
        """A patient of the practice, as the portal tells it."""
        told = Told(self.get(_account(account)).json())
        return AccountView(
            account,
            _public(told),
            told.number("generation"),
            told.word("state", RelationState),
            told.optional_word("check", Check),
            told.optional_key_id("released_kid"),
            told.optional_identifier("invite", IdKind.INVITE),
            told.octets("mac"),
            told.number("at"),
            told.optional_address("new_address"),
        )

    def release(self, account: str, kid: str, check: Check, signature: bytes) -> None:
        """The key is the patient's. Refused (key_changed) if the account has another one by now."""
        body = {"kid": kid, "check": check.value, "signature": to_text(signature)}
        self.post(f"{_account(account)}/release", body)

    def refuse(self, account: str) -> None:
        """The key is somebody else's; what waited for it is never wrapped."""
        self.post(f"{_account(account)}/refuse")

    def block(self, account: str) -> None:
        """They neither read nor write any more."""
        self.post(f"{_account(account)}/block")

    def unblock(self, account: str) -> None:
        """Back to where their key has to be made sure of."""
        self.post(f"{_account(account)}/unblock")

    def decide_address(self, account: str, address: str, *, accept: bool) -> None:
        """Whether the address that they want is the patient's. Refused (not_found) if it does not
        wait any more."""
        self.post(f"{_account(account)}/address", {"address": address, "accept": accept})

    def inbox(self) -> tuple[ReplyRow, ...]:
        """Answers that wait, the oldest first."""
        found, after = dict[str, ReplyRow](), ""
        while some := self._waiting(after):
            if found.keys() & some.keys() or len(found) > _MOST_WAITING:  # it could go on for ever
                raise PortalAway(AwayKind.NOT_A_PORTAL)
            found |= some
            after = list(some)[-1]
        return tuple(sorted(found.values(), key=lambda each: (each.at, each.delivery)))

    def _waiting(self, after: str) -> dict[str, ReplyRow]:
        """Those whose names come after this one, by name."""
        told = Told(self.get(f"/v1/practice/inbox?after={after}").json())
        found = [_reply(each) for each in told.all("replies", _MOST_REPLIES)]
        return {each.delivery: each for each in found}

    @contextmanager
    def file(self, delivery: str, file: str, start: int = 0) -> Iterator[Iterator[bytes]]:
        """Ciphertext of an answer's file, from byte `start` on, as it arrives."""
        path = f"/v1/practice/inbox/{_id(delivery, IdKind.DELIVERY)}/files/{_file(file)}"
        headers = {"Range": f"bytes={start}-"} if start else {}
        with self.asked("GET", path, headers=headers, seconds=FILE_SECONDS) as coming:
            if (coming.status == _PARTIAL) != bool(start):
                raise PortalAway(AwayKind.NOT_A_PORTAL)
            yield _bounded(coming.chunks, CIPHERTEXT_BYTES - start)

    def ack(self, delivery: str) -> None:
        """It is ours now; the portal may forget it."""
        self.post(f"/v1/practice/inbox/{_id(delivery, IdKind.DELIVERY)}/ack")

    def events(self, after: int, wait: int = POLL_WAIT, kept: AuditHead | None = None) -> Heard:
        """What is new after event `after`; waits for it up to `wait` seconds, or until `close`. `kept`: where
        the log ended before."""
        audit = "" if kept is None else f"&audit={kept.n}"
        answer = self.get(f"/v1/practice/events?after={after}&wait={wait}{audit}", wait + POLL_SLACK)
        n, _, digest = answer.headers.get(AUDIT_HEAD, "").partition(" ")
        head = Told({"n": int(n) if n.isascii() and n.isdecimal() else None, "hash": digest})
        told = Told(answer.json() if answer.body else {"events": [], "audit": {}})
        found, links = told.all("events", _MOST_EVENTS), told.within("audit").texts("links", _MOST_LINKS)
        events = tuple(
            Event(each.number("n"), each.text("kind", 40), each.number("at"), each) for each in found
        )
        first = events[0].n if events else after + 1
        if first <= after or [each.n for each in events] != list(range(first, first + len(events))):
            raise PortalAway(AwayKind.NOT_A_PORTAL)  # numbers have no gaps
        ends = AuditHead(head.number("n"), head.sha256("hash"))
        return Heard(events, ends, first > after + 1, tuple(links))

    def _state(self, path: str, body: Mapping[str, Any] | None = None) -> DeliveryState:
        return Told(self.post(path, body).json()).word("state", DeliveryState)


def _enrolled(told: Told) -> Enrolled:
    device, token = told.identifier("device", IdKind.DEVICE), told.text("token", 200)
    return Enrolled(device, token, told.optional_number("epoch") or 0)


def _keys(keys: PublicKeys) -> dict[str, Any]:
    return {"suite": keys.suite, "kem": to_text(keys.kem), "sig": to_text(keys.signing), "kid": keys.key_id}


def _public(told: Told) -> PublicKeys:
    """The keys themselves. Raises PortalAway (not_a_portal) for keys that are none."""
    try:
        raw = bytes([told.number("suite")]) + told.octets("kem") + told.octets("sig")
        return PublicKeys.decode(raw)
    except ValueError:
        raise PortalAway(AwayKind.NOT_A_PORTAL) from None


def _stated(statement: Statement) -> dict[str, str]:
    said = {"statement": to_text(statement.body), "signature": to_text(statement.by_new)}
    previous = {"previous_signature": to_text(statement.by_previous)}
    return said | previous if statement.by_previous else said


def _granted(grant: Grant) -> dict[str, Any]:
    signed = {"wrap": to_text(grant.wrap), "signature": to_text(grant.signature)}
    return {"kid": grant.kid, "expires": grant.expires, **signed}


def _invite(told: Told | None) -> Invite | None:
    if told is None:
        return None
    return Invite(told.identifier("id", IdKind.INVITE), told.text("token", 200), told.number("expires"))


def _reply_grant(told: Told | None) -> ReplyGrant | None:
    if told is None:
        return None
    return ReplyGrant(told.key_id("kid"), told.octets("wrap"), told.octets("signature"))


def _reply(told: Told) -> ReplyRow:
    files = tuple(
        SentFile(each.file_id("id"), each.number("size"), each.sha256("sha256"))
        for each in told.all("files", FILES + 1)
    )
    return ReplyRow(
        told.identifier("delivery", IdKind.DELIVERY),
        told.identifier("account", IdKind.ACCOUNT),
        told.optional_identifier("answers", IdKind.DELIVERY),
        told.number("at"),
        files,
        _reply_grant(told.optional_within("grant")),
    )


def _bounded(chunks: Iterator[bytes], most: int) -> Iterator[bytes]:
    for chunk in chunks:
        most -= len(chunk)
        if most < 0:
            raise PortalAway(AwayKind.NOT_A_PORTAL)
        yield chunk


def _id(text: str, kind: IdKind) -> str:
    """For a path. Raises ValueError for what is no identifier."""
    if not is_id(text, kind):
        raise ValueError("not an identifier")
    return text


def _file(text: str) -> str:
    if not is_file_id(text):
        raise ValueError("not a file's identifier")
    return text


def _delivery(delivery: str) -> str:
    return f"/v1/practice/deliveries/{_id(delivery, IdKind.DELIVERY)}"


def _account(account: str) -> str:
    return f"/v1/practice/accounts/{_id(account, IdKind.ACCOUNT)}"
