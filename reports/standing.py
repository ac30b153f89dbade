"""What a person looks at in every portfolio, whatever the checks found."""

from __future__ import annotations

from foliocheck.core.report import Report

_PLAYERS = ("youtube", "youtu.be", "vimeo", "panopto", "kaltura", "mediasite", "echo360", "soundcloud")


def standing_looks(report: Report) -> tuple[str, ...]:
    """Short requests, in the order of doing; those about films only where there are any."""
    if report.verdict == "unreadable":
        return ()
    looks = [
        "Open the portfolio in a private window, where you are signed in nowhere: that is what an assessor sees.",
        "Read each reflection once: does it say what you learned, and what you would do otherwise?",
        "Think of everyone whose name, words or picture can be seen: do they know, and did they agree?",
    ]
    if _has_media(report):
        looks.append("Play each film and recording once: do captions or a text say what is said?")
    looks.append("Go through one page with the Tab key alone, and look at one with the text twice as large.")
    return tuple(looks)


def _has_media(report: Report) -> bool:
    return any(
        row.media in ("video", "audio") or (row.kind == "embed" and any(name in row.href.lower() for name in _PLAYERS))
        for row in report.links
    )
