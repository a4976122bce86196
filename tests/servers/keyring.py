"""A private session bus with a real gnome-keyring on it: unlocked, locked, or none at all."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Literal, Self

from .process import end, wait_until

State = Literal["unlocked", "locked", "absent"]
PASSWORD = b"correct horse"
# No service folders: nothing is started on demand, neither a second keyring nor a password prompt.
_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
_OWNED = "org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets"


class Keyring:
    """Runs from `with` to its end; `environment` is for a subprocess, or for `monkeypatch.setenv`.

    A locked keyring answers a request to unlock it at once with "dismissed", as when a person
    closes the password prompt.
    """

    def __init__(self, state: State = "unlocked") -> None:
        self._state = state
        self._root = Path(tempfile.mkdtemp(prefix="keyring-"))
        self._socket = self._root / "bus"
        self._ends = ExitStack()

    @property
    def environment(self) -> dict[str, str]:
        """The variables that lead a program to this keyring and to nothing of the person who tests."""
        return {
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self._socket}",
            "XDG_RUNTIME_DIR": str(self._root),
            "XDG_DATA_HOME": str(self._root / "data"),
            "XDG_CACHE_HOME": str(self._root / "cache"),
            "HOME": str(self._root),
        }

    def __enter__(self) -> Self:
        self._ends.callback(shutil.rmtree, self._root)
        settings = self._root / "bus.conf"
        settings.write_text(_BUS.format(socket=self._socket))
        self._run("dbus-daemon", f"--config-file={settings}", "--nofork", "--nopidfile")
        wait_until(self._socket.exists, "the session bus")
        if self._state != "absent":
            self._start_daemon()
        return self

    def __exit__(self, *_: object) -> None:
        self._ends.close()

    def _start_daemon(self) -> None:
        daemon = ("gnome-keyring-daemon", "--foreground", "--components=secrets")
        first = self._run(*daemon, "--unlock", password=PASSWORD)
        wait_until(self._answers, "the keyring")
        if self._state == "locked":  # it has made the password's keyring; a new daemon finds it locked
            end(first)
            wait_until(lambda: not self._answers(), "the keyring to end")
            self._run(*daemon)
            wait_until(self._answers, "the locked keyring")

    def _run(self, *command: str, password: bytes = b"") -> subprocess.Popen[bytes]:
        with (self._root / f"{command[0]}.log").open("ab") as log:
            process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                env=os.environ | self.environment,
                start_new_session=True,
            )
        self._ends.callback(end, process)
        assert process.stdin
        process.stdin.write(password)
        process.stdin.close()
        return process

    def _answers(self) -> bool:
        call = [
            "dbus-send",
            "--session",
            "--print-reply",
            "--dest=org.freedesktop.DBus",
            "/org/freedesktop/DBus",
        ]
        answer = subprocess.run(
            [*call, *_OWNED.split()], capture_output=True, env=os.environ | self.environment, check=False
        )
        return b"true" in answer.stdout
