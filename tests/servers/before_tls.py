"""Mail servers, and those who pretend to be one, in what they say before TLS and around its handshake."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from .certificates import ServerCertificate
from .ron import Tagged, read_ron
from .scripted import Peer

MAIL = (
    "From: a@example.org\r\nTo: praxis@example.org\r\nSubject: Genuine\r\nMessage-ID: <1@example.org>\r\n"
    "Date: Mon, 1 Jan 2024 00:00:00 +0000\r\n\r\nhello"
)
_SIZE = len(MAIL) + 2


@dataclass(frozen=True)
class Script:
    """What a server says. `<tag>` stands for the command's tag, `<next>` for a later one.

    `answers` (by command, lower case) replace the ordinary ones before and after the handshake;
    `clear` only before. A command in `silent` gets none.
    """

    protocol: str  # "imap" | "smtp" | "pop3"
    greeting: str
    capabilities: tuple[str, ...] = ()
    within: tuple[str, ...] = ()  # capabilities inside TLS
    consent: str = ""  # to STARTTLS; "": the ordinary one
    handshake: bool = True  # after the consent
    after_tls: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    clear: Mapping[str, str] = field(default_factory=dict)
    silent: frozenset[str] = frozenset()
    silent_within: frozenset[str] = frozenset()

    @property
    def foreign_words(self) -> set[str]:
        """Words that only somebody before TLS says, and that no window and no answer may show."""
        said = " ".join([self.greeting, self.consent, *self.clear.values()])
        genuine = " ".join([*self.within, self.after_tls, *self.answers.values(), MAIL])
        return _telling(said) - _telling(genuine)


def _telling(text: str) -> set[str]:
    """Words that stand in no sentence of a program: with digits, or made up."""
    words = set(re.findall(r"\w{4,}", text))
    return {each for each in words if re.search(r"\d{3}|[a-z][A-Z]\w*\d|\d[a-z]+[A-Z]|^Forged", each)}


Talk = Callable[[Peer], None]


def server(script: Script, certificate: ServerCertificate) -> Talk:
    """A conversation for `ScriptedServer`."""
    kinds: dict[str, type[_Talk]] = {"imap": _Imap, "smtp": _Smtp, "pop3": _Pop3}
    return lambda peer: kinds[script.protocol](peer, script, certificate).run()


class _Talk:
    upgrade = "starttls"

    def __init__(self, peer: Peer, script: Script, certificate: ServerCertificate) -> None:
        self.peer, self.script, self.certificate = peer, script, certificate
        self.encrypted = self.signed_in = False
        self.tag = ""

    def run(self) -> None:
        self.say(self.script.greeting)
        while True:
            line = self.peer.hear().decode("latin-1")
            command, rest = self.split(line)
            if command in (self.script.silent_within if self.encrypted else self.script.silent):
                continue
            answer = self.script.answers.get(command)
            if answer is None and not self.encrypted:
                answer = self.script.clear.get(command)
            if answer is not None:
                self.say(answer)
            elif command == self.upgrade:
                self.change_to_tls()
            elif not self.reply(command, rest):
                return

    def say(self, text: str) -> None:
        digits = re.sub(r"\d+$", lambda each: str(int(each.group()) + 1), self.tag)
        filled = text.replace("<tag>", self.tag).replace("<next>", digits)
        self.peer.socket.sendall(filled.encode("latin-1", "replace"))

    def change_to_tls(self) -> None:
        self.say(self.script.consent or self.consent)
        if self.script.handshake:
            self.peer.secure(self.certificate)
            self.encrypted = True
            self.say(self.script.after_tls)

    def capabilities(self) -> tuple[str, ...]:
        return self.script.within if self.encrypted else self.script.capabilities

    consent = ""

    def split(self, line: str) -> tuple[str, str]:
        command, _, rest = line.partition(" ")
        return command.lower(), rest

    def reply(self, command: str, rest: str) -> bool:
        raise NotImplementedError


class _Imap(_Talk):
    consent = "<tag> OK begin TLS\r\n"
    _TOLD: ClassVar = {
        "list": '* LIST () "/" INBOX\r\n',
        "select": "* 1 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n* OK [UIDNEXT 2] x\r\n",
        "status": "* STATUS INBOX (MESSAGES 1 UIDNEXT 2 UIDVALIDITY 7 UNSEEN 0)\r\n",
        "search": "* SEARCH 1\r\n",
    }

    def split(self, line: str) -> tuple[str, str]:
        self.tag, _, line = line.partition(" ")
        command, rest = super().split(line)
        return super().split(rest) if command == "uid" else (command, rest)

    def reply(self, command: str, rest: str) -> bool:
        if command == "capability":
            self.say(f"* CAPABILITY {' '.join(self.capabilities())}\r\n")
        elif command == "authenticate" and " " not in rest:
            self.say("+ \r\n")
            self.peer.hear()
        elif command == "fetch":
            self.say(
                f'* 1 FETCH (UID 1 FLAGS () INTERNALDATE "01-Jan-2024 00:00:00 +0000"{self.body(rest)})\r\n'
            )
        self.say(self._TOLD.get(command, ""))
        self.say("<tag> OK done\r\n")
        return command != "logout"

    def body(self, asked: str) -> str:
        _, peek, part = asked.partition("BODY.PEEK[")
        part = part.partition("]")[0]
        return f" RFC822.SIZE {_SIZE} BODY[{part}] {{{_SIZE}}}\r\n{MAIL}\r\n" if peek else ""


class _Smtp(_Talk):
    consent = "220 go\r\n"

    def reply(self, command: str, rest: str) -> bool:
        match command:
            case "ehlo":
                lines = ["mail.example.org", *self.capabilities()]
                marks = ["-"] * (len(lines) - 1) + [" "]
                self.say("".join(f"250{m}{line}\r\n" for m, line in zip(marks, lines, strict=True)))
            case "auth":
                self.say("235 ok\r\n")
            case "data":
                self.say("354 go\r\n")
                while self.peer.hear() != b".":
                    pass
                self.say("250 queued\r\n")
            case "quit":
                self.say("221 bye\r\n")
            case _:
                self.say("250 ok\r\n")
        return command != "quit"


class _Pop3(_Talk):
    upgrade = "stls"
    consent = "+OK go\r\n"
    _TOLD: ClassVar = {
        "stat": f"+OK 1 {_SIZE}\r\n",
        "list": f"+OK\r\n1 {_SIZE}\r\n.\r\n",
        "uidl": "+OK\r\n1 genuine-1\r\n.\r\n",
        "retr": f"+OK\r\n{MAIL}\r\n.\r\n",
    }

    def reply(self, command: str, rest: str) -> bool:
        if command == "capa":
            self.say("".join(f"{line}\r\n" for line in ("+OK", *self.capabilities(), ".")))
        elif command == "auth":
            self.say("+ \r\n")
            self.peer.hear()
            self.say("+OK\r\n")
        else:
            self.say(self._TOLD.get(command, "+OK\r\n"))
        return command != "quit"


def script_of(text: str, protocol: str) -> Script:
    """The script of a scenario file of the EAST attacks (nostarttls.secvuln.info)."""
    scenario = read_ron(text)
    answers = {key.lower(): value for key, value in (scenario.get("override_response") or {}).items()}
    made = {"imap": _imap_script, "smtp": _smtp_script, "pop3": _pop3_script}[protocol]
    return made(scenario, answers)


def _imap_script(told: Tagged, answers: dict[str, str]) -> Script:
    for key, value in told.fields.items():
        if key.startswith("override_") and isinstance(value, Tagged):
            said = value.get("text")
            answers[key.removeprefix("override_")] = (
                f"<tag> {value.name.upper()} {_code(value)}{_text(said)}\r\n"
            )
    hooked = {key.removeprefix("hook_") for key in told.fields if key.startswith("hook_")}
    hidden = dict.fromkeys(told.get("hide_commands", ()), "<tag> BAD not recognised\r\n")
    greeting = told.get("greeting")
    words = "ready"
    if isinstance(greeting, Tagged):
        kind = greeting.get("kind").name.upper()
        words = f"* {kind} {_code(greeting)}{_text(greeting.get('text'))}\r\n"
    consent = told.get("starttls_response") or ""
    return Script(
        "imap",
        answers.pop("greeting", words) + (told.get("response_after_greeting") or ""),
        tuple(map(_capability, told.get("caps", ()))),
        tuple(map(_capability, told.get("caps_tls", ()))),
        consent.replace("<nexttag>", "<next>"),
        told.get("starttls_transition", True),
        told.get("response_after_tls") or "",
        answers,
        {**hidden, **dict.fromkeys(hooked, "* BYE not in clear\r\n")},
        frozenset(told.get("ignore_commands", ())),
        frozenset(told.get("ignore_commands_tls", ())),
    )


def _smtp_script(told: Tagged, answers: dict[str, str]) -> Script:
    return Script(
        "smtp",
        told.get("greeting") or answers.pop("greeting", "220 mail.example.org ESMTP\r\n"),
        tuple(map(_capability, told.get("capabilities", ()))),
        tuple(map(_capability, told.get("capabilities_tls", ()))),
        told.get("stls_response") or "",
        told.get("stls_make_transition", True),
        answers=answers,
        clear=dict.fromkeys(told.get("hide_commands", ()), "502 not recognised\r\n"),
        silent_within=frozenset(told.get("ignore_commands_tls", ())),
    )


def _pop3_script(told: Tagged, answers: dict[str, str]) -> Script:
    return Script(
        "pop3",
        told.get("greeting") or "+OK\r\n",
        tuple(told.get("capa", ())),
        tuple(told.get("capa_tls", ())),
        told.get("stls_response") or "",
        told.get("stls_make_transition", True),
        answers=answers,
    )


_NAMES = {
    "LoginDisabled": "LOGINDISABLED",
    "LoginReferrals": "LOGIN-REFERRALS",
    "MailboxReferrals": "MAILBOX-REFERRALS",
    "Compress": "COMPRESS=DEFLATE",
}


def _capability(told: Any) -> str:
    if isinstance(told, str):
        return told
    if told.name == "Auth":
        method = told.values[0]
        listed = " ".join(map(_capability, method)) if isinstance(method, list) else _capability(method)
        return f"AUTH {listed}" if isinstance(method, list) else f"AUTH={listed}"
    if told.name in _NAMES or not (told.values or told.fields):
        return _NAMES.get(told.name, told.name.upper())
    return _text(told)


def _code(told: Tagged) -> str:
    code = told.get("code")
    if code is None:
        return ""
    if code.name == "Capability":
        listed = code.values[0]
        listed = listed.values[0] if isinstance(listed, Tagged) else listed
        return f"[CAPABILITY {' '.join(map(_capability, listed))}] "
    return f"[{code.name.upper()}{''.join(f' {_text(each)}' for each in code.values)}] "


def _text(told: Any) -> str:
    while isinstance(told, Tagged):
        told = told.values[0] if told.values else told.get("inner", "")
    return told if isinstance(told, str) else ""
