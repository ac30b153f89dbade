"""Links that lead to no web page: mail, telephone, a file on somebody's computer, nowhere."""

from __future__ import annotations

import re
from urllib.parse import unquote

from foliocheck.checks.links.judgement import Judgement
from foliocheck.core.host_endings import name_and_ending

RESERVED_ENDINGS = ("example", "test", "invalid", "localhost")
_LOCAL_PART = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+")
_DOMAIN = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_][\w-]*[^\W_]")
_DRIVE = re.compile(r"^(?:file:/*)?[a-z]:[\\/]|^\\\\", re.IGNORECASE)


def judge_mail(href: str) -> Judgement:
    """A mailto: link: does each address have a form to which mail can be sent?"""
    addresses = mail_addresses(href)
    if not addresses:
        if "?" in href:
            return Judgement(outcome="ok", reason="It opens a new message without a receiver, for sharing.")
        return _bad_mail("The mail link has no address in it.", "Write the address after “mailto:”.")
    for address in addresses:
        trouble = _mail_trouble(address)
        if trouble:
            return _bad_mail(trouble, "Correct the address, and try the link once.")
    return Judgement(outcome="ok", reason="It opens a new message, and the address has the right form.")


def mail_addresses(href: str) -> list[str]:
    """The receivers that a mailto: link names, percent-decoded."""
    body = href.split(":", 1)[1] if ":" in href else href
    return [part for item in re.split(r"[,;]", body.partition("?")[0]) if (part := unquote(item).strip())]


def _mail_trouble(address: str) -> str | None:
    named = re.search(r"<([^<>]+)>\s*$", address)
    plain = (named.group(1) if named else address).strip()
    if "://" in plain or plain.lower().startswith(("www.", "mailto:")):
        return "The mail link holds a web address or a second “mailto:”."
    local, at, domain = plain.rpartition("@")
    if not at:
        return "The mail link holds no e-mail address: the @ is missing."
    if not _LOCAL_PART.fullmatch(local) or local.startswith(".") or local.endswith(".") or ".." in local:
        return "The part before the @ cannot be an e-mail address."
    if not _DOMAIN.fullmatch(domain.rstrip(".")):
        return "The part after the @ cannot be the name of a site."
    if not _known_ending(domain):
        return f"No site's name ends in “.{domain.rpartition('.')[2]}”."
    return None


def _bad_mail(reason: str, advice: str) -> Judgement:
    return Judgement(outcome="broken", cause="mail-address", reason=reason, advice=advice)


def _known_ending(domain: str) -> bool:
    """Whether the name's last part is one that exists."""
    ending = domain.rstrip(".").rpartition(".")[2].lower()
    if ending in RESERVED_ENDINGS:
        return True
    return bool(name_and_ending(domain)[1])


def judge_phone(href: str) -> Judgement:
    """A tel: link: is there a number in it?"""
    scheme, _, rest = href.partition(":")
    number = unquote(rest).split(";")[0].split("?")[0]
    digits = re.sub(r"\D", "", number)
    # callto: also takes names; letters beside digits are numbers to remember (0800-FLOWERS).
    if scheme.lower() != "callto" and (len(digits) < 3 or len(digits) > 18):
        return Judgement(
            outcome="broken",
            cause="phone-number",
            reason="The telephone link has no telephone number in it.",
            advice="Write the number after “tel:”, or take the link out.",
        )
    return Judgement(outcome="ok", reason="It offers to ring a number.")


def judge_file(href: str) -> Judgement:
    """A file: link leads into one computer. The path is not repeated: it often holds a user name."""
    return Judgement(
        outcome="broken",
        cause="local-file",
        reason="It leads to a file on one computer; nobody else can open it.",
        advice="Put the file into the portfolio (upload it) and link it there.",
    )


def is_local_path(raw: str) -> bool:
    """Whether what was written is a path of somebody's disk, with or without file: before it."""
    return bool(_DRIVE.match(raw.strip())) or raw.strip().lower().startswith("file:")


def judge_nowhere(tag: str, zone: str, raw: str) -> Judgement | None:
    """A link without a target (`href=""`, `#` alone, `src=""`), or None where it has one. Scripted ones never come this far."""
    written = raw.strip()
    if written not in ("", "#"):
        return None
    if tag in ("img", "iframe", "video", "audio", "source", "embed", "object"):
        what = {"img": "The picture", "iframe": "The frame", "video": "The film", "audio": "The recording"}.get(tag, "The embedded thing")
        return Judgement(
            outcome="broken",
            cause="nowhere",
            reason=f"{what} has no address, so nothing is shown.",
            advice="Choose the file again, or take the empty place out.",
        )
    if written == "#" and zone in ("menu", "theme", "platform", "noise"):
        # Menus, themes, banners and share buttons do their work this way, by a script that the page does not show.
        return Judgement(outcome="ok", reason="It is a button of the menu or the theme, not a link to a page.")
    return Judgement(
        outcome="broken",
        cause="nowhere",
        reason="The link leads nowhere: it has no address.",
        advice="Put the address in, or take the link out and keep its words.",
    )


def judge_other_scheme(href: str) -> Judgement | None:
    """Addresses of other kinds (skype:, onenote:, javascript: …), or None for http and https."""
    named = re.match(r"([a-z][a-z0-9+.-]*):", href, re.IGNORECASE)
    scheme = named.group(1).lower() if named else ""
    if scheme in ("http", "https"):
        return None
    if scheme in ("data", "blob", "about"):
        return Judgement(outcome="ok", reason="It is part of the page itself.")
    if scheme == "javascript":
        return Judgement(
            outcome="unsure",
            cause="script-fragment",
            reason="It runs a script instead of leading to an address.",
            advice="Click it to see what it does.",
        )
    if not scheme:
        return Judgement(
            outcome="broken",
            cause="bad-address",
            reason="This is not an address that a browser can open.",
            advice="Copy the address again.",
        )
    return Judgement(
        outcome="unchecked",
        cause="other-program",
        reason=f"It opens in another program ({scheme}:), which an assessor may not have.",
        advice="Link an address that opens in a browser, or put a PDF into the portfolio.",
    )
