"""Text as somebody writes it who wants it to be taken for something else."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

from tests.torture import TORTURE

_PIECES = st.sampled_from(
    [
        "\r",
        "\n",
        "\r\n",
        "\0",
        '"',
        "\\",
        "{10}\r\n",
        "{5+}\r\n",
        "{0}",
        "}",
        "%",
        "*",
        "(",
        ")",
        " ",
        "\t",
        "~{3}",
        "a",
        "ä",
        "\x7f",
        "\x85",
        "\u2028",
        "\u2029",
        "\x0b",
        "\x0c",
        "\ud800",
        "\udcff",
        "😀",
        "\u202e",
        "\x1b[31m",
        "\r\nX9 DELETE INBOX\r\n",
        "\r\nRCPT TO:<evil@evil.test>\r\n",
        "\r\n.\r\nMAIL FROM:<a@evil.test>\r\n",
        "\r\nBcc: evil@evil.test\r\n",
        "\r\n\r\nbody",
        "=?utf-8?q?=0D=0ABcc=3A_a=40evil.test?=",
        "&",
        "&AA0ACg-",
        "&-",
        "a@b.test",
        "<",
        ">",
        ",",
        ";",
        ":",
        "\r\nDELE 1\r\n",
        "x" * 1200,
    ]
)
TEXTS = st.one_of(st.lists(_PIECES, max_size=8).map("".join), st.text(max_size=40))
"""A field that somebody filled in."""

MANY = settings(max_examples=10_000 if TORTURE else 50, deadline=None, derandomize=not TORTURE)
