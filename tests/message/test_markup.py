from __future__ import annotations

import pytest

from tomail.message.markup import MOST_ROOTS, bounded, without_wide_tables
from tomail.message.text import html_to_text

REPORT = "<table>" + "<tr><td>Leukozyten<td>7,1<td>/nl" * 2_000 + "</table>"


def test_mail_within_mail_stays() -> None:
    markup = "<html><body class=a>Text<HTML\n><Body>Text" * (MOST_ROOTS // 4)
    assert bounded(markup) == markup


def test_further_roots_are_none() -> None:
    cut = bounded("<body a=1><HTML a=2>" * 1_000 + "<bodyguard>")
    assert cut.count("<body a") + cut.count("<HTML a") == MOST_ROOTS
    assert cut.endswith("<bodyguard>")


def test_a_long_report_keeps_its_columns() -> None:
    assert without_wide_tables(REPORT) == REPORT
    assert html_to_text(REPORT).splitlines()[0].split() == ["Leukozyten", "7,1", "/nl"]


@pytest.mark.parametrize(
    "rows", ["<tr><td>" + "x" * 100_000 + "<tr><td>y" * 1_000, "<tr>" + "<td>x" * 1_000 + "<tr><td>" * 20_000]
)
def test_a_table_too_wide_for_its_rows_is_read_cell_by_cell(rows: str) -> None:
    text = html_to_text(f"<table>{rows}</table>")
    assert text.startswith("x")
    assert len(text) < 2 * len(rows)


@pytest.mark.timeout(20)
def test_tags_that_never_end() -> None:
    """In a table that is too wide, of 250 KB."""
    html_to_text("<table>" + "<tr>" * 100 + "<" * 240_000)
