"""Thunderbird as a peer: its window under Xvfb, driven over Marionette, Mozilla's remote control."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bench.server import PASSWORD, BenchServer

PATIENCE = 600.0  # seconds
PORT, DISPLAY = 2838, ":93"
# Nothing but the account's own work: no update, no telemetry, no page from the network, no questions.
PREFERENCES = {
    "marionette.port": PORT,
    "app.update.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "http://127.0.0.1:9/",
    "mailnews.start_page.enabled": False,
    "mail.shell.checkDefaultClient": False,
    "mail.provider.suppress_dialog_on_startup": True,
    "mail.rights.version": 1,
    "mail.biff.show_alert": False,
}
SERVICES = (
    'const {MailServices: ms} = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");'
)
INBOX = f"""{SERVICES}
const imap = ms.accounts.accounts.map(each => each.incomingServer).find(each => each && each.type == "imap");
const inbox = imap.rootFolder.getFolderWithFlags(Ci.nsMsgFolderFlags.Inbox);
"""
# The password goes where Thunderbird keeps them, or it would ask in a dialog.
MAKE_ACCOUNT = f"""{SERVICES}
const [user, port, password] = arguments;
const server = ms.accounts.createIncomingServer(user, "localhost", "imap");
server.port = port; server.socketType = 0; server.authMethod = 3; server.password = password;
server.QueryInterface(Ci.nsIImapIncomingServer);
server.offlineDownload = true; server.autoSyncMaxAgeDays = -1; server.loginAtStartUp = false;
const identity = ms.accounts.createIdentity(); identity.email = user + "@example.org";
const account = ms.accounts.createAccount(); account.incomingServer = server; account.addIdentity(identity);
ms.accounts.defaultAccount = account;
const login = Cc["@mozilla.org/login-manager/loginInfo;1"].createInstance(Ci.nsILoginInfo);
login.init("imap://localhost", null, "imap://localhost", user, password, "", "");
return Services.logins.addLoginAsync(login).then(() => null);
"""
FIND_INBOX = f"{INBOX} if (!inbox) imap.performExpand(null); return !!inbox;"
BEGIN = f"{INBOX} inbox.setFlag(Ci.nsMsgFolderFlags.Offline); inbox.updateFolder(null);"
COUNT = f"""{INBOX}
let whole = 0;
for (const each of inbox.msgDatabase.enumerateMessages())
    if (each.flags & Ci.nsMsgMessageFlags.Offline) whole++;
return whole;
"""


def is_installed() -> bool:
    """Whether it can be measured here."""
    return all(shutil.which(program) for program in ("thunderbird", "Xvfb"))


def whole_mirror(server: BenchServer, user: str, count: int) -> float:
    """Seconds from the first look into a new account's inbox until all its messages are there offline."""
    with tempfile.TemporaryDirectory(prefix="bench-thunderbird-") as folder, _running(Path(folder)) as remote:
        remote.run(MAKE_ACCOUNT, user, server.imap, PASSWORD)
        _until(lambda: bool(remote.run(FIND_INBOX)))
        began = time.perf_counter()
        remote.run(BEGIN)
        _until(lambda: int(remote.run(COUNT)) >= count)
        return time.perf_counter() - began


class _Marionette:
    """Its wire: JSON with its length before it, one command after the other."""

    def __init__(self) -> None:
        self._socket = _connected()
        self._read = self._socket.makefile("rb")
        self._number = 0
        self._answer()
        self._ask("WebDriver:NewSession", {"capabilities": {}})
        self._ask("Marionette:SetContext", {"value": "chrome"})

    def run(self, script: str, *arguments: object) -> Any:
        """What the script returns; it may wait."""
        told = self._ask("WebDriver:ExecuteScript", {"script": script, "args": list(arguments)})
        return told["value"]

    def close(self) -> None:
        """Leave it."""
        self._read.close()
        self._socket.close()

    def _ask(self, command: str, parameters: dict[str, object]) -> Any:
        self._number += 1
        said = json.dumps([0, self._number, command, parameters]).encode()
        self._socket.sendall(b"%d:%s" % (len(said), said))
        _, _, error, told = self._answer()
        if error:
            raise RuntimeError(str(error)[:500])
        return told

    def _answer(self) -> Any:
        digits = b""
        while (digit := self._read.read(1)) != b":":
            digits += digit
        return json.loads(self._read.read(int(digits)))


@contextlib.contextmanager
def _running(folder: Path) -> Iterator[_Marionette]:
    profile = folder / "profile"
    profile.mkdir()
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PREFERENCES.items())
    (profile / "user.js").write_text("\n".join(lines))
    environment = os.environ | {"DISPLAY": DISPLAY, "HOME": str(folder), "MOZ_CRASHREPORTER_DISABLE": "1"}
    command = ["thunderbird", "--profile", str(profile), "--no-remote"]
    command += ["--marionette", "--remote-allow-system-access"]
    with _group(["Xvfb", DISPLAY, "-screen", "0", "1400x900x24"]), _group(command, environment):
        remote = _Marionette()
        try:
            yield remote
        finally:
            remote.close()


@contextlib.contextmanager
def _group(command: list[str], environment: dict[str, str] | None = None) -> Iterator[None]:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        yield
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _connected() -> socket.socket:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return socket.create_connection(("127.0.0.1", PORT), timeout=PATIENCE)
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


def _until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.25)
