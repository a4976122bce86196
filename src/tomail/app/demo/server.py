"""A small IMAP and SMTP server on loopback, inside the program: pymap and aiosmtpd, mail in memory."""

from __future__ import annotations

import asyncio
import socket
import threading
from argparse import Namespace
from collections.abc import Coroutine, Generator, Iterable
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from typing import Any, TypeVar

from aiosmtpd.controller import UnthreadedController
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword, Session
from pymap.backend.dict import DictBackend, Identity
from pymap.imap import IMAPService
from pymap.parsing.message import AppendMessage
from pymap.parsing.specials.flag import Flag
from pymap.user import Passwords, UserMetadata
from pysasl.hashing import BuiltinHash

from .mails import SampleMail

T = TypeVar("T")
LOOPBACK = "127.0.0.1"
FOLDERS = ("Entwürfe", "Gesendet", "Papierkorb", "Spam", "Labor", "Rezepte")
START_SECONDS = 30.0
BEGINNING = 0.05  # seconds for who connected last: a conversation that never began closes no socket


class _Tasks:
    """A task factory that holds what it made: asyncio does so weakly, and what pymap takes in connections
    with forgets them, so that one day the garbage collector ends a conversation in the middle."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[Any]] = set()

    def __call__(
        self,
        loop: asyncio.AbstractEventLoop,
        work: Generator[Any, None, T] | Coroutine[Any, Any, T],
        /,
        **options: Any,
    ) -> asyncio.Task[T]:
        task: asyncio.Task[T] = asyncio.Task(work, loop=loop, **options)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return task

    def cancel(self) -> None:
        """All but the one that asks."""
        for task in self._running - {asyncio.current_task()}:
            task.cancel()


class DemoServer:
    """Runs until `stop`, on a thread of its own. Every user has the same password."""

    def __init__(self, password: str) -> None:
        self.imap_port = _free_port()
        self.smtp_port = _free_port()
        self._password = password
        self._loop: asyncio.AbstractEventLoop | None = None
        self._end: asyncio.Event | None = None
        self._started = threading.Event()
        self._thread = threading.Thread(target=self._run, name="demo-server", daemon=True)
        self._backend: DictBackend | None = None

    def start(self) -> None:
        """Listen; raises RuntimeError if that fails."""
        self._thread.start()
        if not self._started.wait(START_SECONDS):
            raise RuntimeError("the demo server did not start")

    def stop(self) -> None:
        """End the server and forget its mail."""
        if self._loop and self._end:
            self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join(START_SECONDS)

    def add_user(self, address: str, mails: Iterable[SampleMail] = ()) -> None:
        """A mailbox with the usual folders and some mail in its inbox."""
        self._call(self._add_user(address, tuple(mails)))

    def deliver(self, address: str, raw: bytes) -> None:
        """A mail arrives now."""
        self._call(self._append(address, "INBOX", [SampleMail(raw, datetime.now(UTC), ())]))

    def _call(self, work: Any) -> None:
        assert self._loop is not None, "not started"  # noqa: S101
        asyncio.run_coroutine_threadsafe(work, self._loop).result(START_SECONDS)

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        self._loop, self._end = asyncio.get_running_loop(), asyncio.Event()
        conversations = _Tasks()
        self._loop.set_task_factory(conversations)
        smtp = UnthreadedController(
            _Delivery(self),
            hostname=LOOPBACK,
            port=self.smtp_port,
            server_hostname="localhost",  # else every conversation begins with a question to the DNS
            loop=self._loop,
            authenticator=self._authenticate,
            auth_require_tls=False,
            enable_SMTPUTF8=True,
        )
        async with AsyncExitStack() as stack:
            arguments = Namespace(
                demo_data=False, demo_user="", demo_password="", host=LOOPBACK, port=self.imap_port,
                cert=None, key=None, tls=False, inherited_sockets=None, proxy_protocol=None, passlib_cfg=None,
                debug=False,
            )  # fmt: skip
            # Nobody steals passwords that never leave this memory: one round instead of half a second.
            quick = BuiltinHash(rounds=1)
            self._backend, config = await DictBackend.init(arguments, secure_auth=False, hash_context=quick)
            config.apply_context()
            await IMAPService(self._backend, config).start(stack)
            server = await smtp._create_server()  # the public start() needs a loop that does not run yet
            self._started.set()
            await self._end.wait()
            await asyncio.sleep(BEGINNING)
            server.close()
            conversations.cancel()  # from Python 3.12 on a server waits for its last client

    def _authenticate(
        self, _server: Any, _session: Session, _envelope: Envelope, _mechanism: str, data: Any
    ) -> AuthResult:
        right = isinstance(data, LoginPassword) and data.password.decode("utf-8", "replace") == self._password
        return AuthResult(success=right)

    async def _add_user(self, address: str, mails: tuple[SampleMail, ...]) -> None:
        backend = self._running()
        hashed = await Passwords(backend.config).hash_password(self._password)
        identity = Identity(address, backend.login, None, frozenset())
        await identity.set(UserMetadata(backend.config, address, password=hashed))
        async with identity.new_session() as session:
            for folder in FOLDERS:
                await session.create_mailbox(folder)
                await session.subscribe(folder)
        await self._append(address, "INBOX", sorted(mails, key=lambda mail: mail.date))

    async def _append(self, address: str, folder: str, mails: Iterable[SampleMail]) -> None:
        identity = Identity(address, self._running().login, None, frozenset())
        appended = [
            AppendMessage(mail.raw, mail.date, frozenset(Flag(flag.encode()) for flag in mail.flags))
            for mail in mails
        ]
        if appended:
            async with identity.new_session() as session:
                await session.append_messages(folder, appended)

    async def accept(self, envelope: Envelope) -> None:
        """Put a mail that was sent into the inboxes of those who live here; the others are far away."""
        known = self._running().login.users_dict
        mail = SampleMail(_bytes(envelope.content), datetime.now(UTC), ())
        for recipient in envelope.rcpt_tos:
            if recipient in known:
                await self._append(recipient, "INBOX", [mail])

    def _running(self) -> DictBackend:
        if self._backend is None:
            raise RuntimeError("the demo server is not started")
        return self._backend


class _Delivery:
    """What aiosmtpd calls for each mail."""

    def __init__(self, server: DemoServer) -> None:
        self._server = server

    async def handle_DATA(self, _server: Any, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        await self._server.accept(envelope)
        return "250 2.0.0 accepted"


def _bytes(content: str | bytes | None) -> bytes:
    return content.encode() if isinstance(content, str) else content or b""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])
