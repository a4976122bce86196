"""Pictures of «Verschlüsselt senden»: switching it on, the Lesecode, and what stands above the sent mail."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtWidgets import QWidget

from tomail.model.mail import FolderRole, MessageRef
from tomail.services.container import Services
from tomail.ui.composer.window import ComposerWindow
from tomail.ui.portal.deliveries_card import DeliveryCard
from tomail.ui.portal.deliveries_rows import Tab

from .desktop import Desktop
from .hands import click, settle, top_level, until

WHO = "Öztürk"
SUBJECT = "Ihr Laborbefund vom 20. November"
TEXT = "Sehr geehrte Frau Öztürk,\n\nIhr Blutbild ist unauffällig. Der HbA1c-Wert liegt bei 6,9 %.\n\n"

Take = Callable[[str, QWidget], None]


class SecurePictures:
    """`take` makes the picture of a window under a name."""

    def __init__(self, services: Services, desktop: Desktop, take: Take) -> None:
        self._services = services
        self._main = desktop.main
        self._take = take

    def work(self) -> None:
        """All of them; one message is sent."""
        account = self._services.registry.all()[0].id
        window = self._written(account)
        self._services.settings.set("secure.active", False)
        click(window, "composer.protect")
        activation = cast("QWidget", until(lambda: top_level("secure.activation")))
        self._take("secure-activation", activation)
        click(activation, "secure.activation.activate")
        code = self._code(window)
        self._take("composer-protected", window)
        self._take("secure-code", code)
        click(code, "secure.code.phone")
        until(lambda: top_level("composer") is None)
        self._sent(account)

    def _written(self, account: str) -> ComposerWindow:
        patient = self._services.patients.find(WHO)[0]
        self._main.desk.new_protected(account, patient)
        window = cast("ComposerWindow", until(lambda: top_level("composer")))
        window.form.subject.setText(SUBJECT)
        window.editor.set_text(TEXT + window.draft().text)
        settle()
        return window

    def _code(self, window: ComposerWindow) -> QWidget:
        """Past what may speak against sending."""

        def there() -> QWidget | None:
            asked = top_level("composer.concerns")
            if asked is not None:
                click(asked, "composer.concerns.send")
            return top_level("secure.code")

        return cast("QWidget", until(there))

    def _sent(self, account: str) -> None:
        """The copy in Sent says how far it is."""
        self._services.outgoing.flush(account)
        (delivery, *_) = self._services.secure.deliveries()

        def copy() -> MessageRef | None:
            folder = self._services.mailboxes.folder(account, FolderRole.SENT)
            store = self._services.stores.of(account)
            found = store.messages.by_message_id(delivery.message_id) if folder else []
            return MessageRef(account, found[0]) if found else None

        self._services.syncing.refresh(account)
        self._main.whereabouts.show_message(cast("MessageRef", until(copy)))
        until(self._main.reader.delivery.banner.isVisible)
        self._take("main-protected", self._main)
        self._list()

    def _list(self) -> None:
        """How far every protected message is."""
        window = self._main.releases.show_list(Tab.UNDERWAY)
        until(lambda: window.findChildren(DeliveryCard))
        self._take("secure-deliveries", window)
        window.close()
