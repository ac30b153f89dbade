"""Who is asking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from starlette.requests import HTTPConnection


@dataclass(frozen=True, slots=True)
class Visitor:
    """`name` is kept with what this person asks for; "" is whoever keeps this installation. Candidates see their own checks, staff see all.

    `session`: they signed in here, and may sign out here.
    """

    name: str
    role: Literal["candidate", "staff"]
    session: bool = False

    def may_see(self, owner: str) -> bool:
        """Whether a check that `owner` asked for is this visitor's to see."""
        return self.role == "staff" or owner == self.name


LOCAL = Visitor("", "staff")
"""The one person on their own machine, who sees everything."""

NOBODY = Visitor("nobody", "candidate")
"""Whoever has not signed in to a hosted page: nothing is theirs."""


def visitor_of(request: HTTPConnection) -> Visitor:
    """Who sent this request: whom the middleware recognised, or the local person."""
    found: Any = getattr(request.state, "visitor", LOCAL)
    assert isinstance(found, Visitor)
    return found
