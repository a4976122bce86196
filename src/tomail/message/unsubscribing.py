"""The ways off a mailing list that its mail names (RFC 2369, RFC 8058)."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from tomail.model.purposes import Unsubscribing

from .fields import Fields
from .headers import unstructured

LONGEST = 2000  # characters of an address
_ADDRESS = re.compile(r"<\s*([^<>\s][^<>]*)>")
_ONE_CLICK = "list-unsubscribe=one-click"


def read_unsubscribing(fields: Fields) -> Unsubscribing | None:
    """The ways off the list; None where there is none that can be gone safely (http is not)."""
    header = fields.first(b"list-unsubscribe")
    if not header:
        return None
    named = ["".join(each.split()) for each in _ADDRESS.findall(unstructured(header))]
    named = [each for each in named if len(each) <= LONGEST]
    pages = [each for each in named if _is_https(each)]
    click = unstructured(fields.first(b"list-unsubscribe-post")).replace(" ", "").lower() == _ONE_CLICK
    found = Unsubscribing(
        one_click=pages[0] if pages and click else "",
        mailto=next((each for each in named if each.lower().startswith("mailto:")), ""),
        page=pages[0] if pages and not click else "",
    )
    return found if found != Unsubscribing() else None


def _is_https(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme == "https" and bool(parts.hostname) and not parts.username
    except ValueError:
        return False
