"""Signed messages as somebody might write them."""

from __future__ import annotations

from tomail.message.smime.keys import OwnKey
from tomail.message.smime.opening import open_protected
from tomail.message.smime.sealing import sign
from tomail.model.smime import Opened

from .people import NOW, People

ALICE = b"From: alice@praxis.example\r\nTo: bob@labor.example\r\nSubject: Termin\r\n"
MALLORY = b"From: mallory@evil.example\r\nTo: bob@labor.example\r\nSubject: Termin\r\n"
TEXT = b"Content-Type: text/plain\r\n\r\n"
GENUINE = TEXT + b"Bitte kommen Sie am Montag.\r\n"
FORGED = TEXT + b"Bitte ueberweisen Sie 5000 Euro.\r\n"


def opened(people: People, raw: bytes) -> Opened:
    return open_protected(raw, [people.bob], people.verifier, received=NOW)


def signed(people: People, entity: bytes = GENUINE, key: OwnKey | None = None) -> bytes:
    """A multipart/signed entity, by Alice if nobody else is named."""
    return sign(entity, key or people.alice, NOW)
