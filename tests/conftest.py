"""Fixtures for every test: real servers, fresh mail users, and nothing of the person who tests."""

from __future__ import annotations

import gc
import itertools
import os
import shutil
import sys
import threading
import traceback
import zlib
from collections import Counter
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything imports Qt.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # Chromium does not start as root otherwise
os.environ["PATH"] += ":/usr/sbin:/sbin"  # where Debian keeps servers, and not everybody looks
# No test reaches the keyring of the person who runs it.
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent"

from tests.cheap_stretching import stretch_by_little
from tests.servers.dovecot import Dovecot
from tests.servers.keyring import Keyring
from tests.servers.postfix import Postfix
from tests.servers.postgresql import PostgreSQL, programs
from tomail.base import stretching

settings.register_profile("patient", deadline=None)  # a busy machine is no failure
settings.register_profile("torture", deadline=None, max_examples=20_000)
if not os.environ.get("CI"):  # there Hypothesis has its own: patient too, and repeatable
    settings.load_profile("patient")

POSTFIX_FIXTURES = {"postfix", "new_postfix"}
SERVER_FIXTURES = POSTFIX_FIXTURES | {"dovecot", "mail_user", "new_mail_user", "unlocked_keyring"}
FIGURE = "figure: "
DEEPEST = 8  # frames of a thread that a failure shows
PROGRAMS = (
    *("dovecot", "doveadm", "postfix", "dbus-daemon", "gnome-keyring-daemon", "fiu-run", "chromium"),
    *("pdftotext", "qpdf"),
)


@dataclass(frozen=True)
class MailUser:
    """A user of the `dovecot` fixture with an empty mailbox; signs in with the address."""

    address: str
    password: str = field(repr=False)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--each 2` runs every second test, always the same ones."""
    parser.addoption("--each", type=int, default=1, help="run one test of so many")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Whoever uses a server is marked so."""
    each = config.getoption("--each")
    items[:] = [item for item in items if zlib.crc32(item.nodeid.encode()) % each == 0]
    for item in items:
        if SERVER_FIXTURES.intersection(getattr(item, "fixturenames", ())):
            item.add_marker("server")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Without servers their tests are skipped for a person and fail in CI."""
    if item.get_closest_marker("server") and (sentence := _what_is_missing(item)):
        if os.environ.get("CI"):
            pytest.fail(sentence, pytrace=False)
        pytest.skip(sentence)


def pytest_runtest_teardown() -> None:
    """Where tests of windows left collecting to the GUI thread (tomail.ui.garbage), others need it too.

    What a program keeps until it ends must not stay beyond the test that ran it.
    """
    gc.unfreeze()
    if not gc.isenabled():
        due = [count > most > 0 for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        gc.collect(max((generation for generation, is_due in enumerate(due) if is_due), default=0))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """What waited in vain often did so for another thread: a failure says where each of them was."""
    report = yield
    if report.failed:
        report.sections.append(("Other threads", "\n".join(_other_threads())))
    return report


def _other_threads() -> Iterator[str]:
    names = {each.ident: each.name for each in threading.enumerate()}
    for ident, frame in sys._current_frames().items():
        if ident != threading.get_ident():
            yield f"{names.get(ident)}:\n{''.join(traceback.format_stack(frame)[-DEEPEST:])}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How much was tried: what tests recorded under names that begin with FIGURE, summed up."""
    figures: Counter[str] = Counter()
    for report in (each for reports in terminalreporter.stats.values() for each in reports):
        if getattr(report, "when", "") == "call":
            for name, value in report.user_properties:
                if name.startswith(FIGURE):
                    figures[name.removeprefix(FIGURE)] += value
    if figures:
        terminalreporter.section("figures")
    for name, value in sorted(figures.items()):
        terminalreporter.line(f"{value:>10,}  {name}")


def _what_is_missing(item: pytest.Item) -> str:
    missing = [program for program in PROGRAMS if not shutil.which(program)]
    missing += [] if programs() else ["postgresql"]
    if missing:
        return f"needs {', '.join(missing)}; `python3 dev.py test` says how to get them"
    needs_root = POSTFIX_FIXTURES.intersection(getattr(item, "fixturenames", ()))
    return "Postfix only starts as root" if needs_root and os.geteuid() else ""


@pytest.fixture(scope="session", autouse=True)
def _stretch_once() -> Iterator[None]:
    """To stretch what is typed costs a fifth of a second, on purpose: here the same is stretched once, and
    PINs and invitations by little. That they cost what they should is tests/practice/test_sealing.py's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stretching, "stretched", cache(stretching.stretched))
        stretch_by_little(patch.setattr)
        yield


@pytest.fixture(autouse=True)
def _own_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOMAIL_PROFILE", str(tmp_path / "profile"))
    for name in ("TOMAIL_PRACTICE", "TOMAIL_ISPDB_URL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def dovecot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dovecot]:
    """One Dovecot for all tests: keep to users of your own, and start another one to stop it."""
    with Dovecot(tmp_path_factory.mktemp("dovecot")) as server:
        yield server


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    """One PostgreSQL for all tests, each with databases of its own; start another one to stop it."""
    with PostgreSQL(durable=False) as server:
        yield server


@pytest.fixture(scope="session")
def postfix(dovecot: Dovecot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postfix]:
    """One Postfix for all tests; its users are those of `dovecot`."""
    with Postfix(tmp_path_factory.mktemp("postfix"), dovecot) as server:
        yield server


@pytest.fixture
def new_postfix(dovecot: Dovecot, tmp_path: Path) -> Iterator[Callable[..., Postfix]]:
    """Starts a Postfix for this test alone; keywords as for `Postfix`."""
    with ExitStack() as servers:
        folders = itertools.count(1)
        yield lambda **options: servers.enter_context(
            Postfix(tmp_path / f"postfix{next(folders)}", dovecot, **options)
        )


@pytest.fixture(scope="session")
def new_mail_user(dovecot: Dovecot) -> Callable[[], MailUser]:
    """Each call makes another user of `dovecot`."""
    numbers = itertools.count(1)

    def make() -> MailUser:
        user = MailUser(f"anna{next(numbers)}@praxis.test", "geheim und: lang")
        dovecot.add_user(user.address, user.password)
        return user

    return make


@pytest.fixture
def mail_user(new_mail_user: Callable[[], MailUser]) -> MailUser:
    """A user of `dovecot` with an empty mailbox, for this test alone."""
    return new_mail_user()


@pytest.fixture
def unlocked_keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyring]:
    """The test's own OS keyring, in this process's environment."""
    with Keyring("unlocked") as keyring:
        for name, value in keyring.environment.items():
            monkeypatch.setenv(name, value)
        yield keyring
