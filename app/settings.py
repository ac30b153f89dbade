"""Everything that comes from the environment. Only app reads it, and only here."""

from __future__ import annotations

import os
from dataclasses import replace

from foliocheck.app.hosting import hosting
from foliocheck.core.errors import BadConfiguration
from foliocheck.crawler.options import CONTACT, CrawlOptions


def crawl_options(version: str) -> CrawlOptions:
    """The crawl's settings from the environment, the defaults where nothing is set.

    FOLIOCHECK_BROWSER: path of the browser. FOLIOCHECK_CONTACT: address or e-mail in the User-Agent. FOLIOCHECK_DELAY: seconds between
    two requests to one outside host. FOLIOCHECK_ROBOTS=1: obey robots.txt. FOLIOCHECK_HOSTED, FOLIOCHECK_ALLOW: see `hosting`. Raises BadConfiguration for a value that makes no sense.
    """
    host = hosting()
    options = CrawlOptions(
        version=version, contact=os.environ.get("FOLIOCHECK_CONTACT", CONTACT), browser=os.environ.get("FOLIOCHECK_BROWSER") or None,
        hosted=host.hosted, allowed=host.allowed,
    )  # fmt: skip
    delay = os.environ.get("FOLIOCHECK_DELAY")
    if delay:
        try:
            options = replace(options, delay=max(0.0, float(delay)))
        except ValueError:
            raise BadConfiguration(f"FOLIOCHECK_DELAY is “{delay}”; give a number of seconds, like 0.5.") from None
    if os.environ.get("FOLIOCHECK_ROBOTS", "") not in ("", "0"):
        options = replace(options, obey_robots=True)
    return options
