"""What becomes of a mail whose window is closed before it was sent."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from tomail.model.outgoing import Draft
from tomail.ui.widgets.dialog import ask

translate = QCoreApplication.translate


def ask_before_closing(window: QWidget, draft: Draft, answered: Callable[[str], object]) -> None:
    """`answered` gets "discard", "write" or "keep"; "" if the question was closed."""
    ask(
        window,
        translate("ComposerWindow", "This e-mail was not sent."),
        _what_is_discarded(draft),
        [
            ("discard", translate("ComposerWindow", "Discard")),
            ("write", translate("ComposerWindow", "Keep writing")),
            ("keep", translate("ComposerWindow", "Keep as draft")),
        ],
        answered,
        default="keep",
        danger="discard",
    )


def _what_is_discarded(draft: Draft) -> str:
    if draft.shared:
        return translate(
            "ComposerWindow", "If you discard it, the practice keeps the draft as it was before."
        )
    if draft.replaces:
        return translate(
            "ComposerWindow", "If you discard it, the draft stays in its folder as it was before."
        )
    return translate("ComposerWindow", "What you discard cannot be brought back.")
