from __future__ import annotations

from pathlib import Path

import pytest

from tomail.base.errors import EnvironmentTrouble, ProblemKind
from tomail.settings.policies import Policy, load_policies, policy_files


def written(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def test_a_file_that_is_not_there_says_nothing(tmp_path: Path) -> None:
    assert load_policies([tmp_path / "none.json"]) == {}


def test_the_machine_overrules_the_profile(tmp_path: Path) -> None:
    own = written(
        tmp_path / "own.json",
        '{"view.theme": {"value": "dark"}, "view.zoom": {"value": 125, "locked": true}}',
    )
    machine = written(tmp_path / "machine.json", '{"view.theme": {"value": "light", "locked": true}}')
    assert load_policies([own, machine]) == {
        "view.theme": Policy("light", True),
        "view.zoom": Policy(125, True),
    }


def test_where_it_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = policy_files(tmp_path)
    assert files[0] == tmp_path / "policies.json"
    assert files[1].name == "policies.json"
    monkeypatch.setenv("TOMAIL_POLICIES", str(tmp_path / "other.json"))
    assert policy_files(tmp_path) == [tmp_path / "other.json", files[1]]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('{"view.theme": {"value": "dark",}}', "1:"),
        ("[]", "object"),
        ('{"view.thema": {"value": "dark"}}', "view.thema"),
        ('{"view.theme": {"value": "pink"}}', "view.theme"),
        ('{"view.theme": "dark"}', "view.theme"),
        ('{"view.theme": {"locked": true}}', "view.theme"),
        ('{"view.theme": {"value": "dark", "locked": "yes"}}', "view.theme"),
        ('{"view.theme": {"value": "dark", "lokced": true}}', "view.theme"),
        ('{"view.zoom": {"value": "125"}}', "view.zoom"),
    ],
)
def test_a_slip_of_the_pen_is_told_with_its_place(tmp_path: Path, text: str, named: str) -> None:
    path = written(tmp_path / "policies.json", text)
    with pytest.raises(EnvironmentTrouble) as trouble:
        load_policies([path])
    assert trouble.value.problem.kind is ProblemKind.INVALID
    assert named in str(trouble.value.problem)
    assert str(path) in str(trouble.value.problem)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "policies.json").mkdir()
    with pytest.raises(EnvironmentTrouble):
        load_policies([tmp_path / "policies.json"])
