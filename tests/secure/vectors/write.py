"""Write `tomail.json` anew: `python -m tests.secure.vectors.write`. Only for another version of the formats:

what stands there was written by this program once, and every later one has to read it, on both sides.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

from tomail.secure.crypto import bundle, codes, manifest, passphrase, practice_key, stream, wraps
from tomail.secure.crypto.keys import PrivateKeys
from tomail.secure.protocol import labels, proofs
from tomail.secure.protocol.encoding import to_text
from tomail.secure.protocol.key_id import SUITE_X25519, SUITE_XWING

FILE = Path(__file__).with_name("tomail.json")
ORIGIN, ADDRESS = "https://portal.example:8443", "Erika.Müller@Example.DE "
PRACTICE, DELIVERY = "p_aaaaaaaaaaaaaaaa", "d_bbbbbbbbbbbbbbbb"
SIZES = (0, 1, stream.SEGMENT - 57, stream.SEGMENT - 56, stream.SEGMENT - 55, 2 * stream.SEGMENT + 17)


def fixed(count: int) -> bytes:
    """Instead of random bytes."""
    return bytes((7 * n + 1) % 256 for n in range(count))


def keys(name: str, suite: int = SUITE_XWING) -> PrivateKeys:
    """Always the same."""
    seeds = hashlib.shake_256(name.encode()).digest(64)
    return PrivateKeys(suite, seeds[:32], seeds[32:])


def content(size: int) -> bytes:
    """Of a file of this size."""
    return (bytes(range(251)) * (size // 251 + 1))[:size]


def _keys() -> list[dict[str, Any]]:
    made = [keys("patient"), keys("practice"), keys("small", SUITE_X25519)]
    return [
        {
            "private": to_text(each.encode()),
            "public": to_text(each.public().encode()),
            "kid": each.public().key_id,
            "sealed": to_text(each.public().seal(content(32), b"info")),
            "signature": to_text(each.sign(b"body", labels.MANIFEST)),
        }
        for each in made
    ]


def _streams() -> list[dict[str, Any]]:
    with patch("tomail.secure.crypto.stream.os.urandom", fixed):
        made = {n: b"".join(stream.encrypt(fixed(32), b"aad", [content(n)])) for n in SIZES}
    return [{"size": n, "sha256": hashlib.sha256(each).hexdigest()} for n, each in made.items()]


def _passphrases() -> dict[str, Any]:
    return {
        "stretched": to_text(passphrase.stretch(b"secret", fixed(16))),
        "derived": to_text(passphrase.derive(fixed(32), b"info")),
        "login_salt": to_text(passphrase.login_salt(ORIGIN, ADDRESS)),
        "login_key": to_text(passphrase.login_key("Pass Wört\u0301 1", ORIGIN, ADDRESS)),
        "literal": [[text, to_text(passphrase.literal(text))] for text in ("Mu\u0308sli", "ﬁn ①", " a  b ")],
        "words": [
            [text, to_text(passphrase.words(text))]
            for text in (" Rose  LAMPE-zug,Kerze\u00a0birne.", "Ｒｏｓｅ Lampe", "", "Größe")
        ],
    }


def _codes() -> dict[str, Any]:
    kids = (keys("practice").public().key_id, keys("patient").public().key_id)
    typed = ("7k3m q0xz-4d8r v1tb", "oO0i-Il1L-0000-0000", "7K3M-Q0XZ-4D8R-V1TU", "", "ß" * 8, "７" * 16)
    return {
        "read": [[text, codes.READ_CODE.read(text)] for text in typed],
        "mac": to_text(codes.registration_mac("ABCDE12345", "invite", kids[1], kids[0], ORIGIN)),
        "check_number": codes.check_number(*kids, ORIGIN, ADDRESS),
    }


def _bundle() -> dict[str, Any]:
    patient, practice = keys("patient"), keys("practice").public()
    kid, code = patient.public().key_id, "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV"
    made = bundle.Bundle(patient, {PRACTICE: practice}, (DELIVERY,), "Leuchtturm Äpfel")
    secrets = {"words": "Rose Lampe Zug Kerze Birne", "own": "Mein Schlüssel 42!", "recovery": code}
    return {
        "kid": kid,
        "generation": 3,
        "sealed": to_text(bundle.seal_bundle(made, fixed(32), 3)),
        "sign": made.sign,
        "wraps": [
            {
                "secret": secret,
                "wrap": to_text(
                    bundle.wrap_bundle_key(fixed(32), bundle.WrapKind(kind), secret, kid).encode()
                ),
            }
            for kind, secret in secrets.items()
        ],
    }


def _delivery() -> dict[str, Any]:
    patient, practice, key = keys("patient"), keys("practice"), fixed(32)
    file = manifest.FileEntry("f_cccccccccccccccc", "Befund Müller.pdf", "application/pdf", 5, "0" * 64)
    said = manifest.Manifest(
        manifest.Direction.TO_PATIENT,
        PRACTICE,
        DELIVERY,
        manifest.recipient_hash(DELIVERY, ADDRESS),
        "Praxis Dr. Müller",
        "Ihr Befund \u2028 🩺",
        "Guten Tag\n\n„Anführung“ \\ </script>",
        1_800_000_000,
        DELIVERY,
        True,
        (file,),
    )
    sealed = manifest.seal_manifest(said, practice, key)
    quiet = replace(said, receipt_wanted=False)
    hashed, kid = hashlib.sha256(sealed).hexdigest(), patient.public().key_id
    return {
        "manifest": to_text(sealed),
        "quiet": {"manifest": to_text(manifest.seal_manifest(quiet, practice, key))},
        "wrap": to_text(wraps.grant_to(patient.public(), key, DELIVERY)),
        "grant": to_text(practice.sign(proofs.grant(DELIVERY, hashed, kid, 1_900_000_000))),
        "subject": said.subject,
        "text": said.text,
        "reply": to_text(wraps.reply_to(practice.public(), key, DELIVERY)),
    }


def _chain() -> list[dict[str, Any]]:
    made = [keys("practice"), keys("practice 2"), keys("practice 3")]
    chain, previous = [], None
    for epoch, each in enumerate(made, 1):
        before = previous.public().key_id if previous else ""
        said = practice_key.PracticeKey(PRACTICE, each.public(), epoch, 1_800_000_000, before)
        statement = practice_key.state_key(said, each, previous)
        row = {"kid": each.public().key_id, "statement": to_text(statement.body)}
        row |= {"signature": to_text(statement.by_new), "previous_signature": to_text(statement.by_previous)}
        chain.append(row)
        previous = each
    return chain


def vectors() -> dict[str, Any]:
    """All of them, made now."""
    return {
        "origin": ORIGIN,
        "address": ADDRESS,
        "practice": PRACTICE,
        "delivery": DELIVERY,
        "keys": _keys(),
        "streams": _streams(),
        "padded": [
            [size, stream.padded_size(size)] for size in (0, 1, 2, 9, 1001, 65_537, 19_999_999, 20_000_001)
        ],
        "passphrases": _passphrases(),
        "codes": _codes(),
        "bundle": _bundle(),
        "delivery_sealed": _delivery(),
        "chain": _chain(),
    }


if __name__ == "__main__":
    FILE.write_text(json.dumps(vectors(), indent=1, ensure_ascii=True) + "\n", "utf-8")
