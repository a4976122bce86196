"""The setting `mail_program.always`, carried out at once and again at every start."""

from __future__ import annotations

import logging
from collections.abc import Callable

from tomail.base.errors import Problem, ProblemKind, Refused, TomailError
from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.settings.declared import Value
from tomail.settings.values import Settings

from .registration import Registration

KEY = "mail_program.always"

log = logging.getLogger(__name__)


class MailProgram:
    """Whether `mailto:` links open tomail at this workstation. `found` gives this system's registration."""

    def __init__(self, settings: Settings, found: Callable[[], Registration]) -> None:
        self._settings = settings
        self._found = found
        settings.carry_out(KEY, self._carry_out)

    @property
    def is_wanted(self) -> bool:
        """What the person (or IT) chose."""
        return self._settings.is_on(KEY)

    def is_ours(self) -> bool:
        """What the system does now; it may differ, as other programs ask for it too."""
        return self._found().is_ours()

    def choose(self, wanted: bool) -> Sentence | None:
        """Register or unregister; what the person must still do themselves is given back.

        Raises Refused (NOT_ALLOWED: locked; UNSUPPORTED), EnvironmentTrouble.
        """
        self._settings.set(KEY, wanted)
        found = self._found()
        return found.confirmation if wanted and not found.is_ours() else None

    def keep(self) -> None:
        """At the start of the window: "always" means also after another program took it."""
        found = self._found()
        if self.is_wanted and found.confirmation is None and not found.is_ours():
            try:
                self._carry_out(True)
            except TomailError as error:
                log.info("mail program of the system: %s", error)

    def _carry_out(self, wanted: Value) -> None:
        found = self._found()
        try:
            found.register() if wanted else found.unregister()
        except OSError:
            raise Refused(_not_written()) from None


def _not_written() -> Problem:
    return Problem(
        ProblemKind.UNSUPPORTED,
        sentence(QT_TRANSLATE_NOOP("engine", "The system's choice of the mail program cannot be changed.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Please ask your IT: the files for it are write-protected.")),
    )
