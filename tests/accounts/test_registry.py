from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.auth.keystore import MemoryKeyStore
from tomail.accounts.definition import from_json, from_toml, to_json
from tomail.accounts.profile import open_profile
from tomail.accounts.registry import AccountRegistry
from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused
from tomail.base.paths import ProfilePaths
from tomail.model.account import Account, ArchiveMode, AuthMethod, FolderChoices, Protocol, Security
from tomail.store.profile_store import ProfileStore

FILE = """
label = "Praxis"
display_name = "Hausarztpraxis Dr. Sonnberg"
address = "praxis@example.org"

[incoming]
protocol = "imap"
host = "imap.example.org"
port = 993
security = "tls"

[outgoing]
host = "smtp.example.org"
port = 587
security = "starttls"
username = "other"

[sync]
archive_patient_mail = true
"""


@pytest.fixture
def registry(tmp_path: Path) -> Iterator[AccountRegistry]:
    store = ProfileStore(tmp_path / "profile.db", secrets.token_bytes(32))
    yield AccountRegistry(store)
    store.close()


def account(label: str = "Praxis", address: str = "praxis@example.org") -> Account:
    made = from_toml(FILE)
    return replace(made, label=label, address=address)


def test_account_file() -> None:
    made = account()
    assert (made.protocol, made.incoming.security, made.incoming.auth) == (
        Protocol.IMAP, Security.TLS, AuthMethod.PASSWORD,
    )  # fmt: skip
    assert (made.incoming.username, made.outgoing.username) == ("praxis@example.org", "other")
    assert made.sync.archive_patient_mail is ArchiveMode.AUTOMATIC
    assert from_json(to_json(made), 0) == made


@pytest.mark.parametrize(
    ("find", "put"),
    [
        ("address =", "adress ="),
        ("993", "99300"),
        ('"tls"', '"ssl"'),
        ('"imap"', '"jmap"'),
        ("[outgoing]", "[sending]"),
        ("label", "label ="),
        ("[sync]", "[sync]\nmonth = 3"),
        ("[sync]", '[sync]\nfolders = { inbox = "Post" }'),
        ("[sync]", '[sync]\nfolders = "Post"'),
    ],
)
def test_bad_account_file_is_refused_with_a_reason(find: str, put: str) -> None:
    with pytest.raises(Refused) as refused:
        from_toml(FILE.replace(find, put))
    assert refused.value.problem.kind is ProblemKind.INVALID


def test_folders_chosen_by_hand_are_part_of_the_file() -> None:
    made = from_toml(FILE + '\n[sync.folders]\nsent = "Ausgang"\n')
    assert made.sync.folders == FolderChoices(sent="Ausgang")
    assert to_json(made)["sync"]["folders"]["sent"] == "Ausgang"
    assert from_json(to_json(made), 0) == made


def test_an_account_from_before_folders_could_be_chosen() -> None:
    made = account()
    stored = to_json(made)
    del stored["sync"]["folders"]
    assert from_json(stored, 0) == made


@pytest.mark.parametrize(
    ("put", "named"), [("months = 3", "sync.months"), ('folders = { sent = "Ausgang" }', "sync.folders")]
)
def test_pop3_does_not_pretend_to_know_dates_and_folders(put: str, named: str) -> None:
    with pytest.raises(Refused) as refused:
        from_toml(FILE.replace('"imap"', '"pop3"').replace("[sync]", f"[sync]\n{put}"))
    assert named in str(refused.value.problem.message)


def test_add_get_update_reorder_remove(registry: AccountRegistry) -> None:
    first = registry.add(account(), StoredCredentials("geheim"))
    second = registry.add(account("Labor", "labor@example.org"), StoredCredentials())
    assert [each.label for each in registry.all()] == ["Praxis", "Labor"]
    registry.update(replace(first, signature="Gruss"))
    assert registry.get(first.id).signature == "Gruss"
    registry.reorder([second.id])
    assert [each.label for each in registry.all()] == ["Labor", "Praxis"]
    assert registry.load(first.id).incoming_password == "geheim"
    assert len(registry.store_key(first.id).key) == 32
    registry.remove(first.id)
    with pytest.raises(Refused):
        registry.get(first.id)
    with pytest.raises(Refused):
        registry.store_key(first.id)
    assert registry.load(first.id) == StoredCredentials()


@pytest.mark.parametrize(
    ("label", "address"), [("Zweites", "PRAXIS@example.org"), ("praxis ", "other@example.org")]
)
def test_doubles_are_refused(registry: AccountRegistry, label: str, address: str) -> None:
    registry.add(account(), StoredCredentials())
    with pytest.raises(Refused) as refused:
        registry.add(account(label, address), StoredCredentials())
    assert refused.value.problem.kind is ProblemKind.DUPLICATE


def test_profile_needs_its_own_key(tmp_path: Path) -> None:
    paths, keys = ProfilePaths(tmp_path / "p"), MemoryKeyStore()
    open_profile(paths, keys).close()
    open_profile(paths, keys).close()
    with pytest.raises(EnvironmentTrouble) as trouble:
        open_profile(paths, MemoryKeyStore())
    assert trouble.value.problem.kind is ProblemKind.WRONG_KEY


def test_passwords_are_nowhere_in_the_clear(tmp_path: Path) -> None:
    paths = ProfilePaths(tmp_path / "p")
    store = open_profile(paths, MemoryKeyStore())
    added = AccountRegistry(store).add(account(), StoredCredentials("Geheim-4711"))
    store.close()
    for file in (path for path in paths.root.rglob("*") if path.is_file()):
        assert b"Geheim-4711" not in file.read_bytes()
    assert "Geheim-4711" not in repr(added)
