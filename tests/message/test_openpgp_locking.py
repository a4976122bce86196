"""An own OpenPGP key that leaves as a file: gpg is the other side."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from tempfile import TemporaryDirectory

import pytest

from tomail.message.openpgp_keys import NotAKey, PgpKey, read_key
from tomail.message.openpgp_locking import locked

pysequoia = pytest.importorskip("pysequoia")

OLD, NEW = "wie es war", "Schlüssel für den Empfang"
Gpg = Callable[..., bytes]


def made(suite: str = "Cv25519", profile: str = "RFC4880") -> PgpKey:
    kind = {
        "cipher_suite": getattr(pysequoia.CipherSuite, suite),
        "profile": getattr(pysequoia.Profile, profile),
    }
    return PgpKey(bytes(pysequoia.Tsk.generate("Praxis <praxis@sonnberg.example>", **kind)))


@pytest.fixture
def gpg() -> Iterator[Gpg]:
    """Runs gpg in a home of its own; a path that is short enough for its socket."""
    with TemporaryDirectory(prefix="gpg") as home:

        def run(*words: str, data: bytes = b"", password: str = NEW) -> bytes:
            way = ("--batch", "--pinentry-mode", "loopback", "--passphrase", password)
            command = ["gpg", "--homedir", home, *way, *words]
            return subprocess.run(command, input=data, capture_output=True, check=True, timeout=60).stdout

        yield run
        subprocess.run(["gpgconf", "--homedir", home, "--kill", "gpg-agent"], check=False, timeout=60)


@pytest.mark.parametrize("suite", ["Cv25519", "RSA3k", "P256", "Cv448"])
def test_a_key_opens_with_its_new_password_alone(suite: str) -> None:
    key = made(suite)
    once = read_key(locked(key, OLD), OLD)
    file = locked(once, NEW)
    assert file.startswith(b"-----BEGIN PGP PRIVATE KEY BLOCK-----")
    assert read_key(file, NEW).certificate() == key.certificate()
    for wrong in ("", OLD):
        with pytest.raises(NotAKey):
            read_key(file, wrong)


@pytest.mark.slow
def test_gpg_takes_it_in_and_its_own_locks_are_opened(gpg: Gpg) -> None:
    key = made()
    gpg("--import", data=locked(key, NEW))
    to = ("-e", "-r", "praxis@sonnberg.example", "--trust-model", "always")
    assert gpg("-d", data=gpg(*to, data=b"Befund")) == b"Befund"
    theirs = read_key(gpg("--export-secret-keys"), NEW)
    assert read_key(locked(theirs, OLD), OLD).certificate() == key.certificate()


@pytest.mark.slow
def test_a_primary_key_that_lies_elsewhere_stays_there(gpg: Gpg) -> None:
    gpg("--import", data=locked(made(), NEW))
    without = read_key(gpg("--export-secret-subkeys"), NEW)
    file = locked(without, OLD)
    assert b"GNU" in bytes(pysequoia.Tsk.from_bytes(file))
    assert read_key(file, OLD).certificate() == without.certificate()


def test_without_its_password_or_of_a_kind_that_is_not_known_nothing_leaves() -> None:
    once = read_key(locked(made(), OLD), OLD)
    for key in (PgpKey(once.secret, "falsch"), made(profile="RFC9580")):
        with pytest.raises(NotAKey):
            locked(key, NEW)
