"""Which folder is for what: as a person chose, else as the server says (RFC 6154), else by its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tomail.model.mail import FolderRole

from .responses import Listed

_ATTRIBUTES = {
    "\\inbox": FolderRole.INBOX,
    "\\drafts": FolderRole.DRAFTS,
    "\\sent": FolderRole.SENT,
    "\\trash": FolderRole.TRASH,
    "\\junk": FolderRole.JUNK,
    "\\archive": FolderRole.ARCHIVE,
    "\\all": FolderRole.ALL,
    "\\flagged": FolderRole.FLAGGED,
    "\\important": FolderRole.IMPORTANT,
}
_NAMES = {  # of the last level, the usual one first; German, French, Italian, English
    FolderRole.DRAFTS: ("drafts", "entwürfe", "brouillons", "bozze", "draft"),
    FolderRole.SENT: (
        "sent", "sent items", "sent messages", "sent mail", "gesendet", "gesendete objekte",
        "gesendete elemente", "gesendete", "envoyés", "éléments envoyés", "inviata", "posta inviata",
    ),
    FolderRole.TRASH: (
        "trash", "deleted items", "deleted messages", "bin", "papierkorb", "gelöschte objekte",
        "gelöschte elemente", "gelöscht", "corbeille", "éléments supprimés", "cestino",
    ),
    FolderRole.JUNK: (
        "junk", "spam", "junk-e-mail", "junk e-mail", "junk email", "bulk mail", "spamverdacht",
        "unerwünscht", "indésirables", "courrier indésirable", "indesiderata",
    ),
    FolderRole.ARCHIVE: ("archive", "archives", "archiv", "archivio"),
}  # fmt: skip
_UNFIT = frozenset({"\\all", "\\flagged", "\\important", "\\noselect", "\\nonexistent"})
"""Attributes of views over other folders, and of names without messages: nobody's to choose."""

CREATED = {FolderRole.SENT: "Sent", FolderRole.DRAFTS: "Drafts", FolderRole.TRASH: "Trash"}
"""Folders that a mailbox must have, and how they are called where they are missing."""


def assign_roles(
    listed: Sequence[tuple[str, Listed]], chosen: Mapping[FolderRole, str] | None = None
) -> dict[str, FolderRole]:
    """The role of each (path, LIST line); a role is given once, INBOX always to the inbox (RFC 3501).

    A folder that was `chosen` and is not there any more leaves its role to the others.
    """
    roles = {path: FolderRole.INBOX for path, _ in listed if path.upper() == "INBOX"}
    wanted = {path: role for role, path in (chosen or {}).items()}
    for path, line in listed:
        if path in wanted and path not in roles and not line.attributes & _UNFIT:
            roles[path] = wanted[path]
    for path, line in listed:
        said = [_ATTRIBUTES[each] for each in sorted(line.attributes) if each in _ATTRIBUTES]
        if said and path not in roles and said[0] not in roles.values():
            roles[path] = said[0]
    for role, names in _NAMES.items():
        if role not in roles.values() and (named := _called(names, listed, roles)):
            roles[named] = role
    return {path: roles.get(path, FolderRole.NONE) for path, _ in listed}


def _called(
    names: Sequence[str], listed: Sequence[tuple[str, Listed]], taken: dict[str, FolderRole]
) -> str | None:
    """The free folder with the most usual name, on the top level or below the inbox."""
    candidates = [
        (names.index(_last_level(path, line)), path.count(line.delimiter or "\0"), path)
        for path, line in listed
        if path not in taken and _is_near_top(path, line) and _last_level(path, line) in names
    ]
    return min(candidates)[2] if candidates else None


def _last_level(path: str, line: Listed) -> str:
    return path.rsplit(line.delimiter, 1)[-1].lower() if line.delimiter else path.lower()


def _is_near_top(path: str, line: Listed) -> bool:
    levels = path.split(line.delimiter) if line.delimiter else [path]
    return len(levels) == 1 or (
        len(levels) == 2 and levels[0].upper() in ("INBOX", "[GMAIL]", "[GOOGLE MAIL]")
    )
