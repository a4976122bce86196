"""Which steps wait for another: what a person did later must not happen before what was done earlier."""

from __future__ import annotations

from tomail.store.operations import FOLDER_STEPS, Operation


class Waiting:
    """The messages and folders of which a step waits, in one run through the pending operations."""

    def __init__(self) -> None:
        self._messages: set[int] = set()
        self._folders: set[int | None] = set()

    def add(self, *steps: Operation) -> None:
        """They wait: so does what comes after for their messages, or needs the folders they are about."""
        self._messages.update(each.number for each in steps)
        self._folders.update(each.folder for each in steps if each.kind in FOLDER_STEPS)

    def holds(self, step: Operation) -> bool:
        """True if something waits that it must not overtake."""
        needed = {step.folder, step.payload.get("target")}
        return step.number in self._messages or bool(needed & self._folders)
