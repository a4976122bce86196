"""The question before an account is removed: here, or in the whole practice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QLocale, QObject
from PySide6.QtWidgets import QWidget

from tomail.model.account import Account
from tomail.ui.widgets.dialog import Question, ask

from .losses import Losses

translate = QCoreApplication.translate


class Remove(Protocol):
    """What the answer leads to."""

    def __call__(self, *, everywhere: bool) -> None: ...


def ask_to_remove(
    parent: QWidget, account: Account, lost: Losses | None, *, alone: bool, manages: bool, then: Remove
) -> Question:
    """Ask over `parent`; `alone`: no other workstation could go on using it. `lost` is None if unknown.

    `manages`: the person may take it from the others too.
    """
    here = [("here", translate("AccountsWindow", "Remove here only"))]
    everywhere = [("everywhere", translate("AccountsWindow", "Remove everywhere"))] if manages else []
    last = [("remove", translate("AccountsWindow", "Remove account"))] if alone else here + everywhere
    answers: dict[str, Callable[[], None]] = {
        "remove": lambda: then(everywhere=False),
        "here": lambda: then(everywhere=False),
        "everywhere": lambda: then(everywhere=True),
    }
    return ask(
        parent,
        translate("AccountsWindow", "Remove the account “{label}”?").format(label=account.label),
        _what_is_lost(lost) if alone or not manages else f"{_what_is_lost(lost)}\n\n{_what_others_keep()}",
        [("keep", translate("AccountsWindow", "Keep account")), *last],
        lambda answer: answers.get(answer, lambda: None)(),
        default="keep",
        danger=last[-1][0],
    )


def _what_others_keep() -> str:
    return translate(
        "AccountsWindow",
        "“Here only”: the other workstations go on using it, and it is offered here again. "
        "“Everywhere”: every workstation loses it.",
    )


def _what_is_lost(lost: Losses | None) -> str:
    """Named one by one; a store that cannot be read any more is lost as well."""
    if lost is None:
        return translate(
            "AccountsWindow",
            "Its e-mails, drafts and credentials here are deleted. What is on the server stays.",
        )
    parts = [*_Counted().parts(lost), translate("AccountsWindow", "the stored credentials")]
    text = translate("AccountsWindow", "This is deleted: {parts}.")
    said = f"{text.format(parts=QLocale().createSeparatedList(parts))} {_what_stays(lost)}"
    return f"{said}\n\n{_keys_go()}" if lost.certificates else said


def _keys_go() -> str:
    return translate(
        "AccountsWindow",
        "Its certificate goes too: without another copy of it encrypted e-mails cannot be read any more. "
        "Save it before, in the settings under “Certificates”.",
    )


class _Counted(QObject):
    """An object, as plural forms are found in `self.tr` only."""

    def parts(self, lost: Losses) -> list[str]:
        """What can be counted, without what there is none of."""
        drafts = [self.tr("%Ln draft(s)", None, lost.drafts)] if lost.drafts else []
        unsent = [self.tr("%Ln e-mail(s) not sent yet", None, lost.unsent)] if lost.unsent else []
        return [self.tr("%Ln e-mail(s) on this computer", None, lost.mails), *drafts, *unsent]


def _what_stays(lost: Losses) -> str:
    if lost.only_here:
        return translate(
            "AccountsWindow",
            "What is still on the server stays. With POP3, everything else is lost for good.",
        )
    return translate("AccountsWindow", "The e-mails on the server stay.")
