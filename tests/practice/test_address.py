"""Which addresses of a practice database are taken."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest

from tomail.base.errors import ProblemKind, Refused
from tomail.practice.address import practice_url


def test_a_file_of_this_workstation(tmp_path: Path) -> None:
    url = practice_url(f"sqlite:///{tmp_path / 'a b.db'}")
    assert url.database == str(tmp_path / "a b.db")


@pytest.mark.parametrize(
    "text", ["", "x", "sqlite://", "sqlite:///:memory:", "mysql://h/d", "postgresql://h"]
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        practice_url(text)
    assert refused.value.problem.kind is ProblemKind.INVALID


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "fuse.sshfs", "fuse.gvfsd-fuse", "vboxsf", "virtiofs"])
def test_a_network_share_is_refused_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    mounts = [
        SimpleNamespace(mountpoint="/", fstype="ext4", opts="rw"),
        SimpleNamespace(mountpoint=str(tmp_path), fstype=kind, opts="rw"),
    ]
    monkeypatch.setattr(psutil, "disk_partitions", lambda all: mounts)  # noqa: A006
    with pytest.raises(Refused) as refused:
        practice_url(f"sqlite:///{tmp_path / 'new' / 'practice.db'}")
    assert "network share" in str(refused.value.problem)


def test_to_another_machine_the_connection_is_verified_by_itself() -> None:
    url = practice_url("postgresql://u:p@db.praxis.test/tomail")
    assert url.drivername == "postgresql+psycopg"
    assert url.query == {"sslmode": "verify-full", "sslrootcert": "system"}


def test_a_ca_of_ones_own_is_kept() -> None:
    url = practice_url("postgresql+psycopg://u@db/t?sslmode=verify-ca&sslrootcert=/etc/ca.pem")
    assert url.query == {"sslmode": "verify-ca", "sslrootcert": "/etc/ca.pem"}


@pytest.mark.parametrize("mode", ["disable", "allow", "prefer", "require"])
def test_less_than_verified_is_refused(mode: str) -> None:
    with pytest.raises(Refused) as refused:
        practice_url(f"postgresql+psycopg://u@db.praxis.test/t?sslmode={mode}")
    assert refused.value.problem.kind is ProblemKind.NO_TLS


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]", ""])
def test_on_this_machine_nothing_is_added(host: str) -> None:
    assert practice_url(f"postgresql+psycopg://u@{host}/t").query == {}


@pytest.mark.parametrize(
    "text",
    [
        "postgresql://u@localhost/t?hostaddr=192.0.2.7",
        "postgresql://u@/t?host=localhost&hostaddr=192.0.2.7",
        "postgresql://u@127.0.0.1/t?service=praxis",
    ],
)
def test_what_only_calls_itself_this_machine_is_verified(text: str) -> None:
    assert practice_url(text).query["sslmode"] == "verify-full"
