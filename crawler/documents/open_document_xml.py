"""OpenDocument's XML: the names of its elements, and the text of a paragraph."""

from __future__ import annotations

from lxml import etree

from foliocheck.crawler.documents.package import local_name

_SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "presentation": "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
}
_MOST_REPEATS = 50


def name(prefixed: str) -> str:
    """An element's or attribute's name as lxml writes it, from its usual prefix (`text:p`)."""
    prefix, local = prefixed.split(":")
    return f"{{{_SPACES[prefix]}}}{local}"


HEADING, PARAGRAPH, SPAN = name("text:h"), name("text:p"), name("text:span")
BESIDE = {name("office:annotation"): "comment", name("text:note"): "footnote", name("text:tracked-changes"): "tracked-change"}
"""What stands in a paragraph and yet is no part of its text: each is told beside it, as what the word on the right says."""
_UNSAID = ("frame", "title", "desc", "hidden-text", "bookmark")


def plain_text(element: etree._Element, secret: set[str] | None = None) -> str:
    """The text of a paragraph less notes, comments, boxes and hidden spans; tabs, spaces and line breaks kept."""
    pieces: list[str] = []

    def gather(item: etree._Element) -> None:
        pieces.append(item.text or "")
        for child in item:
            if isinstance(child.tag, str):
                local = local_name(child)
                if local == "line-break":
                    pieces.append("\n")
                elif local == "tab":
                    pieces.append("\t")
                elif local == "s":
                    told = child.get(name("text:c")) or "1"
                    pieces.append(" " * min(int(told) if told.isdigit() else 1, _MOST_REPEATS))
                elif not (child.tag in BESIDE or local in _UNSAID or (secret and child.get(name("text:style-name")) in secret)):
                    gather(child)
            pieces.append(child.tail or "")

    if element.tag == name("draw:frame"):
        return "\n".join(filter(None, (plain_text(item) for item in element.iter(PARAGRAPH, HEADING))))
    gather(element)
    return "".join(pieces).strip()
