"""Whether a certificate is to be believed: chain, purpose, time, revocation (RFC 5280, 8550, 6960)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from tomail.model.smime import RecipientCertificate, SignatureNote, SignatureReason


def system_anchors() -> tuple[bytes, ...]:
    """The authorities that the operating system trusts (DER); takes some 10 ms, so keep them."""
    raise NotImplementedError


class Verifier:
    """Checks chains against the same authorities again and again; may be used from several threads.

    `anchors`: trusted authorities (DER), from the system and the practice's own. `intermediates`: other
    known CA certificates. `crls` and `ocsps`: revocation lists and answers at hand (DER); the engine
    fetches nothing itself. `moment`: what "now" is.
    """

    def __init__(
        self,
        anchors: Iterable[bytes],
        *,
        intermediates: Iterable[bytes] = (),
        crls: Iterable[bytes] = (),
        ocsps: Iterable[bytes] = (),
        moment: datetime,
    ) -> None:
        raise NotImplementedError

    def signer_reasons(
        self, certificate: bytes, others: Iterable[bytes], at: datetime
    ) -> tuple[tuple[SignatureReason, ...], tuple[SignatureNote, ...]]:
        """What speaks against a signer's certificate at `at`; no reason: nothing."""
        raise NotImplementedError

    def recipient(
        self, address: str, candidates: Sequence[bytes], capabilities: Sequence[str] = ()
    ) -> RecipientCertificate:
        """The best certificate (DER) of `candidates` to encrypt to `address` with, and its state."""
        raise NotImplementedError

    def own_problem(self, certificate: bytes) -> tuple[SignatureReason, ...]:
        """What others would hold against an own certificate now (expired, purpose, weak, revoked)."""
        raise NotImplementedError
