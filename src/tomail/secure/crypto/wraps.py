"""The content key of a delivery, sealed: for the practice until the release, for the patient from then on."""

from __future__ import annotations

import os

from tomail.secure.protocol import labels

from .keys import PrivateKeys, PublicKeys
from .stream import KEY_BYTES


def new_content_key() -> bytes:
    """256 random bits, for the manifest and all files of one delivery."""
    return os.urandom(KEY_BYTES)


def hold(practice: PublicKeys, content_key: bytes, delivery: str) -> bytes:
    """For the practice itself: from this any workstation releases, and wraps anew for another key."""
    return practice.seal(content_key, labels.bound(labels.HELD_KEY, delivery, practice.key_id))


def held(practice: PrivateKeys, sealed: bytes, delivery: str) -> bytes:
    """The reverse. Raises Unopened."""
    return practice.unseal(sealed, labels.bound(labels.HELD_KEY, delivery, practice.public().key_id))


def grant_to(patient: PublicKeys, content_key: bytes, delivery: str) -> bytes:
    """For the patient. Raises ValueError if their key is none."""
    return patient.seal(content_key, labels.bound(labels.CONTENT_KEY, delivery, patient.key_id))


def granted(patient: PrivateKeys, sealed: bytes, delivery: str) -> bytes:
    """The reverse. Raises Unopened."""
    return patient.unseal(sealed, labels.bound(labels.CONTENT_KEY, delivery, patient.public().key_id))


def reply_to(practice: PublicKeys, content_key: bytes, delivery: str) -> bytes:
    """For the practice, by a patient."""
    return practice.seal(content_key, labels.bound(labels.REPLY_KEY, delivery, practice.key_id))


def replied(practice: PrivateKeys, sealed: bytes, delivery: str) -> bytes:
    """The reverse. Raises Unopened."""
    return practice.unseal(sealed, labels.bound(labels.REPLY_KEY, delivery, practice.public().key_id))
