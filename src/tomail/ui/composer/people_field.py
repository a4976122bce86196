"""Recipients as chips: typed or pasted, checked, taken out with a key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QWidget

from tomail.model.mail import Address
from tomail.services.correspondents import Suggestions
from tomail.ui import icons, theme
from tomail.ui.flow_layout import FlowLayout
from tomail.ui.widgets.labels import set_font
from tomail.ui.widgets.tip import plain_tip

from .checks import is_valid, read_people
from .completion import Completion

HEIGHT = 26
NAME_WIDEST, DOMAIN_WIDEST = 300, 190
BESIDE = 6  # between name and domain
ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Comma, Qt.Key.Key_Semicolon}


@dataclass(frozen=True)
class SealMark:
    """An icon in a chip, the token of its colour, and what it means."""

    icon: str
    ink: str
    words: str


class PersonChip(QWidget):
    """One recipient; red with an icon where the address cannot be right. The cross takes it out."""

    removed = Signal()
    edited = Signal()

    def __init__(self, person: Address) -> None:
        super().__init__()
        self.person = person
        self.valid = is_valid(person)
        self._seal: SealMark | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        wrong = "" if self.valid else self.tr("This address is incomplete.")
        self.setToolTip(plain_tip(f"{person}\n{wrong}".strip()))
        self.setAccessibleName(str(person))
        self.setAccessibleDescription(wrong)

    def show_seal(self, seal: SealMark | None) -> None:
        """Whether the mail can be encrypted to them; None: nobody asks."""
        if seal == self._seal or not self.valid:
            return
        self._seal = seal
        words = seal.words if seal else ""
        self.setToolTip(plain_tip(f"{self.person}\n{words}".strip()))
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = min(self._name_width(), NAME_WIDEST) + min(self._domain_width(), DOMAIN_WIDEST)
        return QSize(width + 10 + 26 + (20 if self._mark() else 0), theme.scaled(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        ground, ink = (t.neutral_bg, t.text) if self.valid else (t.danger_bg, t.danger_fg)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen if self.valid else QPen(QColor(t.danger_fg), 1))
        painter.setBrush(QColor(ground))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        left, middle = 11.0, box.center().y()
        if mark := self._mark():
            icons.paint(painter, QRectF(left, middle - 7, 14, 14), mark.icon, getattr(t, mark.ink))
            left += 19
        painter.setFont(theme.font(13))
        painter.setPen(QColor(ink))
        self._paint_person(painter, QRectF(left, 0, self.width() - left - 24, self.height()))
        icons.paint(
            painter, QRectF(self.width() - 21, middle - 6.5, 13, 13), "x", t.text2 if self.valid else ink
        )
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.position().x() > self.width() - 25:
            self.removed.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.edited.emit()

    def _paint_person(self, painter: QPainter, room: QRectF) -> None:
        """The name, which gives way, and the domain that the mail would go to."""
        name_room = room.width() - min(self._domain_width(), DOMAIN_WIDEST)
        label = self.person.name or self.person.address
        mode = Qt.TextElideMode.ElideRight if self.person.name else Qt.TextElideMode.ElideMiddle
        words = painter.fontMetrics().elidedText(label, mode, int(name_room) + 1)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)
        room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(words) + BESIDE)
        painter.setFont(theme.font(12))
        domain = painter.fontMetrics().elidedText(
            self._domain(), Qt.TextElideMode.ElideLeft, int(room.width()) + 1
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), domain)

    def _mark(self) -> SealMark | None:
        return self._seal if self.valid else SealMark("circle-alert", "danger_fg", "")

    def _domain(self) -> str:
        return self.person.domain if self.person.name else ""

    def _name_width(self) -> int:
        return QFontMetrics(theme.font(13)).horizontalAdvance(self.person.name or self.person.address)

    def _domain_width(self) -> int:
        domain = self._domain()
        return QFontMetrics(theme.font(12)).horizontalAdvance(domain) + BESIDE if domain else 0


class PeopleField(QFrame):
    """A line of chips with a place to type in. `changed` on every change."""

    changed = Signal()

    def __init__(self, label: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[PersonChip] = []
        self._known = Suggestions(())
        self.edit = _Line(self)
        self.edit.setObjectName(name)
        self.edit.setAccessibleName(label)
        self.completion = Completion(self.edit, self._fitting)
        self.completion.chosen.connect(self._take)
        self._flow = FlowLayout(self, spacing=5)
        self._flow.addWidget(self.edit)
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self._typed)
        self.edit.ended.connect(self.commit)
        self.edit.emptied.connect(self._take_last)
        self.edit.asked.connect(lambda: self.completion.offer(self.edit.text(), choose=True))

    def suggest(self, known: Suggestions) -> None:
        """Whom to offer while somebody types."""
        self._known = known

    def people(self) -> tuple[Address, ...]:
        """The chips, and what is still being typed."""
        return (*(chip.person for chip in self._chips), *read_people(self.edit.text()))

    def set_people(self, people: Iterable[Address]) -> None:
        """Show these recipients instead."""
        for chip in tuple(self._chips):
            self._drop(chip)
        self.add(people)

    def add(self, people: Iterable[Address]) -> None:
        """Add recipients; one that is there already is not doubled."""
        present = {_key(chip.person) for chip in self._chips}
        for person in people:
            if _key(person) not in present:
                self._add(person)
                present.add(_key(person))
        self.changed.emit()

    def show_seals(self, seals: Mapping[str, SealMark]) -> None:
        """Mark the chips by their addresses in lower case."""
        for chip in self._chips:
            chip.show_seal(seals.get(chip.person.address.strip().lower()))
        self._flow.invalidate()

    def commit(self) -> None:
        """Make chips of what was typed."""
        self.completion.close()
        typed = read_people(self.edit.text())
        self.edit.clear()
        if typed:
            self.add(typed)

    def invalid(self) -> list[PersonChip]:
        """The chips that cannot be right."""
        return [chip for chip in self._chips if not chip.valid]

    def _typed(self, text: str) -> None:
        """Several addresses at once were pasted: they are done. Enter never replaces a whole address."""
        people = read_people(text)
        if len(people) > 1 and all(map(is_valid, people)):
            self.commit()
            return
        if people:
            self.completion.offer(text, choose=not is_valid(people[0]))
        else:
            self.completion.close()
        self.changed.emit()

    def _fitting(self, typed: str) -> Sequence[Address]:
        return self._known.matching(typed, {_key(chip.person) for chip in self._chips})

    def _take(self, person: Address) -> None:
        self.edit.clear()
        self.add([person])

    def _add(self, person: Address) -> None:
        chip = PersonChip(person)
        chip.removed.connect(lambda: self._remove(chip))
        chip.edited.connect(lambda: self._edit(chip))
        self._flow.insert_widget(len(self._chips), chip)
        self._chips.append(chip)
        chip.show()
        self.updateGeometry()

    def _drop(self, chip: PersonChip) -> None:
        self._chips.remove(chip)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self.updateGeometry()

    def _remove(self, chip: PersonChip) -> None:
        self._drop(chip)
        self.changed.emit()

    def _edit(self, chip: PersonChip) -> None:
        """Back into letters, to be mended."""
        self.commit()
        self._drop(chip)
        self.edit.setText(str(chip.person))
        self.edit.setFocus()
        self.changed.emit()

    def _take_last(self) -> None:
        if self._chips:
            self._edit(self._chips[-1])


class _Line(QLineEdit):
    ended = Signal()
    emptied = Signal()
    asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setStyleSheet(
            "QLineEdit { border: none; padding: 0; min-height: 26px; background: transparent; }"
        )
        self.setMinimumWidth(160)
        self.setProperty("fills_line", True)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        set_font(self, 14)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if event.key() in ENDS and plain and not self._inside_quotes():
            self.ended.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        elif event.key() == Qt.Key.Key_Down and plain:
            self.asked.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.ended.emit()

    def _inside_quotes(self) -> bool:
        return self.text()[: self.cursorPosition()].count('"') % 2 == 1


def _key(person: Address) -> str:
    """What makes two recipients one; a name without an address is nobody else's."""
    return (person.address or person.name).casefold()
