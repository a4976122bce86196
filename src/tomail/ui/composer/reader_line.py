"""Under the recipient: whether they read protected messages already, and in which form this one leaves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from tomail.base.errors import Refused, TomailError
from tomail.model.outgoing import Draft
from tomail.model.portal import Reader, ReaderKind
from tomail.model.secure import Form
from tomail.services.container import Services
from tomail.ui import i18n, tasks
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Icon, Text

translate = QCoreApplication.translate
LOOK_AFTER_MS = 200
A_DAY = timedelta(days=1)
ALWAYS_SAID = (ReaderKind.RELEASED, ReaderKind.WAITING, ReaderKind.KEY_CHANGED, ReaderKind.BLOCKED)


@dataclass(frozen=True)
class Known:
    """How a protected message would leave to `name`. The first of `forms` is the program's choice."""

    forms: tuple[Form, ...]
    name: str = field(repr=False)
    reader: Reader | None = None
    binding: bool = False  # it answers or passes on a protected message: it never leaves in clear


def look(services: Services, draft: Draft) -> Known | None:
    """None: nothing can be said, as there is not exactly one recipient, or the service is off."""
    if not services.secure.active or len(draft.to) != 1:
        return None
    try:
        forms = possible_forms(services, draft)
    except Refused:
        return None
    by_portal = services.portal.sending.possible
    reader = services.portal.sending.state_of(draft.to[0].address) if by_portal else None
    name = draft.to[0].name or draft.to[0].address
    binding = draft.secret or services.secure.answers_protected(draft)
    return Known(forms, name, reader, binding)


def possible_forms(services: Services, draft: Draft) -> tuple[Form, ...]:
    """In which forms it may leave to whom it goes to, the program's choice first. Raises Refused (INVALID)
    unless it goes to exactly one person."""
    by_portal = (Form.PORTAL,) if services.portal.sending.possible else ()
    return tuple(dict.fromkeys((services.secure.form_of(draft), *by_portal, Form.FILE)))


def is_to_many(draft: Draft) -> bool:
    """Whether it goes to more people than a protected message can."""
    return len({each.address.strip().lower() for each in (*draft.to, *draft.cc, *draft.bcc)}) > 1


class ReaderLine(QWidget):
    """`looked`: it is known (anew) how the recipient reads; `in_clear`: it is to be an ordinary mail."""

    looked = Signal()
    in_clear = Signal()

    def __init__(self, services: Services, draft: Callable[[], Draft]) -> None:
        super().__init__()
        self._services = services
        self._draft = draft
        self.known: Known | None = None
        self._chosen: Form | None = None
        self._question = tasks.Latest()
        self._icon = Icon("lock", "ok", 15)
        self._words = Text("", "secondary", wrap=True)
        self._words.setObjectName("composer.reader")
        self.forms = Button("", kind="ghost", height=26, hint=self.tr("How it leaves"), menu_of=self._menu)
        self.forms.setObjectName("composer.form")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(7)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self.forms)
        self._pause = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._pause.timeout.connect(self._look)
        self.hide()

    @property
    def chosen(self) -> Form | None:
        """What somebody chose, as long as it is possible; None: the program chooses."""
        return self._chosen if self.known and self._chosen in self.known.forms else None

    @property
    def form(self) -> Form | None:
        """How a protected message leaves."""
        return self.chosen or (self.known.forms[0] if self.known else None)

    @property
    def reads_already(self) -> bool:
        """Protected is the natural way to write to them."""
        reader = self.known.reader if self.known else None
        return reader is not None and reader.kind is ReaderKind.RELEASED

    def look_again(self) -> None:
        """Recipients changed, or what is known of them; in a moment."""
        if not self._pause.isActive():
            self._pause.start()

    def choose(self, form: Form) -> None:
        """Of several possible forms."""
        self._chosen = form
        self._say()

    def _look(self) -> None:
        draft = self._draft()
        self._question.run(
            lambda: look(self._services, draft), done=self._take, failed=self._cannot_look, owner=self
        )

    def _take(self, known: Known | None) -> None:
        self.known = known
        self._say()
        self.looked.emit()

    def _cannot_look(self, error: Exception) -> None:
        """The account is locked or the practice away, say: sending says why."""
        if not isinstance(error, TomailError):
            raise error
        self._take(None)

    def _say(self) -> None:
        known, protected = self.known, self._draft().protected
        reader = known.reader if known else None
        shown = known is not None and (protected or (reader is not None and reader.kind in ALWAYS_SAID))
        too_many = protected and is_to_many(self._draft())
        self.setVisible(shown or too_many)
        self.forms.setVisible(shown and protected)
        if too_many:
            self._icon.show_icon("triangle-alert", "warning_fg")
            self._words.set_ink("warning_fg")
            self._words.setText(
                self.tr("A protected message goes to one person. Write to the others separately.")
            )
        if known is None or self.form is None:
            return
        icon, ink, words = said(self.form, known)
        self._icon.show_icon(icon, ink)
        self._words.set_ink(ink)
        self._words.setText(words)
        self.forms.setText(form_name(self.form))
        self.forms.setAccessibleName(f"{self.tr('How it leaves')}: {form_name(self.form)}")
        self.forms.updateGeometry()

    def _menu(self) -> QMenu:
        menu, known = QMenu(self), self.known
        for form in known.forms if known else ():
            action = menu.addAction(form_name(form), partial(self.choose, form))
            action.setCheckable(True)
            action.setChecked(form is self.form)
        if known and not known.binding:
            menu.addSeparator()
            menu.addAction(self.tr("As an ordinary e-mail, unprotected"), self.in_clear.emit)
        return menu


def form_name(form: Form) -> str:
    """What a form is called."""
    return {
        Form.PORTAL: translate("ReaderLine", "Through the portal"),
        Form.FILE: translate("ReaderLine", "Protected file"),
        Form.SMIME: translate("ReaderLine", "S/MIME"),
        Form.HIN: translate("ReaderLine", "HIN"),
    }[form]


def said(form: Form, known: Known) -> tuple[str, str, str]:
    """Icon, ink and words."""
    name = known.name
    if form is Form.PORTAL and known.reader is not None:
        return _of_reader(known.reader, name)
    words = {
        Form.FILE: translate("ReaderLine", "As a protected file: {name} needs the Lesecode to open it."),
        Form.HIN: translate("ReaderLine", "{name} has HIN: it is encrypted on its way."),
    }.get(form, translate("ReaderLine", "A certificate of {name} is there: only {name} reads it."))
    return "lock", "ok", words.format(name=name)


LOOKS = {
    ReaderKind.RELEASED: ("lock", "ok"),
    ReaderKind.FIRST: ("user-plus", "text2"),
    ReaderKind.INVITED: ("hourglass", "text2"),
    ReaderKind.WAITING: ("hourglass", "warning_fg"),
    ReaderKind.KEY_CHANGED: ("triangle-alert", "danger_fg"),
    ReaderKind.REFUSED: ("shield-alert", "warning_fg"),
    ReaderKind.BLOCKED: ("octagon-x", "danger_fg"),
}
"""Icon and ink."""


def _of_reader(reader: Reader, name: str) -> tuple[str, str, str]:
    at = reader.password_reset
    if reader.kind is ReaderKind.RELEASED and at is not None and datetime.now(UTC) - at < A_DAY:
        new = translate(
            "ReaderLine",
            "{name} set a new password by e-mail ({when}). Was it somebody else? Call before you send.",
        )
        return "triangle-alert", "warning_fg", new.format(name=name, when=i18n.when(at))
    return *LOOKS[reader.kind], _how_it_stands(reader).format(name=name)


def _how_it_stands(reader: Reader) -> str:
    return {
        ReaderKind.RELEASED: _checked(reader),
        ReaderKind.FIRST: translate("ReaderLine", "First protected message: {name} has to register once."),
        ReaderKind.INVITED: translate("ReaderLine", "{name} has been written to and has not registered yet."),
        ReaderKind.WAITING: translate(
            "ReaderLine", "{name} has registered and waits for the Freigabe by the practice."
        ),
        ReaderKind.KEY_CHANGED: translate(
            "ReaderLine", "The key of {name} has changed – please check it under “Freigaben”."
        ),
        ReaderKind.REFUSED: translate(
            "ReaderLine", "The registration of {name} was refused: they have to register anew."
        ),
        ReaderKind.BLOCKED: translate(
            "ReaderLine", "{name} is blocked at the portal and gets nothing there."
        ),
    }[reader.kind]


def _checked(reader: Reader) -> str:
    """When somebody made sure of the key."""
    if reader.checked is None:
        return translate("ReaderLine", "{name} reads protected messages.")
    words = translate("ReaderLine", "{name} reads protected messages (checked on {date}).")
    return words.replace("{date}", i18n.day(reader.checked))
