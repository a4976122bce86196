"""Who uses a portal: practices and patients. Ciphertext here is random: the portal cannot tell."""

from __future__ import annotations

import base64
import hashlib
import os
import secrets
import ssl
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

import httpx2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tomail.secure.protocol import proofs
from tomail.secure.protocol.identifiers import IdKind, new_id
from tomail.secure.protocol.key_id import key_id

from .mail_sink import MailSink


class AnyPortal(Protocol):
    """What practices and patients need of it."""

    url: str
    sink: MailSink
    clients: list[httpx2.Client]

    @property
    def clock(self) -> HasTime:
        """What time it has."""


class HasTime(Protocol):
    """Now."""

    @property
    def at(self) -> datetime: ...


class Pair:
    """Public keys with a signing key; the encryption key is never used here."""

    def __init__(self) -> None:
        self.signer = Ed25519PrivateKey.generate()
        self.kem = os.urandom(1216)
        self.sig = self.signer.public_key().public_bytes_raw()
        self.kid = key_id(0x01, self.kem, self.sig)

    @property
    def fields(self) -> dict[str, Any]:
        return {"suite": 1, "kem": text(self.kem), "sig": text(self.sig), "kid": self.kid}

    def sign(self, signed: bytes) -> str:
        return text(self.signer.sign(signed))


@dataclass
class Upload:
    """A delivery or an answer as it was made: its files, the manifest among them."""

    id: str
    files: dict[str, bytes]
    invite: str = ""

    @property
    def announced(self) -> list[dict[str, Any]]:
        return [
            {"id": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for name, data in self.files.items()
        ]

    @property
    def manifest_sha256(self) -> str:
        return hashlib.sha256(self.files["m"]).hexdigest()

    @property
    def size(self) -> int:
        return sum(map(len, self.files.values()))


def some_files(size: int = 3000) -> dict[str, bytes]:
    """A manifest and a file of random bytes."""
    return {"m": os.urandom(500), new_id(IdKind.FILE): os.urandom(size)}


_PATIENCE = 900.0 if os.environ.get("TOMAIL_TORTURE") else 60.0  # a torture may be halted for a while
_TRUSTED = ssl.create_default_context()  # takes longer to read than most of what is asked


class Person:
    """Whoever asks the portal; `headers` say who."""

    def __init__(self, portal: AnyPortal) -> None:
        self.portal = portal
        self.headers: dict[str, str] = {}
        self._client = httpx2.Client(base_url=portal.url, timeout=_PATIENCE, verify=_TRUSTED)
        portal.clients.append(self._client)

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> httpx2.Response:
        """A request; `body` is JSON, or bytes as they are."""
        content: dict[str, Any] = {"content": body} if isinstance(body, bytes) else {}
        if body is not None and not content:
            content = {"json": body}
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self._client.request(method, path, headers={**self.headers, **named}, **content)

    def done(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        """The answer's JSON; None for 204."""
        answer = self.ask(method, path, body, **headers)
        assert answer.is_success, (method, path, answer.status_code, answer.text)
        return answer.json() if answer.content else None

    def close(self) -> None:
        """They ask nothing any more."""
        self._client.close()

    def put_parts(self, base: str, upload: Upload, part: int = 8 << 20) -> None:
        """Every file in parts."""
        for name, data in upload.files.items():
            for n, start in enumerate(range(0, max(1, len(data)), part)):
                piece = data[start : start + part]
                self.done("PUT", f"{base}/files/{name}/parts/{n}", piece, digest=digest(piece))


class Practice(Person):
    """One workstation of a practice."""

    def __init__(self, portal: AnyPortal, name: str) -> None:
        super().__init__(portal)
        self.name, self.keys = name, Pair()
        self.id, self.device = new_id(IdKind.PRACTICE), ""
        self.seen = 0
        self.mailbox = f"{self.id}@praxis.test"

    @property
    def profile(self) -> dict[str, Any]:
        return {"name": self.name, "phone": "030 1234", "language": "de", "notify": self.mailbox}

    def enrol(self, code: str) -> None:
        joined = self.done("POST", "/v1/practice/enrol", self.enrolment(code))
        self.device = joined["device"]
        self.headers = {"authorization": f"Bearer {joined['token']}"}

    def enrolment(self, code: str) -> dict[str, Any]:
        stated = b'{"kid": "..."}'
        signed = {
            "statement": text(stated),
            "signature": self.keys.sign(proofs.statement(stated)),
        }
        device = Pair().fields
        return {
            "code": code,
            "practice": self.id,
            **self.profile,
            **self.keys.fields,
            **signed,
            "device": device,
        }

    def announce(self, address: str, files: dict[str, bytes] | None = None, **more: Any) -> Upload:
        """A delivery that is announced, no more."""
        upload = Upload(new_id(IdKind.DELIVERY), files or some_files())
        body = {"id": upload.id, "address": address, "language": "de", "size": upload.size, **more}
        made = self.done("POST", "/v1/practice/deliveries", body, idempotency_key=secrets.token_hex(8))
        upload.invite = made["invite"]["token"] if made["invite"] else ""
        return upload

    def upload(self, upload: Upload) -> None:
        self.put_parts(f"/v1/practice/deliveries/{upload.id}", upload)

    def complete(self, upload: Upload, grant: dict[str, Any] | None = None) -> str:
        body = {"files": upload.announced, **({"grant": grant} if grant else {})}
        state: str = self.done("POST", f"/v1/practice/deliveries/{upload.id}/complete", body)["state"]
        return state

    def send(self, address: str, files: dict[str, bytes] | None = None, **more: Any) -> Upload:
        """A delivery that waits for its patient."""
        upload = self.announce(address, files, **more)
        self.upload(upload)
        self.complete(upload)
        return upload

    def grant(self, upload: Upload, kid: str, until: int = 0) -> dict[str, Any]:
        expires = until or int(self.portal.clock.at.timestamp()) + 86_400
        signed = proofs.grant(upload.id, upload.manifest_sha256, kid, expires)
        return {
            "kid": kid,
            "wrap": text(os.urandom(1168)),
            "expires": expires,
            "signature": self.keys.sign(signed),
        }

    def release(self, patient: Patient, check: str = "code") -> dict[str, Any]:
        signature = self.keys.sign(proofs.release(patient.account, patient.keys.kid, check))
        return {"check": check, "kid": patient.keys.kid, "signature": signature}

    def let_read(self, upload: Upload, patient: Patient) -> None:
        path = f"/v1/practice/deliveries/{upload.id}/grant"
        self.done("POST", path, self.grant(upload, patient.keys.kid))

    def accept(self, patient: Patient) -> None:
        path = f"/v1/practice/accounts/{patient.account}/release"
        self.done("POST", path, self.release(patient))

    def events(self) -> list[dict[str, Any]]:
        """What is new since the last time."""
        answer = self.ask("GET", f"/v1/practice/events?after={self.seen}&wait=0")
        found: list[dict[str, Any]] = answer.json()["events"] if answer.status_code == 200 else []
        self.seen = found[-1]["n"] if found else self.seen
        return found


class Patient(Person):
    """Somebody at the page."""

    def __init__(self, portal: AnyPortal, address: str = "") -> None:
        super().__init__(portal)
        self.address = address or f"erika.{secrets.token_hex(4)}@post.test"
        self.keys, self.auth_key = Pair(), os.urandom(32)
        self.account = ""

    def registration(self, invite: str, practice: Practice) -> dict[str, Any]:
        signed = proofs.possession(
            hashlib.sha256(invite.encode()).hexdigest(), self.keys.kid, practice.keys.kid
        )
        return {
            "address": self.address,
            "auth_key": text(self.auth_key),
            "language": "de",
            **self.keys.fields,
            "wraps": self.wraps(),
            "mac": text(os.urandom(32)),
            "practice_kid": practice.keys.kid,
            "signature": self.keys.sign(signed),
        }

    def wraps(self) -> list[dict[str, str]]:
        return [{"kind": kind, "blob": text(os.urandom(200))} for kind in ("bundle", "secupass", "recovery")]

    def register(self, invite: str, practice: Practice) -> None:
        answer = self.ask(
            "POST",
            "/v1/register",
            self.registration(invite, practice),
            authorization=f"Invite {invite}",
        )
        assert answer.status_code == 201, answer.text
        self.signed_in(answer)

    def login(self) -> None:
        answer = self.ask("POST", "/v1/login", {"address": self.address, "auth_key": text(self.auth_key)})
        assert answer.status_code == 200, answer.text
        self.signed_in(answer)

    def signed_in(self, answer: httpx2.Response) -> None:
        """Keep the cookie, as a browser would: it is for https only, and a test's portal has none."""
        self.account = answer.json()["account"]
        cookie = answer.headers["set-cookie"].partition(";")[0]
        self.headers = {"cookie": cookie, "x-tomail": "1"}

    def relate(self, upload: Upload, practice: Practice) -> None:
        """One more practice, by its invitation."""
        answer = self.joining(upload, practice)
        assert answer.is_success, answer.text

    def joining(self, upload: Upload, practice: Practice) -> httpx2.Response:
        """The same, whatever comes of it."""
        hashed = hashlib.sha256(upload.invite.encode()).hexdigest()
        signature = self.keys.sign(proofs.possession(hashed, self.keys.kid, practice.keys.kid))
        body = {"invite": upload.invite, "practice_kid": practice.keys.kid, "signature": signature}
        return self.ask("POST", "/v1/relations", body)

    def rekey(self) -> None:
        """Other keys, which every practice has to make sure of."""
        keys, generation = Pair(), self.box()["generation"]
        signed = proofs.new_possession(self.account, keys.kid, generation + 1)
        proof = {"generation": generation, "signature": keys.sign(signed)}
        self.done("POST", "/v1/rekey", {**keys.fields, "wraps": self.wraps(), **proof})
        self.keys = keys

    def read(self, upload: Upload) -> dict[str, Any]:
        at = int(self.portal.clock.at.timestamp())
        signature = self.keys.sign(proofs.receipt(upload.id, upload.manifest_sha256, at))
        return {"manifest_sha256": upload.manifest_sha256, "at": at, "signature": signature}

    def box(self) -> dict[str, Any]:
        box: dict[str, Any] = self.done("GET", "/v1/box")
        return box

    def delivery(self, upload: Upload) -> dict[str, Any]:
        found: dict[str, Any] = next(
            each for each in self.box()["deliveries"] if each["delivery"] == upload.id
        )
        return found


def text(data: bytes) -> str:
    """As bytes travel in JSON."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def digest(data: bytes) -> str:
    """The header of a part."""
    return "sha-256=" + base64.b64encode(hashlib.sha256(data).digest()).decode()
