"""`python -m tomail.practice.migrations "What it adds"` writes the step to the tables as they are."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from alembic import command
from sqlalchemy import create_engine

from .upgrade import bring_up_to_date, configuration


def main() -> None:
    """Compare the tables with what the steps so far make, in a database of its own."""
    with tempfile.TemporaryDirectory() as folder:
        engine = create_engine(f"sqlite:///{Path(folder) / 'practice.db'}")
        bring_up_to_date(engine)
        config = configuration()
        with engine.connect() as connection:
            config.attributes["connection"] = connection
            count = len(list((Path(__file__).parent / "versions").glob("[0-9]*.py")))
            command.revision(config, sys.argv[1], autogenerate=True, rev_id=f"{count + 1:04}")
        engine.dispose()


if __name__ == "__main__":
    main()
