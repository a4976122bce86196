"""Reads mails in every way the program has, in a network that keeps each packet that is sent.

Run as `python -m tests.app.reading_everything BAIT FILE...`: prints one JSON document. BAIT is a file that a
mail may ask for and nobody may open. `--asking FOLDER` before it: all the while the thread that asks for
revoked certificates asks what it may, about the authority and the correspondent in FOLDER.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

from tests.servers.trap import Trap, Watched

GRACE = 2.0  # seconds for what is sent late
PATIENCE = 40.0


class Reader:
    """A person who does everything with each mail, in the main window over a real store."""

    def __init__(self, trap: Trap, folder: Path, known: Path | None = None) -> None:
        from PySide6.QtWidgets import QApplication

        from tomail.ui import file_dialogs, i18n, theme, web_engine

        web_engine.prepare()
        file_dialogs.keep_no_history()
        self.trap, self._folder, self._known = trap, folder, known
        self.app = QApplication.instance() or QApplication([])
        theme.apply(self.app, theme.Scheme.LIGHT)
        i18n.install(self.app, "de_DE")
        self.done: Counter[str] = Counter()

    def read(self, paths: list[Path]) -> None:
        """All of them, one after the other."""
        from tests.ui.practice import practice
        from tomail.ui.main_window import MainWindow

        with practice(self._folder / "practice", empty=True) as made:
            self._made, self._refs = made, {}
            self._patient = made.services.patients.add(_somebody()).id
            made.services.patient_watch.start()
            if self._known:
                self._ask_on(made.services, self._known)
            for path in paths:
                with self._doing("arrive", path.name):
                    self._refs[path.name] = self._arrive(path)
            self._window = MainWindow(made.services)
            self._window.resize(1100, 800)
            self._window.show()
            with self._doing("list", "all"):
                self._until(lambda: self._window.pane.model.rowCount() >= len(paths))
                self._window.grab()
            for path in paths:
                made.services.revocation.ask_now()
                self._read_one(path, self._refs[path.name])
            self._command("all", "search", "Guten")
            self._wait(GRACE)
            self._window.closing.decided = True
            self._window.reader.body.release()
            self._window.close()

    def _ask_on(self, services: Any, known: Path) -> None:
        """Trust the authority, know the correspondent, and wait until the thread asks for the first time."""
        (issuer,) = services.certificates.import_file((known / "authority.der").read_bytes()).issuers
        services.certificates.trust(issuer.fingerprint)
        services.certificates.import_file((known / "correspondent.der").read_bytes())
        self.trap.now = "asks"
        services.revocation.start()
        services.revocation.ask_now()
        deadline = time.monotonic() + PATIENCE
        while ASKED not in {packet for _, packet in self.trap.packets}:
            if time.monotonic() > deadline:
                raise TimeoutError(self.trap.now)
            time.sleep(0.01)

    def _arrive(self, path: Path) -> Any:
        from tomail.model.mail import Flags, FolderRole, MessageRef
        from tomail.store.folders import LOCAL_FOLDERS
        from tomail.store.raw_message import new_message

        store = self._made.services.stores.of(self._made.account.id)
        new = new_message(path.read_bytes(), internal_date=int(time.time()), flags=Flags.NONE)
        with store.transaction() as tx:
            ids = {each.role: store.folders.ensure(tx, each) for each in LOCAL_FOLDERS}
            (number,) = store.ingest.add(tx, ids[FolderRole.INBOX], [new])
        return MessageRef(self._made.account.id, number)

    def _read_one(self, path: Path, ref: Any) -> None:
        reader, name = self._window.reader, path.name
        with self._doing("open", name):
            self._window.show_message(ref)
            self._until(lambda: reader.opened is not None and reader.opened.summary.ref == ref)
            self._loaded()
            self._window.grab()
        with self._doing("hover", name):
            self._hover()
        with self._doing("as text", name):
            reader.show_as_text(True)
            self._window.grab()
            reader.show_as_text(False)
        with self._doing("print", name):
            self._print(reader.opened, name)
        with self._doing("attached messages", name):
            self._open_attached(ref, reader.opened)
        for what in ("reply", "reply_all", "forward"):
            with self._doing(what, name):
                self._answer(what)
        with self._doing("quick reply", name):
            self._window.desk.quick.editor.setPlainText("Danke")
            self._turn()
        with self._doing("source", name):
            self._window.commands.handlers()["source"]()
            self._turn()
        with self._doing("save", name):
            self._save(ref, reader.opened)
        with self._doing("record", name):
            self._made.services.archive.file(ref, self._patient)
        self._command(name, "show", str(ref))
        self._command(name, "show", str(ref), "--html")
        self._command(name, "parse", str(path))

    def _loaded(self) -> None:
        web = self._window.reader.body.web
        if web is not None and self._window.reader.body.currentWidget() is web:
            self._until(lambda: not web.page().isLoading())

    def _hover(self) -> None:
        from PySide6.QtCore import QPoint
        from PySide6.QtTest import QTest

        body = self._window.reader.body
        target = body.currentWidget().focusProxy() or body.currentWidget()
        for y in (20, 40, 60, 90):
            QTest.mouseMove(target, QPoint(40, y))
            self._turn()

    def _open_attached(self, ref: Any, opened: Any) -> None:
        from tomail.ui.reader.enclosed_window import MESSAGES, EnclosedWindow

        for each in opened.parsed.files:
            if each.content_type in MESSAGES:
                self._window.reader.purposes.open_attachment(ref, each)
                shown = self._until(lambda: self._window.findChild(EnclosedWindow))
                self._until(lambda shown=shown: shown._subject.text() or shown.text.toPlainText())
                shown.grab()
                shown.close()
                self._until(lambda: self._window.findChild(EnclosedWindow) is None)

    def _print(self, opened: Any, name: str) -> None:
        from PySide6.QtPrintSupport import QPrinter

        from tomail.ui.reader.printing import print_to

        printer = QPrinter()
        printer.setOutputFileName(str(self._folder / f"{name[:60]}.pdf"))
        printed: list[bool] = []
        view = print_to(printer, opened, self._made.services, self._window)
        if view is not None:
            view.printFinished.connect(printed.append)
            self._until(lambda: printed)

    def _save(self, ref: Any, opened: Any) -> None:
        from tomail.ui.reader.attachment_files import free_path, save_foreign

        folder = Path(tempfile.mkdtemp(dir=self._folder))
        save_foreign(folder / "mail.eml", self._made.services.reading.raw(ref))
        for each in opened.parsed.files:
            content = self._made.services.reading.attachment(ref, each.part)
            save_foreign(free_path(folder, each.filename), content)

    def _answer(self, what: str) -> None:
        desk = self._window.desk
        self._window.commands.handlers()[what]()
        window = self._until(lambda: desk.windows[-1] if desk.windows else None)
        window.grab()
        window._close_now()
        self._until(lambda: not desk.windows)

    def _command(self, name: str, *words: str) -> None:
        from tomail.cli.parser import build_parser
        from tomail.cli.run import run

        @contextmanager
        def services() -> Iterator[Any]:
            yield self._made.services

        with self._doing(f"tomail {words[0]}", name), redirect_stdout(StringIO()):
            run(build_parser("x").parse_args([*words, "--json"]), services)

    @contextmanager
    def _doing(self, what: str, name: str) -> Iterator[None]:
        self.trap.now = f"{name}: {what}"
        yield
        self.done[what] += 1

    def _until(self, condition: Callable[[], Any]) -> Any:
        deadline = time.monotonic() + 20
        while not (found := condition()):
            if time.monotonic() > deadline:
                raise TimeoutError(f"{self.trap.now}; {self._window.pane.model.rowCount()} rows")
            self._turn()
        return found

    def _wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._turn()

    def _turn(self) -> None:
        self.app.processEvents()
        time.sleep(0.002)


def _somebody() -> Any:
    from tomail.model.patients import PatientDetails

    return PatientDetails(number="4711", last_name="Musterfrau", first_name="Erika")


ASKED = "TCP 9.9.9.9:80"  # the authority that is trusted; nothing leaves this network
SEEN = ("TCP 192.0.2.9:80", "TCP [2620:fe::fe]:80", "UDP 198.51.100.53:53")
CURIOUS = """<img src="http://192.0.2.9/x"><img src="http://[2620:fe::fe]/x"><img src="http://x.example/">
<link rel="preconnect" href="http://192.0.2.10"><img src="http://127.0.0.1:8080/"><script>
var peer = new RTCPeerConnection({iceServers: [{urls: "stun:192.0.2.11:3478"}]});
peer.createDataChannel("x"); peer.createOffer().then(offer => peer.setLocalDescription(offer));
new WebSocket("ws://192.0.2.12/"); navigator.sendBeacon("http://192.0.2.13/"); fetch("http://192.0.2.14/");
</script>"""


def without_guard(trap: Trap, *, flags: bool) -> None:
    """Let the engine show `CURIOUS` with scripts, without policy and guard; `flags`: with ours alone."""
    from PySide6.QtCore import QUrl
    from PySide6.QtWebEngineWidgets import QWebEngineView
    from PySide6.QtWidgets import QApplication

    from tomail.ui import web_engine

    if flags:
        web_engine.prepare()
    app = QApplication([])
    view = QWebEngineView()
    view.setHtml(CURIOUS, QUrl("http://192.0.2.7/"))
    view.show()
    end = time.monotonic() + (GRACE if flags else PATIENCE)
    while time.monotonic() < end and not (set(SEEN) <= {packet for _, packet in trap.packets}):
        app.processEvents()


def main(arguments: list[str]) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent"
    os.environ["CUPS_SERVER"] = "/nonexistent/cups.sock"  # what is printed here is a file
    if os.geteuid() == 0:
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    trap, watched = Trap(), Watched()
    trap.enter()
    with tempfile.TemporaryDirectory() as folder:
        if arguments[0] in ("--naked", "--flags"):
            without_guard(trap, flags=arguments[0] == "--flags")
            print(json.dumps({"packets": trap.packets}))
        else:
            known = Path(arguments[1]) if arguments[0] == "--asking" else None
            arguments = arguments[2:] if known else arguments
            reader = Reader(trap, Path(folder), known)
            watched.add(arguments[0])
            reader.read([Path(each) for each in arguments[1:]])
            print(json.dumps({"packets": trap.packets, "files": watched.look(), "done": reader.done}))
    sys.stdout.flush()
    os._exit(0)  # the engine's own threads are none of the result


if __name__ == "__main__":
    main(sys.argv[1:])
