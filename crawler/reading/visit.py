"""What one visit of a tab to a page gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import Response

from foliocheck.core.snapshot import AxeResult
from foliocheck.crawler.reading.failures import explain


@dataclass(slots=True)
class Visit:
    """What one visit gave. `raw` is the reader's plain answer (see read.js), None where the page could not be read.

    `failure` is a class: dns | refused | blocked | timeout | tls | crashed | hung | redirects | not-a-page | too-large | restless | network.
    `problem` says it in words. `stood` tells that something of the page stood in the tab before it failed.
    """

    url: str
    final_url: str = ""
    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    response: bytes = b""
    html: str = ""
    raw: dict[str, Any] | None = None
    axe: AxeResult | None = None
    facts: dict[str, object] = field(default_factory=dict)
    picture: bytes | None = None
    console: list[str] = field(default_factory=list)
    failure: str | None = None
    problem: str | None = None
    frames: list[dict[str, Any]] = field(default_factory=list)
    stood: bool = False

    def answered(self, response: Response) -> None:
        """Note what the server said of the page that stands: its status, its headers (their names in lower case)."""
        self.status, self.headers = response.status, {key.lower(): value for key, value in response.headers.items()}

    def fail(self, message: str) -> None:
        """Note why it failed: the class and the sentence for a browser's message."""
        self.failure, self.problem = explain(message)
