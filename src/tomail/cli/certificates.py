"""`tomail certificates`."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.smime import CertificateFacts
from tomail.services.certificate_problems import not_found
from tomail.services.container import Services

from .output import DONE, Output

_COLUMNS = ("kind", "address", "name", "ends", "state", "fingerprint")


def certificates(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail certificates list | import | export | remove`"""
    if args.action == "import":
        _import(args, services)
    elif args.action == "export":
        _export(args, services)
    elif args.action == "remove":
        _remove(args, services)
    output.table(_rows(services), _COLUMNS)
    return DONE


def _rows(services: Services) -> list[dict[str, Any]]:
    return [*_own(services), *_known(services), *_issuers(services), *_openpgp(services)]


def _own(services: Services) -> list[dict[str, Any]]:
    return [
        {
            **_facts(each.facts),
            "kind": "own",
            "account": account.id,
            "address": account.address,
            "signs": each.signs,
            "state": each.problems[0].value if each.problems else "ready",
        }
        for account in services.registry.all()
        for each in services.certificates.own(account.id)
    ]


def _known(services: Services) -> list[dict[str, Any]]:
    return [
        {
            **_facts(each.facts),
            "kind": "correspondent",
            "address": each.address,
            "source": each.source,
            "added": each.added,
            "used": each.used,
            "state": each.state.value,
        }
        for each in services.certificates.known()
    ]


def _issuers(services: Services) -> list[dict[str, Any]]:
    return [
        {**_facts(each.facts), "kind": "authority", "address": "", "added": each.added, "state": "trusted"}
        for each in services.certificates.issuers()
    ]


def _openpgp(services: Services) -> list[dict[str, Any]]:
    own = [
        (account.id, each) for account in services.registry.all() for each in services.openpgp.own(account.id)
    ]
    known = [("", each) for each in services.openpgp.known()]
    return [
        {
            **_facts(facts),
            "kind": "openpgp own" if account else "openpgp",
            "account": account,
            "address": (facts.addresses or ("",))[0],
            "state": "trusted",
        }
        for account, facts in (*own, *known)
    ]


def _facts(facts: CertificateFacts) -> dict[str, Any]:
    return {
        "fingerprint": facts.fingerprint,
        "name": facts.name,
        "issuer": facts.issuer,
        "addresses": list(facts.addresses),
        "begins": facts.begins,
        "ends": facts.ends,
    }


def _import(args: argparse.Namespace, services: Services) -> None:
    data = _read(args.file)
    if b"-----BEGIN PGP " in data[:1000]:
        _import_openpgp(args, services, data)
    elif args.account:
        services.certificates.import_own(args.account, data, _password(args))
    else:
        imported = services.certificates.import_file(data)
        for each in imported.issuers if args.trust else ():
            services.certificates.trust(each.fingerprint)


def _import_openpgp(args: argparse.Namespace, services: Services, data: bytes) -> None:
    if args.account:
        services.openpgp.import_own(args.account, data, _password(args))
    else:
        services.openpgp.import_file(data)


def _export(args: argparse.Namespace, services: Services) -> None:
    data = _exported(_one(_rows(services), args.fingerprint), args, services)
    with open(args.file, "xb", opener=_private) as file:
        file.write(data)


def _exported(row: dict[str, Any], args: argparse.Namespace, services: Services) -> bytes:
    match row["kind"]:
        case "own":
            return services.certificates.export_own(row["account"], row["fingerprint"], _password(args))
        case "openpgp own":
            return services.openpgp.export_own(row["account"], row["fingerprint"], _password(args))
        case "openpgp":
            return services.openpgp.export(row["fingerprint"])
        case "authority":
            issuers = (each.facts for each in services.certificates.issuers())
            return next(each.der for each in issuers if each.fingerprint == row["fingerprint"])
        case _:
            return services.certificates.export_known(row["address"], row["fingerprint"])


def _remove(args: argparse.Namespace, services: Services) -> None:
    row = _one(_rows(services), args.fingerprint)
    if row["kind"] in ("own", "openpgp own") and not args.yes:
        raise Refused(_needs_yes())
    if row["kind"].startswith("openpgp"):
        services.openpgp.remove(row["account"], row["fingerprint"])
    elif row["kind"] == "own":
        services.certificates.remove_own(row["account"], row["fingerprint"])
    elif row["kind"] == "correspondent":
        services.certificates.remove_known(row["address"], row["fingerprint"])
    else:
        services.certificates.remove_issuer(row["fingerprint"])


def _one(rows: list[dict[str, Any]], beginning: str) -> dict[str, Any]:
    wanted = beginning.replace(":", "").lower()
    found = [each for each in rows if len(wanted) >= 8 and each["fingerprint"].startswith(wanted)]
    if not found:
        raise Refused(not_found())
    return found[0]


def _password(args: argparse.Namespace) -> str:
    return sys.stdin.readline().rstrip("\r\n") if args.password_stdin else ""


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        message = QT_TRANSLATE_NOOP("engine", "“{name}” could not be read.")
        raise Refused(Problem(ProblemKind.INVALID, sentence(message, name=path.name))) from None


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _needs_yes() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP("engine", "What was encrypted for this certificate cannot be read without it.")
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Export it before, then repeat the command with --yes.")),
    )
