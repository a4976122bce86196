"""Where the practice database is: what may stand in its URL."""

from __future__ import annotations

import ipaddress
from pathlib import Path

import psutil
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence

POSTGRESQL = "postgresql+psycopg"
_NETWORK_FILE_SYSTEMS = frozenset(
    "nfs nfs4 cifs smb smb2 smb3 smbfs afpfs webdav davfs 9p afs ceph glusterfs lustre ncpfs drvfs vboxsf "
    "vmhgfs prl_fs virtiofs remote".split()
)
_FUSE = "fuse."  # sshfs, rclone, gvfsd-fuse, vmhgfs-fuse ...: nobody knows them all
_LOCAL_FUSE = frozenset("fuse.gocryptfs fuse.encfs fuse.cryfs fuse.securefs fuse.veracrypt".split())
_VERIFYING = ("verify-ca", "verify-full")


def practice_url(text: str) -> URL:
    """The URL of a practice database, checked.

    `sqlite:///file` or `postgresql+psycopg://...`. To another machine the connection is encrypted and
    the server's certificate is verified, whatever the URL leaves open. Raises Refused (INVALID).
    """
    try:
        url = make_url(text)
    except ArgumentError:
        raise Refused(_not_a_practice()) from None
    if url.drivername == "sqlite" and url.database and url.database != ":memory:":
        return url.set(database=str(_local_file(Path(url.database))))
    if url.drivername in ("postgresql", POSTGRESQL) and url.database:
        return _with_tls(url.set(drivername=POSTGRESQL))
    raise Refused(_not_a_practice())


def is_sqlite(url: URL) -> bool:
    """True for a file of this workstation."""
    return url.drivername == "sqlite"


def _local_file(path: Path) -> Path:
    """SQLite's locks do not hold on network shares: two workstations would destroy the file."""
    path = path.absolute()
    kind = _file_system(path)
    strange = kind.startswith(_FUSE) and kind not in _LOCAL_FUSE
    if strange or kind in _NETWORK_FILE_SYSTEMS or str(path).startswith("\\\\"):
        raise Refused(_network_share())
    return path


def _file_system(path: Path) -> str:
    """The type of the file system that holds (or would hold) the file, in lower case."""
    real = path.resolve()
    mounts = {Path(each.mountpoint): each for each in psutil.disk_partitions(all=True)}
    for folder in (real, *real.parents):
        if folder in mounts:
            mount = mounts[folder]
            return "remote" if "remote" in mount.opts.split(",") else mount.fstype.lower()
    return ""


def _with_tls(url: URL) -> URL:
    if _is_loopback(url):
        return url
    mode = url.query.get("sslmode", "verify-full")
    if mode not in _VERIFYING:
        raise Refused(_no_tls())
    defaults = {"sslmode": mode, "sslrootcert": "system"}
    if mode == "verify-ca":  # the system's authorities sign for anybody
        defaults = {"sslmode": mode}
    return url.update_query_dict({key: value for key, value in defaults.items() if key not in url.query})


def _is_loopback(url: URL) -> bool:
    """`hostaddr` is where libpq connects to, whatever the host is called; a service may say anything."""
    host = url.query.get("hostaddr") or url.query.get("host") or url.host or ""
    if isinstance(host, tuple) or "service" in url.query:
        return False
    if host in ("", "localhost") or host.startswith("/"):  # a socket of this machine
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _not_a_practice() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "This is not the address of a practice database.")),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "Give sqlite:///FILE, or postgresql+psycopg://USER:PASSWORD@HOST/DATABASE."
            )
        ),
    )


def _network_share() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "A practice database in a file must not lie on a network share: two workstations writing "
                "at once would destroy it.",
            )
        ),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "Choose a folder of this workstation, or PostgreSQL for several workstations."
            )
        ),
    )


def _no_tls() -> Problem:
    return Problem(
        ProblemKind.NO_TLS,
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "The connection to the practice database must be encrypted and verified."
            )
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Use sslmode=verify-full in its address.")),
    )
