"""What the practice signs about a patient's key, and what it believes: only what it computed itself.

The portal's words prove nothing. A key's name is computed from the key, the origin is our own address of the
portal, and the key that counts is the one that was released.
"""

from __future__ import annotations

import hmac

from tomail.model.portal import CodeSaid
from tomail.secure.crypto.codes import REGISTRATION_CODE, check_number, registration_mac
from tomail.secure.crypto.failures import Unproven
from tomail.secure.crypto.keys import PrivateKeys, PublicKeys
from tomail.secure.crypto.wraps import grant_to
from tomail.secure.protocol import proofs
from tomail.secure.protocol.states import Check

from .exchanged import AccountView, Event, Grant

MAC_BYTES = 32


def code_said(view: AccountView, code: str, invite: str, practice: PublicKeys, origin: str) -> CodeSaid:
    """Whether whoever has the account's keys typed the Anmeldecode. It takes as long as a password's check.

    `invite`: the token of the link that the code went with; `code`: "" where none was given.
    """
    bare = REGISTRATION_CODE.read(code)
    if bare is None or not view.mac:
        return CodeSaid.NONE
    expected = registration_mac(bare, invite, view.kid, practice.key_id, origin)
    return CodeSaid.RIGHT if hmac.compare_digest(expected, view.mac) else CodeSaid.WRONG


def number(view: AccountView, practice: PublicKeys, origin: str, address: str) -> str:
    """The Prüfzahl that the patient's page shows too, if both have the same keys. Slow, like a password."""
    return check_number(practice.key_id, view.kid, origin, address)


def release_signature(practice: PrivateKeys, account: str, kid: str, check: Check) -> bytes:
    """For `release`: the practice made sure of this key in this way."""
    return practice.sign(proofs.release(account, kid, check))


def grant_for(
    practice: PrivateKeys,
    patient: PublicKeys,
    released_kid: str,
    content_key: bytes,
    delivery: str,
    manifest_sha256: str,
    expires: int,
) -> Grant:
    """The content key for the released key and no other. Raises Unproven for another, ValueError for none."""
    if not hmac.compare_digest(patient.key_id, released_kid):
        raise Unproven
    wrap = grant_to(patient, content_key, delivery)
    signature = practice.sign(proofs.grant(delivery, manifest_sha256, released_kid, expires))
    return Grant(released_kid, wrap, expires, signature)


def read_at(event: Event, patient: PublicKeys, delivery: str, manifest_sha256: str) -> int:
    """When the patient opened the delivery, by their own clock. Raises Unproven unless it is the signature of
    their released key for just this delivery with just this manifest; PortalAway for what is no receipt."""
    at, signature = event.said.number("signed_at"), event.said.octets("signature")
    patient.verify(signature, proofs.receipt(delivery, manifest_sha256, at))
    return at
