"""What a message costs in a large mailbox, beside a small one of the same kind.

python -m bench.growth --counts 2000 100000 --rounds 3
"""

from __future__ import annotations

from bench.limit import drained
from bench.mailbox import prepared
from bench.mirror import mirrored
from bench.options import parser, serving_mail
from bench.table import Table


def main() -> None:
    """Mirror both in turns; seconds for a thousand messages."""
    arguments = parser(__doc__)
    arguments.add_argument("--counts", type=int, nargs=2, default=[2000, 100_000])
    asked = arguments.parse_args()
    table = Table("First mirror of small messages, a thousand")
    with serving_mail(asked) as (mail, server):
        for count in asked.counts:
            server.own(mail, prepared(mail, f"s{count}", count, small=True))
            drained(server, f"s{count}")  # fills the server's caches
        for _ in range(asked.rounds):
            for count in asked.counts:
                thousands = count / 1000
                ours = mirrored(server, f"s{count}")
                table.add(f"raw limit, of {count}", drained(server, f"s{count}") / thousands)
                table.add(f"tomail, of {count}", ours["first"]["seconds"] / thousands)
                table.add(f"tomail, processor time, of {count}", ours["cpu"] / thousands)
                table.add(f"tomail, peak memory / 1000 MB, of {count}", ours["peak_mb"] / 1000)
    table.show()
    few, many = asked.counts
    table.show_ratio(f"tomail, of {many}", f"tomail, of {few}", 1.3)


if __name__ == "__main__":
    main()
