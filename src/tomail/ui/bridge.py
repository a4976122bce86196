"""From the event bus to the window: events of any thread, merged, as few signals in the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal, SignalInstance

from tomail.base.events import EventBus
from tomail.model.events import (
    AccountsChanged,
    AccountStateChanged,
    CertificatesChanged,
    ChangeRefused,
    CreditLow,
    DraftsChanged,
    FoldersChanged,
    MessagesChanged,
    NewMail,
    OutboxChanged,
    PatientsOfMailChanged,
    PersonChanged,
    PortalStateChanged,
    PracticeChanged,
    PracticeStateChanged,
    SettingsChanged,
    SyncProgress,
)

MERGE_MS = 40  # between two deliveries; what comes after a longer pause is told at once, progress never
KINDS = (
    MessagesChanged,
    FoldersChanged,
    NewMail,
    ChangeRefused,
    AccountsChanged,
    AccountStateChanged,
    SyncProgress,
    OutboxChanged,
    DraftsChanged,
    CertificatesChanged,
    SettingsChanged,
    PersonChanged,
    PracticeChanged,
    PortalStateChanged,
    PracticeStateChanged,
    PatientsOfMailChanged,
    CreditLow,
)


class Bridge(QObject):
    """One signal a kind of event; a burst of events becomes one signal an account."""

    messages_changed = Signal(MessagesChanged)
    folders_changed = Signal(FoldersChanged)
    new_mail = Signal(NewMail)
    change_refused = Signal(ChangeRefused)
    accounts_changed = Signal(AccountsChanged)
    account_state_changed = Signal(AccountStateChanged)
    sync_progress = Signal(SyncProgress)
    outbox_changed = Signal(OutboxChanged)
    drafts_changed = Signal(DraftsChanged)
    certificates_changed = Signal(CertificatesChanged)
    settings_changed = Signal(SettingsChanged)
    person_changed = Signal(PersonChanged)
    practice_changed = Signal(PracticeChanged)
    practice_state_changed = Signal(PracticeStateChanged)
    portal_state_changed = Signal(PortalStateChanged)
    patients_of_mail_changed = Signal(PatientsOfMailChanged)
    credit_low = Signal(CreditLow)
    _woken = Signal(bool)

    def __init__(self, bus: EventBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._queue: list[object] = []
        self._prompt = False  # something is waiting that is told as soon as may be
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.deliver)
        self._delivered = QElapsedTimer()
        self._woken.connect(self._await, Qt.ConnectionType.QueuedConnection)
        unsubscribers = [bus.subscribe(kind, self._take) for kind in KINDS]
        self._leave_bus = partial(_call_all, unsubscribers)
        # Not a method: this object is gone already when its end is told.
        self.destroyed.connect(self._leave_bus)

    def close(self) -> None:
        """Take no more events; so it is too when the parent is destroyed."""
        self._leave_bus()
        with self._lock:
            self._queue.clear()

    def deliver(self) -> None:
        """Emit what has gathered, merged."""
        with self._lock:
            gathered, self._queue = self._queue, []
            prompt, self._prompt = self._prompt, False
        for event in merged(gathered):
            self._signal(event).emit(event)
        if prompt:
            self._delivered.start()

    def _await(self, prompt: bool) -> None:
        since = self._delivered.elapsed() if self._delivered.isValid() else MERGE_MS
        self._timer.start(max(MERGE_MS - since, 0) if prompt else MERGE_MS)

    def _take(self, event: object) -> None:
        prompt = not isinstance(event, SyncProgress)
        with self._lock:
            wake = not self._queue or (prompt and not self._prompt)
            self._queue.append(event)
            self._prompt = self._prompt or prompt
        if wake:
            self._woken.emit(prompt)

    def _signal(self, event: object) -> SignalInstance:
        signals = {
            MessagesChanged: self.messages_changed,
            FoldersChanged: self.folders_changed,
            NewMail: self.new_mail,
            ChangeRefused: self.change_refused,
            AccountsChanged: self.accounts_changed,
            AccountStateChanged: self.account_state_changed,
            SyncProgress: self.sync_progress,
            OutboxChanged: self.outbox_changed,
            DraftsChanged: self.drafts_changed,
            CertificatesChanged: self.certificates_changed,
            SettingsChanged: self.settings_changed,
            PersonChanged: self.person_changed,
            PracticeChanged: self.practice_changed,
            PracticeStateChanged: self.practice_state_changed,
            PortalStateChanged: self.portal_state_changed,
            PatientsOfMailChanged: self.patients_of_mail_changed,
            CreditLow: self.credit_low,
        }
        return signals[type(event)]


def _call_all(functions: Iterable[Callable[[], None]], *_: object) -> None:
    for function in functions:
        function()


def merged(events: Iterable[object]) -> list[object]:
    """`events` with those of one kind and account (or topic) made one: sets united, of states the last."""
    latest: dict[tuple[type, str, str], object] = {}
    for event in events:
        key = type(event), getattr(event, "account", ""), getattr(event, "topic", "")
        latest[key] = _joined(latest.get(key), event)
    return list(latest.values())


def _joined(before: object, event: object) -> object:
    if isinstance(before, MessagesChanged) and isinstance(event, MessagesChanged):
        return _joined_messages(before, event)
    if isinstance(before, NewMail) and isinstance(event, NewMail):
        return replace(event, messages=_united(before.messages, event.messages))
    if isinstance(before, PatientsOfMailChanged) and isinstance(event, PatientsOfMailChanged):
        return replace(event, messages=_united(before.messages, event.messages))
    if isinstance(before, PracticeChanged) and isinstance(event, PracticeChanged):
        return replace(event, subjects=_all_or_each(before.subjects, event.subjects))
    if isinstance(before, SettingsChanged) and isinstance(event, SettingsChanged):
        return SettingsChanged(_all_or_each(before.keys, event.keys))
    return event


def _all_or_each(before: frozenset[str], after: frozenset[str]) -> frozenset[str]:
    """An empty set stands for everything."""
    return before | after if before and after else frozenset()


def _joined_messages(before: MessagesChanged, event: MessagesChanged) -> MessagesChanged:
    gone = set(event.removed)
    back = {*event.added, *event.changed}
    return MessagesChanged(
        account=event.account,
        folders=before.folders | event.folders,
        added=_united((n for n in before.added if n not in gone), event.added),
        changed=_united((n for n in before.changed if n not in gone), event.changed),
        removed=_united((n for n in before.removed if n not in back), event.removed),
        everything=before.everything or event.everything,
    )


def _united(before: Iterable[int], after: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys((*before, *after)))
