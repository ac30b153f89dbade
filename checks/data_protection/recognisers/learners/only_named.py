"""People who stand beside a judgement or a state that is not theirs: authors and characters who are read, who judges a portfolio's author, whom a mail's head or a list of birthdays names."""

from __future__ import annotations

import re

_WORKS = r"(?:novels?|novellas?|memoirs?|plays?|poems?|operas?|musicals?|comics?|sitcom|biograph(?:y|ies)|autobiograph(?:y|ies)|(?:picture|story|children['’]s|set|audio)[ -]?books?|(?:short|folk|fairy|bible|bedtime) (?:story|stories|tales?)|soap opera|graphic novel)"
_IN_A_WORK = re.compile(
    rf"\b{_WORKS}\b[^.!?\n]{{0,40}}?\b(?:about|of|follows?|features?|(?:tells?|told)(?: us)? (?:the story of|of|about)|in which|where|whose (?:hero|heroine|narrator|main character)(?: is|,)|is about|was about|introduces?)\s(?:a (?:girl|boy|man|woman) (?:called|named) )?$|"
    r"\bfilm (?:follows|tells (?:of|the story of)|is about|was about)\s$|"
    r"\b(?:heroine|hero|protagonist|narrator|main character|title character|villain)(?: is| was|,)?\s$",
    re.IGNORECASE,
)
"""Before a name: a work of fiction or a life that others wrote. A film "about" somebody may be one's own."""
_OWN_WORK = re.compile(
    r"\b(?:wrote|written by (?:a|the|our|my) (?:student|learner|pupil)|student['’]s|pupil['’]s|learner['’]s)\b", re.IGNORECASE
)
_IS_READ = re.compile(
    r"\b(?:[Ww]e|I|[Tt]hey|[Ss]tudents|[Ll]earners|[Pp]upils|[Tt]he (?:class|group|seminar)) (?:all |had |have |also |then )?(?:read|discussed (?:the )?(?:work|essay|book)s? (?:of|by)|were reading|are reading|cited|quoted)\s$|"
    r"\b(?:set text|novel|play|poem|book|article|monograph|chapter|essay collection|memoir|textbook) (?:is |was |we read was |was written )?by\s$"
)
_BY_CRITICS = re.compile(
    r"[^.\n]{0,90}\b(?:Rotten Tomatoes|IMDb|Metacritic|Goodreads|Letterboxd|Trustpilot|Steam\b|App Store|Play Store|Audible|Netflix|box office|the critics|in the reviews)(?!\w)"
)
"""Behind a name: who judges films, games and books, and no learner's work."""
_A_PIECE_OF = re.compile(r"['’]s?\s(?!(?:[\w-]+\s){0,2}(?:novel|book|memoir|article|chapter|poetry|play|theor(?:y|ies))\b)")
"""Behind who is read: a piece of work, which may be a learner's."""
_LIST = re.compile(
    r"(?:^|\n)[^\n:]{0,20}\b(?:reading list|further reading|recommended (?:reading|books)|bibliography|set texts?|book club|book shelf|bookshelf|works cited)\b[^\n:]{0,30}:[^\n]*$",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"['’]s?\s(?:(?!(?:lab|log|exercise|note|sketch|work|day|record)\s)[a-z-]+\s){0,2}(?:memoir|bestseller|biography|monograph|textbook|(?:book|novel) (?:for|in|on|about)|keynote|TED talk|poetry)\b"
)
_PUBLISHED = re.compile(
    r"\s\((?:[A-ZÀ-Þ][^()\n]{2,40}\b(?:Press|Books|Publish\w+|Verlag|Éditions?|Ediciones|Edizioni|Editore|House|Sage|Routledge)\b,?\s?)(?:19|20)?\d{0,2}[a-z]?\)"
)
_CHARACTERS = frozenset(
    (
        *(
            "jane eyre",
            "oliver twist",
            "sherlock holmes",
            "harry potter",
            "elizabeth bennet",
            "atticus finch",
            "lady macbeth",
            "robinson crusoe",
        ),
        *("tom sawyer", "huckleberry finn", "anna karenina", "dorian gray", "victor frankenstein", "holden caulfield", "david copperfield"),
    )
)
"""Whom everybody knows from novels and plays; no real person stands in such a list."""

_SAYS = r"(?:wrote|writes|said|says|commented|comments|noted|notes|remarked|replied|told me|observed|added)"
_A_DOCTOR = re.compile(r"\b(?:Dr|Prof|Professor)\.?\s$")
_SAID = re.compile(rf"\s(?:later |kindly |also )?{_SAYS}\b(?!\s(?:her|his|their) )")
_OF_TRAINEES = re.compile(
    r"\b(?:FY\d|[Ff]oundation|[Tt]rainees?|[Ss]tudents?|[Ee]valuation|[Ss]urvey|[Rr]egistrars?|delegates?|participants?)\b"
)
_MY_JUDGE = re.compile(
    r"(?:\b(?:[Mm]y|[Oo]ur)\s(?:\w+\s)?(?:mentor|buddy|manager|supervisor|reviewer|assessor|observer|coach|appraiser|critical friend|co-?tutor|co-?teacher|head of (?:\w+\s)?\w+),?\s(?:(?:Dr|Prof|Mrs?|Ms)\.? )?"
    r"|\b(?:[Pp]eer |[Tt]eaching |[Ll]esson |[Cc]lassroom )?[Oo]bservation(?: of (?:my|our) [\w ]{3,25}| of my teaching| report| form| notes)?,? by (?:(?:Dr|Prof|Mrs?|Ms)\.? )?"
    r"|\b(?:[Pp]eer|[Cc]ritical friend)[ -](?:review|feedback|comments?)(?: \w+)? (?:by|from) (?:(?:Dr|Prof|Mrs?|Ms)\.? )?"
    r"|\b[Ff]eedback on (?:this|my|our) (?:portfolio|draft|site|evidence|teaching|practice|submission|session|course) (?:from|by) |\b(?:[Ss]upervised|[Oo]bserved|[Mm]entored|[Aa]ppraised|[Ll]ine[- ]managed|[Ee]ndorsed) by (?:my \w+ )?(?:(?:Dr|Prof|Professor|Mrs?|Ms)\.? )?"
    r"|\b(?:[Cc]olleague|[Aa]ssessor|[Rr]eviewer|[Oo]bserver|[Mm]entor|[Mm]anager|[Aa]ppraiser|[Ss]upervisor|[Ee]xternal(?: examiner)?)(?:['’]s?)? (?:comments?|feedback|remarks|notes?|review|report) ?(?:\(|(?:from|by) |[:–—-] ?)(?:(?:Dr|Prof|Mrs?|Ms)\.? )?)$"
)
"""Right before a name: somebody who judges the author's own work."""
_MY_MENTOR = re.compile(
    r",? \(?(?:my|our) (?:\w+ )?(?:mentor|manager|supervisor|appraiser|observer|buddy|coach|critical friend|co-?tutor|line manager)\b"
)

_ASKED = re.compile(
    r"(?:[“\"‘:]\s?|(?:^|\n)[^\n\w]{0,4})(?:[Pp]lease |[Jj]ust )?(?:[Aa]sk|[Tt]hank|[Tt]hanks to|[Ss]peak to|[Tt]alk to|[Cc]an|[Cc]ould|[Ll]et)\s$"
)
_KNOWS = re.compile(
    r"(?:,\s(?:s?he|they)\s(?:knows?|has|have|is|can|will|was)\b|\s(?:in|at|on|from)\s[A-Z\w]|\sfor (?:the|her|his|their)\b|\s(?:run|do|teach|lead) (?:this|it|more|the)\b)"
)
_TO_ONE = re.compile(
    r"\b(?:new message|message|mail|e-?mail|addressed|forwarded|sent|reply) (?:to|from) [^\s()]+@[^\s()]+ \($|\b(?:new message|mail|e-?mail) (?:to|from) $",
    re.IGNORECASE,
)
_ONLY_A_SUBJECT = re.compile(r"\)?[,;.]?\s(?:with )?(?:the )?subject(?: line)?\b.{0,50}$", re.IGNORECASE | re.DOTALL)
_IN_A_LIST = re.compile(
    r"(?:^|\n)[^\n]{0,30}\b(?:inbox|calendar|diary|sent items|drafts folder|recent (?:chats|calls|files|contacts)|contacts list|birthdays?|anniversar(?:y|ies))\b[^\n]{0,40}:\s[^\n]*(?:\n[^\n]{3,60}){0,6}?\n?[^\n]{0,40}$",
    re.IGNORECASE,
)
_LISTS = ("nbox", "alendar", "iary", "items", "folder", "ecent ", "ontacts", "irthday", "nniversar")
_A_MARK = re.compile(
    r"[^\n]{0,80}(?:\d\s?%|\b\d{1,3}\s?/\s?(?:100|[2-9]0|25)\b(?!/)|\b(?:passed|failed|late|merit|distinction|resubmit\w*)\b)"
)
_BORN = re.compile(r"\s?[,(|–-]{0,2}\s?(?:D\.?\s?O\.?\s?B\.?|[Dd]ate of birth|born(?: on)?)\s?:?\s?\d[\d\w./ -]{5,14}\)?\.?\s*$")
"""Behind a name: a day of birth, and then nothing more."""

_TURNED_TO = re.compile(
    r"\b(?:[Ww]rote|[Ww]rite|[Ss]poke|[Ss]peak|[Tt]alked|[Tt]urned|[Ww]ent|[Ee]-?mailed|[Rr]ang|[Pp]honed|[Aa]sked|[Cc]ontacted|[Cc]onsulted|[Cc]alled|[Mm]essaged|[Gg]rateful|[Rr]each(?:ed)? out|[Mm]et|[Ff]ound)(?: (?:to|with))? $"
)
_WHO_KNEW = re.compile(
    r", who (?:had |has |have |already |once |also |once |kindly |herself |himself )*(?:run|ran|runs|built|taught|teaches|used|written|wrote|done|knew|knows|known|led|leads|set up|managed|manages|designed|looks after|works|worked with|made|solved|fixed|showed|showed|sent|helped|supports|administers)\b(?! (?:all|late|well|badly|too)\b)"
)
"""Around the name of somebody whom the author turned to for help."""
_REACHED = re.compile(
    r"\s\((?:(?:tel|phone|ext|mobile|mob|on)\b\.?:?\s?)?(?:[\d+][\d ]{6,}\d|(?<=\. )\d{3,5}|[^()\s@]+@(?!\w{0,20}\.?(?:stu|myfyriwr|learn|pupil))(?![^()\s@]*\b(?:stu|students?|myfyriwr)\b)[^()\s@]+)\)"
)
"""Behind a name: how its bearer is reached."""
_BORN_BEFORE = re.compile(r"\s(?:was|is) born\b")


def is_reached(text: str, end: int) -> bool:
    """Whether a telephone number or an address stands in brackets behind a name that ends at `end`."""
    return _REACHED.match(text, end) is not None


def is_read(text: str, start: int, end: int) -> bool:
    """Whether a name from `start` to `end` is that of an author who is read, or of somebody in a book."""
    if text[start:end].removesuffix("’s").removesuffix("'s").lower() in _CHARACTERS:
        return True
    before = text[max(0, start - 110) : start]
    if _WROTE.match(text, end) or _PUBLISHED.match(text, end) or _BY_CRITICS.match(text, end) or _LIST.search(before):
        return True
    if _IS_READ.search(before) and not _A_PIECE_OF.match(text, end):
        return True
    return _IN_A_WORK.search(before) is not None and not _OWN_WORK.search(before)


def judges_the_author(text: str, start: int, end: int) -> bool:
    """Whether a name is that of a colleague who observes, mentors or assesses who writes, and says so."""
    before = text[max(0, start - 80) : start]
    if _MY_MENTOR.match(text, end):
        return True
    return _MY_JUDGE.search(before) is not None or (
        _A_DOCTOR.search(before) is not None and _SAID.match(text, end) is not None and not _OF_TRAINEES.search(before)
    )


def is_only_named(text: str, start: int, end: int) -> bool:
    """Whether a name is only asked for, addressed, listed or dated: the head of a mail, a calendar, birthdays, who knows everything."""
    before = text[max(0, start - 240) : start]
    if _ASKED.search(before[-20:]) and _KNOWS.match(text, end):
        return True
    if _TO_ONE.search(before[-90:]) and _ONLY_A_SUBJECT.match(text, end):
        return True
    if _BORN.match(text, end) or (_TURNED_TO.search(before[-20:]) and _WHO_KNEW.match(text, end)):
        return True
    if _BORN_BEFORE.match(text, end):
        return True
    return any(word in before for word in _LISTS) and _IN_A_LIST.search(before) is not None and not _A_MARK.match(text, end)
