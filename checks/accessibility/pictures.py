"""What descriptions of pictures are made of: shared by the checks of alternative texts."""

from __future__ import annotations

import re

from foliocheck.checks.accessibility.wording import file_name
from foliocheck.core.snapshot import Image, Page

_SPACE = re.compile(r"\s+")
_KINDS = (
    "image|images|picture|pictures|pic|photo|photos|photograph|photography|graphic|graphics|screenshot|screengrab|screencap|screen|shot|figure|fig|icon|chart|diagram|img|"
    "illustration|drawing|graph|banner|placeholder|untitled|thumbnail|clipart|snapshot|visual|media|file|attachment|logo"
)
_FILLERS = (
    "alt|alternative|text|description|decorative|decoration|provided|available|goes|needed|required|default|caption|insert|enter|add|here|of|the|a|an|my|our|this|some|for|to|click|tap|enlarge|view|zoom|"
    "see|more|no|none|null|unnamed|temp|tbc|todo|desc|shows|showing|is|in|below|above|left|right"
)
_GENERIC = re.compile(rf"^(?:(?:(?:{_KINDS})\d{{0,2}}|{_FILLERS}|\d+|[a-z])\b[\s\W_]*)+$", re.IGNORECASE)
_MARKS = re.compile(r"^[\W_]*(?:n/?a|none|null|blank|xxx+|asdf\w*|test|tbc|todo)[\W_]*$", re.IGNORECASE)
_LEAD = re.compile(rf"^\s*(?:an?|the|this|my|our)?\s*(?:{_KINDS})\s*(?:of|showing|shows|:|-|–)\s*(?:an?\s|the\s)?", re.IGNORECASE)
_DECORATION = re.compile(
    r"(?:^|[-_.\d])(divider|separator|spacer|border|ornament|decor|flourish|swirl|squiggle|bullet|background|texture|pattern|"
    r"gradient|blank|"
    r"pixel|transparent|line|rule|dot|dots|wave|stripe|shadow|corner|icon|logo|bg|hr)"
    r"(?=[-_.\d]|$)",
    re.IGNORECASE,
)


def plain(text: str) -> str:
    """The text in lower case, one space between words, without punctuation at its ends."""
    return _SPACE.sub(" ", re.sub(r"[“”\"'‘’`.,;:!?()\[\]…–—-]+", " ", text)).strip().casefold()


def says_nothing(alt: str) -> bool:
    """Whether a description is made of words only that any picture could have (“image”, “picture of”, “alt text here”)."""
    text = alt.strip()
    if not text:
        return False
    if not any(character.isalnum() for character in text):
        return True
    return bool(_MARKS.match(text) or (_GENERIC.match(text) and re.search(r"[^\W\d_]{3}", text)))


def without_lead(alt: str) -> str:
    """The description without “Picture of …” at its start."""
    return _LEAD.sub("", alt)


def decorative(image: Image) -> bool:
    """Whether size, shape or name say that it is an ornament: a rule, an icon, a spacer."""
    width, height = (image.box.width, image.box.height) if image.box else (image.width, image.height)
    if width and height and (min(width, height) < 64 or max(width, height) / max(1, min(width, height)) > 6):
        return True
    return bool(_DECORATION.search(file_name(image.src).rsplit(".", 1)[0]))


def words_around(page: Page, image: Image) -> tuple[str, str]:
    """The author's words just before and just after a picture (a block each), "" where a heading or nothing stands there."""
    if image.block is None:
        return "", ""
    before = page.blocks[image.block] if image.block < len(page.blocks) else None
    after = next((block for block in page.blocks[image.block + 1 : image.block + 2] if block.zone == "content"), None)
    return (before.text if before and before.zone == "content" else "", after.text if after and after.kind != "heading" else "")
