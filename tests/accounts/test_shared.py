from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.services.conftest import ACCOUNT
from tomail.accounts.definition import from_toml
from tomail.accounts.shared import from_shared, mailbox, merged, shared_part, with_shared
from tomail.model.account import ArchiveMode, Protocol, SyncOptions

BASE = from_toml(ACCOUNT)


def test_what_is_a_workstations_own_is_not_shared() -> None:
    mine = replace(
        BASE, tested=True, position=4, sync=SyncOptions(enabled=False, interval_minutes=15, months=6)
    )
    assert shared_part(mine) == shared_part(BASE)
    changed = replace(BASE, label="Sprechstunde", sync=SyncOptions(archive_patient_mail=ArchiveMode.OFF))
    followed = with_shared(mine, shared_part(changed))
    assert (followed.label, followed.sync.archive_patient_mail) == ("Sprechstunde", ArchiveMode.OFF)
    assert (followed.tested, followed.position) == (True, 4)
    assert (followed.sync.enabled, followed.sync.interval_minutes, followed.sync.months) == (False, 15, 6)


def test_a_new_workstation_begins_with_all_of_it() -> None:
    assert from_shared(BASE.id, shared_part(BASE)) == BASE


def test_what_a_newer_tomail_wrote_is_passed_over() -> None:
    shared = {**shared_part(BASE), "new": 1, "incoming.new": 2, "sync.new": 3, "other.new": 4}
    assert from_shared(BASE.id, shared) == BASE
    assert with_shared(BASE, shared) == BASE


def test_the_same_mailbox() -> None:
    server = replace(BASE.incoming, host="IMAP.example.org")
    assert mailbox(replace(BASE, address="Praxis@Example.org", incoming=server)) == mailbox(BASE)
    assert mailbox(replace(BASE, protocol=Protocol.POP3)) != mailbox(BASE)


SIDE = st.fixed_dictionaries({key: st.integers(0, 3) for key in ("label", "incoming.host", "outgoing.port")})


@given(SIDE, SIDE, SIDE)
def test_both_sides_changes_are_kept_and_theirs_counts_where_both_did(
    base: dict[str, int], ours: dict[str, int], theirs: dict[str, int]
) -> None:
    both = merged(base, ours, theirs)
    for key in base:
        expected = ours[key] if theirs[key] == base[key] else theirs[key]
        assert both[key] == expected
    assert merged(both, both, both) == both
