"""Pieces of evidence that a text names without a link: after “Evidence:”, under such a heading, beside links, or said to be at hand."""

from __future__ import annotations

import re

from foliocheck.core.snapshot import Link, count_words
from foliocheck.sections.terms import fold

LEAD = re.compile(
    r"^\W*(?:supporting |my |further )?(?:evidence|tystiolaeth|artefacts?|exhibits?)\b(?: for [\w ]{1,12})?\s*[:.–—-]\s*(.+)$",
    re.IGNORECASE | re.DOTALL,
)
"""A line that begins with “Evidence:”, and what it lists."""
NUMBERED = re.compile(
    r"^\W*(?:documents?|files?|appendix|annex|exhibits?|items?|evidence|attachments?)\s\W?(?:[A-Z]|[A-Z]?\d{1,3})\s?[:.–—-]\s+\S",
    re.IGNORECASE,
)
"""A line that names a piece after its number, and announces no list: “Document 6: grant letter”."""
_COUNTS = re.compile(r"^\W*\d+ (?:comments?|likes?|views?|repl(?:y|ies)|shares?|notes?)\W*$", re.IGNORECASE)
_ABOVE = re.compile(r"^\W*(?:the|my|this|these|both|two|three)\b(?: [\w-]+){1,3} (?:above|shown above)\b")
"""What stands on the page already: “the two pictures above”."""
_SPLIT = re.compile(r"\s*;\s*|\s+[·•|]\s+|\n+|(?<=[a-z)])\.\s+(?=[A-Z])")
_COMMA = re.compile(r",\s+(?:and\s+|as well as\s+|plus\s+)?(?!\d)|\s+(?:and|as well as|plus)\s+(?=[^,]*$)")
_COMMAS = re.compile(r",\s")
_AND = re.compile(r"\s+(?:and|as well as|plus|together with)\s+(?=(?:an?|the|my|our|two|three|four|some)\s)")
"""What parts the things of a list; where there is no comma an article must tell that another thing begins."""
_APPOSED = re.compile(
    r"^(?:(?:the |its |their )?(?:first|second|third|fourth|final|early|earlier|later|latest|revised|redacted|extracts?|versions?|editions?|parts?|pages?|drafts?|sections?|chapters?)"
    r"|its|their|with|including|from|of|for|by|in|at|on|to|which|who|where|as|before|after|then|now)\b",
    re.IGNORECASE,
)
"""How a part after a comma begins that only says more of the thing before it."""
_FINITE = re.compile(
    r"\b(?:that|is|are|was|were|has|have|had|says?|said|shows?|found|told|agrees?d?|disagrees?d?|helps?|helped|means?)\b", re.IGNORECASE
)
_SIDE_BY_SIDE = re.compile(r"\s+[·•|]\s+")
_ABBREVIATED = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Mx|Prof|St|No|Nos|vol|pp?|ed|eds|approx|incl)\.$")
_COMMENT = re.compile(
    r"^(?:and|or|also|both|all|see|there is|i|we|it|they|he|she|that|these|this|those|the rest|which|who|whose|where|with|by|for|as|from|in|on|to|shows?|showing|shown|given|names?|named|tells?|gives?|proves?|written|made|used|sole|joint|an? (?:example|proof|sign)|my (?:role|part|share)|used|because|since|permission)\b"
)
"""How a remark on a piece of evidence begins: no piece of its own where the piece is linked."""
_REMARK = re.compile(
    r"^(?:(?:lead |single |sole |joint |co-?|first |second )?(?:author(?:s|ed)?|editor)\b|(?:author|credit)\w* credited|my (?:design|own (?:text|work)|text|words|photo(?:graph)?)|names? removed|redacted|anonymised|records?|lists?|covers?|describes?|explains?|confirms?|names)\b"
)
_ONLY_DATE = re.compile(
    r"\W*(?:(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|spring|summer|autumn|winter|term|year|to|and|from|since|until|\d{1,4}(?:st|nd|rd|th)?)\b\W*)+"
)
_CITED = re.compile(r"^[A-Z][\w'’-]+, (?:[A-Z]\.\s?)+.*\(?(?:19|20)\d\d\)?|\b(?:et al\.?|ISBN|doi:)", re.DOTALL)
"""“Collins, A. (1989) …”: literature, and no evidence of anything that the author did."""
_TOLD = re.compile(r"\b(?:I|we)(?:['’](?:ve|d|m|ll|re))?\s+(?:\w+ly |also |have |had |then |now )*[a-z]{2,}", re.IGNORECASE)
"""“I asked her”: a sentence that tells something, and names no piece."""
_STATES = re.compile(
    r"^(?:The|This|That|It|These|Those|They|He|She|There|Each|Both|All|Some|Most|Its|Their)\b[^,;]{0,60}\b(?:is|are|was|were|has|have|had|shows?|does|did|can|could|will|would)\b"
)
_ASIDE = re.compile(r"(?:[,(–—-]|\b(?:which|that|who|whom))\s*$")
_UNDONE = re.compile(r"^\W*(?:to-?do|tbc|tba|xxx?)\b|\?{2,}|\b(?:ask|chase|add|find|get|insert|upload) \w+ for\b", re.IGNORECASE)
PIECE = re.compile(
    r"\b(?:certificat\w+|diploma|pgcert\w*|pgce|degree|qualifications?|fellowship|letters?|reports?|minutes|evaluations?|surveys?|questionnaires?|feedback|forms?|testimonials?|statements?|plans?|hand-?outs?|slides?|posters?|guides?|manual|handbook|agenda|e-?mails?|messages?|references?|"
    r"transcripts?|photo(?:graph)?s?|pictures?|screen-?shots?|screen ?casts?|recordings?|videos?|films?|clips?|logs?|spreadsheets?|papers?|articles?|abstracts?|programmes?|badges?|awards?|scripts?|lists?|templates?|check-?lists?|rubrics?|polic(?:y|ies)|notes?|"
    r"summar(?:y|ies)|results?|data|drafts?|designs?|diagrams?|maps?|tables?|charts?|proposals?|applications?|bids?|contracts?|agreements?|licen[cs]es?|appraisals?|reviews?|audits?|specifications?|schemes?|modules?|courses?|web ?sites?|blogs?|posts?|podcasts?|"
    r"episodes?|newsletters?|leaflets?|cards?|schedules?|timetables?|invitations?|nominations?|citations?|tystysgrif|llythyr|adroddiad)\b"
)
"""Kinds of things that can be shown."""
_FILE_NAME = re.compile(r"\b[\w-]+\.(?:docx?|pdf|xlsx?|pptx?|csv|mp[34]|png|jpe?g|zip)\b", re.IGNORECASE)
_A_THING = r"(?=(?:an?|the|my|our|two|three|four|five|six|some|several|both|screen-?shots?|photo(?:graph)?s?|letters?|minutes|slides|copies|extracts?|reports?|feedback|certificates?)\b)"
CLAIMED = re.compile(
    r"(?:^|(?<=[.!?:] ))(?:(?:my |the |supporting |further |main )*evidence(?: (?:for|of|in support of) (?:this|it|that|these|my|the|section|area)(?: [\w-]+){0,4}?)?(?: here)? (?:is|are|includes?|consists of|comprises)"
    r"|(?:as|for|in) (?:my |supporting |further )?evidence(?: (?:for|of|in support of) (?:this|it|that))?,? (?:(?:I|we) (?:can |also |would )?(?:offer|attach|provide|include|submit|enclose|present|give|add|show|have (?:also )?(?:attached|included|provided|linked|added|submitted|chosen))"
    r"|there (?:is|are)|you (?:will|can|may) find|please (?:see|find))"
    r"|I (?:also )?(?:offer|attach|provide|include|submit|present|enclose|have (?:attached|included|provided|added|submitted)) (?:as|in) (?:\w+ )?evidence(?: (?:for|of) (?:this|it|that))?"
    r"|(?:this|it|all this) is evidenced (?:by|in)|evidenced by)\s?:?\s"
    + _A_THING
    + r"([^!?\n]+?)(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bProf)(?<!\bSt)(?=[.!?](?:\s|$)|$)",
    re.IGNORECASE,
)
"""A sentence that offers evidence (“As evidence I offer the options paper and a letter”), and what it lists."""
_AT_HAND = re.compile(
    r"\b(?:available|can be (?:shown|seen|sent|supplied|provided|viewed|inspected)|on (?:request|paper)|with me|(?:held|kept) (?:by|in|at|on)|in the (?:department|office|files?|archive)|not (?:online|public|linked|shown here)|may be (?:seen|shown|sent)|in confidence|if (?:wanted|needed|asked)|print-?outs?|printed out|under (?:an? )?(?:nda|non-disclosure)|(?:hard|paper|printed) cop(?:y|ies)|"
    r"behind (?:a|the|our|its) (?:\w+ ){0,3}(?:log-?in|password|firewall|sign-?in)|attached (?:to (?:my|the|this) (?:submission|application|e-?mail|form|portfolio)|too|as well|separately)|enclosed with|in my (?:files?|folder|drawer))\b",
    re.IGNORECASE,
)
"""How a text offers what it cannot link to."""

_CAN_SHOW = re.compile(
    r"\b(?:I|we) (?:can|could|will|shall|may|would|am (?:able|happy|glad) to) (?:gladly |also |not )?(?:send|show|provide|supply|share|lend|bring|scan|link|publish)\b",
    re.IGNORECASE,
)


def listed_pieces(text: str, links: list[Link]) -> list[str]:
    """The pieces of a list of evidence (`text`) in which none of `links` stands."""
    texts = [fold(link.text) for link in links if link.text]
    parts = [(part, len(several) > 1) for item in _split(text.strip().rstrip(".")) for several in [_enumerated(item)] for part in several]
    alone = len(parts) == 1 and not links
    found = []
    for piece, listed in parts:
        plain = fold(piece)
        if (
            (count_words(piece) < 2 and not listed and not _FILE_NAME.search(piece) and not (alone and names_piece(piece)))
            or count_words(piece) > 30
            or any(other and (other in plain or plain in other) for other in texts)
        ):
            continue
        if (
            _COMMENT.match(plain)
            or _COUNTS.match(plain)
            or _ABOVE.match(plain)
            or _UNDONE.search(piece)
            or _CITED.search(piece)
            or _tells(piece, bool(links))
            or (links and is_remark(plain))
        ):
            continue
        found.append(piece.strip().lstrip("·•").lstrip())
    return found


def claimed_pieces(text: str, links: list[Link]) -> list[str]:
    """The pieces that sentences of `text` offer as evidence; what states something is none (“the evidence is mixed: some reports say …”)."""
    listed = [piece for match in CLAIMED.finditer(text) for piece in listed_pieces(match.group(1), links)]
    return [piece for piece in listed if names_piece(piece) and not _FINITE.search(piece)]


def in_a_row(text: str) -> list[str]:
    """The pieces of a line that sets short names side by side (“Design of the unit · Running order · Transcript”), where one of them names a piece."""
    parts = [part.strip(" .") for part in _SIDE_BY_SIDE.split(text.strip())]
    shown = len(parts) >= 2 and all(1 <= count_words(part) <= 9 and part[-1] not in "!?,;:" and not is_remark(part) for part in parts)
    return parts if shown and any(names_piece(part) for part in parts) and not any(_SITE_WORDS.match(part) for part in parts) else []


def _split(text: str) -> list[str]:
    """The items of a list in one line: not parted within brackets, nor after “Dr.”."""
    pieces: list[str] = []
    start = 0
    for match in _SPLIT.finditer(text):
        before = text[start : match.start()]
        if before.count("(") > before.count(")") or _ABBREVIATED.search(text[: match.start() + 1]):
            continue
        pieces.append(before)
        start = match.end()
    return [piece for piece in (*pieces, text[start:]) if piece.strip()]


def _enumerated(item: str) -> list[str]:
    """The things that one item lists between commas, where each of them names a piece: “options paper, minutes of the board and a letter”.

    “Minutes of the board, June 2022” and “policy, second draft” name one.
    """
    parts: list[str] = []
    start = 0
    for match in (_COMMA if _COMMAS.search(item) else _AND).finditer(item):
        before = item[start : match.start()]
        if before.count("(") <= before.count(")"):
            parts.append(before)
            start = match.end()
    parts.append(item[start:])
    whole = len(parts) < 2 or not all(1 <= count_words(part) <= 14 and names_piece(part) and not _APPOSED.match(part) for part in parts)
    return [item] if whole else parts


def _tells(text: str, beside_a_link: bool = False) -> bool:
    """Whether a text tells of something that the author did, and names no thing before it (“a letter, which I can send” names one).

    Beside a link a whole sentence about anything (“The jump is the sticker”) tells of the piece that is linked.
    """
    match = _TOLD.search(text)
    if match is not None:
        before = text[: match.start()]
        aside = before.count("(") > before.count(")") or _ASIDE.search(before) is not None
        if not aside or PIECE.search(fold(before)) is None:
            return True
    return beside_a_link and _STATES.match(text) is not None and not _AT_HAND.search(text)


def is_remark(text: str) -> bool:
    """Whether a text is nothing but a date, or says who made a piece and what it covers."""
    plain = fold(text)
    return _REMARK.match(plain) is not None or _ONLY_DATE.fullmatch(plain) is not None


def is_mostly_links(text: str, links: list[Link]) -> bool:
    """Whether a line is a list of links with little between them."""
    return count_words(text) <= 60 and 2 * sum(count_words(link.text) for link in links) >= count_words(text)


def beside_links(text: str, links: list[Link]) -> list[str]:
    """What a line that is mostly links names between them: “plan of the year, educator award (stage 2)”."""
    rest = text
    for link in links:
        rest = rest.replace(link.text, "\n", 1) if link.text else rest
    pieces = [piece.strip(" ,;.:–—-·|") for piece in re.split(r"\n|;|,(?!\s*\d)", rest)]
    return [
        piece
        for piece in pieces
        if 2 <= count_words(piece) <= 14 and not _COMMENT.match(fold(piece)) and not is_remark(piece) and piece[0] not in "([" and piece.count("(") == piece.count(")")
        and (PIECE.search(fold(piece)) or _AT_HAND.search(piece))
    ]  # fmt: skip


_LOOK = re.compile(r"^(?:watch|listen to|hear|view|see|read|download|open|play|launch|try)\b (?!more\b|next\b|on\b)", re.IGNORECASE)
_PAGES = re.compile(r"\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|ten|twelve) pages? (?:for|of|on|from|about)\b", re.IGNORECASE)
_SITE_WORDS = re.compile(
    r"^(?:about|buy|donate|register|click|get in touch|ok|translate|book|join|apply|cancel|submit|send|subscribe|sign (?:in|up)|log ?in|share|print|comment|reply|contact|search|menu|close|accept|next|previous|back|home|top|skip|edit|like|follow|read more|see more|view more|show more|load more)\b",
    re.IGNORECASE,
)


def names_piece(text: str) -> bool:
    """Whether a text names a kind of thing that can be shown; “two pages on” something is one, “these pages” is not."""
    return PIECE.search(fold(text)) is not None or _PAGES.search(text) is not None


def is_shown(text: str) -> bool:
    """Whether a short line by itself names something that can be shown, as a button without a target does: “Thumb guide: Android”, “Watch the manikin”."""
    return is_caption(text) and not _SITE_WORDS.match(text) and (_LOOK.match(text) is not None or names_piece(text))


def is_button(text: str) -> bool:
    """Whether the label of a button names a piece, and not what the site does."""
    return 1 <= count_words(text) <= 12 and not _SITE_WORDS.match(text.strip()) and (_LOOK.match(text) is not None or names_piece(text))


def is_caption(text: str) -> bool:
    """Whether a line is short and no sentence, as the name of a thing is."""
    return 2 <= count_words(text) <= 9 and text.strip()[-1] not in ".!?,;:" and not _UNDONE.search(text) and not is_remark(text)


def offered(text: str) -> list[str]:
    """What a sentence offers that is not linked (“Feedback forms are in the department and can be shown.”); each of a list after a colon."""
    if count_words(text) > 30 or not _AT_HAND.search(text) or not names_piece(text) or _TOLD.search(_CAN_SHOW.sub("", text)):
        return []
    before, colon, rest = text.strip().partition(":")
    if colon and _AT_HAND.search(before) and names_piece(before):
        listed = [piece.strip(" .") for piece in re.split(r"[;,](?!\s*\d)", rest)]
        return [piece for piece in listed if count_words(piece) >= 2 and not _COMMENT.match(fold(piece))]
    return [text.strip()]
