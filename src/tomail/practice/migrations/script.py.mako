"""${message}."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from tomail.practice.tables.base import Moment

${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what this version needs."""
    ${upgrades if upgrades else "pass"}
