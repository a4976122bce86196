"""A private Dovecot on loopback over Maildirs, for measuring.

Needs Debian's dovecot-imapd and dovecot-pop3d; runs as root.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

PASSWORD = "geheim"
OWNER = "mail"
SETTINGS = """
base_dir = {run}/base
state_dir = {run}/base
log_path = {run}/dovecot.log
protocols = imap pop3
listen = 127.0.0.1
default_internal_user = dovecot
default_login_user = dovenull
first_valid_uid = 1
disable_plaintext_auth = no
ssl = yes
ssl_cert = <{run}/server.pem
ssl_key = <{run}/server.key
mail_location = maildir:~/Maildir
mail_max_userip_connections = 50
mail_plugins = {base_plugins}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={owner} gid={owner} home={mail}/%u allow_all_users=yes
}}
namespace inbox {{
  inbox = yes
}}
protocol imap {{
  mail_plugins = $mail_plugins {plugins}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service pop3-login {{
  chroot =
  inet_listener pop3 {{
    port = {pop3}
  }}
  inet_listener pop3s {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


@dataclass(frozen=True)
class BenchServer:
    """Where the server listens, and the certificate that stands for itself."""

    imap: int
    imaps: int
    pop3: int
    certificate: Path

    def own(self, mail: Path, user: str) -> None:
        """Let the server write what was generated for `user` meanwhile."""
        subprocess.run(["chown", "-R", f"{OWNER}:{OWNER}", str(mail / user)], check=True)

    def told(self) -> str:
        """For another process."""
        return json.dumps(asdict(self), default=str)

    @classmethod
    def read(cls, told: str) -> BenchServer:
        """What `told` says."""
        facts = json.loads(told)
        return cls(facts["imap"], facts["imaps"], facts["pop3"], Path(facts["certificate"]))


@contextlib.contextmanager
def serving(mail: Path, *, compress: bool = False) -> Iterator[BenchServer]:
    """Serve `mail`/<user>/Maildir for every user until the end of the `with`; `compress` offers
    COMPRESS=DEFLATE, which mbsync takes wherever it is offered."""
    run = Path(tempfile.mkdtemp(prefix="bench-dovecot-"))
    run.chmod(0o755)
    (run / "base").mkdir()
    imap, imaps, pop3 = _free_ports(3)
    _self_signed(run)
    shutil.chown(mail, OWNER, OWNER)
    subprocess.run(["chown", "-R", f"{OWNER}:{OWNER}", str(mail)], check=True)
    configuration = run / "dovecot.conf"
    configuration.write_text(
        SETTINGS.format(
            run=run,
            mail=mail,
            imap=imap,
            imaps=imaps,
            pop3=pop3,
            password=PASSWORD,
            owner=OWNER,
            plugins="imap_zlib" if compress else "",
            base_plugins="zlib" if compress else "",
        )
    )
    process = subprocess.Popen(
        ["dovecot", "-F", "-c", str(configuration)], stdout=sys.stderr, stderr=sys.stderr
    )
    try:
        _wait_for(imap)
        yield BenchServer(imap, imaps, pop3, run / "server.pem")
    finally:
        process.terminate()
        process.wait()
        shutil.rmtree(run, ignore_errors=True)


def _free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as stack:
        listeners = [stack.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(count)]
        return [listener.getsockname()[1] for listener in listeners]


def _self_signed(run: Path) -> None:
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=localhost".split()
    names = ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    files = ["-keyout", str(run / "server.key"), "-out", str(run / "server.pem")]
    subprocess.run([*command, *names, *files], check=True, capture_output=True)


def _wait_for(port: int, seconds: float = 10.0) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1.0):
            return
        time.sleep(0.02)
    raise TimeoutError("Dovecot did not start")
