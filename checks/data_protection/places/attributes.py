"""What the attributes of an element hold: values with what says what they are, and text that is hidden in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

from foliocheck.checks.data_protection.places import fields_of_people
from foliocheck.checks.data_protection.places.source_text import SourceText, plain
from foliocheck.checks.data_protection.recognisers.mail import coded_attributes
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
_MARKUP = re.compile(
    r"(?:&lt;|&#0*60;|<)/?(?:a|p|div|span|br|img|b|i|em|strong|h\d|ul|ol|li|table|td|tr|iframe|script|form|input|figure|font|center|section)\b",
    re.IGNORECASE,
)
_TELLING = re.compile(
    r"@|%40|&#|^file:|\\|/Users/|/home/|/personal/|/~[a-z]|/edit\b|/request/[\w-]{8}|/invit\w*/|welcomeonboard|(?i:/design\w*\.aspx)|[?&](?:edit|app_?id=|app_?key=|api_?key=|access_token=|mode|role|perm|action)\b"
)
"""Addresses in attributes that are worth a look, though links and pictures of the page facts are looked at anyway."""


def attributes(element: etree._Element) -> Iterator[SourceText]:
    """The texts in the attributes of `element`, each as its source says it; the hits of addresses that are coded there."""
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
            value = plain(value)
        if re.search(r"[^\W_]{2}", value):
            # data-api-key="…", data-nhs="…": the name says what it is
            yield SourceText(
                where="attribute",
                text=f"{' '.join(_text_of(element).split())[-_BESIDE:]}: {value}"
                if key in ("title", "aria-label") and _FIGURES.fullmatch(value)
                else f"{key}: {value}"
                if _NAMES_IT.fullmatch(key) or (key.startswith("data-") and (key.endswith("exif") or _FIGURES.fullmatch(value)))
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
    r"(?:student|learner|pupil|candidate|staff|employee|payroll|matric|roll|reg)-?(?:id|no|number|nr)|(?:student|learner|pupil|matric|uln)|password|passwd|pwd|sort-?code|iban|card(?:-?number)?)|password|passwd|pwd|passcode|passphrase"
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
