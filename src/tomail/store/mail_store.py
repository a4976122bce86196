"""The mail store of one account: the door to its tables."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from sqlalchemy import Connection

from tomail.base.errors import EnvironmentTrouble

from .about import AboutTable
from .answers import AnswerRows
from .correspondence import Correspondence
from .database import Database, damaged
from .drafts import DraftTable
from .folders import FolderTable
from .ingest import Ingest
from .mail_schema import UPGRADES
from .messages import MessageTable
from .operations import OperationQueue
from .outbox import OutboxTable
from .pages import head_path, is_cut, keep_head
from .reports import ReportTable
from .search import SearchIndex
from .uidls import UidlTable


class MailStore:
    """One encrypted file: the mirror of a mailbox, and what its server does not know yet."""

    def __init__(self, account: str, database: Database) -> None:
        self.account = account
        self._database = database
        self.folders = FolderTable(database)
        self.messages = MessageTable(database, account)
        self.ingest = Ingest()
        self.search = SearchIndex(database)
        self.operations = OperationQueue(database)
        self.outbox = OutboxTable(database, account)
        self.drafts = DraftTable(database)
        self.correspondence = Correspondence(database)
        self.uidls = UidlTable(database)
        self.about = AboutTable(database)
        self.answers = AnswerRows(database)
        self.reports = ReportTable(database)

    @classmethod
    def open(cls, account: str, path: Path, key: bytes) -> MailStore:
        """Open or make the store. Raises EnvironmentTrouble (DAMAGED, DISK_FULL)."""
        if is_cut(path):  # SQLite would take what is left for a new file
            raise EnvironmentTrouble(damaged())
        store = cls(account, Database(path, key, UPGRADES))
        store._keep_head(key)
        return store

    @property
    def path(self) -> Path:
        """The file."""
        return self._database.path

    @contextmanager
    def transaction(self, *, durable: bool = False) -> Iterator[Connection]:
        """The one writer; everything written inside is one commit. `durable`: safe from a power cut too."""
        with self._database.transaction(durable=durable) as tx:
            yield tx

    def settle(self) -> None:
        """Wait until all that was committed is safe from a power cut."""
        self._database.settle()

    def reading(self) -> AbstractContextManager[Connection]:
        """A consistent view of the last commit."""
        return self._database.reading()

    def foreign_version(self) -> int:
        """Changes when somebody else's process committed."""
        return self._database.foreign_version()

    def sound(self) -> bool:
        """True if the file is what was written."""
        return self._database.sound()

    def vacuum(self, key: bytes) -> None:
        """Give back the room of what is gone; the file is as large as what it holds."""
        with self.transaction() as tx:
            tx.exec_driver_sql("INSERT INTO fulltext(fulltext) VALUES('optimize')")
        self._database.vacuum()
        keep_head(self.path, key, anew=True)

    def write_back(self) -> None:
        """Bring what was written into the file itself, so that no later commit has to. Delays nobody."""
        self._database.write_back()

    def _keep_head(self, key: bytes) -> None:
        if self._database.upgraded or not head_path(self.path).exists():
            self._database.write_back()
        keep_head(self.path, key, anew=self._database.upgraded)

    def close(self) -> None:
        """Close the file."""
        self._database.close()
