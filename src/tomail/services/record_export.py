"""A record handed out: one PDF to read, or every document as a file."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from tomail.base.paths import resources
from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.message.filenames import safe_filename
from tomail.model.notices import Notice
from tomail.model.patients import Patient
from tomail.model.record import Direction, Document, DocumentKind, RecordEntry, SealVerdict
from tomail.model.smime import SignatureState

from .notice_words import more_of, state_of, title_of

if TYPE_CHECKING:
    from fpdf import FPDF

FONT = "Inter"  # Latin, Greek, Cyrillic
NOTICES = "reminders.csv"
_SMALL, _BODY, _HEADING, _TITLE = 9, 10.5, 12, 16  # points
_LINE = 1.45
_MARGIN = 20.0  # mm
_GREY = 90

Say = Callable[[Sentence], str]

RECORD_OF = QT_TRANSLATE_NOOP("engine", "Record of {name}")
BORN = QT_TRANSLATE_NOOP("engine", "born {date}, no. {number}")
MADE = QT_TRANSLATE_NOOP("engine", "As of {date}; entries: {count}")
FROM = QT_TRANSLATE_NOOP("engine", "From: {people}")
TO = QT_TRANSLATE_NOOP("engine", "To: {people}")
FILED = QT_TRANSLATE_NOOP("engine", "{type}, filed on {date} by {name}")
FILED_BY_ITSELF = QT_TRANSLATE_NOOP("engine", "{type}, filed by itself on {date}")
TAKEN_OUT = QT_TRANSLATE_NOOP("engine", "Taken out of the record on {date} by {name}: {reason}")
SIGNED_BY = QT_TRANSLATE_NOOP("engine", "Signed by {who}, checked on {date}")
SIGNED_BADLY = QT_TRANSLATE_NOOP("engine", "Signed, but not confirmed, checked on {date}")
COMMENT = QT_TRANSLATE_NOOP("engine", "Comment: {comment}")
ATTACHMENT = QT_TRANSLATE_NOOP("engine", "Attachment: {name} (SHA-256 {sha256})")
NOTICED = QT_TRANSLATE_NOOP("engine", "Appointment reminders and codes")
PAGE = QT_TRANSLATE_NOOP("engine", "Page {page} of {pages}")


@dataclass(frozen=True)
class Opened:
    """An entry and how to get at the bytes of its documents."""

    entry: RecordEntry
    content: Callable[[str], bytes]

    def files(self, kinds: Collection[DocumentKind]) -> Iterator[tuple[Document, bytes]]:
        """Every document of these kinds."""
        for each in self.entry.documents:
            if each.kind in kinds:
                yield each, self.content(each.id)

    def text(self) -> str:
        """The readable text."""
        found = (each for each in self.entry.documents if each.kind is DocumentKind.TEXT)
        return "\n".join(self.content(each.id).decode("utf-8", "replace") for each in found)


def export_folder(
    path: Path,
    entries: Sequence[Opened],
    kinds: Collection[DocumentKind] = tuple(DocumentKind),
    notices: Sequence[Notice] = (),
) -> list[Path]:
    """Write the documents below `path`, or into it if it is called *.zip: a folder for each entry, and
    reminders and codes as a table."""
    with _place(path) as write:
        written = [
            write(_folder(each.entry, number), safe_filename(document.filename, "document"), content)
            for number, each in enumerate(entries, 1)
            for document, content in each.files(kinds)
        ]
        return [*written, write("", NOTICES, _table(notices))] if notices else written


def export_pdf(
    path: Path,
    patient: Patient,
    entries: Sequence[Opened],
    notices: Sequence[Notice] = (),
    *,
    say: Say,
    zone: str,
) -> None:
    """One PDF with the entries in the order given: heads, texts, names and hashes of attachments; then
    reminders and codes."""
    made = _RecordPdf(say, ZoneInfo(zone))
    made.begin(patient, len(entries))
    for each in entries:
        made.entry(each)
    made.notices(notices)
    made.write(path)


class _RecordPdf:
    def __init__(self, say: Say, zone: ZoneInfo) -> None:
        from fpdf import FPDF  # takes a second to load; most runs of the program hand nothing out

        self._say = say
        self._zone = zone
        self._pdf = _prepared(FPDF(format="A4"), lambda page: say(sentence(PAGE, page=page, pages="{nb}")))

    def begin(self, patient: Patient, count: int) -> None:
        self._pdf.add_page()
        self._text(self._say(sentence(RECORD_OF, name=patient.listed_name)), _TITLE, style="B")
        born = f"{patient.birth_date:%d.%m.%Y}" if patient.birth_date else "–"
        self._text(self._say(sentence(BORN, date=born, number=patient.number)), _BODY)
        now = self._day(datetime.now(self._zone))
        self._text(self._say(sentence(MADE, date=now, count=count)), _SMALL, grey=True)

    def entry(self, opened: Opened) -> None:
        entry = opened.entry
        self._rule()
        arrow = "←" if entry.direction is Direction.INCOMING else "→"
        self._text(f"{self._day(entry.happened)} {arrow} {entry.head.subject}", _HEADING, style="B")
        for line in self._head(entry):
            self._text(self._say(line), _SMALL, grey=True)
        self._pdf.ln(2)
        self._text(opened.text(), _BODY)
        for each in entry.documents:
            if each.kind is DocumentKind.ATTACHMENT:
                attached = sentence(ATTACHMENT, name=each.filename, sha256=each.sha256)
                self._text(self._say(attached), _SMALL, grey=True)

    def notices(self, notices: Sequence[Notice]) -> None:
        if not notices:
            return
        self._rule()
        self._text(self._say(sentence(NOTICED)), _HEADING, style="B")
        for each in reversed(notices):
            start, confirmed = (self._day(at) if at else "" for at in (each.start, each.confirmed))
            words = (title_of(each), state_of(each), *more_of(each, start, confirmed))
            self._text(f"{self._day(each.at)} → {' · '.join(map(self._say, words))}", _SMALL)

    def write(self, path: Path) -> None:
        path.write_bytes(bytes(self._pdf.output()))

    def _head(self, entry: RecordEntry) -> Iterator[Sentence]:
        if entry.head.sender:
            yield sentence(FROM, people=entry.head.sender)
        if entry.head.recipients:
            yield sentence(TO, people=", ".join(entry.head.recipients))
        filed = FILED_BY_ITSELF if entry.automatic else FILED
        date, name = self._day(entry.filed.at), entry.filed.by.name
        facts = {"type": entry.type.name, "date": date}
        yield sentence(filed, **facts) if entry.automatic else sentence(filed, **facts, name=name)
        yield from self._verdict(entry.head.verdict)
        if entry.head.comment:
            yield sentence(COMMENT, comment=entry.head.comment)
        if undone := entry.reversal:
            at, by = self._day(undone.mark.at), undone.mark.by.name
            yield sentence(TAKEN_OUT, date=at, name=by, reason=undone.reason)

    def _verdict(self, verdict: SealVerdict | None) -> Iterator[Sentence]:
        if verdict is None or verdict.signature == SignatureState.NONE:
            return
        date = self._day(verdict.checked)
        if verdict.signature == SignatureState.VALID:
            yield sentence(SIGNED_BY, who=verdict.who, date=date)
        else:
            yield sentence(SIGNED_BADLY, date=date)

    def _text(self, text: str, size: float, *, style: str = "", grey: bool = False) -> None:
        self._pdf.set_font(FONT, style, size)
        self._pdf.set_text_color(_GREY if grey else 0)
        line = size * _LINE / self._pdf.k
        self._pdf.multi_cell(0, line, text, align="L", new_x="LMARGIN", new_y="NEXT")

    def _rule(self) -> None:
        self._pdf.ln(4)
        self._pdf.set_draw_color(200)
        self._pdf.line(_MARGIN, self._pdf.get_y(), self._pdf.w - _MARGIN, self._pdf.get_y())
        self._pdf.ln(4)

    def _day(self, at: datetime) -> str:
        return f"{at.astimezone(self._zone):%d.%m.%Y %H:%M}"


def _prepared(pdf: FPDF, page: Callable[[int], str]) -> FPDF:
    folder = resources() / "fonts"
    for style, name in (("", "Inter-Regular.otf"), ("B", "Inter-SemiBold.otf")):
        pdf.add_font(FONT, style, str(folder / name))
    pdf.set_margin(_MARGIN)
    pdf.set_auto_page_break(True, _MARGIN)

    def footer() -> None:
        pdf.set_y(-_MARGIN + 5)
        pdf.set_font(FONT, "", _SMALL)
        pdf.set_text_color(_GREY)
        pdf.cell(0, 5, page(pdf.page_no()), align="R")

    pdf.footer = footer  # type: ignore[method-assign]
    return pdf


Write = Callable[[str, str, bytes], Path]


@contextmanager
def _place(path: Path) -> Iterator[Write]:
    taken: set[str] = set()
    if path.suffix.lower() != ".zip":
        yield lambda folder, name, content: _written(path / folder / _free(taken, folder, name), content)
        return
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:

        def write(folder: str, name: str, content: bytes) -> Path:
            inside = f"{folder}/{_free(taken, folder, name)}".removeprefix("/")
            archive.writestr(inside, content)
            return path / inside

        yield write


def _written(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def _table(notices: Sequence[Notice]) -> bytes:
    """Times in UTC, and the words of the command line."""
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(("at", "about", "way", "state", "appointment", "number", "confirmed"))
    for each in reversed(notices):
        times = (at.astimezone(UTC).isoformat() if at else "" for at in (each.at, each.start, each.confirmed))
        at, start, confirmed = times
        table.writerow((at, each.about, each.way, each.state, start, each.number, confirmed))
    return text.getvalue().encode()


def _free(taken: set[str], folder: str, name: str) -> str:
    """Two attachments may have the same name; systems differ in whether case counts."""
    stem, dot, ending = name.rpartition(".")
    stem, ending = (stem, dot + ending) if stem else (name, "")
    chosen, number = name, 1
    while f"{folder}/{chosen}".casefold() in taken:
        number += 1
        chosen = f"{stem} ({number}){ending}"
    taken.add(f"{folder}/{chosen}".casefold())
    return chosen


def _folder(entry: RecordEntry, number: int) -> str:
    return f"{number:04d} {entry.happened:%Y-%m-%d}"
