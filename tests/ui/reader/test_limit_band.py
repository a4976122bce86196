from __future__ import annotations

import pytest

from tests.ui.practice import Practice, mail
from tomail.message.parse import MOST_TEXT
from tomail.model.mail import Flags
from tomail.ui.reader.reader import Reader
from tomail.ui.widgets.button import Button


@pytest.fixture
def reader(sonnberg: Practice, qtbot) -> Reader:
    made = Reader(sonnberg.services, sonnberg.paths.opened)
    qtbot.addWidget(made)
    made.resize(800, 700)
    made.show()
    return made


def test_a_shortened_mail_says_so_and_offers_its_source(reader: Reader, sonnberg: Practice, qtbot) -> None:
    endless = mail("lang", "a@example.org", "Lang", "Befund\n" * (MOST_TEXT // 7 + 1))
    refs = sonnberg.put((endless, Flags.SEEN), (mail("kurz", "a@example.org", "Kurz", "x"), Flags.SEEN))
    reader.show_message(sonnberg.services.reading.summary(refs[0]))
    qtbot.waitUntil(reader.limits.banner.isVisible)
    button = reader.limits.banner.findChild(Button)
    assert button.text() == "Quelltext"
    with qtbot.waitSignal(reader.source_wanted):
        button.click()
    reader.show_message(sonnberg.services.reading.summary(refs[1]))
    qtbot.waitUntil(lambda: reader.opened is not None)
    assert not reader.limits.banner.isVisible()
