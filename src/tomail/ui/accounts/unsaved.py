"""What was typed and not applied is never lost without a question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QWidget

from tomail.ui.widgets.dialog import ask

translate = QCoreApplication.translate


class Editable(Protocol):
    """A page whose input counts once it is applied."""

    def subject(self) -> str:
        """What is edited there: the label of an account."""

    def edited(self) -> list[str]:
        """The parts in which something waits to be applied."""

    def forget(self) -> None:
        """Show what is stored instead of what was typed."""

    def save(self, then: Callable[[], object]) -> None:
        """Store it, then `then`; not `then` where something cannot be stored."""


def settle(window: QWidget, pages: Sequence[Editable], then: Callable[[], object]) -> None:
    """`then`, once a person has decided about everything on `pages` that waits; never if they go back."""
    page = next((each for each in pages if each.edited()), None)
    if page is None:
        then()
        return

    def answered(answer: str) -> None:
        if answer == "discard":
            page.forget()
            settle(window, pages, then)
        elif answer == "apply":
            page.save(lambda: settle(window, pages, then))

    ask(
        window,
        translate("unsaved", "Apply the changes to “{subject}”?").format(subject=page.subject()),
        translate(
            "unsaved",
            "Changed, but not applied yet: {parts}. If you discard it, what was stored before stays.",
        ).format(parts=QLocale().createSeparatedList(page.edited())),
        [
            ("discard", translate("unsaved", "Discard")),
            ("back", translate("unsaved", "Keep editing")),
            ("apply", translate("unsaved", "Apply")),
        ],
        answered,
        default="apply",
        danger="discard",
    )
