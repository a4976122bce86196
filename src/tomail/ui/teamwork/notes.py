"""Below the mail: what colleagues wrote down about it. It never leaves the practice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from tomail.base.errors import TomailError
from tomail.model.mail import MessageRef, MessageSummary
from tomail.model.teamwork import Note
from tomail.services.container import Services
from tomail.ui import i18n, tasks, theme
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Icon, Text

from .words import short_name

MOST_HEIGHT = 190


class NotesPane(QWidget):
    """The notes on the message that is read, and the line to write one."""

    changed = Signal(object)  # MessageRef
    failed = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._ref: MessageRef | None = None
        self._count = 0
        self._question = tasks.Latest()
        self._begun: dict[tuple[str, MessageRef], str] = {}  # of each person, until the program ends
        self.cards: list[NoteCard] = []
        self.field = QLineEdit()
        self.field.setObjectName("reader.note")
        self.field.setPlaceholderText(self.tr("Internal note – stays in the practice, Enter keeps it"))
        self.field.setAccessibleName(self.tr("Internal note"))
        self.field.returnPressed.connect(self._add)
        self.field.textChanged.connect(self._remember)
        self.write = Button(self.tr("Internal note"), "plus", "ghost", height=30)
        self.write.setObjectName("reader.write_note")
        self.write.clicked.connect(self._unfold)
        self._arrange()
        self.hide()

    def show_message(self, row: MessageSummary | None, notes: int) -> None:
        """Another message, or more or fewer notes on it (as far as is known)."""
        ref = row.ref if row else None
        if ref == self._ref and notes == self._count:
            return
        another = ref != self._ref
        self._ref, self._count = ref, notes
        self._question.drop()
        if another:
            self._go_on_writing()
            self._show([])
        self.setVisible(ref is not None)
        if ref is not None and notes:
            self._load(ref)
        else:
            self._show([])

    def _load(self, ref: MessageRef) -> None:
        def done(notes: list[Note]) -> None:
            if ref == self._ref:
                self._show(notes)

        self._question.run(
            lambda: self._services.teamwork.notes(ref), done=done, failed=self._say_why, owner=self
        )

    def _show(self, notes: Sequence[Note]) -> None:
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = [NoteCard(note) for note in notes]
        for card in self.cards:
            card.removed.connect(self._remove)
            self._list.addWidget(card)
        self._scroll.setVisible(bool(self.cards))
        wanted = sum(card.sizeHint().height() + 6 for card in self.cards)
        self._scroll.setFixedHeight(min(theme.scaled(MOST_HEIGHT), wanted))

    def _add(self) -> None:
        text, ref = self.field.text().strip(), self._ref
        if not text or ref is None:
            self._fold()
            return

        who = self._who()

        def done(_: str) -> None:
            self._begun.pop((who, ref), None)
            if ref == self._ref:
                self.field.clear()
                self._fold()
            self.changed.emit(ref)

        tasks.run(
            lambda: self._services.teamwork.add_note(ref, text), done=done, failed=self._say_why, owner=self
        )

    def _remove(self, note: str) -> None:
        ref = self._ref
        tasks.run(
            lambda: self._services.teamwork.remove_note(note),
            done=lambda _: self.changed.emit(ref),
            failed=self._say_why,
            owner=self,
        )

    def _remember(self, text: str) -> None:
        if self._ref is not None and text:
            self._begun[self._who(), self._ref] = text
        elif self._ref is not None:
            self._begun.pop((self._who(), self._ref), None)

    def _go_on_writing(self) -> None:
        """With what this person began to write on the message, if anything."""
        begun = self._begun.get((self._who(), self._ref), "") if self._ref else ""
        self.field.setText(begun)
        self.field.setVisible(bool(begun))
        self.write.setVisible(not begun)

    def _who(self) -> str:
        person = self._services.people.present
        return person.id if person else ""

    def _unfold(self) -> None:
        self.write.hide()
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self) -> None:
        self.field.hide()
        self.write.show()

    def _say_why(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.failed.emit(i18n.problem_text(error.problem))

    def _arrange(self) -> None:
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(6)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self._scroll.setWidget(inside)
        self._scroll.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 6, 24, 10)
        column.setSpacing(6)
        column.addWidget(self._scroll)
        column.addWidget(self.write, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.field)
        self.field.hide()


class NoteCard(QWidget):
    """One note; one's own can be taken away."""

    removed = Signal(str)

    def __init__(self, note: Note) -> None:
        super().__init__()
        when = i18n.when_read(note.at, within=True)
        head = self.tr("Internal note · {name}, {time}").format(name=short_name(note.by), time=when)
        self.text = Text(note.text, "plain", wrap=True, ink="warning_fg")
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAccessibleName(f"{head}: {note.text}")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(Icon("users", "warning_fg", 15))
        top.addWidget(Text(head, "section", ink="warning_fg"), 1)
        if note.mine:
            remove = Button(icon="x", kind="ghost", hint=self.tr("Remove the note"), height=24)
            remove.clicked.connect(lambda: self.removed.emit(note.id))
            top.addWidget(remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 8, 8)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("warning_bg"))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        painter.end()
