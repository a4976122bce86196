"""Taking the wrappings off a message (RFC 8551, 3.4 and 3.7): what is in it, and a verdict for each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from tomail.model.smime import Opened

from .keys import OwnKey
from .trust import Verifier


def open_protected(
    raw: bytes, keys: Sequence[OwnKey], verifier: Verifier, *, received: datetime | None = None
) -> Opened:
    """The message `raw` as it is to be shown; never raises, at most some 2 s and 300 MB.

    Wrappings of the whole body are taken off one by one (signed, encrypted, compressed, in any order).
    Parts beside others are named in `parts` and stay closed. `received`: when the practice got it, which
    no signer can choose; the chain is checked at that time, without it at the time the signer claims.
    """
    raise NotImplementedError


def open_part(
    raw: bytes, part: int, keys: Sequence[OwnKey], verifier: Verifier, *, received: datetime | None = None
) -> Opened:
    """One part of `Opened.raw` on a person's demand, as a message of its own, to show in its own document.

    `part`: as in `Opened.parts`. Its header is the outer one, so that From can be compared. Quote
    nothing of it into an answer. Of a signed part, `Opened.raw` is exactly what is signed.
    """
    raise NotImplementedError
