"""A certificate as a row of the page, and the files that they come from and go to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.smime import CertificateFacts
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.card import Card
from tomail.ui.widgets.labels import Text


def certificate_row(
    facts: CertificateFacts, words: str, ink: str, menu: Callable[[], QMenu], more: str, *, address: str = ""
) -> Card:
    """Whose it is, what is said of it, and what can be done with it."""
    card = Card()
    whose = address or ", ".join(facts.addresses) or facts.name
    beside = facts.name if facts.name.lower() != whose.lower() else ""
    lines = QVBoxLayout()
    lines.setSpacing(3)
    lines.addWidget(Text(f"{beside} <{whose}>" if beside and "@" in whose else whose, "strong", wrap=True))
    lines.addWidget(Text(words, "secondary", wrap=True, ink=ink))
    row = QHBoxLayout()
    row.addLayout(lines, 1)
    row.addWidget(Button("", "ellipsis", "ghost", hint=more, menu_of=menu))
    card.body.addLayout(row)
    card.setAccessibleName(f"{whose}, {words}")
    return card


def read_file(path: Path) -> bytes:
    """All of it. Raises Refused (INVALID)."""
    try:
        return path.read_bytes()
    except OSError:
        message = QT_TRANSLATE_NOOP("engine", "“{name}” could not be read.")
        raise Refused(Problem(ProblemKind.INVALID, sentence(message, name=path.name))) from None


def write_file(path: Path, file: bytes) -> None:
    """For this user alone, also where a file was there before. Raises Refused (INVALID)."""
    try:
        path.touch(mode=0o600)
        path.chmod(0o600)
        path.write_bytes(file)
    except OSError:
        message = QT_TRANSLATE_NOOP("engine", "“{name}” could not be written.")
        raise Refused(Problem(ProblemKind.INVALID, sentence(message, name=path.name))) from None
