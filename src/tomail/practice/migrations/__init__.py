"""Steps from one version of the practice database to the next (Alembic).

Workstations of different versions use the database at once: a step only adds, and what is no longer
used goes a release later.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.practice.engine import take_turn


def bring_up_to_date(engine: Engine) -> None:
    """Run the steps that are missing, in one transaction. Raises EnvironmentTrouble (PRACTICE_NEWER)."""
    config = configuration()
    with engine.connect() as connection:
        writer = connection.execution_options(writing=True)
        with writer.begin():
            take_turn(writer)
            _require_known(config, MigrationContext.configure(writer).get_current_revision())
            config.attributes["connection"] = writer
            command.upgrade(config, "head")


def require_known_version(engine: Engine) -> None:
    """Raises EnvironmentTrouble (PRACTICE_NEWER) if a step was run that this program does not know."""
    with engine.connect() as connection:
        _require_known(configuration(), MigrationContext.configure(connection).get_current_revision())


def current_version(engine: Engine) -> str | None:
    """The last step that was run; None for an empty database."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def newest_version() -> str:
    """The last step there is."""
    return str(ScriptDirectory.from_config(configuration()).get_current_head())


def configuration() -> Config:
    """Where the steps lie."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    return config


def _require_known(config: Config, revision: str | None) -> None:
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if revision is not None and revision not in known:
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
