"""What the styles of an OpenDocument file say: which are the title's, which are bold, which hide what they are put on; the language."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from foliocheck.crawler.documents.open_document_xml import name

_TITLE = "Title"
_BOLD = ("bold", "600", "700", "800", "900")


@dataclass(slots=True)
class Styles:
    """The names of styles by what they do. `secret` ones hide text, or a whole sheet or slide."""

    titles: set[str] = field(default_factory=lambda: {_TITLE})
    bold: set[str] = field(default_factory=set)
    secret: set[str] = field(default_factory=set)

    def learn(self, root: etree._Element | None) -> None:
        """Take in the styles that stand in this part of the file."""
        for style in root.iter(name("style:style")) if root is not None else ():
            called = style.get(name("style:name")) or ""
            if style.get(name("style:parent-style-name")) == _TITLE:
                self.titles.add(called)
            text = style.find(name("style:text-properties"))
            if text is not None and text.get(name("fo:font-weight")) in _BOLD:
                self.bold.add(called)
            if (text is not None and text.get(name("text:display")) == "none") or any(_hides(properties) for properties in style):
                self.secret.add(called)


def language(styles: etree._Element | None) -> str | None:
    """The language that the file's default styles name, None where none does."""
    for properties in styles.iter(name("style:text-properties")) if styles is not None else ():
        told, country = properties.get(name("fo:language")), properties.get(name("fo:country"))
        if told and told not in ("none", "zxx"):
            return f"{told}-{country}" if country and country != "none" else told
    return None


def _hides(properties: etree._Element) -> bool:
    """Whether a sheet's or slide's properties say that it is not shown."""
    display: str | None = properties.get(name("table:display"))
    visibility: str | None = properties.get(name("presentation:visibility"))
    return display == "false" or visibility == "hidden"
