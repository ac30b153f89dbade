"""Words that look like one of a state and are none: "on research leave", "MS Teams", "an ILL request", the office of who is named behind it."""

from __future__ import annotations

from foliocheck.checks.data_protection.recognisers.reading.text_words import NAME

_NO_SICK_LEAVE = frozenset(
    ["on", "research", "annual", "study", "sabbatical", "garden", "unpaid", "field", "flexi", "conference", "take", "taking", "to"]
)
"""Before "leave": nobody is ill. Maternity, sick and compassionate leave have words of their own."""
_SHORT_FORMS = frozenset(("ms^", "me^", "ne^"))
"""A maker's products and districts of the post, as well as illnesses."""
_MAKERS = frozenset(
    [
        "teams",
        "office",
        "word",
        "excel",
        "forms",
        "sharepoint",
        "project",
        "access",
        "outlook",
        "powerpoint",
        "windows",
        "onenote",
        "stream",
        "edge",
    ]
)
_CONFIDENCE = frozenset(("confidence", "confident", "confidently"))
"""A learner's own; what is told in confidence is "confidential"."""
_TITLES = frozenset(("nurse", "doctor", "gp", "physio"))


_POORLY = frozenset(
    [
        *("began", "begin", "begins", "ended", "ends", "started", "starts", "went", "goes", "did", "do", "does", "doing", "done"),
        *("works", "worked", "performed", "performs", "performing", "reflected", "reflects", "behaved", "behaves", "wrote", "write"),
        *("writes", "spells", "spelt", "scored", "taught", "attended", "managed", "explained", "read", "compares", "compared"),
    ]
)
"""Before "poorly": how something was done. Who is ill feels or is it."""
_DONE = ("ed", "en", "ing")
_JUDGED = frozenset(("suspended", "custodial", "prison", "jail", "life", "serving", "served", "year", "month", "long"))
"""Before "sentence": a court's. Others are a writer's."""
_SPREADS = frozenset(("for", "across", "throughout", "it", "this", "these", "our", "its", "as", "widely"))
_ADOPTERS = frozenset(("every", "the", "all", "other", "several", "our", "both", "many", "most", "some", "#", "two", "three", "four", "colleagues", "staff"))  # fmt: skip
"""Behind "adopted" and "adopted by": what is done with a way of working. A child is adopted by a family, her aunt."""
_UNIONS = frozenset(
    (
        "union",
        "unison",
        "ucu",
        "neu",
        "nasuwt",
        "rcn",
        "rcm",
        "gmb",
        "eis",
        "bma",
        "unite",
        "pcs",
        "trade",
        "branch",
        "fbu",
        "rmt",
        "naht",
        "safety",
        "tui",
        "asti",
        "siptu",
        "cwu",
        "usdaw",
        "nut",
    )
)
"""Before "rep": a union's. Others speak for a class, a course, or for a firm that sells."""
_SOFTWARE = frozenset(("zoomtext", "jaws", "nvda", "dragon", "screen", "voiceover", "talkback", "claroread", "read&write"))
_TRIED = frozenset(("demonstrated", "demonstrates", "demoed", "installed", "tested", "showed", "shows", "bought", "reviewed", "trialled", "compared", "recommended", "evaluated", "presented"))  # fmt: skip
"""Before the name of a program that reads or enlarges: somebody looks at it, and need not live by it."""
_HOUSES = frozenset(("church", "chapel", "temple", "mosque", "abbey", "priory", "minster", "convent", "hospital", "infirmary", "synagogue", "cathedral"))  # fmt: skip
_STREETS = frozenset(("street", "st", "road", "rd", "lane", "row", "gardens", "terrace", "avenue", "crescent", "grove", "drive", "square", "mews", "cottages", "farm", "lodge", "yard"))  # fmt: skip
"""Behind the name of such a house: where somebody lives, not what they believe or have."""


_PAPERS = frozenset(("slip", "slips", "card", "cards", "letter", "letters", "form", "forms", "system", "booking", "reminder", "reminders", "times", "slots"))  # fmt: skip
"""Behind "appointment": what it is written on or booked with."""
_OF_A_PAGE = frozenset(("typed", "copy", "copies", "quality", "file", "pdf", "page", "attached", "below", "above", "redacted", "missing", "enclosed", "uploaded"))  # fmt: skip
"""Behind "scan": that of a sheet of paper."""


def is_one(word: str, before: str, behind: str, then: str = "") -> bool:
    """Whether a word (in small letters, `^` behind capitals) between others (one before, two behind) says nothing of anybody's state."""
    if word == "leave":
        return before in _NO_SICK_LEAVE
    if word in _CONFIDENCE:
        return True
    if before == "(at)":
        return True  # the host of an address
    if word == "poorly":
        return before in _POORLY or behind.endswith(_DONE)
    if word == "sentence":
        return before not in _JUDGED and behind != "for"
    if word == "adopted":
        return before in ("early", "we", "i") or behind in _SPREADS or (behind == "by" and then in _ADOPTERS)
    if word == "rep":
        return before.rstrip("^") not in _UNIONS and behind != "for"
    if word in ("bed", "ward"):
        return behind.startswith("#")
    if word == "infection":
        return behind in ("control", "prevention")  # a hospital's office
    if word in ("tired", "sick"):
        return behind == "of"
    if word == "hospital":
        return behind in ("chaplain", "porter", "radio", "trust", "librarian", "library", "pharmacist", "consultant", "educator", "school", "site", "intranet", "management", "manager", "governors")  # fmt: skip
    if word == "stroke":
        return behind == "of" and then in ("luck", "genius", "fortune", "midnight", "the")
    if word == "appointment":
        return behind in _PAPERS
    if word == "scan":
        return behind.rstrip("^") in _OF_A_PAGE
    if word in ("carer", "carers"):
        return before == "/" or (before in ("or", "and") and behind in (":", "/"))  # "parent/carer", the field of a form
    if word == "broke":
        return behind in ("the", "a", "an", "all", "down", "off", "up", "even", "new", "every", "into", "it") or (
            then in ("record", "silence", "own", "promise", "rule", "rules", "ice", "habit", "word") and behind != "^"
        )
    if word == "screen":
        return behind == "reader" and then in (
            "version",
            "versions",
            "test",
            "tests",
            "demo",
            "session",
            "workshop",
            "guide",
            "testing",
            "page",
            "mode",
            "output",
            "support",
        )
    if word.endswith(("-friendly", "-aware")) or (word.rstrip("^") in _SOFTWARE and before in _TRIED):
        return True
    if word == "wheelchair":
        return behind in ("ramp", "ramps", "basketball", "rugby", "hire", "skills", "model") and before not in (
            "needs",
            "needed",
            "uses",
            "her",
            "his",
        )
    if word in _HOUSES:
        return behind in _STREETS
    if word in _SHORT_FORMS:
        return behind.startswith("#") or behind in _MAKERS
    if word.startswith("sterilis") and behind not in ("at", "as"):
        return True  # what is done to tools
    return word == "ill^" or (word in _TITLES and behind == NAME)
