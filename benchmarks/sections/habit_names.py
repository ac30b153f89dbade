"""What the authors of `habits.py` call their sections: numbers in many spellings, topics, titles that say nothing."""

from __future__ import annotations

import random

from rebuilt import OWN

CORE = ("1a", "1b", "1c", "2a", "2b", "3a", "3b")
CODES = (
    "Core Area {n}({l})", "Core Area {n}{l}", "CMALT {n}{l}", "Criterion {n}{l}", "CA{n}{l}", "{n}.{l}", "{n}{L}", "Area {s} – part {l}", "Core area {s}, part {L}",
    "Section {n}({l})", "{r}{l}", "{r}.{l}", "Core Area {n} – {l}", "CMALT core area {n}, section {l}", "{n}.{i}", "Core {n}.{i}", "Part {n}{l}", "[{n}{l}]", "({n}{l})", "#{n}{l}",
    "Element {n}{l}", "CMALT: {n}{l}", "Area {n}.{l}", "CA {n} {l}", "Core Area {n} Part {L}",
)  # fmt: skip
WHOLE_CODES = {"4": ("Core Area 4", "CMALT 4", "CA4", "4", "Area Four", "Core area IV", "Section 4", "Criterion 4"), "specialist": ("Specialist option", "CMALT specialist option", "5", "Specialist area", "Specialist", "Area Five: specialist option"),
               "context": ("Contextual statement", "Context", "About me"), "future": ("Future plans", "Future", "Looking ahead: future plans"), "confirmation": ("Confirmation", "Declaration", "Confirmation and date")}  # fmt: skip
TOPIC_TITLES = {
    "1a": ("Choosing between Moodle and Teams", "Which tool, and why?", "What the kit can and cannot do", "Weighing up webinar software", "Limits of lecture capture", "Picking a polling tool"),
    "1b": ("Building with H5P and a little code", "My technical skills", "Tools I use", "Nuts and bolts", "From HTML to xAPI", "Getting my hands dirty"),
    "1c": ("Rolling out Panopto", "Putting the new VLE in", "Getting everyone on board", "From pilot to service", "Launching ePortfolios", "Help desk, guides and champions"),
    "2a": ("Designing a blended module", "How people learn", "Marking and feedback online", "Flipping the classroom", "Pedagogy first", "Redesigning assessment"),
    "2b": ("Who my students are", "Meeting learners where they are", "Listening to our students", "The people I teach", "Learner needs", "Our learners and what they need"),
    "3a": ("GDPR in practice", "Accessibility regulations", "Copyright and me", "The Equality Act", "Data protection", "Staying within the law"),
    "3b": ("The lecture recording policy", "Quality standards", "WCAG and our web standard", "University policy on AI", "Writing our digital policy", "Standards for online courses"),
    "4": ("Working across the university", "Talking to people", "Colleagues, networks and partners", "Communities and collaboration", "Sharing what I know", "Working with others"),
    "specialist": ("Digital accessibility", "Learning analytics", "Virtual reality for nurses", "Open education", "Online examinations", "Making podcasts"),
    "future": ("Where next?", "What's next", "Next steps", "The road ahead", "Plans for the coming years", "Looking forward"),
    "confirmation": ("My declaration", "Statement of truth", "Signed and dated", "Confirmation", "It is all my own work"),
    "context": ("About me", "Who I am", "My role and background", "A little about me", "Introduction", "Hello"),
}  # fmt: skip
ROMAN, SPELLED = {"1": "I", "2": "II", "3": "III"}, {"1": "One", "2": "Two", "3": "Three"}
AREA_TITLES = {"1": "Operational issues", "2": "Learning, teaching and assessment", "3": "The wider context"}
GIST = {"context": "Who I am and where I work.", "1a": "Choosing tools that fit, and living with their limits.", "1b": "What I can do with technology.", "1c": "How I brought a system into use.", "2a": "How I think about learning.", "2b": "Who my learners are.",
        "3a": "A law and what it means for my work.", "3b": "A policy that I helped to shape.", "4": "Working with people in and beyond my team.", "specialist": "The thing I care about most.", "future": "What I would like to do next.", "confirmation": "Signed and dated."}  # fmt: skip
SLIPS = (("constraints", "constaints"), ("benefits", "benifits"), ("knowledge", "knowlege"), ("legislation", "legistlation"), ("communication", "comunication"), ("learners", "leaners"), ("technical", "tecnical"),
         ("specialist", "specalist"), ("confirmation", "confirmaton"), ("contextual", "contexual"), ("deployment", "deploymnet"), ("assessment", "assesment"), ("understanding", "undertsanding"), ("policies", "polices"))  # fmt: skip


def code_for(chance_code: str, section: str, chance: random.Random) -> str:
    """The number of a section as this author writes it."""
    if section in WHOLE_CODES:
        return chance.choice(WHOLE_CODES[section])
    number, letter = section
    return chance_code.format(n=number, l=letter, L=letter.upper(), i="abc".index(letter) + 1, r=ROMAN[number], s=SPELLED[number])


def titles_for(chance: random.Random, kind: str) -> dict[str, str]:
    """A title a section that tells its topic, or (`kind` own) nothing."""
    if kind == "topic":
        return {section: chance.choice(variants) for section, variants in TOPIC_TITLES.items()}
    own = chance.sample(OWN, len(CORE) + 2)
    return dict(zip((*CORE, "4", "specialist"), own, strict=True)) | {
        section: chance.choice(TOPIC_TITLES[section]) for section in ("context", "future", "confirmation")
    }
