"""How a page is hosted, from the environment and the command line."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from foliocheck.core.addresses import host_of
from foliocheck.core.errors import BadConfiguration

_NUMBERS = {
    "FOLIOCHECK_UPLOAD_MB": "upload_mb",
    "FOLIOCHECK_CHECKS_PER_HOUR": "checks_per_hour",
    "FOLIOCHECK_REQUESTS_PER_MINUTE": "requests_per_minute",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosting:
    """`names`: host names under which the page is reached. `proxies`: addresses whose X-Forwarded-For and `user_header` are believed.

    `user_header`: the header in which a sign-in proxy (OpenID Connect) names the person, None: people sign in here. `staff`: names in that header
    that are staff. `metrics_token`: who may read /metrics from elsewhere than this machine.
    """

    names: tuple[str, ...]
    proxies: frozenset[str] = frozenset({"127.0.0.1", "::1"})
    user_header: str | None = None
    staff: frozenset[str] = frozenset()
    metrics_token: str | None = field(default=None, repr=False)
    upload_mb: int = 60
    checks_per_hour: int = 20
    requests_per_minute: int = 300


def hosting_settings(names: tuple[str, ...], environment: Mapping[str, str] | None = None) -> Hosting:
    """FOLIOCHECK_PROXY, FOLIOCHECK_USER_HEADER, FOLIOCHECK_STAFF, FOLIOCHECK_METRICS_TOKEN, FOLIOCHECK_UPLOAD_MB, FOLIOCHECK_CHECKS_PER_HOUR,

    FOLIOCHECK_REQUESTS_PER_MINUTE. Raises BadConfiguration where no name is given or a value makes no sense.
    """
    given = os.environ if environment is None else environment
    known = tuple(host_of(f"https://{name.strip()}") for name in names if name.strip())
    if not known or not all(known):
        raise BadConfiguration(
            "A page for others needs the name under which they reach it: foliocheck serve --hosted --name portfolios.college.example"
        )
    numbers = {}
    for variable, name in _NUMBERS.items():
        if given.get(variable):
            if not given[variable].isdecimal() or not 0 < int(given[variable]) < 10**6:
                raise BadConfiguration(f"{variable} is “{given[variable]}”; give a whole number above 0.")
            numbers[name] = int(given[variable])
    proxies = _parts(given.get("FOLIOCHECK_PROXY", ""))
    return Hosting(
        names=known, proxies=frozenset(proxies) or Hosting(names=()).proxies, user_header=given.get("FOLIOCHECK_USER_HEADER", "").strip().lower() or None,
        staff=frozenset(part.lower() for part in _parts(given.get("FOLIOCHECK_STAFF", ""))), metrics_token=given.get("FOLIOCHECK_METRICS_TOKEN") or None, **numbers,
    )  # fmt: skip


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]
