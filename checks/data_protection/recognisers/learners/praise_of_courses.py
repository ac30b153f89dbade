"""What learners say of a course or of who teaches it: “Best module of my degree” – Harriet, second year. It judges nobody's learning, and who says it is no learner whose work is judged."""

from __future__ import annotations

import re

_TEACHING = (
    r"\b(?:courses?|modules?|sessions?|lessons?|class(?:es)?|lectures?|lecturers?|seminars?|webinars?|workshops?|tutorials?|tutors?|teachers?|teaching|trainers?|training|instructors?|videos?|podcasts?|quizzes|slides|captions|screencasts?|drop-ins?|materials|handouts|padlet|moodle|"
    r"explain(?:s|ed)?|taught|feedback|pace|programme|induction|resources|site|"
    r"cours|prof(?:esseure?)?|formatrice|formateur|kurse?s?|kurset|seminar|dozent(?:in)?|lehrer(?:in)?|vorlesung(?:en)?|erklärt|unterricht|cursos?|clases?|profesora?s?|professora?s?|explica|corsi?o?|lezion[ei]|insegnante|imparato|aulas?|aprendi(?:do)?|aprendí|"
    r"cursus|docente?|leraar|lerares|cwrs|gwersi|tiwtor|athro|athrawes|lärare(?:n)?|lærer(?:en)?|underviser|föreläsning\w*|forelesning\w*|zajęcia|prowadząc\w+|cúrsa|múinteoir|rang|cùrsa|tidsear)\b"
)
_OF_TEACHING = re.compile(_TEACHING, re.IGNORECASE)
_AS_A_LEARNER = re.compile(
    r"\b(?:lov(?:ed|ing)|enjoy(?:ed|ing|able)|recommend(?:ed)?|thank(?:s| you)|grateful|made me|makes me|made it (?:so |really )?(?:fun|easy|clear|interesting)|makes? \w+ (?:fun|easy|clear|interesting|real)|helped (?:me|us)|kept (?:me|us)|got me|gave me|taught me|changed (?:how|the way|my)|best (?:\w+ ){0,3}I\b|"
    r"(?:never|nobody) (?:\w+ )?(?:gives? up on|bor(?:ed|ing)|made (?:me|us))|more of this|quick to (?:reply|answer|help)|always (?:there|answered|helpful|available|on hand|kind|patient)|approachable|engaging|inspir(?:ing|ed|ational)|do it again|would come again|(?:great|brilliant|excellent|fantastic|wonderful|amazing|superb|best|fab(?:ulous)?|lovely) (?:\w+ )?(?:course|module|class|sessions?|lectures?|workshop|teacher|tutor|teaching|lecturer|trainer)|fun\b|life-?saver|game[- ]changer|highlight|10/10|(?:5|five) stars|better than youtube|diolch|merci|danke|gracias|grazie|obrigad[oa]|bedankt|tack|takk|go raibh maith)\b",
    re.IGNORECASE,
)
_OWN_WORK = re.compile(
    r"\b(?:my|our|mon|ma|mein\w*|mi|mis|mia|mio|minha|meu|mijn|min|mitt) (?:[\w-]+ ){0,2}?(?:essays?|dissertation|thesis|exams?|tests?|assignments?|drafts?|portfolio|placement|degree|year|marks?|grades?|work|writing|confidence|progress|mémoire|année|bac)\b|"
    r"\b10/10|\bpass(?:ed|ing)? (?:on|by)\b|\bmade (?:so much |great |real )?progress\b",
    re.IGNORECASE,
)
_OF_WORK = re.compile(
    r"\d\s?%|\b\d{1,3}\s?/\s?\d{2,3}\b|\b(?:marks?|grades?d?|scored?|resubmi\w+|resit|refer(?:red|ral)?|pass|passed|fail(?:ed|ing)?|merit|distinction|first class|attempts?|referenc\w+|cite[sd]?|citations?|evidence|arguments?|argued|structure[d]?|conclusions?|paragraphs?|introduction|essays?|drafts?|assignments?|dissertation|spelling|grammar|word count|criteri\w+|late|overdue|"
    r"homework|coursework|next time|next step|you (?:need|must|should|could|have|are|can|show|write|argue|explain(?:ed)?)|needs? to|try to|well done|(?:she|he|they) (?:need|must|should|has made|have made|is making|struggl|improv)\w*|"
    r"your (?:\w+ ){0,2}?(?:work|writing|reflections?|answers?|analysis|portfolio|posts?|progress|understanding|use|ideas?|points?|plan|planning|presentation|project|delivery|reading|pronunciation|vocabulary|verbs)|"
    r"votre (?:travail|copie|devoir)|ton (?:travail|devoir)|deine? (?:arbeit|aufsatz|referat)|tu (?:trabajo|ensayo|redacción)|il tuo (?:tema|lavoro)|o teu (?:trabalho|ensaio)|jouw (?:werk|verslag)|dy (?:waith|draethawd))\b",
    re.IGNORECASE,
)
_CRITICAL = re.compile(
    r"\b(?:too (?:long|short|fast|slow|much|many|early|late|hard|difficult|easy|loud|quiet)|bor(?:ing|ed)|confusing|nonsense|not enough|disappoint\w*|waste|useless|pointless|hated|dull|unclear|nobody answered|never answered|talk(?:s|ed)? over|crash\w*|broken|frustrat\w*)\b",
    re.IGNORECASE,
)
"""What learners find fault with in a course is left to the weighed signs."""
_QUOTED = re.compile(
    r"[“„«\"‘'»](?P<said>[^\n“”„«»\"]{4,320}?)[”\"’'»“«][.,;]?\s{0,4}(?P<by>(?:(?:[–—―~-]{1,3}|[(,:|]|by|from|says|said|wrote|writes|von|par|de|da|van|av)\s?){0,2}[(\[]?)\s?$"
)
"""Before a name: what is quoted."""
_STANDS_ALONE = re.compile(r"[ \t]*(?:[.,)(\n|“\"]|[–—]|$)")
"""Behind a name that nothing but its place makes that of who is quoted."""
_UNQUOTED = re.compile(
    r"(?:^|\n)[ \t★☆*•>]*(?P<said>[^\n“”„«»\"]{8,320}[.!?)\w❤👍])\s{0,3}(?:\n{1,2}[ \t]{0,4}[–—―~-]{0,2}|[–—―]|\s--)\s{0,2}$"
)
"""Before a name: a line that is signed by it."""
_TO_A_LEARNER = re.compile(
    r"\b(?:(?:tutor|marker|assessor|teacher|trainer|mentor|examiner|lecturer|my|our|written|formative|summative|turnitin|peer)(?:['’]s)? (?:\w+ ){0,2}?(?:feedback|comments?|remarks?|assessment|notes?)|marking|marked|(?:feedback|comments?) (?:to|for|on)|i (?:wrote|told|said|gave)|report|assessed|observed)\b[^\n]{0,40}$",
    re.IGNORECASE,
)
_STUDIES = re.compile(
    r"\.?(?:\s?[,(|–—-]{1,2}\s?|\s{1,3})[^\n]{0,24}?\b(?:students?|learners?|pupils?|apprentices?|trainees?|participants?|delegates?|(?:first|second|third|fourth|final)[- ]years?|year \d{1,2}|level \d|entry \d|class (?:of|\d)|cohort|group|course|BSc|BA|MSc|MA|MEd|PhD|PGCE|Hons|degree|"
    r"undergraduate|postgraduate|alumn\w+|graduate|étudiante?|élève|L[123]|semester|studentin|alumn[oa]|estudiante|studentessa|studente|alun[oa]|estudante|tweedejaars|eerstejaars|leerling|myfyriwr\w*|mac léinn|elev|[ABC][12]|1[0-8])\b",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"(?:\s\([^()\n]{2,40}\)|,\s[^,.;:\n]{2,40},)?\s(?:later |also |kindly |then |even )?(?:said|says|wrote|writes|told (?:me|us)|commented|added|e-?mailed|thought|loved|enjoyed|praised|liked|recommended|rated|nominated)\b(?P<said>[^\n.!?]{4,160})"
)
_OF_MINE = re.compile(rf"\b(?:my|our|the|this|your|each|every|these|those|[A-Z]\w+['’]s) (?:[\w-]+ ){{0,3}}?{_TEACHING}", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:feedback|comments?|evaluation|testimonials?|reviews?|ratings?|rated (?:[\w★/]+ ){1,4}|quotes?|cards?|letters?|e-?mails?|messages?|thanks|post-it|praise|words|thank[- ]you (?:note|card|mail))\s?(?:from|by|of)\s(?:[\w-]+ ){0,4}?(?:[\w-]+,\s)?$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:\s\([^()\n]{2,40}\)|,\s[^,.;:\n]{2,40})?(?:\son [^:\n]{3,40})?\s?[:–—-]\s?[“\"‘'„«]?(?P<said>[^\n]{6,240}?)(?:[”\"»]|\n|$)"
)
_YOUR_TEACHING = re.compile(
    r"\byour (?:\w+ ){0,2}?(?:modules?|courses?|videos?|lectures?|workshops?|classes|tutorials?|sessions?|lessons?|teaching|feedback)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|we|us|our)\b")
_RATED = re.compile(
    r"\s(?:rated|gave|scored) (?:my|our|the|this|it|each|\w+['’]s)\s?(?:[\w-]+ ){0,3}?(?:course|module|session|workshop|lecture|video|site|resource|webinar|training)?s?\s?(?:at |as |with )?(?:\d(?:[.,]\d)? (?:out of|stars)|\d(?:[.,]\d)?/(?:5|10)|[★☆]|(?:three|four|five|full) stars)"
)


def is_of_a_course(text: str, start: int, end: int) -> bool:
    """Whether who is named from `start` to `end` only says what a course or its teacher was to them."""
    before = text[max(0, start - 420) : start]
    quoted = _QUOTED.search(before) if any(sign in before for sign in "”\"’'»“") else None
    if quoted:
        said = quoted["said"]
        lead = before[max(0, quoted.start() - 60) : quoted.start()]
        signed = quoted["by"] or _STANDS_ALONE.match(text, end)
        if signed and not _TO_A_LEARNER.search(lead) and is_said_of_teaching(said):
            return True
    elif (line := _UNQUOTED.search(before)) and (_STUDIES.match(text, end) or before.rstrip()[-1:] in "–—―"):
        said = line["said"]
        if not _TO_A_LEARNER.search(said) and is_said_of_teaching(said) and _AS_A_LEARNER.search(said):
            return True
    if _RATED.match(text, end):
        return True
    if (told := _SAYS.match(text, end)) and _OF_MINE.search(told["said"]) and not _judges_work(told["said"]):
        return True
    if not (goes_on := _GOES_ON.match(text, end)) or _judges_work(goes_on["said"]):
        return False
    if _FROM.search(before[-90:]):
        return is_said_of_teaching(goes_on["said"])
    return bool(
        (_FIRST_PERSON.search(goes_on["said"]) or _STUDIES.match(text, end))
        and _AS_A_LEARNER.search(goes_on["said"])
        and (_YOUR_TEACHING.search(goes_on["said"]) or _OF_TEACHING.search(goes_on["said"]))
    )


def is_said_of_teaching(said: str) -> bool:
    """Whether words in a learner's mouth are on a course, its materials or who teaches it, and judge no work."""
    return not _judges_work(said) and (_OF_TEACHING.search(said) is not None or _AS_A_LEARNER.search(said) is not None)


def _judges_work(said: str) -> bool:
    return _CRITICAL.search(said) is not None or _OF_WORK.search(_OWN_WORK.sub(" ", said)) is not None
