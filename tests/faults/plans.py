"""Which steps a day has, and how they are lived until something happens."""

from __future__ import annotations

import errno
import json
from collections.abc import Collection, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from random import Random

from tests.faults.day import (
    Day,
    Place,
    Step,
    answer,
    delete,
    discard,
    drop_folder,
    drop_for_good,
    flag,
    flag_theirs,
    keep,
    leave,
    leave_out,
    make_folder,
    move,
    move_theirs,
    move_to_theirs,
    plan_ahead,
    purge,
    rename_folder,
    send,
    synchronise,
    undo,
)
from tests.faults.mishaps import Mishap, Points
from tests.faults.others import (
    they_append,
    they_begin_anew,
    they_drop_theirs,
    they_expunge,
    they_flag,
    they_make,
    they_rename,
    they_rename_theirs,
)
from tests.faults.seldom import seldom_day, surroundings
from tomail.base.errors import EnvironmentTrouble, ProblemKind
from tomail.base.paths import ProfilePaths
from tomail.model.account import Protocol
from tomail.services.container import open_services

DISK = (ProblemKind.DISK_FULL, ProblemKind.DAMAGED)
WHOLE = -1  # the seed of the day on which everything is done
SELDOM = -2  # ... and of that on which happens what seldom does


def live(
    place: Place,
    seed: int,
    mishap: Mishap | None,
    told: Path,
    received: Collection[str] = (),
    lost: Collection[str] = (),
) -> None:
    """The day, or what is left of it, until the mishap. What it came to is then in `told`.

    `received` and `lost`: subjects of unclear mails; the person found out by telephone.
    """
    points = mishap.prepare(place.deaths) if mishap else Points()
    try:
        with surroundings() if seed == SELDOM else nullcontext(), _day(place) as day:
            for name, step, number in plan(seed, place):
                day.once(name, step, number)
            day.decide(received, lost)
            day.settle()
            written = told.with_suffix(".new")  # the disk may be full
            written.write_text(json.dumps([day.outcome(), points.count]))
            written.replace(told)
    except EnvironmentTrouble as trouble:
        if mishap is None or trouble.problem.kind not in DISK:
            raise
    except OSError as error:  # the journal is on the same disk
        if mishap is None or error.errno != errno.ENOSPC:
            raise


@contextmanager
def _day(place: Place) -> Iterator[Day]:
    services = open_services(ProfilePaths(place.profile), place.keys())
    services.composing.drafts.resume()  # as Services.start does
    try:
        yield Day(services, place)
    finally:
        services.close()


def plan(seed: int, place: Place) -> Iterator[tuple[str, Step, int]]:
    """The steps of a day. Everybody keeps to messages of their own, so that their order does not matter."""
    if seed == WHOLE:
        yield from whole_day()
        return
    if seed == SELDOM:
        yield from seldom_day()
        return
    chance = Random(seed)
    size, imap = place.size, place.protocol is Protocol.IMAP
    counts = (size.mails, size.others, size.written)
    own, theirs, written = (iter(chance.sample(range(count), count)) for count in counts)
    numbers: dict[Step, Iterator[int]] = dict.fromkeys((flag, move, delete, purge, answer), own)
    if imap:
        numbers |= dict.fromkeys((they_flag, they_expunge), theirs)
    numbers |= dict.fromkeys((send, keep, discard, leave), written)
    others: tuple[Step, ...] = (they_append,) if imap else (they_append, they_rename)
    yield "first", synchronise, 0
    for at in range(size.steps):
        step = chance.choice((synchronise, *others, *numbers))
        number = next(numbers.get(step, iter((at,))), None)
        if number is not None:
            yield f"{at} {step.__name__}", step, number


def whole_day() -> Iterator[tuple[str, Step, int]]:
    """Everything that is done to mail and folders by IMAP, once, and the server hears of it in between."""
    steps: tuple[tuple[Step, int], ...] = (
        (they_make, 0), (flag, 0), (move, 1), (delete, 2), (purge, 3), (answer, 4), (send, 0), (keep, 1),
        (discard, 2), (leave, 3), (undo, 5), (plan_ahead, 6), (make_folder, 0), (synchronise, 0),
        (rename_folder, 0), (they_rename_theirs, 0), (synchronise, 1), (leave_out, 0), (synchronise, 2),
        (they_begin_anew, 0), (drop_folder, 0), (synchronise, 3), (drop_for_good, 0), (they_expunge, 0),
        (they_expunge, 1), (flag_theirs, 0), (move_theirs, 1), (synchronise, 4), (they_make, 1),
        (synchronise, 5), (move_to_theirs, 6), (they_drop_theirs, 0),
    )  # fmt: skip
    yield "first", synchronise, 0
    for step, number in steps:
        yield f"{step.__name__} {number}", step, number
