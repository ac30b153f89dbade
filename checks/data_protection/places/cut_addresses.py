"""E-mail addresses that a page's elements hide: written backwards, cut by tags, with a hidden word or a picture of an at sign amid them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from foliocheck.checks.data_protection.recognisers.mail import emails
from foliocheck.checks.data_protection.recognisers.mail.email_parts import WHAT
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit

_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|em|rem)?\s*(?:;|$)", re.IGNORECASE)
_PICTURED = ("@", "at", "(at)", "[at]", "at sign")
"""What the alternative text of a picture of an at sign says."""
_ICON = re.compile(r"(?:^|[\s_-])(?:fa|icon|bi|glyphicon|ri|mdi|ti|bx|material)[\w-]*-at(?:-sign|-line|-fill)?(?:\s|$)")
"""Classes of icon fonts that show an at sign."""


def turned(element: etree._Element) -> Iterator[tuple[str, Hit]]:
    """An address written backwards: "turned", and the address."""
    text = _text(element)
    if "@" not in text:
        return
    for hit in emails.find(text[::-1]):
        raw = hit.spellings[0][::-1] if hit.spellings else text
        yield "turned", Hit(what=WHAT, value=hit.value, start=0, end=0, spellings=(raw, hit.value), note="written backwards")


def cut_by_tags(element: etree._Element) -> Iterator[tuple[str, Hit]]:
    """An address whose pieces stand in several elements, or with a hidden word amid it: which of both, and the address. Looked for only where an at sign is near."""
    inline = [child for child in element if isinstance(child.tag, str)]
    own = (element.text or "") + "".join(child.tail or "" for child in element)
    pictured = any(child.tag == "img" and (child.get("alt") or "").strip().lower() in _PICTURED for child in inline) or any(
        _is_at_icon(child) for child in inline
    )
    if "@" not in own and not pictured and not any("@" in (child.text or "") for child in inline):
        return
    if any(child.tag in ("p", "div", "li", "td", "tr", "table", "ul", "ol", "section", "article") for child in inline):
        return
    shown, whole = _shown(element), _text(element)
    if shown == whole and not pictured and not any((child.text or "").strip() for child in inline):
        return
    found = {hit.value for hit in emails.find(whole)}
    for hit in emails.find(shown):
        if hit.value in found and shown == whole:
            continue
        decoy = next((value for value in sorted(found) if value not in shown), None) if hit.value not in found else None
        spellings = (*hit.spellings, decoy) if decoy else hit.spellings
        if pictured:  # the text of the page has nothing in the picture's place
            spellings = (*spellings, hit.value.replace("@", ""), hit.value.replace("@", " "))
        note = "with a hidden word amid it" if decoy else "cut by tags"
        yield (
            f"decoy {decoy}" if decoy else "tags",
            Hit(what=WHAT, value=hit.value, start=0, end=0, spellings=spellings, note=note),
        )


def _is_at_icon(element: etree._Element) -> bool:
    return element.tag in ("i", "span", "svg") and not (element.text or "").strip() and bool(_ICON.search(element.get("class") or ""))


def _text(element: etree._Element) -> str:
    return "".join(str(piece) for piece in element.itertext())


def _shown(element: etree._Element) -> str:
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.tag == "br":
            parts.append("\n")
        elif isinstance(child.tag, str) and _is_at_icon(child):
            parts.append("@")
        elif isinstance(child.tag, str) and child.tag == "img":
            word = (child.get("alt") or "").strip().lower()
            parts.append("@" if word in _PICTURED else "." if word in ("dot", "(dot)", ".") else "")
        elif (
            isinstance(child.tag, str)
            and child.tag not in ("script", "style")
            and child.get("hidden") is None
            and not _HIDING.search(child.get("style") or "")
        ):
            parts.append(_shown(child))
        parts.append(child.tail or "")
    return "".join(parts)
