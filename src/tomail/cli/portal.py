"""The connection to the portal: `tomail secure enrol URL --code-stdin`, `status`, `confirm` and so on."""

from __future__ import annotations

import argparse
import sys

from tomail.base.errors import Problem, TomailError
from tomail.model.portal import Link, PortalStatus
from tomail.services.container import Services

from . import secure as deliveries
from .output import DONE, ENVIRONMENT, Output, local_time, told

_MEANS = {
    Link.NONE: "the practice has no portal",
    Link.CONNECTED: "connected",
    Link.AWAY: "not reached",
    Link.SHUT_OUT: "the portal does not let this workstation in",
    Link.ALARM: "alarm: nothing is sent over it until IT confirms (tomail secure confirm)",
}


def secure(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`tomail secure ACTION`: of the connection, or of deliveries."""
    act = _ACTIONS.get(args.action)
    return act(args, output, services) if act else deliveries.secure(args, output, services)


def standing(services: Services) -> tuple[bool, str]:
    """For `tomail doctor`: whether the portal lets this workstation in, and serves the right page."""
    status, problem = _asked(services)
    message = told(problem) if problem else _MEANS[status.link]
    place = f"{status.url}: " if status.url else ""
    return status.link in (Link.NONE, Link.CONNECTED) and not problem, f"{place}{message}"


def _enrol(args: argparse.Namespace, output: Output, services: Services) -> int:
    """The code, and with --restore what stands on the Praxis-Notfallblatt, a line each."""
    code, connection = sys.stdin.readline(), services.portal.connection
    if args.restore:
        status = connection.restore(args.url, code, sys.stdin.read(), args.mailbox)
    else:
        status = connection.enrol(args.url, code, args.mailbox)
    return _say(output, status)


def _status(args: argparse.Namespace, output: Output, services: Services) -> int:
    status, problem = _asked(services)
    _say(output, status, problem)
    return DONE if status.link in (Link.NONE, Link.CONNECTED) and not problem else ENVIRONMENT


def _confirm(args: argparse.Namespace, output: Output, services: Services) -> int:
    services.portal.connection.confirm(args.reason)
    return _say(output, services.portal.connection.status())


def _sheet(args: argparse.Namespace, output: Output, services: Services) -> int:
    """The code and the practice's name at the portal, as they are typed after `enrol --restore`."""
    sheet = services.portal.connection.emergency_sheet()
    said = {"number": sheet.number, "code": sheet.code, "practice": sheet.practice}
    output.result(said, [sheet.code, sheet.practice])
    return DONE


def _leave(args: argparse.Namespace, output: Output, services: Services) -> int:
    """`untold`: messages that stay readable until they expire, as the portal could not be reached."""
    untold = services.portal.connection.leave()
    said = "the practice has left the portal"
    stays = f"; it could not be reached, {untold} messages stay readable there until they expire"
    output.result({"link": Link.NONE.value, "untold": untold}, [said + stays if untold else said])
    return DONE


def _asked(services: Services) -> tuple[PortalStatus, Problem | None]:
    """As it stands after asking the portal, page included."""
    connection = services.portal.connection
    if not connection.configured:
        return PortalStatus(Link.NONE), None
    try:
        services.portal.guard.look()
        return connection.check(), None
    except TomailError as error:
        return connection.status(), error.problem


def _say(output: Output, status: PortalStatus, problem: Problem | None = None) -> int:
    document = {
        "link": status.link.value,
        "url": status.url,
        "since": local_time(status.since) if status.since else None,
        "key_id": status.key_id,
        "epoch": status.epoch,
        "workstations": status.workstations,
        "message": told(problem) if problem else _MEANS[status.link],
    }
    output.result(document, [f"{name}: {value}" for name, value in document.items() if value])
    return DONE


_ACTIONS = {"enrol": _enrol, "status": _status, "confirm": _confirm, "sheet": _sheet, "leave": _leave}
