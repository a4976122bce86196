"""Mail stores that are really damaged: what can still be read is kept, and nothing else is believed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from tomail.base.errors import EnvironmentTrouble, ProblemKind
from tomail.model.mail import FolderRole
from tomail.model.outgoing import Draft, OutboxState, OutgoingAttachment
from tomail.store.branches import BRANCH, FILE_HEAD, FREE_LIST, Pages, regrow
from tomail.store.database import Transaction
from tomail.store.drafts import DraftCopy
from tomail.store.folders import LOCAL_FOLDERS, ListedFolder
from tomail.store.mail_store import MailStore
from tomail.store.new_message import NewMessage
from tomail.store.operations import APPEND, DELETE, FLAGS
from tomail.store.outbox_rows import NewOutgoing
from tomail.store.pages import LOCKED, PAGE, damaged_pages, fits, head_path, mended
from tomail.store.raw_message import new_message
from tomail.store.reencryption import connected
from tomail.store.salvage import Salvaged, salvage
from tomail.store.search_query import parse_query
from tomail.store.spare import complete

from .conftest import KEY

TORTURE = bool(os.environ.get("TOMAIL_TORTURE"))
SAMPLE = 4
MAILS, QUEUED, DRAFTS, MANY = 60, 6, 6, 120
Damage = Callable[[bytearray], None]


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """A store with a mailbox, queued mail, drafts and operations that wait."""
    path = tmp_path / "whole.db"
    store = MailStore.open("k3f9ab", path, KEY)
    chance = Random(1)
    with store.transaction() as tx:
        store.folders.reconcile(tx, [ListedFolder("INBOX", "/", FolderRole.INBOX)])
    inbox = store.folders.by_role(FolderRole.INBOX)
    assert inbox
    messages = [message(number, chance) for number in range(MAILS)]
    with store.transaction() as tx:
        numbers = store.ingest.add(tx, inbox.id, messages)
        store.folders.set_state(tx, inbox.id, uidvalidity=7, uidnext=MAILS + 1, modseq=9, complete=True)
        for uid, number in enumerate(numbers[:20], 1):
            store.operations.add(tx, FLAGS, number, folder=inbox.id, uid=uid, payload={"add": 1, "remove": 0})
        for number in range(QUEUED):
            store.outbox.add(tx, outgoing(number, chance))
    for number in range(DRAFTS):
        with store.transaction() as tx:
            store.drafts.save(
                tx, Draft(identity=f"d{number}", account="k3f9ab", subject=f"Draft {number}"), 1.0
            )
    store.vacuum(KEY)
    store.close()
    return path


def message(number: int, chance: Random) -> NewMessage:
    head = f"Subject: Mail {number}\r\nMessage-ID: <{number}@praxis.test>\r\n\r\n"
    raw = head.encode() + chance.randbytes(chance.choice((100, 900, 12_000))).hex().encode()
    return new_message(raw, uid=number + 1, internal_date=1_700_000_000 + number * 3600)


def outgoing(number: int, chance: Random) -> NewOutgoing:
    raw = f"Subject: Queued {number}\r\n\r\n".encode() + chance.randbytes(chance.choice((500, 30_000)))
    return NewOutgoing(
        raw=raw,
        message_id=f"<q{number}@praxis.test>",
        subject=f"Queued {number}",
        sender="praxis@praxis.test",
        recipients=("patient@praxis.test",),
        created=1.0,
        send_after=1.0,
    )


def test_a_damaged_page_takes_only_what_is_on_it(whole: Path, tmp_path: Path) -> None:
    """A page is of one table, so no two kinds of things can suffer."""
    for page in some_pages(whole):
        found, store = repaired(whole, tmp_path, overwritten(page))
        lost = {
            "messages": found.messages < MAILS or found.bodies < MAILS,
            "drafts": found.drafts < DRAFTS,
            "outbox": found.outbox < QUEUED,
            "bytes of queued mail": bool(found.unsent),
            "operations": found.operations < 20,
        }
        assert sum(lost.values()) <= 1, (page, lost)
        assert store.sound()
        store.close()


def test_whichever_page_is_damaged_that_is_what_is_told(whole: Path, tmp_path: Path) -> None:
    """Also where the full-text index cannot be opened: nobody is to free room on a disk that is not full."""
    path, told = tmp_path / "damaged.db", set[ProblemKind]()
    for page in range(2, whole.stat().st_size // PAGE + 1):
        data = bytearray(whole.read_bytes())
        overwritten(page)(data)
        path.write_bytes(data)
        with closing(MailStore.open("k3f9ab", path, KEY)) as store:
            try:
                assert not store.sound(), page
                store.search.find(parse_query("mail"), 1)
            except EnvironmentTrouble as trouble:
                told.add(trouble.problem.kind)
    assert told == {ProblemKind.DAMAGED}


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A store in which people wrote much: drafts with attachments, an outbox of many pages, and messages for
    folders of the server that it does not have yet; beside other mail."""
    path = tmp_path / "written.db"
    store = MailStore.open("k3f9ab", path, KEY)
    chance = Random(2)
    with store.transaction() as tx:
        for each in LOCAL_FOLDERS:
            store.folders.ensure(tx, each)
    inbox, drafts = (store.folders.by_role(role) for role in (FolderRole.INBOX, FolderRole.DRAFTS))
    assert inbox
    assert drafts
    with store.transaction() as tx:
        store.ingest.add(tx, inbox.id, [message(number, chance) for number in range(MAILS)])
        for number in range(MANY):
            saved(store, tx, f"q{number}", f"Queued {number}")
            store.outbox.add(tx, replace(outgoing(number, chance), draft=f"q{number}"))
        for number in range(DRAFTS):
            file = OutgoingAttachment(
                "a.bin", "application/pdf", chance.randbytes(chance.choice((10, 40_000)))
            )
            for version in range(3):
                saved(store, tx, f"w{number}", f"Draft {number}, version {version}", file)
        for number in range(DRAFTS):
            raw = f"Subject: Kept {number}\r\nMessage-ID: <k{number}@praxis.test>\r\n\r\n".encode()
            made = new_message(raw + chance.randbytes(9000).hex().encode(), internal_date=1_790_000_000)
            (identity,) = store.ingest.add(tx, drafts.id, [made])
            store.operations.add(tx, APPEND, identity)
            store.drafts.set_copy(tx, f"w{number}", DraftCopy(identity, None, chance.randbytes(900)))
    store.vacuum(KEY)
    store.close()
    return path


def saved(store: MailStore, tx: Transaction, identity: str, subject: str, *files: OutgoingAttachment) -> None:
    draft = Draft(identity, "k3f9ab", subject=subject, text="Text " * 50, attachments=files)
    store.drafts.save(tx, draft, 1.0, apart=True)


@pytest.mark.slow
@pytest.mark.timeout(0)
def test_whichever_page_is_damaged_nothing_that_a_person_wrote_is_lost(written: Path, tmp_path: Path) -> None:
    for page in some_pages(written):
        _, store = repaired(written, tmp_path, overwritten(page))
        drafts = {each.draft.identity: each.draft for each in store.drafts.all()}
        for number in range(DRAFTS):
            draft = drafts[f"w{number}"]
            assert (draft.subject, len(draft.attachments)) == (f"Draft {number}, version 2", 1), page
        queued = {row.id for row in store.outbox.due(2.0) if store.outbox.raw(row.id)}
        for number in range(MANY):
            assert number + 1 in queued or f"q{number}" in drafts, (page, number)
        check_appends(store, page)
        check_copies(store, page)
        assert store.sound(), page
        store.close()


def test_a_damaged_branch_hides_nothing(written: Path, tmp_path: Path) -> None:
    """The pages that only say where the rows of a table lie."""
    branches = [number for number, page in Pages(written, KEY) if page and page[0] == BRANCH]
    assert len(branches) > 4
    for page in branches if TORTURE else Random(3).sample(branches, 4):
        found, store = repaired(written, tmp_path, overwritten(page))
        assert found == Salvaged(MAILS + DRAFTS, MAILS + DRAFTS, MANY + 3 * DRAFTS, MANY, DRAFTS, ()), page
        assert len([row for row in store.outbox.due(2.0) if store.outbox.raw(row.id)]) == MANY, page
        store.close()


def test_pages_of_the_schema_come_under_no_other_branch(written: Path, tmp_path: Path) -> None:
    """Rows of the schema have as many columns as drafts have."""
    with closing(connected(written, KEY)) as connection:
        for number in range(60):
            connection.execute(f"CREATE TABLE more{number}(a, b, c, d, e /* {'x' * 300} */)")
    root, pages = root_of(written, "draft"), dict(Pages(written, KEY))
    assert (pages[1] or b"")[FILE_HEAD] == (pages[root] or b"")[0] == BRANCH
    found, store = repaired(written, tmp_path, overwritten(root))
    assert found == Salvaged(MAILS + DRAFTS, MAILS + DRAFTS, MANY + 3 * DRAFTS, MANY, DRAFTS, ())
    store.close()


def test_a_damaged_leaf_is_not_taken_for_a_branch(written: Path, tmp_path: Path) -> None:
    """It would claim what belongs below the branch of its twin."""
    with closing(MailStore.open("k3f9ab", written, KEY)) as whole, whole.transaction() as tx:
        tx.exec_driver_sql("UPDATE outbox SET subject = printf('%0500d', id)")
    root, spare = root_of(written, "outbox"), root_of(written, "outbox_spare")
    pages = {number: page or b"" for number, page in Pages(written, KEY)}
    assert pages[root][0] == pages[spare][0] == BRANCH
    leaf = int.from_bytes(pages[spare][8:12], "big")  # the last one
    found, store = repaired(written, tmp_path, lambda content: harm(content, [root, leaf]))
    assert found.outbox == MANY
    store.close()


def test_what_was_deleted_does_not_come_back_with_a_branch(written: Path, tmp_path: Path) -> None:
    """Neither from free pages, nor where it cannot be known which are free."""
    store = MailStore.open("k3f9ab", written, KEY)
    with store.transaction() as tx:
        tx.exec_driver_sql("PRAGMA secure_delete = OFF")  # else nothing stays in free pages
        tx.exec_driver_sql("DELETE FROM outbox WHERE id <= ?", (MANY // 2,))
        tx.exec_driver_sql("DELETE FROM outbox_raw WHERE id <= ?", (MANY // 2,))
    store.close()
    root = root_of(written, "outbox_raw")
    pages = dict(Pages(written, KEY))
    trunk = int.from_bytes((pages[1] or b"")[FREE_LIST : FREE_LIST + 4], "big")
    assert trunk
    assert (pages[root] or b"")[0] == BRANCH
    for harmed, left in (([root], MANY - MANY // 2), ([root, trunk], 0)):
        _, store = repaired(written, tmp_path, lambda content, pages=harmed: harm(content, pages))
        with store.reading() as connection:
            ids = [row[0] for row in connection.exec_driver_sql("SELECT id FROM outbox_raw")]
        assert sorted(ids) == list(range(MANY + 1 - left, MANY + 1))
        store.close()


def harm(content: bytearray, pages: Iterable[int]) -> None:
    for page in pages:
        overwritten(page)(content)


def test_the_page_of_the_locks_is_never_damaged(whole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite does not write it, in files of more than a gigabyte."""
    content = bytearray(whole.read_bytes())
    content[2 * PAGE : 3 * PAGE] = bytes(PAGE)
    whole.write_bytes(content)
    assert damaged_pages(whole, KEY)[0] == [3]
    assert (1 << 30) // PAGE + 1 == LOCKED
    monkeypatch.setattr("tomail.store.pages.LOCKED", 3)
    assert damaged_pages(whole, KEY)[0] == []
    wrong, looked_at = damaged_pages(whole, b"x" * 32)
    assert len(wrong) == looked_at


def check_appends(store: MailStore, page: int) -> None:
    """Each is in the folder once, and on its way."""
    folder = store.folders.by_role(FolderRole.DRAFTS)
    assert folder
    numbers = store.messages.numbers([folder.id])
    kept = sorted(row.subject for row in store.messages.summaries(numbers))
    assert kept == [f"Kept {number}" for number in range(DRAFTS)], page
    assert all(store.messages.raw(number) for number in numbers), page
    ways = [each.number for each in store.operations.pending() if each.kind == APPEND]
    assert sorted(ways) == sorted(numbers), page


def check_copies(store: MailStore, page: int) -> None:
    """Of each draft it is known which message is a version of it, and what that took the place of."""
    with store.reading() as connection:
        copies = [store.drafts.copy(connection, f"w{number}") for number in range(DRAFTS)]
    assert all(each and len(each.kept or b"") == 900 for each in copies), page
    rows = store.messages.summaries([each.number for each in copies if each])
    assert {row.subject for row in rows} == {f"Kept {number}" for number in range(DRAFTS)}, page


@pytest.mark.parametrize("table", ["draft_copy", "draft_copy_spare"])
def test_which_message_is_a_version_of_a_draft_is_known_twice(
    written: Path, tmp_path: Path, table: str
) -> None:
    _, store = repaired(written, tmp_path, overwritten(root := root_of(written, table)))
    check_copies(store, root)
    with store.transaction() as tx:  # and a page that is damaged later takes nothing either
        assert not tx.exec_driver_sql(
            "SELECT * FROM draft_copy EXCEPT SELECT * FROM draft_copy_spare"
        ).fetchall()
    store.close()


def test_what_is_to_go_still_waits_for_what_takes_its_place(store: MailStore) -> None:
    """That was lost, and is filed from its spare under another number."""
    with store.transaction() as tx:
        drafts = store.folders.ensure(tx, ListedFolder("Drafts", "/", FolderRole.DRAFTS))
        made = [new_message(b"Message-ID: <%d@x>\r\n\r\n" % each, internal_date=each) for each in (1, 2)]
        old, new = store.ingest.add(tx, drafts, made)
        store.operations.add(tx, APPEND, new)
        store.operations.delete(tx, old, store.messages.places(tx, [old])[old], after=new)
        tx.exec_driver_sql("DELETE FROM message WHERE number = ?", (new,))
        complete(tx, store)
    going, filed = store.operations.pending()
    assert (filed.kind, going.kind) == (APPEND, DELETE)
    assert filed.number != new
    assert going.payload["after"] == filed.number


def root_of(path: Path, table: str) -> int:
    store = MailStore.open("k3f9ab", path, KEY)
    with store.reading() as connection:
        query = f"SELECT rootpage FROM sqlite_master WHERE name = '{table}'"
        root = int(connection.exec_driver_sql(query).scalar_one())
    store.close()
    return root


def some_pages(whole: Path) -> Iterable[int]:
    pages = range(1, whole.stat().st_size // PAGE + 1)
    return pages if TORTURE else sorted(Random(3).sample(pages, SAMPLE))


def test_a_store_without_its_first_page_is_whole_again(whole: Path, tmp_path: Path) -> None:
    def damage(content: bytearray) -> None:
        content[:PAGE] = bytes(PAGE)

    found, store = repaired(whole, tmp_path, damage)
    assert found == Salvaged(MAILS, MAILS, DRAFTS, QUEUED, 20, ())
    assert {row.state for row in store.outbox.items(now=2.0)} == {OutboxState.QUEUED}
    assert len(store.drafts.all()) == DRAFTS
    (inbox,) = store.folders.states()
    assert (inbox.uidvalidity, inbox.uidnext, inbox.modseq, inbox.complete) == (7, 0, 0, False)
    assert len(store.search.find(parse_query("mail"), limit=100)) == MAILS
    store.close()


def test_half_a_store_gives_what_is_in_that_half(whole: Path, tmp_path: Path) -> None:
    def damage(content: bytearray) -> None:
        del content[len(content) // 2 :]

    found, store = repaired(whole, tmp_path, damage)
    assert found.messages == MAILS
    assert 0 < found.bodies < MAILS
    assert store.sound()
    store.close()


def test_pop3_mail_is_kept_without_its_row(whole: Path, tmp_path: Path) -> None:
    """The server may have it no more."""
    for page in some_pages(whole):
        found, store = repaired(whole, tmp_path, overwritten(page), only_copy=True)
        assert found.messages == MAILS
        assert store.folders.by_role(FolderRole.INBOX)
        store.close()


def test_a_wrong_key_is_no_damage(whole: Path) -> None:
    content = bytearray(whole.read_bytes())
    assert fits(whole, KEY)
    assert not fits(whole, b"x" * 32)
    (empty := whole.with_name("empty.db")).touch()
    assert fits(empty, KEY)
    content[:PAGE] = bytes(PAGE)
    content[3 * PAGE + 5] ^= 1
    whole.write_bytes(content)
    assert fits(whole, KEY)
    assert damaged_pages(whole, KEY) == ([1, 4], len(content) // PAGE)


@pytest.mark.parametrize("left", [0, 5000])
def test_what_is_cut_off_is_not_taken_for_new(whole: Path, left: int) -> None:
    whole.write_bytes(whole.read_bytes()[:left])
    with pytest.raises(EnvironmentTrouble) as caught:
        MailStore.open("k3f9ab", whole, KEY)
    assert caught.value.problem.kind is ProblemKind.DAMAGED


def overwritten(page: int) -> Damage:
    def damage(content: bytearray) -> None:
        content[(page - 1) * PAGE + 200 : (page - 1) * PAGE + 300] = bytes(100)

    return damage


def repaired(
    whole: Path, folder: Path, damage: Damage, *, only_copy: bool = False
) -> tuple[Salvaged, MailStore]:
    damaged, new = folder / "damaged.db", folder / "new.db"
    for path in folder.glob("new.db*"):
        path.unlink()
    content = bytearray(whole.read_bytes())
    damage(content)
    damaged.write_bytes(content)
    shutil.copy(head_path(whole), head_path(damaged))
    mended(damaged, KEY)
    regrow(damaged, KEY)
    store = MailStore.open("k3f9ab", new, KEY)
    return salvage(damaged, store, KEY, only_copy=only_copy), store
