"""`tomail-portal`: serve, and make codes by which practices join."""

from __future__ import annotations

import argparse
import json
import logging
import os
import socket
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import platformdirs
import uvicorn
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from tomail.base.log import Redaction, WithoutWords

from .asgi import application
from .blobs import Blobs
from .database import Database, WrongDatabase
from .keys import Keys, WrongKeys, load
from .portal import Portal
from .settings import MailServer, Settings, WrongSetting, proxy_networks, public_origin
from .setup_codes import new_code
from .static import Page
from .troubles import Trouble

USAGE, ENVIRONMENT = 2, 3
_LAST = "last.json"
_FILE_OF_KEYS = "keys.json"
_GRACE_SECONDS = 10
_AT_ONCE = 4000  # connections; a waiting workstation is one


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit codes: 0 done, 2 wrong usage or settings, 3 database, disk or network."""
    given = _parser().parse_args(arguments)
    os.umask(0o077)
    try:
        return int(given.command(given))
    except (WrongSetting, WrongKeys, WrongDatabase) as wrong:
        print(f"tomail-portal: {wrong}", file=sys.stderr)
        return USAGE
    except Trouble as trouble:
        print(f"tomail-portal: the database does not answer ({trouble.code})", file=sys.stderr)
        return ENVIRONMENT
    except OSError as error:
        print(f"tomail-portal: {error.strerror or type(error).__name__}", file=sys.stderr)
        return ENVIRONMENT


def serve(given: argparse.Namespace) -> int:
    """Answer until SIGTERM or SIGINT."""
    url = _database_url(given.database)
    public_url = public_origin(given.public_url)
    host, port = _listen(given.listen)
    settings = _settings(given, url, public_url)
    _start_logging(given.verbose)
    portal = _open(settings, url)
    _remember(url, settings.data)
    listening = bound(host, port)
    own_tls = {"ssl_certfile": given.tls_cert, "ssl_keyfile": given.tls_key} if given.tls_cert else {}
    print(f"tomail-portal listens on {host}:{listening.getsockname()[1]} for {public_url}", flush=True)
    Server(portal, configured(portal, **own_tls)).run(sockets=[listening])
    portal.database.close()
    return 0


class Server(uvicorn.Server):
    """Lets go of the workstations that wait for events before it waits for whoever is being answered."""

    def __init__(self, portal: Portal, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._portal = portal

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """As uvicorn calls it."""
        self._portal.bell.stop()
        await super().shutdown(sockets)


def configured(portal: Portal, *, keeps: bool = True, **more: Any) -> uvicorn.Config:
    """How the server speaks HTTP."""
    return uvicorn.Config(
        application(portal, keeps=keeps),
        log_config=None,
        access_log=False,  # uvicorn's has paths and addresses; ours has neither
        server_header=False,
        proxy_headers=False,  # only from a proxy that is named: networks.client
        ws="none",
        timeout_keep_alive=30,
        timeout_graceful_shutdown=_GRACE_SECONDS,
        limit_concurrency=_AT_ONCE,
        **more,
    )


def enrol_code(given: argparse.Namespace) -> int:
    """Print a code by which one practice joins."""
    last = {} if given.database else _remembered()
    given.data = given.data or last.get("data")
    url = _database_url(given.database or last.get("database"))
    settings = _settings(given, url, "http://localhost")
    portal = _open(settings, url)
    code, expires = new_code(portal)
    portal.database.close()
    if given.json:
        print(json.dumps({"code": code, "expires": _iso(expires)}))
    else:
        print(f"{code}\nfor one practice, until {_iso(expires)}")
    return 0


def _open(settings: Settings, url: URL) -> Portal:
    settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    from_environment = os.environ.get("TOMAIL_PORTAL_KEYS")
    keys = Keys.from_text(from_environment) if from_environment else load(settings.data / _FILE_OF_KEYS)
    database = Database(url)
    database.set_up(keys.check)
    return Portal(settings, keys, database, Blobs(settings.data / "blobs"), Page.load())


def _settings(given: argparse.Namespace, url: URL, public_url: str) -> Settings:
    host = public_url.partition("//")[2].partition(":")[0]
    return Settings(
        public_url=public_url,
        data=Path(given.data).absolute() if given.data else _data_beside(url),
        mail_server=MailServer.from_url(given.smtp, os.environ.get("TOMAIL_PORTAL_SMTP_PASSWORD", "")),
        mail_from=given.mail_from or f"noreply@{host}",
        proxies=proxy_networks(tuple(given.proxy or os.environ.get("TOMAIL_PORTAL_PROXY", "").split())),
    )


def _database_url(text: str | None) -> URL:
    """SQLAlchemy's; a SQLite file by its full path. Raises WrongSetting."""
    try:
        url = make_url(text or f"sqlite:///{_home() / 'portal.db'}")
    except ArgumentError:
        url = None
    backend = url.get_backend_name() if url else ""
    if url is None or backend not in ("sqlite", "postgresql") or not url.database:
        raise WrongSetting("the database is sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE")
    if backend == "postgresql":
        return url
    path = Path(url.database).absolute()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return url.set(drivername="sqlite", database=str(path))


def _data_beside(url: URL) -> Path:
    """Blobs and keys of a SQLite file lie beside it; of a database of a server in the portal's own folder."""
    if url.get_backend_name() == "sqlite":
        path = Path(url.database or "")
        return path.with_name(f"{path.stem}-data")
    return _home() / (url.database or "portal")


def _home() -> Path:
    """systemd's StateDirectory where there is one."""
    state = os.environ.get("STATE_DIRECTORY", "").partition(":")[0]
    return Path(state) if state else Path(platformdirs.user_data_dir("tomail-portal", appauthor=False))


def _remember(url: URL, data: Path) -> None:
    """So that `enrol-code` beside a running portal needs no address. It may hold a password: mode 600."""
    path = _home() / _LAST
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    text = json.dumps({"database": url.render_as_string(hide_password=False), "data": str(data)})
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)


def _remembered() -> dict[str, str]:
    """Where the portal that was started last keeps what."""
    try:
        stored = json.loads((_home() / _LAST).read_text())
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in stored.items()}


def _listen(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not port.isdecimal() or int(port) > 65535:
        raise WrongSetting("--listen is HOST:PORT")
    return host.strip("[]") or "127.0.0.1", int(port)


def bound(host: str, port: int) -> socket.socket:
    """What the server listens on. Known as TCP by its number: asyncio lets short answers leave at once then,
    which else wait for an acknowledgement (40 ms)."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind((host, port))
    listening.listen(2048)
    listening.set_inheritable(True)
    return listening


def _start_logging(verbose: bool) -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(WithoutWords("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(Redaction())
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    for chatty in ("uvicorn.error", "asyncio"):
        logging.getLogger(chatty).setLevel(logging.INFO if verbose else logging.WARNING)


def _iso(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("tomail-portal", description="The portal for protected messages.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    serving = commands.add_parser("serve", help="answer patients and practices")
    environment = os.environ.get
    listen, public_url = environment("TOMAIL_PORTAL_LISTEN"), environment("TOMAIL_PORTAL_PUBLIC_URL")
    serving.add_argument("--listen", default=listen or "127.0.0.1:8600", metavar="HOST:PORT")
    serving.add_argument(
        "--public-url",
        default=public_url,
        required=not public_url,
        metavar="URL",
        help="what patients' browsers open",
    )
    serving.add_argument("--tls-cert", metavar="FILE", help="own certificate with its chain (PEM)")
    serving.add_argument("--tls-key", metavar="FILE")
    serving.add_argument("--verbose", action="store_true")
    serving.set_defaults(command=serve)
    code = commands.add_parser("enrol-code", help="print a code by which one practice joins")
    code.add_argument("--json", action="store_true")
    code.set_defaults(command=enrol_code)
    for each in (serving, code):
        _add_common(each)
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    environment = os.environ.get
    add = parser.add_argument
    add(
        "--database",
        default=environment("TOMAIL_PORTAL_DATABASE"),
        metavar="URL",
        help="SQLite or PostgreSQL",
    )
    add("--data", default=environment("TOMAIL_PORTAL_DATA"), metavar="DIR", help="folder of blobs and keys")
    add("--smtp", default=environment("TOMAIL_PORTAL_SMTP", "smtp://localhost"), metavar="URL")
    add("--mail-from", default=environment("TOMAIL_PORTAL_MAIL_FROM"), metavar="ADDRESS")
    add(
        "--proxy",
        action="append",
        metavar="ADDRESS",
        help="a reverse proxy whose X-Forwarded-For is believed",
    )
