"""What SELECT tells of a folder, with QRESYNC (RFC 7162) also what happened there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from tomail.model.mail import Flags

from . import responses, uids
from .responses import Fetched, Status
from .tokenizer import Endless, Response

MOST_SPANS = 500_000  # of vanished messages, one after the other
KEYWORD_FLAGS = Flags.FORWARDED | Flags.MDN_SENT | Flags.JUNK  # not IMAP's own: a server may keep none
SYSTEM_FLAGS = Flags.SEEN | Flags.ANSWERED | Flags.FLAGGED | Flags.DELETED | Flags.DRAFT


@dataclass(frozen=True)
class Selected:
    """The answer to SELECT. `uidnext` and `highestmodseq` are 0 where the server names none.

    With QRESYNC, `changed` and `vanished` say what happened since the state that was sent along;
    `resynced` tells that they are complete.
    """

    path: str
    exists: int = 0
    uidvalidity: int = 1
    uidnext: int = 0
    highestmodseq: int = 0
    writable: bool = True
    any_keyword: bool = False
    permanent: Flags = SYSTEM_FLAGS  # where the server names none, all can be kept (RFC 3501, 7.1)
    resynced: bool = False
    changed: Sequence[Fetched] = field(default=(), repr=False)
    vanished: tuple[uids.Span, ...] = field(default=(), repr=False)


class _Unread(Sequence[Fetched]):
    """FETCH responses that are read when somebody asks for them: of what is new the server is asked before.

    Methods raise ProtocolViolation."""

    def __init__(self, told: Sequence[Response]) -> None:
        self._told = told

    @cached_property
    def _read(self) -> list[Fetched]:
        return list(filter(None, map(responses.fetched, self._told)))

    def __len__(self) -> int:
        return len(self._read)

    def __getitem__(self, index: Any) -> Any:
        return self._read[index]


def read_selected(
    path: str, untagged: Sequence[Response], status: Status, since: tuple[int, int] | None
) -> Selected:
    """What the responses to a SELECT say; `since` as it was sent along with QRESYNC.

    What comes before CLOSED is about the folder that was selected till then (RFC 7162, 3.2.11).
    """
    said = (responses.status(each.line) for each in untagged)
    closed = max((at for at, each in enumerate(said, 1) if each and each.code == "CLOSED"), default=0)
    selected = Selected(path, writable=status.code != "READ-ONLY")
    changed: list[Response] = []
    gone: list[uids.Span] = []
    for response in untagged[closed:]:
        if responses.is_fetch(response):
            changed.append(response)
        elif spans := responses.vanished(response):
            gone.extend(spans)
            if len(gone) > MOST_SPANS:
                raise Endless("too many UIDs")
        else:
            selected = _told(selected, response)
    resynced = since is not None and since[0] == selected.uidvalidity and selected.highestmodseq > 0
    return replace(selected, resynced=resynced, changed=_Unread(changed), vanished=tuple(gone))


def _told(selected: Selected, response: Response) -> Selected:
    said = responses.status(response.line)
    if said:
        return _coded(selected, said)
    match responses.counted(response):
        case ("EXISTS", count):
            return replace(selected, exists=count)
    return selected


def _coded(selected: Selected, said: Status) -> Selected:
    match said.code:
        case "UIDVALIDITY":
            return replace(selected, uidvalidity=_number(said))
        case "UIDNEXT":
            return replace(selected, uidnext=_number(said, uids.LARGEST))
        case "HIGHESTMODSEQ":
            return replace(selected, highestmodseq=_number(said))
        case "PERMANENTFLAGS":
            names = said.argument.strip(b" ()").split()
            return replace(
                selected, any_keyword=b"\\*" in names, permanent=responses.flags_of(list(names))[0]
            )
    return selected


def _number(said: Status, largest: int = responses.LARGEST_MODSEQ) -> int:
    return uids.number(said.argument.strip(), least=0, largest=largest)
