"""The facts behind a band: the certificate, its dates, what speaks against it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from tomail.message.openpgp import ALGORITHM
from tomail.model.smime import CertificateFacts, Encryption, Layer, LayerKind, Signature, SignatureState
from tomail.ui import i18n, theme
from tomail.ui.accounts.certificate_table import pairs_of
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Text

from .seal_words import note_text, reason_text, revocation_text

translate = QCoreApplication.translate
WIDTH = 650  # a line of the fingerprint beside the longest name
Fact = tuple[str, str]


class SealDetails(QDialog):
    """One layer of a message; nothing in it can be changed."""

    def __init__(self, title: str, said: Iterable[str], facts: Iterable[Fact], parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setObjectName("seal.details")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.scaled(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(12)
        column.addWidget(Text(title, "heading", wrap=True))
        for words in said:
            column.addWidget(Text(words, "plain", wrap=True))
        column.addLayout(fact_grid(facts))
        close = Button(self.tr("Close"), kind="primary")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)


def show_layer(layer: Layer, parent: QWidget) -> SealDetails:
    """Show what is known of one layer."""
    if layer.kind is LayerKind.SIGNED:
        shown = _of_signature(layer.signature, parent)
    else:
        shown = _of_encryption(layer.encryption, parent)
    shown.open()
    return shown


def fact_grid(facts: Iterable[Fact]) -> QGridLayout:
    """Names and what they are, which can be copied."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for row, (name, value) in enumerate(facts):
        words = Text(value or "–", "plain", wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(Text(name, "section"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(words, row, 1)
    return grid


def certificate_facts(facts: CertificateFacts) -> list[Fact]:
    """What a person compares of a certificate."""
    organisation = f", {facts.organisation}" if facts.organisation else ""
    return [
        (translate("seals", "Issued to"), f"{facts.name}{organisation}"),
        (translate("seals", "E-mail addresses"), ", ".join(facts.addresses)),
        (translate("seals", "Issued by"), facts.issuer),
        (translate("seals", "Valid"), f"{i18n.day(facts.begins)} – {i18n.day(facts.ends)}"),
        (translate("seals", "Key"), facts.key),
        (translate("seals", "Serial number"), facts.serial),
        (translate("seals", "SHA-256 fingerprint"), pairs_of(facts.fingerprint)),
    ]


def _facts_of(facts: CertificateFacts) -> list[Fact]:
    return openpgp_facts(facts) if facts.key == ALGORITHM else certificate_facts(facts)


def openpgp_facts(facts: CertificateFacts) -> list[Fact]:
    """What a person compares of an OpenPGP key."""
    digits = facts.fingerprint.upper()
    groups = " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))
    return [
        (translate("seals", "Issued to"), facts.name),
        (translate("seals", "E-mail addresses"), ", ".join(facts.addresses)),
        (translate("seals", "Fingerprint"), groups),
    ]


def _of_signature(signature: Signature, parent: QWidget) -> SealDetails:
    known = signature.revocation
    said = [
        *(reason_text(each, known) for each in signature.reasons),
        *(note_text(each, known) for each in signature.notes),
    ]
    if signature.state is SignatureState.VALID:
        said.insert(
            0, translate("seals", "The text is unchanged, and the sender is whom the certificate names.")
        )
    facts = _facts_of(signature.signer) if signature.signer else []
    if signature.signer and signature.signer.issuer:
        facts.append((translate("seals", "Revoked"), revocation_text(known)))
    if signature.signed_at:
        facts.append((translate("seals", "Signed, as the sender says"), i18n.when_long(signature.signed_at)))
    return SealDetails(translate("seals", "Signature of this e-mail"), said, facts, parent)


def _of_encryption(encryption: Encryption, parent: QWidget) -> SealDetails:
    authenticated = translate("seals", "yes") if encryption.authenticated else translate("seals", "no")
    facts = [
        (translate("seals", "Method"), encryption.algorithm),
        (translate("seals", "Protected against changes"), authenticated),
        (translate("seals", "Encrypted for"), _keys(encryption.recipients)),
    ]
    return SealDetails(translate("seals", "Encryption of this e-mail"), [], facts, parent)


def _keys(count: int) -> str:
    return translate("seals", "{count} key(s)").format(count=i18n.number(count)) if count else ""
