"""One first mirror and one pass without changes, in a process of its own; figures as JSON on stdout."""

from __future__ import annotations

import dataclasses
import json
import resource
import sys
from pathlib import Path

from bench.server import BenchServer
from bench.station import Station, account_of


def main() -> None:
    """SERVER (as JSON) USER SECURITY FOLDER."""
    server, user, security, folder = sys.argv[1:]
    there = BenchServer.read(server)
    station = Station(account_of(there, user, tls=security == "tls"), Path(folder))
    first = station.run_pass()
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    figures = {
        "first": dataclasses.asdict(first),
        "again": station.timed_pass(),  # connects anew, as mbsync must
        "cpu": sum(each.ru_utime + each.ru_stime for each in used),
        "peak_mb": sum(each.ru_maxrss for each in used) / 1024,
    }
    station.close()
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
