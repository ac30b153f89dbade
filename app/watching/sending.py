"""The three ways out: a mail, a POST to a webhook, an Atom feed in a file."""

from __future__ import annotations

import json
import os
import smtplib
import ssl
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import sqlalchemy as sa

from foliocheck.app.store.database import Store
from foliocheck.app.store.tables import digests
from foliocheck.app.watching.digests import Digest, News, read_digest
from foliocheck.app.watching.settings import AlertSettings
from foliocheck.reports.wording import writable

_SECONDS = 30.0
_FEED_ENTRIES = 50
_LISTED = 10


def senders(store: Store, settings: AlertSettings) -> Mapping[str, Callable[[Digest], None]]:
    """Channel -> what sends a digest through it, or raises."""
    ways: dict[str, Callable[[Digest], None]] = {
        "mail": lambda digest: send_mail(digest, settings),
        "webhook": lambda digest: send_webhook(digest, settings),
        "feed": lambda digest: write_feed(store, settings),
    }
    return {name: ways[name] for name in settings.channels}


def mail(digest: Digest, settings: AlertSettings) -> EmailMessage:
    """The digest as a mail. The same digest is always the same message, with the same Message-ID."""
    message = EmailMessage()
    message["Subject"] = digest.subject
    message["From"] = settings.sender
    message["To"] = ", ".join(settings.to)
    message["Date"] = format_datetime(datetime.fromtimestamp(int(digest.made_at), UTC))
    message["Message-ID"] = f"<{digest.id}@{settings.sender.rpartition('@')[2] or 'localhost'}>"
    message["Auto-Submitted"] = "auto-generated"
    message["X-Foliocheck-Digest"] = digest.id
    message.set_content(text(digest, settings))
    return message


def send_mail(digest: Digest, settings: AlertSettings) -> None:
    """Hand the mail to the server. Raises whatever smtplib raises."""
    assert settings.mail is not None
    host, port = settings.mail
    context = ssl.create_default_context()
    server: smtplib.SMTP
    if settings.tls == "always":
        server = smtplib.SMTP_SSL(host, port, timeout=_SECONDS, context=context)
    else:
        server = smtplib.SMTP(host, port, timeout=_SECONDS)
    with server:
        if settings.tls == "starttls":
            server.starttls(context=context)
        if settings.user and settings.password:
            server.login(settings.user, settings.password)
        server.send_message(mail(digest, settings), to_addrs=list(settings.to))


def send_webhook(digest: Digest, settings: AlertSettings) -> None:
    """POST the digest as JSON, with an Idempotency-Key that never changes. Raises where the receiver does not say 2xx."""
    import httpx

    assert settings.webhook is not None
    body = {
        "id": digest.id,
        "made_at": _time(digest.made_at),
        "subject": digest.subject,
        "text": text(digest, settings),
        "news": [_news(item, settings) for item in digest.news],
    }
    headers = {"Idempotency-Key": digest.id, "Content-Type": "application/json", "User-Agent": "foliocheck"}
    httpx.post(
        settings.webhook, content=json.dumps(body, ensure_ascii=False).encode(), headers=headers, timeout=_SECONDS
    ).raise_for_status()


def write_feed(store: Store, settings: AlertSettings) -> None:
    """Write FOLIOCHECK_HOME/alerts.atom anew, in one step."""
    path = store.place.home / "alerts.atom"
    _replace(path, feed(store, settings))


def feed(store: Store, settings: AlertSettings) -> str:
    """The Atom feed of the last digests: one entry for each portfolio's news, under an id that never changes."""
    with store.read() as connection:
        last = connection.execute(sa.select(digests.c.id).order_by(digests.c.made_at.desc()).limit(_FEED_ENTRIES)).scalars().all()
    entries, latest = [], 0.0
    for digest in (read_digest(store, name) for name in last):
        latest = max(latest, digest.made_at)
        for number, item in enumerate(digest.news):
            link = _link(item, settings)
            entries.append(
                f"<entry><id>urn:foliocheck:{digest.id}:{number}</id><title>{_xml(_name(item))}: {_xml(item.line)}</title>"
                f"<updated>{_time(digest.made_at)}</updated>{f'<link href={quoteattr(link)}/>' if link else ''}"
                f'<content type="text">{_xml(chr(10).join(details(item)) or item.line)}</content></entry>'
            )
            if len(entries) >= _FEED_ENTRIES:
                break
    head = '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:foliocheck:alerts</id><title>foliocheck: what changed</title>'
    return f"{head}<author><name>foliocheck</name></author><updated>{_time(latest)}</updated>{''.join(entries)}</feed>\n"


def text(digest: Digest, settings: AlertSettings) -> str:
    """The digest in plain words."""
    lines = []
    for item in digest.news:
        lines += [_name(item), f"  {item.address}", f"  {item.line}", *(f"    {line}" for line in details(item))]
        link = _link(item, settings)
        lines += [f"  {link}", ""] if link and link != item.address else [""]
    lines.append("Only what changed is told. foliocheck watch list shows everything that is watched.")
    return writable("\n".join(lines)) + "\n"


def details(item: News) -> list[str]:
    """New and solved findings by their masked titles, and pages."""
    lines: list[str] = []
    for name, sign in (("new", "new"), ("solved", "solved")):
        found = item.body.get(name) or []
        lines += [f"{sign}: {finding['title']}" + (f" ({finding['severity']})" if name == "new" else "") for finding in found[:_LISTED]]
        if len(found) > _LISTED:
            lines.append(f"and {len(found) - _LISTED} more {sign}")
    for name, words in (("pages_came", "page came"), ("pages_went", "page went")):
        lines += [f"{words}: {title}" for title in (item.body.get(name) or [])[:_LISTED]]
    return lines


def _news(item: News, settings: AlertSettings) -> dict[str, object]:
    return {
        "portfolio": item.portfolio, "address": item.address, "title": item.title, "kind": item.kind, "line": item.line, "at": _time(item.at),
        "link": _link(item, settings), **item.body,
    }  # fmt: skip


def _name(item: News) -> str:
    return " ".join((item.title or item.address).split())


def _link(item: News, settings: AlertSettings) -> str:
    return f"{settings.site}/portfolio/{item.portfolio}" if settings.site else item.address


def _time(seconds: float) -> str:
    return datetime.fromtimestamp(int(seconds), UTC).isoformat().replace("+00:00", "Z")


def _xml(words: str) -> str:
    return escape(writable(words))


def _replace(path: Path, words: str) -> None:
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    temporary.write_text(words, encoding="utf-8")
    temporary.replace(path)
