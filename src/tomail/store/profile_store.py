"""The profile's own encrypted file: accounts, their keys and credentials, settings of the workstation."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence

from .certificates import CERTIFICATE_TABLES, CertificateTable, remove_own_of
from .database import Database
from .locked import Locked
from .revocations import REVOCATION_TABLES

_FIRST = (
    "CREATE TABLE account(id TEXT PRIMARY KEY, position INTEGER NOT NULL, definition TEXT NOT NULL) STRICT",
    "CREATE TABLE account_key(account TEXT PRIMARY KEY, key BLOB NOT NULL) STRICT",
    "CREATE TABLE credential(account TEXT PRIMARY KEY, secret TEXT NOT NULL) STRICT",
    "CREATE TABLE setting(scope TEXT, key TEXT, value TEXT NOT NULL, PRIMARY KEY(scope, key)) STRICT",
)
_SECOND = ("CREATE TABLE kept(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",)
_THIRD = (
    "ALTER TABLE account_key ADD COLUMN epoch INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE account_key ADD COLUMN coming BLOB",
    "CREATE TABLE secret(account TEXT PRIMARY KEY, epoch INTEGER NOT NULL, locked BLOB NOT NULL) STRICT",
    "INSERT INTO secret SELECT account, 0, CAST(secret AS BLOB) FROM credential",
    "DROP TABLE credential",
    "CREATE TABLE act(operation TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT",
)
UPGRADES = (_FIRST, _SECOND, _THIRD, CERTIFICATE_TABLES, REVOCATION_TABLES)


@dataclass(frozen=True)
class LockedKey:
    """The key of a mail store; `coming` while its file is being encrypted anew with that one."""

    key: Locked
    coming: Locked | None = None


def key_fingerprint(key: bytes) -> str:
    """Tells a wrong key from a damaged file; says nothing of the key."""
    return hashlib.sha256(b"tomail profile key\0" + key).hexdigest()[:16]


def wrong_key() -> EnvironmentTrouble:
    """The key that this system keeps is not the one the profile was made with."""
    return EnvironmentTrouble(
        Problem(
            ProblemKind.WRONG_KEY,
            sentence(
                QT_TRANSLATE_NOOP("engine", "The key to tomail's data on this workstation does not fit.")
            ),
            sentence(
                QT_TRANSLATE_NOOP(
                    "engine",
                    "Sign in as the user who set tomail up here, or ask your IT to restore the keyring.",
                )
            ),
        )
    )


class ProfileStore:
    """Rows of the profile's file. Definitions and secrets are JSON made by whoever owns their meaning."""

    def __init__(self, path: Path, key: bytes) -> None:
        """Open or make it. Raises EnvironmentTrouble (DAMAGED, DISK_FULL)."""
        self._database = Database(path, key, UPGRADES)
        self.certificates = CertificateTable(self._database)

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def foreign_version(self) -> int:
        """Changes when somebody else's process committed."""
        return self._database.foreign_version()

    def accounts(self) -> list[dict[str, Any]]:
        """The definitions, in the order of the account management."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                "SELECT definition FROM account ORDER BY position, id"
            ).fetchall()
        return [json.loads(row[0]) for row in rows]

    def add_account(
        self, account: str, position: int, definition: dict[str, Any], key: Locked, secret: Locked
    ) -> None:
        """A new account with the key of its mail store and its secrets; a key that is there stays."""
        with self._database.transaction() as tx:
            tx.exec_driver_sql(
                "INSERT OR REPLACE INTO account VALUES(?, ?, ?)", (account, position, json.dumps(definition))
            )
            tx.exec_driver_sql(
                "INSERT OR IGNORE INTO account_key(account, key, epoch) VALUES(?, ?, ?)",
                (account, key.data, key.epoch),
            )
            tx.exec_driver_sql(
                "INSERT OR REPLACE INTO secret VALUES(?, ?, ?)", (account, secret.epoch, secret.data)
            )

    def put_account(self, account: str, position: int, definition: dict[str, Any]) -> None:
        """Replace a definition."""
        with self._database.transaction() as tx:
            tx.exec_driver_sql(
                "INSERT OR REPLACE INTO account VALUES(?, ?, ?)", (account, position, json.dumps(definition))
            )

    def remove_account(self, account: str) -> None:
        """Forget definition, keys and secrets: without the key the store's file is noise."""
        with self._database.transaction() as tx:
            for table, column in (("account", "id"), ("account_key", "account"), ("secret", "account")):
                tx.exec_driver_sql(f"DELETE FROM {table} WHERE {column} = ?", (account,))
            remove_own_of(tx, account)

    def account_key(self, account: str) -> LockedKey | None:
        """The key of an account's mail store."""
        with self._database.reading() as connection:
            row = connection.exec_driver_sql(
                "SELECT epoch, key, coming FROM account_key WHERE account = ?", (account,)
            ).fetchone()
        if row is None:
            return None
        coming = Locked(row[0], bytes(row[2])) if row[2] is not None else None
        return LockedKey(Locked(row[0], bytes(row[1])), coming)

    def put_account_key(self, account: str, key: LockedKey) -> None:
        """Replace it; both keys are of one epoch. On return it is on the disk: a file depends on it."""
        coming = key.coming.data if key.coming else None
        with self._database.transaction(durable=True) as tx:
            tx.exec_driver_sql(
                "UPDATE account_key SET epoch = ?, key = ?, coming = ? WHERE account = ?",
                (key.key.epoch, key.key.data, coming, account),
            )

    def secret(self, account: str) -> Locked | None:
        """The account's secrets, as their owner packed them."""
        with self._database.reading() as connection:
            row = connection.exec_driver_sql(
                "SELECT epoch, locked FROM secret WHERE account = ?", (account,)
            ).fetchone()
        return Locked(row[0], bytes(row[1])) if row else None

    def put_secret(self, account: str, secret: Locked, *, instead_of: Locked | None = None) -> None:
        """Replace the account's secrets; with `instead_of` only if these are still the ones."""
        with self._database.transaction() as tx:
            before = tx.exec_driver_sql("SELECT locked FROM secret WHERE account = ?", (account,)).fetchone()
            if instead_of is None or (before and bytes(before[0]) == instead_of.data):
                tx.exec_driver_sql(
                    "INSERT OR REPLACE INTO secret VALUES(?, ?, ?)", (account, secret.epoch, secret.data)
                )

    def queue_act(self, operation: str, content: dict[str, Any]) -> None:
        """Something that the log of the practice must hear of, sooner or later."""
        with self._database.transaction() as tx:
            tx.exec_driver_sql("INSERT OR IGNORE INTO act VALUES(?, ?)", (operation, json.dumps(content)))

    def queued_acts(self, limit: int) -> list[tuple[str, dict[str, Any]]]:
        """What it has not heard of, oldest first."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                "SELECT operation, content FROM act ORDER BY rowid LIMIT ?", (limit,)
            ).fetchall()
        return [(row[0], json.loads(row[1])) for row in rows]

    def forget_acts(self, operations: Sequence[str]) -> None:
        """It has heard of these."""
        with self._database.transaction() as tx:
            for operation in operations:
                tx.exec_driver_sql("DELETE FROM act WHERE operation = ?", (operation,))

    def settings(self, scope: str) -> dict[str, Any]:
        """All settings of that scope that were ever set."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                "SELECT key, value FROM setting WHERE scope = ?", (scope,)
            ).fetchall()
        return {row[0]: json.loads(row[1]) for row in rows}

    def put_setting(self, scope: str, key: str, value: Any) -> None:
        """Set one."""
        with self._database.transaction() as tx:
            tx.exec_driver_sql(
                "INSERT OR REPLACE INTO setting VALUES(?, ?, ?)", (scope, key, json.dumps(value))
            )

    def drop_setting(self, scope: str, key: str) -> None:
        """Back to the default."""
        with self._database.transaction() as tx:
            tx.exec_driver_sql("DELETE FROM setting WHERE scope = ? AND key = ?", (scope, key))

    def kept(self, name: str) -> Any:
        """What was kept under that name (JSON), or None."""
        with self._database.reading() as connection:
            row = connection.exec_driver_sql("SELECT value FROM kept WHERE name = ?", (name,)).fetchone()
        return json.loads(row[0]) if row else None

    def keep(self, name: str, value: Any) -> None:
        """Keep it, instead of what was kept before."""
        with self._database.transaction() as tx:
            tx.exec_driver_sql("INSERT OR REPLACE INTO kept VALUES(?, ?)", (name, json.dumps(value)))

    def keep_first(self, name: str, value: Any) -> Any:
        """What is kept already, else this from now on (two programs may start at once)."""
        with self._database.transaction() as tx:
            tx.exec_driver_sql("INSERT OR IGNORE INTO kept VALUES(?, ?)", (name, json.dumps(value)))
        return self.kept(name)

    def kept_under(self, beginning: str) -> dict[str, Any]:
        """Everything that is kept under a name that begins so."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                "SELECT name, value FROM kept WHERE substr(name, 1, ?) = ? ORDER BY name",
                (len(beginning), beginning),
            ).fetchall()
        return {row[0]: json.loads(row[1]) for row in rows}

    def drop_kept(self, name: str) -> None:
        """Forget what was kept under that name."""
        with self._database.transaction() as tx:
            tx.exec_driver_sql("DELETE FROM kept WHERE name = ?", (name,))
