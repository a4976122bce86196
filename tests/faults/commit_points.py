"""The numbered places in the program where something of a mail store is committed.

Whoever commits elsewhere gives that place a number here; tests/faults/test_commit_points.py kills there.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import tomail

SOURCE = Path(tomail.__file__).parent
# By number: the places at which days of an IMAP account are killed, and those of a POP3 account.
IMAP = (
    "outbox/dispatch.py Dispatch._claim",
    "outbox/dispatch.py Dispatch._mark",
    "outbox/dispatch.py Dispatch._settle",
    "outbox/dispatch.py Dispatch._start_data",
    "outbox/dispatch.py Dispatch.recover",
    "services/actions.py Actions._delete",
    "services/actions.py Actions._move",
    "services/actions.py Actions.flag",
    "services/folders.py Folders._delete_for_good",
    "services/folders.py Folders._renamed",
    "services/folders.py Folders.create",
    "services/folders.py Folders.subscribe",
    "services/kept_drafts.py KeptDrafts._give_back",
    "services/kept_drafts.py KeptDrafts.keep",
    "services/kept_drafts.py KeptDrafts.save",
    "services/kept_drafts.py KeptDrafts.show_elsewhere",
    "services/keyword_marks.py KeywordMarks._change",
    "services/outgoing.py Outgoing._reschedule",
    "services/queueing.py Queueing.queue",
    "services/queueing.py Queueing.take_back",
    "services/stores.py Stores._opened",
    "store/search.py SearchIndex._merge_some",
    "sync/imap/actions.py Replay._append",
    "sync/imap/actions.py Replay._begin",
    "sync/imap/actions.py Replay._done",
    "sync/imap/actions.py Replay._settle_lost",
    "sync/imap/actions.py Replay._take_back",
    "sync/imap/folder_list.py FolderList._follow_renames",
    "sync/imap/folder_list.py FolderList._write",
    "sync/imap/folder_steps.py FolderSteps._done",
    "sync/imap/record.py Recorder._add",
    "sync/imap/record.py Recorder.apply",
    "sync/imap/record.py Recorder.forget_uids",
    "sync/imap/record.py Recorder.write_state",
)
POP3 = (
    "sync/pop3/execute.py Pop3Mirror._add",
    "sync/pop3/execute.py Pop3Mirror._complete",
    "sync/pop3/execute.py Pop3Mirror._inbox",
    "sync/pop3/execute.py Pop3Mirror._settle",
)
# Those that only a day comes to on which happens what seldom does (seldom.py).
RARE = (
    "outbox/dispatch.py Dispatch._postpone",
    "outbox/dispatch.py Dispatch.file_copies",
    "outbox/sender.py Sender.hurry",
    "services/answering.py Answering._queue",
    "services/answering.py Answering.leave_list",
    "services/kept_drafts.py KeptDrafts.put_away",
    "services/moved_drafts.py MovedDrafts._take_out",
    "services/outgoing.py Outgoing._decide",
    "services/sent_copies.py SentCopies._prove",
    "services/sent_copies.py SentCopies.look",
    "sync/imap/actions.py Replay._put_off",
    "sync/imap/folder_steps.py FolderSteps._stays",
    "sync/imap/large.py LargeLoader._take",
    "sync/worker.py AccountWorker._hurry",
)
# Those that no such day comes to, and why that is no loss.
ASIDE = {
    "outbox/dispatch.py Dispatch._settle 2": "on a full disk: test_disks.py, test_small_disks.py",
    "services/fates.py Fates._mark": "test_answering.py of the services: the next start looks again",
    "services/moved_drafts.py MovedDrafts.withdraw": "what is gone is not taken out twice",
    "services/opening.py Opening.note": "killed there in test_opening.py of the services",
    "services/portal/answers_in_list.py AnswersInList._put": "killed there in test_answers_once.py",
    "services/portal/answers_in_list.py AnswersInList._take_out": "killed there in test_answers_once.py",
    "services/reminder_mail.py ReminderMail._clean_up": "reads only; what it writes is the practice's",
    "sync/imap/actions.py Replay._doubt": "that the folder is to be compared, before the step is done",
    "sync/imap/execute.py FolderSync._forget_note": "before the state of the folder: compared once more",
    "sync/imap/execute.py FolderSync._is_confirmed": "since when something is missing: noted again",
    "sync/imap/folder_list.py FolderList._forget_notes": "each pass looks whether a note is true",
    "sync/imap/label_steps.py LabelSteps.look_under": "killed there in test_label_deaths.py",
    "sync/imap/label_steps.py LabelSteps.put_under": "killed there in test_label_deaths.py",
    "sync/imap/large.py LargeLoader._refuse": "a size that the server tells again",
    "sync/imap/load.py Loader._check_size": "a size that the server tells again",
}
# What commits nothing of ingest, operations, outbox or drafts.
OF_OTHERS = (
    "services/automatic_filing.py", "services/mail_matching.py", "services/secure_sending.py",
    "store/certificates.py", "store/database.py", "store/mail_store.py", "store/profile_store.py",
    "store/revocations.py", "store/salvage.py",
)  # fmt: skip
_DOORS = {str(SOURCE / "store" / name) for name in ("database.py", "mail_store.py")}
LAYERS = ("sync", "outbox", "store", "services")


def place_of_commit() -> str:
    """Of the one that is under way: file and line of the `with` that ends, and in which function."""
    frame = sys._getframe()
    while frame.f_code.co_filename in _DOORS or not frame.f_code.co_filename.startswith(str(SOURCE)):
        frame = frame.f_back
    path = Path(frame.f_code.co_filename).relative_to(SOURCE).as_posix()
    return f"{path}:{frame.f_lineno}:{frame.f_code.co_qualname}"


def name_of(place: str) -> str:
    """As `places` calls it; of one without a `with` of its own, its function."""
    path, line, function = place.split(":")
    return places().get(f"{path}:{line}", f"{path} {function}")


@cache
def places() -> dict[str, str]:
    """The name of each `with ….transaction()`, by file and line: function, and which one of it."""
    found: dict[str, str] = {}
    for layer in LAYERS:
        for file in sorted((SOURCE / layer).rglob("*.py")):
            path = file.relative_to(SOURCE).as_posix()
            for name, line in _commits(ast.parse(file.read_text())):
                found[f"{path}:{line}"] = f"{path} {name}"
    return found


def _commits(tree: ast.AST, within: str = "") -> Iterator[tuple[str, int]]:
    own = 0
    for node in _body(tree):
        if isinstance(node, ast.With) and any(map(_is_transaction, node.items)):
            own += 1
            yield within + (f" {own}" if own > 1 else ""), node.lineno
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield from _commits(node, f"{within}.{node.name}".lstrip("."))


def _body(tree: ast.AST) -> Iterator[ast.AST]:
    """All below it, but not what is below functions and classes."""
    for node in ast.iter_child_nodes(tree):
        yield node
        if not isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield from _body(node)


def _is_transaction(item: ast.withitem) -> bool:
    call = item.context_expr
    return isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "transaction"
