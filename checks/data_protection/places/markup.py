"""What the source of a page holds beside its visible text: comments, attributes, script data, text that is turned or cut by tags."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

from foliocheck.checks.data_protection.places import attributes, position_attributes, signed_elements
from foliocheck.checks.data_protection.places.cut_addresses import cut_by_tags, turned
from foliocheck.checks.data_protection.places.people_told import PERSON_NAME, people_in, whole
from foliocheck.checks.data_protection.places.source_text import SourceText, plain
from foliocheck.checks.data_protection.recognisers.mail import emails, hidden_emails
from foliocheck.checks.data_protection.recognisers.mail.email_parts import WHAT
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit

_TURNED = re.compile(r"direction\s*:\s*rtl", re.IGNORECASE)
_OF_A_USER = re.compile(r"^(?:file:|[A-Za-z]:[\\/]|/Users/|\.{0,2}/?home/)|/~[a-z]", re.IGNORECASE)
"""The address of a script that lies on somebody's computer or in somebody's folder."""
_KEYED = re.compile(r"[?&](?:(?:api_?|app_?|subscription-?)?key|app_?id|access_token|auth|ws_?token)=[\w.-]{10}")
"""The address of a script that carries a key."""
_CONTENT = re.compile(r"\bcontent\s*:\s*((?:\"[^\"\n]{0,200}\"|'[^'\n]{0,200}'|\s)+)")
_ON_A_COMPUTER = re.compile(r"url\(\s?[\"']?((?:file:|[A-Za-z]:[\\/]|/Users/|/home/|https?://[^\"')\s]{3,200}/~)[^\"')\n]{5,300})")
"""What a style sheet loads from its author's own computer, or from a folder of one user."""
_CSS_STRING = re.compile(r"\"([^\"\n]{0,200})\"|'([^'\n]{0,200})'")
_MAY_BE_CUT = re.compile(r"@|&#|&commat|-at[\s\"'-]|alt=[\"']?[(\[]?(?:at|@)", re.IGNORECASE)
"""What a source must hold for an address to be cut by tags: an at sign, or a picture of one."""
_DATA_URL = re.compile(r"\bdata:[\w.+/;=-]{0,80},[A-Za-z0-9+/%=_-]{80,}")


_TELLS_OF_SOMEBODY = re.compile(r"@|\d{4}")
"""Of what can be chosen in a list only this is worth a look: an address, or a number."""


def source_texts(source: str) -> Iterator[SourceText]:
    """The texts of a page's source that its blocks do not show. `source` is HTML; what cannot be parsed gives nothing."""
    if not source.strip():
        return
    if "data:" in source:
        source = _DATA_URL.sub("data:", source)
    try:
        # the wrapper lets a source that is nothing but a comment be parsed too
        root = etree.fromstring(
            source if "<html" in source[:2000].lower() or "<body" in source[:20000].lower() else f"<div>{source}</div>", etree.HTMLParser()
        )
    except (etree.LxmlError, ValueError):
        return
    if root is None:
        return
    cut = "@" in source or _MAY_BE_CUT.search(source) is not None
    for element in (*root.itersiblings(preceding=True), *root.iter(), *root.itersiblings()):
        if element.tag is etree.Comment:
            if text := (element.text or "").strip():
                yield SourceText(where="comment", text=html.unescape(text))
            continue
        if not isinstance(element.tag, str):
            continue
        tag = element.tag
        if tag == "script":
            if _KEYED.search(address := element.get("src") or "") or _OF_A_USER.search(address):
                yield SourceText(where="attribute", text=address, detail="src")
            if text := (element.text or "").strip():
                text = text.replace("\\/", "/")  # as JSON writes addresses
                yield SourceText(where="script", text=text, detail=element.get("type") or "", hits=_in_script(text))
                yield from (
                    SourceText(where="attribute", text=call, detail="script", hits=(hit,))
                    for call, hit in position_attributes.positions(element)
                )
            continue
        if tag == "style" and "url(" in (element.text or ""):
            for address in _ON_A_COMPUTER.findall(element.text or ""):
                yield SourceText(where="attribute", text=address, detail="style")
        if "url(" in (drawn := element.get("style") or ""):
            for address in _ON_A_COMPUTER.findall(drawn):
                yield SourceText(where="attribute", text=address, detail="style")
        if tag in ("ins", "del") and (cite := element.get("cite") or "").lower().startswith("mailto:") and "@" not in cite:
            # Word's own HTML: who changed the text, without an address
            for name in people_in("author", unquote(cite.partition(":")[2])):
                yield SourceText(where="element", text=name, detail=tag, hits=(whole(PERSON_NAME, name),))
        if tag == "style" and "content" in (element.text or ""):
            yield from _content_of_style(element.text or "")
        if element.attrib:
            yield from attributes.attributes(element)
            if (who := signed_elements.signed(element)) is not None:
                yield who
            for text, hit in position_attributes.positions(element):
                yield SourceText(where="attribute", text=text, detail=str(element.tag), hits=(hit,))
        if tag == "bdo" or ((style := element.get("style")) and _TURNED.search(style)):
            yield from _hidden(turned(element))
        if cut and len(element) and tag not in ("html", "head", "body", "style", "noscript", "template"):
            yield from _hidden(cut_by_tags(element))
        if tag in ("noscript", "template", "svg", "datalist") and (text := plain("\n".join(map(str, element.itertext())))):
            yield SourceText(where="element", text=text, detail=tag)
        if tag == "select" and (
            offered := [" ".join(option.split()) for option in map(str, element.itertext()) if _TELLS_OF_SOMEBODY.search(option)]
        ):
            yield SourceText(where="element", text="\n".join(offered), detail=tag)
        if tag == "svg":
            yield from _drawn_by(element)


def _hidden(found: Iterator[tuple[str, Hit]]) -> Iterator[SourceText]:
    for detail, hit in found:
        yield SourceText(where="element", text="", detail=detail, hits=(hit,))


_LICENCE = re.compile(
    r"/\*(?=!|[^*]{0,400}?(?:licen[cs]e|copyright|\(c\)))(?:[^*]|\*(?!/)){0,2000}\*/|//[^\n]{0,80}(?:@author|@licen[cs]e|copyright|\(c\))[^\n]{0,120}",
    re.IGNORECASE,
)
"""The comment at the head of a script in which its makers name themselves."""


def _in_script(script: str) -> tuple[Hit, ...]:
    """The addresses in a script, without those of its makers."""
    hits = hidden_emails.from_script(script)
    makers = [match.span() for match in _LICENCE.finditer(script)] if hits else []
    return tuple(hit for hit in hits if not any(start <= hit.start and hit.end <= end for start, end in makers))


def _drawn_by(drawing: etree._Element) -> Iterator[SourceText]:
    """Who a drawing's metadata say made it."""
    for element in drawing.iter():
        if isinstance(element.tag, str) and element.tag.rpartition(":")[2] in ("creator", "contributor", "rights"):
            for name in people_in(element.tag, plain(" ".join(map(str, element.itertext())))):
                hit = Hit(what=PERSON_NAME, value=name, start=0, end=len(name), confidence=0.9, spellings=(name,), person=name)
                yield SourceText(where="element", text=name, detail="svg", hits=(hit,))


def _content_of_style(sheet: str) -> Iterator[SourceText]:
    """Addresses that a style sheet puts before or after an element (`content: "jo" "@" "uni.example"`)."""
    for strings in _CONTENT.findall(sheet):
        text = "".join(one or other for one, other in _CSS_STRING.findall(strings))
        text = re.sub(r"\\([0-9A-Fa-f]{1,6})\s?", lambda match: chr(int(match.group(1), 16) % 0x110000), text)
        for hit in emails.find(text):
            found = Hit(what=WHAT, value=hit.value, start=0, end=0, spellings=(strings.strip(), hit.value), note="in a style sheet")
            yield SourceText(where="element", text="", detail="style", hits=(found,))
