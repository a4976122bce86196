"""What becomes of a mail when the server or the network fails: sent once, tried again, or unclear."""

from __future__ import annotations

import asyncio
import threading

import pytest
from filelock import FileLock, Timeout
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.servers.portal import SetClock
from tests.servers.process import wait_until
from tests.servers.scripted import Peer
from tomail.base.errors import ProblemKind
from tomail.model.outgoing import OutboxState
from tomail.outbox.dispatch import Dispatch
from tomail.outbox.policy import GIVE_UP_TRIES, NETWORK_LONGEST
from tomail.outbox.wire import Patience
from tomail.store.mail_store import MailStore
from tomail.store.raw_message import new_message

from .conftest import KEY, Desk, mail
from .fault_mail import LONG, MORE_THAN_SOCKETS_HOLD, ONE
from .sink import Action, Sink, half_an_answer, hang_up, reset, wait_for_the_client_to_leave

SHORT = Patience(5, 5, 5, 0.3)


def once_flushed(desk: Desk, sink: Sink, *to: str, patience: Patience | None = None, words: str = "") -> int:
    raw = mail("<large@praxis.test>", ONE, [ONE], words) if words else None
    identity = desk.queue(*(to or (ONE,)), raw=raw)
    with sink.listening() as server:
        desk.sender(server, patience=patience).flush()
    return identity


@pytest.mark.parametrize(
    "fault", [hang_up, reset, half_an_answer, wait_for_the_client_to_leave, "451 4.3.0 later"]
)
def test_a_lost_answer_is_unclear_and_never_sent_again_by_itself(desk: Desk, fault: Action) -> None:
    sink = Sink().at("END", fault)
    identity = once_flushed(desk, sink, patience=SHORT)
    item = desk.item(identity)
    assert item.state is OutboxState.UNCLEAR
    assert item.reason
    assert item.reason.kind is ProblemKind.UNCLEAR
    with sink.listening() as server:
        sender = desk.sender(server)
        sender.flush()
        assert len(sink.mails) == 1
        with desk.store.transaction() as tx:
            assert desk.store.outbox.send_again(tx, identity, desk.clock.now().timestamp())
        sender.flush()
    assert len(sink.mails) == 2
    assert desk.item(identity).state is OutboxState.SENT


def test_the_answer_to_the_final_dot_is_waited_for_at_least_ten_minutes() -> None:
    assert Patience().end >= 600


@pytest.mark.parametrize("step", ["GREETING", "AUTH", "MAIL", "RCPT", "DATA", "BODY"])
@pytest.mark.parametrize("fault", [hang_up, reset])
def test_a_connection_that_breaks_before_the_end_is_tried_again(desk: Desk, step: str, fault: Action) -> None:
    sink = Sink().at(step, fault)
    identity = once_flushed(desk, sink, words=MORE_THAN_SOCKETS_HOLD if step == "BODY" else "")
    item = desk.item(identity)
    assert item.state is OutboxState.WAITING
    assert item.reason
    assert item.reason.kind is ProblemKind.DISCONNECTED
    assert item.next_try
    assert (item.next_try - desk.clock.now()).total_seconds() <= 60
    with sink.listening() as server:
        desk.sender(server, patience=LONG).flush()
    assert desk.item(identity).state is OutboxState.SENT
    assert len(sink.mails) == 1


@pytest.mark.parametrize("pieces", [1, 3])
def test_a_cut_in_the_middle_of_the_mail_is_no_mail(desk: Desk, pieces: int) -> None:
    def cut(peer: Peer) -> None:
        for _ in range(pieces):
            peer.socket.recv(65536)
        peer.reset()

    sink = Sink().at("BODY", cut)
    identity = desk.queue(ONE, raw=mail("<g@praxis.test>", ONE, [ONE], "x" * 76 + "\r\n") * 20_000)
    for expected in (OutboxState.WAITING, OutboxState.SENT):
        with sink.listening() as server:
            desk.sender(server).flush()
        assert desk.item(identity).state is expected
    assert len(sink.mails) == 1


@pytest.mark.parametrize(
    ("step", "answer", "state", "kind"),
    [
        ("MAIL", "451 4.3.0 later", OutboxState.WAITING, ProblemKind.SERVER_REFUSED),
        ("MAIL", "421 4.3.2 closing", OutboxState.WAITING, ProblemKind.SERVER_REFUSED),
        ("MAIL", "452 Too many messages sent today.", OutboxState.WAITING, ProblemKind.SEND_LIMIT),
        ("MAIL", "552 5.3.4 too big", OutboxState.REFUSED, ProblemKind.TOO_LARGE),
        ("MAIL", "530 5.7.0 Must authenticate", OutboxState.WAITING, ProblemKind.SIGN_IN_NEEDED),
        ("MAIL", "553 5.1.8 no such sender", OutboxState.REFUSED, ProblemKind.SENDER_REFUSED),
        ("RCPT", "450 4.2.0 greylisted", OutboxState.WAITING, ProblemKind.RECIPIENT_REFUSED),
        ("RCPT", "452 4.2.2 mailbox full", OutboxState.WAITING, ProblemKind.RECIPIENT_REFUSED),
        ("RCPT", "421 4.7.0 slow down", OutboxState.WAITING, ProblemKind.SEND_LIMIT),
        ("RCPT", "550 5.1.1 unknown", OutboxState.REFUSED, ProblemKind.RECIPIENT_REFUSED),
        ("DATA", "451 4.3.0 later", OutboxState.WAITING, ProblemKind.SERVER_REFUSED),
        ("DATA", "554 5.5.1 no", OutboxState.REFUSED, ProblemKind.SERVER_REFUSED),
        ("DATA", "250 what?", OutboxState.WAITING, ProblemKind.PROTOCOL),
        ("END", "554 5.7.1 looks like spam", OutboxState.REFUSED, ProblemKind.SERVER_REFUSED),
        ("END", "552 5.2.3 too large", OutboxState.REFUSED, ProblemKind.TOO_LARGE),
        ("END", "452 4.5.3 daily limit reached", OutboxState.WAITING, ProblemKind.SEND_LIMIT),
        ("AUTH", "535 5.7.8 wrong", OutboxState.WAITING, ProblemKind.WRONG_PASSWORD),
        (
            "AUTH",
            "550 5.7.30 Basic auth is not supported",
            OutboxState.WAITING,
            ProblemKind.METHOD_DISABLED,
        ),
        ("AUTH", "454 4.7.0 Too many login attempts", OutboxState.WAITING, ProblemKind.SIGN_IN_BLOCKED),
        ("GREETING", "554 5.7.1 go away", OutboxState.WAITING, ProblemKind.SERVER_REFUSED),
        ("MAIL", "nonsense", OutboxState.WAITING, ProblemKind.PROTOCOL),
    ],
)
def test_answers_at_every_step(
    desk: Desk, step: str, answer: str, state: OutboxState, kind: ProblemKind
) -> None:
    item = desk.item(once_flushed(desk, Sink().at(step, answer)))
    assert item.state is state
    assert item.reason
    assert item.reason.kind is kind


def test_a_refusal_in_the_middle_of_the_mail_is_heard(desk: Desk) -> None:
    def refuse(peer: Peer) -> None:
        peer.socket.recv(1000)
        peer.say("552 5.3.4 Message too big")
        while peer.socket.recv(65536):
            pass

    identity = desk.queue(ONE, raw=mail("<g@praxis.test>", ONE, [ONE], "x" * 76 + "\r\n") * 50_000)
    with Sink().at("BODY", refuse).listening() as server:
        desk.sender(server).flush()
    item = desk.item(identity)
    assert item.state is OutboxState.REFUSED
    assert item.reason
    assert item.reason.kind is ProblemKind.TOO_LARGE


@pytest.mark.parametrize("fault", [reset, "451 4.3.0 later", "550 5.7.1 no", "421 4.3.0 closing", "garbage"])
@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA", "END"])
def test_a_poisoned_mail_holds_up_no_other(desk: Desk, step: str, fault: Action) -> None:
    """It fails for ever and was queued first; at the latest with the second look all others have left."""

    def poison(peer: Peer) -> str | None:
        sender = next(line for line in reversed(peer.heard) if line.startswith(b"MAIL"))
        if b"gift@" in sender:
            return fault if isinstance(fault, str) else fault(peer)
        return "354 go on" if step == "DATA" else "250 ok"

    desk.queue(ONE, sender="gift@praxis.test")
    others = [desk.queue(f"{number}@praxis.test") for number in range(3)]
    sink = Sink(always={step: poison})
    with sink.listening() as server:
        sender = desk.sender(server)
        sender.flush()
        sender.flush()
    assert [desk.item(each).state for each in others] == [OutboxState.SENT] * 3
    assert len(sink.mails) == (4 if step == "END" else 3)


def test_each_refused_recipient_alone_is_tried_again(desk: Desk) -> None:
    sink = Sink().at("RCPT", "250 ok", "450 4.2.0 later", "452 4.5.3 too many recipients")
    to = ("a@praxis.test", "b@praxis.test", "c@praxis.test")
    identity = once_flushed(desk, sink, *to)
    assert [each.state for each in desk.item(identity).recipients] == [
        OutboxState.SENT,
        OutboxState.WAITING,
        OutboxState.WAITING,
    ]
    with sink.listening() as server:
        desk.sender(server).flush()
    assert [line for line in sink.heard if line.startswith(b"RCPT")] == [
        b"RCPT TO:<b@praxis.test>",
        b"RCPT TO:<c@praxis.test>",
    ]
    assert desk.item(identity).state is OutboxState.SENT


def test_a_limit_at_a_later_recipient_lets_the_mail_leave_for_those_before(desk: Desk) -> None:
    """Else a server that takes one at a time and says so in no words would never get it."""
    sink = Sink().at("RCPT", "250 ok", "550 5.1.1 unknown", "452 not now")
    to = [f"{name}@praxis.test" for name in "abcd"]
    identity = once_flushed(desk, sink, *to)
    item = desk.item(identity)
    assert [each.state for each in item.recipients] == [
        OutboxState.SENT,
        OutboxState.REFUSED,
        OutboxState.WAITING,
        OutboxState.WAITING,
    ]
    waiting = item.recipients[2].reason
    assert waiting
    assert (waiting.kind, "@" in str(waiting)) == (ProblemKind.SEND_LIMIT, False)
    with Sink().listening() as server:
        desk.sender(server).flush()
    assert desk.item(identity).state is OutboxState.PARTLY
    assert len(sink.mails) == 1


@pytest.mark.parametrize("end", ["452 4.5.3 daily limit reached", "250 stored"])
def test_a_limit_after_one_recipient_is_a_limit_for_all_where_the_end_says_so_too(
    desk: Desk, end: str
) -> None:
    sink = Sink().at("RCPT", "250 ok", "452 4.7.1 message limit of 500 per day reached").at("END", end)
    identity = once_flushed(desk, sink, "a@praxis.test", "b@praxis.test")
    first, second = desk.item(identity).recipients
    assert first.state is (OutboxState.SENT if end.startswith("250") else OutboxState.WAITING)
    assert second.state is OutboxState.WAITING
    assert desk.item(identity).reason
    assert desk.item(identity).reason.kind is ProblemKind.SEND_LIMIT


def test_who_hangs_up_with_a_limit_gets_the_whole_mail_later(desk: Desk) -> None:
    sink = Sink().at("RCPT", "250 ok", "421 4.7.0 Too many messages, slow down")
    identity = once_flushed(desk, sink, "a@praxis.test", "b@praxis.test")
    assert [each.state for each in desk.item(identity).recipients] == [OutboxState.WAITING] * 2
    assert sink.mails == []


def test_unclear_holds_only_for_those_whom_the_mail_was_about(desk: Desk) -> None:
    sink = Sink().at("RCPT", "250 ok", "550 5.1.1 unknown").at("END", hang_up)
    identity = once_flushed(desk, sink, "a@praxis.test", "b@praxis.test")
    item = desk.item(identity)
    assert item.state is OutboxState.UNCLEAR
    assert [each.state for each in item.recipients] == [OutboxState.UNCLEAR, OutboxState.REFUSED]
    with desk.store.transaction() as tx:
        desk.store.outbox.send_again(tx, identity, 0.0)
    with sink.listening() as server:
        desk.sender(server).flush()
    assert [line for line in sink.heard if line.startswith(b"RCPT")] == [b"RCPT TO:<a@praxis.test>"]
    assert desk.item(identity).state is OutboxState.PARTLY


def test_others_leave_while_one_waits_for_its_answer(desk: Desk) -> None:
    free = threading.Event()

    def answer_late(peer: Peer) -> None:
        assert free.wait(20)
        peer.say("250 stored at last")

    first, second = desk.queue(ONE), desk.queue("zwei@praxis.test")
    sink = Sink().at("END", answer_late)
    with sink.listening() as server:
        sender = desk.sender(server, patience=Patience(5, 5, 5, 30), late_seconds=0.1)
        sender.start()
        try:
            wait_until(lambda: desk.item(second).state is OutboxState.SENT, "the second mail")
            assert desk.item(first).state is OutboxState.SENDING
            with pytest.raises(Timeout):  # another process may not begin
                FileLock(desk.folder / "outbox.lock").acquire(timeout=0)
            free.set()
            wait_until(lambda: desk.item(first).state is OutboxState.SENT, "the first mail")
        finally:
            free.set()
            sender.stop()
    assert len(sink.mails) == 2


def test_a_server_that_is_away_is_asked_less_and_less_often(desk: Desk) -> None:
    clock = desk.clock = SetClock()
    waiting = [desk.queue(ONE) for _ in range(3)]
    with Sink().listening() as server:
        pass
    dispatch, waits = Dispatch(desk.sender(server)._around), list[float]()
    for _ in range(9):
        asyncio.run(dispatch.run(desk.store.outbox.due(clock.now().timestamp())))
        tries = {desk.item(each).next_try for each in waiting}
        assert len(tries) == 1  # one connection asks for all
        waits.append((tries.pop() - clock.now()).total_seconds())  # type: ignore[operator]
        clock.forward(waits[-1] + 0.1)
    assert waits[0] <= 2
    assert all(later > 1.2 * before for before, later in zip(waits[:2], waits[2:4], strict=True))
    assert NETWORK_LONGEST / 2 <= waits[-1] <= NETWORK_LONGEST
    assert [desk.item(each).tries for each in waiting] == [0, 0, 0]
    sink = Sink()
    with sink.listening() as server:
        desk.sender(server).flush()
    assert len(sink.mails) == 3


def test_nothing_leaves_before_its_time(desk: Desk) -> None:
    desk.queue(ONE, send_after=desk.clock.now().timestamp() + 1000)
    sink = Sink()
    with sink.listening() as server:
        desk.sender(server).flush()
    assert sink.heard == []


def test_a_copy_that_the_server_filed_first_stays_the_only_one(desk: Desk) -> None:
    folder, name = desk.sent_folder(), "<schon@praxis.test>"
    theirs = new_message(mail(name, "praxis@praxis.test", [ONE]), internal_date=1)
    with desk.store.transaction() as tx:
        desk.store.ingest.add(tx, folder, [theirs])
    identity = desk.queue(ONE, message_id=name)
    with Sink().listening() as server:
        desk.sender(server).flush()
    assert desk.item(identity).copy_filed
    assert len(desk.store.messages.numbers([folder])) == 1
    assert desk.store.operations.pending() == []


def test_five_days_of_later_are_a_no(desk: Desk) -> None:
    now = desk.clock.now().timestamp()
    old = desk.queue(ONE, created=now - 6 * 86400)
    planned = desk.queue(ONE, created=now - 6 * 86400, send_after=now - 1, send_at=now - 1)
    later = ["450 4.2.0 later"] * 2 * GIVE_UP_TRIES
    with Sink().at("RCPT", *later).listening() as server:
        for _ in range(GIVE_UP_TRIES):
            assert desk.item(old).state in (OutboxState.QUEUED, OutboxState.WAITING)
            desk.sender(server).flush()
    refused = desk.item(old)
    assert refused.state is OutboxState.REFUSED
    assert refused.reason
    assert "does not try any more" in str(refused.reason.next_step)  # nobody waits for another try
    assert refused.reason.server_said == "4.2.0 later"
    assert desk.item(planned).state is OutboxState.WAITING  # it has not been late for five days


# What is on the wire

SMUGGLING = [
    *(b"\n.\n", b"\n.\r\n", b"\r.\r", b"\r.\r\n", b"\n.\r", b"\r\n.\n", b"\r\n.\r", b"\r\n\x00.\r\n"),
    *(b"\n..\r\n", b"\r\n.\r\n", b"\r\r\n.\r\r\n", b"\n\n.\n\n", b"\r\n..\r\n"),
]


@pytest.mark.parametrize("end", SMUGGLING)
def test_no_pattern_ends_the_mail_early(desk: Desk, end: bytes) -> None:
    raw = (
        mail("<s@praxis.test>", ONE, [ONE], "Anfang")
        + end
        + b"MAIL FROM:<x@y.test>\r\nRCPT TO:<z@y.test>\r\n"
    )
    identity = desk.queue(ONE, raw=raw)
    sink = Sink()
    with sink.listening() as server:
        desk.sender(server).flush()
    assert desk.item(identity).state is OutboxState.SENT
    (content,) = sink.mails
    assert b"RCPT TO:<z@y.test>\r\n" in content
    without_ends = content.replace(b"\r\n", b"")
    assert b"\n" not in without_ends
    assert b"\r" not in without_ends
    assert sum(line.startswith(b"MAIL") for line in sink.heard) == 1


def test_a_large_mail_arrives_whole(desk: Desk) -> None:
    raw = mail("<l@praxis.test>", ONE, [ONE], ".Zeile mit Punkt\r\n" * 200_000)
    desk.queue(ONE, raw=raw)
    sink = Sink()
    with sink.listening() as server:
        desk.sender(server).flush()
    assert sink.mails == [raw.replace(b"\r\n.", b"\r\n..")]


def test_umlauts_in_addresses(desk: Desk) -> None:
    sink = Sink(extensions=("SMTPUTF8",))
    assert desk.item(once_flushed(desk, sink, "ärztin@praxis.test")).state is OutboxState.SENT
    assert "RCPT TO:<ärztin@praxis.test>".encode() in sink.heard
    assert any(line.endswith(b"SMTPUTF8") for line in sink.heard)
    item = desk.item(once_flushed(desk, Sink(), "ärztin@praxis.test"))
    assert item.state is OutboxState.REFUSED
    assert item.reason
    assert item.reason.kind is ProblemKind.UNSUPPORTED
    sink = Sink()
    assert desk.item(once_flushed(desk, sink, "praxis@müller.test")).state is OutboxState.SENT
    assert b"RCPT TO:<praxis@xn--mller-kva.test>" in sink.heard
    assert not any(line.endswith(b"SMTPUTF8") for line in sink.heard)


# Whatever happens

CUTS = (hang_up, reset, half_an_answer)
ANSWERS = ("421 4.3.0 closing", "451 4.3.0 later", "550 5.7.1 no")
STEPS = ("GREETING", "EHLO", "AUTH", "MAIL", "RCPT", "DATA", "BODY", "END", "RSET", "QUIT")


def faults(step: str) -> st.SearchStrategy[list[Action | None]]:
    """What no server does is left out: answering before the mail is complete and after it once more,
    storing a mail and stating a limit."""
    said = {"BODY": (), "END": ANSWERS}.get(step, (*ANSWERS, "452 limit reached"))
    actions: st.SearchStrategy[Action] = st.sampled_from([*CUTS, *said])
    return st.lists(st.none() | actions, max_size=4)


PLANS = st.fixed_dictionaries({}, optional={step: faults(step) for step in STEPS})
USUAL = {"GREETING": "220 sink", "DATA": "354 go on", "BODY": "", "AUTH": "235 ok"}


@pytest.mark.slow
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plans=st.lists(PLANS, min_size=1, max_size=3))
def test_no_mail_is_lost_and_none_is_sent_twice(
    tmp_path_factory: pytest.TempPathFactory, plans: list[dict[str, list[Action | None]]]
) -> None:
    folder = tmp_path_factory.mktemp("desk")
    desk = Desk(MailStore.open("k3f9ab", folder / "mail.db", KEY), folder)
    identities = {f"{number}@praxis.test": desk.queue(f"{number}@praxis.test") for number in range(3)}
    mails: list[bytes] = []
    for plan in [*plans, {}, {}]:
        sink = Sink(mails=mails)
        for step, actions in plan.items():
            sink.at(step, *(action or USUAL.get(step, "250 ok") for action in actions))
        with sink.listening() as server:
            desk.sender(server, patience=SHORT).flush()
    for address, identity in identities.items():
        count = sum(f"To: {address}".encode() in each for each in mails)
        match desk.item(identity).state:
            case OutboxState.SENT:
                assert count == 1
            case OutboxState.UNCLEAR | OutboxState.REFUSED:
                assert count <= 1
            case other:
                pytest.fail(f"{other} although the server is friendly now")
    desk.store.close()
