"""What comes of one question, whoever answers it: a host, or the archive that was handed in. Facts only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Literal

Cut = Literal["size", "time"]
Limit = int | Callable[[str], int]
"""How many bytes of a body to read, or a function of the media type that tells it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """What a handed-in archive holds at an address of the virtual origin."""

    status: int
    content_type: str
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of one question. `error` is a class as in `Attempt.error`, or `refused-by-rule`; None where a host answered.

    `headers` have lower-case names, repeated ones joined by ", ". `body` is decoded (gzip, deflate) and cut at the limit; `cut` says
    why it is not whole. `redirects` are the addresses passed on the way, the first asked one included, the final one not.
    """

    address: str
    method: str
    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    final_url: str = ""
    redirects: tuple[str, ...] = ()
    error: str | None = None
    retry_after: float | None = None
    cut: Cut | None = None
    rule: str | None = None
    """Which of the rules refused, where one did (see `rules`)."""
    given_up: bool = False
    """Not asked at all, because this host had left too many questions without an answer."""

    @property
    def content_type(self) -> str:
        """The media type without its parameters, lower case; "" where none was given."""
        return media_type(self.headers.get("content-type", ""))


def media_type(content_type: str) -> str:
    """The media type of a Content-Type header, without its parameters, lower case."""
    return content_type.split(";")[0].strip().lower()


def most_bytes(limit: Limit, content_type: str) -> int:
    """How many bytes of a body with this Content-Type header may be read."""
    return max(0, limit if isinstance(limit, int) else limit(media_type(content_type)))


def archive_answer(served: Served | None, method: str, address: str, limit: Limit) -> Answer:
    """The answer where no host is asked, but an archive: `served` is what it holds there, None where it holds nothing."""
    if served is None:
        return Answer(address=address, method=method, status=404, final_url=address)
    headers = {"content-type": served.content_type, "content-length": str(len(served.body))}
    said = Answer(address=address, method=method, status=served.status, headers=headers, final_url=address)
    if method == "HEAD":
        return said
    most = most_bytes(limit, served.content_type)
    return replace(said, body=served.body[:most], cut="size" if len(served.body) > most else None)
