"""Certificates (RFC 5280, 8550): reading them from anything, and saying what one is."""

from __future__ import annotations

from tomail.model.smime import CertificateFacts


class NotACertificate(ValueError):
    """Bytes that are no certificate."""


def facts(certificate: bytes) -> CertificateFacts:
    """What the DER `certificate` says; `NotACertificate` if it is none."""
    raise NotImplementedError


def certificates_in(data: bytes) -> tuple[bytes, ...]:
    """The certificates (DER) in a file: PEM, DER, .p7b/.p7c, or a message with CMS parts; maybe none."""
    raise NotImplementedError


def belongs_to(certificate: CertificateFacts, address: str) -> bool:
    """Whether `address` is one of the certificate's: case does not count, domains as A-labels."""
    raise NotImplementedError
