"""A disk that is really full, where a small one may be mounted; elsewhere libfiu's has to do."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from tests.services.test_maintenance import opened, overwrite
from tests.sync.imap.conftest import mail
from tests.torture import TORTURE
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.base.errors import EnvironmentTrouble, ProblemKind
from tomail.base.paths import ProfilePaths
from tomail.model.account import Account, Protocol, Security, Server
from tomail.services.container import Services
from tomail.store.folders import LOCAL_FOLDERS
from tomail.store.mail_store import MailStore
from tomail.store.pages import PAGE
from tomail.store.raw_message import new_message

from .day import Size
from .small_disk import SmallDisk, mounted
from .world import Arrangement, World

SEED, A_DAY = 3, 6
TIMES, MOST_ROOM = 300 if TORTURE else 3, 1 << 20
Figure = Callable[[str, int], None]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(0)]


@pytest.fixture(scope="module")
def small_disk(folder: Path) -> Iterator[SmallDisk]:
    """A file system of its own, where one may be mounted."""
    (root := folder / "small").mkdir()
    with mounted(root) as disk:
        yield allowed(disk)


def allowed(disk: SmallDisk | None) -> SmallDisk:
    return disk or pytest.skip("only root may mount")


def test_however_little_room_there_is_the_day_comes_to_the_same_end(
    new_world: Callable[[Arrangement], World], figure: Figure
) -> None:
    """Not a page more for whatever wants one."""
    world = new_world(Arrangement(size=Size(steps=14)))  # which nobody else uses
    with mounted(world.folder) as disk:
        failed = fill_again_and_again(world, allowed(disk))
    figure("disks really full", failed)


def fill_again_and_again(world: World, disk: SmallDisk) -> int:
    """How often there was no room."""
    expected = world.uninterrupted(SEED)
    chance = Random(SEED)
    failed = 0
    while failed < TIMES:
        left = [chance.randrange(MOST_ROOM) for _ in range(A_DAY)]
        found, number = world.lived_on(SEED, disk, left)
        assert found == expected, left[:number]
        failed += number
    return failed


KEY, MAILS, KB = b"k" * 32, 40, 1024
SERVER = Server("127.0.0.1", 1, Security.NONE, "praxis@praxis.test")


def rooms(*some: int) -> list[int]:
    """To try; in torture many more."""
    return [*range(0, 800 * KB, 20 * KB)] if TORTURE else [*some]


def filled(store: MailStore, first: int = 0) -> int:
    """How many mails were written before there was no room."""
    for number in range(first, first + MAILS):
        with no_room() as refused, store.transaction(durable=number % 2 == 0) as tx:
            store.folders.ensure(tx, LOCAL_FOLDERS[0])
            made = new_message(mail(f"Mail {number}", "Text " * 600), uid=number + 1, internal_date=1)
            store.ingest.add(tx, 1, [made])
        if refused:
            return number
    return first + MAILS


@contextmanager
def no_room() -> Iterator[list[ProblemKind]]:
    """What was refused, for no other reason."""
    refused: list[ProblemKind] = []
    try:
        yield refused
    except EnvironmentTrouble as trouble:
        refused.append(trouble.problem.kind)
    assert set(refused) <= {ProblemKind.DISK_FULL}


def subjects(store: MailStore) -> set[str]:
    return {row.subject for row in store.messages.summaries(store.messages.numbers([1]))}


@pytest.mark.parametrize("room", rooms(20 * KB, 300 * KB))
def test_a_store_on_a_full_disk_says_so_and_keeps_what_it_has(small_disk: SmallDisk, room: int) -> None:
    """Also where the file that its connections share has no room."""
    path = small_disk.root / f"{room}.db"
    store = MailStore.open("praxis", path, KEY)
    written = filled(store)
    store.close()
    with small_disk.only(room), no_room():
        store = MailStore.open("praxis", path, KEY)
        written = filled(store, written)
        store.close()
    store = MailStore.open("praxis", path, KEY)
    assert store.sound()
    assert subjects(store) == {f"Mail {number}" for number in range(written)}
    store.close()


@pytest.fixture
def profile(small_disk: SmallDisk) -> Iterator[ProfilePaths]:
    """With a mail store of some size."""
    paths = ProfilePaths(small_disk.root / "profile").create()
    with opened(paths) as services:
        account = Account("praxis", "Praxis", "P", SERVER.username, Protocol.POP3, SERVER, SERVER)
        services.registry.add(account, StoredCredentials("geheim"))
        filled(services.stores.of("praxis"))
    yield paths
    shutil.rmtree(paths.root)


@pytest.mark.parametrize("room", rooms(36 * KB, 60 * KB))
def test_nothing_of_a_profile_counts_as_damaged(
    profile: ProfilePaths, small_disk: SmallDisk, room: int
) -> None:
    with small_disk.only(room), no_room(), opened(profile) as services:
        services.stores.of("praxis")
    with opened(profile) as services:
        assert len(subjects(services.stores.of("praxis"))) == MAILS


@pytest.mark.parametrize("room", rooms(40 * KB, 700 * KB))
@pytest.mark.parametrize("act", ["vacuum", "repair"])
def test_maintenance_without_room_leaves_what_was_there(
    profile: ProfilePaths, small_disk: SmallDisk, act: str, room: int
) -> None:
    path = profile.mail_store("praxis")
    with opened(profile) as services:
        maintain(services, "vacuum")
        services.stores.of("praxis").close()
    if act == "repair":
        overwrite(path, path.stat().st_size // PAGE)
    with opened(profile) as services:
        with small_disk.only(room), no_room() as refused:
            maintain(services, act)
        assert refused or room > 100 * KB
        maintain(services, act)
        assert len(subjects(services.stores.of("praxis"))) >= MAILS - 1


def maintain(services: Services, act: str) -> None:
    getattr(services.maintenance, act)("praxis")
