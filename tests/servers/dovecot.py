"""A real Dovecot 2.3 on loopback: IMAP and POP3 (STARTTLS and TLS), LMTP, password and OAuth2 sign-in."""

from __future__ import annotations

import imaplib
import os
import shutil
import socket
import subprocess
import tempfile
from base64 import b64encode
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from imapclient import imap_utf7

from .certificates import Authority, Kind
from .process import Foreground, free_ports, wait_until

SPECIAL_USE = {
    "Entwürfe": "Drafts",
    "Gesendete Objekte": "Sent",
    "Papierkorb": "Trash",
    "Spam": "Junk",
    "Archiv": "Archive",
}
_TEMPLATE = """
base_dir = {root}/run
state_dir = {root}/run
log_path = {log}
auth_verbose = yes
protocols = imap pop3 lmtp
listen = 127.0.0.1
default_internal_user = {internal_user}
default_internal_group = {internal_group}
default_login_user = {login_user}
first_valid_uid = 1
mail_location = sdbox:~/mail
mail_fsync = never
mail_max_userip_connections = 200
mailbox_idle_check_interval = 1 secs
ssl = yes
ssl_cert = <{certificate}
ssl_key = <{key}
ssl_dh =
auth_mechanisms = {mechanisms}
auth_failure_delay = 0
{oauth_passdb}
passdb {{
  driver = passwd-file
  args = {root}/users/%u
}}
userdb {{
  driver = static
  args = uid={mail_user} gid={mail_group} home={root}/mail/%u
}}
namespace inbox {{
  inbox = yes
  separator = /
{mailboxes}
}}
protocol imap {{
  mail_plugins = zlib imap_zlib
{capability}
}}
protocol lmtp {{
  postmaster_address = postmaster@praxis.test
}}
service imap-login {{
  chroot =
  service_count = 0
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
  service_count = 0
  inet_listener pop3 {{
    port = {pop3}
  }}
  inet_listener pop3s {{
    port = {pop3s}
    ssl = yes
  }}
}}
service imap {{
  service_count = 100
}}
service pop3 {{
  service_count = 100
}}
service lmtp {{
  inet_listener lmtp {{
    port = {lmtp}
  }}
}}
service auth {{
  unix_listener {root}/smtp-auth {{
    mode = 0666
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
"""
_OAUTH_PASSDB = """
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {settings}
}}
"""
_INTROSPECTION = """
introspection_url = {url}
introspection_mode = post
force_introspection = yes
username_attribute = email
active_attribute = active
active_value = true
"""


class Dovecot(Foreground):
    """One server with its own users and mailboxes; runs from `with` (or `start`) to its end (or `stop`).

    `folder` keeps log and certificates. Sockets and mail lie in a short folder of the server's own:
    a socket's path has a limit of 107 bytes, and as root the mail belongs to the user `mail`,
    who may not enter pytest's folders.
    `capability` replaces the whole IMAP capability line, to play a poorer server. `settings` are further
    lines of the configuration, which win; `{root}` in them is the server's folder. `place` is where that
    lies, else where temporary files do.
    Failed sign-ins are answered at once: Dovecot's usual delay would only cost time.
    """

    def __init__(
        self,
        folder: Path,
        *,
        oauth_introspection_url: str | None = None,
        certificate: Kind = "good",
        capability: str | None = None,
        settings: str = "",
        place: Path | None = None,
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.host = "localhost"
        ports = free_ports(5)
        self.imap_port, self.imaps_port, self.pop3_port, self.pop3s_port, self.lmtp_port = ports
        self.log = folder / "dovecot.log"
        self.certificate = Authority(folder).issue(certificate)
        self.ca_file = self.certificate.ca_file
        self._passwords: dict[str, str] = {}
        root = _short_folder(place)
        self._configuration = root / "dovecot.conf"
        super().__init__(root, ["dovecot", "-F", "-c", str(self._configuration)], self.log, ports)
        more = settings.replace("{root}", str(root))
        self._configuration.write_text(f"{self._settings(oauth_introspection_url, capability)}{more}\n")

    @property
    def auth_socket(self) -> Path:
        """Where an SMTP server asks whether a sign-in is right (Postfix's `smtpd_sasl_path`)."""
        return self._root / "smtp-auth"

    def mail_home(self, user: str) -> Path:
        """Where all mail of a user lies; may be put back as a whole while nobody is signed in."""
        return self._root / "mail" / user

    def add_user(self, name: str, password: str) -> None:
        """Let `name` sign in with `password`; again for another password."""
        known = name in self._passwords
        (self._root / "users" / name).write_text(f"{name}:{_any_text(password)}\n")
        self._passwords[name] = password
        if known:  # Dovecot looks at the file once a second
            wait_until(lambda: self._accepts(name, password), "the new password")

    def remove_user(self, name: str) -> None:
        """With all mail."""
        del self._passwords[name]
        (self._root / "users" / name).unlink()
        shutil.rmtree(self.mail_home(name), ignore_errors=True)

    def append(self, user: str, folder: str, raw: bytes, flags: Iterable[str] = ()) -> None:
        """Put a message into a folder, made if need be, as another program of the same user would."""
        with self.session(user) as session:
            name = _quoted(folder)
            session.create(name)
            status, answer = session.append(name, f"({' '.join(flags)})", "", raw)
        if status != "OK":
            raise RuntimeError(f"APPEND: {answer!r}")

    def messages(self, user: str, folder: str = "INBOX") -> list[bytes]:
        """The raw messages of a folder as IMAP serves them (CRLF), lowest UID first; no flag changes."""
        with self.session(user) as session:
            if session.select(_quoted(folder), readonly=True)[0] != "OK":
                return []
            _, parts = session.uid("FETCH", "1:*", "(BODY.PEEK[])")
        return [part[1] for part in parts if isinstance(part, tuple)]

    def flags(self, user: str, folder: str = "INBOX") -> list[set[str]]:
        """The flags and keywords of each message, in the order of `messages`."""
        with self.session(user) as session:
            session.select(_quoted(folder), readonly=True)
            _, parts = session.uid("FETCH", "1:*", "(FLAGS)")
        return [{flag.decode() for flag in imaplib.ParseFlags(part)} for part in parts if part]

    @contextmanager
    def session(self, user: str) -> Iterator[imaplib.IMAP4]:
        """A signed-in IMAP session of `user`: a second program of theirs."""
        session = imaplib.IMAP4("127.0.0.1", self.imap_port)
        # Else the second half of what is sent in two waits 40 ms for the acknowledgement of the first.
        session.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            session.authenticate("PLAIN", lambda _: f"\0{user}\0{self._passwords[user]}".encode())
            yield session
        finally:
            session.logout()

    def doveadm(self, *arguments: str, stdin: bytes = b"") -> str:
        """Run Dovecot's own administration command; CalledProcessError if it fails."""
        command = ["doveadm", "-c", str(self._configuration), *arguments]
        return subprocess.run(command, input=stdin, capture_output=True, check=True).stdout.decode()

    def _accepts(self, name: str, password: str) -> bool:
        try:
            self.doveadm("auth", "test", name, password)
        except subprocess.CalledProcessError:
            return False
        return True

    def _settings(self, introspection_url: str | None, capability: str | None) -> str:
        return _TEMPLATE.format(
            root=self._root,
            log=self.log,
            certificate=self.certificate.certificate,
            key=self.certificate.key,
            mechanisms="plain login" + (" xoauth2 oauthbearer" if introspection_url else ""),
            oauth_passdb=self._oauth_passdb(introspection_url) if introspection_url else "",
            mailboxes="\n".join(_mailbox(name, use) for name, use in SPECIAL_USE.items()),
            capability=f"  imap_capability = {capability}" if capability else "",
            imap=self.imap_port,
            imaps=self.imaps_port,
            pop3=self.pop3_port,
            pop3s=self.pop3s_port,
            lmtp=self.lmtp_port,
            **_service_users(),
        )

    def _oauth_passdb(self, url: str) -> str:
        settings = self._root / "oauth2.conf.ext"
        settings.write_text(_INTROSPECTION.format(url=url))
        return _OAUTH_PASSDB.format(settings=settings)


def _short_folder(place: Path | None) -> Path:
    root = Path(tempfile.mkdtemp(prefix="dovecot-", dir=place))
    root.chmod(0o755)
    for name in ("run", "users", "mail"):
        (root / name).mkdir()
    if os.geteuid() == 0:
        shutil.chown(root / "mail", "mail", "mail")
    return root


def _service_users() -> dict[str, str]:
    """As root Dovecot's own accounts and `mail`; else everything runs as the current user."""
    if os.geteuid() == 0:
        user, group, login, mail, mail_group = "dovecot", "dovecot", "dovenull", "mail", "mail"
    else:
        import grp  # not on Windows, where this file is imported all the same
        import pwd

        user = login = mail = pwd.getpwuid(os.geteuid()).pw_name
        group = mail_group = grp.getgrgid(os.getegid()).gr_name
    names = ("internal_user", "internal_group", "login_user", "mail_user", "mail_group")
    return dict(zip(names, (user, group, login, mail, mail_group), strict=True))


def _mailbox(name: str, use: str) -> str:
    return f'  mailbox "{name}" {{\n    auto = subscribe\n    special_use = \\{use}\n  }}'


def _any_text(password: str) -> str:
    """The password in a form that may hold the file's own separator."""
    return "{PLAIN.B64}" + b64encode(password.encode()).decode()


def _quoted(folder: str) -> str:
    """RFC 3501: modified UTF-7 in a quoted string."""
    encoded = str(imap_utf7.encode(folder), "ascii")
    return '"' + encoded.replace("\\", "\\\\").replace('"', '\\"') + '"'
