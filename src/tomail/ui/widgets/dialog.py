"""A question with verbs as answers, never yes and no."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from .banner import Banner
from .button import Button, Kind
from .labels import Text, keep_whole

WIDTH = 460
LONG = 400  # characters of a quotation; more would not fit a window
LINES = 8
_UNBROKEN = 48  # characters without a space that fit a line: a row of a fingerprint is compared as it stands

_RUN = re.compile(rf"\S{{{_UNBROKEN + 1},}}")


class Question(QDialog):
    """`answers` are pairs of key and verb; `default` has the focus. `answer` is "" when it was closed."""

    def __init__(
        self,
        title: str,
        text: str,
        answers: Sequence[tuple[str, str]],
        *,
        quoted: str = "",
        default: str = "",
        danger: str = "",
        warning: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.answer = ""
        self.buttons: dict[str, Button] = {}
        self.setWindowTitle(title)
        self.setAccessibleDescription(text)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(10)
        column.addWidget(Text(title, "heading", wrap=True))
        if text:
            column.addWidget(Text(text, "secondary", wrap=True))
        if warning:
            column.addWidget(Banner("warning", warning))
        if quoted:
            column.addWidget(_long(quoted) if len(quoted) > LONG else self._quotation(quoted))
        column.addSpacing(8)
        column.addLayout(self._row(answers, default, danger))
        self.setMinimumWidth(max(WIDTH, column.minimumSize().width()))  # no answer is cut off
        self.resize(self.minimumSize())
        keep_whole(self)  # nor a line of the text
        if default:
            self.buttons[default].setFocus(Qt.FocusReason.TabFocusReason)

    def _row(self, answers: Sequence[tuple[str, str]], default: str, danger: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        for key, verb in answers:
            kind: Kind = "danger" if key == danger else "primary" if key == default else "plain"
            button = Button(verb, kind=kind)
            button.setObjectName(f"question.{key}")
            button.clicked.connect(lambda _=False, key=key: self._take(key))
            self.buttons[key] = button
            row.addWidget(button)
        return row

    def _quotation(self, words: str) -> Text:
        quotation = Text(_RUN.sub(_breakable, words), "plain", wrap=True)
        quotation.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return quotation

    def _take(self, key: str) -> None:
        self.answer = key
        self.accept()


def _breakable(run: re.Match[str]) -> str:
    words = run.group()
    return "\u200b".join(words[i : i + 8] for i in range(0, len(words), 8))


def _long(words: str) -> QPlainTextEdit:
    """All of it, however long, in a field that scrolls."""
    field = QPlainTextEdit(words)
    field.setReadOnly(True)
    field.setTabChangesFocus(True)
    field.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
    field.setFixedHeight(field.fontMetrics().lineSpacing() * LINES)
    return field


def ask(
    parent: QWidget,
    title: str,
    text: str,
    answers: Sequence[tuple[str, str]],
    then: Callable[[str], object],
    *,
    quoted: str = "",
    default: str = "",
    danger: str = "",
    warning: str = "",
) -> Question:
    """Ask over the window of `parent`; `then` gets the key of the answer, "" if the question was closed."""
    question = Question(
        title,
        text,
        answers,
        quoted=quoted,
        default=default,
        danger=danger,
        warning=warning,
        parent=parent.window(),
    )
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    question.finished.connect(lambda _: then(question.answer))
    question.open()
    return question
