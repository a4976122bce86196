"""Runs one connection test at a time and paints it live on its card."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from tomail.model.probing import Probed, ProbeStep
from tomail.services.trials import Trial
from tomail.ui import tasks

from .probe_card import ProbeCard

log = logging.getLogger(__name__)
Probe = Callable[[Trial, Callable[[ProbeStep], None]], Probed]


class ProbeRunner(QObject):
    """`done` carries the trial and its outcome; after a fault of ours it carries None instead."""

    done = Signal(object, object)  # Trial, Probed | None

    def __init__(self, probe: Probe, parent: QObject) -> None:
        super().__init__(parent)
        self._probe = probe
        self.running: Trial | None = None
        self._card: ProbeCard | None = None
        self._begun: list[ProbeStep] = []
        self._began = 0.0
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self.show_running)

    def start(self, trial: Trial, card: ProbeCard) -> None:
        """Test `trial`; nothing else may be running."""
        self.running, self._card = trial, card
        self._begun, self._began = [ProbeStep.REACHABLE], time.monotonic()
        self._second.start()
        self.show_running()
        probe, begun = self._probe, tasks.teller(self._take_step, self)
        tasks.run(
            lambda: probe(trial, lambda step: begun(trial, step)),
            done=lambda probed: self._end(trial, probed),
            failed=lambda error: self._broken(trial, error),
            owner=self,
            apart=True,
        )

    def stop(self) -> None:
        """The window is closing: forget what runs."""
        self._second.stop()
        self.running = None

    def show_running(self) -> None:
        """Paint how far it is."""
        if self.running and self._card:
            self._card.show_running(self.running, self._begun, int(time.monotonic() - self._began))

    def _take_step(self, trial: Trial, step: ProbeStep) -> None:
        if trial == self.running:
            if step not in self._begun:
                self._begun.append(step)
            self.show_running()

    def _broken(self, trial: Trial, error: Exception) -> None:
        log.error("connection test failed", exc_info=error)
        self._end(trial, None)

    def _end(self, trial: Trial, probed: Probed | None) -> None:
        if trial == self.running:
            self.stop()
            self.done.emit(trial, probed)
