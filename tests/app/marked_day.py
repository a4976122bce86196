"""A day at a desk where everything that a mail says is marked, in a home of its own.

Run as `python -m tests.app.marked_day PROFILE KEYS OUT`: names each step when it is done, and waits for a
line after it, so that it can be killed there. What a person saves themselves goes to OUT.
"""

from __future__ import annotations

import base64
import logging
import os
import sys
import time
import traceback
from collections.abc import Callable
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from typing import Any

SUBJECT, BODY, PAGE, NAME, FILE = "Qsubj7vTk", "Qbody4mRx", "Qpage9wLp", "Qname2zHd", "Qfile6nBs"
DRAFT, QUICK, NOTE, TEMPLATE, PDF = "Qdraft5cWy", "Qquick3jVg", "Qnote8fKq", "Qtmpl1xNr", "Qpdf0hTmz"
ADDRESS, SOUGHT, PERSON, PASSWORD = "qaddr7bMw", "Qseek4dPf", "Qpers6gZt", "Qpass9sKc"
SEALED, DEFECT = "Qseal2gWd", "Qdefc8yLb"
MARKERS = (
    SUBJECT,
    BODY,
    PAGE,
    NAME,
    FILE,
    DRAFT,
    QUICK,
    NOTE,
    TEMPLATE,
    PDF,
    ADDRESS,
    SOUGHT,
    PERSON,
    PASSWORD,
    SEALED,
    DEFECT,
)


class KeyFiles:
    """A keyring that outlives the process, outside of the home that is looked through."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, profile_id: str) -> bytes | None:
        path = self._folder / profile_id
        return path.read_bytes() if path.exists() else None

    def set(self, profile_id: str, key: bytes) -> None:
        (self._folder / profile_id).write_bytes(key)

    def delete(self, profile_id: str) -> None:
        (self._folder / profile_id).unlink(missing_ok=True)


class Day:
    """Each method without an underscore is a step, in this order."""

    def __init__(self, profile: Path, keys: Path, out: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from tomail.base.log import note_defects, start_logging
        from tomail.base.paths import ProfilePaths
        from tomail.services.container import open_services
        from tomail.ui import file_dialogs, i18n, theme, web_engine

        paths = ProfilePaths(profile).create()
        start_logging(paths.log, logging.DEBUG)
        note_defects()
        web_engine.prepare()
        file_dialogs.keep_no_history()
        self.app = QApplication([])
        theme.apply(self.app, theme.Scheme.LIGHT)
        i18n.install(self.app, "de_DE")
        self.services = open_services(paths, KeyFiles(keys))
        self.out = out
        self.window: Any = None

    def arrive(self) -> None:
        from tests.ui.practice import ACCOUNT, Practice
        from tomail.accounts.auth.credentials import StoredCredentials
        from tomail.accounts.definition import from_toml
        from tomail.model.mail import Flags

        account = self.services.registry.add(from_toml(ACCOUNT), StoredCredentials(PASSWORD))
        made = self.made = Practice(self.services, self.services.paths, account)
        self.ref, self.page = made.put((_plain(), Flags.NONE), (_designed(), Flags.NONE))
        self.services.start()

    def show(self) -> None:
        from tomail.ui.main_window import MainWindow

        self.window = MainWindow(self.services)
        self.window.show()
        self._until(lambda: self.window.pane.model.rowCount() >= 2)
        self.window.grab()

    def read(self) -> None:
        self._open(self.ref)

    def read_page(self) -> None:
        self._open(self.page)
        body = self.window.reader.body
        self._until(lambda: body.web is None or not body.web.page().isLoading())
        self.window.grab()

    def read_sealed(self) -> None:
        """Encrypted on its way; its words go into the index when somebody has opened it."""
        from tests.people import PASSWORD as OF_FILE
        from tests.people import authority, person
        from tomail.message.smime.sealing import Recipient, encrypt
        from tomail.model.mail import Flags

        us, certificates = person(self.made.account.address), self.services.certificates
        (issuer,) = certificates.import_file(authority().der).issuers
        certificates.trust(issuer.fingerprint)
        certificates.import_own(self.made.account.id, us.p12(), OF_FILE)
        page = f"Content-Type: text/html\r\n\r\n<h1>{SEALED}</h1>\r\n".encode()
        rows = self.window.pane.model.rowCount()
        sealed = bytes(_mail("sealed")).rstrip() + b"\n" + encrypt(page, [Recipient(us.der)])
        (ref,) = self.made.put((message_from_bytes(sealed, policy=policy.SMTP), Flags.NONE))
        self._until(lambda: self.window.pane.model.rowCount() > rows)
        self._open(ref)
        assert SEALED in self.window.reader.opened.parsed.text

    def seek(self) -> None:
        account = self.services.registry.all()[0].id
        assert self.services.searching.search(BODY, [account], 5)
        self.services.searching.search(SOUGHT, [account], 5)

    def answer(self) -> None:
        self._open(self.ref)
        self.window.commands.handlers()["reply"]()
        desk = self.window.desk
        window = self._until(lambda: desk.windows[-1] if desk.windows else None)
        window.editor.insertPlainText(f"{DRAFT} " * 50)
        self._until(lambda: self._saved(DRAFT))

    def forward(self) -> None:
        self._open(self.ref)
        desk = self.window.desk
        before = len(desk.windows)
        self.window.commands.handlers()["forward"]()
        self._until(lambda: len(desk.windows) > before)
        desk.windows[-1].editor.insertPlainText(f"{DRAFT} " * 50)
        self._until(lambda: self._saved(f"{DRAFT} " * 50 + "\n"))

    def fail(self) -> None:
        """What nobody expected, in the window and beside it."""
        from PySide6.QtCore import QTimer

        from tomail.ui import tasks

        def break_off() -> None:
            raise ValueError(DEFECT)

        QTimer.singleShot(0, break_off)
        tasks.run(break_off)
        log = self.services.paths.log
        self._until(lambda: log.read_text().count("in break_off") >= 2)

    def answer_below(self) -> None:
        self.window.desk.quick.editor.setPlainText(QUICK)
        self._until(lambda: self._saved(QUICK))

    def note(self) -> None:
        from tomail.model.teamwork import Template

        self.services.teamwork.add_note(self.ref, NOTE)
        self.services.templates.put(Template("", TEMPLATE, TEMPLATE))

    def open_file(self) -> None:
        from PySide6.QtGui import QDesktopServices

        opened: list[str] = []
        QDesktopServices.openUrl = lambda url: opened.append(url.toLocalFile()) or True  # type: ignore
        reader = self.window.reader
        reader.attachments.opened.emit(reader.opened.parsed.attachments[0])
        self._until(lambda: opened)
        assert FILE in Path(opened[0]).read_text()

    def read_pdf(self) -> None:
        from tomail.services.attachment_text import PdfReader

        reader = PdfReader()
        reader.texts(self.services.reading.raw(self.ref))
        reader.close()

    def file(self) -> None:
        from tomail.model.patients import PatientDetails

        details = PatientDetails(
            number="4711", last_name=PERSON, first_name="Anna", emails=(f"{ADDRESS}@example.org",)
        )
        patient = self.services.patients.add(details).id
        self.services.archive.file(self.ref, patient, comment=NOTE)
        self.services.archive.export_files(patient, self.out / "record.zip")

    def erase(self) -> None:
        """Somebody of whom the record has nothing, which would have to be kept."""
        from tomail.model.patients import PatientDetails

        other = self.services.patients.add(PatientDetails(number="4712", last_name=PERSON))
        self.services.patients.erase(other.id)

    def print(self) -> None:
        from PySide6.QtPrintSupport import QPrinter

        from tomail.ui.reader.printing import print_to

        self._open(self.page)
        printer = QPrinter()
        printer.setOutputFileName(str(self.out / "printed.pdf"))
        printed: list[bool] = []
        view = print_to(printer, self.window.reader.opened, self.services, self.window)
        if view is not None:
            view.printFinished.connect(printed.append)
            self._until(lambda: printed)

    def close(self) -> None:
        for window in list(self.window.desk.windows):
            window._close_now()
        self.window.closing.decided = True
        self.window.close()
        self.services.close()

    def _open(self, ref: Any) -> None:
        reader = self.window.reader
        self.window.show_message(ref)
        self._until(lambda: reader.opened is not None and reader.opened.summary.ref == ref)

    def _saved(self, marker: str) -> bool:
        stores = self.services.stores.usable(self.services.registry.all())
        return any(marker in each.draft.text for store in stores for each in store.drafts.all())

    def _until(self, condition: Callable[[], Any]) -> Any:
        deadline = time.monotonic() + 30
        while not (found := condition()):
            if time.monotonic() > deadline:
                raise TimeoutError
            self.app.processEvents()
            time.sleep(0.005)
        return found


STEPS = [name for name in vars(Day) if not name.startswith("_")]


def _plain() -> EmailMessage:
    made = _mail("plain")
    made.set_content(f"Guten Tag\n\n{BODY}\n")
    made.add_attachment(FILE.encode(), maintype="text", subtype="plain", filename=f"{NAME}.txt")
    made.add_attachment(_pdf(), maintype="application", subtype="pdf", filename=f"{NAME}.pdf")
    return made


def _designed() -> EmailMessage:
    made = _mail("page")
    made.set_content("Guten Tag")
    made.add_alternative(f"<p>Guten Tag</p><h1>{PAGE}</h1>", subtype="html")
    return made


def _mail(key: str) -> EmailMessage:
    made = EmailMessage()
    made["From"] = f"{PERSON} <{ADDRESS}@example.org>"
    made["To"] = "praxis@praxis-sonnberg.example"
    made["Subject"] = SUBJECT
    made["Date"] = "Mon, 02 Nov 2026 09:00:00 +0100"
    made["Message-ID"] = f"<{key}@example.org>"
    return made


def _pdf() -> bytes:
    from fpdf import FPDF

    made = FPDF()
    made.set_compression(False)
    made.add_page()
    made.set_font("helvetica", size=12)
    made.cell(text=PDF)
    return bytes(made.output())


def hits(folder: Path) -> list[tuple[str, str]]:
    """Each file below `folder` and each marker that it holds, also in the forms that mail and Qt write."""
    found = []
    for path in folder.rglob("*"):
        name = str(path.relative_to(folder))
        found += [(name, marker) for marker in MARKERS if marker in name]
        if path.is_file():
            state = path.stat()
            found += [(name, each) for each in _markers(path, state.st_ino, state.st_size, state.st_mtime_ns)]
    return found


@cache  # a file that has not changed since the last step is not read again
def _markers(path: Path, *state: int) -> list[str]:
    content = path.read_bytes()
    return [marker for marker in MARKERS for form in _forms(marker) if form in content]


@cache
def _forms(marker: str) -> list[bytes]:
    """UTF-8, UTF-16, and base64 at each of the three places it may begin at."""
    plain = marker.encode()
    shifted = (base64.b64encode(b"x" * shift + plain)[(shift * 8 + 5) // 6 :] for shift in range(3))
    return [plain, marker.encode("utf-16-le"), *(each[: (len(plain) * 8) // 6 - 2] for each in shifted)]


def main(arguments: list[str]) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if os.geteuid() == 0:
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    day = Day(*map(Path, arguments))
    try:
        for step in STEPS:
            getattr(day, step)()
            print(step, flush=True)
            sys.stdin.readline()
    except BaseException:  # the hook that is in force tells no words
        traceback.print_exc()
        os._exit(1)
    os._exit(0)  # the engine's own threads are none of the result


if __name__ == "__main__":
    main(sys.argv[1:])
