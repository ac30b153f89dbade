"""What stands in place of sound: signs of captions and transcripts near a film or recording. Shared by the checks of media."""

from __future__ import annotations

import re
from typing import Any

_TRANSCRIPT = re.compile(
    r"transcri(?:pt|be|ption)|what is (?:said|heard|spoken|to be heard)|what (?:one hears|you hear|you will hear|we say|i say|"
    r"they say|she says|he says|was said)|"
    r"(?:words|text|script|wording) of (?:the|this|my|our) (?:film|video|clip|recording|talk|interview|audio|podcast|episode|"
    r"speech|sound|message|conversation)|in (?:words|writing|text)|written (?:version|form|out|text)|"
    r"read (?:it|the (?:text|words|talk|interview|script)) (?:instead|here|below)|(?:as|full) text|text (?:version|alternative|"
    r"of what)|spoken (?:text|words)|to read\b|the (?:words|text) (?:below|spoken|are|is)|everything (?:that is )?said|"
    r"word for word",
    re.IGNORECASE,
)
_SILENT = re.compile(
    r"\b(?:no|without|has no|with no)\s+(?:any\s+)?(?:sound|speech|audio|voice|spoken|words|commentary|narration|talking|"
    r"soundtrack)\b|\b(?:silent|mute|muted|soundless|wordless)\b|"
    r"nobody speaks|nothing is (?:said|spoken|heard)|not a word is|there is nothing to hear|only (?:music|sounds?)\b|just music|music only",
    re.IGNORECASE,
)
_CAPTIONED = re.compile(
    (
        r"\b(?:with|has|have|includes?|open|burnt[- ]in|burned[- ]in)\s+(?:\w+\s+){0,2}(?:captions?|subtitles?)\b|\bsubtitled\b|"
        r"\bcaptioned\b|signed version|British Sign Language"
    ),
    re.IGNORECASE,
)


def words_near(row: dict[str, Any]) -> str:
    """All that is said of a film or recording on its page."""
    return " • ".join(str(row.get(name, "")) for name in ("caption", "near", "described", "name"))


def has_captions(row: dict[str, Any]) -> bool:
    """Whether it has a track of captions or subtitles with a file."""
    return any(track["kind"] in ("captions", "subtitles") and track["src"] for track in row["tracks"])


def says_captioned(row: dict[str, Any]) -> bool:
    """Whether the words beside it say that captions are in the picture."""
    return bool(_CAPTIONED.search(words_near(row)))


def has_transcript(row: dict[str, Any]) -> bool:
    """Whether words near it are, or lead to, a transcript."""
    return bool(_TRANSCRIPT.search(words_near(row)))


def is_silent(row: dict[str, Any]) -> bool:
    """Whether there is nothing to hear: no sound in the file, or the words beside it say so."""
    return row.get("sound") is False or bool(_SILENT.search(words_near(row)))
