from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.practice.importing.formats import Format, guess, read_patients

from .samples import SAMPLES, sample

ENDINGS = {
    ".gdt": Format.GDT,
    ".bdt": Format.GDT,
    ".csv": Format.CSV,
    ".vcf": Format.VCARD,
    ".json": Format.FHIR,
}


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.iterdir() if path.suffix in ENDINGS))
def test_the_bytes_show_the_format(name: str) -> None:
    assert guess(sample(name)) is ENDINGS["." + name.rpartition(".")[2]]


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n", b"{}", b"Hallo", b"%PDF-1.7"])
def test_other_files_have_none(data: bytes) -> None:
    assert guess(data) is None


@given(st.binary(max_size=200))
def test_guessing_never_raises(data: bytes) -> None:
    guess(data)


@pytest.mark.slow
@pytest.mark.parametrize("form", Format)
def test_time_grows_with_the_file_and_no_faster(form: Format) -> None:
    """Ten times the patients take about ten times as long; a hundred would be a square."""
    small, large = (_seconds(_many(form, count), form) for count in (400, 4000))
    assert large < 40 * small


def _seconds(data: bytes, form: Format) -> float:
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        assert len(list(read_patients(data, form))) >= 400
        best = min(best, time.process_time() - start)
    return best


def _many(form: Format, count: int) -> bytes:
    if form is Format.CSV:
        return b"number,last_name\n" + b"1,Huber\n" * count
    if form is Format.VCARD:
        return b"BEGIN:VCARD\nN:Huber;J\nEMAIL:a@b.example\nEND:VCARD\n" * count
    if form is Format.GDT:
        return b"01380006301\r\n0143101Huber\r\n01030001\r\n" * count
    one = b'{"resourceType":"Patient","name":[{"family":"Huber"}],"identifier":[{"value":"1"}]}'
    return b"[" + b",".join([one] * count) + b"]"
