"""A practice with certificates and mail sealed by openssl, for tests of windows."""

from __future__ import annotations

from pathlib import Path

from tests.people import PASSWORD, authority, encrypted, person
from tests.services.test_sealed_mail import ENTITY, HUBER, OURS, TOKEN, huber, put, us
from tests.ui.practice import Practice

__all__ = ["ENTITY", "HUBER", "OURS", "TOKEN", "encrypted", "huber", "person", "put", "with_certificates"]


def with_certificates(practice: Practice) -> Practice:
    """The practice trusts the authority of the tests and has a certificate of its own."""
    certificates = practice.services.certificates
    (issuer,) = certificates.import_file(authority().der).issuers
    certificates.trust(issuer.fingerprint)
    certificates.import_own(practice.account.id, us().p12(), PASSWORD)
    return practice


def encrypted_for_us(folder: Path, cipher: str = "-aes-256-gcm") -> bytes:
    """A mail from its MIME-Version on."""
    return encrypted(ENTITY, us(), folder=folder, cipher=cipher)
