"""What the source of a page holds beside its visible text: comments, attributes, script data, text that is turned or cut by tags."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from foliocheck.checks.data_protection.places import fields_of_people, position_attributes
from foliocheck.checks.data_protection.places.cut_addresses import cut_by_tags, turned
from foliocheck.checks.data_protection.places.people_told import PERSON_NAME, people_in, whole
from foliocheck.checks.data_protection.recognisers.mail import coded_attributes, emails, hidden_emails
from foliocheck.checks.data_protection.recognisers.mail.email_parts import WHAT
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit

_SILENT = frozenset(
    (
        "class",
        "style",
        "d",
        "points",
        "viewbox",
        "transform",
        "width",
        "height",
        "integrity",
        "nonce",
        "sizes",
        "srcset",
        "xmlns",
        "rel",
        "type",
        "lang",
        "role",
    )
)
_TOLD_ELSEWHERE = frozenset(("id", "href", "src", "alt", "target", "name", "for", "action", "method"))
"""Attributes that links, pictures and anchors of the page facts hold already; they are read here only where they hold an address."""
_TURNED = re.compile(r"direction\s*:\s*rtl", re.IGNORECASE)
_MARKUP = re.compile(
    r"(?:&lt;|&#0*60;|<)/?(?:a|p|div|span|br|img|b|i|em|strong|h\d|ul|ol|li|table|td|tr|iframe|script|form|input|figure|font|center|section)\b",
    re.IGNORECASE,
)
_TAGS = re.compile(r"<(?![^\s<>@]{1,64}@[^\s<>@]+>)[^>]{0,2000}>")
"""A tag, and no address in angle brackets."""
_TELLING = re.compile(
    r"@|%40|&#|^file:|\\|/Users/|/home/|/personal/|/~[a-z]|/edit\b|/request/[\w-]{8}|/invit\w*/|welcomeonboard|(?i:/design\w*\.aspx)|[?&](?:edit|app_?id=|app_?key=|api_?key=|access_token=|mode|role|perm|action)\b"
)
"""Addresses in attributes that are worth a look, though links and pictures of the page facts are looked at anyway."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """One text of the source. `where`: comment | attribute | script | element; `hits` were found by looking at the markup itself."""

    where: str
    text: str
    detail: str = ""
    hits: tuple[Hit, ...] = ()


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
            yield from _attributes(element)
            for text, hit in position_attributes.positions(element):
                yield SourceText(where="attribute", text=text, detail=str(element.tag), hits=(hit,))
        if tag == "bdo" or ((style := element.get("style")) and _TURNED.search(style)):
            yield from _hidden(turned(element))
        if cut and len(element) and tag not in ("html", "head", "body", "style", "noscript", "template"):
            yield from _hidden(cut_by_tags(element))
        if tag in ("noscript", "template", "svg", "datalist") and (text := _plain("\n".join(map(str, element.itertext())))):
            yield SourceText(where="element", text=text, detail=tag)
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
            for name in people_in(element.tag, _plain(" ".join(map(str, element.itertext())))):
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


def _attributes(element: etree._Element) -> Iterator[SourceText]:
    own = {str(key): str(value) for key, value in element.attrib.items() if value}
    hidden = (
        coded_attributes.from_attributes(own)
        if any(
            key.startswith(("data-", "on")) or "email-protection#" in value or value.startswith("javascript:") for key, value in own.items()
        )
        else []
    )
    for address in hidden:
        raw = next((own[key] for key in ("data-cfemail",) if key in own), address)
        hit = Hit(what=WHAT, value=address, start=0, end=0, spellings=(raw, address), note="coded in the page's source")
        yield SourceText(where="attribute", text="", detail=str(element.tag), hits=(hit,))
    if element.tag == "option" and own.get("value") and (label := fields_of_people.label_of(element)):
        # who can be chosen in a list: <select name="learner"><option value="18204471">Winifred Abara</option>
        yield SourceText(where="attribute", text=f"{label}: {own.pop('value')}", detail="value")
    if element.tag in ("input", "option", "textarea", "data", "meter") and own.get("value"):
        # the value with what it is: <input name="dob" value="14/03/2001">
        label = " ".join(
            own[key]
            for key in ("type", "aria-label", "placeholder", "autocomplete", "id", "name")
            if own.get(key) and own[key] not in ("text", "hidden")
        )
        if own.get("type") == "date" and (beside := _label_beside(element)):
            label = beside
        yield SourceText(where="attribute", text=f"{label}: {own.pop('value')}", detail="value")
    if told := next((own[key] for key in _CELLS_LABELS if key in own), ""):
        # the heading of a column that narrow screens show before each cell: <td data-label="NHS number">
        yield SourceText(where="attribute", text=f"{told}: {' '.join(_text_of(element).split())[:200]}", detail="label")
    if told := _told_by_class(element, own.get("class", "").lower().split()):
        # a visiting card: <span class="tel">418 555-0107</span>
        beside = " ".join(_text_of(element).split())
        if len(beside) <= _SHORT and re.search(r"\d\D{0,3}\d", beside) and not (told == "dob" and _OF_A_POST.search(beside)):
            yield SourceText(where="attribute", text=f"{told}: {beside}", detail="class")
    if element.tag in ("input", "textarea") and _SHOWS_HOW.search(own.get("placeholder", "")):
        del own["placeholder"]  # "01632 960001": how a number is written
    for key, value in own.items():
        if value.startswith("data:text/"):  # a visiting card or a note of a calendar in the link itself
            yield SourceText(where="attribute", text=unquote(value.partition(",")[2]), detail=key)
            continue
        if key in ("src", "href", "action", "poster", "data-src") and value.startswith("/") and _OF_THE_SITE.match(value):
            continue
        if len(value) < 5 or key in _SILENT or (key in _TOLD_ELSEWHERE and not _TELLING.search(value)):
            continue
        if key in ("srcdoc",) or _MARKUP.search(value):
            value = _plain(value)
        if re.search(r"[^\W_]{2}", value):
            # data-api-key="…", data-nhs="…": the name says what it is
            yield SourceText(
                where="attribute",
                text=f"{' '.join(_text_of(element).split())[-_BESIDE:]}: {value}"
                if key in ("title", "aria-label") and _FIGURES.fullmatch(value)
                else f"{key}: {value}"
                if _NAMES_IT.fullmatch(key) or (key.startswith("data-") and _FIGURES.fullmatch(value))
                else value,
                detail=key,
            )


_CLASSES = {
    "tel": frozenset(("tel", "p-tel", "phone", "telephone", "mobile", "phone-number", "telefon")),
    "dob": frozenset(("bday", "dt-bday", "dob", "birthdate", "birthday", "date-of-birth")),
}
_CELL = frozenset(("cell",))
"""The class of a telephone of one's own, and far more often that of what a table or a grid is made of."""
_OF_A_POST = re.compile(
    r"\b(?:published|posted|updated|modified|created|written|added|edited|uploaded|joined|since|expires|until|due|on|at|by|issued|awarded)\b|\d{1,2}:\d\d",
    re.IGNORECASE,
)
"""Themes of blogs borrow the class of a birthday for the day of a post."""
_BESIDE = 100
"""So much of what an element says stands before figures that show when it is pointed at."""
_SHORT = 40
"""An element of so many characters at most, of one of these classes, holds its value and little else."""
_SHOWS_HOW = re.compile(r"\d{2}")
_NAMES_IT = re.compile(
    r"data-(?:[\w-]{0,20}-)?(?:(?:api|access|auth|bot|widget|client|session|user|share|edit|write|embed)-?(?:key|secret|token)|token|secret(?:-?key)?|private-?key|nhs(?:-?(?:no|number))?|dob|birth-?(?:date|day)|date-?of-?birth|nino|ni-?number|"
    r"(?:student|learner|pupil|candidate|staff|employee|payroll|matric|roll|reg)-?(?:id|no|number|nr)|(?:student|learner|pupil|matric|uln)|password|passwd|pwd|sort-?code|iban|card(?:-?number)?)"
)
_FIGURES = re.compile(r"\+?\d[\d ()-]{6,20}")
"""Attributes whose name says what their value is, and values that say nothing without it."""
_OF_THE_SITE = re.compile(
    r"/(?:home|users)/(?![^/@]+/(?-i:Desktop|Documents|Downloads|Pictures|Movies|Music|Videos|Library|Sites|OneDrive|public_html)\b)[^@]*$",
    re.IGNORECASE,
)
"""A path on the site itself, which may begin like one of a computer: without the folders that a system makes for each of its users."""
_CELLS_LABELS = ("data-label", "data-title", "data-th", "data-header", "data-heading", "data-column", "data-field")


def _told_by_class(element: etree._Element, classes: list[str]) -> str:
    """What the classes of an element say that it holds; "" where they say nothing, or only that it is a cell of a table or a grid."""
    if _CELL.intersection(classes) and (len(classes) > 1 or element.tag in ("td", "th", "tr", "div")):
        return ""
    return next((label for label, names in _CLASSES.items() if not names.isdisjoint(classes)), "")


def _text_of(element: etree._Element) -> str:
    return " ".join(map(str, element.itertext()))


def _label_beside(field: etree._Element) -> str:
    """What stands before a field and says what it is: its label, else the cell or the element before it; "" without one."""
    number = field.get("id")
    labels = field.getroottree().getroot().iter("label") if number else ()
    label = next((label for label in labels if label.get("for") == number), None)
    if label is None:
        parent = field.getparent()
        before = field.getprevious()
        if before is None and parent is not None:
            if parent.tag != "label" and not (parent.text or "").strip():
                before = parent.getprevious() if parent.tag in ("td", "dd", "div", "span", "p") else None
            else:
                return " ".join((parent.text or "").split())[:60]
        label = before
    return (
        " ".join(" ".join(map(str, label.itertext())).split())[:60].rstrip(" :*")
        if label is not None and isinstance(label.tag, str)
        else ""
    )


def _plain(text: str) -> str:
    """Escaped markup as its text and its attribute values."""
    text = html.unescape(html.unescape(text))
    kept = [text]
    if "<" in text:
        kept = [
            _TAGS.sub(" ", text),
            *re.findall(r"(?:href|alt|title|content|value|src|aria-label)\s*=\s*[\"']?([^\"'<>\s]{3,500}|(?<=[\"'])[^\"']{3,500})", text),
        ]
    return "\n\n".join(re.sub(r"[ \t]+", " ", part).strip() for part in kept)
