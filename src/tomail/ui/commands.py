"""What a person can do with keys: one table, which menus, shortcuts and the help page are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from . import icons

translate = QCoreApplication.translate
Handler = Callable[[], object]

ON_ONE = frozenset({"reply", "reply_all", "forward", "print", "save", "source", "claim"})
ON_SEVERAL = frozenset(
    {"read", "flag", "delete", "delete_for_good", "move", "file", "patient", "finish", "hand_over", "wait"}
)


class Reach(Enum):
    """Where a shortcut works."""

    WINDOW = "window"
    MAIL = "mail"  # single keys: only while list or reader has the focus (WCAG 2.1.4)
    SHOWN = "shown"  # handled by the widget itself; in the table for the help page


@dataclass(frozen=True)
class Command:
    """One thing to do. `keys` as Qt writes them, the first is the one that menus show."""

    name: str
    text: str
    keys: tuple[str, ...]
    icon: str = ""
    reach: Reach = Reach.MAIL


def table() -> list[Command]:
    """Every command, in the order of the help page."""
    window, shown = Reach.WINDOW, Reach.SHOWN
    return [
        Command("new", translate("commands", "New e-mail"), ("Ctrl+N",), "plus", window),
        Command("reply", translate("commands", "Reply"), ("R", "Ctrl+R"), "reply"),
        Command("reply_all", translate("commands", "Reply to all"), ("Shift+R", "Ctrl+Shift+R"), "reply-all"),
        Command("forward", translate("commands", "Forward"), ("W", "Ctrl+L"), "forward"),
        Command("protect", translate("commands", "Send encrypted"), ("Ctrl+Shift+N",), "lock", window),
        Command("next_unread", translate("commands", "Next unread message"), ("N",), "mail"),
        Command("next", translate("commands", "Next message"), ("J",)),
        Command("previous", translate("commands", "Previous message"), ("K",)),
        Command("read", translate("commands", "Mark as read or unread"), ("M",), "mail-open"),
        Command("flag", translate("commands", "Flag"), ("S",), "star"),
        Command("file", translate("commands", "File in the record"), ("D",), "archive"),
        Command("patient", translate("commands", "Assign a patient …"), ("P",), "user"),
        Command("finish", translate("commands", "Done for all"), ("E",), "circle-check"),
        Command("claim", translate("commands", "Work on it, or release it"), ("B",), "pencil"),
        Command("hand_over", translate("commands", "Hand over …"), ("U",), "arrow-right-left"),
        Command("wait", translate("commands", "Waiting for an answer"), ("G",), "clock"),
        Command("delete", translate("commands", "Delete"), ("Del",), "trash-2"),
        Command("delete_for_good", translate("commands", "Delete for good"), ("Shift+Del",), "trash-2"),
        Command("move", translate("commands", "Move …"), ("Ctrl+Shift+V",), "folder-input"),
        Command("page", translate("commands", "Scroll, at the end the next message"), ("Space",), "", shown),
        Command("save", translate("commands", "Save as file …"), ("Ctrl+S",), "download"),
        Command("source", translate("commands", "Source text"), ("Ctrl+Shift+U",), "code"),
        Command("print", translate("commands", "Print …"), ("Ctrl+P",), "printer", window),
        Command("search", translate("commands", "Search"), ("Ctrl+K", "Ctrl+E"), "search", window),
        Command("undo", translate("commands", "Undo"), ("Ctrl+Z",), "undo-2", window),
        Command("refresh", translate("commands", "Get mail now"), ("F5",), "refresh-cw", window),
        Command("next_pane", translate("commands", "Next region"), ("F6",), "", window),
        Command("previous_pane", translate("commands", "Previous region"), ("Shift+F6",), "", window),
        Command("folder", translate("commands", "First to ninth folder"), ("Ctrl+1",), "", shown),
        Command("larger", translate("commands", "Larger text"), ("Ctrl++", "Ctrl+="), "", window),
        Command("smaller", translate("commands", "Smaller text"), ("Ctrl+-",), "", window),
        Command("side_bar", translate("commands", "Patient side bar"), ("F9",), "user", window),
        Command("patients", translate("commands", "Patients …"), ("Ctrl+Shift+P",), "users", window),
        Command("settings", translate("commands", "Settings"), ("Ctrl+,",), "sliders-horizontal", window),
        Command("help", translate("commands", "Keyboard shortcuts"), ("F1",), "keyboard", window),
    ]


def actions(
    owner: QWidget, mail_regions: list[QWidget], handlers: Mapping[str, Handler]
) -> dict[str, QAction]:
    """A `QAction` for every command that has a handler, its shortcuts alive where the table says."""
    made: dict[str, QAction] = {}
    for command in table():
        if command.reach is Reach.SHOWN:
            continue
        action = QAction(command.text, owner)
        if command.icon:
            action.setIcon(icons.icon(command.icon))
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.triggered.connect(lambda _=False, handler=handlers[command.name]: handler())
        _place(action, command.reach, owner, mail_regions)
        made[command.name] = action
    return made


def enable(made: Mapping[str, QAction], count: int) -> None:
    """Offer what can be done with `count` messages."""
    for name, action in made.items():
        if name in ON_ONE:
            action.setEnabled(count == 1)
        elif name in ON_SEVERAL:
            action.setEnabled(count > 0)


def _place(action: QAction, reach: Reach, owner: QWidget, mail_regions: list[QWidget]) -> None:
    if reach is Reach.WINDOW:
        owner.addAction(action)
        return
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    for region in mail_regions:
        region.addAction(action)


def shortcut_text(command: Command) -> str:
    """The keys as they are printed on the keyboard of the person: "Umschalt+R"."""
    return " · ".join(_keycaps(key) for key in command.keys)


def _keycaps(key: str) -> str:
    if key == "Ctrl+1":
        return f"{_keycaps('Ctrl+9').removesuffix('9')}1…9"
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
