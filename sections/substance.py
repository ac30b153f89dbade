"""What a text is made of: somebody's own account, the guidelines' words, prompts, filler, a list of links, or nothing.

First person past tense and particular facts tell real work from template prose better than word counts do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from foliocheck.core.snapshot import count_words
from foliocheck.sections.quoting import quoted_words
from foliocheck.sections.voice import as_spoken
from foliocheck.sections.word_patterns import at_words

_IRREGULAR = (
    "was|were|had|did|made|built|wrote|ran|led|gave|took|saw|found|went|came|began|brought|taught|chose|kept|held|met|put|set|sent|told|thought|knew|felt|"
    "learnt|learned|got|spent|spoke|drew|cut|let|left|read|showed|became|understood|sat|stood|won|lost|paid|sold|said|rang|hid|dug|fell|grew|forgot|meant|"
    "overcame|undertook|rebuilt|rewrote|redid|oversaw|withdrew|caught|fought|sought|split|quit|bought|shot|drove|rode|wore|broke|threw|flew|spread|used to|could not|couldn't|didn't|wasn't"
)
_WHO = re.compile(r"i[\s'’]|we[\s'’]")
"""Where none of these stands, nobody says what they did."""
_PAST = at_words(
    rf"\b(?:I|we)\s+(?:(?:\w+ly|then|also|first|once|soon|never|always|now|later|still|even|once|only|just|therefore|initially|recently|previously|subsequently|both|all|myself|and)\s+)?(?:\w{{2,}}ed|{_IRREGULAR})\b"
)
_PERFECT = at_words(
    r"\b(?:I|we)(?:\s+have|'ve|’ve)\s+(?:\w+ly\s+|also\s+|since\s+|now\s+|never\s+|always\s+)?(?:\w+ed|been|had|made|built|written|run|led|given|taken|seen|found|taught|chosen|kept|held|put|set|sent|done|learnt|spent|spoken|drawn|become|got|begun|brought|grown|won|known|gone|come|shown)\b"
)
_DONE_BY_ME = at_words(r"\b(?:was|were|been) (?:\w+ly )?(?:\w+(?:ed|en|wn|de|lt|ht)|put|set|run|cut|led) (?:\w+ )?by (?:me|us)\b")
SINGULAR = re.compile(r"\b(?:I|I'm|I've|I'd|I'll|me|my|mine|myself)\b|\b[Ii]['’](?:m|ve|d|ll)\b")
_PLURAL = re.compile(r"[wuo](?:(?<=\bw)e|(?<=\bu)s|(?<=\bo)ur(?:s|selves)?)\b")
_PROMPT = at_words(
    r"you (?:should|must|need to|may|might|can|could|will)|candidates? (?:should|must|may|can)|your (?:portfolio|evidence|practice|role|work|reflection|name|text|learners)|"
    r"(?:evidence|statements?|this) (?:might|could|may|should) (?:include|relate|be)|(?:write|insert|add|put|type|enter|paste|describe|explain|give|list|include|reflect on|say|show|demonstrate) (?:your|here|about|how you|what you|that you|an? )|"
    r"click here to|in this section|for each section|word count|text here|to be (?:completed|added|written|done)|coming soon|under construction|lorem ipsum|dolor sit amet|placeholder"
)
_PARTICULAR = re.compile(r"[\dA-Z“\"'‘£](?:(?<=\d)(?<!\w\d)[\d,.]*\b|(?<=[a-z,;] [A-Z])[a-z]{2,}|(?<=[“\"'‘])[^”\"'’]{8,}[”\"'’]|(?<=£)\d)")
"""Numbers, names within a sentence, what is quoted, sums of money. The first character stands in front, for the engine to look for it alone."""
_LOREM = ("lorem ipsum", "dolor sit amet", "consectetur adipiscing")
_PLANS = at_words(
    r"\b(?:I|we)(?:\s+(?:\w+ly|also|still|now|then|next|first))?\s+(?:plan|want|intend|hope|aim|will|shall|would like|wish|expect|mean|am going|should like|need|look forward)\b|\bI['’](?:ll|d)\b|\bmy (?:plan|aim|goal|next|intention|hope)s?\b|\bit is (?:also )?(?:intended|planned|hoped|proposed)\b|\bover the next\b|\bnext (?:year|three|two|spring|autumn|summer|step|term|month)"
)
_DECLARES = at_words(
    r"\bI (?:hereby |can |do |also |solemnly )?(?:declare|confirm|certify|affirm|vouch|state that)\b|\b(?:my|the|this|is|are|all) (?:\w+ ){0,6}(?:own|true|truth|honest|genuine|accurate)\b|\btold the truth\b|\bhonest(?:ly)?\b|\btruth(?:ful(?:ly)?)?\b|"
    r"\b(?:is|are) (?:all )?(?:work|things?) (?:that |which )?I (?:did|have done|made)\b|\b(?:fair|accurate|true|honest|faithful|truthful) (?:\w+ ){0,2}(?:account|picture|record|description)\b|\bunaltered\b|"
    r"\bbest of my (?:knowledge|memory|ability|belief)\b|\b(?:work|words?|portfolio|practice|account) (?:\w+ ){0,4}(?:is|are) (?:\w+ )?(?:mine|my own|true|real|accurate|genuine)\b|\b(?:is|are) (?:really |truly |all )?mine\b|\bown (?:work|practice)\b|\bas far as I know\b|"
    r"\b(?:I did|I have done) (?:it|this|so|what|myself)\b|\bnothing (?:in it |here |in this portfolio )?is (?:made up|invented)\b|\bmade nothing up\b|\bcredit(?:ed)? (?:\w+ )?(?:where|others|everyone|those)\b|\bdatgan\b|\bcadarnh\w+"
)


@dataclass(frozen=True, slots=True)
class Substance:
    """Counts of one text. `own_words` are the words less those that the guidelines have too; `kind` is the verdict on them:

    real | prompt | quoted | filler | lorem | empty
    """

    words: int
    own_words: int
    quoted: int
    past: int
    singular: int
    plural: int
    prompts: int
    particulars: int
    plans: int
    declares: int
    kind: str

    @property
    def reality(self) -> float:
        """0 to 1: how much speaks for somebody's own account."""
        if self.kind == "empty":
            return 0.0
        size = max(self.own_words, 25) / 100
        return max(
            0.0,
            min(
                1.0,
                0.25 * min(3.0, self.past / size) / 1.5
                + 0.25 * min(4, self.singular / size) / 4
                + 0.3 * min(4, self.particulars / size) / 4
                + 0.2
                - 0.25 * min(3, self.prompts / size),
            ),
        )


words_in_line = lru_cache(maxsize=20000)(count_words)
"""How many words a line has: a line stands in its heading's stretch, in those around it and in the page."""


@lru_cache(maxsize=4000)
def substance_of(text: str) -> Substance:
    """The substance of `text`."""
    words = sum(map(words_in_line, text.split("\n")))
    quoted = quoted_words(text) if words >= 10 else 0
    own = max(0, words - quoted)
    lines = [_counted(line) for line in as_spoken(text).split("\n")]
    past, singular, plural, prompts, plans, declares = map(sum, zip(*lines, strict=True))
    particulars = len(_PARTICULAR.findall(text))  # what stands in quotation marks may go over several lines
    return Substance(
        words, own, quoted, past, singular, plural, prompts, particulars, plans, declares,
        _kind(text, words, own, quoted, past, singular, plural, prompts, particulars),
    )  # fmt: skip


def told_as_done(small: str) -> int:
    """How often a text (in small letters) says that its author did something, or had done it."""
    said = len(_PAST.findall(small)) + len(_PERFECT.findall(small)) if _WHO.search(small) else 0
    return said + (len(_DONE_BY_ME.findall(small)) if " by " in small else 0)


def prompts_in(line: str) -> int:
    """How many prompts of a template `line` holds, as `substance_of` counts them."""
    return sum(_counted(spoken)[3] for spoken in as_spoken(line).split("\n"))


@lru_cache(maxsize=20000)
def _counted(line: str) -> tuple[int, ...]:
    """The counts of one line: a line stands in its heading's stretch, in the page and in more, and is looked at once."""
    small = line.lower()
    return (
        told_as_done(small),
        len(SINGULAR.findall(line)),
        len(_PLURAL.findall(small)),
        len(_PROMPT.findall(small)),
        len(_PLANS.findall(small)),
        len(_DECLARES.findall(small)),
    )


def _kind(text: str, words: int, own: int, quoted: int, past: int, singular: int, plural: int, prompts: int, particulars: int) -> str:
    if words < 3:
        return "empty"
    small = text.lower()
    if any(words_ in small for words_ in _LOREM):
        return "lorem"
    if quoted >= 12 and quoted >= 0.5 * words and own < 60:
        return "quoted"
    person = singular + plural
    if prompts and past == 0 and prompts * 60 >= words and singular <= prompts:
        return "prompt"
    if words >= 30 and past == 0 and singular == 0 and particulars * 100 < 3 * words:
        return "filler"
    if words >= 60 and past == 0 and person * 100 < words and particulars * 100 < 2 * words:
        return "filler"
    return "real"
