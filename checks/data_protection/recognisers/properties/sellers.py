"""Sellers of pictures, icons and fonts, and libraries of them: they stand where a person's name would in properties and sources, and are nobody's."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.names import is_given, plain

_WARES = frozenset((
    "vector", "vectors", "pixel", "pixels", "icon", "icons", "clip", "clipart", "graphic", "graphics", "shutter", "stock", "image", "images", "foto", "fotos", "photos", "pictures", "font", "fonts",
    "glyph", "glyphs", "svg", "png", "sketch", "pattern", "patterns", "frame", "frames", "studio", "studios", "prints", "templates", "theme", "themes", "plugin", "widgets", "mockup", "mockups", "illustrations", "wallpaper", "wallpapers",
    "cloud", "software", "suite", "app", "apps", "platform", "builder", "maker", "creator", "converter", "exporter", "docs", "certify", "badges", "online", "webinars",
))  # fmt: skip
"""What they sell."""
_LIBRARIES = re.compile(
    r"\b(?:getty|shutterstock|istock(?:photo)?|alamy|adobe stock|dreamstime|depositphotos|123rf|pixabay|unsplash|pexels|freepik|flaticon|noun project|\w* ?stock(?: (?:photos?|images?|library|agency))|picture library|image bank|press association|stock)\b",
    re.IGNORECASE,
)

_PROGRAMS = frozenset(
    (
        "apache poi",
        "apache fop",
        "apache openoffice",
        "adobe indesign",
        "adobe photoshop",
        "microsoft word",
        "microsoft office",
        "google docs",
    )
)
"""Programs that write their own name where an author's would stand."""


def is_sellers(name: str, whole: str = "") -> bool:
    """Whether a name is made of wares and no given name ("Vector Barn"), or what it stands in (`whole`) names a library of pictures ("Jo Reyes / Somestock Images")."""
    words = name.split()
    return (
        plain(name) in _PROGRAMS
        or (not is_given(words[0]) and any(plain(word) in _WARES for word in words))
        or _LIBRARIES.search(whole) is not None
    )
