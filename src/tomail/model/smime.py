"""Signed and encrypted mail (S/MIME: RFC 8551, 8550, 5652): what is known of it, as the windows show it.

Every verdict is one of a closed list. A sentence for a person is made of it elsewhere, from the word
alone: nothing of a mail stands in a verdict but the certificate of its signer.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True)
class CertificateFacts:
    """A certificate as a person compares it. The texts come from whoever issued it: show, never believe."""

    der: bytes = field(repr=False)
    fingerprint: str  # SHA-256, 64 hexadecimal digits in lower case: the identity of a certificate
    name: str  # common name, else organisation, else the first address; cleaned for display
    organisation: str
    issuer: str
    serial: str  # hexadecimal
    addresses: tuple[str, ...]  # rfc822Name, SmtpUTF8Mailbox; the subject's e-mail only where there are none
    begins: datetime
    ends: datetime
    key: str  # "RSA 3072", "EC secp256r1", "Ed25519"
    signs: bool  # key usage and extended key usage allow to sign mail
    encrypts: bool  # ... to encrypt mail to it
    authority: bool  # a CA
    self_signed: bool


class SignatureState(StrEnum):
    """What may be said of a signature. Only VALID may be shown as "signed"."""

    NONE = "none"
    VALID = "valid"  # unchanged, and the sender is who the certificate names
    UNCONFIRMED = "unconfirmed"  # unchanged since it was signed, but not shown to come from the sender
    INVALID = "invalid"  # changed, damaged, or of a kind that proves nothing


class SignatureReason(StrEnum):
    """Why a signature is not VALID; each its own sentence."""

    # INVALID
    CHANGED = "changed"  # the content is not what was signed
    BROKEN = "broken"  # the signature does not belong to the certificate
    MALFORMED = "malformed"  # CMS or multipart/signed that cannot be read
    NO_SIGNER = "no_signer"  # certificates only, or CMS without a signer: not a signature at all
    SEVERAL_SIGNERS = "several_signers"
    CONTENT_MISMATCH = "content_mismatch"  # signed is an embedded content, not the one shown
    ATTRIBUTES = "attributes"  # signed attributes are missing, doubled or name another certificate
    WEAK_DIGEST = "weak_digest"  # MD5, SHA-1
    WEAK_KEY = "weak_key"  # RSA below 2048 bits, DSA, unusual curves
    UNKNOWN_ALGORITHM = "unknown_algorithm"
    TOO_LARGE = "too_large"  # a limit was met; nothing was checked
    OUTSIDE_ENCRYPTION = "outside_encryption"  # signs a ciphertext: says nothing of who wrote the text
    # UNCONFIRMED
    CERTIFICATE_MISSING = "certificate_missing"
    CERTIFICATE_UNTRUSTED = "certificate_untrusted"  # no chain to a trusted authority
    CERTIFICATE_EXPIRED = "certificate_expired"
    CERTIFICATE_NOT_YET_VALID = "certificate_not_yet_valid"
    CERTIFICATE_REVOKED = "certificate_revoked"
    CERTIFICATE_PURPOSE = "certificate_purpose"  # key usage or extended key usage is not for mail
    ADDRESS_MISMATCH = "address_mismatch"  # the certificate's address is not the From address
    NO_SENDER = "no_sender"
    SEVERAL_SENDERS = "several_senders"  # more than one From
    HEADERS_DIFFER = "headers_differ"  # the signed From is not the one outside (RFC 9788)


class SignatureNote(StrEnum):
    """Worth saying of a signature without changing its verdict."""

    REVOCATION_UNKNOWN = "revocation_unknown"  # no list of revoked certificates was at hand
    REVOKED_SINCE = "revoked_since"  # only after the mail came; `Signature.revocation` says when
    TIME_CLAIMED = "time_claimed"  # the chain was checked at the time that the signer alone claims
    EXPIRED_SINCE = "expired_since"  # valid when it was signed, run out by now
    DIGEST_NAME_DIFFERS = "digest_name_differs"  # micalg of the header is not what was used
    SUBJECT_DIFFERS = "subject_differs"  # the signed subject is not the one outside (RFC 9788)
    RECIPIENTS_DIFFER = "recipients_differ"  # nor are the signed To and Cc those outside
    DATE_DIFFERS = "date_differs"  # ... or the signed date
    SUBJECT_UNSIGNED = "subject_unsigned"  # header not protected: subject and date are not covered


@dataclass(frozen=True)
class Revocation:
    """What is known of whether a certificate was revoked. Unknown is nothing bad."""

    since: datetime | None = None  # it was
    checked: bool = False  # it was not, by a list or an answer that counts now
    asked: datetime | None = None  # when somebody was last asked about it, with or without an answer


@dataclass(frozen=True)
class Signature:
    """The verdict on one signature."""

    state: SignatureState = SignatureState.NONE
    reasons: tuple[SignatureReason, ...] = ()  # the gravest first; empty only where VALID or NONE
    notes: tuple[SignatureNote, ...] = ()
    signer: CertificateFacts | None = None
    signed_at: datetime | None = None  # as the signer claims (aware); never proof
    digest: str = ""  # "sha256"
    revocation: Revocation = Revocation()  # of the signer's certificate


class EncryptionState(StrEnum):
    """What became of an encrypted layer."""

    NONE = "none"
    OPENED = "opened"
    NO_KEY = "no_key"  # none of the own keys is among the recipients
    FAILED = "failed"  # one word and one sentence for whatever went wrong inside (no oracle)
    REFUSED = "refused"  # RC2, DES, RC4 and their like
    TOO_LARGE = "too_large"
    NOT_TRIED = "not_tried"  # an encrypted part of a larger message: only on a person's demand


@dataclass(frozen=True)
class Encryption:
    """The verdict on one encrypted layer."""

    state: EncryptionState = EncryptionState.NONE
    authenticated: bool = False  # AES-GCM, ChaCha20-Poly1305; else anyone could have changed it
    algorithm: str = ""  # "AES-256-GCM", "AES-128-CBC", "3DES-CBC"
    recipients: int = 0  # those whom it was encrypted to, as far as it says
    opened_with: str = ""  # fingerprint of the own certificate


class LayerKind(StrEnum):
    """What a layer does."""

    SIGNED = "signed"
    ENCRYPTED = "encrypted"
    COMPRESSED = "compressed"


@dataclass(frozen=True)
class Layer:
    """One signed, encrypted or compressed wrapping. `part` says what it covers.

    `part` is None where it covers the whole body; else the number of the part that it covers with all
    that it holds, as `message.parse` numbers the parts of `Opened.raw`.
    """

    kind: LayerKind
    part: int | None = None
    signature: Signature = Signature()
    encryption: Encryption = Encryption()


@dataclass(frozen=True)
class ProtectedHeader:
    """Header fields from inside the protection (RFC 9788); None: the field is not in there."""

    subject: str | None = None
    sender: str | None = None  # addr-spec of From
    hidden: bool = False  # encrypted with the body: outside stands only a placeholder


@dataclass(frozen=True)
class Opened:
    """A message after its wrappings were taken off.

    `raw` is the message to parse and to show: the outer header and the innermost content, which is
    exactly what every layer whose `part` is None covers. It equals the message received where nothing
    wraps the whole of it, or where it could not be opened.
    """

    raw: bytes = field(repr=False)
    layers: tuple[Layer, ...] = ()  # of the whole body, the outermost first
    parts: tuple[Layer, ...] = ()  # of single parts, in walk order: never opened by themselves
    header: ProtectedHeader = ProtectedHeader()
    certificates: tuple[CertificateFacts, ...] = ()  # that came along, for the directory of those received
    capabilities: tuple[str, ...] = ()  # what a VALID signer's program can decrypt: words of `Capability`
    checked: datetime | None = None  # when the verdicts were made (aware)

    @property
    def wrapped(self) -> bool:
        """All of it, or a part, is signed, encrypted or compressed."""
        return bool(self.layers or self.parts)

    @property
    def signature(self) -> Signature:
        """The signature on what is shown: one that is VALID, else the innermost of the whole body."""
        signed = [layer.signature for layer in self.layers if layer.kind is LayerKind.SIGNED]
        valid = [each for each in signed if each.state is SignatureState.VALID]
        return (valid or signed or [Signature()])[-1]

    @property
    def encryption(self) -> Encryption:
        """The weakest of the whole body: opened only if all were, authenticated only if all are."""
        found = [layer.encryption for layer in self.layers if layer.kind is LayerKind.ENCRYPTED]
        not_good = [each for each in found if each.state is not EncryptionState.OPENED]
        loose = [each for each in found if not each.authenticated]
        return (not_good or loose or found or [Encryption()])[0]

    @property
    def partly_encrypted(self) -> bool:
        """Some parts are encrypted and stand beside others that came in clear (A11, A13)."""
        return any(layer.kind is LayerKind.ENCRYPTED for layer in self.parts)

    @property
    def encrypted(self) -> bool:
        """Something of it is, or was, encrypted."""
        return self.partly_encrypted or self.encryption.state is not EncryptionState.NONE

    @property
    def remote_allowed(self) -> bool:
        """False: remote content stays off, whatever a person asks for (EFAIL)."""
        return not self.encrypted

    @property
    def as_text(self) -> bool:
        """Shown as plain text unless a person asks otherwise: nobody vouches for what was decrypted."""
        encryption = self.encryption
        return encryption.state is EncryptionState.OPENED and not encryption.authenticated


class Capability(StrEnum):
    """What a correspondent's program can decrypt (SMIMECapabilities, RFC 8551, 2.5.2)."""

    AES256_GCM = "aes256_gcm"
    AES128_GCM = "aes128_gcm"
    AES256_CBC = "aes256_cbc"
    AES128_CBC = "aes128_cbc"
    RSA_OAEP = "rsa_oaep"


class SealKind(StrEnum):
    """What a mail is signed and encrypted with; all of one mail with the same."""

    SMIME = "smime"
    OPENPGP = "openpgp"


class RecipientState(StrEnum):
    """Whether mail can be encrypted to somebody."""

    READY = "ready"
    MISSING = "missing"  # no certificate of this address
    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"
    REVOKED = "revoked"
    UNTRUSTED = "untrusted"
    PURPOSE = "purpose"  # not for encryption
    WEAK = "weak"


@dataclass(frozen=True)
class RecipientCertificate:
    """Which certificate a mail to `address` would be encrypted to, and whether that may be done."""

    address: str
    state: RecipientState
    certificate: CertificateFacts | None = None
    capabilities: tuple[str, ...] = ()
    revocation: Revocation = Revocation()
    kind: SealKind = SealKind.SMIME
