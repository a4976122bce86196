"""How Alembic runs the steps: on the connection it is given, which may be an encrypted file's."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from tomail.practice.tables import Base
from tomail.practice.tables.base import Moment


def _named(type_: str, value: Any, _context: AutogenContext) -> str | Literal[False]:
    """Our own type by its own name; the others as Alembic writes them."""
    return "Moment()" if type_ == "type" and isinstance(value, Moment) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    render_item=_named,
)
with context.begin_transaction():
    context.run_migrations()
