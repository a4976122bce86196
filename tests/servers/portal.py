"""A real portal on loopback (uvicorn, a database, an SMTP sink), and who uses it: practices and patients.

Ciphertext here is random: the portal cannot tell.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import secrets
import ssl
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any, Protocol, Self

import httpx2
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import make_url, select

from tomail.secure.portal.blobs import Blobs
from tomail.secure.portal.database import Database
from tomail.secure.portal.keys import Keys
from tomail.secure.portal.mails import send_due
from tomail.secure.portal.main import Server, bound, configured
from tomail.secure.portal.portal import Portal
from tomail.secure.portal.settings import MailServer, Settings
from tomail.secure.portal.setup_codes import new_code
from tomail.secure.portal.static import Page
from tomail.secure.portal.tables import mail_outbox
from tomail.secure.protocol import proofs
from tomail.secure.protocol.identifiers import IdKind, new_id
from tomail.secure.protocol.key_id import key_id

from .process import end, free_ports, launch, wait_until


@dataclass
class SetClock:
    """A clock that tests move."""

    at: datetime = field(default_factory=lambda: datetime(2026, 11, 21, 14, 0, tzinfo=UTC))

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.at.timestamp()

    def forward(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


class MailSink:
    """Takes every mail by SMTP; refuses recipients in `refused` for good, and everything while `closed`."""

    def __init__(self) -> None:
        self.raw: list[bytes] = []
        self.refused: set[str] = set()
        self.closed = False
        (self.port,) = free_ports(1)
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)

    def __enter__(self) -> Self:
        self._controller.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._controller.stop()

    @property
    def mails(self) -> list[EmailMessage]:
        return [message_from_bytes(each, policy=policy.default) for each in self.raw]

    def to(self, address: str) -> list[EmailMessage]:
        return [each for each in self.mails if each["To"] == address]

    async def handle_RCPT(  # noqa: N802  (as the library calls it)
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.closed:
            return "451 4.3.0 Not now"
        if address in self.refused:
            return "550 5.1.1 No such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        self.raw.append(envelope.original_content or b"")
        return "250 OK"


class RunningPortal:
    """One server process's work in a thread; another one may share its database and folder."""

    def __init__(
        self, database: str, folder: Path, sink: MailSink, clock: SetClock, *, keeps: bool = False
    ) -> None:
        self._socket = bound("127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.clock, self.sink = clock, sink
        self.clients: list[httpx2.Client] = []
        settings = Settings(
            self.url, folder, MailServer("127.0.0.1", sink.port, "none"), "portal@portal.test"
        )
        keys = Keys(*(hashlib.sha256(each).digest() for each in (b"pepper", b"sealing", b"signing")))
        self.portal = Portal(
            settings, keys, Database(make_url(database)), Blobs(folder / "blobs"), Page.load(), clock
        )
        self.portal.database.set_up(keys.check)
        self._server = Server(self.portal, configured(self.portal, keeps=keeps))
        self._thread = threading.Thread(target=self._server.run, args=([self._socket],), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        wait_until(lambda: self._server.started, "the portal")
        return self

    def __exit__(self, *_: object) -> None:
        for client in self.clients:
            client.close()
        self._server.should_exit = True
        self._thread.join(timeout=20)
        self._socket.close()
        self.portal.database.close()

    def send_mails(self) -> None:
        """All that are due."""
        while True:
            send_due(self.portal)
            with self.portal.database.reading() as connection:
                due = select(mail_outbox.c.id).where(mail_outbox.c.next <= self.portal.now())
                if connection.execute(due).first() is None:
                    return

    def practice(self, name: str = "Praxis Sonnberg") -> Practice:
        """Another practice, enrolled."""
        practice = Practice(self, name)
        practice.enrol(new_code(self.portal)[0])
        return practice


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


class ServedPortal:
    """`tomail-portal serve` in a process of its own, that may be killed and started again."""

    def __init__(self, database: str, folder: Path, sink: MailSink, *tls: str) -> None:
        """`tls`: further options, a certificate of its own."""
        (self.port,) = free_ports(1)
        self.url = f"{'https' if tls else 'http'}://127.0.0.1:{self.port}"
        self.log = folder / "log"
        self.data = folder / "data"
        self.clients: list[httpx2.Client] = []
        self.clock = _Now()
        self.sink = sink
        self._options = ["--database", database, "--data", str(self.data)]
        mail = ["--smtp", f"smtp://127.0.0.1:{sink.port}", "--mail-from", "portal@portal.test"]
        listen = ["--listen", f"127.0.0.1:{self.port}", "--public-url", self.url]
        self.program = ["env", f"STATE_DIRECTORY={folder / 'state'}", *_PROGRAM]
        self._serve = [*self.program, "serve", *listen, *mail, *self._options, *tls]
        self._process: subprocess.Popen[bytes] | None = None
        folder.mkdir(parents=True, exist_ok=True)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        for client in self.clients:
            client.close()
        if self._process:
            end(self._process, [self.port])

    def start(self) -> None:
        """Until it answers."""
        self._process = launch(self._serve, self.log, [self.port])

    def kill(self) -> None:
        """As if the power went."""
        assert self._process
        self._process.kill()
        self._process.wait()

    def practice(self, name: str = "Praxis Sonnberg") -> Practice:
        """Another practice, enrolled."""
        practice = Practice(self, name)
        practice.enrol(self.code())
        return practice

    def code(self) -> str:
        """From the console."""
        told = subprocess.run([*self.program, "enrol-code", "--json"], check=True, capture_output=True)
        return str(json.loads(told.stdout)["code"])


class _Now:
    """The clock of another process."""

    @property
    def at(self) -> datetime:
        return datetime.now(UTC)


_PROGRAM = [sys.executable, "-c", "import sys; from tomail.secure.portal.main import main; sys.exit(main())"]
