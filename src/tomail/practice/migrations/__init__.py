"""Steps from one version of the practice database to the next (Alembic).

Workstations of different versions use the database at once: a step only adds, and what is no longer
used goes a release later.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence

FOLDER = Path(__file__).parent


def known_versions() -> list[str]:
    """Every step there is, oldest first; found without Alembic, whose import costs a start of the program."""
    return sorted(each.name.partition("_")[0] for each in (FOLDER / "versions").glob("[0-9]*.py"))


def version_of(connection: Connection) -> str | None:
    """The last step that was run; None for an empty database."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return version


def current_version(engine: Engine) -> str | None:
    """The same. Raises EnvironmentTrouble (PRACTICE_NEWER) for a step that nobody here knows."""
    with engine.connect() as connection:
        version = version_of(connection)
    require_known(version)
    return version


def require_known(version: str | None) -> None:
    """Raises EnvironmentTrouble (PRACTICE_NEWER) if a newer program ran this step."""
    if version is not None and version not in known_versions():
        raise EnvironmentTrouble(
            Problem(
                ProblemKind.PRACTICE_NEWER,
                sentence(
                    QT_TRANSLATE_NOOP(
                        "engine", "The practice database was upgraded by a newer tomail than this one."
                    )
                ),
                sentence(
                    QT_TRANSLATE_NOOP("engine", "Please tell your IT: install the newer tomail here too.")
                ),
            )
        )
