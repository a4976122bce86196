"""A real Postfix on loopback that takes mail in from signed-in users and hands it to a Dovecot by LMTP."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from .certificates import Authority, Kind
from .dovecot import Dovecot
from .process import Foreground, free_ports, wait_until

REJECTED = "rejected"  # local part of an address that is refused with 550 at RCPT
GREYLISTED = "greylisted"  # ... with 450, so a later try may pass (see `accept_greylisted`)
OVER_LIMIT = "overlimit"  # ... with 452, as a provider with a daily limit does
_RECIPIENTS = f"""
/^{REJECTED}@/ 550 5.1.1 No such user here
/^{GREYLISTED}@/ 450 4.2.0 Greylisted, try again later
/^{OVER_LIMIT}@/ 452 4.3.1 Too many messages sent today
"""
_OWNERS = "/^(.+)@(.+)$/ ${1}@${2}, ${1}\n"  # an address belongs to the user of that name
_MAIN = """
compatibility_level = 3.6
queue_directory = {root}/queue
data_directory = {root}/data
maillog_file = {root}/mail.log
maillog_file_prefixes = {root}
myhostname = mail.praxis.test
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
alias_maps =
biff = no
message_size_limit = {message_size_limit}
mailbox_size_limit = 0
default_transport = lmtp:inet:127.0.0.1:{lmtp}
smtpd_tls_security_level = may
smtpd_tls_cert_file = {certificate}
smtpd_tls_key_file = {key}
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = {auth_socket}
smtpd_sender_login_maps = regexp:{root}/owners
smtpd_sender_restrictions = reject_sender_login_mismatch
smtpd_recipient_restrictions = check_recipient_access regexp:{root}/recipients
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_error_sleep_time = 0
smtpd_client_auth_rate_limit = 0
"""
_MASTER = """
127.0.0.1:{submission} inet n - n - - smtpd
127.0.0.1:{smtps} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
postlog unix-dgram n - n - 1 postlogd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
proxymap unix - - n - - proxymap
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
error unix - - n - - error
retry unix - - n - - error
lmtp unix - - n - - lmtp
"""


class Postfix(Foreground):
    """One mail transfer agent with its own queue; needs root; leaves the system's Postfix alone.

    Submission with STARTTLS and with TLS from the start; sign-in as `dovecot` knows it. A sender
    address that is not the user's is refused (553), mail over `message_size_limit` bytes too.
    """

    def __init__(
        self,
        folder: Path,
        dovecot: Dovecot,
        *,
        certificate: Kind = "good",
        message_size_limit: int = 10_000_000,
    ) -> None:
        if os.geteuid():
            raise PermissionError("Postfix only starts as root")
        folder.mkdir(parents=True, exist_ok=True)
        self.host = "localhost"
        ports = free_ports(2)
        self.submission_port, self.smtps_port = ports
        self._certificate = Authority(folder).issue(certificate)
        self.ca_file = self._certificate.ca_file
        self._dovecot = dovecot
        root = Path(tempfile.mkdtemp(prefix="postfix-"))
        command = [f"{_output('postconf', '-d', '-h', 'daemon_directory')}/master", "-c", str(root), "-d"]
        super().__init__(root, command, folder / "postfix.log", ports)
        self._write_settings(message_size_limit)
        subprocess.run(["postfix", "-c", root, "check"], check=True, capture_output=True)

    @property
    def log(self) -> str:
        """What the server logged so far."""
        return (self._root / "mail.log").read_text(errors="replace")

    def accept_greylisted(self) -> None:
        """From now on take mail for the greylisted address as well; ends all connections."""
        kept = [line for line in _RECIPIENTS.splitlines() if GREYLISTED not in line]
        self._write("recipients", "\n".join(kept) + "\n")
        self.restart()

    def let_send_as(self, address: str, user: str) -> None:
        """From now on this user alone may send from that address; ends all connections."""
        self._write("owners", f"/^{re.escape(address)}$/ {user}\n{_OWNERS}")
        self.restart()

    def received(self, user: str) -> list[bytes]:
        """The raw messages in the user's inbox, oldest first, once the queue is empty."""
        wait_until(self._is_delivered, "the mail queue to empty")
        return self._dovecot.messages(user)

    def _is_delivered(self) -> bool:
        queues = (self._root / "queue" / name for name in ("maildrop", "incoming", "active"))
        return not any(path.is_file() for queue in queues for path in queue.rglob("*"))

    def _write_settings(self, message_size_limit: int) -> None:
        self._root.chmod(0o755)
        (self._root / "queue").mkdir()
        (self._root / "data").mkdir()
        shutil.chown(self._root / "data", "postfix")
        self._write("owners", _OWNERS)
        self._write("recipients", _RECIPIENTS)
        self._write("master.cf", _MASTER.format(submission=self.submission_port, smtps=self.smtps_port))
        self._write("main.cf", self._main(message_size_limit))

    def _main(self, message_size_limit: int) -> str:
        return _MAIN.format(
            root=self._root,
            message_size_limit=message_size_limit,
            lmtp=self._dovecot.lmtp_port,
            certificate=self._certificate.certificate,
            key=self._certificate.key,
            auth_socket=self._dovecot.auth_socket,
        )

    def _write(self, name: str, text: str) -> None:
        (self._root / name).write_text(text.lstrip("\n"))


def _output(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
