"""The words to a candidate, from a template that staff can edit. No personal data: findings are named by their titles, which tell none."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

from jinja2 import TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from foliocheck.app.triage.views import RowView
from foliocheck.core.errors import BadConfiguration
from foliocheck.core.wording import counted

_NOTHING = {
    "sentence": "", "musts": 0, "shoulds": 0, "must_titles": [], "missing": [], "broken_evidence": 0, "locked_evidence": 0, "broken_links": 0,
    "exposed": 0, "minutes": 0, "platform": "", "framework": "", "front_door": "",
}  # fmt: skip


def candidate_text(home: Path, given: Path | None = None) -> Callable[[RowView], str]:
    """A function that words a row. The template is `given`, else `home`/summary.txt where it is there, else our own.

    Raises BadConfiguration with the line where the template is wrong.
    """
    own = home / "summary.txt"
    path = given or (own if own.is_file() else None)
    try:
        source = (
            path.read_text(encoding="utf-8-sig")
            if path
            else (files("foliocheck.app.triage") / "templates" / "summary.txt.j2").read_text(encoding="utf-8")
        )
    except (OSError, UnicodeError):
        raise BadConfiguration(f"The template {path} cannot be read. Give a text file in UTF-8.") from None
    environment = ImmutableSandboxedEnvironment(autoescape=False)
    environment.globals["counted"] = counted
    environment.filters["capital"] = lambda text: text[:1].upper() + text[1:]
    try:
        template = environment.from_string(source)
    except TemplateError as error:
        raise BadConfiguration(f"The template {path} is wrong in line {getattr(error, 'lineno', '?')}: {error}.") from None

    def word(view: RowView) -> str:
        try:
            text = template.render({**_NOTHING, **view.summary, "state": view.state, "problem": view.problem, "change": view.change})
        except Exception as error:  # whatever a template of somebody's own may do
            raise BadConfiguration(f"The template {path or ''} cannot be filled in ({error}).") from None
        return " ".join(text.split())

    return word
