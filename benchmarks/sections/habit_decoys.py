"""What authors keep beside their sections: another accreditation, a CV, notes on CMALT, an index, modules, an institution's pages."""

from __future__ import annotations

import random

from habit_names import GIST, WHOLE_CODES
from habit_site import Site, Texts
from rebuilt import SECTIONS, WORDS, _heading, _text

UKPSF = ("A1 Design and plan learning activities", "A2 Teach and/or support learning", "A3 Assess and give feedback to learners", "A4 Develop effective learning environments", "A5 Continuing professional development",
         "K2 Appropriate methods for teaching, learning and assessing", "K4 The use and value of appropriate learning technologies", "V1 Respect individual learners and diverse learning communities", "V4 Acknowledge the wider context in which higher education operates")  # fmt: skip
UKPSF_TEXT = (
    "For this dimension I drew on a module that I led for two years, and I set out what I did with the second-year group and how it went.",
    "My claim rests on a workshop series that I ran with a colleague; we planned it together and I taught most of it.",
    "I marked ninety scripts and wrote a guide to feedback that the programme still uses.",
)
CV = (("Education", "MA in Education, 2014. BSc in Physics, 2008. PGCE, 2009."), ("Employment", "2016 to date: learning technologist. 2010 to 2016: teacher of physics."), ("Technical skills", "HTML, CSS, Moodle administration, Adobe Premiere, Articulate Storyline."),
      ("Communication", "Fluent in English and French. Regular speaker at events."), ("Professional development", "PRINCE2 Foundation, 2019. Mental health first aid, 2021."), ("References", "On request."))  # fmt: skip
ABOUT = ("CMALT is the professional accreditation of the Association for Learning Technology. A portfolio has a contextual statement, four core areas, at least one specialist option and a look ahead.",
         "Each core area asks for a description, for evidence and for reflection. Assessors read the whole and give a verdict on every part.")  # fmt: skip


def beside(site: Site, texts: Texts, chance: random.Random) -> str:
    """What authors keep beside their sections; gives its name."""
    kind = chance.choice(("nothing", "ukpsf", "cv", "about", "index", "all", "modules", "institution"))
    menu = bool(site.menu)
    if kind in ("ukpsf", "all"):
        for number, chunk in enumerate((UKPSF[:5], UKPSF[5:])):
            path = f"/fhea-{number}/"
            page = site.page(path, ("FHEA: areas of activity", "FHEA: knowledge and values")[number], menu=menu)
            page.append(_heading(("Areas of activity", "Core knowledge and professional values")[number], 1))
            for heading in chunk:
                page += [_heading(heading, 2), _text(chance.choice(UKPSF_TEXT))]
                site.decoys.append((path, heading))
            site.decoys.append((path, page[0].text))
    if kind in ("cv", "all"):
        page = site.page("/cv/", "CV", menu=menu)
        page.append(_heading("Curriculum vitae", 1))
        for heading, text in CV:
            page += [_heading(heading, 2), _text(text)]
            site.decoys.append(("/cv/", heading))
    if kind in ("about", "all"):
        page = site.page("/about-cmalt/", "What is CMALT?", menu=menu)
        page += [_heading("What is CMALT?", 1), *(_text(line) for line in ABOUT)]
        for section in SECTIONS:
            page += [
                _heading(chance.choice(WORDS[section]) if section in WORDS else WHOLE_CODES[section][0], 2),
                _text("Candidates show here what they understand and what they have done, with evidence."),
            ]
            site.decoys.append(("/about-cmalt/", page[-2].text))
        site.decoys.append(("/about-cmalt/", "What is CMALT?"))
    if kind in ("index", "all"):
        page = site.page("/contents/", chance.choice(("Overview", "My portfolio at a glance", "Portfolio")), menu=menu)
        page.append(_heading("My portfolio at a glance", 1))
        for section in site.places:
            head = chance.choice(WORDS[section]) if section in WORDS else WHOLE_CODES[section][0]
            page += [_heading(head, 3), _text(GIST[section] + " Read more.")]
            site.inside.setdefault("/contents/", []).append((len(page) - 1, site.places[section][0], "Read more"))
            site.decoys.append(("/contents/", head))
    if kind in ("modules", "all"):
        for code, name in (("LT1A01", "Teaching and learning online"), ("ED3B", "Education policy"), ("CS4", "Communication systems")):
            path = f"/{code.lower()}/"
            page = site.page(path, f"{code} {name}", menu=menu)
            page += [
                _heading(f"{code} {name}", 1),
                _text(
                    f"{code} is a module of twenty credits. It runs in the autumn and has a lecture a week. Students write an essay and sit an examination."
                ),
            ]
            site.decoys.append((path, f"{code} {name}"))
    if kind in ("institution", "all"):
        page = site.page("/policies/", "Our policies", menu=menu)
        page.append(_heading("Policies of the college", 1))
        for heading, text in (
            ("Policy", "All staff are entitled to five days of training a year. The policy is owned by the board."),
            ("Legislation", "The college complies with the law in force."),
            ("Future developments", "A learning hub is to be opened in Block F."),
            ("Target learners", "Courses are open to all adults."),
        ):
            page += [_heading(heading, 2), _text(text)]
            site.decoys.append(("/policies/", heading))
    return kind
