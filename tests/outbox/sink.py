"""A submission server that stores what it accepts and misbehaves exactly where a test wants it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.servers.scripted import Peer, ScriptedServer
from tomail.model.account import Security, Server

Action = str | Callable[[Peer], str | None]
END_OF_DATA = b"\r\n.\r\n"


@dataclass
class Sink:
    """`plan` holds what to do at "MAIL", "RCPT", "DATA", "BODY" (before it is read), "END" and so on,
    one entry a time, then what `always` says, else the friendly answer. An action may give back an
    answer or say something itself."""

    plan: defaultdict[str, list[Action]] = field(default_factory=lambda: defaultdict(list))
    always: dict[str, Action] = field(default_factory=dict)
    mails: list[bytes] = field(default_factory=list)
    extensions: tuple[str, ...] = ("SIZE 20000000", "8BITMIME")
    heard: list[bytes] = field(default_factory=list)

    def at(self, step: str, *actions: Action) -> Sink:
        self.plan[step] += actions
        return self

    @contextmanager
    def listening(self) -> Iterator[Server]:
        with ScriptedServer(self.talk) as server:
            yield Server("127.0.0.1", server.port, Security.NONE, "praxis@praxis.test")
        self.heard = server.heard

    def talk(self, peer: Peer) -> None:
        self._do(peer, "GREETING", "220 sink.test")
        while True:
            word = peer.hear()[:4].decode().upper()
            if word == "EHLO" and not self.plan["EHLO"]:
                peer.say("250-sink.test", *(f"250-{each}" for each in self.extensions), "250 AUTH PLAIN")
            elif word == "DATA":
                self._data(peer)
            else:
                self._do(peer, word, {"AUTH": "235 welcome", "QUIT": "221 bye"}.get(word, "250 ok"))

    def _data(self, peer: Peer) -> None:
        if self._do(peer, "DATA", "354 go on") != "354 go on":
            return
        self._do(peer, "BODY", "")
        content = peer.hear_until(END_OF_DATA).removesuffix(b".\r\n")
        self.mails.append(content)
        self._do(peer, "END", "250 stored")

    def _do(self, peer: Peer, step: str, usual: str) -> str:
        action = self.plan[step].pop(0) if self.plan[step] else self.always.get(step, usual)
        answer = action if isinstance(action, str) else action(peer)
        if answer:
            peer.say(answer)
        return answer or ""


def hang_up(peer: Peer) -> None:
    peer.socket.close()


def reset(peer: Peer) -> None:
    peer.reset()


def half_an_answer(peer: Peer) -> None:
    peer.socket.sendall(b"250 sto")
    peer.socket.close()


def wait_for_the_client_to_leave(peer: Peer) -> None:
    peer.hear()
