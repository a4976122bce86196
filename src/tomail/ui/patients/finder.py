"""Looking for a patient while one types: a line, and below it who fits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from tomail.base.errors import TomailError
from tomail.model.patients import Patient
from tomail.services.container import Services
from tomail.ui import i18n, tasks, theme
from tomail.ui.widgets.labels import Text, set_font

from . import words

LIMIT = 50
ROW = 32
Index = QModelIndex | QPersistentModelIndex
PATIENT = int(Qt.ItemDataRole.UserRole)
_TO_THE_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class PatientFinder(QWidget):
    """`current_changed` and `accepted` carry the Patient, or None where nobody is current.

    Asks off the GUI thread; an answer that was overtaken by typing is dropped.
    """

    current_changed = Signal(object)
    accepted = Signal(object)
    failed = Signal(str)

    def __init__(self, services: Services, proposed: Sequence[Patient] = (), limit: int = LIMIT) -> None:
        super().__init__()
        self._services = services
        self._proposed = tuple(proposed)
        self._limit = limit
        self._whole: int | None = None
        self._task: tasks.Task[list[Patient]] | None = None
        self.line = QLineEdit()
        self.model = _Patients(self)
        self.table = QTableView()
        self._note = Text("", "meta", wrap=True)
        self._arrange()
        self.line.textEdited.connect(self._typed)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._tell())
        self.table.doubleClicked.connect(lambda _: self.accept())
        self.show_found(self._proposed)

    def patient(self) -> Patient | None:
        """Who is current."""
        found = self.table.currentIndex().data(PATIENT)
        return found if isinstance(found, Patient) else None

    def search(self, text: str) -> None:
        """Look for `text` as if somebody had typed it."""
        self.line.setText(text)
        self._typed(text)

    def look_again(self) -> None:
        """Patients changed."""
        self._typed(self.line.text())

    def accept(self) -> None:
        """The current one it is."""
        if (found := self.patient()) is not None:
            self.accepted.emit(found)

    def show_whole(self, count: int) -> None:
        """How many there are to be found: an empty list is not an empty practice."""
        self._whole = count
        if not self.line.text().strip():
            self._say(0)

    def show_found(self, patients: Sequence[Patient]) -> None:
        """These, the first one current."""
        self.model.show(patients)
        self.table.setCurrentIndex(self.model.index(0, 0))
        self._say(len(patients))
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _TO_THE_LIST:
                self.table.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.accept()
                return True
        return super().eventFilter(watched, event)

    # inside

    def _typed(self, text: str) -> None:
        if self._task is not None:
            self._task.cancel()
        if not text.strip():
            self.show_found(self._proposed)
            return
        limit = self._limit
        find = self._services.patients.find
        self._task = tasks.run(
            lambda: find(text, limit), done=self.show_found, failed=self._failed, owner=self
        )

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, TomailError):
            raise error
        self.failed.emit(i18n.problem_text(error.problem))

    def _tell(self) -> None:
        self.current_changed.emit(self.patient())

    def _say(self, count: int) -> None:
        typed = bool(self.line.text().strip())
        if not typed:
            said = self.tr("Proposed for this e-mail") if self._proposed else self._hint()
        elif not count:
            said = self.tr("Nobody fits. Umlauts, the birth date or the number may be written as you like.")
        elif count >= self._limit:
            said = self.tr("The first %n patient(s); type more to see fewer.", None, count)
        else:
            said = self.tr("%n patient(s)", None, count)
        self._note.setText(said)

    def _hint(self) -> str:
        if self._whole == 0:
            return self.tr("No patients yet: import them, or enter a new one.")
        count = self.tr("%n patient(s).", None, self._whole) if self._whole else ""
        hint = self.tr("Parts of the name in any order, birth date, number or e-mail address.")
        return f"{count} {hint}".strip()

    def _arrange(self) -> None:
        self.line.setObjectName("patients.find")
        self.line.setAccessibleName(self.tr("Find patient"))
        self.line.setPlaceholderText(self.tr("Name, birth date, number …"))
        self.line.setClearButtonEnabled(True)
        self.line.installEventFilter(self)
        set_font(self.line, 14)
        _dress(self.table)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Patients"))
        self.model.fit(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self._note)
        column.addWidget(self.table, 1)


def _dress(table: QTableView) -> None:
    table.setObjectName("patients.found")
    table.setFrameShape(QFrame.Shape.NoFrame)
    palette = table.palette()
    palette.setColor(QPalette.ColorRole.Highlight, theme.colour("selection"))
    palette.setColor(QPalette.ColorRole.HighlightedText, theme.colour("text"))
    table.setPalette(palette)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(theme.scaled(ROW))
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class _Patients(QAbstractTableModel):
    """A row a patient."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._patients: Sequence[Patient] = ()

    def show(self, patients: Sequence[Patient]) -> None:
        self.beginResetModel()
        self._patients = patients
        self.endResetModel()

    def fit(self, table: QTableView) -> None:
        """The name takes what the others leave."""
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._patients)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        patient = self._patients[index.row()]
        if role == PATIENT:
            return patient
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.named(patient)
        if role == Qt.ItemDataRole.DisplayRole:
            return _cells(patient)[index.column()]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        titles = (self.tr("Name"), self.tr("Born"), self.tr("Number"), self.tr("Reached at"))
        return titles[section]


def _cells(patient: Patient) -> tuple[str, str, str, str]:
    born = f"{i18n.day(patient.birth_date)} ({words.age(patient.birth_date)})" if patient.birth_date else "–"
    reached = (patient.city, *patient.emails[:1]) if patient.emails else (patient.city, patient.phone)
    return patient.listed_name, born, patient.number, " · ".join(each for each in reached if each)
