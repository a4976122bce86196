from __future__ import annotations

from pathlib import Path

import pytest

from tests.people import PASSWORD
from tests.servers.openssl_authority import revocation_server
from tests.services.test_sealed_mail import us
from tests.ui.practice import Practice
from tests.ui.sealed import ENTITY, HUBER, TOKEN, encrypted, encrypted_for_us, huber, put, with_certificates
from tomail.model.mail import MessageRef
from tomail.ui.main_window import MainWindow
from tomail.ui.reader.part_window import PartWindow
from tomail.ui.reader.reader import Reader
from tomail.ui.reader.seal_details import SealDetails


@pytest.fixture
def reader(sonnberg: Practice, window: MainWindow) -> Reader:
    with_certificates(sonnberg)
    return window.reader


def show(qtbot, sonnberg: Practice, reader: Reader, ref: MessageRef) -> list[tuple[str, str]]:
    """Name and words of each line of the band."""
    reader.show_message(sonnberg.services.reading.summary(ref))
    qtbot.waitUntil(lambda: reader.opened is not None and reader.opened.summary.ref == ref)
    return [(each.objectName(), each.accessibleName()) for each in reader.seals.banners]


def test_ordinary_mail_has_no_band(reader: Reader) -> None:
    assert reader.seals.banners == []
    assert reader.foreword.isHidden()


def test_a_valid_signature_names_the_certificate_and_the_address(
    qtbot, sonnberg: Practice, reader: Reader, tmp_path: Path
) -> None:
    said = show(qtbot, sonnberg, reader, put(sonnberg, huber().signs(ENTITY, tmp_path)))
    assert said == [
        ("reader.signature", f"Signiert von Dr. Huber <{HUBER}>, geprüft. Der Text ist unverändert.")
    ]
    assert reader.attachments.isHidden()
    reader.seals.banners[0]._buttons[0].click()
    details = reader.window().findChild(SealDetails)
    assert details is not None
    details.close()


def test_a_changed_mail_says_that_its_signature_is_invalid(
    qtbot, sonnberg: Practice, reader: Reader, tmp_path: Path
) -> None:
    changed = huber().signs(ENTITY, tmp_path).replace(b"gestiegen", b"gesunken!")
    ((name, words),) = show(qtbot, sonnberg, reader, put(sonnberg, changed))
    assert name == "reader.signature"
    assert words.startswith("Signatur ungültig Die E-Mail wurde nach dem Signieren verändert.")


def test_what_is_not_authenticated_is_shown_as_text(
    qtbot, sonnberg: Practice, reader: Reader, tmp_path: Path
) -> None:
    html = b"Content-Type: text/html\r\n\r\n<b>Befund</b><img src='https://boese.example/x'>\r\n"
    sealed = {
        cipher: put(sonnberg, encrypted(html, us(), folder=tmp_path, cipher=cipher), mid=cipher)
        for cipher in ("-aes256", "-aes-256-gcm")
    }
    ((_, words),) = show(qtbot, sonnberg, reader, sealed["-aes256"])
    assert words.startswith("Verschlüsselt, nicht authentisch (CBC)")
    assert reader.as_text
    ((_, words),) = show(qtbot, sonnberg, reader, sealed["-aes-256-gcm"])
    assert words.startswith("Verschlüsselt Unterwegs")
    assert not reader.as_text
    remote = next(
        each
        for each in reader.findChildren(type(reader.seals.banners[0]))
        if each.objectName() == "reader.remote"
    )
    assert remote.isHidden()  # nobody is offered to load pictures


def test_a_missing_key_leads_to_the_certificates(
    qtbot, sonnberg: Practice, reader: Reader, tmp_path: Path
) -> None:
    ref = put(sonnberg, encrypted(ENTITY, huber(), folder=tmp_path))
    ((_, words),) = show(qtbot, sonnberg, reader, ref)
    assert "Schlüssel fehlt" in words
    with qtbot.waitSignal(reader.certificates_wanted):
        reader.seals.banners[0]._buttons[0].click()


def test_an_encrypted_part_opens_in_a_window_of_its_own(
    qtbot, sonnberg: Practice, reader: Reader, tmp_path: Path
) -> None:
    inner = encrypted_for_us(tmp_path).replace(b"MIME-Version: 1.0\n", b"")
    mixed = (
        b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nHallo\n--b\n"
        + inner
        + b"\n--b--\n"
    )
    ((name, words),) = show(qtbot, sonnberg, reader, put(sonnberg, mixed))
    assert name == "reader.part"
    assert words.startswith("Verschlüsselter Teil")
    assert TOKEN not in reader.body.text.toPlainText()
    assert reader.attachments.isHidden()
    reader.seals.banners[0]._buttons[0].click()
    shown = reader.window().findChild(PartWindow)
    assert shown is not None
    qtbot.waitUntil(lambda: TOKEN in shown.text.toPlainText())
    shown.close()


def test_a_mail_that_is_open_follows_what_becomes_known(
    qtbot, sonnberg: Practice, window: MainWindow, tmp_path: Path
) -> None:
    """A list of revoked certificates arrives while somebody reads."""
    certificates, revocation, reader = (
        sonnberg.services.certificates,
        sonnberg.services.revocation,
        window.reader,
    )
    with revocation_server(tmp_path) as server:
        assert server.authority is not None
        revocation.way = lambda: server.way
        (issuer,) = certificates.import_file(server.authority.certificate).issuers
        certificates.trust(issuer.fingerprint)
        certificates.import_file(server.authority.issue(HUBER))
        ((_, words),) = show(
            qtbot, sonnberg, reader, put(sonnberg, server.authority.signs(ENTITY, HUBER), sender=HUBER)
        )
        assert words.startswith("Signiert von")
        reader.judge_again()  # its answer comes when more is known already
        server.authority.revoke(HUBER)
        revocation.look(everything=True)
    reader.judge_again()
    qtbot.waitUntil(lambda: "zurückgezogen" in reader.seals.banners[0].accessibleName())
    assert TOKEN in reader.body.text.toPlainText()


def test_a_mail_that_is_open_is_decrypted_when_its_key_comes(
    qtbot, sonnberg: Practice, window: MainWindow, tmp_path: Path
) -> None:
    reader = window.reader
    ((_, words),) = show(qtbot, sonnberg, reader, put(sonnberg, encrypted_for_us(tmp_path)))
    assert "Schlüssel fehlt" in words
    sonnberg.services.certificates.import_own(sonnberg.account.id, us().p12(), PASSWORD)
    qtbot.waitUntil(lambda: TOKEN in reader.body.text.toPlainText())
    assert reader.seals.banners[0].accessibleName().startswith("Verschlüsselt Unterwegs")
