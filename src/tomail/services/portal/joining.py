"""Who the portal lets in: the practice once, then each workstation by itself, and withdrawn ones no more.

Everything drawn is written down before the portal is asked, and asked for again it is the same: whoever is
killed anywhere in here, or does it at once with another workstation, ends where one would have ended.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.practice import portal_connection as table
from tomail.practice import portal_keys, portal_workstations
from tomail.practice.keys import PRACTICE
from tomail.practice.portal_keys import no_portal
from tomail.practice.work import Work
from tomail.secure.client.calls import DeviceCalls
from tomail.secure.client.calls import enrol as ask_to_enrol
from tomail.secure.client.http import PortalClient, PortalProblem
from tomail.secure.crypto.keys import PrivateKeys, PublicKeys
from tomail.secure.crypto.passphrase import derive
from tomail.secure.crypto.practice_key import EMERGENCY_CODE, Statement
from tomail.secure.protocol import labels
from tomail.secure.protocol.encoding import from_text, to_text
from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.identifiers import IdKind, is_id

from .troubles import told

if TYPE_CHECKING:
    from .connection import PortalConnection

_NOT_THIS_CODE = {ErrorCode.SIGN_IN, ErrorCode.USED, ErrorCode.NOT_FOUND}


def kept_as(practice: str) -> str:
    """Where the profile has this workstation's token."""
    return f"portal|{practice}"


def enrol(connection: PortalConnection, url: str, code: str, where: table.Told) -> None:
    """The practice joins; and this workstation."""
    practice, keys = connection.practice, connection.practice.keys
    practice.write(lambda work: table.begin(work, keys, url, where))
    _join(connection, url, code)


def come_back(connection: PortalConnection, url: str, code: str, sheet: str, where: table.Told) -> None:
    """The same with a Notfallblatt. Raises Refused (INVALID) if it is none."""
    emergency, identity = read_sheet(sheet)
    practice, keys = connection.practice, connection.practice.keys
    practice.write(lambda work: table.begin_return(work, keys, url, where, identity, emergency))
    try:
        _join(connection, url, code, returns=True)
    except Refused:
        practice.write(table.given_up)
        raise


def read_sheet(typed: str) -> tuple[str, str]:
    """The code and the practice's id, however they were typed. Raises Refused (INVALID)."""
    words = typed.split()
    identity = next((each.lower() for each in words if is_id(each.lower(), IdKind.PRACTICE)), "")
    code = EMERGENCY_CODE.read("".join(each for each in words if each.lower() != identity))
    if not identity or code is None:
        raise Refused(_no_sheet())
    return code, identity


def let_in(connection: PortalConnection) -> str:
    """This workstation's own token; it gets one by the practice's where it has none. Raises PortalAway,
    PortalProblem, Refused (NOT_ALLOWED: it was withdrawn)."""
    known = connection.require()
    place = kept_as(known.practice)
    kept = connection.profile.kept(place) or {}
    if not kept.get("token"):
        kept = _let_in(connection, known)
    if not kept.get("noted"):
        own, portal_id = connection.practice.device.id, str(kept["device"])
        _write(connection, lambda work: portal_workstations.workstation_joined(work, own, portal_id))
        connection.profile.keep(place, {**kept, "noted": True})
    return str(kept["token"])


def forget_own(connection: PortalConnection) -> None:
    """The portal does not know it any more: `let_in` gets another one."""
    connection.profile.drop_kept(kept_as(connection.id))


def tidy(connection: PortalConnection, calls: DeviceCalls) -> None:
    """A workstation was withdrawn: its token, the practice's token and keys that it knew count no more.
    Raises PortalAway, PortalProblem."""
    practice, known = connection.practice, connection.require()
    keys = practice.keys
    if not known.outdated:
        return
    with practice.reading() as session:
        gone = portal_workstations.to_remove(session)
    for device, portal_id in gone:
        take_out(calls, portal_id)
        _write(connection, lambda work, device=device: portal_workstations.workstation_removed(work, device))  # type: ignore[misc]
    _write(connection, lambda work: portal_keys.next_key(work, keys))
    with practice.reading() as session:
        waiting = portal_keys.to_announce(session, keys)
    if waiting is not None:
        statement = Statement.from_json(waiting.row.statement)
        calls.new_key(waiting.epoch, waiting.keys.public(), statement)
        _write(connection, lambda work: portal_keys.announced(work, waiting.epoch))
    _replace_token(connection, calls)


def take_others_out(connection: PortalConnection) -> None:
    """The portal lets in nobody but this workstation, which forgets how. Raises TomailError."""
    known = connection.require()
    with connection.practice.reading() as session:
        others = portal_workstations.portal_ids(session, but=connection.practice.device.id)
    with connection.asking() as calls:
        for each in (*others, known.device):
            take_out(calls, each)


def _join(connection: PortalConnection, url: str, code: str, *, returns: bool = False) -> None:
    """With the keys that were drawn."""
    practice, keys = connection.practice, connection.practice.keys
    code = " ".join(code.split())
    known = connection.look_again()
    if known is None:
        raise Refused(no_portal())
    with practice.reading() as session:
        drawn = portal_keys.drawn(session, keys)
    statement, device = (
        Statement.from_json(drawn.row.statement),
        _practice_device(drawn.keys, known.practice, hashlib.sha256(code.encode()).hexdigest()),
    )
    said = connection.about.of(known)
    with told(), PortalClient(url, connection.way) as client:
        try:
            entered = ask_to_enrol(
                client, code, known.practice, said, drawn.keys, statement, device, returns=returns
            )
        except PortalProblem as problem:
            if problem.code not in _NOT_THIS_CODE:
                raise
            raise Refused(_wrong_sheet() if returns else _wrong_code()) from None
    practice.write(
        lambda work: table.enrolled(
            work, keys, known.practice, entered.device, entered.token, entered.epoch or 1
        )
    )
    connection.look_again()
    with told():
        let_in(connection)
    connection.tell(said)


def _let_in(connection: PortalConnection, known: table.Connection) -> dict[str, str]:
    """The keys of a workstation are drawn and kept before the portal hears of them."""
    place, practice = kept_as(known.practice), connection.practice
    fresh = {"keys": to_text(PrivateKeys.new().encode())}
    kept: dict[str, str] = connection.profile.keep_first(place, fresh)
    with practice.reading() as session:
        token = table.token(session, practice.keys)
    own = PrivateKeys.decode(from_text(kept["keys"]))
    try:
        with DeviceCalls(known.url, connection.way, token) as calls:
            entered = calls.add_device(own.public())
    except PortalProblem as problem:
        if problem.code is ErrorCode.STATE:  # these keys were taken out: others, the next time
            connection.profile.drop_kept(place)
        raise
    kept = {**kept, "device": entered.device, "token": entered.token}
    connection.profile.keep(place, kept)
    return kept


def _replace_token(connection: PortalConnection, calls: DeviceCalls) -> None:
    """The practice's device is made from its keys, so that all who do this at once make the same one."""
    practice = connection.practice
    keys, known = practice.keys, connection.look_again()
    with practice.reading() as session:
        newest = portal_keys.drawn(session, keys)
        current = table.token_epoch(session)
    if known is None or current >= keys.epoch(PRACTICE):
        return
    before = known.device
    entered = calls.add_device(_practice_device(newest.keys, known.practice, f"epoch {keys.epoch(PRACTICE)}"))
    _write(
        connection,
        lambda work: table.replace_token(work, keys, before, entered.device, entered.token),
    )
    if entered.device != before:
        take_out(calls, before)


def _practice_device(keys: PrivateKeys, practice: str, which: str) -> PublicKeys:
    """The same ones for everybody who has the keys; nobody needs their private halves."""
    seeds = derive(keys.signing_seed, labels.bound(labels.JOINING, practice, which), 64)
    return PrivateKeys(keys.suite, seeds[:32], seeds[32:]).public()


def take_out(calls: DeviceCalls, portal_id: str) -> None:
    """The portal does not let it in any more, if it did."""
    try:
        calls.remove_device(portal_id)
    except PortalProblem as problem:
        if problem.code is not ErrorCode.NOT_FOUND:
            raise


def _write(connection: PortalConnection, act: Callable[[Work], object]) -> None:
    practice = connection.practice

    def carried_out(work: Work) -> None:
        act(work)

    practice.database.write(practice.engine_actor, carried_out)


def _wrong_code() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "The portal does not accept this Einrichtungscode: it is wrong, too old, or used."
            )
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Check it, or ask whoever runs the portal for another one.")),
    )


def _wrong_sheet() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "The portal does not accept this Einrichtungscode with this Praxis-Notfallblatt."
            )
        ),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "Check both. Take the newest sheet; whoever runs the portal gives you a new code.",
            )
        ),
    )


def _no_sheet() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "This is not what stands on a Praxis-Notfallblatt.")),
        sentence(
            QT_TRANSLATE_NOOP("engine", "Type all groups of the code, and the last line that begins p_.")
        ),
    )
