"""Above a message, outside its own area: whether it is signed and by whom, and whether it came encrypted.

Nothing that a mail says can stand here but the name in a certificate that was checked.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from tomail.model.mail import Address
from tomail.model.smime import EncryptionState, Layer, LayerKind, Opened, SignatureState
from tomail.services.reading import OpenedMessage
from tomail.ui.widgets.banner import Action, Banner

from .answer_band import is_answer
from .foreword import Foreword, Source
from .seal_words import Verdict, of_encryption, of_signature


class SealBand(QObject):
    """`details` asks for the certificate, `part_wanted` (a number) for a part in a window of its own."""

    details = Signal(object)  # Layer
    part_wanted = Signal(int)
    certificates_wanted = Signal()

    def __init__(self, foreword: Foreword) -> None:
        super().__init__(foreword)
        self._foreword = foreword
        self.banners: list[Banner] = []

    def show_nothing(self) -> None:
        """Nothing is known of the message."""
        self._foreword.put(Source.SEALS, ())
        for each in self.banners:
            each.deleteLater()
        self.banners = []

    def show_opened(self, opened: OpenedMessage) -> None:
        """What opening the message showed."""
        self.show_nothing()
        if is_answer(opened):
            return  # the band of the answer says it all
        unwrapped, senders = opened.unwrapped, opened.parsed.sender
        self._show_encryption(unwrapped)
        self._show_signature(unwrapped, senders[0] if len(senders) == 1 else None)
        for layer in unwrapped.parts:
            self._show_part(layer)
        self._foreword.put(Source.SEALS, self.banners)

    def _show_encryption(self, unwrapped: Opened) -> None:
        valid = unwrapped.signature.state is SignatureState.VALID
        verdict = of_encryption(unwrapped.encryption, vouched_for=valid)
        if verdict is None:
            return
        layer = next((each for each in unwrapped.layers if each.encryption is unwrapped.encryption), None)
        actions: list[Action] = []
        if unwrapped.encryption.state is EncryptionState.NO_KEY:
            actions.append((self.tr("Import certificate …"), self.certificates_wanted.emit))
        elif layer is not None:
            actions.append((self.tr("Details"), partial(self.details.emit, layer)))
        self._add("reader.encryption", verdict, actions)

    def _show_signature(self, unwrapped: Opened, sender: Address | None) -> None:
        verdict = of_signature(unwrapped.signature, sender)
        if verdict is None:
            return
        layer = next(each for each in unwrapped.layers if each.signature is unwrapped.signature)
        self._add("reader.signature", verdict, [(self.tr("Details"), partial(self.details.emit, layer))])

    def _show_part(self, layer: Layer) -> None:
        """A part that is encrypted or signed by itself is not mixed with the rest (A11, A14)."""
        if layer.part is None or layer.kind is LayerKind.COMPRESSED:
            return
        show = partial(self.part_wanted.emit, layer.part)
        if layer.kind is LayerKind.ENCRYPTED:
            title, icon = self.tr("Encrypted part"), "lock"
            said = self.tr("A part of this e-mail is encrypted. It is not shown together with the rest.")
            action = self.tr("Open in a window of its own")
        else:
            title, icon = self.tr("Only a part is signed"), "shield-alert"
            said = self.tr("Nobody vouches for the rest of this e-mail.")
            action = self.tr("Show the signed part")
        self._add("reader.part", Verdict("neutral", icon, title, said), [(action, show)])

    def _add(self, name: str, verdict: Verdict, actions: list[Action]) -> None:
        banner = Banner(verdict.tone, verdict.text, actions, title=verdict.title, icon=verdict.icon)
        banner.setObjectName(name)
        self.banners.append(banner)
