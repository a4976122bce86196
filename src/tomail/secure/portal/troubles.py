"""What ends a request early."""

from __future__ import annotations

from tomail.secure.protocol.errors import STATUS, ErrorCode


class Trouble(Exception):
    """Answered as `{"error": code, "retry_after"?: seconds}`. Its text is the code alone."""

    def __init__(self, code: ErrorCode, *, retry_after: int | None = None) -> None:
        super().__init__(code.value)
        self.code = code
        self.retry_after = retry_after

    @property
    def status(self) -> int:
        """Of HTTP."""
        return STATUS[self.code]

    @property
    def body(self) -> dict[str, str | int]:
        """As JSON."""
        told: dict[str, str | int] = {"error": self.code.value}
        return told if self.retry_after is None else {**told, "retry_after": self.retry_after}


def not_found() -> Trouble:
    """Absent, somebody else's, used up: nobody is told which."""
    return Trouble(ErrorCode.NOT_FOUND)
