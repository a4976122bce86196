from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.backwards import Backwards, in_turn
from tests.ui.overtaken import Overtaken
from tests.ui.practice import Practice, mail
from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import sentence
from tomail.model.events import MessagesChanged
from tomail.model.mail import Flags, FolderRole, MessageRef
from tomail.model.smime import Opened as Unwrapped
from tomail.services.pictures import Picture, Pictures, Way, fetch_pictures
from tomail.services.reading import NotDownloaded, OpenedMessage
from tomail.store.raw_message import new_message
from tomail.ui.reader.attachments import AttachmentCard
from tomail.ui.reader.reader import Reader
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.dialog import Question


@pytest.fixture
def reader(sonnberg: Practice, qtbot) -> Reader:
    made = Reader(sonnberg.services, sonnberg.paths.opened)
    qtbot.addWidget(made)
    made.resize(800, 700)
    made.show()
    return made


def read(reader: Reader, practice: Practice, key: str, qtbot) -> None:
    reader.show_message(practice.services.reading.summary(practice.refs[key]))
    qtbot.waitUntil(lambda: reader.opened is not None)


def test_a_text_message(reader: Reader, sonnberg: Practice, qtbot) -> None:
    read(reader, sonnberg, "blutbild", qtbot)
    assert reader.body.currentWidget() is reader.body.text
    assert "HbA1c-Wert mit 6,9 %" in reader.body.text.toPlainText()
    assert reader.body.web is None  # the engine is not loaded for it
    assert reader.header._address.whole == "ayse.oeztuerk@example.org"


def test_the_row_is_shown_before_the_message_is_read(reader: Reader, sonnberg: Practice) -> None:
    reader.show_message(sonnberg.services.reading.summary(sonnberg.refs["blutbild"]))
    assert reader.header._subject.text() == "Frage zum Blutbild"
    assert reader.opened is None


def test_an_unread_message_is_seen_after_a_moment_on_the_screen(
    reader: Reader, sonnberg: Practice, qtbot
) -> None:
    reader.activateWindow()
    with qtbot.waitSignal(reader.seen) as seen:
        reader.show_message(sonnberg.services.reading.summary(sonnberg.refs["linden"]), chosen=True)
    assert seen.args == [sonnberg.refs["linden"]]


def test_a_message_that_was_left_again_is_not_seen(reader: Reader, sonnberg: Practice, qtbot) -> None:
    reader.activateWindow()
    reader.looked_at.timer.setInterval(3_600_000)
    reader.show_message(sonnberg.services.reading.summary(sonnberg.refs["linden"]), chosen=True)
    qtbot.waitUntil(reader.looked_at.timer.isActive)
    reader.show_nothing()
    assert not reader.looked_at.timer.isActive()


def test_the_star_shows_what_is(reader: Reader, sonnberg: Practice, qtbot) -> None:
    read(reader, sonnberg, "krank", qtbot)
    with qtbot.waitSignal(reader.star_toggled):
        reader.header.star.click()
    assert not reader.header.star.isChecked()
    sonnberg.services.actions.flag([sonnberg.refs["krank"]], add=Flags.FLAGGED)
    reader.show_message(sonnberg.services.reading.summary(sonnberg.refs["krank"]))
    assert reader.header.star.isChecked()


def test_the_conversation(reader: Reader, sonnberg: Practice, qtbot) -> None:
    read(reader, sonnberg, "rezept2", qtbot)
    qtbot.waitUntil(reader.conversation.isVisible)
    assert len(reader.conversation._lines) == 3
    reader.conversation._lines[1].click()
    assert reader.summary.ref == sonnberg.refs["gesendet"]


def test_a_long_conversation_says_how_much_more_there_is_and_shows_it_by_key(
    reader: Reader, sonnberg: Practice, qtbot
) -> None:
    first = "rezept1"
    for i in range(12):
        answer = mail(f"noch{i}", f"Person {i} <p{i}@example.org>", "AW: Rezept", f"Nr. {i}", answers=first)
        sonnberg.put((answer, Flags.SEEN), quiet=True)
    read(reader, sonnberg, "rezept2", qtbot)
    reader.activateWindow()
    conversation = reader.conversation
    qtbot.waitUntil(conversation.isVisible)
    assert len(conversation._lines) == 6
    more = conversation._more
    assert more.text() == "9 weitere anzeigen"
    conversation._lines[-1].setFocus()
    qtbot.keyClick(conversation._lines[-1], Qt.Key.Key_Tab)
    qtbot.waitUntil(more.hasFocus)
    qtbot.keyClick(more, Qt.Key.Key_Return)
    assert len(conversation._lines) == 15
    assert not more.isVisible()
    assert conversation.height() < 15 * 28  # the rest scrolls, the message keeps its room
    qtbot.waitUntil(lambda: conversation.isAncestorOf(QApplication.focusWidget()))
    qtbot.keyClick(conversation._lines[0], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reader.summary.ref == sonnberg.refs["noch11"] and conversation._lines[0].reading)
    assert len(conversation._lines) == 15


def test_a_conversation_that_grows_is_shown_anew(reader: Reader, sonnberg: Practice, qtbot) -> None:
    read(reader, sonnberg, "rezept2", qtbot)
    qtbot.waitUntil(lambda: len(reader.conversation._lines) == 3)
    sonnberg.put((mail("neu", "a@example.org", "AW", "x", answers="rezept2"), Flags.SEEN), quiet=True)
    reader.show_message(sonnberg.services.reading.summary(sonnberg.refs["rezept2"]))
    qtbot.waitUntil(lambda: len(reader.conversation._lines) == 4)


def test_where_room_is_short_the_address_goes_before_the_name(
    reader: Reader, sonnberg: Practice, qtbot
) -> None:
    reader.resize(520, 600)  # what a window of 1024 px leaves
    sender = f"Gemeinschaftspraxis am Nordring <{'sekretariat.' * 4}kardiologie@praxis-am-nordring.example>"
    sonnberg.put((mail("nord", sender, "x", "x"), Flags.SEEN), quiet=True)
    read(reader, sonnberg, "nord", qtbot)
    qtbot.waitUntil(lambda: "…" in reader.header._address.text())
    assert reader.header._name.text() == "Gemeinschaftspraxis am Nordring"


def dangerous(reader: Reader) -> Question:
    question = reader.window().findChild(Question, "reader.dangerous")
    assert isinstance(question, Question)
    return question


def test_attachments_are_cards_and_programs_are_not_opened(
    reader: Reader, sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "tomail.ui.reader.attachment_actions.QDesktopServices.openUrl",
        lambda url: opened.append(url.toLocalFile()) or True,
    )
    read(reader, sonnberg, "labor", qtbot)
    cards = {card.attachment.filename: card for card in reader.findChildren(AttachmentCard)}
    assert set(cards) == {"Befund 42201.pdf", "Grafik.png", "Anzeigeprogramm.exe"}
    program = cards["Anzeigeprogramm.exe"]
    assert "Befehle ausführen" in program.toolTip()
    program.opened.emit(program.attachment)
    question = dangerous(reader)
    assert question.windowTitle() == "tomail öffnet diese Datei nicht"
    question.buttons["back"].click()
    cards["Befund 42201.pdf"].opened.emit(cards["Befund 42201.pdf"].attachment)
    qtbot.waitUntil(lambda: bool(opened))
    assert Path(opened[0]).suffix == ".pdf"
    assert len(opened) == 1
    assert Path(opened[0]).read_bytes() == b"%PDF-1.4"
    assert sonnberg.paths.opened in Path(opened[0]).parents


def test_attachments_are_saved_under_free_names(
    reader: Reader, sonnberg: Practice, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "tomail.ui.file_dialogs.QFileDialog.getExistingDirectory", lambda *_, **__: str(tmp_path)
    )
    read(reader, sonnberg, "labor", qtbot)
    (tmp_path / "Grafik.png").write_text("schon da")
    with qtbot.waitSignal(reader.told) as told:
        reader.attachments.all_saved.emit()
        assert dangerous(reader).windowTitle() == "1 der Dateien kann gefährlich sein"
        dangerous(reader).buttons["save"].click()
    assert told.args == ["3 Anhänge gespeichert"]
    assert (tmp_path / "Grafik.png").read_text() == "schon da"
    assert (tmp_path / "Grafik (2).png").exists()


def test_remote_pictures_only_on_demand(
    reader: Reader, sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = "https://labor-enders.example/logo.png"
    monkeypatch.setattr(
        sonnberg.services.reading.__class__,
        "pictures",
        lambda self, ref: Pictures({url: Picture("image/png", b"x")}),
    )
    read(reader, sonnberg, "labor", qtbot)
    banner = reader.findChild(Banner, "reader.remote")
    assert banner.isVisible()
    qtbot.waitUntil(lambda: reader.body.web is not None)
    with qtbot.waitSignal(reader.body.web.loadFinished, timeout=30_000):
        pass
    with qtbot.waitSignal(reader.body.web.loadFinished, timeout=30_000):
        reader.load_pictures()
    assert not banner.isVisible()
    html: list[str] = []
    reader.body.web.page().toHtml(html.append)
    qtbot.waitUntil(lambda: bool(html))
    assert f"{url}" not in html[0]
    assert "/picture/0" in html[0]
    assert "alert(1)" not in html[0]


def test_pictures_that_cannot_be_loaded_say_why_and_can_be_tried_again(
    reader: Reader, sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []

    def offline(host: str) -> list[str]:
        tried.append(host)
        raise OSError

    monkeypatch.setattr(
        "tomail.services.reading.fetch_pictures", lambda urls: fetch_pictures(urls, Way(offline))
    )
    read(reader, sonnberg, "labor", qtbot)
    banner = reader.findChild(Banner, "reader.remote")
    reader.load_pictures()
    qtbot.waitUntil(lambda: "nicht geladen werden" in banner._words.text())
    assert "Der Server labor-enders.example ist nicht erreichbar." in banner._words.text()
    (again,) = banner._buttons
    assert again.text() == "Nochmals versuchen"
    again.click()
    qtbot.waitUntil(lambda: len(tried) == 2)
    qtbot.waitUntil(lambda: "nicht geladen werden" in banner._words.text())
    assert banner.isVisible()


def test_a_message_that_is_too_large_says_so_and_where_it_is(
    reader: Reader, sonnberg: Practice, qtbot
) -> None:
    store = sonnberg.services.stores.of(sonnberg.account.id)
    made = new_message(bytes(mail("film", "a@example.org", "Film", "x")), internal_date=1)
    with store.transaction() as tx:
        inbox = sonnberg.folder(FolderRole.INBOX)
        (number,) = store.ingest.add(tx, inbox, [replace(made, body=None, size=182_000_000)])
    reader.show_message(sonnberg.services.reading.summary(MessageRef(sonnberg.account.id, number)))
    words = reader.body.nothing._words
    qtbot.waitUntil(lambda: "182 MB" in words.text())
    assert "höchstens 157 MB" in words.text()
    assert "Webmail" in words.text()
    assert reader.header._subject.text() == "Film"


def test_a_long_address_keeps_its_domain_in_sight(reader: Reader, sonnberg: Practice, qtbot) -> None:
    long = f"Ihre Bank <{'sicher.bank.example' * 12}@betrug.example>"
    (ref,) = sonnberg.put((mail("betrug", long, "Konto", "x"), Flags.SEEN), quiet=True)
    reader.show_message(sonnberg.services.reading.summary(ref))
    qtbot.waitUntil(lambda: reader.opened is not None)
    assert reader.header._address.text().endswith("@betrug.example")
    assert "…" in reader.header._address.text()


def test_many_attachments_leave_room_for_the_text(reader: Reader, sonnberg: Practice, qtbot) -> None:
    message = mail("viele", "a@example.org", "Viele", "Text")
    for number in range(30):
        message.add_attachment(b"x", maintype="image", subtype="png", filename=f"Bild {number}.png")
    (ref,) = sonnberg.put((message, Flags.SEEN), quiet=True)
    reader.show_message(sonnberg.services.reading.summary(ref))
    qtbot.waitUntil(lambda: reader.opened is not None)
    qtbot.waitUntil(lambda: reader.body.height() > 400)


def test_html_as_text(reader: Reader, sonnberg: Practice, qtbot) -> None:
    read(reader, sonnberg, "labor", qtbot)
    reader.show_as_text(True)
    assert reader.body.currentWidget() is reader.body.text
    assert "Huber, Josef" in reader.body.text.toPlainText()
    assert not reader.findChild(Banner, "reader.remote").isVisible()


def test_a_message_that_is_gone_is_said(reader: Reader, sonnberg: Practice, qtbot) -> None:
    summary = sonnberg.services.reading.summary(sonnberg.refs["krank"])
    sonnberg.services.actions.delete_for_good([summary.ref])
    reader.show_message(summary)
    qtbot.waitUntil(lambda: reader.body.nothing._words.text() != "")
    assert reader.opened is None


def test_a_design_that_is_too_much_is_shown_as_words_with_the_source_at_hand(
    reader: Reader, sonnberg: Practice, qtbot
) -> None:
    read(reader, sonnberg, "labor", qtbot)
    reader.body.web.given_up.emit()
    assert reader.body.currentWidget() is reader.body.text
    assert "Anbei der Befund" in reader.body.text.toPlainText()
    note = reader.limits.banner
    assert note.isVisibleTo(reader)
    with qtbot.waitSignal(reader.source_wanted):
        note._buttons[0].click()
    read(reader, sonnberg, "blutbild", qtbot)
    assert not note.isVisibleTo(reader)


def test_what_was_being_read_when_the_window_closed_does_not_load_the_engine_again(
    reader: Reader, sonnberg: Practice, qtbot
) -> None:
    """An engine that outlives its application takes the process down."""
    reader.show_message(sonnberg.services.reading.summary(sonnberg.refs["labor"]))
    reader.body.release()
    qtbot.waitUntil(lambda: reader.opened is not None)
    assert reader.body.web is None


def test_the_other_labels_of_a_mail_are_named(reader: Reader, sonnberg: Practice, qtbot) -> None:
    ref = sonnberg.refs["blutbild"]
    mailboxes = sonnberg.services.mailboxes
    sent = mailboxes.folder(ref.account, FolderRole.SENT)
    assert sent is not None
    copy = mailboxes.numbers(ref.account, sent.id)[0]
    with mailboxes._stores.of(ref.account).transaction() as tx:
        tx.exec_driver_sql("UPDATE message SET object = 'one' WHERE number IN (?, ?)", (ref.number, copy))
    read(reader, sonnberg, "blutbild", qtbot)
    qtbot.waitUntil(lambda: reader.header._places.text() == "Auch in: Gesendet")
    assert reader.header._places.isVisible()
    read(reader, sonnberg, "labor", qtbot)
    assert not reader.header._places.isVisible()


def test_a_warning_and_attachments_leave_room_for_the_text(reader: Reader, sonnberg: Practice, qtbot) -> None:
    """Where the window is low, what stands above the text scrolls as one, and begins with who wrote."""
    warned = mail("warnung", "labor@example.org <labor@exarnple.net>", "Befunde", "Zeile\n" * 40)
    for number in range(5):
        warned.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename=f"{number}.pdf")
    warned.add_attachment(b"BEGIN:VCALENDAR", maintype="text", subtype="calendar")
    reader.resize(480, 420)
    sonnberg.put((warned, Flags.SEEN), quiet=True)
    read(reader, sonnberg, "warnung", qtbot)
    bar = reader.upper.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.waitUntil(lambda: reader.body.height() >= 420 * 0.35)
    assert bar.value() == 0
    names = [each.attachment.filename for each in reader.findChildren(AttachmentCard)]
    assert names[-1] == "Termin.ics"
    bar.setValue(bar.maximum())
    read(reader, sonnberg, "blutbild", qtbot)
    assert bar.value() == 0


def test_a_short_text_leaves_its_room_to_what_stands_above(reader: Reader, sonnberg: Practice, qtbot) -> None:
    short = mail("kurz", "Anna Kern <anna@example.org>", "Befunde", "Guten Tag")
    for number in range(5):
        short.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename=f"{number}.pdf")
    reader.resize(480, 320)
    sonnberg.put((short, Flags.SEEN), quiet=True)
    read(reader, sonnberg, "kurz", qtbot)
    qtbot.waitUntil(lambda: reader.upper.height() > 320 * 0.6)
    assert reader.body.height() >= reader.body.text.needed()


def test_pictures_of_a_message_that_was_left_do_not_bring_it_back(
    reader: Reader, sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(reader, sonnberg, "labor", qtbot)
    held = Overtaken(sonnberg.services.reading.open)
    monkeypatch.setattr(sonnberg.services.reading, "open", held)
    reader.body.show_with_pictures(reader.opened, {})
    qtbot.waitUntil(held.asked.is_set)
    reader.show_message(sonnberg.services.reading.summary(sonnberg.refs["blutbild"]))
    held.wait(qtbot)
    assert reader.opened.summary.ref == sonnberg.refs["blutbild"]
    assert reader.body.currentWidget() is reader.body.text


def test_an_older_state_of_a_message_does_not_undo_a_newer_one(
    reader: Reader, sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(reader, sonnberg, "blutbild", qtbot)
    ref = sonnberg.refs["blutbild"]
    held = Overtaken(sonnberg.services.mailboxes.summaries)
    monkeypatch.setattr(sonnberg.services.mailboxes, "summaries", held)
    changed = MessagesChanged(ref.account, changed=(ref.number,))
    reader.take(changed)
    qtbot.waitUntil(held.asked.is_set)
    sonnberg.services.actions.flag([ref], add=Flags.FLAGGED)
    reader.take(changed)
    held.wait(qtbot)
    assert Flags.FLAGGED in reader.summary.flags


def test_what_cannot_be_judged_anew_does_not_hide_the_message_after_it(
    reader: Reader, sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(reader, sonnberg, "krank", qtbot)
    monkeypatch.setattr(Unwrapped, "wrapped", True)

    def judge(ref: MessageRef) -> OpenedMessage:
        if ref == sonnberg.refs["krank"]:
            raise Refused(Problem(ProblemKind.OFFLINE, sentence("The account is locked.")))
        return opened[ref]

    ref = sonnberg.refs["blutbild"]
    opened = {ref: sonnberg.services.reading.open(ref)}
    held = Overtaken(judge)
    monkeypatch.setattr(sonnberg.services.reading, "open", held)
    reader.judge_again()
    qtbot.waitUntil(held.asked.is_set)
    reader.show_message(sonnberg.services.reading.summary(ref))
    held.wait(qtbot)
    assert reader.body.currentWidget() is reader.body.text


def test_that_its_text_is_awaited_is_not_said_of_a_message_that_came(
    reader: Reader, sonnberg: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, ref = sonnberg.services.reading, sonnberg.refs["blutbild"]
    there, held = reading.summary(ref), Backwards(monkeypatch)
    with monkeypatch.context() as before:
        before.setattr(reading, "open", lambda ref: NotDownloaded(there))
        reader.show_message(replace(there, downloaded=False))
    reader.show_message(there)
    held.give()
    assert reader.body.currentWidget() is reader.body.text


def test_an_older_conversation_does_not_take_the_place_of_a_newer_one(
    reader: Reader, sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(reader, sonnberg, "blutbild", qtbot)
    shown, held, counts = reader.summary, Backwards(monkeypatch), list[int]()
    monkeypatch.setattr(sonnberg.services.mailboxes, "thread", in_turn([shown], [shown, shown]))
    monkeypatch.setattr(reader.conversation, "show_messages", lambda found, _: counts.append(len(found)))
    for count in (2, 3):
        reader.show_message(replace(shown, thread_count=count))
    held.give()
    assert counts == [2]


def test_what_cannot_be_read_is_not_told_once_no_message_is_chosen(
    reader: Reader, sonnberg: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(ref: MessageRef) -> OpenedMessage:
        raise Refused(Problem(ProblemKind.OFFLINE, sentence("The account is locked.")))

    reading, held = sonnberg.services.reading, Backwards(monkeypatch)
    monkeypatch.setattr(reading, "open", refuse)
    reader.show_message(reading.summary(sonnberg.refs["blutbild"]))
    reader.show_nothing()
    held.give()
    assert reader.body.nothing._words.text() == "Keine E-Mail ausgewählt."


def test_what_was_asked_of_a_message_is_not_said_of_the_next(
    reader: Reader, sonnberg: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither its new state, which would bring it back, nor its conversation and its other labels."""
    said, held, reading = list[object](), Backwards(monkeypatch), sonnberg.services.reading
    left, after = (reading.summary(sonnberg.refs[each]) for each in ("blutbild", "krank"))
    monkeypatch.setattr(reader.conversation, "show_messages", lambda *found: said.append(found))
    monkeypatch.setattr(reader.header, "show_places", said.append)
    reader.show_message(replace(left, thread_count=2, object="label"))
    reader.take(MessagesChanged(left.ref.account, changed=(left.ref.number,)))
    reader.show_message(after)
    held.give()
    assert reader.summary.ref == after.ref
    assert said == []
