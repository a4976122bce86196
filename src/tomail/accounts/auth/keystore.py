"""Where the profile's key lies: the operating system's keyring, or nowhere.

There is no fallback to a file. A keyring that is locked, missing or silent is a state that the
person is told about.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import hmac
import logging
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Protocol, TypeVar

import keyring.core
import keyring.errors
from keyring.backend import KeyringBackend, get_all_keyring

from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence

SERVICE = "tomail"
KEY_BYTES = 32
LIMIT_SECONDS = 10.0

# Backends that encrypt with something only the signed-in person has. Everything else that the
# library may offer (plain-text files, null, fail) counts as no keyring.
_ENCRYPTING = frozenset(
    f"keyring.backends.{name}" for name in ("SecretService", "libsecret", "kwallet", "Windows", "macOS")
)

log = logging.getLogger(__name__)
T = TypeVar("T")


class KeyStore(Protocol):
    """Keeps one 32-byte key per profile."""

    def get(self, profile_id: str) -> bytes | None:
        """The key, or None if none was stored."""

    def set(self, profile_id: str, key: bytes) -> None:
        """Store `key`; returns only once it can be read back."""

    def delete(self, profile_id: str) -> None:
        """Forget the key; no error if there is none."""


class MemoryKeyStore:
    """Keys for as long as the process lives: the demo practice and tests."""

    def __init__(self) -> None:
        self._keys: dict[str, bytes] = {}

    def get(self, profile_id: str) -> bytes | None:
        """The key, or None."""
        return self._keys.get(profile_id)

    def set(self, profile_id: str, key: bytes) -> None:
        """Keep `key`."""
        self._keys[profile_id] = key

    def delete(self, profile_id: str) -> None:
        """Forget the key."""
        self._keys.pop(profile_id, None)


class OsKeyStore:
    """The keyring of the operating system (Secret Service, KWallet, Windows, macOS).

    Every call ends within `limit` seconds. Raises `EnvironmentTrouble`: KEYRING_LOCKED (locked,
    or waiting for a person), KEYRING_ABSENT (none, or one that does not encrypt), DAMAGED.
    """

    def __init__(self, limit: float = LIMIT_SECONDS) -> None:
        self._limit = limit
        self._calls = _OneAtATime()

    def get(self, profile_id: str) -> bytes | None:
        """The key, or None if none was stored."""
        stored = self._ask(lambda: _backend().get_password(SERVICE, profile_id))
        return None if stored is None else _decoded(stored)

    def set(self, profile_id: str, key: bytes) -> None:
        """Store `key` (32 bytes) and read it back."""
        if len(key) != KEY_BYTES:
            raise ValueError("a profile key has 32 bytes")
        value = base64.b64encode(key).decode("ascii")
        self._ask(lambda: _backend().set_password(SERVICE, profile_id, value))
        kept = self.get(profile_id)
        if kept is None or not hmac.compare_digest(kept, key):
            raise EnvironmentTrouble(_ABSENT)

    def delete(self, profile_id: str) -> None:
        """Forget the key; no error if there is none."""
        self._ask(lambda: _delete(profile_id))

    def _ask(self, call: Callable[[], T]) -> T:
        try:
            return self._calls.run(call, self._limit)
        except TimeoutError:
            raise EnvironmentTrouble(_LOCKED) from None
        except EnvironmentTrouble:
            raise
        except Exception as error:
            log.warning("keyring: %s", type(error).__name__)
            raise EnvironmentTrouble(_problem_of(error)) from None


class _OneAtATime:
    """Runs calls on one thread of its own, so that a caller can stop waiting.

    A hanging unlock prompt holds the thread, not the program: the thread is a daemon (the
    executors of the standard library would be waited for at exit), and calls whose caller gave
    up before they began are dropped, so no late answer changes anything.
    """

    def __init__(self) -> None:
        self._calls: queue.SimpleQueue[tuple[Future[Any], Callable[[], Any]]] = queue.SimpleQueue()
        self._starting = threading.Lock()
        self._thread: threading.Thread | None = None

    def run(self, call: Callable[[], T], seconds: float) -> T:
        """The result of `call`; `TimeoutError` after `seconds`."""
        future: Future[T] = Future()
        self._calls.put((future, call))
        self._start()
        try:
            return future.result(seconds)
        finally:
            future.cancel()

    def _start(self) -> None:
        with self._starting:
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="keyring", daemon=True)
                self._thread.start()

    def _work(self) -> None:
        while True:
            future, call = self._calls.get()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(call())
            except BaseException as error:
                future.set_exception(error)
            del future, call  # do not hold the key until the next call


def _backend() -> KeyringBackend:
    """The backend a person chose for Python's keyring, else the best one that answers now.

    Asked anew each time: the library would remember "none" for as long as the process lives,
    although the service may start a second later.
    """
    chosen = keyring.core.load_env() or keyring.core.load_config() or _best()
    if chosen is None or type(chosen).__module__ not in _ENCRYPTING:
        raise EnvironmentTrouble(_ABSENT)
    return chosen


def _best() -> KeyringBackend | None:
    get_all_keyring()  # registers the backends
    viable = [each for each in KeyringBackend.get_viable_backends() if each.__module__ in _ENCRYPTING]
    return max(viable, key=lambda each: each.priority)() if viable else None


def _delete(profile_id: str) -> None:
    with contextlib.suppress(keyring.errors.PasswordDeleteError):
        _backend().delete_password(SERVICE, profile_id)


def _decoded(stored: str) -> bytes:
    try:
        key = base64.b64decode(stored, validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise EnvironmentTrouble(_DAMAGED)
    return key


def _problem_of(error: Exception) -> Problem:
    locked = isinstance(error, keyring.errors.KeyringLocked) or type(error).__name__ in (
        "LockedException",  # secretstorage: locked between two calls
        "PromptDismissedException",
    )
    return _LOCKED if locked else _ABSENT


_LOCKED = Problem(
    ProblemKind.KEYRING_LOCKED,
    sentence(QT_TRANSLATE_NOOP("engine", "The key store of this computer is locked.")),
    sentence(
        QT_TRANSLATE_NOOP(
            "engine", "Unlock it with the password you use to sign in to this computer, then try again."
        )
    ),
)
_ABSENT = Problem(
    ProblemKind.KEYRING_ABSENT,
    sentence(
        QT_TRANSLATE_NOOP("engine", "This computer has no key store in which tomail can keep its key safely.")
    ),
    sentence(
        QT_TRANSLATE_NOOP(
            "engine",
            "Sign in to the desktop as usual; on Linux, GNOME Keyring or KWallet must be running. "
            "tomail never keeps passwords unprotected in a file.",
        )
    ),
)
_DAMAGED = Problem(
    ProblemKind.DAMAGED,
    sentence(QT_TRANSLATE_NOOP("engine", "tomail's entry in the key store of this computer is damaged.")),
    sentence(QT_TRANSLATE_NOOP("engine", "Ask your IT to restore the key store from a backup.")),
)
