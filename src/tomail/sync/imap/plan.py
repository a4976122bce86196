"""What to do about a folder, decided from what the store believes and what the server says. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tomail.model.mail import Flags

from .responses import Fetched, FlagsAndKeywords
from .uids import Span

OWN_KEYWORDS = "$tomail-"


@dataclass(frozen=True)
class Local:
    """What the store believes of a folder; `uidvalidity` None: never seen. `count` is how many messages the
    server must have by that; None where nobody can say, and the server numbers expunges."""

    uidvalidity: int | None
    uidnext: int
    modseq: int
    complete: bool
    count: int | None = None


@dataclass(frozen=True)
class Remote:
    """What the server says of it; 0 where it does not. `resynced`: it told all that happened since
    the store's modseq (QRESYNC)."""

    uidvalidity: int
    uidnext: int
    highestmodseq: int
    exists: int
    resynced: bool = False


@dataclass(frozen=True)
class StartAnew:
    """UIDVALIDITY changed: no UID means anything any more."""


@dataclass(frozen=True)
class ApplyTold:
    """Write the flags and the expunges that came with SELECT."""


@dataclass(frozen=True)
class ChangedSince:
    """Ask for the flags that changed after `modseq`."""

    modseq: int


@dataclass(frozen=True)
class CompareUids:
    """List the server's UIDs: what is missing here is loaded, newest first; what is gone there goes."""


@dataclass(frozen=True)
class CompareFlags:
    """The same with the flags of everything, for servers that cannot say what changed."""


@dataclass(frozen=True)
class Arrived:
    """Load the messages from `first` to `last`."""

    first: int
    last: int


Step = StartAnew | ApplyTold | ChangedSince | CompareUids | CompareFlags | Arrived


def plan_folder(local: Local, remote: Remote) -> list[Step]:
    """The steps, in order; none if nothing can have happened."""
    if local.uidvalidity is None:
        return [CompareUids()]
    if local.uidvalidity != remote.uidvalidity:
        return [StartAnew(), CompareUids()]
    if not _numbers_changes(local, remote) or _went_back(local, remote):
        return [CompareFlags()]
    steps = _changes(local, remote)
    if _must_compare(local, remote):
        steps.append(CompareUids())
    elif remote.uidnext > local.uidnext:
        steps.append(Arrived(local.uidnext, remote.uidnext - 1))
    return steps


def nothing_happened(local: Local, remote: Remote) -> bool:
    """True if a STATUS alone proves that the folder is as the store has it: no SELECT needed.

    The same HIGHESTMODSEQ says so; the count guards against servers that do not number expunges, and
    against numbers that were a lie when they were written down.
    """
    return (
        local.complete
        and local.modseq > 0
        and (local.uidvalidity, local.uidnext, local.modseq)
        == (remote.uidvalidity, remote.uidnext, remote.highestmodseq)
        and local.count in (None, remote.exists)
    )


def _numbers_changes(local: Local, remote: Remote) -> bool:
    return remote.resynced or (local.modseq > 0 and remote.highestmodseq > 0)


def _went_back(local: Local, remote: Remote) -> bool:
    """The server was restored from a backup: numbers that only grow are lower than before."""
    return 0 < remote.uidnext < local.uidnext or remote.highestmodseq < local.modseq


def _changes(local: Local, remote: Remote) -> list[Step]:
    if remote.resynced:
        return [ApplyTold()]
    return [ChangedSince(local.modseq)] if remote.highestmodseq != local.modseq else []


def _must_compare(local: Local, remote: Remote) -> bool:
    if not local.complete or not remote.uidnext:
        return True
    if remote.resynced:
        return False
    return remote.uidnext != local.uidnext or local.count not in (None, remote.exists)


@dataclass(frozen=True)
class Difference:
    """UIDs: `missing` here, highest (newest) first, and `vanished` there."""

    missing: list[int]
    vanished: list[int]


def compare(
    known: Collection[int],
    present: Collection[int],
    *,
    wanted: Collection[int] | None = None,
    leaving: Collection[int] = (),
) -> Difference:
    """What differs between the UIDs here and there.

    Only of `wanted` (all by default) anything is missing; what is `leaving` (moved or deleted here,
    the server does not know it yet) is neither.
    """
    here, there, away = set(known), set(present), set(leaving)
    missing = (there if wanted is None else there & set(wanted)) - here - away
    return Difference(sorted(missing, reverse=True), sorted(here - there - away))


def gone(known: Iterable[int], spans: Sequence[Span]) -> list[int]:
    """Which of the known UIDs lie in `spans`; a span may be far wider than the folder."""
    ordered = sorted(spans)
    found, position = [], 0
    for uid in sorted(known):
        while position < len(ordered) and ordered[position][1] < uid:
            position += 1
        if position < len(ordered) and ordered[position][0] <= uid:
            found.append(uid)
    return found


def is_suspicious(vanished: int, known: int, usual: int = 0) -> bool:
    """A folder is suddenly empty: believe it when it stays so; up to `usual` messages are nothing odd."""
    return vanished >= known > usual


def flag_updates(
    known: Mapping[int, FlagsAndKeywords],
    told: Iterable[Fetched],
    pending: Mapping[int, Sequence[tuple[int, int]]],
    pending_keywords: Mapping[int, Sequence[tuple[Collection[str], Collection[str]]]],
) -> dict[int, FlagsAndKeywords]:
    """New flags by UID where they differ from the known ones; `pending` (add, remove) wins over `told`."""
    updates: dict[int, FlagsAndKeywords] = {}
    for message in told:
        if message.flags is None or message.uid not in known:
            continue
        told_flags, told_keywords = message.flags
        flags = (
            with_pending(told_flags, pending.get(message.uid, ())),
            with_pending_keywords(told_keywords, pending_keywords.get(message.uid, ())),
        )
        if flags != known[message.uid]:
            updates[message.uid] = flags
        else:
            updates.pop(message.uid, None)
    return updates


def with_own(told: Fetched, known: Mapping[int, FlagsAndKeywords], forgets: Flags) -> Fetched:
    """What a server says that keeps no keywords of others' making: ours, and the flags of `forgets`, stay."""
    if told.flags is None or told.uid not in known:
        return told
    flags, keywords = known[told.uid]
    own = (each for each in keywords if each.startswith(OWN_KEYWORDS))
    return replace(told, flags=(told.flags[0] | (flags & forgets), tuple(sorted({*told.flags[1], *own}))))


def with_pending(flags: Flags, changes: Sequence[tuple[int, int]]) -> Flags:
    """`flags` after the (add, remove) that the server has not heard of yet."""
    for add, remove in changes:
        flags = (flags & ~Flags(remove)) | Flags(add)
    return flags


def with_pending_keywords(
    keywords: tuple[str, ...], changes: Sequence[tuple[Collection[str], Collection[str]]]
) -> tuple[str, ...]:
    """The same of keywords."""
    for add, remove in changes:
        keywords = tuple(sorted(({*keywords} - {*remove}) | {*add}))
    return keywords
