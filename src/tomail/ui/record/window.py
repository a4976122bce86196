"""The record of one patient: the time line on the left, the entry on the right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from tomail.message.folding import fold
from tomail.model.events import PracticeChanged, Topic
from tomail.model.mail import MessageSummary
from tomail.model.notices import Notice
from tomail.model.patients import Patient
from tomail.model.people import Right
from tomail.model.record import DocumentKind, RecordChannel, RecordEntry
from tomail.services.container import Services
from tomail.ui import i18n, tasks
from tomail.ui.bridge import Bridge
from tomail.ui.frame.splitter import LineSplitter
from tomail.ui.frame.toast import Toast
from tomail.ui.reader.links import link_of, open_link
from tomail.ui.unfinished import is_unfinished
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.labels import Line, Panel, Text
from tomail.ui.widgets.segmented import Segmented

from . import notice_words
from .acts import RecordActs
from .entry_bar import EntryBar
from .handing_out import HandingOut
from .head import RecordHead
from .preview import EntryPreview
from .timeline import TimeLine, when_of
from .words import channel_name, why

SIZE = 1160, 760
SMALLEST = 900, 560
LIST_WIDTH = 430
ALL = ""


class RecordWindow(QDialog):
    """The record of a patient. `mail_wanted` carries the MessageSummary of an entry that is to be read."""

    mail_wanted = Signal(object)
    protect_wanted = Signal(object)  # Patient
    gone = Signal(str, object)  # blocked or erased: words, and how to bring it back or None

    def __init__(self, services: Services, patient: Patient, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.patient = patient
        self._services = services
        self._entries: list[RecordEntry] = []
        self._notices: list[Notice] = []
        self._wanted = ""  # entry
        self._question = tasks.Latest()
        self.setObjectName("record")
        self.setWindowTitle(self.tr("Record · {name}").format(name=patient.listed_name))
        self.setWindowFlag(Qt.WindowType.WindowMinMaxButtonsHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        self.acts = RecordActs(services, patient, self)
        self.handing_out = HandingOut(services, self)
        self.head = RecordHead(patient, privileged=self.acts.may(Right.AUDIT))
        self.notice = Banner("danger", "", flat=True)
        self.notice.setObjectName("record.notice")
        self.notice.hide()
        self.kind = Segmented(self._kinds(), pills=True)
        self.kind.set_key(ALL)
        self.filter = QLineEdit()
        self.filter.setObjectName("record.filter")
        self.filter.setPlaceholderText(self.tr("Filter by title, sender or comment"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.filter.setClearButtonEnabled(True)
        self.kept = Text("", "meta")
        self.time_line = TimeLine()
        self.preview = EntryPreview(services)
        self.bar = EntryBar(writes=self.acts.may(Right.RECORD_WRITE))
        self.toast = Toast(self)
        self._arrange()
        self._connect()
        self._load()

    def show_entry(self, entry: str) -> None:
        """Make an entry current, by its id, as soon as it is there."""
        self._wanted = entry
        self._fill()

    # inside

    def _kinds(self) -> list[tuple[str, str]]:
        return [(ALL, self.tr("All")), *((each.value, channel_name(each)) for each in RecordChannel)]

    def _do(self, name: str) -> None:
        entry, hand, chosen = self.preview.entry, self.handing_out, DocumentKind
        whole: dict[str, Callable[[], object]] = {
            "pdf": lambda: hand.pdf(self.patient),
            "originals": lambda: hand.files(self.patient, [chosen.ORIGINAL]),
            "attachments": lambda: hand.files(self.patient, [chosen.ATTACHMENT]),
            "zip": lambda: hand.zip(self.patient),
            "report": self.acts.report,
            "protect": lambda: self.protect_wanted.emit(self.patient),
            "block": self.acts.block,
            "erase": self.acts.erase,
        }
        if name in whole:
            whole[name]()
        elif entry is not None:
            self._do_to(entry, name)

    def _do_to(self, entry: RecordEntry, name: str) -> None:
        selected = [each.id for each in self.time_line.selected()] or [entry.id]
        {
            "mail": lambda: self._open_mail(entry),
            "entry_pdf": lambda: self.handing_out.pdf(self.patient, selected),
            "refile": lambda: self.acts.refile(entry),
            "reverse": lambda: self.acts.reverse(entry),
            "keep": lambda: self.acts.keep_longer(entry),
            "attached": lambda: self.handing_out.files(self.patient, [DocumentKind.ATTACHMENT], [entry.id]),
        }[name]()

    def _open_mail(self, entry: RecordEntry) -> None:
        def done(row: MessageSummary | None) -> None:
            if row is None:
                self._fail(self.tr("This e-mail is not in the mailbox of this workstation any more."))
            else:
                self.mail_wanted.emit(row)

        tasks.run(
            lambda: self._services.archive.message(entry), done=done, failed=self._could_not, owner=self
        )

    def _load(self) -> None:
        archive, patient = self._services.archive, self.patient.id

        def done(found: tuple[list[RecordEntry], list[Notice], date | None]) -> None:
            self._entries, self._notices, until = found
            words = self.tr("The record is kept until {date}")
            self.kept.setText(words.format(date=i18n.day(until)) if until else "")
            self.notice.hide()
            self._fill()

        self._question.run(
            lambda: (archive.entries(patient), archive.notices(patient), archive.kept_until(patient)),
            done=done,
            failed=self._could_not,
            owner=self,
        )

    def _fill(self) -> None:
        kind, wanted = self.kind.key(), fold(self.filter.text())
        lines: list[RecordEntry | Notice] = [*self._entries, *self._notices]
        shown = [each for each in lines if kind in (ALL, _channel(each)) and wanted in _searched(each)]
        shown.sort(key=when_of, reverse=True)
        self.time_line.show_entries(shown, self._wanted)
        if any(each.id == self._wanted for each in shown):
            self._wanted = ""
        self._show(self.time_line.current())

    def _show(self, line: RecordEntry | Notice | None) -> None:
        entry = line if isinstance(line, RecordEntry) else None
        self.bar.show_entry(entry)
        if isinstance(line, Notice):
            self.preview.show_entry(None, notice_words.whole(line), notice_words.icon(line))
            return
        nothing = self.tr("Nothing was filed yet.") if not self._entries else self.tr("No entry fits.")
        self.preview.show_entry(entry, nothing)

    def _practice_changed(self, event: PracticeChanged) -> None:
        mine = not event.subjects or self.patient.id in event.subjects
        if event.topic is Topic.APPOINTMENTS or (event.topic in (Topic.RECORD, Topic.PATIENTS) and mine):
            self._load()

    def _could_not(self, error: Exception) -> None:
        self._fail(why(error))

    def _fail(self, words: str) -> None:
        self.notice.say("danger", words, [(self.tr("Close"), self.notice.hide)])
        self.notice.show()

    def _go(self, words: str, undo: object) -> None:
        self.gone.emit(words, undo)
        self.close()

    def _connect(self) -> None:
        bridge = Bridge(self._services.bus, self)
        bridge.practice_changed.connect(self._practice_changed)
        bridge.practice_state_changed.connect(lambda _: self._load())
        bridge.person_changed.connect(lambda _: self._load() if is_unfinished(self) else self.close())
        self.head.wanted.connect(self._do)
        self.bar.wanted.connect(self._do)
        self.kind.changed.connect(lambda _: self._fill())
        self.filter.textChanged.connect(lambda _: self._fill())
        self.time_line.chosen.connect(self._show)
        self.preview.opened.connect(self.handing_out.open)
        self.preview.saved.connect(self.handing_out.document)
        self.preview.all_saved.connect(lambda: self._do("attached"))
        self.preview.link_clicked.connect(lambda url: open_link(link_of(url), self))
        for part in (self.acts, self.handing_out):
            part.told.connect(self.toast.say)
            part.failed.connect(self._fail)
        self.acts.changed.connect(self._load)
        self.acts.gone.connect(self._go)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.filter.setFocus)

    def _arrange(self) -> None:
        split = LineSplitter()
        split.addWidget(self._left())
        split.addWidget(self._right())
        split.setStretchFactor(1, 1)
        split.setSizes([LIST_WIDTH, SIZE[0] - LIST_WIDTH])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, Line(), self.notice):
            column.addWidget(part)
        column.addWidget(split, 1)
        self.time_line.setFocus()

    def _left(self) -> QWidget:
        side = Panel("surface")
        side.setMinimumWidth(320)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(10)
        above = QVBoxLayout()
        above.setContentsMargins(16, 0, 16, 0)
        above.setSpacing(8)
        for part in (self.kind, self.filter, self.kept):
            above.addWidget(part)
        column.addLayout(above)
        column.addWidget(Line(ink="hair"))
        column.addWidget(self.time_line, 1)
        return side

    def _right(self) -> QWidget:
        side = Panel("surface")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(Line(ink="hair"))
        column.addWidget(self.preview, 1)
        return side


def _channel(line: RecordEntry | Notice) -> str:
    return (notice_words.channel(line) if isinstance(line, Notice) else line.channel).value


def _searched(line: RecordEntry | Notice) -> str:
    if isinstance(line, Notice):
        return fold(f"{notice_words.title(line)} {notice_words.below(line)}")
    head, names = line.head, [each.filename for each in line.documents]
    return fold(" ".join((head.subject, head.sender, *head.recipients, head.comment, *names)))
