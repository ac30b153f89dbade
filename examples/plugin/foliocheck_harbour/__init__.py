"""What Harbour College (invented) adds to foliocheck: its own portfolio system, a check, and its own award."""

from importlib.resources import files


def harbour_award() -> str:
    """The college's framework as TOML text; foliocheck reads it as it reads its own."""
    return (files(__name__) / "harbour_award.toml").read_text(encoding="utf-8")
