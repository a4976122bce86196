"""`tomail certificates`, and what `parse`, `show` and `send` say of signed and encrypted mail."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.people import PASSWORD, authority, person
from tests.services.test_sealed_mail import ENTITY, HUBER, OURS, huber, put, us
from tests.ui.practice import Practice, practice
from tomail.app.main import main
from tomail.cli.parser import build_parser
from tomail.cli.run import run

Run = Callable[..., Any]


@pytest.fixture
def sonnberg(tmp_path: Path) -> Any:
    with practice(tmp_path / "sonnberg", empty=True) as made:
        yield made


@pytest.fixture
def tomail(sonnberg: Practice, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command on the practice; gives back its JSON."""

    class Opened:
        def __enter__(self) -> Any:
            return sonnberg.services

        def __exit__(self, *_: object) -> None:
            """The test closes the practice."""

    def ran(*words: str, given: str = "", code: int = 0) -> Any:
        monkeypatch.setattr("sys.stdin", io.StringIO(given))
        assert run(build_parser("test").parse_args([*words, "--json"]), Opened) == code
        return json.loads(capsys.readouterr().out)

    return ran


def test_certificates_come_are_listed_handed_out_and_go(tomail: Run, tmp_path: Path) -> None:
    assert tomail("certificates", "list") == []
    for name, data in (("ca.cer", authority().der), ("huber.cer", huber().der), ("us.p12", us().p12())):
        (tmp_path / name).write_bytes(data)
    tomail("certificates", "import", str(tmp_path / "ca.cer"), "--trust")
    tomail("certificates", "import", str(tmp_path / "huber.cer"))
    mine = ("certificates", "import", str(tmp_path / "us.p12"), "--account", "Praxis", "--password-stdin")
    refused = tomail(*mine, given="falsch\n", code=1)
    assert refused["error"]["kind"] == "wrong_password"
    rows = {each["kind"]: each for each in tomail(*mine, given=f"{PASSWORD}\n")}
    assert rows.keys() == {"own", "correspondent", "authority"}
    assert (rows["own"]["address"], rows["own"]["signs"]) == (OURS, True)
    assert (rows["correspondent"]["address"], rows["correspondent"]["state"]) == (HUBER, "ready")

    own, out = rows["own"]["fingerprint"], tmp_path / "again.p12"
    tomail("certificates", "export", own[:16], str(out), "--password-stdin", given="lang genug 1\n")
    assert out.stat().st_mode & 0o077 == 0
    assert tomail("certificates", "remove", own, code=1)["error"]["kind"] == "invalid"
    assert "own" not in {each["kind"] for each in tomail("certificates", "remove", own, "--yes")}
    back = tomail(
        "certificates", "import", str(out), "--account", "Praxis", "--password-stdin", given="lang genug 1"
    )
    assert own in {each["fingerprint"] for each in back}


def test_openpgp_keys_are_handed_out_the_own_ones_under_a_password(tomail: Run, tmp_path: Path) -> None:
    pysequoia = pytest.importorskip("pysequoia")
    for name, address in (("us.asc", OURS), ("huber.asc", HUBER)):
        key = pysequoia.Tsk.generate(f"Jemand <{address}>")
        (tmp_path / name).write_text(str(key if address == OURS else key.extract_certificate()))
    mine = ("certificates", "import", str(tmp_path / "us.asc"), "--account", "Praxis", "--password-stdin")
    tomail(*mine, given="\n")
    rows = {each["kind"]: each for each in tomail("certificates", "import", str(tmp_path / "huber.asc"))}
    out, public = tmp_path / "privat.asc", tmp_path / "public.asc"
    own = rows["openpgp own"]["fingerprint"]
    away = ("certificates", "export", own, str(out), "--password-stdin")
    assert tomail(*away, given="kurz\n", code=1)["error"]["kind"] == "invalid"
    assert not out.exists()
    tomail(*away, given="lang genug 1\n")
    tomail("certificates", "export", rows["openpgp"]["fingerprint"], str(public))
    assert b"BEGIN PGP PUBLIC KEY" in public.read_bytes()
    tomail("certificates", "remove", own, "--yes")
    (tmp_path / "us.asc").write_bytes(out.read_bytes())
    assert tomail(*mine, given="falsch\n", code=1)["error"]["kind"] == "wrong_password"
    assert own in {each["fingerprint"] for each in tomail(*mine, given="lang genug 1\n")}


def test_an_authority_is_handed_out(tomail: Run, tmp_path: Path) -> None:
    (tmp_path / "ca.cer").write_bytes(authority().der)
    (row,) = tomail("certificates", "import", str(tmp_path / "ca.cer"), "--trust")
    tomail("certificates", "export", row["fingerprint"], str(tmp_path / "out.cer"))
    assert (tmp_path / "out.cer").read_bytes() == authority().der


def test_show_says_what_a_signature_is_worth(sonnberg: Practice, tomail: Run, tmp_path: Path) -> None:
    ref = put(sonnberg, huber().signs(ENTITY, tmp_path))
    signature = tomail("show", str(ref))["signature"]
    assert (signature["state"], signature["reasons"]) == ("unconfirmed", ["certificate_untrusted"])
    (tmp_path / "ca.cer").write_bytes(authority().der)
    tomail("certificates", "import", str(tmp_path / "ca.cer"), "--trust")
    signature = tomail("show", str(ref))["signature"]
    assert (signature["state"], signature["signer"]) == ("valid", "Dr. Huber")


def test_send_encrypts_or_refuses(sonnberg: Practice, tomail: Run, tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("Befundtoken", "utf-8")
    words = ("send", "--account", "Praxis", "--to", HUBER, "--subject", "Befund", "--text-file", str(text))
    refused = tomail(*words, "--encrypt", "--queue", "--override", "Test", code=1)
    assert "Zertifikat" in refused["error"]["message"] or "certificate" in refused["error"]["message"]
    certificates, account = sonnberg.services.certificates, sonnberg.account.id
    certificates.import_file(authority().der)
    certificates.trust(certificates.import_file(authority().der).issuers[0].fingerprint)
    certificates.import_file(huber().der)
    certificates.import_own(account, person(OURS, "Praxis Dr. Sonnberg").p12(), PASSWORD)
    sent = tomail(*words, "--sign", "--encrypt", "--queue", "--override", "Test")
    raw = sonnberg.services.stores.of(account).outbox.raw(int(sent["outbox_id"].rpartition("-")[2]))
    assert raw is not None
    assert b"Befundtoken" not in raw


def test_parse_reads_what_is_signed_without_a_profile(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(f"From: {HUBER}\n".encode() + huber().signs(ENTITY, tmp_path))
    assert main(["parse", "--json", str(path)]) == 0
    document = json.loads(capsys.readouterr().out)
    assert "Befundtoken" in document["text"]
    assert document["signature"]["state"] == "unconfirmed"
    assert document["attachments"] == []
