"""Discovery, accounts, passes."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from tomail.accounts.autoconfig.discover import discover_blocking
from tomail.base.errors import Problem, ProblemKind, Refused, TomailError
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.account import Account, Server
from tomail.model.events import ChangeRefused, SyncProgress
from tomail.model.probing import Attempt, Declined, Discovered, NotDiscovered, Probed, ProbeFailed
from tomail.services.account_file import add_from_file, attach_offered
from tomail.services.container import Services
from tomail.services.trials import certificate_reason
from tomail.sync.mirror import PassReport

from . import documents
from .naming import account_called
from .output import DONE, ENVIRONMENT, SIGN_IN, Output, error_document, exit_code, say

_SIGN_IN_KINDS = (ProblemKind.WRONG_PASSWORD, ProblemKind.SIGN_IN_NEEDED, ProblemKind.SIGN_IN_BLOCKED)


def autoconfig(args: argparse.Namespace, output: Output) -> int:
    """`tomail autoconfig`: not found is an answer, not an error."""

    def heard(attempt: Attempt) -> None:
        output.progress(f"{attempt.what}: {attempt.result}")

    result = discover_blocking(args.address, on_attempt=heard)
    output.end_progress()
    if isinstance(result, Declined):
        raise Refused(_declined(result))
    document = documents.discovery(args.address, result)
    if isinstance(result, NotDiscovered) and result.offline:
        output.problem(_offline(), document)
        return ENVIRONMENT
    lines = [_server(each) for each in (*document["incoming"], *document["outgoing"])]
    source = result.source if isinstance(result, Discovered) else "-"
    output.result(document, [f"source: {source}", *lines])
    return DONE


def account(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail account ...`"""
    return _ACTIONS[args.action](args, output, services)


def sync(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail sync`: every account is tried; the worst trouble gives the exit code."""
    one = bool(args.account)
    accounts = [services.registry.get(args.account)] if one else services.registry.all()
    services.bus.subscribe(
        SyncProgress, lambda each: output.progress(f"{each.folder}: {each.done}/{each.total}")
    )
    services.bus.subscribe(
        ChangeRefused,
        lambda each: output.remark(f"{say(each.problem.message)} {each.problem.server_said}"),
    )
    reports, failures, code = [], [], DONE
    for each in accounts:
        try:
            report = _document(services.syncing.run_once(each.id))
            services.patient_watch.after_pass(each.id)
            here = services.mailboxes.folders(each.id)
            reports.append({**report, "messages": sum(folder.total for folder in here)})
        except TomailError as error:
            if one:
                raise
            output.end_progress()
            output.remark(f"{each.label}: {say(error.problem.message)}")
            failures.append({"account": each.id, "error": error_document(error.problem)})
            code = max(code, exit_code(error))
    output.end_progress()
    output.result(reports[0] if one else [*reports, *failures], [_report(each) for each in reports])
    return code


def _add(args: argparse.Namespace, output: Output, services: Services) -> int:
    try:
        described = args.file.read_text("utf-8")
    except (OSError, UnicodeError):
        raise Refused(unreadable(str(args.file))) from None
    password = sys.stdin.readline().rstrip("\r\n") if args.password_stdin else ""
    added = add_from_file(services, described, password, skip_tests=args.skip_tests, open_browser=_browser)
    output.result({"account": added.id}, [added.id])
    return DONE


def _offered(args: argparse.Namespace, output: Output, services: Services) -> int:
    rows = [documents.account(each, "offered") for each in services.shared_accounts.offered()]
    output.table(rows, ("id", "label", "address", "protocol", "state"))
    return DONE


def _locked(args: argparse.Namespace, output: Output, services: Services) -> int:
    rows = [documents.account(each, "locked") for each in services.left_behind.all()]
    output.table(rows, ("id", "label", "address", "protocol", "state"))
    return DONE


def _attach(args: argparse.Namespace, output: Output, services: Services) -> int:
    offered = account_called(args.id, services.shared_accounts.offered())
    password = sys.stdin.readline().rstrip("\r\n") if args.password_stdin else ""
    added = attach_offered(services, offered.id, password, skip_tests=args.skip_tests, open_browser=_browser)
    output.result({"account": added.id}, [added.id])
    return DONE


def _list(args: argparse.Namespace, output: Output, services: Services) -> int:
    rows = [documents.account(each, services.syncing.state(each).value) for each in services.registry.all()]
    output.table(rows, ("id", "label", "address", "protocol", "state"))
    return DONE


def _test(args: argparse.Namespace, output: Output, services: Services) -> int:
    entry = account_called(args.id, services.registry.all())
    incoming, outgoing = services.care.test(entry)
    document = {"incoming": documents.probe(incoming.result), "outgoing": documents.probe(outgoing.result)}
    halves = zip(document.items(), (entry.incoming, entry.outgoing), (incoming, outgoing), strict=True)
    output.result(document, [line for half, server, each in halves for line in _half(*half, server, each)])
    return max(_test_code(each.result) for each in (incoming, outgoing))


def _half(name: str, document: dict[str, Any], server: Server, probed: Probed) -> Iterator[str]:
    yield f"{name}: {document['kind']} {document['message']}"
    failed = probed.result
    if isinstance(failed, ProbeFailed) and failed.certificate:
        yield f"  {say(certificate_reason(failed.certificate, server.host))}"
        yield from (f"  {key}: {value}" for key, value in document["certificate"].items())
        yield from [say(failed.problem.next_step)] if failed.problem.next_step else []


def _test_code(result: object) -> int:
    if not isinstance(result, ProbeFailed):
        return DONE
    return SIGN_IN if result.problem.kind in _SIGN_IN_KINDS else ENVIRONMENT


def _remove(args: argparse.Namespace, output: Output, services: Services) -> int:
    entry = account_called(args.id, services.left_behind.all() if args.locked else services.registry.all())
    if not args.yes:
        raise Refused(_needs_yes(entry))
    if args.locked:
        services.left_behind.drop(entry.id)
    else:
        services.care.remove(entry.id, everywhere=args.everywhere)
    output.result({"account": entry.id, "removed": True}, [])
    return DONE


_ACTIONS = {
    "add": _add,
    "list": _list,
    "offered": _offered,
    "locked": _locked,
    "attach": _attach,
    "test": _test,
    "remove": _remove,
}


def _browser(link: str) -> None:
    import webbrowser

    print(link, file=sys.stderr)
    webbrowser.open(link)


def _server(row: dict[str, Any]) -> str:
    return f"{row['protocol']}  {row['host']}:{row['port']}  {row['security']}  {row['username']}"


def _document(done: PassReport) -> dict[str, Any]:
    why = done.not_filed
    return {**asdict(done), "not_filed": f"{say(why.message)} {why.server_said}".strip() if why else None}


def _report(report: dict[str, Any]) -> str:
    counts = "{messages} messages, {new} new, {changed} changed, {removed} removed, {seconds:.1f} s"
    refused = "".join(f", not opened by the server: {path}" for path in report["refused"])
    not_fetched = f", {report['not_fetched']} cannot be fetched" if report["not_fetched"] else ""
    not_filed = f", copies and drafts not filed: {report['not_filed']}" if report["not_filed"] else ""
    return f"{report['account']}: {counts.format(**report)}{refused}{not_fetched}{not_filed}"


def _declined(result: Declined) -> Problem:
    return Problem(
        ProblemKind.UNSUPPORTED,
        sentence(
            QT_TRANSLATE_NOOP("engine", "{service} addresses are not set up in tomail."),
            service=result.service,
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Use the client module of your practice system.")),
    )


def _offline() -> Problem:
    return Problem(
        ProblemKind.OFFLINE,
        sentence(QT_TRANSLATE_NOOP("engine", "This computer has no connection to the internet.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Check the network and try again.")),
    )


def unreadable(name: str) -> Problem:
    """A file that was named on the command line."""
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "The file {name} cannot be read."), name=name),
        sentence(QT_TRANSLATE_NOOP("engine", "Check its name and its permissions.")),
    )


def _needs_yes(entry: Account) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP("engine", "“{label}” would be removed from this workstation."),
            label=entry.label,
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Repeat the command with --yes.")),
    )
