"""What stands in place of sound: signs of captions and transcripts near a film or recording. Shared by the checks of media."""

from __future__ import annotations

import re
from typing import Any

_CALLED_SO = re.compile(r"transcri(?:pt|bed|ption)", re.IGNORECASE)
_NOT_THERE = re.compile(
    r"\b(?:no|not|without(?: a)?|lacks?(?: a)?|missing|yet to|need(?:s|ed)?(?: a)?|will|hope to|plan to|"
    r"on request)\b[^.\u2022]{0,30}transcri\w+|"
    r"transcri\w+[^.\u2022]{0,30}\b(?:to follow|missing|not (?:yet|ready|there|available)|on request|coming|later|to be (?:made|"
    r"written|added|done))",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"what (?:is|was) (?:said|heard|spoken|to be heard)|what (?:one|you|i|we|they|she|he) (?:hears?|will hear|says?|said)|(?:the |"
    r"full )?(?:words|text|script|wording)"
    r"(?: of (?:the|this|my|our) [\w ]+| spoken|$)|in (?:words|writing|text)|written (?:version|form|out)|as (?:full )?text|"
    r"full text|text (?:version|alternative|of)|"
    r"spoken (?:text|words)|read (?:it|this|the [\w ]+) (?:instead|here|below)|\bto read\b|word for word|subtitles as text",
    re.IGNORECASE,
)
_DIALOGUE = re.compile(r"(?:^|[.!?”\"’\u2022]\s*)[A-Z][\w .’'-]{0,30}:\s*[“\"‘']?\w")
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


def words_beside(row: dict[str, Any]) -> str:
    """What is said of a film or recording right beside it."""
    return " • ".join(str(row.get(name, "")) for name in ("caption", "beside", "described", "name"))


def has_captions(row: dict[str, Any]) -> bool:
    """Whether it has a track of captions or subtitles with a file."""
    return any(track["kind"] in ("captions", "subtitles") and track["src"] for track in row["tracks"])


def says_captioned(row: dict[str, Any]) -> bool:
    """Whether the words beside it say that captions are in the picture."""
    return bool(_CAPTIONED.search(words_beside(row)))


def has_transcript(row: dict[str, Any]) -> bool:
    """Whether words near it are, or lead to, a transcript: by that name, by a label that says so, or as a dialogue written down."""
    near = f"{words_beside(row)} • {row.get('near', '')}"
    if _CALLED_SO.search(_NOT_THERE.sub(" ", near)):
        return True
    if any(_LABEL.search(label) for label in row.get("labels", ())):
        return True
    return len(_DIALOGUE.findall(near)) >= 3


def is_silent(row: dict[str, Any]) -> bool:
    """Whether there is nothing to hear: no sound in the file, or the words beside it say so."""
    return row.get("sound") is False or bool(_SILENT.search(words_beside(row)))
