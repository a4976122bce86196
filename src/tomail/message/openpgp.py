"""OpenPGP mail (RFC 9580): PGP/MIME (RFC 3156) and inline, by the optional pysequoia; the rules of S/MIME.

A part is opened only where it is the whole message. Whom to believe is not a question of authorities here: a
person took each certificate of the ring in.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from importlib.util import find_spec

from tomail.model.smime import (
    CertificateFacts,
    Encryption,
    EncryptionState,
    Layer,
    LayerKind,
    Opened,
    Signature,
    SignatureReason,
)

from .fields import Fields
from .headers import read_address_field
from .mailboxes import same_mailbox
from .openpgp_apart import LARGEST, Answer, Question
from .openpgp_keys import PgpKey, facts
from .smime.entity import with_crlf, wrapped_in
from .smime.protected_header import NONE, read
from .smime.verdicts import judged, refused, with_reason
from .structure import Part, read_structure

MOST_LAYERS = 4
ALGORITHM = "OpenPGP"
_ARMOURED = re.compile(
    rb"\A\s*-----BEGIN PGP (SIGNED )?MESSAGE-----\r?\n.*\n-----END PGP (MESSAGE|SIGNATURE)-----\s*\Z",
    re.DOTALL,
)

Ask = Callable[[Question], Answer]


@dataclass(frozen=True)
class Ring:
    """Own keys, and the certificates (binary) that a person took in."""

    keys: tuple[PgpKey, ...] = field(repr=False, default=())
    certificates: tuple[bytes, ...] = field(repr=False, default=())


def available() -> bool:
    """Whether pysequoia is installed (`tomail[openpgp]`); without it such mail is only said to be so."""
    return find_spec("pysequoia") is not None


def may_be_openpgp(raw: bytes) -> bool:
    """False: nothing in `raw` is wrapped with OpenPGP."""
    return b"-----BEGIN PGP " in raw or b"application/pgp-" in raw.lower()


def open_openpgp(raw: bytes, ring: Ring, ask: Ask, *, moment: datetime) -> Opened:
    """The message `raw` as it is to be shown; never raises.

    `ask` answers in another process, as a small mail may hold a huge one (`services`); tests answer at once.
    """
    return _Opening(raw, ring, ask, moment).opened()


def part_alone(raw: bytes, part: int) -> bytes:
    """One part as a message of its own, under the outer header."""
    chosen = read_structure(raw).parts[part]
    return wrapped_in(raw, raw[chosen.begin : chosen.end]) if chosen.parent else raw


class _Opening:
    """One message on its way from the outermost layer to the innermost."""

    def __init__(self, raw: bytes, ring: Ring, ask: Ask, moment: datetime) -> None:
        self._outer = self._message = raw
        self._ring, self._ask, self._moment = ring, ask, moment
        self._layers: list[Layer] = []
        self._header = NONE
        values = Fields(raw).all(b"from")
        self._senders = [each.address for value in values for each in read_address_field(value)]

    def opened(self) -> Opened:
        for _ in range(MOST_LAYERS):
            inner = self._inside()
            if inner is None:
                break
            self._header = read(inner) or self._header
            self._message = wrapped_in(self._message, inner, self._header.subject_line)
        layers = tuple(self._finished(each, at) for at, each in enumerate(self._layers))
        header = self._header.facts(self._outer, layers)
        checked = self._moment if layers else None
        return Opened(self._message, layers, self._parts(), header, checked=checked)

    def _inside(self) -> bytes | None:
        root = read_structure(self._message).parts[0]
        kind = _kind(root)
        if kind is None or root.end - root.start > LARGEST:
            return None
        if kind == "signed":
            return self._detached(root)
        data = root.children[1].body() if kind == "encrypted" else root.body()
        if b"-----BEGIN PGP SIGNED" in data[:200]:
            return self._cleartext(data, root)
        found = self._decrypted(data)
        return found if found is None or kind == "encrypted" else _as_text(found, root)

    def _decrypted(self, data: bytes) -> bytes | None:
        keys = tuple((_text(each.secret), each.password) for each in self._ring.keys)
        known = Encryption(EncryptionState.NO_KEY, algorithm=ALGORITHM)
        if not keys:
            self._layers.append(Layer(LayerKind.ENCRYPTED, encryption=known))
            return None
        answer = self._ask(Question(_text(data), keys, self._certificates()))
        if answer.opened_with is None:
            failed = replace(known, state=EncryptionState.FAILED)
            self._layers.append(Layer(LayerKind.ENCRYPTED, encryption=failed))
            return None
        with_key = facts(self._ring.keys[answer.opened_with].certificate()).fingerprint
        opened = Encryption(EncryptionState.OPENED, True, ALGORITHM, opened_with=with_key)
        self._layers.append(Layer(LayerKind.ENCRYPTED, encryption=opened))
        if answer.signers:
            self._layers.append(Layer(LayerKind.SIGNED, signature=self._signature(answer)))
        return answer.data

    def _detached(self, root: Part) -> bytes | None:
        if len(root.children) != 2:
            self._layers.append(Layer(LayerKind.SIGNED, signature=refused(SignatureReason.MALFORMED)))
            return None
        first, second = root.children
        content = self._message[first.begin : first.end]
        question = Question(
            _text(with_crlf(content)), (), self._certificates(), detached=_text(second.body())
        )
        answer = self._ask(question)
        signature = self._signature(answer)
        if answer.signatures > 1:
            signature = refused(SignatureReason.SEVERAL_SIGNERS)
        self._layers.append(Layer(LayerKind.SIGNED, signature=signature))
        return content

    def _cleartext(self, data: bytes, root: Part) -> bytes | None:
        answer = self._ask(Question(_text(data), (), self._certificates()))
        self._layers.append(Layer(LayerKind.SIGNED, signature=self._signature(answer)))
        return None if answer.data is None else _as_text(answer.data, root)

    def _signature(self, answer: Answer) -> Signature:
        """Whose it is; one that no certificate of the ring verifies may be broken or of a stranger."""
        if not answer.signers:
            return refused(SignatureReason.CERTIFICATE_MISSING, digest=answer.digest)
        if len(answer.signers) > 1:
            return refused(SignatureReason.SEVERAL_SIGNERS)
        known = {facts(each).fingerprint: each for each in self._all_certificates()}
        signer = facts(known[answer.signers[0]])
        signature = Signature(signer=signer, digest=answer.digest)
        return judged(signature, self._reasons(signer), ())

    def _reasons(self, signer: CertificateFacts) -> list[SignatureReason]:
        reasons = []
        if signer.ends < self._moment:
            reasons.append(SignatureReason.CERTIFICATE_EXPIRED)
        if not signer.signs:
            reasons.append(SignatureReason.CERTIFICATE_REVOKED)
        if not self._senders:
            reasons.append(SignatureReason.NO_SENDER)
        elif len(self._senders) > 1:
            reasons.append(SignatureReason.SEVERAL_SENDERS)
        elif not any(same_mailbox(each, self._senders[0]) for each in signer.addresses):
            reasons.append(SignatureReason.ADDRESS_MISMATCH)
        return reasons

    def _finished(self, layer: Layer, at: int) -> Layer:
        """The layer with what the header inside and the layers inside tell of a signature."""
        if layer.kind is not LayerKind.SIGNED:
            return layer
        signature = layer.signature
        if any(each.kind is LayerKind.ENCRYPTED for each in self._layers[at + 1 :]):
            signature = with_reason(signature, SignatureReason.OUTSIDE_ENCRYPTION)
        inside = self._header.sender
        if inside is not None and not (len(self._senders) == 1 and same_mailbox(inside, self._senders[0])):
            signature = with_reason(signature, SignatureReason.HEADERS_DIFFER)
        notes = self._header.notes(self._outer, self._layers)
        return replace(layer, signature=replace(signature, notes=notes))

    def _parts(self) -> tuple[Layer, ...]:
        """Encrypted parts beside others; they stay closed."""
        found = []
        for part in read_structure(self._message).parts[1:]:
            text = part.content_type == "text/plain" and b"-----BEGIN PGP MESSAGE" in part.body(1 << 20)
            if text or part.content_type == "multipart/encrypted":
                closed = Encryption(EncryptionState.NOT_TRIED, algorithm=ALGORITHM)
                found.append(Layer(LayerKind.ENCRYPTED, part.index, encryption=closed))
        return tuple(found) or self._partly_inline()

    def _partly_inline(self) -> tuple[Layer, ...]:
        """A ciphertext in the middle of a text: of the one part that there is, a piece was encrypted."""
        root = read_structure(self._message).parts[0]
        tried = any(layer.kind is LayerKind.ENCRYPTED for layer in self._layers)
        if tried or root.children or b"-----BEGIN PGP MESSAGE" not in root.body(1 << 20):
            return ()
        return (
            Layer(
                LayerKind.ENCRYPTED, 0, encryption=Encryption(EncryptionState.NOT_TRIED, algorithm=ALGORITHM)
            ),
        )

    def _all_certificates(self) -> tuple[bytes, ...]:
        return (*self._ring.certificates, *(each.certificate() for each in self._ring.keys))

    def _certificates(self) -> tuple[str, ...]:
        return tuple(map(_text, self._all_certificates()))


def _kind(root: Part) -> str | None:
    """How the whole message is wrapped: "encrypted", "signed", "inline" or not at all."""
    types = [each.content_type for each in root.children]
    if root.content_type == "multipart/encrypted":
        return "encrypted" if types[:1] == ["application/pgp-encrypted"] and len(types) == 2 else None
    if root.content_type == "multipart/signed":
        return "signed" if "application/pgp-signature" in types[1:] else None
    whole = root.content_type == "text/plain" and _ARMOURED.match(root.body(LARGEST))
    return "inline" if whole and root.body(LARGEST).count(b"-----BEGIN PGP MESSAGE") < 2 else None


def _as_text(content: bytes, root: Part) -> bytes:
    """A text that stood in an armour, in the charset that was declared for it."""
    charset = root.charset.encode("ascii", "ignore") or b"utf-8"
    return (
        b'Content-Type: text/plain; charset="%s"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n' % charset
        + content
    )


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
