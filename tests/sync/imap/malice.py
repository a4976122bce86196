"""What a hostile IMAP server does, each by its name: the half of it that a test server can say."""

from __future__ import annotations

from collections.abc import Callable

from tests.servers.hostile import HostileServer, dripping, endlessly, saying

Malice = Callable[[HostileServer], None]
HUGE = 6_000_000_000


def lying(command: str, *data: bytes, end: bool = True) -> Malice:
    return lambda server: server.lies.update({command: saying(*data, end=end)})


def flooding(command: str, data: bytes) -> Malice:
    return lambda server: server.lies.update({command: endlessly(data)})


def aside(command: str, data: bytes) -> Malice:
    return lambda server: server.asides.update({command: data})


def selected(*lines: bytes) -> Malice:
    """SELECT with these instead of the truth about numbers."""
    honest = [
        b"* 12 EXISTS",
        b"* OK [UIDVALIDITY 7] ok",
        b"* OK [UIDNEXT 13] ok",
        b"* OK [HIGHESTMODSEQ 200] ok",
    ]
    return lying("SELECT", *(line + b"\r\n" for line in (*honest, *lines)))


def greeting(data: bytes) -> Malice:
    return lambda server: setattr(server, "greeting", data)


def renumbered(*data: bytes, flood: bytes = b"") -> Malice:
    """Another UIDVALIDITY, so that all UIDs are asked for; then this."""

    def malice(server: HostileServer) -> None:
        server.mailbox.uidvalidity += 1
        server.lies["UID SEARCH"] = endlessly(flood) if flood else saying(*data)

    return malice


DEEP = b"(" * 100_000 + b")" * 100_000

# These end the connection.
BREAKING: dict[str, Malice] = {
    "literal of 6 GB": lying("UID FETCH", b"* 1 FETCH (UID 13 FLAGS () BODY[] {%d}\r\n" % HUGE),
    "literal never sent": lying("UID FETCH", b"* 1 FETCH (UID 13 FLAGS () BODY[] {1000}\r\nabc", end=False),
    "literals without end in a name": flooding("LIST", b'* LIST () "/" {1000}\r\n' + b"x" * 1000 + b"\r\n"),
    "literals without end in a response": flooding("LIST", b"{1000}\r\n" + b"x" * 1000),
    "endless fetches": flooding("UID FETCH", b"* 1 FETCH (UID 13 FLAGS ())\r\n"),
    "endless bodies unasked": flooding(
        "UID FETCH", b"* 1 FETCH (UID 99 FLAGS () BODY[] {1000}\r\n" + b"x" * 1000 + b")\r\n"
    ),
    "endless OK": flooding("LIST", b"* OK still here\r\n"),
    "endless EXISTS": flooding("LIST", b"* 12 EXISTS\r\n"),
    "endless EXPUNGE": flooding("SELECT", b"* 1 EXPUNGE\r\n"),
    "endless search": renumbered(flood=b"* SEARCH " + b"1 " * 1000 + b"\r\n"),
    "endless flags": flooding("SELECT", b"* FLAGS (" + b"x" * 100_000 + b")\r\n"),
    "endless list": flooding("LIST", b'* LIST () "/" "x"\r\n'),
    "endless line": flooding("LIST", b"x"),
    "endless line in a list": flooding("LIST", b"* LIST ("),
    "line above 1 MB": lying("LIST", b"* LIST () NIL " + b"x" * 1_100_000 + b"\r\n"),
    "deep list": lying("LIST", b"* LIST " + DEEP + b"\r\n"),
    "deep fetch": lying("UID FETCH", b"* 1 FETCH (UID 13 BODYSTRUCTURE " + DEEP + b")\r\n"),
    "deep envelope": lying("UID FETCH", b"* 1 FETCH (UID 13 ENVELOPE " + DEEP + b")\r\n"),
    "deep status": lying("LIST", b'* STATUS "INBOX" ' + DEEP + b"\r\n"),
    "unbalanced": lying("LIST", b"* LIST ((( x\r\n"),
    "UID 0": lying("UID FETCH", b"* 1 FETCH (UID 0 FLAGS ())\r\n"),
    "UID 2^32": lying("UID FETCH", b"* 1 FETCH (UID 4294967296 FLAGS ())\r\n"),
    "UID -1": lying("UID FETCH", b"* 1 FETCH (UID -1 FLAGS ())\r\n"),
    "UID of words": lying("UID FETCH", b"* 1 FETCH (UID nine FLAGS ())\r\n"),
    "UIDNEXT 2^40": selected(b"* OK [UIDNEXT 1099511627776] ok"),
    "UIDVALIDITY -1": selected(b"* OK [UIDVALIDITY -1] ok"),
    "HIGHESTMODSEQ 2^64": selected(b"* OK [HIGHESTMODSEQ 18446744073709551616] ok"),
    "search for 1:4294967295": renumbered(b'* ESEARCH (TAG "TAG") UID ALL 1:4294967295\r\n'),
    "search of words": renumbered(b"* SEARCH one two\r\n"),
    "search of 0": renumbered(b"* SEARCH 0\r\n"),
    "less than nothing": aside("LIST", b'* STATUS "INBOX" (MESSAGES -1 UIDNEXT x)\r\n'),
    "EXISTS of 20 digits": selected(b"* 99999999999999999999 EXISTS"),
    "tag of another command": lying("LIST", b"t999 OK done\r\n", end=False),
    "answer before the question": aside("LIST", b"t100 OK done\r\n"),
    "continuation unasked": aside("LIST", b"+ go on\r\n"),
    "BYE": lying("UID FETCH", b"* BYE \x1b[31mgone" + b"!" * 500 + b"\r\n"),
    "BYE in SELECT": lying("SELECT", b"* BYE\r\n"),
    "tag without a status": lying("LIST", b"TAG\r\n", end=False),
    "tag with nonsense": lying("LIST", b"TAG MAYBE\r\n", end=False),
    "no line at all": lying("LIST", b"\0" * 5000 + b"\r\n"),
    "a million folders": lying(
        "LIST", b"".join(b'* LIST () "/" "f%d"\r\n' % number for number in range(1_000_000))
    ),
    "greeting without end": greeting(b"* OK " + b"x" * 3_000_000),
    "greeting of literals": greeting(b"* LIST {9}\r\n" + b"123456789{9}\r\n" * 300_000),
    "greeting of another protocol": greeting(b"+OK POP3 ready\r\n"),
    "greeting of another kind": greeting(b"* LIST () NIL x\r\n"),
}

# These are odd, and the pass goes on.
BORNE: dict[str, Malice] = {
    "OK without text": lying("NOOP", b"TAG OK\r\n", end=False),
    "odd flags": aside(
        "UID FETCH", b'* 1 FETCH (UID 1 FLAGS (\\Seen \\ \\* "q" NIL a]b \xff\xfe {3}\r\nx\r\n))\r\n'
    ),
    "flags of 1 MB": aside("UID FETCH", b"* 1 FETCH (UID 1 FLAGS (" + b"k%d " % 1 * 200_000 + b"))\r\n"),
    "fetch without UID": aside("UID FETCH", b"* 1 FETCH (FLAGS (\\Seen))\r\n* 2 FETCH ()\r\n"),
    "fetch of others": aside("UID FETCH", b"* 99 FETCH (UID 4000000000 FLAGS (\\Seen))\r\n"),
    "expunge out of range": aside("NOOP", b"* 4294967295 EXPUNGE\r\n* 0 EXPUNGE\r\n"),
    "odd delimiter": aside("LIST", b'* LIST () "\\"" "a\\"b"\r\n* LIST () NIL "flat"\r\n* LIST () "&" x\r\n'),
    "odd names": aside(
        "LIST",
        b'* LIST () "/" "../../etc"\r\n* LIST () "/" {9}\r\na\r\nb\x00\x1b[m\r\n* LIST () "/" "&2AA-"\r\n'
        b'* LIST () "/" "&&&"\r\n* LIST () "/" "&AGE"\r\n* LIST () "/" "&=-"\r\n* LIST () "/" "&-,-&"\r\n'
        + '* LIST () "/" "😀\u202e"\r\n'.encode()
        + b'* LIST () "/" "\xff\xfe"\r\n* LIST () "/" ""\r\n* LIST () "/" "&2D3eAA-"\r\n',
    ),
    "capability of 1 MB": aside("NOOP", b"* CAPABILITY " + b"X" * 500_000 + b" Y" * 200_000 + b"\r\n"),
    "status of others": aside("LIST", b'* STATUS "nowhere" (MESSAGES 4294967295 UNSEEN)\r\n'),
    "alert": aside("NOOP", b"* OK [ALERT] \x1b]0;x\x07 pay \xe2\x80\xae here" + b"!" * 900 + b"\r\n"),
    "thousand arrivals": aside("NOOP", b"* 12 EXISTS\r\n" * 1000),
}


def drips(server: HostileServer, data: bytes, left: Callable[[], bool]) -> None:
    server.lies["LIST"] = dripping(data, 0.02, left)
