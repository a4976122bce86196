"""Which keys are written and taken back; the registry itself is Windows' own."""

from __future__ import annotations

from collections.abc import Mapping

from tomail.services.mail_program.windows import CHOICE, CLASS, REGISTERED, WindowsRegistration


class Registry:
    """HKEY_CURRENT_USER in memory."""

    def __init__(self) -> None:
        self.keys: dict[str, dict[str, str]] = {REGISTERED: {"Other": "x"}}
        self.asked = 0

    def get(self, key: str, name: str) -> str | None:
        return self.keys.get(key, {}).get(name)

    def put(self, key: str, values: Mapping[str, str]) -> None:
        self.keys.setdefault(key, {}).update(values)

    def drop(self, key: str, name: str | None = None) -> None:
        if name is not None:
            self.keys.get(key, {}).pop(name, None)
            return
        for each in [each for each in self.keys if each == key or each.startswith(rf"{key}\ ".rstrip())]:
            del self.keys[each]

    def ask(self) -> None:
        self.asked += 1


def test_a_choice_is_offered_and_the_person_asked() -> None:
    registry = Registry()
    system = WindowsRegistration(registry, [r"C:\Program Files\tomail\tomail.exe"])
    system.register()
    start = registry.get(rf"Software\Classes\{CLASS}\shell\open\command", "")
    assert start == r'"C:\Program Files\tomail\tomail.exe" "%1"'
    capabilities = registry.get(REGISTERED, "tomail")
    assert capabilities
    assert registry.get(rf"{capabilities}\URLAssociations", "mailto") == CLASS
    assert registry.asked == 1
    assert not system.is_ours()
    registry.put(CHOICE, {"ProgId": CLASS})
    assert system.is_ours()
    system.register()
    assert registry.asked == 1


def test_every_key_is_taken_back() -> None:
    registry = Registry()
    system = WindowsRegistration(registry, ["tomail.exe"])
    system.register()
    system.unregister()
    assert registry.keys == {REGISTERED: {"Other": "x"}}
    system.unregister()
