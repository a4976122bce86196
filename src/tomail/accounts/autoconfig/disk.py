"""Source: a file beside the program, laid there by the practice's IT."""

from __future__ import annotations

from functools import partial

from tomail.model.probing import Discovered

from .fetch import LARGEST
from .remote import described
from .search import Search


async def find(search: Search) -> Discovered | None:
    """What `<domain>.xml` in the folder says. The domain is made of A-labels, so it names no other folder."""
    return await search.attempts.attempt(f"{search.domain}.xml", partial(_read, search), here=True)


async def _read(search: Search) -> Discovered | None:
    path = search.config.disk_folder / f"{search.domain}.xml"
    if not path.is_file():
        return None
    with path.open("rb") as file:
        return described(search, file.read(LARGEST), "file", confirmed=True, trusted=True)
