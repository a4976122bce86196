"""Certificates of the profile: own ones with their private keys, those of correspondents, and issuers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from .database import Database, Transaction
from .locked import Locked
from .revocations import RevocationTable

CERTIFICATE_TABLES = (
    # Certificate, issuers and private key in one, under the key of the account.
    """CREATE TABLE own_certificate(
        account TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        added REAL NOT NULL,
        epoch INTEGER NOT NULL,
        locked BLOB NOT NULL,
        PRIMARY KEY(account, fingerprint)
    ) STRICT""",
    """CREATE TABLE known_certificate(
        address TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        certificate BLOB NOT NULL,
        capabilities TEXT NOT NULL,  -- words of model.smime, separated by spaces
        source TEXT NOT NULL,
        added REAL NOT NULL,
        PRIMARY KEY(address, fingerprint)
    ) STRICT""",
    # `trusted`: a person said that what it signs is genuine; else it only links others to such a one.
    """CREATE TABLE issuer_certificate(
        fingerprint TEXT PRIMARY KEY,
        certificate BLOB NOT NULL,
        trusted INTEGER NOT NULL,
        added REAL NOT NULL
    ) STRICT""",
)


@dataclass(frozen=True)
class OwnRow:
    """One of ours; `account` is whose key opens it."""

    account: str
    fingerprint: str
    added: datetime
    locked: Locked


@dataclass(frozen=True)
class KnownRow:
    """One of a correspondent. `certificate` is DER, `source` says where it came from."""

    address: str
    fingerprint: str
    certificate: bytes = field(repr=False)
    source: str
    added: datetime
    capabilities: tuple[str, ...] = ()  # what their mail program can decrypt, as it said last


@dataclass(frozen=True)
class IssuerRow:
    """One that signs other certificates (DER)."""

    fingerprint: str
    certificate: bytes = field(repr=False)
    trusted: bool
    added: datetime


class CertificateTable:
    """Rows of `own_certificate`, `known_certificate` and `issuer_certificate`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.revocations = RevocationTable(database)

    def put_own(self, account: str, fingerprint: str, locked: Locked, now: float) -> None:
        """Keep one of ours, durably: what was encrypted for it can be read with nothing else."""
        with self._database.transaction(durable=True) as tx:
            tx.exec_driver_sql(
                """INSERT INTO own_certificate VALUES(?, ?, ?, ?, ?)
                   ON CONFLICT(account, fingerprint) DO UPDATE SET epoch = excluded.epoch,
                   locked = excluded.locked""",
                (account, fingerprint, now, locked.epoch, locked.data),
            )

    def own(self, account: str) -> list[OwnRow]:
        """Those of an account, the newest first."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                """SELECT account, fingerprint, added, epoch, locked FROM own_certificate
                   WHERE account = ? ORDER BY added DESC, fingerprint""",
                (account,),
            ).fetchall()
        return [OwnRow(row[0], row[1], _time(row[2]), Locked(row[3], bytes(row[4]))) for row in rows]

    def remove_own(self, account: str, fingerprint: str) -> None:
        """Forget one of ours and its private key."""
        with self._database.transaction(durable=True) as tx:
            tx.exec_driver_sql(
                "DELETE FROM own_certificate WHERE account = ? AND fingerprint = ?", (account, fingerprint)
            )

    def put_known(self, rows: Iterable[KnownRow]) -> None:
        """Keep those of correspondents; of one that is there only what their program can do is renewed."""
        with self._database.transaction() as tx:
            for each in rows:
                words = " ".join(each.capabilities)
                tx.exec_driver_sql(
                    """INSERT INTO known_certificate VALUES(?, ?, ?, ?, ?, ?)
                       ON CONFLICT(address, fingerprint) DO UPDATE SET capabilities = excluded.capabilities
                       WHERE excluded.capabilities <> ''""",
                    (each.address, each.fingerprint, each.certificate, words, each.source,
                     each.added.timestamp()),
                )  # fmt: skip

    def known(self, address: str | None = None) -> list[KnownRow]:
        """Those of an address (lower case) or of all, the last added first."""
        where, values = ("WHERE address = ?", (address,)) if address is not None else ("", ())
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                f"""SELECT address, fingerprint, certificate, source, added, capabilities
                    FROM known_certificate {where} ORDER BY added DESC, fingerprint""",
                values,
            ).fetchall()
        return [
            KnownRow(row[0], row[1], bytes(row[2]), row[3], _time(row[4]), tuple(row[5].split()))
            for row in rows
        ]

    def remove_known(self, address: str, fingerprint: str) -> None:
        """Forget one of a correspondent."""
        with self._database.transaction() as tx:
            tx.exec_driver_sql(
                "DELETE FROM known_certificate WHERE address = ? AND fingerprint = ?", (address, fingerprint)
            )

    def put_issuers(self, rows: Iterable[IssuerRow]) -> None:
        """Keep issuers; one that is trusted stays so."""
        with self._database.transaction() as tx:
            for each in rows:
                tx.exec_driver_sql(
                    """INSERT INTO issuer_certificate VALUES(?, ?, ?, ?)
                       ON CONFLICT(fingerprint) DO UPDATE SET trusted = max(trusted, excluded.trusted)""",
                    (each.fingerprint, each.certificate, int(each.trusted), each.added.timestamp()),
                )

    def issuers(self) -> list[IssuerRow]:
        """All of them, the last added first."""
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(
                "SELECT fingerprint, certificate, trusted, added FROM issuer_certificate ORDER BY added DESC"
            ).fetchall()
        return [IssuerRow(row[0], bytes(row[1]), bool(row[2]), _time(row[3])) for row in rows]

    def remove_issuer(self, fingerprint: str) -> None:
        """Forget one."""
        with self._database.transaction() as tx:
            tx.exec_driver_sql("DELETE FROM issuer_certificate WHERE fingerprint = ?", (fingerprint,))


def remove_own_of(tx: Transaction, account: str) -> None:
    """The account goes, and what only it could open."""
    tx.exec_driver_sql("DELETE FROM own_certificate WHERE account = ?", (account,))


def _time(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
