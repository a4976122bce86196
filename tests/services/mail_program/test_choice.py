from __future__ import annotations

from pathlib import Path

import pytest

from tests.settings.test_values import Rows
from tomail.base.errors import ProblemKind, Refused
from tomail.base.paths import ProfilePaths
from tomail.base.sentences import Sentence, sentence
from tomail.services.mail_program.choice import KEY, MailProgram
from tomail.services.mail_program.registration import ByHand, command
from tomail.settings.policies import Policy
from tomail.settings.values import Settings


class System:
    """An operating system in memory."""

    def __init__(self, confirmation: Sentence | None = None) -> None:
        self.ours = False
        self.confirmation = confirmation
        self.broken = False

    def is_ours(self) -> bool:
        return self.ours

    def register(self) -> None:
        if self.broken:
            raise PermissionError
        self.ours = self.confirmation is None

    def unregister(self) -> None:
        self.ours = False


def settings(**policies: Policy) -> Settings:
    return Settings(Rows(), Rows(), {key.replace("__", "."): each for key, each in policies.items()})


def test_the_switch_registers_and_unregisters() -> None:
    system, chosen = System(), settings()
    program = MailProgram(chosen, lambda: system)
    assert program.choose(True) is None
    assert (program.is_wanted, program.is_ours()) == (True, True)
    chosen.set(KEY, "false")  # as the command line does
    assert (program.is_wanted, program.is_ours()) == (False, False)


def test_what_the_person_must_still_do_is_said() -> None:
    step = sentence("choose")
    program = MailProgram(settings(), lambda: System(step))
    assert program.choose(True) == step
    assert program.choose(False) is None


def test_what_cannot_be_done_is_not_set() -> None:
    system = System()
    system.broken = True
    for found in (system, ByHand(sentence("by hand"))):
        program = MailProgram(settings(), lambda found=found: found)  # type: ignore[misc]
        with pytest.raises(Refused) as refused:
            program.choose(True)
        assert refused.value.problem.kind is ProblemKind.UNSUPPORTED
        assert not program.is_wanted


def test_always_means_also_after_another_program_took_it() -> None:
    system = System()
    program = MailProgram(settings(mail_program__always=Policy(True, True)), lambda: system)
    program.keep()
    assert system.ours
    system.ours, system.broken = False, True
    program.keep()
    system.broken = False
    program.keep()
    assert system.ours


def test_nobody_who_did_not_choose_it_gets_it() -> None:
    system = System()
    MailProgram(settings(), lambda: system).keep()
    assert not system.ours


def test_the_system_starts_this_tomail_on_this_profile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["/opt/tomail/tomail"])
    assert command(ProfilePaths(tmp_path)) == ["/opt/tomail/tomail", "--profile", str(tmp_path)]
    monkeypatch.setattr("sys.argv", ["-c"])
    assert command(ProfilePaths(tmp_path))[1:3] == ["-m", "tomail"]
