"""The portal's tables. Times are seconds since 1970; what is `_sealed` opens with the portal's keys."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

ID, HASH, KIND = String(18), String(64), String(24)


def _id(name: str = "id") -> Column[str]:
    return Column(name, ID, primary_key=True)


def _at(name: str, *, nullable: bool = False) -> Column[int]:
    return Column(name, BigInteger, nullable=nullable)


def _of(table: str, *, key: bool = False, nullable: bool = False) -> Column[str]:
    return Column(
        table, ID, ForeignKey(f"{table}.id", ondelete="CASCADE"), primary_key=key, nullable=nullable
    )


portal = Table(  # one row
    "portal",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("key_check", HASH, nullable=False),
)

practice = Table(
    "practice",
    metadata,
    _id(),
    Column("name", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("language", String(8), nullable=False),
    Column("notify_sealed", LargeBinary, nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("quota", BigInteger, nullable=False),
    Column("unread_days", Integer, nullable=False),
    Column("read_days", Integer, nullable=False),
    _at("created"),
)

practice_key = Table(
    "practice_key",
    metadata,
    _of("practice", key=True),
    Column("epoch", Integer, primary_key=True),
    Column("kid", String(32), nullable=False),
    Column("suite", Integer, nullable=False),
    Column("kem", LargeBinary, nullable=False),
    Column("sig", LargeBinary, nullable=False),
    Column("statement", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("previous_signature", LargeBinary, nullable=False),  # empty for the first one
)

device = Table(
    "device",
    metadata,
    _id(),
    _of("practice"),
    Column("kem", LargeBinary, nullable=False),
    Column("sig", LargeBinary, nullable=False),
    Column("token_sha256", HASH, nullable=False, unique=True),
    _at("created"),
    _at("seen"),
    _at("revoked", nullable=True),
)

setup_code = Table(
    "setup_code",
    metadata,
    Column("code_sha256", HASH, primary_key=True),
    _at("expires"),
    Column("practice", ID, nullable=True),  # that used it
)

account = Table(
    "account",
    metadata,
    _id(),
    Column("address_hash", HASH, nullable=False, unique=True),
    Column("address_sealed", LargeBinary, nullable=False),
    Column("auth_hash", LargeBinary, nullable=False),
    Column("login_version", Integer, nullable=False),
    Column("suite", Integer, nullable=False),
    Column("kem", LargeBinary, nullable=False),
    Column("sig", LargeBinary, nullable=False),
    Column("kid", String(32), nullable=False),
    Column("generation", Integer, nullable=False),
    Column("language", String(8), nullable=False),
    Column("state", KIND, nullable=False),
    _at("created"),
)

bundle_wrap = Table(
    "bundle_wrap",
    metadata,
    _of("account", key=True),
    Column("kind", String(32), primary_key=True),
    Column("blob", LargeBinary, nullable=False),
)

relation = Table(
    "relation",
    metadata,
    _of("account", key=True),
    _of("practice", key=True),
    Column("state", KIND, nullable=False),
    Column("check_kind", KIND, nullable=False),
    Column("kid", String(32), nullable=False),  # the released one
    Column("address_hash", HASH, nullable=False),  # by which the practice knows them
    Column("invite", ID, nullable=False),  # whose code made the MAC
    Column("mac", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("released_by", ID, nullable=False),
    _at("at"),
    Index(None, "practice"),
)

delivery = Table(
    "delivery",
    metadata,
    _id(),
    _of("practice"),
    _of("account", nullable=True),
    Column("direction", String(3), nullable=False),  # "out" of the practice, "in" to it
    Column("address_hash", HASH, nullable=False),
    Column("state", KIND, nullable=False),
    Column("language", String(8), nullable=False),
    Column("notify", Boolean, nullable=False),
    Column("reply_allowed", Boolean, nullable=False),
    Column("answers", ID, nullable=False),  # the delivery that a reply answers
    Column("announced", BigInteger, nullable=False),  # bytes
    Column("request", String(64), nullable=False),  # the Idempotency-Key
    Column("request_sha256", HASH, nullable=False),
    Column("reminded", Integer, nullable=False),
    Column("opened", Boolean, nullable=False),  # by the patient's page; nobody is told
    _at("created"),
    _at("delivered", nullable=True),
    _at("read", nullable=True),
    _at("expires"),
    Index(None, "practice", "state"),
    Index(None, "account"),
    Index(None, "address_hash"),
    Index(None, "expires"),
    UniqueConstraint("practice", "request"),
)

invite = Table(
    "invite",
    metadata,
    _id(),
    _of("practice"),
    _of("delivery"),
    Column("token_sha256", HASH, nullable=False, unique=True),
    Column("address_hash", HASH, nullable=False),
    Column("number", String(32), nullable=False),
    Column("state", KIND, nullable=False),
    Column("wrong", Integer, nullable=False),
    Column("account", ID, nullable=True),  # that used it
    _at("expires"),
    Index(None, "delivery"),
)

file = Table(
    "file",
    metadata,
    _of("delivery", key=True),
    Column("id", ID, primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("sha256", HASH, nullable=False),  # empty until complete
)

part = Table(
    "part",
    metadata,
    Column("delivery", ID, ForeignKey("delivery.id", ondelete="CASCADE"), primary_key=True),
    Column("file", ID, primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("sha256", HASH, nullable=False),
)

grant = Table(
    "grant_",
    metadata,
    _of("delivery", key=True),
    Column("kid", String(32), nullable=False),
    Column("wrap", LargeBinary, nullable=False),
    Column("statement", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
)

receipt = Table(
    "receipt",
    metadata,
    _of("delivery", key=True),
    Column("body", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
)

event = Table(
    "event",
    metadata,
    _of("practice", key=True),
    Column("n", BigInteger, primary_key=True),
    Column("kind", KIND, nullable=False),
    Column("subject", Text, nullable=False),  # JSON of identifiers and states
    _at("at"),
)

counter = Table(  # the numbers of events, without gaps and in the order of commits
    "counter",
    metadata,
    _of("practice", key=True),
    Column("n", BigInteger, nullable=False),
)

session = Table(
    "session",
    metadata,
    Column("token_sha256", HASH, primary_key=True),
    _of("account"),
    _at("created"),
    _at("seen"),
    Index(None, "account"),
)

reset = Table(
    "reset",
    metadata,
    Column("token_sha256", HASH, primary_key=True),
    _of("account"),
    _at("expires"),
)

address_change = Table(  # of an account, until both addresses and a practice said yes
    "address_change",
    metadata,
    _of("account", key=True),
    Column("address_hash", HASH, nullable=False),
    Column("address_sealed", LargeBinary, nullable=False),
    Column("auth_hash", LargeBinary, nullable=False),  # the password, stretched with the new address
    Column("old_token", HASH, nullable=False),
    Column("new_token", HASH, nullable=False),
    Column("old_said", Boolean, nullable=False),
    Column("new_said", Boolean, nullable=False),
    _at("expires"),
)

throttle = Table(
    "throttle",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("n", Integer, nullable=False),
    _at("since"),
    _at("until"),
)

mail_outbox = Table(
    "mail_outbox",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("to_sealed", LargeBinary, nullable=False),
    Column("template", KIND, nullable=False),
    Column("language", String(8), nullable=False),
    Column("practice", ID, nullable=False),
    Column("delivery", ID, nullable=False),  # not sent any more once this one was read; may be empty
    Column("tries", Integer, nullable=False),
    _at("next"),
    Index(None, "next"),
)

audit = Table(
    "audit",
    metadata,
    Column("tenant", ID, primary_key=True),  # a practice, or "" for the portal itself
    Column("n", BigInteger, primary_key=True),
    _at("at"),
    Column("actor", ID, nullable=False),
    Column("act", KIND, nullable=False),
    Column("object", Text, nullable=False),
    Column("network", String(64), nullable=False),
    Column("previous", HASH, nullable=False),
    Column("hash", HASH, nullable=False),
)

chain = Table(
    "chain",
    metadata,
    Column("tenant", ID, primary_key=True),
    Column("n", BigInteger, nullable=False),
    Column("hash", HASH, nullable=False),
)
