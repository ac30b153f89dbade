"""Where alerts go, from the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from foliocheck.app.watching.times import DAY, period
from foliocheck.core.errors import BadConfiguration


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertSettings:
    """`mail`: host and port of the SMTP server, None for no mail. `every`: least seconds between two digests."""

    mail: tuple[str, int] | None = None
    tls: str = "none"  # none | starttls | always
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    sender: str = "foliocheck@localhost"
    to: tuple[str, ...] = ()
    webhook: str | None = field(default=None, repr=False)  # such addresses often hold a key
    feed: bool = True
    every: float = DAY
    site: str = ""

    @property
    def channels(self) -> tuple[str, ...]:
        """The channels that are set up."""
        return tuple(name for name, there in (("mail", self.mail and self.to), ("webhook", self.webhook), ("feed", self.feed)) if there)


def alert_settings(environment: Mapping[str, str] | None = None) -> AlertSettings:
    """FOLIOCHECK_SMTP: smtp://user@host:port (smtps:// for TLS from the start; port 587 asks for STARTTLS), FOLIOCHECK_SMTP_PASSWORD, FOLIOCHECK_ALERT_FROM and

    FOLIOCHECK_ALERT_TO (parted by commas), FOLIOCHECK_WEBHOOK: an address to POST to, FOLIOCHECK_DIGEST: how often at most (“day”), FOLIOCHECK_SITE: where
    the web page stands. Raises BadConfiguration for a value that makes no sense.
    """
    given = os.environ if environment is None else environment
    smtp = given.get("FOLIOCHECK_SMTP", "")
    to = tuple(part.strip() for part in given.get("FOLIOCHECK_ALERT_TO", "").split(",") if part.strip())
    mail, tls, user = None, "none", None
    if smtp:
        parts = urlsplit(smtp if "://" in smtp else f"smtp://{smtp}")
        try:
            port = parts.port or (465 if parts.scheme == "smtps" else 587 if parts.username else 25)
        except ValueError:
            port = 0
        if parts.scheme not in ("smtp", "smtps") or not parts.hostname or not port:
            raise BadConfiguration("FOLIOCHECK_SMTP is no address of a mail server. Say it like smtp://mail.example:587.")
        if not to:
            raise BadConfiguration("FOLIOCHECK_SMTP is set, but not FOLIOCHECK_ALERT_TO: say who should have the mails.")
        mail, user = (parts.hostname, port), unquote(parts.username) if parts.username else None
        tls = "always" if parts.scheme == "smtps" else "starttls" if port == 587 else "none"
    webhook = given.get("FOLIOCHECK_WEBHOOK") or None
    if webhook and not webhook.startswith(("http://", "https://")):
        raise BadConfiguration("FOLIOCHECK_WEBHOOK is no web address.")
    return AlertSettings(
        mail=mail, tls=tls, user=user, password=given.get("FOLIOCHECK_SMTP_PASSWORD") or None, sender=given.get("FOLIOCHECK_ALERT_FROM") or "foliocheck@localhost",
        to=to, webhook=webhook, every=period(given["FOLIOCHECK_DIGEST"]) if given.get("FOLIOCHECK_DIGEST") else DAY, site=given.get("FOLIOCHECK_SITE", "").rstrip("/"),
    )  # fmt: skip
