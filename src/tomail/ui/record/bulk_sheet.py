"""Filing a selection: what is sure, how far it is, and what is left for a person."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tomail.ui.mailbox.spoken import subject
from tomail.ui.patients.words import named
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Text

from .bulk import BulkFiling
from .words import opens_to_more

SIZE = 680, 460


class BulkSheet(QDialog):
    """`decide` carries a MessageSummary that a person wants to look at themselves."""

    filed = Signal(object)  # list[RecordEntry], once at the end
    decide = Signal(object)

    def __init__(self, filing: BulkFiling, to: object, parent: QWidget) -> None:
        super().__init__(parent.window())
        self._filing = filing
        self._to = to
        filing.setParent(self)
        self.setObjectName("bulk_filing")
        self.setWindowTitle(self.tr("File in the record"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self.words = Text(self.tr("Looking whom the e-mails are about …"), "plain", wrap=True)
        self.audience = Banner("warning", opens_to_more(), icon="users")
        self.audience.setObjectName("bulk_filing.audience")
        self.audience.setVisible(filing.opens_to_more)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.table = _table((self.tr("Not filed"), self.tr("Why")))
        self.assign = Button(self.tr("Assign and file …"), "user")
        self.file = Button(self.tr("File"), "archive", "primary")
        self.end = Button(self.tr("Cancel"))
        for button, name in ((self.assign, "assign"), (self.file, "file"), (self.end, "end")):
            button.setObjectName(f"bulk_filing.{name}")
        self.file.setEnabled(False)
        self.assign.setEnabled(False)
        self._arrange()
        self._connect()
        filing.look()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._filing.stopped = True
        super().closeEvent(event)

    def _connect(self) -> None:
        self._filing.looked.connect(self._looked)
        self._filing.progressed.connect(self._progressed)
        self._filing.finished.connect(self._finished)
        self.file.clicked.connect(self._start)
        self.end.clicked.connect(self._stop_or_close)
        self.assign.clicked.connect(self._decide)
        self.table.doubleClicked.connect(lambda _: self._decide())
        self.table.itemSelectionChanged.connect(self._offer)

    def _looked(self) -> None:
        sure = len(self._filing.sure)
        self.words.setText(self._summary(sure))
        self._show_left()
        self.file.setEnabled(sure > 0)
        self.file.set_label(self.tr("File %n e-mail(s)", None, sure))
        self.file.setFocus(Qt.FocusReason.TabFocusReason)

    def _summary(self, sure: int) -> str:
        if self._to is not None:
            whose = named(self._to)  # type: ignore[arg-type]
            return self.tr("%n e-mail(s) into the record of {name}.", None, sure).format(name=whose)
        if not sure:
            return self.tr("None of these e-mails is surely about one patient.")
        return self.tr("%n e-mail(s) surely about one patient each.", None, sure)

    def _start(self) -> None:
        self.file.hide()
        self.end.set_label(self.tr("Stop"))
        self.bar.setMaximum(len(self._filing.sure))
        self.bar.show()
        self._filing.start()

    def _progressed(self, place: int) -> None:
        self.bar.setValue(place)
        whole = len(self._filing.sure)
        self.words.setText(self.tr("{count} of {whole} filed").format(count=place, whole=whole))

    def _finished(self) -> None:
        self.bar.hide()
        self.end.set_label(self.tr("Close"))
        self.words.setText(self.tr("%n e-mail(s) filed in the record.", None, len(self._filing.filed)))
        self._show_left()
        self.filed.emit(self._filing.filed)
        if not self._filing.left:
            self.accept()

    def _stop_or_close(self) -> None:
        if self.bar.isVisible():
            self._filing.stopped = True
        else:
            self.close()

    def _show_left(self) -> None:
        self.table.setRowCount(len(self._filing.left))
        for place, (row, reason) in enumerate(self._filing.left):
            self.table.setItem(place, 0, QTableWidgetItem(f"{row.signed_name} · {subject(row)}"))
            self.table.setItem(place, 1, QTableWidgetItem(reason))
        self.table.selectRow(0)
        self.table.setVisible(bool(self._filing.left))
        self.assign.setVisible(bool(self._filing.left))

    def _offer(self) -> None:
        self.assign.setEnabled(bool(self.table.selectedItems()) and not self.bar.isVisible())

    def _decide(self) -> None:
        place = self.table.currentRow()
        if self.assign.isEnabled() and 0 <= place < len(self._filing.left):
            self.decide.emit(self._filing.left[place][0])

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Text(self.windowTitle(), "heading"))
        for part in (self.words, self.audience, self.bar):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addStretch(0)
        row = QHBoxLayout()
        row.addWidget(self.assign)
        row.addStretch(1)
        row.addWidget(self.end)
        row.addWidget(self.file)
        column.addLayout(row)
        self.table.hide()
        self.assign.hide()


def _table(headings: tuple[str, ...]) -> QTableWidget:
    table = QTableWidget(0, len(headings))
    table.setObjectName("bulk_filing.left")
    table.setHorizontalHeaderLabels(headings)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return table
