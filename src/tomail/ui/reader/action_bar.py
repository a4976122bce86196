"""What can be done with the message, always in the same place."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fitting import Fitting
from tomail.ui.widgets.labels import Panel

HEIGHT = 52
GAP = 8


class ActionBar(Fitting, Panel):
    """Buttons over the actions of the window. Where room is short labels vanish; Reply keeps its own."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        hand_over_menu: Callable[[], QMenu],
        move_menu: Callable[[], QMenu],
        more_menu: Callable[[], QMenu],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("surface", parent)
        self._actions = actions
        self._make_answers()
        self._make_work(hand_over_menu, move_menu)
        self._make_rest(more_menu)
        for button in (self.reply_all, self.forward, self.protect, self.print_, self.delete):
            button.set_label_hidden(True)
        self._labelled = (self.move_to, self.hand_over, self.finish, self.file)
        self._in_menus = (self.print_, self.protect, self.reply_all, self.forward, self.hand_over, self.file)
        answers = (self.reply, self.reply_all, self.forward, self.protect)
        self._left = (*answers, self.file, self.finish, self.hand_over, self.move_to)
        self._right = (self.print_, self.delete, self.more)
        self._arrange()

    def _make_answers(self) -> None:
        self.reply = self._button(
            "reply", self.tr("Reply"), "reply", kind="primary", menu_of=self._reply_menu
        )
        self.reply_all = self._button("reply_all", self.tr("Reply to all"), "reply-all")
        self.forward = self._button("forward", self.tr("Forward"), "forward")
        self.protect = self._button("protect", self.tr("Send encrypted"), "lock")

    def _make_work(self, hand_over_menu: Callable[[], QMenu], move_menu: Callable[[], QMenu]) -> None:
        """What is done with a mail in the practice."""
        self.file = self._button("file", self.tr("In record"), "archive")
        self.file.setToolTip(self.tr("File in the record (D)"))
        self.finish = self._button("finish", self.tr("Done"), "circle-check")
        self.finish.setToolTip(self.tr("Done for all (E): colleagues see it as done, too"))
        self.hand_over = Button(self.tr("Hand over"), "arrow-right-left", menu_of=hand_over_menu)
        self.hand_over.setObjectName("reader.hand_over")
        self.move_to = Button(self.tr("Move"), "folder-input", menu_of=move_menu)
        self.move_to.setObjectName("reader.move")

    def _make_rest(self, more_menu: Callable[[], QMenu]) -> None:
        self.print_ = self._button("print", self.tr("Print"), "printer", kind="ghost")
        self.delete = self._button("delete", self.tr("Delete"), "trash-2", kind="ghost")
        self.more = Button(icon="ellipsis", kind="ghost", hint=self.tr("More"), menu_of=more_menu)
        self.more.setObjectName("reader.more")

    def set_active(self, count: int) -> None:
        """How many messages there are to do something with; some things are only for one."""
        for button in (*self._left, *self._right):
            for_several = button in (
                self.file,
                self.finish,
                self.hand_over,
                self.move_to,
                self.delete,
                self.more,
            )
            button.setEnabled(count == 1 or (count > 1 and for_several))

    def set_reply_free(self, free: bool) -> None:
        """While somebody else is at it Reply does not push itself forward; it can be done all the same."""
        self.reply.kind = "primary" if free else "plain"
        self.reply.update()

    def _fit(self) -> None:
        """First labels go, the least needed first; then buttons whose action a menu has as well."""
        room = self.width() - 32
        for button in self._in_menus:
            button.show()
        for button in self._labelled:
            button.set_label_hidden(False)
        for button in self._labelled:
            button.set_label_hidden(self._needed() > room)
        for button in self._in_menus:
            button.setVisible(self._needed() <= room)
        if (row := self.layout()) is not None:
            row.activate()  # else they are painted squeezed once

    def _needed(self) -> int:
        shown = [each for each in (*self._left, *self._right) if not each.isHidden()]
        return sum(each.sizeHint().width() + GAP for each in shown)

    def _button(self, name: str, text: str, icon: str, **more: object) -> Button:
        action = self._actions[name]
        split = "menu_of" in more
        keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        button = Button(text, icon, hint=f"{text} ({keys})", split=split, **more)  # type: ignore[arg-type]
        button.setObjectName(f"reader.{name}")
        button.clicked.connect(action.trigger)
        return button

    def _reply_menu(self) -> QMenu:
        menu = QMenu(self)
        for name in ("reply", "reply_all", "forward"):
            menu.addAction(self._actions[name])
        return menu

    def _arrange(self) -> None:
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(GAP)
        for button in self._left:
            row.addWidget(button)
        row.addStretch(1)
        for button in self._right:
            row.addWidget(button)
