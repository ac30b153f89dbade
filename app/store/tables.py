"""The tables. No secret, no unmasked finding and no page of a portfolio is ever in them.

Times are seconds since 1970 (UTC), by the database server's clock where there is one.
"""

from __future__ import annotations

import sqlalchemy as sa

SCHEMA = "foliocheck"
"""The schema in PostgreSQL. SQLite has a file of its own instead."""

metadata = sa.MetaData(schema=SCHEMA)

portfolios = sa.Table(
    "portfolios", metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("address", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False, server_default=""),
    sa.Column("added_at", sa.Float, nullable=False),
    sa.Column("last_run", sa.String(64)),  # the last one that could be read
    sa.Column("moved_to", sa.Text),
)  # fmt: skip

runs = sa.Table(
    "runs", metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("portfolio", sa.String(32), sa.ForeignKey(portfolios.c.id, ondelete="CASCADE"), nullable=False),
    sa.Column("address", sa.Text, nullable=False),
    sa.Column("host", sa.Text, nullable=False),
    sa.Column("kind", sa.String(16), nullable=False),  # person | triage | watch
    sa.Column("state", sa.String(20), nullable=False),  # queued | running | done | failed | cancelled | needs-password
    sa.Column("created_at", sa.Float, nullable=False),
    sa.Column("started_at", sa.Float),
    sa.Column("finished_at", sa.Float),
    sa.Column("attempts", sa.Integer, nullable=False, server_default="0"),
    sa.Column("worker", sa.String(80)),
    sa.Column("handed_on", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("cancel_asked", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("needs_access", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("access_holder", sa.String(80)),  # the worker whose memory holds the password
    sa.Column("settings", sa.JSON, nullable=False),  # framework, budget in seconds, keep_snapshot …
    sa.Column("owner", sa.String(80), nullable=False, server_default=""),  # who asked; "" is whoever keeps this installation
    sa.Column("upload", sa.String(64)),  # the handed-in file by content; `address` is then its name
    sa.Column("verdict", sa.String(20)),
    sa.Column("problem", sa.Text),
    sa.Column("taken_at", sa.Text),
    sa.Column("noticed", sa.Boolean, nullable=False, server_default=sa.false()),  # its news, if any, is among the events
    sa.Column("summary", sa.JSON),  # the row of the triage table
    sa.Column("report_json", sa.String(64)),  # names of files by content
    sa.Column("report_html", sa.String(64)),
    sa.Index("runs_by_portfolio", "portfolio", "finished_at"),
    sa.Index("runs_by_state", "state", "handed_on"),
    sa.Index("runs_by_owner", "owner", "created_at"),
)  # fmt: skip

corrections = sa.Table(
    "corrections", metadata,
    sa.Column("portfolio", sa.String(32), sa.ForeignKey(portfolios.c.id, ondelete="CASCADE"), primary_key=True),
    sa.Column("owner", sa.String(80), primary_key=True),
    sa.Column("toml", sa.Text, nullable=False),  # a foliocheck.toml
    sa.Column("changed_at", sa.Float, nullable=False),
)  # fmt: skip

findings = sa.Table(
    "findings", metadata,
    sa.Column("run", sa.String(64), sa.ForeignKey(runs.c.id, ondelete="CASCADE"), primary_key=True),
    sa.Column("ordinal", sa.Integer, primary_key=True),
    sa.Column("fingerprint", sa.String(16), nullable=False),
    sa.Column("check_id", sa.Text, nullable=False),
    sa.Column("area", sa.String(20), nullable=False),
    sa.Column("verdict", sa.String(16), nullable=False),
    sa.Column("severity", sa.String(8), nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("page", sa.Text, nullable=False, server_default=""),
)  # fmt: skip

pages = sa.Table(
    "pages", metadata,
    sa.Column("run", sa.String(64), sa.ForeignKey(runs.c.id, ondelete="CASCADE"), primary_key=True),
    sa.Column("ordinal", sa.Integer, primary_key=True),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
)  # fmt: skip

progress = sa.Table(
    "progress", metadata,
    sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=True),
    sa.Column("run", sa.String(64), sa.ForeignKey(runs.c.id, ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("at", sa.Float, nullable=False),
    sa.Column("what", sa.JSON, nullable=False),
)  # fmt: skip

batches = sa.Table(
    "batches", metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("created_at", sa.Float, nullable=False),
)  # fmt: skip

batch_rows = sa.Table(
    "batch_rows", metadata,
    sa.Column("batch", sa.String(64), sa.ForeignKey(batches.c.id, ondelete="CASCADE"), primary_key=True),
    sa.Column("row", sa.Integer, primary_key=True),
    sa.Column("line", sa.Integer, nullable=False),
    sa.Column("given", sa.Text, nullable=False),
    sa.Column("reference", sa.Text, nullable=False),
    sa.Column("pathway", sa.Text, nullable=False),
    sa.Column("portfolio", sa.String(32)),  # None for a bad row
    sa.Column("problem", sa.Text),
    sa.Column("same_as", sa.Integer),
    sa.Column("run", sa.String(64)),
)  # fmt: skip

remarks = sa.Table(
    "remarks", metadata,
    sa.Column("batch", sa.String(64), sa.ForeignKey(batches.c.id, ondelete="CASCADE"), primary_key=True),
    sa.Column("key", sa.String(32), primary_key=True),  # address and reference of the row: it stays when the list is handed in anew
    sa.Column("mark", sa.String(16), nullable=False, server_default=""),  # "" | sent-back | passed-on
    sa.Column("note", sa.Text, nullable=False, server_default=""),
    sa.Column("changed_at", sa.Float, nullable=False),
    sa.Column("changed_by", sa.String(80), nullable=False, server_default=""),
)  # fmt: skip

hosts = sa.Table(
    "hosts", metadata,
    sa.Column("host", sa.Text, primary_key=True),
    sa.Column("run", sa.String(64)),
    sa.Column("worker", sa.String(80)),
    sa.Column("free_at", sa.Float, nullable=False, server_default="0"),
)  # fmt: skip

workers = sa.Table(
    "workers", metadata,
    sa.Column("id", sa.String(80), primary_key=True),
    sa.Column("machine", sa.Text, nullable=False),
    sa.Column("started_at", sa.Float, nullable=False),
    sa.Column("beat_at", sa.Float, nullable=False),
    sa.Column("state", sa.String(8), nullable=False),  # alive | dead | left
    sa.Column("settled", sa.Boolean, nullable=False, server_default=sa.false()),
)  # fmt: skip

watches = sa.Table(
    "watches", metadata,
    sa.Column("portfolio", sa.String(32), sa.ForeignKey(portfolios.c.id, ondelete="CASCADE"), primary_key=True),
    sa.Column("every", sa.Float, nullable=False),
    sa.Column("next_at", sa.Float, nullable=False),
    sa.Column("added_at", sa.Float, nullable=False),
    sa.Column("paused", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("misses", sa.Integer, nullable=False, server_default="0"),
    sa.Column("first_miss_at", sa.Float),
    sa.Column("vanished", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("settings", sa.JSON, nullable=False),
)  # fmt: skip

digests = sa.Table(
    "digests", metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("made_at", sa.Float, nullable=False),
)  # fmt: skip

events = sa.Table(
    "events", metadata,
    sa.Column("id", sa.String(96), primary_key=True),  # run and kind: the same event is never noted twice
    sa.Column("portfolio", sa.String(32), sa.ForeignKey(portfolios.c.id, ondelete="CASCADE"), nullable=False),
    sa.Column("run", sa.String(64)),
    sa.Column("at", sa.Float, nullable=False),
    sa.Column("kind", sa.String(12), nullable=False),  # changed | vanished | back | moved
    sa.Column("body", sa.JSON, nullable=False),
    sa.Column("digest", sa.String(64), sa.ForeignKey(digests.c.id, ondelete="SET NULL"), index=True),
    sa.Index("events_by_portfolio", "portfolio", "at"),
)  # fmt: skip

deliveries = sa.Table(
    "deliveries", metadata,
    sa.Column("digest", sa.String(64), sa.ForeignKey(digests.c.id, ondelete="CASCADE"), primary_key=True),
    sa.Column("channel", sa.String(12), primary_key=True),  # mail | webhook | feed
    sa.Column("sent_at", sa.Float),
    sa.Column("tries", sa.Integer, nullable=False, server_default="0"),
    sa.Column("next_try_at", sa.Float, nullable=False, server_default="0"),
    sa.Column("problem", sa.Text),
)  # fmt: skip

people = sa.Table(
    "people", metadata,
    sa.Column("id", sa.String(40), primary_key=True),  # what checks remember as their owner, and what logs say
    sa.Column("name", sa.String(120), nullable=False, unique=True),  # what they sign in with
    sa.Column("role", sa.String(12), nullable=False),  # candidate | staff
    sa.Column("password", sa.Text),  # a salted hash, None: may not sign in with one
    sa.Column("token", sa.String(64), unique=True),  # the hash of an access token for programs
    sa.Column("added_at", sa.Float, nullable=False),
)  # fmt: skip

sessions = sa.Table(
    "sessions", metadata,
    sa.Column("id", sa.String(64), primary_key=True),  # the hash of what the cookie holds
    sa.Column("person", sa.String(40), sa.ForeignKey(people.c.id, ondelete="CASCADE"), nullable=False),
    sa.Column("opened_at", sa.Float, nullable=False),
    sa.Column("used_at", sa.Float, nullable=False),
)  # fmt: skip
