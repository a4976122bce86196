"""The profile's key in a real gnome-keyring: unlocked, locked, absent, and silent."""

from __future__ import annotations

import base64
import gc
import secrets
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar

import keyring.core
import pytest
from keyring.backend import KeyringBackend

from tests.servers.keyring import Keyring
from tomail.accounts.auth import keystore
from tomail.accounts.auth.keystore import KEY_BYTES, SERVICE, KeyStore, MemoryKeyStore, OsKeyStore
from tomail.base.errors import EnvironmentTrouble, ProblemKind

KEY = bytes(range(KEY_BYTES))


def trouble(store: KeyStore) -> EnvironmentTrouble:
    with pytest.raises(EnvironmentTrouble) as caught:
        store.get("a-profile")
    assert caught.value.problem.next_step is not None
    return caught.value


@pytest.fixture
def locked_keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyring]:
    yield from running("locked", monkeypatch)
    with warnings.catch_warnings(action="ignore", category=ResourceWarning):
        gc.collect()  # the keyring library leaves its connection open when it finds the keyring locked


@pytest.fixture
def bus_without_keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyring]:
    yield from running("absent", monkeypatch)


def running(state: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyring]:
    with Keyring(state) as server:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        yield server


@pytest.mark.usefixtures("unlocked_keyring")
def test_a_key_comes_back_until_it_is_deleted() -> None:
    store, other = OsKeyStore(), OsKeyStore()
    assert store.get("one") is None
    store.set("one", KEY)
    store.set("two", secrets.token_bytes(KEY_BYTES))
    assert other.get("one") == KEY
    store.set("one", KEY[::-1])
    assert other.get("one") == KEY[::-1]
    store.delete("one")
    store.delete("one")
    assert other.get("one") is None
    assert other.get("two") is not None


@pytest.mark.server
def test_the_key_lies_nowhere_in_clear(monkeypatch: pytest.MonkeyPatch) -> None:
    for server in running("unlocked", monkeypatch):
        OsKeyStore().set("one", KEY)
        files = [path for path in Path(server.environment["HOME"]).rglob("*") if path.is_file()]
        assert any(path.name.endswith(".keyring") for path in files)
        for path in files:
            held = path.read_bytes()
            assert KEY not in held
            assert base64.b64encode(KEY) not in held


@pytest.mark.server
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # keyring's open socket
@pytest.mark.usefixtures("locked_keyring")
def test_a_locked_keyring_is_told_and_never_replaced() -> None:
    assert trouble(OsKeyStore()).problem.kind is ProblemKind.KEYRING_LOCKED
    with pytest.raises(EnvironmentTrouble) as caught:
        OsKeyStore().set("one", KEY)
    assert caught.value.problem.kind is ProblemKind.KEYRING_LOCKED


@pytest.mark.server
@pytest.mark.usefixtures("bus_without_keyring")
def test_a_bus_without_keyring_is_told() -> None:
    assert trouble(OsKeyStore()).problem.kind is ProblemKind.KEYRING_ABSENT


def test_no_bus_at_all_is_told() -> None:
    assert trouble(OsKeyStore()).problem.kind is ProblemKind.KEYRING_ABSENT


@pytest.mark.server
def test_a_keyring_that_starts_later_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    store = OsKeyStore()
    assert trouble(store).problem.kind is ProblemKind.KEYRING_ABSENT
    for _ in running("unlocked", monkeypatch):
        store.set("one", KEY)
        assert store.get("one") == KEY
    assert trouble(store).problem.kind is ProblemKind.KEYRING_ABSENT


@pytest.mark.usefixtures("unlocked_keyring")
def test_a_damaged_entry_is_told() -> None:
    for damage in ("not base64!", base64.b64encode(b"too short").decode(), ""):
        keystore._best().set_password(SERVICE, "a-profile", damage)  # type: ignore[union-attr]
        assert trouble(OsKeyStore()).problem.kind is ProblemKind.DAMAGED


@pytest.mark.parametrize(
    "backend", ["keyring.backends.null.Keyring", "keyring.backends.fail.Keyring", f"{__name__}.PlainText"]
)
@pytest.mark.usefixtures("unlocked_keyring")
def test_a_backend_that_does_not_encrypt_counts_as_none(
    monkeypatch: pytest.MonkeyPatch, backend: str
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", backend)
    PlainText.held.clear()
    for call in (lambda: OsKeyStore().get("one"), lambda: OsKeyStore().set("one", KEY)):
        with pytest.raises(EnvironmentTrouble) as caught:
            call()
        assert caught.value.problem.kind is ProblemKind.KEYRING_ABSENT
    assert not PlainText.held


class PlainText(KeyringBackend):
    """Like those that write a file in clear."""

    priority = 99
    held: ClassVar[dict[str, str]] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.held[username]


def test_a_plain_backend_never_wins_by_its_priority() -> None:
    assert PlainText in KeyringBackend.get_viable_backends()
    assert keystore._best() is None


class Silent(KeyringBackend):
    """A service that hangs in its password prompt until `unlocked`; counts what reached it."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.unlocked = threading.Event()
        self.calls = 0
        self.written: list[str] = []

    def get_password(self, service: str, username: str) -> str | None:
        self.calls += 1
        self.unlocked.wait(30)
        return base64.b64encode(KEY).decode()

    def set_password(self, service: str, username: str, password: str) -> None:
        self.written.append(password)


def test_a_silent_keyring_holds_nobody_and_resumes(monkeypatch: pytest.MonkeyPatch) -> None:
    silent = Silent()
    monkeypatch.setattr(keyring.core, "load_env", lambda: silent)
    monkeypatch.setattr(keystore, "_ENCRYPTING", {__name__})
    store = OsKeyStore(limit=0.05)
    started = time.monotonic()
    for call in (store.get, lambda name: store.set(name, KEY), store.get):
        with pytest.raises(EnvironmentTrouble) as caught:
            call("a-profile")
        assert caught.value.problem.kind is ProblemKind.KEYRING_LOCKED
    assert time.monotonic() - started < 3
    assert silent.calls == 1  # one prompt, however often one asks
    silent.unlocked.set()
    assert OsKeyStore(limit=10).get("a-profile") == KEY
    store._limit = 10
    assert store.get("a-profile") == KEY
    assert silent.calls == 3
    assert not silent.written  # nothing of what was given up came later


class Forgetful(PlainText):
    """Says yes, and keeps something else."""

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[username] = base64.b64encode(KEY[::-1]).decode()


class Losing(PlainText):
    """Says yes, and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


@pytest.mark.parametrize("backend", [Forgetful, Losing])
def test_a_keyring_that_did_not_keep_the_key_is_none(
    monkeypatch: pytest.MonkeyPatch, backend: Callable[[], KeyringBackend]
) -> None:
    PlainText.held.clear()
    monkeypatch.setattr(keyring.core, "load_env", backend)
    monkeypatch.setattr(keystore, "_ENCRYPTING", {__name__})
    with pytest.raises(EnvironmentTrouble) as caught:
        OsKeyStore().set("one", KEY)
    assert caught.value.problem.kind is ProblemKind.KEYRING_ABSENT


def test_only_whole_keys_are_stored() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        OsKeyStore().set("one", b"short")


def test_the_memory_store_keeps_keys_for_its_life() -> None:
    store = MemoryKeyStore()
    assert store.get("one") is None
    store.set("one", KEY)
    assert store.get("one") == KEY
    store.delete("one")
    store.delete("one")
    assert store.get("one") is None
