"""The first mirror of a mailbox beside mbsync, in one interleaved run.

    python -m bench.mirror --counts 2000 20000 --rounds 3 [--generator PROGRAM] [--mail DIR] [--tls]

PROGRAM is called as `PROGRAM MAILDIR COUNT`; without it the small generator of this folder is used.
`--mail DIR` keeps and reuses DIR/u<count>/Maildir. Each round: tomail (encrypted store, search
index), then mbsync (FSync no), both from the same Dovecot into fresh folders.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from bench.mailbox import generate
from bench.server import PASSWORD, BenchServer, serving

HERE = Path(__file__).resolve().parent.parent
MBSYNC = """FSync no

IMAPStore remote
Host localhost
Port {port}
User {user}
Pass {password}
SSLType {ssl}
CertificateFile {certificate}

MaildirStore local
Path {target}/
Inbox {target}/INBOX

Channel all
Far :remote:
Near :local:
Patterns INBOX
Create Near
Sync Pull
SyncState *
"""


@dataclass
class Results:
    """Seconds and bytes by what was measured, one value a round."""

    tomail: list[float] = field(default_factory=list)
    first_page: list[float] = field(default_factory=list)
    unchanged: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    mbsync: list[float] = field(default_factory=list)
    mbsync_unchanged: list[float] = field(default_factory=list)


def main() -> None:
    """Parse the arguments, make the mailboxes, measure, print a table."""
    options = _options()
    mail = options.mail or Path(tempfile.mkdtemp(prefix="bench-mail-"))
    try:
        for count in options.counts:
            _mailbox(mail, count, options.generator)
        with serving(mail, compress=not options.no_deflate) as server:
            for count in options.counts:
                _report(count, _measure(server, f"u{count}", options))
    finally:
        if not options.mail:
            shutil.rmtree(mail, ignore_errors=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--counts", type=int, nargs="+", default=[2000, 20000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--generator", type=Path)
    parser.add_argument("--mail", type=Path)
    parser.add_argument("--tls", action="store_true", help="both over TLS")
    parser.add_argument("--no-deflate", action="store_true", help="the server offers no compression")
    parser.add_argument("--no-mbsync", action="store_true")
    return parser.parse_args()


def _mailbox(mail: Path, count: int, generator: Path | None) -> None:
    maildir = mail / f"u{count}" / "Maildir"
    if maildir.is_dir():
        return
    maildir.parent.mkdir(parents=True, exist_ok=True)
    if generator:
        subprocess.run([sys.executable, str(generator), str(maildir), str(count)], check=True)
    else:
        generate(maildir, count)


def _measure(server: BenchServer, user: str, options: argparse.Namespace) -> Results:
    results = Results()
    _mirror_with_tomail(server, user, options.tls)  # fills the server's caches, counts for nobody
    for _ in range(options.rounds):
        first, again, memory = _mirror_with_tomail(server, user, options.tls)
        results.tomail.append(first["seconds"])
        results.first_page.append(first["first_page_seconds"])
        results.unchanged.append(again["seconds"])
        results.memory.append(memory)
        if not options.no_mbsync:
            first_time, second_time = _mirror_with_mbsync(server, user, options.tls)
            results.mbsync.append(first_time)
            results.mbsync_unchanged.append(second_time)
    return results


def _mirror_with_tomail(
    server: BenchServer, user: str, tls: bool
) -> tuple[dict[str, float], dict[str, float], float]:
    with tempfile.TemporaryDirectory(prefix="bench-tomail-") as folder:
        port = server.imaps if tls else server.imap
        arguments = [str(port), user, "tls" if tls else "none", str(server.certificate), folder]
        command = [sys.executable, "-m", "bench.one_mirror", *arguments]
        output = subprocess.run(command, cwd=HERE, check=True, capture_output=True, text=True).stdout
    said = json.loads(output)
    return said["first"], said["again"], said["peak_mb"]


def _mirror_with_mbsync(server: BenchServer, user: str, tls: bool) -> tuple[float, float]:
    with tempfile.TemporaryDirectory(prefix="bench-mbsync-") as folder:
        configuration = Path(folder) / "mbsyncrc"
        configuration.write_text(
            MBSYNC.format(
                port=server.imaps if tls else server.imap,
                user=user,
                password=PASSWORD,
                ssl="IMAPS" if tls else "None",
                certificate=server.certificate,
                target=folder,
            )
        )
        first = _timed(["mbsync", "-c", str(configuration), "all"])
        time.sleep(2.0)  # mbsync waits when a Maildir changed within the same second
        return first, _timed(["mbsync", "-c", str(configuration), "all"])


def _timed(command: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - started


def _report(count: int, results: Results) -> None:
    print(f"\n{count} messages")
    for name, values in vars(results).items():
        if values:
            print(f"  {name:18} {statistics.median(values):9.4f}  ({min(values):.4f}-{max(values):.4f})")
    if results.mbsync:
        whole = statistics.median(results.tomail) / statistics.median(results.mbsync)
        page = statistics.median(results.first_page) / statistics.median(results.mbsync)
        again = statistics.median(results.unchanged) / statistics.median(results.mbsync_unchanged)
        print(f"  ratio to mbsync: whole {whole:.2f}, first page {page:.3f}, no change {again:.2f}")


if __name__ == "__main__":
    main()
