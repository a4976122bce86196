"""A message whose files do not fit into memory: written from its beginning to its end, as they come."""

from __future__ import annotations

import base64
from collections.abc import Callable
from email.message import MIMEPart
from email.policy import SMTP

from .compose import body_text, kind_and_name

Write = Callable[[bytes], object]

_LINE = 57  # bytes in a line of base64
_POLICY = SMTP.clone(cte_type="7bit")


class LongMail:
    """A multipart/mixed message: begin, then each file, then end. `boundary` stands in nothing that is
    written: base64 and quoted-printable have no line that begins with two hyphens and a name of its own."""

    def __init__(self, write: Write, boundary: str) -> None:
        self._write = write
        self._boundary = boundary
        self._rest = b""

    def begin(self, header: bytes, text: str) -> None:
        """What stands above the Content fields, and the text."""
        kind = f'Content-Type: multipart/mixed; boundary="{self._boundary}"\r\n\r\n'
        self._write(header + kind.encode())
        part = MIMEPart(policy=_POLICY)
        part.set_content(body_text(text), cte="base64")
        self._write(self._border() + part.as_bytes())

    def begin_file(self, filename: str, content_type: str) -> Write:
        """Gives back what takes the file's bytes; `end_file` follows them."""
        main, sub, name = kind_and_name(content_type, filename)
        part = MIMEPart(policy=_POLICY)
        part.set_content(b"", main, sub, disposition="attachment", filename=name)
        self._write(b"\r\n" + self._border() + part.as_bytes().rstrip() + b"\r\n\r\n")
        return self._take

    def end_file(self) -> None:
        """All of its bytes were given."""
        self._write(_encoded(self._rest))
        self._rest = b""

    def end(self) -> None:
        """Nothing follows."""
        self._write(f"\r\n--{self._boundary}--\r\n".encode())

    def _take(self, content: bytes) -> None:
        whole = self._rest + content
        lines = len(whole) - len(whole) % _LINE
        self._rest = whole[lines:]
        self._write(_encoded(whole[:lines]))

    def _border(self) -> bytes:
        return f"--{self._boundary}\r\n".encode()


def _encoded(content: bytes) -> bytes:
    return base64.encodebytes(content).replace(b"\n", b"\r\n")
