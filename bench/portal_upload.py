"""A protected message's way to the portal: encrypting and uploading it beside a raw PUT of the same bytes.

The portal is a process of its own over SQLite; the practice's side is this process. Rounds in turns.
"""

from __future__ import annotations

import os
import ssl
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
from tests.servers.portal import MailSink, ServedPortal, digest

from bench.options import parser
from bench.table import Table, timed
from tomail.base.https import HttpsWay
from tomail.secure.client.calls import DeviceCalls, enrol
from tomail.secure.client.exchanged import Announced, Profile
from tomail.secure.client.http import PortalClient
from tomail.secure.client.sending import Source, announced_size, seal_and_upload
from tomail.secure.crypto.keys import PrivateKeys
from tomail.secure.crypto.manifest import Direction, Manifest, recipient_hash
from tomail.secure.crypto.practice_key import PracticeKey, state_key
from tomail.secure.crypto.wraps import new_content_key
from tomail.secure.protocol.identifiers import IdKind, new_id
from tomail.secure.protocol.limits import PART_BYTES

WAY = HttpsWay(ssl.create_default_context, lambda host: "")
MB = 1_000_000
OURS, THEIRS, WHOLE = "encrypted and uploaded", "raw PUT of as many bytes", "with `complete`"


class Station:
    """An enrolled workstation."""

    def __init__(self, portal: ServedPortal) -> None:
        self.keys, self.practice = PrivateKeys.new(), new_id(IdKind.PRACTICE)
        statement = state_key(PracticeKey(self.practice, self.keys.public(), 1, 0), self.keys)
        profile = Profile("Praxis", "030", "de", "praxis@praxis.test")
        device = PrivateKeys.new().public()
        with PortalClient(portal.url, WAY) as client:
            joined = enrol(client, portal.code(), self.practice, profile, self.keys, statement, device)
        self.calls = DeviceCalls(portal.url, WAY, joined.token)

    def announced(self, source: Source) -> Manifest:
        """A delivery that is to be uploaded."""
        delivery, address = new_id(IdKind.DELIVERY), "erika@post.test"
        meant = recipient_hash(delivery, address)
        said = Manifest(
            Direction.TO_PATIENT, self.practice, delivery, meant, "Praxis", "Befund", "", 0, delivery
        )
        self.calls.create(Announced(delivery, address, "de", announced_size(said, [source])))
        return said

    def raw(self, source: Source, parts: list[tuple[bytes, str]]) -> float:
        """Seconds to PUT ready-made parts with ready-made digests."""
        path = f"/v1/practice/deliveries/{self.announced(source).delivery}/files/{new_id(IdKind.FILE)}/parts"

        def act() -> None:
            for n, (part, digested) in enumerate(parts):
                self.calls.put(f"{path}/{n}", part, digest=digested)

        return timed(act)

    def sent(self, source: Source) -> tuple[float, float]:
        """Seconds to encrypt and upload, and until it is complete."""
        said = self.announced(source)
        uploading = timed(lambda: self._upload(said, source))
        return uploading, uploading + timed(lambda: self.calls.complete(said.delivery, self.files))

    def _upload(self, said: Manifest, source: Source) -> None:
        self.files = seal_and_upload(self.calls, said, new_content_key(), self.keys, [source]).files


def peak(process: psutil.Process) -> float:
    """The most memory since `forget_peak`, MB."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024 / MB


def forget_peak(process: psutil.Process) -> float:
    """The memory now, MB."""
    Path(f"/proc/{process.pid}/clear_refs").write_text("5")
    return peak(process)


def grown(process: psutil.Process, act: Callable[[], object]) -> float:
    """How much more memory at most, MB."""
    before = forget_peak(process)
    act()
    return peak(process) - before


def from_disk(path: Path) -> Source:
    """Read by the megabyte."""

    def chunks() -> Iterator[bytes]:
        with path.open("rb") as file:
            while chunk := file.read(1 << 20):
                yield chunk

    return Source("Befund.bin", "application/octet-stream", path.stat().st_size, chunks)


def main() -> int:
    """Run as asked."""
    asking = parser(__doc__)
    asking.add_argument("--size", type=int, default=100, help="MB")
    asked = asking.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-portal-") as name, MailSink() as sink:
        folder = Path(name)
        (folder / "file").write_bytes(os.urandom(asked.size * MB))
        with ServedPortal(f"sqlite:///{folder / 'portal.db'}", folder / "portal", sink) as portal:
            measure(portal, from_disk(folder / "file"), asked.rounds)
    return 0


def measure(portal: ServedPortal, source: Source, rounds: int) -> None:
    """Print what was measured."""
    station, table = Station(portal), Table(f"{source.size // MB} MB to the portal")
    station.sent(Source.of("warm", "text/plain", bytes(MB)))
    here = psutil.Process()
    served = max(psutil.process_iter(["pid"]), key=lambda each: _listens(each, portal.port))
    memory = Table("memory grows by", "MB")
    for _ in range(rounds):
        before = forget_peak(served)
        memory.add("practice", grown(here, lambda: table_add(table, station.sent(source))))
        memory.add("portal", peak(served) - before)
        memory.add("portal, all it has", peak(served))
        parts = [(part, digest(part)) for part in pieces(source)]
        table.add(THEIRS, station.raw(source, parts))
        del parts
    table.show()
    table.show_ratio(THEIRS, OURS, 0.8)
    memory.show()


def table_add(table: Table, seconds: tuple[float, float]) -> None:
    """A round of ours."""
    table.add(OURS, seconds[0])
    table.add(WHOLE, seconds[1])


def pieces(source: Source) -> list[bytes]:
    """Of the size of parts."""
    whole = b"".join(source.chunks())
    return [whole[start : start + PART_BYTES] for start in range(0, len(whole), PART_BYTES)]


def _listens(process: psutil.Process, port: int) -> bool:
    try:
        return any(
            each.laddr and each.laddr.port == port and each.status == psutil.CONN_LISTEN
            for each in process.net_connections()
        )
    except psutil.Error:
        return False


if __name__ == "__main__":
    sys.exit(main())
