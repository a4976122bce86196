"""Signing and encrypting (RFC 8551, 3.3 to 3.6; RFC 5083, 5753, 8418, 9788)."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from .ber import NONSENSE
from .entity import is_content, join, name_of, split, with_crlf
from .enveloping import CannotSeal, Recipient, envelop
from .keys import OwnKey
from .signing import digest_for, signature

__all__ = ["CannotSeal", "Recipient", "encrypt", "protect", "sign", "with_header_inside"]

HIDDEN_SUBJECT = b"Subject: [...]\r\n"  # RFC 9788, 3.2.1
_NOT_INSIDE = frozenset({b"bcc", b"mime-version", b"received", b"return-path", b"dkim-signature"})


def protect(
    message: bytes,
    *,
    signer: OwnKey | None = None,
    recipients: Sequence[Recipient] = (),
    moment: datetime,
    hide_subject: bool = False,
) -> bytes:
    """`message` (of `compose.build`) signed by `signer`, then encrypted to `recipients`: a whole message.

    Give the sender's own certificate as one of `recipients`, or the copy cannot be read again; and seal a
    message of its own for each Bcc, as everyone can see who the recipients are. The header is copied inside
    (RFC 9788). `hide_subject`: outside stands "[...]". AES-256-GCM where every recipient can, else
    AES-256-CBC. `CannotSeal` if anything fails: there is no way to get clear text out of it.
    """

    def seal(entity: bytes) -> bytes:
        signed = entity if signer is None else sign(entity, signer, moment)
        return encrypt(signed, recipients) if recipients else signed

    return with_header_inside(message, seal, encrypts=bool(recipients), hide_subject=hide_subject)


def with_header_inside(
    message: bytes, seal: Callable[[bytes], bytes], *, encrypts: bool, hide_subject: bool = False
) -> bytes:
    """`message` with its body and a copy of its header as one MIME entity that `seal` wraps (RFC 9788)."""
    lines, body = split(with_crlf(message))
    outer = [line for line in lines if not is_content(line)]
    if hide_subject and encrypts:
        outer = [HIDDEN_SUBJECT if name_of(line) == b"subject" else line for line in outer]
    inner, body = split(seal(_payload(lines, outer if encrypts else None, body)))
    return join([*outer, *filter(is_content, inner)], body)


def sign(entity: bytes, signer: OwnKey, moment: datetime) -> bytes:
    """The MIME entity (its own header, CRLF, 7bit) as multipart/signed; `CannotSeal`."""
    try:
        made = signature(entity, signer, moment)
        micalg = digest_for(signer.private).replace("sha", "sha-")
    except NONSENSE as error:
        raise CannotSeal("the key does not sign") from error
    boundary = b"signed-" + hashlib.sha256(entity).hexdigest()[:40].encode()  # cannot stand in what it names
    head = (
        b'Content-Type: multipart/signed; protocol="application/pkcs7-signature";\r\n'
        b' micalg=%s; boundary="%s"\r\n' % (micalg.encode(), boundary)
    )
    attached = _as_part(b"application/pkcs7-signature", b"smime.p7s", made)
    parts = b"--%s\r\n%s\r\n--%s\r\n%s--%s--\r\n" % (boundary, entity, boundary, attached, boundary)
    return join([head], parts)


def encrypt(entity: bytes, recipients: Sequence[Recipient]) -> bytes:
    """The MIME entity as application/pkcs7-mime; `CannotSeal`."""
    try:
        data, authenticated = envelop(entity, recipients)
    except NONSENSE as error:
        raise CannotSeal("a certificate does not encrypt") from error
    kind = b"authEnveloped-data" if authenticated else b"enveloped-data"
    return _as_part(b"application/pkcs7-mime; smime-type=" + kind, b"smime.p7m", data)


def _payload(lines: Iterable[bytes], outer: Iterable[bytes] | None, body: bytes) -> bytes:
    """What is protected: the body with its header copied in. `outer`: what of it is seen, where encrypted."""
    lines = list(lines)
    mode = b"clear" if outer is None else b"cipher"
    copied = [line for line in lines if not is_content(line) and name_of(line) not in _NOT_INSIDE]
    seen = [b"HP-Outer: " + line for line in outer or () if name_of(line) not in _NOT_INSIDE]
    content = [line for line in lines if is_content(line)]
    return join([*copied, *seen, *_marked(content, mode)], body)


def _marked(content: list[bytes], mode: bytes) -> list[bytes]:
    """The Content-... lines, the type saying that the header is protected (RFC 9788, 2.1)."""
    if not any(name_of(line) == b"content-type" for line in content):
        content = [b"Content-Type: text/plain; charset=us-ascii\r\n", *content]
    addition = b';\r\n hp="%s"\r\n' % mode
    return [
        line.rstrip(b"\r\n; ") + addition if name_of(line) == b"content-type" else line for line in content
    ]


def _as_part(kind: bytes, name: bytes, data: bytes) -> bytes:
    text = base64.encodebytes(data).replace(b"\n", b"\r\n")
    separator = b";\r\n " if b";" in kind else b"; "
    head = [
        b"Content-Type: " + kind + separator + b'name="%s"\r\n' % name,
        b"Content-Transfer-Encoding: base64\r\n",
        b'Content-Disposition: attachment; filename="%s"\r\n' % name,
    ]
    return join(head, text)
