"""The plan: carried out, it makes the store equal to the server, whatever happened meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.model.mail import Flags
from tomail.sync.imap import plan
from tomail.sync.imap.plan import Local, Remote, compare, flag_updates, plan_folder
from tomail.sync.imap.responses import Fetched

KINDS = ("plain", "condstore", "qresync")


@dataclass
class SimulatedServer:
    """A folder that numbers changes as RFC 7162 says; `kind` decides how much of that it tells."""

    kind: str
    uidvalidity: int = 1
    uidnext: int = 1
    modseq: int = 1
    flags: dict[int, Flags] = field(default_factory=dict)
    changed_at: dict[int, int] = field(default_factory=dict)
    gone_at: dict[int, int] = field(default_factory=dict)

    def arrive(self) -> None:
        self.modseq += 1
        self.flags[self.uidnext] = Flags.NONE
        self.changed_at[self.uidnext] = self.modseq
        self.uidnext += 1

    def toggle(self, uid: int, flag: Flags) -> None:
        self.modseq += 1
        self.flags[uid] ^= flag
        self.changed_at[uid] = self.modseq

    def expunge(self, uid: int) -> None:
        if self.kind != "condstore":  # a server without QRESYNC need not number expunges
            self.modseq += 1
        del self.flags[uid]
        self.gone_at[uid] = self.modseq

    def rebuild(self) -> None:
        """As after a restore: the same messages under new UIDs."""
        self.uidvalidity += 1
        kept = list(self.flags.values())
        self.flags, self.changed_at, self.gone_at = {}, {}, {}
        self.uidnext = 1
        for flags in kept:
            self.arrive()
            self.flags[self.uidnext - 1] = flags


@dataclass
class SimulatedStore:
    """What the steps leave behind."""

    uidvalidity: int | None = None
    uidnext: int = 0
    modseq: int = 0
    complete: bool = False
    flags: dict[int, Flags] = field(default_factory=dict)

    def sync(self, server: SimulatedServer, *, interrupted: bool = False) -> list[plan.Step]:
        numbered = server.kind != "plain"
        count = None if server.kind == "qresync" else len(self.flags)
        local = Local(self.uidvalidity, self.uidnext, self.modseq, self.complete, count)
        resynced = server.kind == "qresync" and self.modseq > 0 and self.uidvalidity == server.uidvalidity
        remote = Remote(
            server.uidvalidity, server.uidnext, server.modseq if numbered else 0, len(server.flags), resynced
        )
        steps = [] if plan.nothing_happened(local, remote) else plan_folder(local, remote)
        for step in steps:
            self._carry_out(step, server, interrupted)
        self.uidvalidity = server.uidvalidity
        self.modseq = remote.highestmodseq
        if not interrupted:
            self.uidnext, self.complete = server.uidnext, True
        return steps

    def _carry_out(self, step: plan.Step, server: SimulatedServer, interrupted: bool) -> None:
        match step:
            case plan.StartAnew():
                self.flags, self.complete, self.uidnext = {}, False, 0
            case plan.ApplyTold():
                for uid in plan.gone(
                    self.flags, [(u, u) for u, at in server.gone_at.items() if at > self.modseq]
                ):
                    del self.flags[uid]
                self._told(server, self.modseq)
            case plan.ChangedSince(modseq):
                self._told(server, modseq)
            case plan.CompareUids() | plan.CompareFlags():
                if isinstance(step, plan.CompareFlags):
                    self._told(server, 0)
                difference = compare(self.flags, server.flags)
                for uid in difference.vanished:
                    del self.flags[uid]
                self._load(difference.missing, server, interrupted)
            case plan.Arrived(first, last):
                wanted = [uid for uid in range(last, first - 1, -1) if uid in server.flags]
                self._load(wanted, server, interrupted)

    def _told(self, server: SimulatedServer, modseq: int) -> None:
        told = [
            Fetched(uid, flags=(f, ())) for uid, f in server.flags.items() if server.changed_at[uid] > modseq
        ]
        known = {uid: (flags, ()) for uid, flags in self.flags.items()}
        self.flags.update({uid: new[0] for uid, new in flag_updates(known, told, {}, {}).items()})

    def _load(self, missing: list[int], server: SimulatedServer, interrupted: bool) -> None:
        if interrupted:
            missing = missing[: len(missing) // 2]
            self.complete = self.complete and not missing
        self.flags.update({uid: server.flags[uid] for uid in missing})


@given(st.sampled_from(KINDS), st.data())
def test_the_plan_makes_both_sides_equal(kind: str, data: st.DataObject) -> None:
    server, store = SimulatedServer(kind), SimulatedStore()
    for _ in range(data.draw(st.integers(1, 5))):
        for _ in range(data.draw(st.integers(0, 8))):
            what = data.draw(st.sampled_from(["arrive", "arrive", "toggle", "expunge", "rebuild"]))
            if what in ("toggle", "expunge") and not server.flags:
                continue
            if what == "toggle":
                uid = data.draw(st.sampled_from(sorted(server.flags)))
                server.toggle(uid, data.draw(st.sampled_from([Flags.SEEN, Flags.FLAGGED])))
            elif what == "expunge":
                server.expunge(data.draw(st.sampled_from(sorted(server.flags))))
            else:
                getattr(server, what)()
        interrupted = data.draw(st.booleans()) and store.uidvalidity is None
        store.sync(server, interrupted=interrupted)
        if not interrupted:
            assert store.flags == server.flags


@pytest.mark.parametrize("kind", ["condstore", "qresync"])
def test_nothing_happened_means_no_step(kind: str) -> None:
    server, store = SimulatedServer(kind), SimulatedStore()
    server.arrive()
    store.sync(server)
    assert store.sync(server) == []


def test_new_mail_is_fetched_by_its_uids_alone() -> None:
    local = Local(uidvalidity=1, uidnext=8, modseq=5, complete=True)
    remote = Remote(uidvalidity=1, uidnext=10, highestmodseq=7, exists=9, resynced=True)
    assert plan_folder(local, remote) == [plan.ApplyTold(), plan.Arrived(8, 9)]


def test_another_uidvalidity_starts_anew() -> None:
    local = Local(uidvalidity=1, uidnext=8, modseq=5, complete=True)
    assert plan_folder(local, Remote(2, 8, 5, 7)) == [plan.StartAnew(), plan.CompareUids()]


@pytest.mark.parametrize("remote", [Remote(1, 3, 9, 2, True), Remote(1, 8, 2, 2, True)])
def test_a_server_restored_from_a_backup_is_compared_in_full(remote: Remote) -> None:
    assert plan_folder(Local(1, 8, 5, True), remote) == [plan.CompareFlags()]


def test_what_leaves_is_neither_missing_nor_vanished() -> None:
    difference = compare({1, 2, 9}, {1, 3, 4}, leaving={3, 9})
    assert (difference.missing, difference.vanished) == ([4], [2])


def test_only_what_is_wanted_is_missing_but_all_can_vanish() -> None:
    difference = compare({1, 2}, {2, 5, 6, 7}, wanted={6, 7})
    assert (difference.missing, difference.vanished) == ([7, 6], [1])


@given(st.sets(st.integers(1, 50)), st.lists(st.tuples(st.integers(1, 50), st.integers(1, 50))))
def test_gone_is_what_lies_in_a_span(known: set[int], pairs: list[tuple[int, int]]) -> None:
    spans = [(min(pair), max(pair)) for pair in pairs]
    expected = [uid for uid in sorted(known) if any(first <= uid <= last for first, last in spans)]
    assert plan.gone(known, spans) == expected


def test_a_step_that_waits_wins_over_the_server() -> None:
    known = {1: (Flags.SEEN, ()), 2: (Flags.NONE, ())}
    told = [Fetched(1, flags=(Flags.NONE, ())), Fetched(2, flags=(Flags.FLAGGED, ())), Fetched(3)]
    updates = flag_updates(known, told, {1: [(int(Flags.SEEN), 0)]}, {})
    assert updates == {2: (Flags.FLAGGED, ())}
    waiting = {1: [(["$mine"], []), ([], ["$mine", "$theirs"])], 2: [(["$mine"], ["$theirs"])]}
    told = [Fetched(uid, flags=(Flags.NONE, ("$theirs",))) for uid in known]
    assert flag_updates(known, told, {}, waiting) == {1: (Flags.NONE, ()), 2: (Flags.NONE, ("$mine",))}


@pytest.mark.parametrize(
    ("vanished", "known", "usual", "suspicious"),
    [(1, 1, 0, True), (0, 0, 0, False), (9, 9, 9, False), (10, 10, 9, True), (99, 100, 0, False)],
)
def test_a_sudden_emptiness_is_suspicious(vanished: int, known: int, usual: int, suspicious: bool) -> None:
    assert plan.is_suspicious(vanished, known, usual) is suspicious
