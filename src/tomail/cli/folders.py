"""`tomail folder ...`: what the folder menu of the window does."""

from __future__ import annotations

import argparse
from typing import Any

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.mail import Folder, FolderRole
from tomail.services.container import Services

from .output import DONE, Output


def folder(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail folder ...`: prints the folder's path and what of it waits for the server."""
    act = {
        "create": _create,
        "rename": _rename,
        "delete": _delete,
        "role": _role,
        "empty-trash": _empty_trash,
        "subscribe": _subscribe,
        "unsubscribe": _subscribe,
    }
    document = act[args.action](args, services)
    output.result(document, [str(each) for each in document.values() if each is not None])
    return DONE


def _create(args: argparse.Namespace, services: Services) -> dict[str, Any]:
    parent = _called(services, args.account, args.parent).id if args.parent else None
    return _shown(services, args.account, services.folders.create(args.account, args.name, parent).folder)


def _rename(args: argparse.Namespace, services: Services) -> dict[str, Any]:
    known = _called(services, args.account, args.path)
    return _shown(services, args.account, services.folders.rename(args.account, known.id, args.name).folder)


def _delete(args: argparse.Namespace, services: Services) -> dict[str, Any]:
    known = _called(services, args.account, args.path)
    if services.folders.is_final(args.account, known) and not args.yes:
        raise Refused(_needs_yes(services.folders.messages_in(args.account, known)))
    return _shown(services, args.account, services.folders.delete(args.account, known.id).folder)


def _role(args: argparse.Namespace, services: Services) -> dict[str, Any]:
    known = _called(services, args.account, args.path)
    role = FolderRole.NONE if args.role == "none" else FolderRole(args.role)
    services.folders.assign(args.account, known.id, role)
    return {"path": known.path, "role": role.value}


def _subscribe(args: argparse.Namespace, services: Services) -> dict[str, Any]:
    known = _called(services, args.account, args.path)
    services.folders.subscribe(args.account, known.id, args.action == "subscribe")
    return _shown(services, args.account, known.id)


def _empty_trash(args: argparse.Namespace, services: Services) -> dict[str, Any]:
    trash = services.mailboxes.folder(args.account, FolderRole.TRASH)
    if trash is not None and not args.yes:
        raise Refused(_needs_yes(services.folders.messages_in(args.account, trash)))
    return {"messages": services.folders.empty_trash(args.account)}


def _shown(services: Services, account: str, folder: int) -> dict[str, Any]:
    """`path` is null once the folder is on its way out."""
    path = next((each.path for each in services.folders.all(account) if each.id == folder), None)
    return {"path": path, "pending": services.folders.pending(account, folder)}


def _called(services: Services, account: str, path: str) -> Folder:
    found = next((each for each in services.folders.all(account) if each.path == path), None)
    if found is None:
        raise Refused(no_such_folder(path))
    return found


def no_such_folder(path: str) -> Problem:
    """None of the account's folders has this path."""
    step = QT_TRANSLATE_NOOP("engine", "`tomail folders` shows them; `tomail sync` looks for new ones.")
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "There is no folder “{path}”."), path=path),
        sentence(step),
    )


def _needs_yes(messages: int) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP("engine", "This deletes for good. E-mails in it: {messages}."),
            messages=messages,
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Add --yes if that is what you want.")),
    )
