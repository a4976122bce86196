"""Whoever sits on the line before TLS gets no secret and no mail, and leaves nothing behind.

Each script is played to the commands that test, receive and send, as the program runs them. Own scripts
stand for every kind of attack (nostarttls.secvuln.info); where the scenario files are at hand, some of them
are played too. Under TOMAIL_TORTURE all are, else a sample.
"""

from __future__ import annotations

import base64
import json
import os
import socket
import ssl
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from random import Random
from typing import Self

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes

from tests.servers.before_tls import Script, script_of, server
from tests.servers.certificates import Authority, ServerCertificate
from tests.servers.scripted import Peer, ScriptedServer
from tests.torture import TORTURE
from tomail import __version__
from tomail.accounts import tls
from tomail.accounts.auth.keystore import MemoryKeyStore
from tomail.base.errors import ProblemKind
from tomail.base.paths import ProfilePaths
from tomail.cli.parser import build_parser
from tomail.cli.run import run
from tomail.model.account import Security, Server
from tomail.model.probing import ProbeFailed
from tomail.services.container import Services, open_services
from tomail.services.trials import Trial, finding

ADDRESS, PASSWORD, BODY = "praxis@example.org", "S3cret-Passw0rd", "Der Befund von Frau Muster"
HARMLESS = frozenset(
    {b"CAPABILITY", b"STARTTLS", b"LOGOUT", b"EHLO", b"QUIT", b"CAPA", b"STLS"}
)  # what a client may say to a stranger
SCENARIOS = Path(os.environ.get("TOMAIL_CORPORA") or Path.home() / ".cache" / "tomail-corpora")
SCENARIOS = SCENARIOS / "dev" / "atk-east"
SEED = int(os.environ.get("TOMAIL_SEED", "5"))
SAMPLE, KINDS = 3, 9
STARTTLS = ("starttls", "starttls, system store", "starttls, pinned")
ALL = (*STARTTLS, "tls")

READY = "* OK [CAPABILITY IMAP4REV1 STARTTLS LOGINDISABLED] ready\r\n"
IMAP = Script("imap", READY, ("IMAP4REV1", "STARTTLS", "LOGINDISABLED"), ("IMAP4REV1", "AUTH=PLAIN"))
SMTP = Script("smtp", "220 mail.example.org\r\n", ("STARTTLS", "AUTH PLAIN"), ("AUTH PLAIN", "SIZE 9000000"))
POP3 = Script("pop3", "+OK ready\r\n", ("STLS", "USER", "UIDL"), ("USER", "UIDL"))
TAKEN = '<tag> OK begin TLS\r\n* LIST () "/" Forged1\r\n<next> OK done\r\n'
HONEST = {"imap": IMAP, "smtp": SMTP, "pop3": POP3}


def greeted(kind: str, text: str = "Forged5 ready", code: str = "") -> Script:
    return replace(IMAP, greeting=f"* {kind} {code}{text}\r\n")


def refusing(script: Script, consent: str) -> Script:
    return replace(script, consent=consent, handshake=False)


UNTAGGED = {
    "list": '* LIST () "/" Forged1\r\n* LSUB () "/" Forged1\r\n',
    "exists": "* 54321 EXISTS\r\n* 12345 RECENT\r\n",
    "expunge": "* 1 EXPUNGE\r\n",
    "flags": "* FLAGS (Forged7)\r\n",
    "search": "* SEARCH 1 2 3\r\n",
    "status": "* STATUS INBOX (MESSAGES 718001 UIDNEXT 718003 UIDVALIDITY 718005)\r\n",
    "fetch": "* 1 FETCH (UID 1 FLAGS () BODY[] {31}\r\nFrom: Forged2\r\n\r\nForged3 Text\r\n)\r\n",
    "capability": "* CAPABILITY IMAP4REV1 LOGIN COMPRESS=DEFLATE FORGED999\r\n",
    "alert": "* OK [ALERT] Forged4 calls https://forged.example/999\r\n",
    "namespace": '* NAMESPACE (("Forged1" "/")) NIL NIL\r\n',
    "referral": "* OK [REFERRAL imap://forged999.example/] elsewhere\r\n",
}
OWN: dict[str, Script] = {
    # The upgrade is refused, left out, or answered oddly
    **{
        f"imap: STARTTLS {answer}": refusing(IMAP, f"{answer} Forged6 words\r\n")
        for answer in ("<tag> NO", "<tag> BAD", "+", "* BYE", "<tag> OKAY", "t77 OK")
    },
    "imap: not offered": replace(
        IMAP, greeting="* OK [CAPABILITY IMAP4REV1 AUTH=PLAIN] x\r\n", capabilities=()
    ),
    "imap: nothing offered": replace(
        IMAP, greeting="* OK x\r\n", clear={"capability": "<tag> BAD Forged6\r\n"}
    ),
    **{
        f"smtp: STARTTLS {answer}": refusing(SMTP, f"{answer} Forged6 words\r\n")
        for answer in ("250", "354", "454", "502", "words")
    },
    "smtp: not offered": replace(SMTP, capabilities=("AUTH PLAIN",), clear={"starttls": "502 Forged6\r\n"}),
    **{
        f"smtp: EHLO {answer}": replace(SMTP, clear={"ehlo": f"{answer} Forged6\r\n", "helo": "250 x\r\n"})
        for answer in ("421", "530")
    },
    **{
        f"smtp: greeting {answer}": replace(SMTP, greeting=f"{answer} Forged6 words\r\n")
        for answer in ("354", "554")
    },
    **{
        f"pop3: STLS {answer}": refusing(POP3, f"{answer} Forged6 words\r\n")
        for answer in ("-ERR [SYS/PERM]", "+", "words")
    },
    "pop3: not offered": replace(POP3, capabilities=("USER",), clear={"stls": "-ERR Forged6\r\n"}),
    "pop3: nothing offered": replace(POP3, clear={"capa": "-ERR [AUTH] Forged6\r\n"}),
    "pop3: greeting -ERR": replace(POP3, greeting="-ERR [SYS/PERM] Forged6 words\r\n"),
    "pop3: greeting with a challenge": replace(
        POP3, greeting="+OK ready <1896.697170952@forged.example>\r\n"
    ),
    # Signed in without TLS
    "imap: PREAUTH": greeted("PREAUTH"),
    "imap: PREAUTH, and STARTTLS offered": greeted("PREAUTH", code="[CAPABILITY IMAP4REV1 STARTTLS] "),
    # A greeting that is none, or full of words
    "imap: greeting BYE": greeted("BYE"),
    "imap: greeting NO": greeted("NO"),
    "imap: greeting with a code": greeted("OK", code="[BADCHARSET (Forged7)] "),
    "imap: greeting of another protocol": replace(IMAP, greeting="Forged6 words\r\n* OK Forged5\r\n"),
    # Words around the handshake
    "imap: everything after the greeting": replace(IMAP, greeting=READY + "".join(UNTAGGED.values())),
    "imap: everything before the handshake": replace(
        IMAP, consent="".join(UNTAGGED.values()) + "<tag> OK begin TLS\r\n"
    ),
    "imap: words behind the consent": replace(IMAP, consent=TAKEN),
    "imap: BYE behind the consent": replace(IMAP, consent="<tag> OK begin\r\n* BYE Forged6\r\n"),
    "imap: half a line behind the consent": replace(IMAP, consent="<tag> OK begin\r\n* LI"),
    "smtp: words behind the consent": replace(
        SMTP, consent="220 go\r\n250-Forged1\r\n250 AUTH LOGIN\r\n235 x\r\n"
    ),
    "smtp: half a line behind the consent": replace(SMTP, consent="220 go\r\n250 Forge"),
    "pop3: words behind the consent": replace(POP3, consent="+OK go\r\n+OK\r\nUSER\r\n.\r\n+OK Forged6\r\n"),
    "pop3: half a line behind the consent": replace(POP3, consent="+OK go\r\n+OK Fo"),
    # Inside TLS: elsewhere is nowhere
    **{
        f"imap: {command} refers elsewhere": replace(
            IMAP,
            within=("IMAP4REV1", "LOGIN-REFERRALS", "MAILBOX-REFERRALS", *offered),
            answers={command: "<tag> NO [REFERRAL imap://elsewhere.invalid/] try another server\r\n"},
        )
        for command, offered in (
            ("login", ()),
            ("authenticate", ("AUTH=PLAIN",)),
            ("select", ("AUTH=PLAIN",)),
        )
    },
}
BEHIND = frozenset(name for name in OWN if "behind the consent" in name)


class Bench:
    """The program on a profile of its own; its accounts were used once before anybody came between."""

    def __init__(self, services: Services, certificate: ServerCertificate, folder: Path) -> None:
        self.services, self.certificate, self.folder = services, certificate, folder
        self.printed: Callable[[], str] = str
        self.shown: list[str] = []
        self._accounts: dict[tuple[str, str], str] = {}
        self._script = IMAP
        self._server = ScriptedServer(lambda peer: server(self._script, certificate)(peer))

    def __enter__(self) -> Self:
        self._server.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.__exit__(None, None, None)

    def play(self, script: Script, mode: str) -> list[Peer]:
        """What the program does when it meets `script`; gives back the connections it made."""
        account = self._account(script.protocol, mode)
        self._script, self.shown, before = script, [], len(self._server.peers)
        self._test(script, account)
        if script.protocol == "smtp":
            self._send(account)
        else:
            self.tomail("sync", "--account", account)
            self.tomail("folders", "--account", account)
            self.tomail("list", "--account", account, "--folder", "INBOX")
        return self._server.peers[before:]

    def tomail(self, *words: str) -> str:
        """What a command prints."""
        run(build_parser(__version__).parse_args(words), lambda: nullcontext(self.services))
        self.shown.append(self.printed())
        return self.shown[-1]

    def _test(self, script: Script, account: str) -> None:
        trial = self.services.care.trials(self.services.registry.get(account))[script.protocol == "smtp"]
        probed = self.services.setup.probe(trial)
        self.shown += [repr(probed.result), *probed.transcript]
        if isinstance(probed.result, ProbeFailed):
            self.shown.append(repr(finding(trial, probed.result)))

    def _send(self, account: str) -> None:
        text = self.folder / "text.txt"
        text.write_text(BODY)
        to = ("--to", "patient@example.org", "--subject", "x", "--text-file", str(text))
        sent = json.loads(self.tomail("--json", "send", "--account", account, *to))
        self.tomail("outbox")
        self.tomail("outbox", "cancel", sent["outbox_id"])

    def _account(self, protocol: str, mode: str) -> str:
        if (protocol, mode) not in self._accounts:
            self._accounts[protocol, mode] = account = self._add(protocol, mode)
            self._script = HONEST[protocol]
            if protocol != "smtp":
                self.tomail("sync", "--account", account)
        return self._accounts[protocol, mode]

    def _add(self, protocol: str, mode: str) -> str:
        pin = fingerprint(self.certificate) if mode.endswith("pinned") else ""
        ca = "" if mode.endswith("store") or pin else str(self.certificate.ca_file)
        there = f'security = "{mode[:8].rstrip(",")}"\nca_file = "{ca}"\nfingerprint_sha256 = "{pin}"\n'
        ports = (self._server.port, closed_port())
        incoming, outgoing = reversed(ports) if protocol == "smtp" else ports
        path = self.folder / "account.toml"
        path.write_text(
            f'address = "{len(self._accounts)}{ADDRESS}"\n'
            f'[incoming]\nprotocol = "{protocol.replace("smtp", "imap")}"\nhost = "localhost"\n'
            f"port = {incoming}\n{there}"
            f'[outgoing]\nhost = "localhost"\nport = {outgoing}\n{there}'
        )
        words = ("account", "add", "--file", str(path), "--password-stdin", "--skip-tests")
        return str(json.loads(self.tomail("--json", *words))["account"])


def fingerprint(certificate: ServerCertificate) -> str:
    shown = x509.load_pem_x509_certificate(certificate.certificate.read_bytes())
    return shown.fingerprint(hashes.SHA256()).hex()


def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    paths = ProfilePaths(tmp_path_factory.mktemp("profile"))
    paths.create()
    services = open_services(paths, MemoryKeyStore())
    certificate = Authority(tmp_path_factory.mktemp("authority")).issue()
    with Bench(services, certificate, tmp_path_factory.mktemp("files")) as bench:
        yield bench
    services.close()


@pytest.fixture
def bench(opened: Bench, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Bench:
    monkeypatch.setenv("SSL_CERT_FILE", str(opened.certificate.ca_file))  # the system's store
    monkeypatch.setattr("sys.stdin", Typed())
    opened.printed = lambda: capsys.readouterr().out
    return opened


class Typed:
    def readline(self) -> str:
        return f"{PASSWORD}\n"


def judge(script: Script, peers: Sequence[Peer], shown: list[str]) -> None:
    assert peers
    for peer in peers:
        clear = list(takewhile(lambda line: b"\x16\x03" not in line, peer.clear))  # then a ClientHello
        place = 1 if script.protocol == "imap" else 0
        words = {(line.split(b" ")[place:] or [line])[0].upper() for line in clear}
        assert words <= HARMLESS, words
        for secret in (PASSWORD, ADDRESS, BODY):
            hidden = base64.b64encode(secret.encode())[4:-4]
            assert not any(secret.encode() in line or hidden in line for line in clear)
    everything = "\n".join(shown)
    found = {each for each in script.foreign_words if each in everything}
    assert not found, found
    assert PASSWORD not in everything


def reached(script: Script, peers: Sequence[Peer]) -> bool:
    """True if the mailbox was opened or a mail was handed over."""
    wanted = {"imap": {b"SELECT"}, "smtp": {b"DATA"}, "pop3": {b"STAT", b"UIDL"}}[script.protocol]
    return any(wanted & set(line.upper().split(b" ")) for peer in peers for line in peer.heard)


def own() -> list[str]:
    """All of them, or one of some kinds: a protocol and the word after it."""
    kinds: dict[str, list[str]] = {}
    for name in OWN:
        kinds.setdefault(" ".join(name.split()[:2]), []).append(name)
    random = Random(SEED)
    return (
        list(OWN) if TORTURE else [random.choice(kinds[kind]) for kind in random.sample(list(kinds), KINDS)]
    )


@pytest.mark.parametrize("name", own())
def test_a_stranger_before_tls_gets_and_leaves_nothing(name: str, bench: Bench) -> None:
    script, mode = OWN[name], STARTTLS[list(OWN).index(name) % len(STARTTLS)]
    peers = bench.play(script, mode)
    judge(script, peers, bench.shown)
    if name in BEHIND:
        assert not reached(script, peers)
        assert not any(isinstance(peer.socket, ssl.SSLSocket) for peer in peers)
    if script.protocol != "smtp":
        assert "Genuine" in bench.shown[-1]  # what was there before stays
        assert bench.shown[-1].count("\n") == 1


@pytest.mark.parametrize("mode", STARTTLS)
@pytest.mark.parametrize("script", HONEST.values(), ids=HONEST)
def test_the_same_server_with_nobody_between_is_used(script: Script, mode: str, bench: Bench) -> None:
    peers = bench.play(script, mode)
    judge(script, peers, bench.shown)
    assert reached(script, peers)


@pytest.mark.parametrize("script", HONEST.values(), ids=HONEST)
def test_where_tls_comes_first_not_one_word_is_said_in_clear(script: Script, bench: Bench) -> None:
    peers = bench.play(replace(script, greeting=f"Forged9 {script.greeting}"), "tls")
    assert not any(peer.clear and not peer.clear[0].startswith(b"\x16\x03") for peer in peers)
    assert "Forged9" not in "".join(bench.shown)


EACH = [(name, after) for name in UNTAGGED for after in (True, False)]


@pytest.mark.skipif(not TORTURE, reason="all of them at once are played always; singly: dev.py torture")
@pytest.mark.parametrize(("name", "after_greeting"), EACH)
def test_each_untagged_word_by_itself(name: str, after_greeting: bool, bench: Bench) -> None:
    greeted = replace(IMAP, greeting=READY + UNTAGGED[name])
    consenting = replace(IMAP, consent=f"{UNTAGGED[name]}<tag> OK begin TLS\r\n")
    script = greeted if after_greeting else consenting
    judge(script, bench.play(script, STARTTLS[0]), bench.shown)
    assert "Genuine" in bench.shown[-1]


def files() -> list[Path]:
    found = sorted(each for each in SCENARIOS.rglob("*.ron") if protocol_of(each))
    return found if TORTURE else Random(SEED).sample(found, min(SAMPLE, len(found)))


def protocol_of(path: Path) -> str:
    return next((each for each in HONEST if each in path.relative_to(SCENARIOS).parts), "")


@pytest.mark.skipif(not SCENARIOS.exists(), reason=f"no scenario files in {SCENARIOS}")
@pytest.mark.parametrize("mode", ALL if TORTURE else ["any"])
@pytest.mark.parametrize("path", files(), ids=lambda each: "/".join(each.parts[-3:]))
def test_scenario_files(path: Path, mode: str, bench: Bench) -> None:
    script = script_of(path.read_text(), protocol_of(path))
    mode = Random(path.name).choice(ALL) if mode == "any" else mode
    judge(script, bench.play(script, mode), bench.shown)


@pytest.mark.parametrize("script", HONEST.values(), ids=HONEST)
def test_without_encryption_nobody_outside_the_practice_is_greeted(
    script: Script, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the practice allows servers without encryption."""
    asked: list[str] = []
    monkeypatch.setattr(tls, "is_public", lambda address: bool(asked.append(address) or True))
    with ScriptedServer(server(script, bench.certificate)) as listening:
        there = Server("localhost", listening.port, Security.NONE, ADDRESS)
        probed = bench.services.setup.probe(Trial(script.protocol, there, ADDRESS, PASSWORD))
    assert isinstance(probed.result, ProbeFailed)
    assert probed.result.problem.kind is ProblemKind.NO_TLS
    assert set(asked) <= {"127.0.0.1", "::1"}
    assert not listening.heard
