"""A small name server on loopback: real DNS over UDP, answers of a test's choice."""

from __future__ import annotations

import socket
import threading
from collections import defaultdict
from types import TracebackType
from typing import Self

import dns.asyncresolver
import dns.flags
import dns.message
import dns.rcode
import dns.rdatatype
import dns.rrset

TTL = 60


class NameServer:
    """Knows what `add` told it. `asked` holds "TYPE name" of each query; names in `silent` get no answer."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.silent: set[str] = set()
        self._records: dict[str, dict[str, list[str]]] = defaultdict(dict)
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def add(self, name: str, kind: str, *values: str) -> None:
        """Records in zone file notation: add("praxis.example", "MX", "10 mx.praxis.example.")."""
        self._records[name][kind] = list(values)

    def resolver(self) -> dns.asyncresolver.Resolver:
        """A resolver that asks only this server."""
        resolver = dns.asyncresolver.Resolver(configure=False)
        resolver.nameservers = ["127.0.0.1"]
        resolver.port = self._socket.getsockname()[1]
        return resolver

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as goodbye:
            goodbye.sendto(b"", self._socket.getsockname())
        self._thread.join()
        self._socket.close()

    def _serve(self) -> None:
        while True:
            wire, client = self._socket.recvfrom(65535)
            if not wire:
                return
            if answer := self._answer(dns.message.from_wire(wire)):
                self._socket.sendto(answer.to_wire(), client)

    def _answer(self, query: dns.message.Message) -> dns.message.Message | None:
        question = query.question[0]
        name = question.name.to_text(omit_final_dot=True)
        kind = dns.rdatatype.to_text(question.rdtype)
        self.asked.append(f"{kind} {name}")
        if name in self.silent:
            return None
        answer = dns.message.make_response(query)
        answer.flags |= dns.flags.RA
        if name not in self._records:
            answer.set_rcode(dns.rcode.NXDOMAIN)
        elif values := self._records[name].get(kind):
            answer.answer.append(dns.rrset.from_text(question.name, TTL, "IN", kind, *values))
        return answer
