"""Certificates with private keys that the operating system keeps for this user, as PKCS#12.

Windows gives those whose keys may be exported (CryptoAPI, `PFXExportCertStoreEx`), macOS what its keychain
exports after asking the user (`security export`). On Linux there is no store that mail programs share:
each has its own, and saves a .p12 file.
"""

from __future__ import annotations

import ctypes
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

SECONDS = 120  # macOS asks the user
_MEMORY = 2  # CERT_STORE_PROV_MEMORY
_ADD_ALWAYS = 4  # CERT_STORE_ADD_ALWAYS
_KEYS_OR_NOTHING = 0x4 | 0x1 | 0x2  # EXPORT_PRIVATE_KEYS, REPORT_NO_PRIVATE_KEY, REPORT_NOT_ABLE_TO_EXPORT


def offered() -> bool:
    """Whether this system has such a store."""
    return sys.platform in ("win32", "darwin")


def identities(password: str) -> list[bytes]:
    """Each identity as a PKCS#12 file that `password` opens; OSError where the store cannot be read."""
    if sys.platform == "darwin":
        return _of_keychain(password)
    if sys.platform == "win32":
        return list(_of_windows(ctypes.WinDLL("crypt32", use_last_error=True), password))
    return []


def _of_keychain(password: str) -> list[bytes]:
    """The first identity of the login keychain: a file with several is read no further."""
    command = ["security", "export", "-t", "identities", "-f", "pkcs12", "-P", password]
    try:
        done = subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    except subprocess.SubprocessError as error:
        raise OSError("the keychain gives nothing out") from error
    return [done.stdout] if done.stdout else []


class _Blob(ctypes.Structure):
    """CRYPT_DATA_BLOB."""

    _fields_ = (("size", ctypes.c_uint32), ("data", ctypes.c_void_p))


def _of_windows(crypt32: Any, password: str) -> Iterator[bytes]:
    """Those of the store "MY" whose private keys may be exported, one file each."""
    _declare(crypt32)
    store = crypt32.CertOpenSystemStoreW(None, "MY")
    if not store:
        raise OSError("the certificate store does not open")
    found = None
    try:
        while found := crypt32.CertEnumCertificatesInStore(store, found):
            file = _alone(crypt32, found, password)
            if file:
                yield file
    finally:
        crypt32.CertCloseStore(store, 0)


def _alone(crypt32: Any, certificate: int, password: str) -> bytes:
    """One certificate with its key; "" where that does not leave Windows."""
    single = crypt32.CertOpenStore(_MEMORY, 0, None, 0, None)
    try:
        crypt32.CertAddCertificateContextToStore(single, certificate, _ADD_ALWAYS, None)
        blob = _Blob()
        if not crypt32.PFXExportCertStoreEx(single, ctypes.byref(blob), password, None, _KEYS_OR_NOTHING):
            return b""
        room = ctypes.create_string_buffer(blob.size)
        blob.data = ctypes.cast(room, ctypes.c_void_p)
        done = crypt32.PFXExportCertStoreEx(single, ctypes.byref(blob), password, None, _KEYS_OR_NOTHING)
        return room.raw[: blob.size] if done else b""
    finally:
        crypt32.CertCloseStore(single, 0)


def _declare(crypt32: Any) -> None:
    """Handles are pointers: without this ctypes cuts them to 32 bits."""
    pointer, number, text = ctypes.c_void_p, ctypes.c_uint32, ctypes.c_wchar_p
    for name, result, arguments in (
        ("CertOpenSystemStoreW", pointer, (pointer, text)),
        ("CertOpenStore", pointer, (pointer, number, pointer, number, pointer)),
        ("CertEnumCertificatesInStore", pointer, (pointer, pointer)),
        ("CertAddCertificateContextToStore", number, (pointer, pointer, number, pointer)),
        ("PFXExportCertStoreEx", number, (pointer, pointer, text, pointer, number)),
        ("CertCloseStore", number, (pointer, number)),
    ):
        function = getattr(crypt32, name)
        function.restype, function.argtypes = result, arguments
