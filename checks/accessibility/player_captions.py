"""Embedded players, whose captions only a person can look for.

What it looks at:
    Frames with players of known film and sound services, or whose address or title says that they play something.

Why it matters:
    Whether the film has captions that are right cannot be seen from outside; machine-made captions are often wrong.

What a person must still judge:
    Start each player: are there captions, and do they say what is said? Is there a transcript of each recording?

How to mend it:
    Open the film on its service, correct the captions that it made, and publish them; for sound, put a transcript beside the player.

Limits:
    Players of services that are not known and do not say what they are may be missed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from foliocheck.checks.accessibility.own_parts import judged_pages
from foliocheck.checks.accessibility.places import Place
from foliocheck.checks.accessibility.told import Told, told_by_owner
from foliocheck.checks.accessibility.wording import short
from foliocheck.checks.case import Case, Fault
from foliocheck.core.snapshot import Frame

ID = "player-captions"
AREA = "accessibility"
PASS = "No film or sound is played from another site"
FAIL = "Embedded players: look whether they have captions"
WHY = "An assessor who cannot hear depends on captions, and no machine can tell whether these are there and right."
SEVERITY = "note"
STANDARD = "WCAG 2.2, 1.2.2 Captions (Prerecorded) (A)"

_HOSTS = re.compile(
    r"(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|wistia\.(?:com|net)|loom\.com|panopto\.(?:com|"
    r"eu)|kaltura\.com|mediasite\.com|echo360\.\w+(?:\.\w+)?|vidyard\.com|ted\.com|"
    r"soundcloud\.com|spotify\.com|mixcloud\.com|anchor\.fm|buzzsprout\.com|podbean\.com|libsyn\.com|acast\.com|audioboom\.com|"
    r"spreaker\.com|microsoftstream\.com|streamable\.com|screencast\.com|brightcove\.(?:com|net)|"
    r"jwplatform\.com|flickr\.com|voicethread\.com|edpuzzle\.com|screencastify\.com|vevo\.com|planetestream\.\w+|estream\.\w+|"
    r"mediasite\.\w+|bbc\.co\.uk|archive\.org|bandcamp\.com|podomatic\.com|vocaroo\.com|clyp\.it|flipgrid\.com|flip\.com)$",
    re.IGNORECASE,
)
_PATH = re.compile(
    (
        r"panopto|kaltura|mediasite|/stream(?:ing)?/|estream|/player(?:[/.?]|$)|/videos?/|/audio/|/podcasts?/|/watch|/play/|/lecture|"
        r"/episode|/media/embed|videoembed|embed/(?:video|audio|media)|\.(?:mp4|mp3|webm|m4a|ogg|wav|mov)(?:$|[?#])"
    ),
    re.IGNORECASE,
)
_TITLE = re.compile(
    (
        r"\b(?:video|film|movie|lecture|recording|recorded|podcast|audio|interview|screencast|webcast|webinar|player|episode|talk|"
        r"clip|vlog|watch|listen)\b"
    ),
    re.IGNORECASE,
)
_DRIVE_FILM = re.compile(r"drive\.google\.com/file/", re.IGNORECASE)


def run(case: Case) -> Iterable[Fault]:
    """One finding that lists the players."""
    places: list[Place] = []
    for page in judged_pages(case):
        for frame in page.frames:
            if frame.zone not in ("content", "theme"):
                continue
            case.seen.one()
            if is_player(frame):
                places.append(
                    Place(
                        page=page,
                        block=frame.block,
                        selector=frame.selector,
                        zone=frame.zone,
                        excerpt=short(frame.title or frame.src, 120),
                        evidence=frame.src,
                    )
                )

    def message(told: Told) -> str:
        return (
            f"{told.things('player')} {told.where} {told.verb('shows', 'show')} film or sound from another site (“{told.example}”). "
            "Please start it: are there captions or a transcript, and are they right?"
        )

    yield from told_by_owner(case, places, message, severity="note", verdict="needs-person", confidence=0.6)


def is_player(frame: Frame) -> bool:
    """Whether a frame plays film or sound, by its host, its path or its title."""
    if frame.src.startswith(("data:", "about:", "javascript:")) or not frame.src:
        return False
    parts = urlsplit(frame.src)
    host = (parts.hostname or "").casefold()
    if _HOSTS.search(host):
        return not re.search(r"/(?:maps|forms|document|presentation|spreadsheets)/", parts.path)
    path = f"{parts.path}?{parts.query}"
    if _PATH.search(path) or _PATH.search(host):
        return True
    return (
        bool(_TITLE.search(frame.title or ""))
        and bool(re.search(r"embed|player|media|video|stream|tube|watch|cast", f"{host}{path}", re.IGNORECASE))
    ) or bool(_DRIVE_FILM.search(frame.src) and _TITLE.search(frame.title or ""))
