"""A mail store that is damaged on the disk, repaired with a real server behind it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tests.services.workstations import KeyInFile
from tests.sync.imap.conftest import mail
from tomail import __version__
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused
from tomail.base.paths import ProfilePaths
from tomail.cli.parser import build_parser
from tomail.cli.run import run
from tomail.model.account import Account, AccountState, Protocol, Security, Server, SyncOptions
from tomail.model.events import AccountStateChanged
from tomail.model.mail import Address, Flags, FolderRole
from tomail.services import maintenance
from tomail.services.container import Services, open_services
from tomail.services.maintenance import Health
from tomail.store.pages import PAGE

MAILS = 30


@pytest.fixture
def paths(tmp_path: Path) -> ProfilePaths:
    return ProfilePaths(tmp_path / "profile").create()


@contextmanager
def opened(paths: ProfilePaths) -> Iterator[Services]:
    services = open_services(paths, KeyInFile(paths.root))
    try:
        yield services
    finally:
        services.close()


@pytest.fixture(params=[Protocol.IMAP, Protocol.POP3])
def lived(
    paths: ProfilePaths, dovecot: Dovecot, mail_user: MailUser, request: pytest.FixtureRequest
) -> Protocol:
    """A profile with mail, one of it flagged, a draft, and a mail that waits to be sent."""
    protocol = request.param
    for number in range(MAILS):
        dovecot.append(mail_user.address, "INBOX", mail(f"Mail {number}", "Text " * 500))
    port = dovecot.imap_port if protocol is Protocol.IMAP else dovecot.pop3_port
    server = Server("127.0.0.1", port, Security.NONE, mail_user.address)
    options = SyncOptions(leave_on_server=False)
    account = Account("praxis", "Praxis", "P", mail_user.address, protocol, server, server, options)
    with opened(paths) as services:
        services.registry.add(account, StoredCredentials(mail_user.password))
        services.syncing.run_once("praxis")
        services.actions.flag([row_of(services, "Mail 3").ref], add=Flags.FLAGGED)
        draft = services.composing.new("praxis", [Address("", "a@praxis.test")], "Unfinished", "Guten Tag")
        services.composing.drafts.save(draft)
        queued = services.composing.new("praxis", [Address("", "a@praxis.test")], "Queued", "Guten Tag")
        services.composing.drafts.save(queued)
        services.composing.send(queued)
    return protocol


def row_of(services: Services, subject: str) -> Any:
    return next(row for row in rows(services) if row.subject == subject)


def rows(services: Services) -> list[Any]:
    store = services.stores.of("praxis")
    inbox = store.folders.by_role(FolderRole.INBOX)
    assert inbox
    return store.messages.summaries(store.messages.numbers([inbox.id]))


def overwrite(path: Path, *pages: int) -> None:
    with path.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * PAGE)
            file.write(b"\xff" * 500)


def tomail(services: Services, capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> Any:
    args = build_parser(__version__).parse_args(["--json", "maintenance", *words])
    assert run(args, lambda: nullcontext(services)) == code
    return json.loads(capsys.readouterr().out)


def doctor_of(services: Services, capsys: pytest.CaptureFixture[str]) -> dict[str, bool]:
    run(build_parser(__version__).parse_args(["--json", "doctor"]), lambda: nullcontext(services))
    return {each["name"]: each["ok"] for each in json.loads(capsys.readouterr().out)["checks"]}


def test_a_damaged_store_is_repaired_and_filled_again(
    paths: ProfilePaths,
    lived: Protocol,
    dovecot: Dovecot,
    mail_user: MailUser,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = paths.mail_store("praxis")
    pages = path.stat().st_size // PAGE
    overwrite(path, 1, pages - 1, pages)  # the last ones: bodies and index
    as_found = path.read_bytes()
    with opened(paths) as services:
        with pytest.raises(EnvironmentTrouble) as caught:
            services.stores.of("praxis")
        assert caught.value.problem.kind is ProblemKind.DAMAGED
        assert not doctor_of(services, capsys)["store praxis"]
        (found,) = tomail(services, capsys, code=3)
        assert (found["state"], found["damaged_pages"], found["repaired"]) == ("damaged", 3, None)
        (mended,) = tomail(services, capsys, "--repair")
        kept = Path(mended["repaired"]["kept"])
        assert kept.read_bytes() == as_found
        assert (mended["repaired"]["drafts"], mended["repaired"]["outbox"]) == (3, 1)
        assert services.maintenance.check("praxis").health is Health.SOUND
        assert services.maintenance.repair("praxis") is None
        assert [each.subject for each in services.outgoing.items()] == ["Queued"]
        assert {each.draft.subject for each in services.composing.drafts.unfinished()} >= {"Unfinished"}
        services.syncing.run_once("praxis")
        store = services.stores.of("praxis")
        assert sorted(row.subject for row in rows(services)) == sorted(f"Mail {n}" for n in range(MAILS))
        if lived is Protocol.IMAP:
            assert all(store.messages.raw(row.ref.number) for row in rows(services))
            assert sum("\\Flagged" in each for each in dovecot.flags(mail_user.address)) == 1
        assert not store.operations.pending()
        assert len(services.searching.search("text", ["praxis"], 100)) == MAILS
        assert store.sound()


def test_a_repair_that_was_broken_off_is_done_again(
    paths: ProfilePaths, lived: Protocol, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What only the log holds counts too: the mail was queued by a process that was killed."""
    path = paths.mail_store("praxis")
    with opened(paths) as services:
        queued = services.composing.new("praxis", [Address("", "a@praxis.test")], "In the log", "Guten Tag")
        services.composing.drafts.save(queued)
        services.composing.send(queued)
        files = {each: each.read_bytes() for each in path.parent.glob("praxis.db*")}
    for each, content in files.items():
        each.write_bytes(content)
    overwrite(path, 1)
    with opened(paths) as services:
        with monkeypatch.context() as patched:
            patched.setattr(maintenance, "_put_in_place", lambda made, path: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                services.maintenance.repair("praxis")
        assert services.maintenance.repair("praxis")
        assert {each.subject for each in services.outgoing.items()} == {"Queued", "In the log"}


@pytest.mark.parametrize("large", [False, True])
def test_a_store_of_another_key_is_no_damaged_one(
    paths: ProfilePaths,
    lived: Protocol,
    large: bool,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nor is one so large that a page of it is nobody's."""
    if large:
        monkeypatch.setattr("tomail.store.pages.LOCKED", 3)
    other = ProfilePaths(tmp_path / "other").create()
    with opened(other) as services:
        account = Account(
            "praxis", "P", "P", "b@praxis.test", lived, *[Server("127.0.0.1", 1, Security.NONE, "b")] * 2
        )
        services.registry.add(account, StoredCredentials("x"))
        services.stores.of("praxis")
    for each in paths.mail_store("praxis").parent.glob("praxis.db*"):
        each.unlink()
    shutil.copy(other.mail_store("praxis"), paths.mail_store("praxis"))
    with opened(paths) as services:
        with pytest.raises(EnvironmentTrouble) as caught:
            services.stores.of("praxis")
        assert caught.value.problem.kind is ProblemKind.WRONG_KEY
        assert tomail(services, capsys, code=3)[0]["state"] == "wrong_key"
        assert tomail(services, capsys, "--repair", code=3)["error"]["kind"] == "wrong_key"
    assert paths.mail_store("praxis").read_bytes() == other.mail_store("praxis").read_bytes()


def test_a_sound_store_is_vacuumed_and_stays_what_it_is(
    paths: ProfilePaths, lived: Protocol, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened(paths) as services:
        before = rows(services)
        services.actions.delete_for_good([row.ref for row in before[:20]])
        (row,) = tomail(services, capsys, "--account", "praxis")
        assert (row["state"], row["repaired"]) == ("sound", None)
        assert row["size_after"] < row["size_before"]
        assert rows(services) == before[20:]


def test_the_engine_says_what_is_damaged_and_goes_on_after_the_repair(
    paths: ProfilePaths, lived: Protocol, eventually: Callable[[Callable[[], bool]], None]
) -> None:
    overwrite(paths.mail_store("praxis"), 1)
    with opened(paths) as services:
        states: list[AccountStateChanged] = []
        services.bus.subscribe(AccountStateChanged, states.append)
        services.start()
        assert states[-1].state is AccountState.TROUBLE
        assert states[-1].problem
        assert states[-1].problem.kind is ProblemKind.DAMAGED
        assert services.maintenance.repair("praxis")
        eventually(lambda: states[-1].state in (AccountState.OK, AccountState.UNTESTED))


def test_a_damaged_account_hides_no_other(paths: ProfilePaths, lived: Protocol) -> None:
    server = Server("127.0.0.1", 1, Security.NONE, "b")
    other = Account("labor", "Labor", "Labor", "b@praxis.test", Protocol.IMAP, server, server)
    with opened(paths) as services:
        services.registry.add(other, StoredCredentials("x"))
        services.composing.drafts.save(
            services.composing.new("labor", [Address("", "a@praxis.test")], "Here", "")
        )
    overwrite(paths.mail_store("praxis"), 1)
    with opened(paths) as services:
        assert [each.draft.subject for each in services.composing.drafts.unfinished()] == ["Here"]
        assert services.outgoing.items() == []
        assert services.searching.search("text", ["praxis", "labor"], 10) == []
        assert services.correspondents.suggestions().matching("a@") == []
        with pytest.raises(EnvironmentTrouble):
            services.searching.search("text", ["praxis"], 10)


def test_what_another_process_has_open_is_left_alone(paths: ProfilePaths, lived: Protocol) -> None:
    with opened(paths) as services, opened(paths) as others:
        rows(others)
        with pytest.raises(Refused) as caught:
            services.maintenance.vacuum("praxis")
        assert caught.value.problem.kind is ProblemKind.CONFLICT


@pytest.fixture
def eventually() -> Callable[[Callable[[], bool]], None]:
    from tests.servers.process import wait_until

    return lambda condition: wait_until(condition, "the engine")
