"""Which waiting operations one command can do together. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tomail.store import operations
from tomail.store.operations import Operation


def _likes(operation: Operation) -> tuple[str, int | None, list[tuple[str, object]]]:
    """What operations have in common that one command can do together."""
    alone = operation.kind == operations.DELETE  # what the message looks like is its own
    return operation.kind, operation.folder, [] if alone else sorted(operation.payload.items())


def groups(due: Sequence[Operation]) -> Iterator[list[Operation]]:
    """Neighbours that one command can do together; an append, or a step for a folder, stands alone."""
    for key, group in groupby(due, _likes):
        if key[0] in (operations.APPEND, *operations.FOLDER_STEPS):
            yield from ([each] for each in group)
        else:
            yield from _without_repeats(list(group))


def _without_repeats(group: list[Operation]) -> Iterator[list[Operation]]:
    """A message at most once in a group: its second operation wants the first to be done."""
    part: dict[int, Operation] = {}
    for each in group:
        if each.number in part:
            yield list(part.values())
            part = {}
        part[each.number] = each
    yield list(part.values())
