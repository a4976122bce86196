"""Somebody at the patients' page in a real browser, and a practice that encrypts as its program does."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import patient_page

from tests.servers.browser import Browser
from tests.servers.portal import Pair, Practice, RunningPortal, Upload, text
from tests.servers.process import wait_until
from tomail.secure.crypto import manifest, practice_key, stream, wraps
from tomail.secure.crypto.keys import PrivateKeys, PublicKeys
from tomail.secure.portal.setup_codes import new_code
from tomail.secure.protocol import proofs
from tomail.secure.protocol.encoding import from_text
from tomail.secure.protocol.identifiers import IdKind, new_id

ADDRESS, PASSWORD = "erika@post.test", "Regen am Dienstag"
TEXT, NAME, FILE = (
    "Guten Tag Frau Muster,\nIhr Befund ist unauffällig. <b>",
    "Befund.txt",
    b"Laborwerte: 42\n" * 9000,
)
LOOKED_AT = """axe.run({ resultTypes: ["violations"], preload: false }).then(({ violations }) =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`))"""
SHOWN = "document.querySelector('#page').textContent"
SHOTS = os.environ.get("TOMAIL_SCREENSHOTS")


@dataclass(frozen=True)
class Document:
    """A file of a message."""

    name: str
    type: str
    body: bytes


def seal(delivery: str, key: bytes, document: Document) -> tuple[manifest.FileEntry, bytes]:
    """What the manifest says of it, and its ciphertext."""
    file, size = new_id(IdKind.FILE), len(document.body)
    plain = stream.padded([document.body], size)
    sealed = b"".join(stream.encrypt(key, stream.file_aad(delivery, file), plain))
    hashed = hashlib.sha256(sealed).hexdigest()
    return manifest.FileEntry(file, document.name, document.type, size, hashed), sealed


class RealPair(Pair):
    """With an encryption key that opens."""

    def __init__(self) -> None:
        self.private = PrivateKeys.new()
        public = self.private.public()
        self.kem, self.sig, self.kid = public.kem, public.signing, public.key_id

    def sign(self, signed: bytes) -> str:
        return text(self.private.sign(signed))


class RealPractice(Practice):
    """A workstation that encrypts, as the practice's program does."""

    def __init__(self, portal: RunningPortal) -> None:
        super().__init__(portal, "Praxis Dr. Sonnberg")
        self.keys: RealPair = RealPair()
        self.content: dict[str, bytes] = {}
        self.enrol(new_code(portal.portal)[0])

    def enrolment(self, code: str) -> dict[str, Any]:
        said = practice_key.PracticeKey(self.id, self.keys.private.public(), 1, 1_700_000_000)
        signed = practice_key.state_key(said, self.keys.private)
        stated = {"statement": text(signed.body), "signature": text(signed.by_new)}
        return super().enrolment(code) | stated

    def deliver(
        self, subject: str, *files: Document, said: str = TEXT, receipt_wanted: bool = True
    ) -> Upload:
        """Uploaded; waits for its patient, or for `give`."""
        delivery, key = new_id(IdKind.DELIVERY), wraps.new_content_key()
        sealed = [seal(delivery, key, each) for each in files or (Document(NAME, "text/plain", FILE),)]
        contents = {entry.id: ciphertext for entry, ciphertext in sealed}
        stated = manifest.Manifest(
            manifest.Direction.TO_PATIENT,
            self.id,
            delivery,
            manifest.recipient_hash(delivery, ADDRESS),
            self.name,
            subject,
            said,
            1_790_000_000,
            delivery,
            files=tuple(entry for entry, _ in sealed),
            receipt_wanted=receipt_wanted,
        )
        upload = Upload(delivery, {"m": manifest.seal_manifest(stated, self.keys.private, key), **contents})
        self.content[delivery] = key
        body = {"id": delivery, "address": ADDRESS, "language": "de", "size": upload.size}
        made = self.done("POST", "/v1/practice/deliveries", body, idempotency_key=delivery)
        upload.invite = made["invite"]["token"] if made["invite"] else ""
        self.upload(upload)
        self.complete(upload)
        return upload

    def account(self, event: str = "registered") -> dict[str, Any]:
        """Of whoever registered, or has new keys."""
        told = next(each for each in self.events() if each["kind"] == event)
        account = told.get("account") or told["body"]["account"]
        return {"id": account, **self.done("GET", f"/v1/practice/accounts/{account}")}

    def let_in(self, account: dict[str, Any], check: str) -> None:
        signature = self.keys.sign(proofs.release(account["id"], account["kid"], check))
        body = {"check": check, "kid": account["kid"], "signature": signature}
        self.done("POST", f"/v1/practice/accounts/{account['id']}/release", body)

    def give(self, upload: Upload, account: dict[str, Any]) -> None:
        keys = PublicKeys(account["suite"], from_text(account["kem"]), from_text(account["sig"]))
        assert keys.key_id == account["kid"]
        grant = self.grant(upload, account["kid"])
        grant["wrap"] = text(wraps.grant_to(keys, self.content[upload.id], upload.id))
        self.done("POST", f"/v1/practice/deliveries/{upload.id}/grant", grant)


@dataclass
class Scene:
    browser: Browser
    portal: RunningPortal
    practice: RealPractice
    folder: Path
    secupass: str = ""
    account: dict[str, Any] = field(default_factory=dict)

    def link(self, upload: Upload, **more: str) -> str:
        said = {"i": upload.invite, "p": self.practice.keys.kid, "a": ADDRESS, **more}
        return f"{self.portal.url}/#{urlencode(said)}"

    def move(self, host: str) -> None:
        """The portal by another name."""
        portal = self.portal
        portal.url = portal.url.replace("127.0.0.1", host)
        portal.portal.settings = replace(portal.portal.settings, public_url=portal.url)

    def reading(self, *files: Document, subject: str = "Ihr Befund", said: str = TEXT) -> Upload:
        """A patient with an account who reads a message; `secupass` and `account` are known then."""
        upload = self.practice.deliver(subject, *files, said=said)
        self.browser.open(self.link(upload))
        self.secupass = self.register()
        self.account = self.practice.account()
        self.practice.let_in(self.account, "number")
        self.practice.give(upload, self.account)
        self.shows(subject)
        return upload

    def later(self, subject: str, *files: Document, said: str = TEXT) -> Upload:
        """One more message for them."""
        upload = self.practice.deliver(subject, *files, said=said)
        self.practice.give(upload, self.account)
        return upload

    def sign_in(self, secupass: str = "", password: str = PASSWORD) -> None:
        """By the link of a later message."""
        self.browser.open(f"{self.portal.url}/#a={ADDRESS}")
        self.browser.fill("password", password)
        self.browser.fill("secupass", secupass or self.secupass)
        self.browser.press("Nachricht öffnen")

    def shows(self, title: str) -> None:
        """Wait for a screen by its title."""
        self.browser.wait(f"document.querySelector('h1').textContent === {json.dumps(title)}")

    def says(self, sentence: str) -> None:
        """Wait for a sentence on the page; the program, of which the reader is made, is none of it."""
        self.browser.wait(f"{SHOWN}.includes({json.dumps(sentence)})")

    def shot(self, name: str) -> None:
        if SHOTS:
            self.browser.screenshot(Path(SHOTS) / f"{name}.png")

    def forget(self) -> None:
        """Sign out, and come back without the SecuPass."""
        self.browser.press("Abmelden")
        self.says("Sie sind abgemeldet")
        self.browser.open(f"{self.portal.url}/#a={ADDRESS}")
        self.browser.press("SecuPass vergessen")
        self.browser.fill("password", PASSWORD)

    def choose_secupass(self, button: str) -> str:
        """The words that are proposed, typed otherwise."""
        secupass: str = self.browser.wait("document.querySelector('#proposal').textContent")
        self.shot("2-secupass")
        self.browser.fill("secupass", secupass.lower())
        self.browser.fill("secupassAgain", secupass.upper())
        self.browser.press(button)
        self.browser.wait("!!document.querySelector('#logout')")
        return secupass

    def violations(self) -> list[str]:
        """What axe-core finds."""
        if not self.browser.evaluate("!!globalThis.axe"):
            source = (patient_page.PLACE / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
            self.browser.evaluate(f"{source}; 0")
        listed: list[str] = self.browser.evaluate(LOOKED_AT)
        return listed

    def register(self, code: str = "") -> str:
        """The screens of a new patient; the SecuPass."""
        page = self.browser
        page.wait("!!document.querySelector('#field-password')")
        self.shot("1-welcome")
        if code:
            page.fill("code", f" {code.lower()} ")
        else:
            page.press("Ich habe keinen Code")
        page.fill("password", PASSWORD)
        page.fill("again", PASSWORD)
        page.press("Weiter")
        return self.choose_secupass("Konto anlegen")


def saved(page: Browser, folder: Path) -> bytes:
    """What «Speichern» puts among the downloads."""
    folder.mkdir()
    page.downloads(folder)
    page.press("Speichern")
    wait_until(lambda: (folder / NAME).is_file(), "the download")
    return (folder / NAME).read_bytes()


def answer_of(practice: RealPractice, account: dict[str, Any]) -> tuple[str, bytes, manifest.Manifest]:
    """The patient's answer, as the practice's program opens it: delivery, content key, what it says."""
    (reply,) = next(iter(practice.done("GET", "/v1/practice/inbox").values()))
    delivery = reply["delivery"]
    key = wraps.replied(practice.keys.private, from_text(reply["grant"]["wrap"]), delivery)
    sealed = practice.ask("GET", f"/v1/practice/inbox/{delivery}/files/m").content
    keys = PublicKeys(account["suite"], from_text(account["kem"]), from_text(account["sig"]))
    expected = manifest.Expected(manifest.Direction.TO_PRACTICE, practice.id, delivery, practice.id)
    return delivery, key, manifest.open_manifest(sealed, keys, key, expected)


def nothing_readable(scene: Scene, secrets: tuple[str, ...]) -> None:
    """Nothing of it lies with the portal; what must lie there is found (the control)."""
    stored = b"".join(path.read_bytes() for path in scene.folder.rglob("*") if path.is_file())
    assert scene.practice.name.encode() in stored
    for secret in secrets:
        assert secret.encode() not in stored
        assert secret.encode("utf-16-le") not in stored
