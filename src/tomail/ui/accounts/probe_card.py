"""One connection test: what is being tried, that it works, or what is wrong and what helps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tomail.model.account import Security
from tomail.model.probing import ProbeFailed, ProbePassed, ProbeStep
from tomail.services.trials import Finding, Remedy, Trial, tls_port
from tomail.ui.flow_layout import FlowLayout
from tomail.ui.i18n import number, problem_text, say
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.card import Card
from tomail.ui.widgets.labels import Icon, Text

from .certificate_table import CertificateTable
from .details import Details
from .secret_field import SecretField

INCOMING_STEPS = (
    ProbeStep.REACHABLE,
    ProbeStep.ENCRYPTION,
    ProbeStep.CERTIFICATE,
    ProbeStep.SIGN_IN,
    ProbeStep.FOLDERS,
)
OF_ENCRYPTION = (ProbeStep.ENCRYPTION, ProbeStep.CERTIFICATE)
OUTGOING_STEPS = (*INCOMING_STEPS[:-1], ProbeStep.SENDER)
POINT = "\u00a0· "  # a line may end with it, not begin
SECURITIES = {Security.TLS: "TLS", Security.STARTTLS: "STARTTLS"}


class ProbeCard(Card):
    """Emits the `remedy` that was clicked; a new password and a trusted certificate carry their value."""

    remedy = Signal(object)  # Remedy
    password_typed = Signal(str)
    trusted = Signal(str)  # SHA-256 of the certificate

    def __init__(self, name: str, title: str, icon: str, *, incoming: bool) -> None:
        super().__init__()
        self.setObjectName(name)
        self._name, self._title, self._own_icon = name, title, icon
        self._steps = INCOMING_STEPS if incoming else OUTGOING_STEPS
        self._mark = Icon(icon, "text2", 20)
        self._head = Text(title, "heading", wrap=True)
        self._text = Text("", "secondary", wrap=True)
        self._progress = StepRow(self._steps)
        self._extra, self._actions = QWidget(), QWidget()
        self._extra_column = QVBoxLayout(self._extra)
        self._extra_column.setContentsMargins(0, 4, 0, 8)
        self._buttons = FlowLayout(self._actions)
        self.details = Details(self.tr("Technical details"), f"{name}.details")
        self.certificate: CertificateTable | None = None
        self.password: SecretField | None = None
        self.remedies: dict[Remedy, Button] = {}
        self._arrange()
        self.show_waiting("")

    def show_waiting(self, text: str) -> None:
        """Not begun, or held back; `text` says why."""
        self._show(self._title, text, "clock", "text3", "plain")
        self._progress.hide()

    def show_running(self, trial: Trial, begun: Sequence[ProbeStep], seconds: int) -> None:
        """The test of `trial` is at the last of the steps that have `begun`."""
        title = self.tr("{title} is being tested …").format(title=self._title)
        text = self.tr("{seconds} s").format(seconds=seconds) if seconds else ""
        self._show(title, text, "loader-circle", "accent", "plain")
        self._progress.show_at(begun, trial.server.security)

    def show_passed(self, trial: Trial, passed: ProbePassed) -> None:
        """It works; a remark (a limit) is said and does not block."""
        title = self.tr("{title} works").format(title=self._title)
        parts = [self._place(trial), self.tr("signed in as {name}").format(name=trial.server.username)]
        if trial.protocol != "smtp":
            parts.append(self._counts(passed))
        seconds = QLocale().toString(passed.seconds, "f", 1)
        text = f"{POINT.join(parts)} ({seconds}\u00a0s)"
        if passed.remark:
            text = f"{text}\n{problem_text(passed.remark)}"
        self._show(title, text, "circle-check", "ok", "ok")
        self._progress.hide()

    def show_failed(self, trial: Trial, finding: Finding, failed: ProbeFailed) -> None:
        """What is wrong, and the actions that help; the first one takes the focus."""
        title = self.tr("{title}: {reason}").format(title=self._title, reason=say(finding.title))
        text = f"{self._place(trial)}. {say(finding.text)}"
        if finding.quote:
            quoted = self.tr("The server said: “{words}”").format(words=finding.quote)
            text = f"{text}\n{quoted}"
        self._show(title, text, self._own_icon, "danger_fg", "danger")
        self._progress.show_failed(failed, trial.server.security)
        self._show_certificate(finding)
        self._show_remedies(trial, finding)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def note(self, text: str) -> None:
        """Say something more below the failure."""
        self._text.setText(f"{self._text.text()}\n{text}")

    def set_transcript(self, lines: Sequence[str]) -> None:
        """The protocol, for "Technical details"."""
        self.details.set_lines(lines)
        self.details.setVisible(bool(lines))

    def take_focus(self) -> None:
        """To the action that helps most."""
        first = next(iter(self.remedies.values()), None)
        if first:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def unfold_password(self) -> None:
        """A field for another password, in place."""
        if self.password is None:
            self.password = SecretField(self.tr("New password"))
            self.password.edit.setObjectName(f"{self._name}.password")
            self.password.edit.returnPressed.connect(self._take_password)
            go = Button(self.tr("Test"), kind="primary")
            go.setObjectName(f"{self._name}.password.test")
            go.clicked.connect(self._take_password)
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(self.password, 1)
            line.addWidget(go, 0, Qt.AlignmentFlag.AlignBottom)
            self._extra_column.addWidget(row)
            self._extra.show()
        self.password.take_focus()

    def _take_password(self) -> None:
        if self.password and self.password.text():
            self.password_typed.emit(self.password.text())

    # Painting

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self._head)
        words.addWidget(self._text)
        words.addWidget(self._progress)
        for part in (self._extra, self._actions, self.details):
            words.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.details.hide()

    def _show(self, title: str, text: str, icon: str, ink: str, tone: str) -> None:
        self._mark.show_icon(icon, ink)
        self._head.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{title}. {text}")
        self.set_tone(tone)
        self._clear()

    def _clear(self) -> None:
        self.certificate = self.password = None
        self.remedies = {}
        for part, layout in ((self._extra, self._extra_column), (self._actions, self._buttons)):
            part.hide()
            while (item := layout.takeAt(0)) is not None:
                widget = item.widget()
                if widget:
                    widget.hide()
                    widget.deleteLater()

    def _place(self, trial: Trial) -> str:
        server = trial.server
        security = SECURITIES.get(server.security) or self.tr("no encryption")
        return self.tr("{host} · port {port} · {security}").format(
            host=server.host, port=server.port, security=security
        )

    def _counts(self, passed: ProbePassed) -> str:
        messages = self.tr("%n message(s)", "", passed.messages).replace(
            str(passed.messages), number(passed.messages)
        )
        if not passed.folders:
            return messages
        folders = self.tr("%n folder(s) found", "", passed.folders)
        return f"{messages}, {folders}"

    def _show_certificate(self, finding: Finding) -> None:
        if not finding.certificate:
            return
        reason = say(finding.reason) if finding.reason else ""
        self.certificate = CertificateTable(finding.certificate, reason, f"{self._name}.certificate")
        self.certificate.trusted.connect(self.trusted)
        self._extra_column.addWidget(self.certificate)
        self._extra.show()

    def _show_remedies(self, trial: Trial, finding: Finding) -> None:
        looks = self._looks(trial)
        for each in finding.remedies:
            label, icon = looks[each]
            button = Button(label, icon=icon, kind="ghost" if each is Remedy.TRUST_CERTIFICATE else "plain")
            button.setObjectName(f"{self._name}.{each.value}")
            button.clicked.connect(lambda _=False, each=each: self.remedy.emit(each))
            self.remedies[each] = button
            self._buttons.addWidget(button)
        self._actions.setVisible(bool(self.remedies))

    def _looks(self, trial: Trial) -> dict[Remedy, tuple[str, str | None]]:
        use_tls = self.tr("Try port {port} with TLS").format(port=tls_port(trial.protocol))
        return {
            Remedy.CHECK_SERVERS: (self.tr("Check server data"), "sliders-horizontal"),
            Remedy.OTHER_PORTS: (self.tr("Test other ports"), "server"),
            Remedy.COPY_DETAILS: (self.tr("Copy details for IT"), "copy"),
            Remedy.TEST_AGAIN: (self.tr("Test again"), "refresh-cw"),
            Remedy.NEW_PASSWORD: (self.tr("Enter password again"), "user"),
            Remedy.CHANGE_USERNAME: (self.tr("Change user name"), None),
            Remedy.SIGN_IN_AGAIN: (self.tr("Sign in again"), "log-in"),
            Remedy.USE_TLS: (use_tls, "lock"),
            Remedy.DO_NOT_CONNECT: (self.tr("Do not connect"), "x"),
            Remedy.TRUST_CERTIFICATE: (self.tr("Trust this certificate …"), None),
            Remedy.CHANGE_ADDRESS: (self.tr("Change display name/address"), "user"),
            Remedy.ENTER_CLIENT_ID: (self.tr("Enter client ID"), "key-round"),
        }


class StepRow(QWidget):
    """The sub-steps of a test, ticked one after the other."""

    def __init__(self, steps: Sequence[ProbeStep]) -> None:
        super().__init__()
        self._steps = tuple(steps)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 5, 0, 5)
        row = FlowLayout(spacing=12)
        column.addLayout(row)
        self._names = {
            ProbeStep.REACHABLE: self.tr("Server reachable"),
            ProbeStep.ENCRYPTION: self.tr("Encryption"),
            ProbeStep.CERTIFICATE: self.tr("Certificate"),
            ProbeStep.SIGN_IN: self.tr("Sign-in"),
            ProbeStep.FOLDERS: self.tr("Folders"),
            ProbeStep.SENDER: self.tr("Right to send"),
        }
        self._marks: dict[ProbeStep, tuple[Icon, Text]] = {}
        for step in self._steps:
            self._marks[step] = Icon("minus", "text3", 14), Text(self._names[step], "meta")
            row.addWidget(_pair(*self._marks[step]))

    def show_at(self, begun: Sequence[ProbeStep], security: Security) -> None:
        """The last of `begun` is under way, the others are done."""
        look = "loader-circle", "accent", self.tr("under way")
        self._paint(begun[:-1], begun[-1], look, security)

    def show_failed(self, failed: ProbeFailed, security: Security) -> None:
        """One step failed; only what went through is ticked."""
        self._paint(failed.passed, failed.step, ("x", "danger_fg", self.tr("failed")), security)

    def _paint(
        self, done: Sequence[ProbeStep], at: ProbeStep, look: tuple[str, str, str], security: Security
    ) -> None:
        looks = {**dict.fromkeys(done, ("check", "ok", self.tr("done"))), at: look}
        for step, (mark, label) in self._marks.items():
            icon, ink, word = looks.get(step, ("minus", "text3", ""))
            mark.show_icon(icon, ink)
            mark.setAccessibleName(word)
            absent = security is Security.NONE and step in OF_ENCRYPTION and step not in looks
            name = self._names[step]
            label.setText(self.tr("{step}: not applicable").format(step=name) if absent else name)
        self.show()


def _pair(mark: QWidget, label: QWidget) -> QWidget:
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(5)
    row.addWidget(mark)
    row.addWidget(label)
    return pair
