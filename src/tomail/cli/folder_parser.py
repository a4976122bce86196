"""The options of `tomail folder`."""

from __future__ import annotations

from typing import Any

ROLES = ("drafts", "sent", "trash", "junk", "archive", "none")
_SUBSCRIPTIONS = (
    ("subscribe", "show and mirror a folder that was left out"),
    ("unsubscribe", "leave a folder out here; its mail stays on the server"),
)


def folder_commands(add: Any, commands: Any, which: str) -> None:
    """The options of `tomail folder`."""
    actions = add(commands, "folder", "change folders; on the server with the next pass").add_subparsers(
        dest="action", metavar="ACTION", required=True
    )
    create = add(actions, "create", "make a folder")
    create.add_argument("--in", dest="parent", metavar="PATH", help="else on the top level")
    rename = add(actions, "rename", "another name at the same place")
    delete = add(actions, "delete", "into the trash; from there for good, which needs --yes")
    role = add(actions, "role", "which folder is for what; none: as the server says")
    empty = add(actions, "empty-trash", "delete for good what lies in the trash")
    others = [add(actions, name, help_) for name, help_ in _SUBSCRIPTIONS]
    create.add_argument("name")
    for each in (rename, delete, role, *others):
        each.add_argument("path")
    rename.add_argument("name")
    role.add_argument("role", choices=ROLES)
    for each in (delete, empty):
        each.add_argument("--yes", action="store_true")
    for each in (create, rename, delete, role, empty, *others):
        each.add_argument("--account", metavar="ID", help=which, required=True)
