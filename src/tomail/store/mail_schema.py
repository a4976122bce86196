"""The tables of a mail store, as the steps that lead from one version to the next.

Steps are only ever added. A message's number (`model.mail.COUNTER_BITS`) never changes, and ordering by
it is ordering by date, in the list and in the full-text index alike.
"""

from __future__ import annotations

from collections.abc import Iterator

from .reports import SCHEMA as REPORTS

_OUTGOING = """
    message_id TEXT NOT NULL UNIQUE,
    subject TEXT NOT NULL,
    sender TEXT NOT NULL,
    recipients TEXT NOT NULL,
    raw_size INTEGER NOT NULL,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    created REAL NOT NULL,
    changed REAL NOT NULL,
    next_try REAL NOT NULL,
    reason TEXT,
    owner TEXT,
    data_started INTEGER NOT NULL DEFAULT 0,
    answers TEXT NOT NULL,
    forwards TEXT NOT NULL,
    draft TEXT NOT NULL,
    copy_filed INTEGER NOT NULL DEFAULT 0,
    copy INTEGER,  -- the message in Sent that we file
    marked INTEGER NOT NULL DEFAULT 0,  -- what it answers has its flag
    send_at REAL,  -- a person chose the time; NULL: as soon as it can
    accepted TEXT NOT NULL DEFAULT '',  -- concerns that were known when the time was chosen
    author TEXT NOT NULL DEFAULT ''  -- the user who wrote it
"""

_DRAFT_COPY = "identity TEXT PRIMARY KEY, number INTEGER NOT NULL, origin INTEGER, kept BLOB"


def _kept_twice(table: str, key: str) -> Iterator[str]:
    """Each change of a row is made in the spare table too."""
    for act in ("insert", "update"):
        yield f"""CREATE TRIGGER {table}_{act} AFTER {act} ON {table} BEGIN
            INSERT OR REPLACE INTO {table}_spare SELECT * FROM {table} WHERE {key} = NEW.{key}; END"""
    yield f"""CREATE TRIGGER {table}_delete AFTER DELETE ON {table} BEGIN
        DELETE FROM {table}_spare WHERE {key} = OLD.{key}; END"""


FIRST = (
    """CREATE TABLE folder(
        id INTEGER PRIMARY KEY,
        path TEXT NOT NULL UNIQUE,
        delimiter TEXT NOT NULL,
        role TEXT NOT NULL,
        selectable INTEGER NOT NULL,
        subscribed INTEGER NOT NULL DEFAULT 1,  -- 0: a person here left it out
        uidvalidity INTEGER,
        uidnext INTEGER NOT NULL DEFAULT 0,
        modseq INTEGER NOT NULL DEFAULT 0,
        complete INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    """CREATE TABLE message(
        number INTEGER PRIMARY KEY,
        folder INTEGER NOT NULL,
        uid INTEGER,
        flags INTEGER NOT NULL,
        keywords TEXT NOT NULL,
        thread INTEGER NOT NULL,
        internal_date INTEGER NOT NULL,
        size INTEGER NOT NULL,
        attachments INTEGER NOT NULL DEFAULT 0,
        downloaded INTEGER NOT NULL DEFAULT 0,
        message_id TEXT NOT NULL,
        sender_name TEXT NOT NULL,
        sender TEXT NOT NULL,
        recipients TEXT NOT NULL,
        subject TEXT NOT NULL,
        snippet TEXT NOT NULL DEFAULT '',
        object TEXT  -- what the server calls the message in whatever folder
    ) STRICT""",
    # Covers the list, its filters and the counts without touching a message row.
    "CREATE INDEX message_in_folder ON message(folder, number, flags)",
    "CREATE UNIQUE INDEX message_uid ON message(folder, uid) WHERE uid IS NOT NULL",
    # Small: what the mirror still has to do, without looking at every message.
    "CREATE INDEX message_without_body ON message(folder, number) WHERE downloaded = 0",
    "CREATE INDEX message_unplaced ON message(folder, number) WHERE uid IS NULL",
    "CREATE INDEX message_object ON message(object) WHERE object IS NOT NULL",
    "CREATE INDEX message_thread ON message(thread)",
    "CREATE INDEX message_message_id ON message(message_id)",
    "CREATE TABLE body(number INTEGER PRIMARY KEY, raw BLOB NOT NULL) STRICT",
    # 64-bit hashes of Message-IDs that no row has: only referenced, or gone (RFC 5256, REFERENCES).
    "CREATE TABLE thread_of(id_hash INTEGER PRIMARY KEY, thread INTEGER NOT NULL) STRICT",
    """CREATE VIRTUAL TABLE fulltext USING fts5(
        subject, sender, recipients, body, names,
        content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
    )""",
    "CREATE VIRTUAL TABLE fulltext_words USING fts5vocab('fulltext', 'instance')",  # the words that there are
    # Every transaction of the mirror makes one segment, and segments are merged less often than by default.
    "INSERT INTO fulltext(fulltext, rank) VALUES('hashsize', 16777216)",
    "INSERT INTO fulltext(fulltext, rank) VALUES('automerge', 8)",
    # A segment is written anew without what was deleted when that is so many in a hundred of its messages.
    "INSERT INTO fulltext(fulltext, rank) VALUES('deletemerge', 30)",
    """CREATE TABLE operation(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        number INTEGER NOT NULL,
        folder INTEGER,
        uid INTEGER,
        payload TEXT NOT NULL,
        tries INTEGER NOT NULL DEFAULT 0,
        next_try REAL NOT NULL DEFAULT 0,
        reason TEXT
    ) STRICT""",
    "CREATE INDEX operation_number ON operation(number)",
    # Marked as deleted by us on servers that cannot expunge single messages: gone here, and not to come back.
    """CREATE TABLE marked(
        folder INTEGER NOT NULL, uid INTEGER NOT NULL, PRIMARY KEY(folder, uid)
    ) STRICT, WITHOUT ROWID""",
    f"CREATE TABLE outbox(id INTEGER PRIMARY KEY AUTOINCREMENT, {_OUTGOING}) STRICT",
    # The same on pages of its own: a damaged page takes one of the two.
    f"CREATE TABLE outbox_spare(id INTEGER PRIMARY KEY, {_OUTGOING}) STRICT",
    *_kept_twice("outbox", "id"),
    # Apart: a change of state must not write the attachments again.
    "CREATE TABLE outbox_raw(id INTEGER PRIMARY KEY, raw BLOB NOT NULL) STRICT",
    """CREATE TABLE draft(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        identity TEXT NOT NULL,
        saved REAL NOT NULL,
        content BLOB NOT NULL,
        apart INTEGER NOT NULL DEFAULT 0  -- kept whatever was saved shortly before or after
    ) STRICT""",
    "CREATE INDEX draft_identity ON draft(identity, id)",
    # The bytes of an attachment are kept once for all versions of a draft.
    """CREATE TABLE draft_attachment(
        identity TEXT NOT NULL, sha256 TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY(identity, sha256)
    ) STRICT""",
    # What only this workstation has, on pages of its own a second time: the newest version of what is being
    # written with its attachments, and messages that no server has yet. Read by salvage.py alone.
    "CREATE TABLE draft_spare(identity TEXT PRIMARY KEY, saved REAL NOT NULL, content BLOB NOT NULL) STRICT",
    """CREATE TABLE draft_attachment_spare(
        identity TEXT NOT NULL, sha256 TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY(identity, sha256)
    ) STRICT""",
    """CREATE TABLE append_spare(
        number INTEGER PRIMARY KEY,
        path TEXT NOT NULL,
        delimiter TEXT NOT NULL,
        role TEXT NOT NULL,
        flags INTEGER NOT NULL,
        internal_date INTEGER NOT NULL,
        raw BLOB NOT NULL
    ) STRICT""",
    # The message of the drafts folder that is a version of a draft; what it took the place of (zstd).
    f"CREATE TABLE draft_copy({_DRAFT_COPY}) STRICT",
    f"CREATE TABLE draft_copy_spare({_DRAFT_COPY}) STRICT",
    *_kept_twice("draft_copy", "identity"),
    # Times in seconds since the epoch. `missing`: since when the server does not list it any more.
    """CREATE TABLE pop3_uidl(
        uidl TEXT PRIMARY KEY,
        number INTEGER,
        fetched INTEGER NOT NULL,
        digest BLOB NOT NULL,
        missing INTEGER
    ) STRICT""",
    "CREATE INDEX pop3_uidl_number ON pop3_uidl(number)",
    "CREATE TABLE counter(name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT",
    "INSERT INTO counter VALUES('message', 0)",
)

SECOND = (
    # Whom a message is about: what was recognised, what a person said, in whose record it lies (ids of
    # patients, separated by spaces). Apart, because it comes after the mirror and is renewed on its own.
    """CREATE TABLE about(
        number INTEGER PRIMARY KEY,
        stale INTEGER NOT NULL,
        state TEXT NOT NULL,
        reason TEXT NOT NULL,
        patients TEXT NOT NULL,
        contact TEXT NOT NULL,
        linked TEXT NOT NULL,
        rejected TEXT NOT NULL,
        filed TEXT NOT NULL,
        settled INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX about_stale ON about(number) WHERE stale = 1",
    "CREATE INDEX about_to_file ON about(number) WHERE state = 'sure' AND settled = 0",
    "CREATE TABLE attachment_text(number INTEGER PRIMARY KEY, text BLOB NOT NULL) STRICT",
    "INSERT INTO counter VALUES('patients', 0)",
    "INSERT INTO counter VALUES('said', 0)",
)

THIRD = (
    # model.mail.Seals: that it came encrypted; once somebody opened it, whether its signature is valid.
    "ALTER TABLE message ADD COLUMN seals INTEGER NOT NULL DEFAULT 0",
)

FOURTH = (
    # The row whose bytes this one's are too: a mail that lies in several folders is kept once.
    "ALTER TABLE message ADD COLUMN bytes_of INTEGER",
    "CREATE INDEX message_bytes_of ON message(bytes_of) WHERE bytes_of IS NOT NULL",
)

PIECES = (
    # What came so far of a message that is too large to come at once.
    """CREATE TABLE piece(
        number INTEGER NOT NULL,
        start INTEGER NOT NULL,
        size INTEGER NOT NULL,
        raw BLOB NOT NULL,
        PRIMARY KEY(number, start)
    ) STRICT""",
)

SENDERS = (
    # Whom From names beside the sender, as `recipients`: the list says that there are more.
    "ALTER TABLE message ADD COLUMN other_senders TEXT NOT NULL DEFAULT ''",
)

UPGRADES = (FIRST, SECOND, THIRD, FOURTH, REPORTS, PIECES, SENDERS)
