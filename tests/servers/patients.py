"""A patient with real keys, who does in Python what the page does in the browser."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tomail.secure.crypto import codes, manifest, stream, wraps
from tomail.secure.crypto.keys import PrivateKeys, PublicKeys
from tomail.secure.protocol import proofs
from tomail.secure.protocol.encoding import from_text, to_text
from tomail.secure.protocol.identifiers import IdKind, new_id

from .portal import AnyPortal, Pair, Patient, Upload


class RealPair(Pair):
    """With an encryption key that opens."""

    def __init__(self) -> None:
        self.private = PrivateKeys.new()
        public = self.private.public()
        self.kem, self.sig, self.kid = public.kem, public.signing, public.key_id

    def sign(self, signed: bytes) -> str:
        return to_text(self.private.sign(signed))


class RealPatient(Patient):
    """Registers with an Anmeldecode, reads, answers. `practice` has the keys of the link."""

    def __init__(self, portal: AnyPortal, address: str = "") -> None:
        super().__init__(portal, address)
        self.keys: RealPair = RealPair()

    @property
    def public(self) -> PublicKeys:
        return self.keys.private.public()

    def join(self, invite: str, practice: PublicKeys, code: str = "") -> None:
        """`code` is the Anmeldecode as typed; "" for none."""
        body = self.registering(invite, practice, code)
        answer = self.ask("POST", "/v1/register", body, authorization=f"Invite {invite}")
        assert answer.status_code == 201, answer.text
        self.signed_in(answer)

    def registering(self, invite: str, practice: PublicKeys, code: str = "") -> dict[str, Any]:
        kid, bare = practice.key_id, codes.REGISTRATION_CODE.read(code)
        hashed = hashlib.sha256(invite.encode()).hexdigest()
        body = {
            "address": self.address,
            "auth_key": to_text(self.auth_key),
            "language": "de",
            **self.keys.fields,
            "wraps": self.wraps(),
            "practice_kid": kid,
            "signature": self.keys.sign(proofs.possession(hashed, self.keys.kid, kid)),
        }
        if bare:
            mac = codes.registration_mac(bare, invite, self.keys.kid, kid, self.portal.url)
            body["mac"] = to_text(mac)
        return body

    def opened(self, delivery: str, practice: PublicKeys) -> tuple[manifest.Manifest, dict[str, bytes]]:
        """The manifest and the files, as the page checks and opens them; the receipt goes back."""
        row = next(each for each in self.box()["deliveries"] if each["delivery"] == delivery)
        sealed = self.ask("GET", f"/v1/deliveries/{delivery}/files/m").content
        sha256, grant = hashlib.sha256(sealed).hexdigest(), row["grant"]
        said = from_text(grant["statement"])
        expires = int(said.decode().rsplit("|", 1)[1])
        assert said == proofs.grant(delivery, sha256, self.keys.kid, expires)
        practice.verify(from_text(grant["signature"]), said)
        key = wraps.granted(self.keys.private, from_text(grant["wrap"]), delivery)
        meant = manifest.Expected(manifest.Direction.TO_PATIENT, row["practice"], delivery, self.address)
        opened = manifest.open_manifest(sealed, practice, key, meant)
        if not row["read"] and opened.receipt_wanted:
            self.confirm(delivery, sha256)
        return opened, {each.id: self._file(delivery, each, key) for each in opened.files}

    def confirm(self, delivery: str, manifest_sha256: str) -> None:
        at = int(self.portal.clock.at.timestamp())
        signature = self.keys.sign(proofs.receipt(delivery, manifest_sha256, at))
        body = {"manifest_sha256": manifest_sha256, "at": at, "signature": signature}
        self.done("POST", f"/v1/deliveries/{delivery}/receipt", body)

    def answer(
        self,
        said: manifest.Manifest,
        practice: PublicKeys,
        text: str,
        files: Sequence[tuple[str, bytes]] = (),
        signer: PrivateKeys | None = None,
    ) -> Upload:
        """To the delivery with the manifest `said`."""
        delivery, key = new_id(IdKind.DELIVERY), os.urandom(32)
        upload = Upload(delivery, {})
        entries = []
        for name, content in files:
            file = new_id(IdKind.FILE)
            plain = stream.padded([content], len(content))
            sealed = b"".join(stream.encrypt(key, stream.file_aad(delivery, file), plain))
            upload.files[file] = sealed
            digest = hashlib.sha256(sealed).hexdigest()
            entries.append(manifest.FileEntry(file, name, "text/plain", len(content), digest))
        meant = replace(
            said,
            direction=manifest.Direction.TO_PRACTICE,
            delivery=delivery,
            recipient=manifest.recipient_hash(delivery, said.practice),
            sender="Erika Muster",
            text=text,
            files=tuple(entries),
        )
        author = signer or self.keys.private
        upload.files["m"] = manifest.seal_manifest(meant, author, key)
        self.done("POST", "/v1/replies", {"id": delivery, "answers": said.delivery, "size": upload.size})
        self.put_parts(f"/v1/replies/{delivery}", upload)
        kid = practice.key_id
        body = {
            "files": upload.announced,
            "kid": kid,
            "wrap": to_text(wraps.reply_to(practice, key, delivery)),
            "signature": to_text(author.sign(proofs.grant(delivery, upload.manifest_sha256, kid, 0))),
        }
        self.done("POST", f"/v1/replies/{delivery}/complete", body)
        return upload

    def renew(self) -> None:
        """Other keys, as after a lost SecuPass."""
        box, keys = self.box(), RealPair()
        generation = box["generation"]
        signed = proofs.new_possession(self.account, keys.kid, generation + 1)
        body = {
            "generation": generation,
            **keys.fields,
            "signature": keys.sign(signed),
            "wraps": self.wraps(),
        }
        self.done("POST", "/v1/rekey", body)
        self.keys = keys

    def _file(self, delivery: str, entry: manifest.FileEntry, key: bytes) -> bytes:
        sealed = self.ask("GET", f"/v1/deliveries/{delivery}/files/{entry.id}").content
        assert hashlib.sha256(sealed).hexdigest() == entry.sha256
        plain = stream.decrypt(key, stream.file_aad(delivery, entry.id), [sealed])
        return b"".join(stream.unpadded(plain, entry.size))
