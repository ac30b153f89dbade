"""Pictures that may show learners.

What it looks at: Descriptions, captions and file names of pictures that speak of learners, pupils, children or a class at work, or of a list of them.
Why it matters: A picture in which somebody can be recognised is personal data; for children, their parents decide.
What a person must still judge: Everything: whether people can be recognised, and whether they agreed. This is a prompt, never a failure.
How to mend it: Say beside the picture that those shown agreed, or choose one from behind, or blur the faces.
Limits: Pictures themselves are not looked at, only the words about them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foliocheck.checks.case import Case, Fault, Spot
from foliocheck.checks.data_protection.gathered import gather

ID = "pictures-of-learners"
AREA = "data-protection"
PASS = "No picture's words speak of learners"
FAIL = "Pictures may show learners"
WHY = "An assessor will ask whether those in the picture agreed to be shown."
SEVERITY = "note"

_PEOPLE = re.compile(
    r"\b(?:students?|learners?|pupils?|children|child|boys?|girls?|apprentices?|trainees?|participants?|class(?:mates)?|"
    r"cohort|delegates?|attendees|myfyrwyr|plant|group of (?:people|staff|nurses|officers))\b",
    re.IGNORECASE,
)
_NOT_A_PHOTO = re.compile(
    r"\b(?:screen ?shot|screen ?grab|chart|graph|diagram|table|logo|icon|poster|slide|page|dashboard|course|module|"
    r"handbook|guide|survey|results?|feedback|questionnaire|numbers?|timetable|form|map|cartoon|drawing|illustration|"
    r"clip ?art|badge|"
    r"certificate|cover|book|portal|record|system|view|site|menu|list|quiz|forum|union|journey|experience|comments?|responses?|essay|work)\b",
    re.IGNORECASE,
)
_PHOTO = re.compile(
    r"\b(?:photo\w*|picture of|working|using|wearing|smiling|sitting|standing|holding|presenting|taking part|around a|"
    r"at (?:a|the|their)|in (?:a|the) (?:class\w*|lab\w*|studio|library|workshop|room|garden|playground)|with (?:a|"
    r"their) (?:tablet|laptop|headset)s?)\b",
    re.IGNORECASE,
)
_ROLL = re.compile(
    r"\b(?:class ?lists?|(?:class|attendance) register|attendance (?:list|sheet)|grade ?book|mark ?(?:sheet|book)|roster|student list|learner list)s?\b",
    re.IGNORECASE,
)
"""A picture of a list of learners: names can be read in it, whether or not anybody is shown."""


def run(case: Case) -> Iterable[Fault]:
    """One prompt with all pictures."""
    gathered = gather(case)
    spots = []
    for page in case.readable_pages:
        for image in page.images:
            if image.background or (image.width and image.width < 120):
                continue
            case.seen.one()
            name = re.sub(r"[-_%\d]+", " ", image.src.rpartition("/")[2].rpartition(".")[0])
            words = " ".join(text for text in (image.alt, image.caption, image.title) if text) or name
            if _ROLL.search(f"{words} {name}") or (_PEOPLE.search(words) and (_PHOTO.search(words) or not _NOT_A_PHOTO.search(words))):
                spots.append(
                    Spot(
                        url=page.url,
                        block=image.block,
                        selector=image.selector or None,
                        excerpt=gathered.mask.text(words)[:160],
                        evidence=gathered.mask.text(image.src),
                        zone=image.zone,
                    )
                )
    if spots:
        count = len(spots)
        message = "The words of one picture speak of learners." if count == 1 else f"The words of {count} pictures speak of learners."
        yield Fault(
            message=f"{message} Can anyone be recognised, and did they agree?",
            spots=tuple(spots),
            verdict="needs-person",
            key="pictures",
            confidence=0.5,
            effort=2,
        )
