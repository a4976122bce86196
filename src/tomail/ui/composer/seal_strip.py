"""The switches «Signieren» and «Verschlüsseln» above a mail that is written, and what stands in their way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from tomail.base.errors import Problem, TomailError
from tomail.model.outgoing import Draft
from tomail.model.smime import RecipientCertificate, RecipientState, SealKind
from tomail.services.container import Services
from tomail.services.sealing import Readiness
from tomail.ui import i18n, tasks
from tomail.ui.bridge import Bridge
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import ask
from tomail.ui.widgets.labels import Icon, Panel, Text

from .people_field import SealMark

translate = QCoreApplication.translate
LOOK_AFTER_MS = 200
KINDS = {SealKind.SMIME: "S/MIME", SealKind.OPENPGP: "OpenPGP"}


class SealStrip(Panel):
    """`changed`: a switch was moved; `in_clear`: nothing of the encrypted mail may stay in this one; until
    `leave_in_clear` it counts as encrypted."""

    changed = Signal()
    in_clear = Signal()
    looked = Signal(object)  # the marks of the recipients by address: Mapping[str, SealMark]

    def __init__(self, services: Services, draft: Callable[[], Draft]) -> None:
        super().__init__("chrome")
        self._services = services
        self._draft = draft
        self._secret = self._hides_subject = self._left_out = False
        self._readiness: Readiness | None = None
        self._question = tasks.Latest()
        self.sign = _switch(self.tr("Sign"), "shield-check", "composer.sign")
        self.encrypt = _switch(self.tr("Encrypt"), "lock", "composer.encrypt")
        self._sealed_by = ""
        self.kind = Button(
            "", kind="ghost", hint=self.tr("Sign and encrypt with"), height=30, menu_of=self._kinds
        )
        self.kind.setObjectName("composer.seal_kind")
        self.kind.hide()
        self._icon = Icon("info", "text2", 16)
        self._words = Text("", "secondary", wrap=True)
        self._words.setObjectName("composer.seal_state")
        self._pause = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._pause.timeout.connect(self._look)
        self.trouble = Banner("danger", "")
        self.trouble.setObjectName("composer.seal_trouble")
        self.trouble.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        for each in (self.sign, self.encrypt):
            row.addWidget(each)
        row.addWidget(self.kind)
        row.addSpacing(4)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 8)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.trouble)
        self.sign.clicked.connect(self._moved)
        self.encrypt.clicked.connect(self._encrypt_moved)
        Bridge(services.bus, self).certificates_changed.connect(lambda _: self.look_again())
        self._say()

    def fill(self, draft: Draft) -> None:
        """Show the switches of a draft; this is not `changed`."""
        self.sign.setChecked(draft.sign)
        self.encrypt.setChecked(draft.encrypt)
        self._secret, self._left_out = draft.secret, draft.left_out
        self._hides_subject, self._sealed_by = draft.hide_subject, draft.sealed_by
        self.look_again()

    def put(self, draft: Draft) -> Draft:
        """The draft with the switches as they stand."""
        return replace(
            draft,
            sign=self.sign.isChecked(),
            encrypt=self.encrypt.isChecked(),
            secret=self._secret,
            sealed_by=self._sealed_by,
        )

    def choose(self, kind: str) -> None:
        """A `SealKind`, where both are possible."""
        self._sealed_by = kind
        self.changed.emit()
        self.look_again()

    def _kinds(self) -> QMenu:
        menu = QMenu(self)
        for kind, label in KINDS.items():
            action = menu.addAction(label, partial(self.choose, kind.value))
            action.setCheckable(True)
            action.setChecked(self._readiness is not None and self._readiness.kind is kind)
        return menu

    def look_again(self) -> None:
        """Recipients changed: look, in a moment, whether there is a certificate of each."""
        if not self._pause.isActive():
            self._pause.start()

    def says(self, problem: Problem) -> bool:
        """Whether this problem is to be read here; it is said once more to a screen reader."""
        if self.trouble.isHidden() or problem != self._problem():
            return False
        self.trouble.say("danger", i18n.problem_text(problem))
        return True

    def _look(self) -> None:
        draft = self._draft()
        self._question.run(
            lambda: self._services.sealing.readiness(draft),
            done=self._show,
            failed=self._cannot_look,
            owner=self,
        )

    def _show(self, readiness: Readiness | None) -> None:
        self._readiness = readiness
        self._say()
        marks = {each.address: chip_mark(each) for each in readiness.recipients} if readiness else {}
        self.looked.emit(marks if self.encrypt.isChecked() else {})

    def _cannot_look(self, error: Exception) -> None:
        """The account is locked, say: sending says why, and nothing is said of the recipients before."""
        if not isinstance(error, TomailError):
            raise error
        self._show(None)

    def _moved(self) -> None:
        self._say()
        self.changed.emit()
        self.look_again()

    def _encrypt_moved(self) -> None:
        if self.encrypt.isChecked() or not self._secret:
            self._moved()
            return
        self.encrypt.setChecked(True)  # until that is answered
        ask(
            self,
            self.tr("Write in clear?"),
            self.tr(
                "The e-mail that you answer or pass on came encrypted. Nothing of it may leave unencrypted: "
                "the quotation and what came with it are taken out. What you have written stays."
            ),
            [("keep", self.tr("Keep encrypting")), ("clear", self.tr("Write in clear"))],
            self._answered,
            default="keep",
            danger="clear",
        )

    def _answered(self, answer: str) -> None:
        if answer == "clear":
            self.in_clear.emit()

    def leave_in_clear(self) -> None:
        """Nothing of the encrypted mail is in it any more."""
        self._secret = self._hides_subject = False
        self.encrypt.setChecked(False)
        self._moved()

    def _say_kind(self) -> None:
        """Which of the two, and a choice only where there is one."""
        ready, switched = self._readiness, self.sign.isChecked() or self.encrypt.isChecked()
        self.kind.setVisible(ready is not None and switched and ready.choice)
        if ready is not None:
            self.kind.setText(KINDS[ready.kind])

    def _say(self) -> None:
        self._say_kind()
        problem = self._problem()
        self.trouble.setVisible(problem is not None)
        if problem is not None:
            self.trouble.say("danger", i18n.problem_text(problem))
        icon, ink, words = self._state() if problem is None else ("info", "text2", "")
        self._icon.setVisible(bool(words))
        self._icon.show_icon(icon, ink)
        self._words.set_ink(ink)
        self._words.setText(words)

    def _problem(self) -> Problem | None:
        switched = self.sign.isChecked() or self.encrypt.isChecked()
        return self._readiness.problem if self._readiness and switched else None

    def _state(self) -> tuple[str, str, str]:
        ready, signs, encrypts = self._readiness, self.sign.isChecked(), self.encrypt.isChecked()
        if self._left_out:
            said = self.tr("Encrypted parts of the answered e-mail were left out.")
            return "shield-alert", "warning_fg", said
        if encrypts and ready is None:  # whether it can be encrypted is being looked at
            return "info", "text2", ""
        if encrypts and self._hides_subject:
            return "lock", "ok", self.tr("Leaves encrypted, with its subject, which came encrypted too.")
        if encrypts:
            said = self.tr("Leaves encrypted. The subject stays readable on its way.")
            if ready is not None and ready.kind is SealKind.OPENPGP and not ready.choice:
                said = self.tr("Leaves encrypted with OpenPGP. The subject stays readable on its way.")
            return "lock", "ok", said
        if signs:
            return "shield-check", "ok", self.tr("Recipients see that it is from you and unchanged.")
        if ready and ready.can_encrypt and ready.recipients and not ready.missing:
            return "lock", "text2", self.tr("Certificates of all recipients are there: it can be encrypted.")
        return "info", "text2", ""


def chip_mark(found: RecipientCertificate) -> SealMark:
    """What a recipient's chip says while a mail is to be encrypted."""
    until = i18n.day(found.certificate.ends) if found.certificate else ""
    if found.revocation.since is not None:
        until = i18n.day(found.revocation.since)
    if found.kind is SealKind.OPENPGP and found.state is RecipientState.READY:
        return SealMark("lock", "ok", translate("SealStrip", "OpenPGP key there, taken in by hand."))
    words = {
        RecipientState.READY: translate("SealStrip", "Certificate valid until {date}."),
        RecipientState.MISSING: translate("SealStrip", "No certificate: ask for a signed e-mail."),
        RecipientState.EXPIRED: translate("SealStrip", "The certificate ran out on {date}."),
        RecipientState.NOT_YET_VALID: translate("SealStrip", "The certificate is not valid yet."),
        RecipientState.REVOKED: translate("SealStrip", "The certificate was revoked on {date}."),
        RecipientState.UNTRUSTED: translate("SealStrip", "No trusted authority vouches for the certificate."),
        RecipientState.PURPOSE: translate("SealStrip", "The certificate is not made for encrypting."),
        RecipientState.WEAK: translate("SealStrip", "The certificate's key is too weak."),
    }[found.state].format(date=until)
    ready = found.state is RecipientState.READY
    return SealMark("lock", "ok", words) if ready else SealMark("shield-alert", "warning_fg", words)


def _switch(label: str, icon: str, name: str) -> Button:
    button = Button(label, icon, height=30)
    button.setCheckable(True)
    button.setObjectName(name)
    return button
