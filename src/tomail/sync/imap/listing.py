"""What LIST tells of the folders (RFC 5258), with their status where the server can (RFC 5819)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tomail.model.mail import FolderRole

from . import responses
from .connection import Part
from .namespaces import Namespaces
from .responses import FolderStatus, Listed
from .roles import assign_roles
from .tokenizer import Endless, Response
from .wire import decode_name, encode_name

SPLITTING = frozenset("\r\n\0")  # servers repeat names in their answers as they are, Dovecot too
MOST_FOLDERS = 20_000


@dataclass(frozen=True)
class RemoteFolder:
    """A folder as the server lists it. `status` None: it did not say."""

    path: str
    delimiter: str
    role: FolderRole
    selectable: bool
    status: FolderStatus | None = None


def list_commands(others: Sequence[str], options: Sequence[bytes], extended: bool) -> list[tuple[Part, ...]]:
    """What asks for every folder; usually one. Folders of `others`, which `*` need not show, are asked for
    by their prefixes too. `extended`: the server takes several patterns at once."""
    patterns = [b'"*"', *(b'"' + encode_name(each) + b'*"' for each in others)]
    wanted = (b"RETURN (" + b" ".join(options) + b")",) if options else ()
    if len(patterns) > 1 and extended:
        patterns = [b"(" + b" ".join(patterns) + b")"]
    return [(b'LIST ""', each, *wanted) for each in patterns]


def read_folders(
    answer: Sequence[Response], namespaces: Namespaces, chosen: Mapping[FolderRole, str] | None
) -> dict[bytes, RemoteFolder]:
    """The folders by their names as the server writes them; `chosen`: what a person assigned by hand."""
    listed = {line.name: line for line in map(responses.listed, answer) if line}
    if len(listed) > MOST_FOLDERS:
        raise Endless("too many folders")
    states = dict(filter(None, map(responses.folder_status, answer)))
    names = {decode_name(name): name for name in listed}
    usable = {path: name for path, name in names.items() if not SPLITTING & set(path)}
    own = [(path, listed[name]) for path, name in usable.items() if not namespaces.is_foreign(path)]
    roles = assign_roles(own, chosen)
    return {
        name: _remote(path, listed[name], roles.get(path, FolderRole.NONE), states.get(name))
        for path, name in usable.items()
    }


def _remote(path: str, line: Listed, role: FolderRole, status: FolderStatus | None) -> RemoteFolder:
    selectable = not line.attributes & {"\\noselect", "\\nonexistent"}
    return RemoteFolder(path, line.delimiter, role, selectable, status)
