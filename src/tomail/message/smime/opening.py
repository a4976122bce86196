"""Taking the wrappings off a message (RFC 8551, 3.4 and 3.7): what is in it, and a verdict for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from asn1crypto import cms

from tomail.message.fields import Fields
from tomail.message.headers import read_address_field
from tomail.message.mailboxes import same_form
from tomail.message.structure import Part, read_structure
from tomail.model.smime import (
    CertificateFacts,
    Encryption,
    EncryptionState,
    Layer,
    LayerKind,
    Opened,
    Signature,
    SignatureNote,
    SignatureReason,
    SignatureState,
)

from . import protected_header
from .ber import LARGEST, NONSENSE, TooLarge, read_cms
from .compressed import decompress
from .detect import Wrapping, is_signature, wrapping_of
from .entity import with_crlf, wrapped_in
from .enveloped import decrypt
from .keys import OwnKey
from .signed import (
    Circumstances,
    Verdict,
    embedded,
    same_content,
    verify,
)
from .trust import Verifier
from .verdicts import refused, with_note, with_reason

MOST_LAYERS = 8  # triple wrapping, compressed, has four
MOST_PARTS = 20  # single signed or encrypted parts that are looked at
_ENCRYPTED = frozenset({"enveloped_data", "authenticated_enveloped_data"})
_OTHER_ENCRYPTED = frozenset({"encrypted_data", "signed_and_enveloped_data"})


def open_protected(
    raw: bytes, keys: Sequence[OwnKey], verifier: Verifier, *, received: datetime | None = None
) -> Opened:
    """The message `raw` as it is to be shown; never raises, at most some 2 s and 300 MB.

    Wrappings of the whole body are taken off one by one (signed, encrypted, compressed, in any order).
    Parts beside others are named in `parts` and stay closed. `received`: when the practice got it, which
    no signer can choose; the chain is checked at that time, without it at the time the signer claims.
    """
    about = Circumstances(_senders(raw), verifier, received)
    return _Opening(raw, keys, about).opened()


def open_part(
    raw: bytes, part: int, keys: Sequence[OwnKey], verifier: Verifier, *, received: datetime | None = None
) -> Opened:
    """One part of `Opened.raw` on a person's demand, as a message of its own, to show in its own document.

    `part`: as in `Opened.parts`. Its header is the outer one, so that From can be compared. Quote
    nothing of it into an answer. Of a signed part, `Opened.raw` is exactly what is signed.
    """
    chosen = read_structure(raw).parts[part]
    alone = wrapped_in(raw, raw[chosen.begin : chosen.end])
    return open_protected(alone, keys, verifier, received=received)


class _Opening:
    """One message on its way from the outermost layer to the innermost."""

    def __init__(self, raw: bytes, keys: Sequence[OwnKey], about: Circumstances) -> None:
        self._outer = self._message = raw
        self._keys = keys
        self._about = about
        self._layers: list[Layer] = []
        self._certificates: dict[CertificateFacts, None] = {}
        self._capabilities: tuple[str, ...] = ()
        self._header = protected_header.NONE

    def opened(self) -> Opened:
        for _ in range(MOST_LAYERS):
            inner = self._inside()
            if inner is None:
                break
            self._unwrap(inner)
        return Opened(
            raw=self._message,
            layers=self._judged_layers(),
            parts=self._parts(),
            header=self._header.facts(self._outer, self._layers),
            certificates=tuple(self._certificates),
            capabilities=self._capabilities,
            checked=self._about.verifier.moment,
        )

    def _inside(self) -> bytes | None:
        """What the outermost layer that is left holds, after its verdict; None: nothing more to take off."""
        structure = read_structure(self._message)
        root = structure.parts[0]
        wrapping = wrapping_of(root)
        if wrapping is Wrapping.DETACHED:
            signature, content = self._detached(root, structure.shortened)
            self._layers.append(Layer(LayerKind.SIGNED, signature=signature))
            return content
        return self._cms(root) if wrapping is Wrapping.CMS else None

    def _unwrap(self, inner: bytes) -> None:
        self._header = protected_header.read(inner) or self._header
        self._message = wrapped_in(self._message, inner, self._header.subject_line)

    def _detached(self, part: Part, shortened: bool) -> tuple[Signature, bytes | None]:
        """The verdict on a multipart/signed, and what it signs; None: it is not built as it must be."""
        if len(part.children) != 2 or not is_signature(part.children[1]):
            reason = SignatureReason.TOO_LARGE if shortened else SignatureReason.MALFORMED
            return refused(reason), None
        first, second = part.children
        if max(first.end - first.begin, second.end - second.start) > LARGEST:
            return refused(SignatureReason.TOO_LARGE), None
        content = self._message[first.begin : first.end]
        signature = self._of_detached(second.body(), content)
        named = part.type_field.parameters.get("micalg", "").lower().replace("-", "")
        if signature.digest and named and signature.digest.replace("_", "") != named:
            signature = with_note(signature, SignatureNote.DIGEST_NAME_DIFFERS)
        return signature, content

    def _of_detached(self, data: bytes, content: bytes) -> Signature:
        try:
            found = read_cms(data)
            if found["content_type"].native != "signed_data":
                return refused(SignatureReason.NO_SIGNER)
            inside = embedded(found["content"])
        except TooLarge:
            return refused(SignatureReason.TOO_LARGE)
        except NONSENSE:
            return refused(SignatureReason.MALFORMED)
        if inside is not None and not same_content(inside, content):
            return refused(SignatureReason.CONTENT_MISMATCH)
        return self._verify(found["content"], content)

    def _verify(self, signed: cms.SignedData, content: bytes) -> Signature:
        """Line ends go as CR LF over the wire, and a binary content as it is (RFC 8551, 3.1.1)."""
        text = with_crlf(content)
        verdict = verify(signed, text, self._about)
        if SignatureReason.CHANGED in verdict.signature.reasons and text != content:
            verdict = verify(signed, content, self._about)
        return self._noted(verdict)

    def _noted(self, verdict: Verdict) -> Signature:
        self._certificates |= dict.fromkeys(verdict.certificates)
        self._capabilities = verdict.capabilities or self._capabilities
        return verdict.signature

    def _cms(self, root: Part) -> bytes | None:
        """The verdict on an application/pkcs7-mime, and its content."""
        try:
            found = _read(root)
            kind = str(found["content_type"].native)
            if kind == "compressed_data":
                content = decompress(found["content"])
                self._layers.append(Layer(LayerKind.COMPRESSED))
                return content
        except NONSENSE as error:
            self._layers.append(_unreadable(root, isinstance(error, TooLarge)))
            return None
        if kind == "signed_data":
            return self._opaque(found["content"])
        return self._decrypted(found, kind)

    def _opaque(self, signed: cms.SignedData) -> bytes | None:
        signature, content = self._of_opaque(signed)
        self._layers.append(Layer(LayerKind.SIGNED, signature=signature))
        return content

    def _of_opaque(self, signed: cms.SignedData) -> tuple[Signature, bytes | None]:
        try:
            content = embedded(signed)
            plain = signed["encap_content_info"]["content_type"].native == "data"
        except NONSENSE:
            return refused(SignatureReason.MALFORMED), None
        if content is None or not plain:
            return self._noted(verify(signed, b"", self._about)), None
        return self._noted(verify(signed, content, self._about)), content

    def _decrypted(self, found: cms.ContentInfo, kind: str) -> bytes | None:
        if kind in _OTHER_ENCRYPTED:  # encrypted with a password, or signed in a way long given up
            self._layers.append(Layer(LayerKind.ENCRYPTED, encryption=Encryption(EncryptionState.REFUSED)))
        if kind not in _ENCRYPTED:
            return None
        decrypted = decrypt(found, self._keys)
        self._layers.append(Layer(LayerKind.ENCRYPTED, encryption=decrypted.encryption))
        return decrypted.content if decrypted.encryption.state is EncryptionState.OPENED else None

    def _judged_layers(self) -> tuple[Layer, ...]:
        """The layers, with what only the layers inside and the header tell of a signature."""
        found: list[Layer] = []
        encrypted_inside = False
        for layer in reversed(self._layers):
            if layer.kind is LayerKind.SIGNED:
                layer = self._judged_layer(layer, encrypted_inside)
            encrypted_inside |= layer.kind is LayerKind.ENCRYPTED
            found.insert(0, layer)
        return tuple(found)

    def _judged_layer(self, layer: Layer, encrypted_inside: bool) -> Layer:
        signature = layer.signature
        if signature.state is SignatureState.NONE:
            return layer
        if encrypted_inside:
            signature = with_reason(signature, SignatureReason.OUTSIDE_ENCRYPTION)
        if self._header.sender is not None and not self._same_sender(self._header.sender):
            signature = with_reason(signature, SignatureReason.HEADERS_DIFFER)
        for note in self._header.notes(self._outer, self._layers):
            signature = with_note(signature, note)
        return replace(layer, signature=signature)

    def _same_sender(self, inside: str) -> bool:
        return [same_form(inside)] == [same_form(each) for each in self._about.senders]

    def _parts(self) -> tuple[Layer, ...]:
        """The wrappings of single parts; signatures are checked, nothing is decrypted."""
        structure = read_structure(self._message)
        wrapped = [each for each in structure.parts[1:] if wrapping_of(each) is not Wrapping.NONE]
        layers = [self._part_layer(each, structure.shortened) for each in wrapped[:MOST_PARTS]]
        return tuple(each for each in layers if each)

    def _part_layer(self, part: Part, shortened: bool) -> Layer | None:
        if wrapping_of(part) is Wrapping.DETACHED:
            signature, _ = self._detached(part, shortened)
            return Layer(LayerKind.SIGNED, part.index, signature)
        try:
            found = _read(part)
            kind = str(found["content_type"].native)
        except NONSENSE as error:
            return replace(_unreadable(part, isinstance(error, TooLarge)), part=part.index)
        if kind == "signed_data":
            signature, content = self._of_opaque(found["content"])
            return Layer(LayerKind.SIGNED, part.index, signature) if content is not None else None
        if kind in _ENCRYPTED | _OTHER_ENCRYPTED:
            return Layer(LayerKind.ENCRYPTED, part.index, encryption=Encryption(EncryptionState.NOT_TRIED))
        return None


def _read(part: Part) -> cms.ContentInfo:
    if part.end - part.start > LARGEST * 3 // 2:
        raise TooLarge
    return read_cms(part.body())


def _unreadable(part: Part, too_large: bool) -> Layer:
    """A layer whose CMS could not be read is what its type says it is."""
    kind = part.type_field.parameters.get("smime-type", "").lower()
    if kind.startswith("certs"):
        return Layer(LayerKind.SIGNED, signature=refused(SignatureReason.NO_SIGNER))
    if kind.startswith("signed"):
        reason = SignatureReason.TOO_LARGE if too_large else SignatureReason.MALFORMED
        return Layer(LayerKind.SIGNED, signature=refused(reason))
    if kind.startswith("compressed"):
        return Layer(LayerKind.COMPRESSED)
    state = EncryptionState.TOO_LARGE if too_large else EncryptionState.FAILED
    return Layer(LayerKind.ENCRYPTED, encryption=Encryption(state))


def _senders(raw: bytes) -> tuple[str, ...]:
    values = Fields(raw).all(b"from")
    return tuple(each.address for value in values for each in read_address_field(value))
