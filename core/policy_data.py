"""Policy: dated lines about hosts, wall texts, bot walls and dummy addresses, read from `core/policy/*.toml`.

Policy is neither a fact nor a verdict. Each file says when it was last verified; none of it needs a change of code.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def policy(name: str) -> dict[str, Any]:
    """The policy file `core/policy/NAME.toml` as a dict. Raises FileNotFoundError for an unknown name."""
    text = (files("foliocheck.core") / "policy" / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
