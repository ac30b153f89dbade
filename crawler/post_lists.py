"""A blog's lists of posts (older posts, labels, months) that only links lead to: which are looked through, and in what order.

Where a sitemap or an interface names a blog's posts its lists tell nothing new, and they are left alone. Where neither does, posts that
have left the front page can be found in them only. A list is asked for its links; it is no page of the portfolio and is never judged.
A large blog has more of them than anybody would go through, so their number is limited: those that are called a portfolio come first,
then older posts and labels in turn, then months. Pure: they are asked in `list_reading`.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from foliocheck.core.snapshot import NotChecked
from foliocheck.crawler.platforms.platform import Lists

MOST = 40
"""So many lists are looked through. At ten posts a list that is all of a blog with a few hundred posts, and within the limit of pages."""
_NAMED = re.compile(r"cmalt|folio", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PostList:
    """A list that was met: its address, what it lists, the page that led there and how many clicks it is from the first page."""

    url: str
    lists: Lists
    linked_from: str | None
    depth: int


@dataclass(slots=True)
class PostLists:
    """The lists that were met and are not looked through yet. `given` counts those that were, `silent` those among them that gave no page."""

    given: int = 0
    silent: int = 0
    _turns: Counter[Lists] = field(default_factory=Counter)
    _met: set[str] = field(default_factory=set)
    _waiting: list[PostList] = field(default_factory=list)

    def hold(self, found: PostList) -> None:
        """Keep a list that was met, once."""
        if found.url not in self._met:
            self._met.add(found.url)
            self._waiting.append(found)

    def next(self) -> PostList | None:
        """The list to look through now; None where there is no more, or enough were given."""
        if not self._waiting or self.given >= MOST:
            return None
        chosen = min(self._waiting, key=self._rank)  # the first that was met among equals
        self._waiting.remove(chosen)
        self.given += 1
        if not _NAMED.search(chosen.url):
            self._turns[chosen.lists] += 1
        return chosen

    def drop(self, address: str) -> None:
        """Forget a list that is read as a page after all (a menu leads there)."""
        if address in self._met:  # nearly every page that is offered is no list
            self._waiting = [held for held in self._waiting if held.url != address]

    def _rank(self, held: PostList) -> tuple[int, int]:
        if _NAMED.search(held.url):
            return 0, 0
        return (2, 0) if held.lists == "date" else (1, 2 * self._turns[held.lists] + (held.lists == "label"))

    def unread(self) -> NotChecked | None:
        """What to tell of the lists that were not looked through."""
        left = len(self._waiting) + self.silent
        if not left:
            return None
        if self.given >= MOST:
            why = f"after {MOST} lists the search ended"
        elif self._waiting:
            why = "the check ended before these were"
        else:
            why = "these gave no page"
        return NotChecked(
            what=f"Posts that only {'one further list leads' if left == 1 else f'{left} further lists lead'} to (older posts, labels, months)",
            why=f"Neither a sitemap nor an interface names this blog's posts, so its lists were looked through; {why}.",
        )
