"""The practice's texts, to be put into a mail by a few letters and Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from tomail.model.teamwork import Template
from tomail.ui import theme
from tomail.ui.widgets.labels import Text, set_font
from tomail.ui.widgets.tip import plain_tip

WIDTH, HEIGHT, ROW = 420, 340, 28
TEMPLATE = int(Qt.ItemDataRole.UserRole)


class TemplatePopup(QDialog):
    """A filter, and the templates below it by folder; those used last stand on top."""

    chosen = Signal(object)  # Template

    def __init__(self, templates: Sequence[Template], used: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("composer.templates")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Templates"))
        self._templates = sorted(templates, key=lambda each: _place(each, used))
        self._used = set(used)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Find a template"))
        self.filter.setAccessibleName(self.tr("Find a template"))
        self.filter.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Templates"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        palette = self.list.palette()
        palette.setColor(QPalette.ColorRole.Highlight, theme.colour("selection"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.colour("text"))
        self.list.setPalette(palette)
        set_font(self.list, 14)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = Text("", "secondary", wrap=True)
        self.filter.textChanged.connect(self._fill)
        self.list.itemClicked.connect(self._take)
        self._arrange()
        self._fill("")

    def open_below(self, anchor: QWidget) -> None:
        """Show it under a button, with the cursor in the filter."""
        self.move(anchor.mapToGlobal(QPoint(0, anchor.height() + 4)))
        self.show()
        self.filter.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list work while one types."""
        if watched is self.filter and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentItem())
                return True
        return False

    def _fill(self, typed: str) -> None:
        wanted = typed.casefold().split()
        found = [each for each in self._templates if _matches(each, wanted)]
        self.list.clear()
        folder = None
        for each in found:
            under = self.tr("Used last") if each.id in self._used else each.folder
            if under != folder and under:
                self._add_heading(under)
            folder = under
            item = QListWidgetItem(each.name)
            item.setSizeHint(QSize(0, theme.scaled(ROW)))
            item.setToolTip(plain_tip(each.text[:400]))
            item.setData(TEMPLATE, each)
            self.list.addItem(item)
        self._nothing.setVisible(not found)
        self._nothing.setText(
            self.tr("No template fits.") if self._templates else self.tr("The practice has no templates yet.")
        )
        self._step(1)

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(theme.font(12, theme.Weight.SEMIBOLD))
        self.list.addItem(item)

    def _step(self, step: int) -> None:
        row = self.list.currentRow() + step
        while 0 <= row < self.list.count():
            if self.list.item(row).data(TEMPLATE) is not None:
                self.list.setCurrentRow(row)
                return
            row += step

    def _take(self, item: QListWidgetItem | None) -> None:
        template = item.data(TEMPLATE) if item is not None else None
        if template is not None:
            self.chosen.emit(template)
            self.close()

    def _arrange(self) -> None:
        self.resize(theme.scaled(WIDTH), theme.scaled(HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)


def _place(template: Template, used: Sequence[str]) -> tuple[int, str, str]:
    last = used.index(template.id) if template.id in used else len(used)
    return (last, "", "") if template.id in used else (last, template.folder, template.name)


def _matches(template: Template, wanted: Sequence[str]) -> bool:
    said = f"{template.folder} {template.name} {template.text}".casefold()
    return all(word in said for word in wanted)
