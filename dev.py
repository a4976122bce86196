#!/usr/bin/env python3
"""Everything a developer does, from a fresh machine on: `python3 dev.py COMMAND` (Windows: `py dev.py`).

Needs Python 3.11 or later with pip, and nothing else; sets the rest up by itself under `.tools` and `.venv`.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import patient_page
import swiss_german

ROOT = Path(__file__).resolve().parent
TOOLS = ROOT / ".tools"
LOCK = ROOT / "requirements.lock"
TRANSLATIONS = ROOT / "resources" / "i18n"
WINDOWS = os.name == "nt"
PYTHONS = ("3.11", "3.12", "3.13")
INSPECTIONS = ("ruff format --check", "ruff check", "mypy", "mypy dev.py tests/conftest.py", "lint-imports")
FAST = ("-m", "not server and not slow")
STEALING = ("--dist", "worksteal")
UNWATCHED = ("-o", "faulthandler_timeout=0")
SAMPLE = ("--each", "2")
NO_WINDOWS = ("--ignore=tests/ui", "--ignore=tests/wizard")
OWN_PYTHON = str(getattr(sys, "_base_executable", sys.executable))  # not that of a virtual environment
SHOW = "from PySide6.QtWidgets import QApplication; import PySide6.QtWebEngineWidgets; QApplication([])"

# What PySide6's libraries link to on Debian 12, its windows included.
QT_PACKAGES = """
    libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libfreetype6 libxkbcommon0 libx11-6 libbrotli1
    libnss3 libxcomposite1 libxdamage1 libxext6 libxfixes3 libxrandr2 libxtst6 libasound2 libgbm1
    libxcb-dri3-0 libxkbfile1 fonts-dejavu-core libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1
    libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0
"""
SERVER_PACKAGES = """
    dovecot-imapd dovecot-pop3d dovecot-lmtpd postfix postgresql xvfb xauth gnome-keyring dbus xdg-utils
    fiu-utils chromium poppler-utils qpdf
"""

# Each translation file `<part>_<language>.ts` covers folders of src/tomail, without one of them.
ENGINE = "base model secure accounts sync outbox reminders message services store settings cli app"
PARTS = {
    "engine": (ENGINE, ""),
    "practice": ("practice", ""),
    "wizard": ("wizard ui/accounts", ""),
    "administration": ("ui/settings ui/admin ui/sign_in", ""),
    "records": ("ui/patients ui/record", ""),
    "mailbox": ("ui", "ui/accounts ui/settings ui/admin ui/sign_in ui/patients ui/record"),
}


class Stopped(Exception):
    """Said to the person as it is; the program ends with 1."""


def main(arguments: list[str]) -> int:
    """Carry out one command; its exit code."""
    command = COMMANDS.get(arguments[0] if arguments else "")
    if not command:
        print(usage(), file=sys.stderr)
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    try:
        return command(arguments[1:])
    except Stopped as stopped:
        say(str(stopped))
    except KeyboardInterrupt:
        return 130
    except subprocess.CalledProcessError as failed:
        say(f"{' '.join(map(str, failed.cmd))} ended with {failed.returncode}")
    return 1


def usage() -> str:
    """The commands, each with what it does."""
    lines = [f"  {name:10} {action.__doc__}" for name, action in COMMANDS.items()]
    return "\n".join(["usage: python3 dev.py COMMAND [ARGUMENT ...]", "", *lines])


# --- commands


def run(arguments: list[str]) -> int:
    """start tomail on a demo practice; arguments go to it"""
    return ready().become("tomail", "--demo", *arguments)


def tomail(arguments: list[str]) -> int:
    """tomail's command line; standard input and exit code pass through"""
    return Venv().set_up().become("tomail", *arguments)


def check(arguments: list[str]) -> int:
    """fast, before every commit: format, lint, types, import contracts, unit tests"""
    venv = ready()
    venv.inspect()
    return venv.test(*FAST, *arguments)


def test(arguments: list[str]) -> int:
    """check, all tests with real servers, unit tests on other Pythons; given pytest arguments, only those"""
    venv = ready(SERVER_PACKAGES)
    _build_page()
    if arguments:
        return venv.test(*arguments)
    venv.inspect()
    failed = [other.version for other in _other_venvs() if _unit_tests(other)]
    say(f"all tests on Python {venv.version}")
    code = venv.test()
    if failed:
        raise Stopped(f"unit tests failed on Python {', '.join(failed)}")
    return code


def torture(arguments: list[str]) -> int:
    """far more examples, for hours, or `--slice 1/8` of them; says at the end how much was tried"""
    os.environ["TOMAIL_TORTURE"] = "1"
    options = ("-p", "tests.torture", "--hypothesis-profile=torture", "--timeout=0", *UNWATCHED)
    return ready(SERVER_PACKAGES).test(*options, *arguments)


def translate(arguments: list[str]) -> int:
    """collect the sentences into resources/i18n/*.ts and compile them; further languages as arguments"""
    venv = Venv().set_up()
    known = {path.stem.split("_", 1)[1] for path in TRANSLATIONS.glob("*_*.ts")}
    for part in PARTS:
        files = {each: TRANSLATIONS / f"{part}_{each}.ts" for each in sorted(known.union(arguments, {"en"}))}
        venv.update_translations(part, [files.pop("en")], "-pluralonly")  # the sources are English
        venv.update_translations(part, files.values())
        swiss_german.derive(files["de_DE"], files["de_CH"])
    venv.compile_translations()
    return 0


def build_page(arguments: list[str]) -> int:
    """build the page that the portal gives to patients, if its sources changed"""
    _build_page()
    return 0


def lock(arguments: list[str]) -> int:
    """resolve pyproject.toml's dependencies into requirements.lock; --upgrade: to the newest"""
    options = "--universal --all-extras --group dev --generate-hashes --no-header --quiet"
    execute(uv(), "pip", "compile", "pyproject.toml", *options.split(), "-o", LOCK.name, *arguments)
    return 0


COMMANDS = {
    "run": run,
    "test": test,
    "check": check,
    "tomail": tomail,
    "torture": torture,
    "translate": translate,
    "build-page": build_page,
    "lock": lock,
}


# --- the environment


def ready(further_packages: str = "") -> Venv:
    """The environment, on a machine where Qt starts, with further Debian packages if that can be had."""
    venv = Venv().set_up()
    works = venv.shows_windows()
    if further_packages or not works:
        require_packages(QT_PACKAGES + further_packages, needed=not works)
        venv.compile_translations()
    return venv


class Venv:
    """A virtual environment with exactly what the lock file names, and tomail itself, editable."""

    def __init__(self, python: str = OWN_PYTHON, name: str = ".venv") -> None:
        self.path = ROOT / name
        self.version = version_of(python)
        self._python = python
        self._bin = self.path / ("Scripts" if WINDOWS else "bin")
        self._stamp = self.path / "set-up"

    def set_up(self) -> Venv:
        """Bring it up to date with the lock file, this Python and the translations; quick if it is."""
        if not self._is_current():
            with _one_at_a_time():
                if not self._is_current():
                    self._install()
        self.compile_translations()
        return self

    def _is_current(self) -> bool:
        made = self._stamp.is_file() and self._stamp.read_text() == self._wanted()
        return made and self.program("tomail").is_file() and self.program("python").is_file()

    def _wanted(self) -> str:
        inputs = LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes()
        return f"{self.version} {hashlib.sha256(inputs).hexdigest()}\n"

    def _install(self) -> None:
        say(f"setting up {self.path.name} (once, and when requirements.lock changes)")
        python = self.program("python")
        if not python.is_file() or version_of(str(python)) != self.version:
            execute(uv(), "venv", "--quiet", "--clear", "--python", self._python, self.path)
        execute(uv(), "pip", "sync", "--python", python, "--require-hashes", LOCK)
        alone = ("--no-deps", "--no-build-isolation")
        execute(uv(), "pip", "install", "--quiet", "--python", python, *alone, "--editable", ROOT)
        for seen in self.path.glob("shows-windows-*"):  # another Qt may need other libraries
            seen.unlink()
        self._stamp.write_text(self._wanted())

    def program(self, name: str) -> Path:
        """The path of an installed program."""
        return self._bin / (f"{name}.exe" if WINDOWS else name)

    def call(self, name: str, *arguments: str) -> int:
        """Run a program with our own input and output; its exit code."""
        return subprocess.call([self.program(name), *arguments])

    def become(self, name: str, *arguments: str) -> int:
        """As `call`, but in our place where the system can, so that signals reach it and nothing else."""
        if not WINDOWS:
            os.execv(self.program(name), [name, *arguments])
        return self.call(name, *arguments)

    def inspect(self) -> None:
        """Format, lint, types, import contracts; the first that fails ends everything."""
        for line in INSPECTIONS:
            say(line)
            name, *arguments = line.split()
            execute(self.program(name), *arguments)

    def test(self, *arguments: str) -> int:
        """Run pytest, a little more at once than there are cores, since servers are waited for, without a
        screen; its exit code."""
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # tomail starts hundreds of times: compile it once
        if is_root():
            os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
        os.chdir(ROOT)
        spread = () if "-n0" in arguments else ("-n", str(min(4, (os.cpu_count() or 1) + 1)), *STEALING)
        return self.call("python", "-m", "pytest", *spread, *arguments)

    def update_translations(self, part: str, files: Iterable[Path], *more_options: str) -> None:
        """Bring .ts files up to date with the sources of `part`; translations of kept sentences stay."""
        options = [*"-locations none -no-obsolete -source-language en".split(), *more_options]
        execute(self.program("pyside6-lupdate"), *sources_of(part), *options, "-ts", *files)

    def compile_translations(self) -> None:
        """Make each .qm file that is missing or older than its .ts file.

        As a new file: a running tomail has the old one mapped, and would crash if it were written over.
        """
        for source in sorted(TRANSLATIONS.glob("*.ts")):
            target = source.with_suffix(".qm")
            if target.is_file() and target.stat().st_mtime >= source.stat().st_mtime:
                continue
            new = source.with_suffix(".qm.new")
            if (
                answer(self.program("pyside6-lrelease"), "-silent", source, "-qm", new, "-nounfinished")
                is None
            ):
                say("translations stay uncompiled until Qt's system libraries are there (`dev.py run`)")
                return
            new.replace(target)

    def shows_windows(self) -> bool:
        """Whether Qt finds the system libraries that it needs here, with a screen or without."""
        screen = os.environ.get("QT_QPA_PLATFORM", "") if has_screen() else "offscreen"
        seen = self.path / f"shows-windows-{screen}"
        if (
            not seen.is_file()
            and answer(self.program("python"), "-c", SHOW, QT_QPA_PLATFORM=screen) is not None
        ):
            seen.touch()
        return seen.is_file()


def _build_page() -> None:
    """With Debian's nodejs and npm where neither is there; without them a portal has no page."""
    if not patient_page.has_node():  # a node from elsewhere brings its npm along
        require_packages(patient_page.DEBIAN_PACKAGES)
    if patient_page.has_node():
        with _one_at_a_time():
            patient_page.build()


def _unit_tests(other: Venv) -> int:
    """With windows on the newest Python, which has a newer Qt than the oldest one. Every second test: what
    differs between Pythons differs in many, and the one that everything runs on comes after this."""
    windows = other.version == PYTHONS[-1]
    say(f"unit tests on Python {other.version}{'' if windows else ', without windows'}")
    return other.test(*FAST, *SAMPLE, *(() if windows else NO_WINDOWS))


def _other_venvs() -> Iterator[Venv]:
    """For the oldest and the newest supported Python, where they are on this machine."""
    for version in (PYTHONS[0], PYTHONS[-1]):
        if version == version_of(OWN_PYTHON):
            continue
        if python := find_python(version):
            yield Venv(python, f".venv-{version}").set_up()
        else:
            say(f"Python {version} is not on this machine: its unit tests are not run")


def find_python(version: str) -> str | None:
    """An interpreter of that version (such as "3.12") that runs; never downloads one."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    find = (uv(), "python", "find", "--no-python-downloads", "--system", version)
    candidates = [
        shutil.which(f"python{version}"),
        *map(str, pyenv.glob(f"{version}.*/bin/python")),
        answer(*find),
    ]
    return next((path for path in candidates if path and version_of(path) == version), None)


def version_of(python: str) -> str:
    """Such as "3.11"; empty where it does not run, as a pyenv shim without a chosen version."""
    if python == OWN_PYTHON:
        return "{}.{}".format(*sys.version_info)
    return answer(python, "-c", "import sys, ssl, sqlite3; print('{}.{}'.format(*sys.version_info))") or ""


def uv() -> str:
    """The installer: the machine's own, else one under `.tools`, fetched by pip."""
    ours = os.pathsep.join((str(TOOLS / "bin"), str(TOOLS / "Scripts")))
    if found := shutil.which("uv") or shutil.which("uv", path=ours):
        return found
    say("fetching uv into .tools")
    os.environ["PIP_ROOT_USER_ACTION"] = "ignore"  # no warning: it goes into our own folder
    pip = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    execute(OWN_PYTHON, *pip, "--target", TOOLS, "uv")
    if found := shutil.which("uv", path=ours):
        return found
    raise Stopped("pip installed uv, but the program is not there")


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Wait for another dev.py that sets up; SQLite's lock is free again when its process dies."""
    TOOLS.mkdir(exist_ok=True)
    with closing(sqlite3.connect(TOOLS / "lock", timeout=1800, isolation_level=None)) as lock_file:
        lock_file.execute("BEGIN EXCLUSIVE")
        yield


# --- the machine


def require_packages(names: str, *, needed: bool = False) -> None:
    """See to Debian's packages: install them as root, else name the command; in CI none may lack."""
    if sys.platform != "linux" or not (missing := _missing(names.split())):
        return
    if not shutil.which("apt-get"):
        say(f"this is neither Debian nor Ubuntu; it needs what is there called {' '.join(missing)}")
        return
    if is_root():
        _apt("update")
    install = ("install", "-y", "--no-install-recommends", "--no-remove", *map(_renamed, missing))
    if is_root():
        _apt(*install)
        return
    advice = f"system packages are missing; run: sudo apt-get {' '.join(install)}"
    if needed or os.environ.get("CI"):
        raise Stopped(advice)
    say(advice)


def _missing(names: list[str]) -> list[str]:
    if not shutil.which("dpkg-query"):
        return names
    listed = answer("dpkg-query", "-W", "-f=${Package} ${db:Status-Status}\\n") or ""
    installed = {line.split()[0] for line in listed.splitlines() if line.endswith(" installed")}
    return [name for name in names if not installed.intersection((name, f"{name}t64"))]


def _renamed(name: str) -> str:
    """Ubuntu 24.04 and Debian 13 renamed some libraries for 64-bit time."""
    return name if answer("apt-cache", "show", f"{name}t64") is None else f"{name}t64"


def _apt(*arguments: str) -> None:
    say(f"apt-get {' '.join(arguments)}")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    execute("apt-get", "-q", *arguments)


def is_root() -> bool:
    """True where nothing needs asking: as the superuser of Linux or macOS."""
    return not WINDOWS and os.geteuid() == 0


def has_screen() -> bool:
    """False on a Linux without X11 and Wayland."""
    named = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return sys.platform != "linux" or bool(named)


def sources_of(part: str) -> list[Path]:
    """The Python files whose sentences stand in the translation files of `part`."""
    folders, without = PARTS[part]
    source = ROOT / "src" / "tomail"
    found = [path for folder in folders.split() for path in sorted((source / folder).rglob("*.py"))]
    others = {source / folder for folder in without.split()}
    return [path for path in found if others.isdisjoint(path.parents)]


def execute(*command: str | Path) -> None:
    """Run to the end in the project's folder, output on stderr; CalledProcessError if it fails."""
    subprocess.run(command, cwd=ROOT, stdout=sys.stderr, check=True)


def answer(*command: str | Path, **environment: str) -> str | None:
    """What a program prints; None if it fails or does not exist."""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, check=True, env=os.environ | environment
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()


def say(text: str) -> None:
    """Progress; stdout belongs to the program that is run."""
    print(f"dev.py: {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036  (whoever starts this may have an older one)
        sys.exit("dev.py: Python 3.11 or later is needed")
    sys.exit(main(sys.argv[1:]))
