"""What folders may be called and where they lie; the sentences where they may not. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.mail import Folder, FolderRole
from tomail.store.folders import is_at_or_below

LONGEST = 100  # characters of a name; servers allow some 200 bytes, and an umlaut takes up to five
WILDCARDS = "*%"  # LIST understands them (RFC 3501, 6.3.8)
UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")  # characters that nobody sees, or no server takes


def delimiter(folders: Sequence[Folder]) -> str:
    """What separates levels in this mailbox; "" where there are none."""
    return next((each.delimiter for each in folders if each.delimiter), "")


def child(folders: Sequence[Folder], parent: Folder | None, name: str) -> str:
    """The path of a new folder in `parent`, or on the top level. Raises Refused."""
    between = parent.delimiter if parent else delimiter(folders)
    if parent and not between:
        raise Refused(_no_levels())
    checked = _checked(name, between)
    return parent.path + between + checked if parent else _top(folders) + checked


def sibling(folder: Folder, name: str) -> str:
    """The path of the folder with another name. Raises Refused."""
    return folder.path[: len(folder.path) - len(folder.name)] + _checked(name, folder.delimiter)


def in_trash(folders: Sequence[Folder], trash: Folder, folder: Folder) -> str:
    """Where a deleted folder lies in the trash, beside others that were called the same."""
    taken = {each.path.casefold() for each in folders}
    wanted = trash.path + trash.delimiter + folder.name
    more = (f"{wanted} {number}" for number in range(2, len(folders) + 3))
    return next(path for path in (wanted, *more) if path.casefold() not in taken)


def is_directly_in(folder: Folder, parent: Folder) -> bool:
    """True if no other level lies between them."""
    within = is_at_or_below(folder, parent.path) and folder.path != parent.path
    return within and parent.delimiter not in folder.path[len(parent.path) + len(parent.delimiter) :]


def _top(folders: Sequence[Folder]) -> str:
    """What all of one's own begins with where it lies below the inbox; folders with a task show it."""
    others = [each for each in folders if each.role not in (FolderRole.INBOX, FolderRole.NONE)]
    prefix = f"INBOX{delimiter(folders)}"
    below = others and all(each.path.upper().startswith(prefix) for each in others)
    return prefix if below else ""


def _checked(name: str, between: str) -> str:
    wanted = unicodedata.normalize("NFC", name.strip())
    if not wanted:
        raise Refused(_nameless())
    for each in wanted:
        if each == between or each in WILDCARDS or unicodedata.category(each) in UNSEEN:
            raise Refused(_has(each))
    if len(wanted) > LONGEST:
        raise Refused(_too_long())
    return wanted


def no_folder() -> Problem:
    """There is none of that id."""
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "This folder does not exist (any more).")),
        sentence(QT_TRANSLATE_NOOP("engine", "Choose another folder.")),
    )


def is_taken(path: str) -> Problem:
    """The server has, or still has, a folder of that name."""
    return Problem(
        ProblemKind.DUPLICATE,
        sentence(QT_TRANSLATE_NOOP("engine", "There is a folder “{path}” already."), path=path),
        sentence(QT_TRANSLATE_NOOP("engine", "Choose another name.")),
    )


def is_needed(folder: Folder) -> Problem:
    """The inbox, or a folder with a task, or one that such a folder lies in."""
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "The mailbox needs the folder “{name}”."), name=folder.name),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "Let another folder take over its task first; the inbox always stays."
            )
        ),
    )


def only_imap() -> Problem:
    """POP3 knows no folders."""
    return Problem(
        ProblemKind.UNSUPPORTED,
        sentence(QT_TRANSLATE_NOOP("engine", "With POP3 a mailbox has no folders of its own.")),
        sentence(QT_TRANSLATE_NOOP("engine", "With IMAP it has; most providers offer it too.")),
    )


def no_trash() -> Problem:
    """Nothing to empty."""
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "This mailbox has no trash.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Say in its menu which folder is the trash.")),
    )


def _no_levels() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "In this mailbox folders cannot hold other folders.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Create it beside the others.")),
    )


def _nameless() -> Problem:
    return Problem(ProblemKind.INVALID, sentence(QT_TRANSLATE_NOOP("engine", "A folder needs a name.")), None)


def _has(character: str) -> Problem:
    shown = character if character.isprintable() else f"U+{ord(character):04X}"
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP("engine", "“{character}” cannot stand in a folder's name."), character=shown
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Choose another name.")),
    )


def _too_long() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "The name is too long.")),
        sentence(QT_TRANSLATE_NOOP("engine", "{most} characters are enough for every server."), most=LONGEST),
    )
