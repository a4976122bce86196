"""A real Cyrus IMAP 3.6, which Debian does not let beside Dovecot: it runs in a system of its own.

The system is made by debootstrap once (some minutes, 400 MB) and kept in the user's cache folder.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Self

from .process import end, free_ports, launch

ROOT = Path.home() / ".cache" / "tomail-cyrus"
INSTALL = "--no-install-recommends -o Dpkg::Use-Pty=0 install"
PACKAGES = ("cyrus-imapd", "sasl2-bin", "libsasl2-modules")
_IMAPD = """
configdirectory: /var/lib/cyrus
partition-default: /var/spool/cyrus/mail
defaultpartition: default
admins: cyrus
allowplaintext: yes
sasl_pwcheck_method: auxprop
sasl_auxprop_plugin: sasldb
sasl_mech_list: PLAIN
unixhierarchysep: yes
altnamespace: yes
autocreate_quota: 0
autocreate_inbox_folders: Drafts|Sent|Trash|Archiv|Spam
xlist-drafts: Drafts
xlist-sent: Sent
xlist-trash: Trash
"""
_MASTER = """
START {{
  recover cmd="ctl_cyrusdb -r"
}}
SERVICES {{
  imap cmd="imapd -U 30" listen="127.0.0.1:{port}" prefork=1
}}
EVENTS {{
}}
"""


def installed() -> bool:
    """True if the system is there, or could be made (as root, with debootstrap)."""
    return os.geteuid() == 0 and ((ROOT / "made").exists() or bool(shutil.which("debootstrap")))


class Cyrus:
    """One server with its own users; runs from `with` to its end."""

    def __init__(self, folder: Path) -> None:
        self._log = folder / "cyrus.log"
        (self.imap_port,) = free_ports(1)
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        if not (ROOT / "made").exists():
            _make()
        (ROOT / "etc/imapd.conf").write_text(_IMAPD)
        (ROOT / "etc/cyrus.conf").write_text(_MASTER.format(port=self.imap_port))
        _run("install -d -o cyrus -g mail /run/cyrus /run/cyrus/proc /run/cyrus/lock /run/cyrus/socket")
        command = ["chroot", str(ROOT), "/usr/sbin/cyrmaster", "-D", "-p", "/run/cyrmaster.pid"]
        self._process = launch(command, self._log, [self.imap_port])
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process:
            end(self._process, [self.imap_port])

    def add_user(self, name: str, password: str) -> None:
        """Let `name` sign in; the mailbox is made then, and stays."""
        _run(f"saslpasswd2 -p -c {name}", password)
        _run("chown cyrus:mail /etc/sasldb2")


def _make() -> None:
    shutil.rmtree(ROOT, ignore_errors=True)
    ROOT.parent.mkdir(parents=True, exist_ok=True)
    quiet = {"check": True, "stdout": subprocess.DEVNULL}
    subprocess.run(["debootstrap", "--variant=minbase", "bookworm", str(ROOT)], **quiet)
    start_nothing = ROOT / "usr/sbin/policy-rc.d"
    start_nothing.write_text("#!/bin/sh\nexit 101\n")
    start_nothing.chmod(0o755)
    for name in ("resolv.conf", "hosts"):
        shutil.copy(f"/etc/{name}", ROOT / "etc" / name)
    subprocess.run(["chroot", str(ROOT), "apt-get", "-q", "-y", *INSTALL.split(), *PACKAGES], **quiet)
    (ROOT / "made").touch()


def _run(command: str, text: str = "") -> None:
    subprocess.run(["chroot", str(ROOT), *command.split()], input=text.encode(), check=True)
