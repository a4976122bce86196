"""Every commit of ingest, operations, outbox and drafts has a number, and the process is killed there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tomail.model.account import Protocol
from tomail.store.mail_store import MailStore

from .commit_points import ASIDE, IMAP, OF_OTHERS, POP3, RARE, name_of, places
from .mishaps import MIRRORED, TABLES, UNCOUNTED, Kind, Mishap
from .plans import SELDOM, WHOLE
from .world import Arrangement, World

BEFORE, AFTER = 0, 1
MANY = 200
OPENING = "services/stores.py Stores._opened"  # has no transaction of its own


def test_every_commit_has_a_number_or_a_reason() -> None:
    numbered = {*IMAP, *POP3, *RARE, *ASIDE} - {OPENING}
    assert len(numbered) == len(IMAP) + len(POP3) + len(RARE) + len(ASIDE) - 1
    assert {each for each in places().values() if not each.startswith(OF_OTHERS)} == numbered


def test_every_table_counts_or_is_named(tmp_path: Path) -> None:
    with_all = MailStore.open("k3f9ab", tmp_path / "mail.db", b"k" * 32)
    with with_all.reading() as connection:
        rows = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    with_all.close()
    own = {row[0] for row in rows if not row[0].startswith(("sqlite_", "fulltext_"))}
    assert own == MIRRORED | UNCOUNTED | set().union(*TABLES.values())


@pytest.mark.slow
@pytest.mark.timeout(0)
@pytest.mark.parametrize("moment", [BEFORE, AFTER], ids=["before", "after"])
@pytest.mark.parametrize(
    ("arrangement", "seed", "numbered"),
    [
        (Arrangement(), WHOLE, set(IMAP)),
        (Arrangement(second=True), SELDOM, set(RARE)),
        (Arrangement(Protocol.POP3, leave=False), 0, set(POP3)),
    ],
    ids=["imap", "seldom", "pop3"],
)
def test_killed_at_each_the_day_comes_to_the_same_end(
    new_world: Callable[[Arrangement], World],
    arrangement: Arrangement,
    seed: int,
    numbered: set[str],
    moment: int,
    figure: Callable[[str, int], None],
) -> None:
    world = new_world(arrangement)
    expected = world.uninterrupted(seed)
    world.deaths()
    found, number = world.lived(seed, [Mishap(Kind.ANEW, moment)] * MANY)
    died_at = {name_of(each) for each in world.deaths()}
    assert found == expected
    assert numbered <= died_at <= {*IMAP, *POP3, *RARE}
    figure("numbered commits", number)
