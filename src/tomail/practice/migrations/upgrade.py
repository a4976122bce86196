"""Running the steps that are missing."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from tomail.practice.engine import take_turn
from tomail.practice.owner_functions import install

from . import FOLDER, require_known, version_of


def bring_up_to_date(engine: Engine) -> None:
    """Run the steps that are missing, in one transaction. Raises EnvironmentTrouble (PRACTICE_NEWER)."""
    config = configuration()
    with engine.connect() as connection:
        writer = connection.execution_options(writing=True)
        with writer.begin():
            if take_turn(writer) is not None:
                writer.exec_driver_sql("SET LOCAL statement_timeout = 0")  # as long as it takes
            require_known(version_of(writer))
            config.attributes["connection"] = writer
            command.upgrade(config, "head")
            install(writer)


def configuration() -> Config:
    """Where the steps lie."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    return config
