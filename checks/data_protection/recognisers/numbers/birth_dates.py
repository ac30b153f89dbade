"""Dates of birth: a date with a word beside it that says so."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.numbers.birth_forms import BORN, DATE, HELD_BY, LABEL, LABEL_WORDS
from foliocheck.checks.data_protection.recognisers.numbers.who_was_born import date_of_somebody
from foliocheck.checks.data_protection.recognisers.reading.recogniser import Recogniser

_PATIENTS = ("patient", "pt ", "pt:", "service user", "client", "resident")


BIRTH_DATE = Recogniser(
    what="date-of-birth",
    patterns=(
        (
            re.compile(
                rf"(?:\b|(?<=_)|(?<=[a-z])(?=(?-i:DOB|Dob|Birth|DateOf|BirthDate|BDay))){LABEL}{HELD_BY}[\"'”’)\]]{{0,2}}\s{{0,3}}(?:\(?(?:dd|mm|yy|yyyy|[/.\s-]){{5,14}}\)?)?(?:\s?[:=]\s?\d{{1,2}}\s?(?=\())?\s{{0,3}}(?:(?:is|was|stands|appears|given|shown)\s[^\d\n.]{{2,30}}?\bas\s(?:the\s)?|(?:is|was|falls|=>)?\s?(?:(?:on|am|den|op|le|el|il|em|dne|dnia)\s)?(?:the\s)?|[:=–—>(|-]|\t|,|\.:|[._\s]{{2,40}})?[\s\"'“(]{{0,4}}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?)?{DATE}",
                re.IGNORECASE,
            ),
            0.95,
            *LABEL_WORDS,
        ),
        (
            re.compile(
                rf"{BORN}(?:\s{{0,2}}|[ \t]{{3,24}}|\s?[:–—=(-]\s?|\s?\t|[\"']\s?[:=,]\s?[\"'])(?:in [A-Z][\w-]+(?: [A-Z][\w-]+)?,? (?:on )?(?:the )?|(?<=\s)(?:in|at|inside|outside|aboard|near|beside) [^\d\n.,;:()]{{3,45}},? on (?:the )?|(?:(?<=on\s)|(?<=the\s))(?-i:[a-z])[^\d\n.,;:()]{{3,40}}, (?:the )?)?{DATE}",
                re.IGNORECASE,
            ),
            0.85,
            "born",
            "b.",
            "g.",
            " f. ",
            " n. ",
            " b 0",
            " b 1",
            " b 2",
            " b 3",
            " world",
        ),
        # the label, whose it is, and the date: "DOB on the old roll: Sefa L., 30 Aug 1999"
        (
            re.compile(
                rf"\b(?:d\.?o\.?b\.?|dates? of birth|birth ?dates?)s?(?!\w)(?:[^\n\d:]{{0,70}}:\s{{1,3}}|[^\n\d:(]{{0,40}}\()(?!(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b)(?-i:[A-ZÀ-Þ])[\w.'’-]{{0,20}}(?: (?-i:[A-ZÀ-Þ])[\w.'’-]{{0,20}}){{0,2}}(?:[,:] ?| ?[(–—|\t-] ?| ){DATE}",
                re.IGNORECASE,
            ),
            0.8,
            *("dob", "d.o.b", "birth"),
        ),
        # "Esme T – 04.07.2011 (birth)", in a list of names
        (
            re.compile(
                rf"(?<![\w.-])(?-i:[A-ZÀ-Þ])[\w.'’-]{{0,20}}(?:,? (?-i:[A-ZÀ-Þ])[\w.'’-]{{0,20}}){{0,2}}\s?[:,(|\t–—-]?\s{{0,2}}{DATE}\s?[(\[](?:date of )?(?:birth|born)[)\]]",
                re.IGNORECASE,
            ),
            0.8,
            *("birth)", "born)", "birth]", "born]"),
        ),
        # a row whose last cell says what the first one is: "14.9.09 | T. Wylde | dob as in SIMS"
        (
            re.compile(
                rf"(?<![\w./-]){DATE}[\s|,;]{{1,3}}(?-i:[A-ZÀ-Þ])[\w.'’-]{{0,20}}(?:,? (?-i:[A-ZÀ-Þ])[\w.'’-]{{0,20}}){{0,2}}[\s|,;(]{{1,3}}(?:(?:his|her) )?(?:d\.?o\.?b\.?|date of birth|birth ?date)(?!\w)(?: (?:as|per|from|on|in|according|copied|checked|confirmed)\b|\s?(?:$|[\n\t|),;]))",
                re.IGNORECASE,
            ),
            0.8,
            *("dob", "d.o.b", "birth"),
        ),
        (
            re.compile(
                rf"{DATE}(?:\s{{0,2}}\(?(?:{LABEL})(?!\s?[:=]|\s*\n|\W{{0,4}}\d|\s(?:on|of|in|is|was)\s)|,?\s(?:is|was|as|=|being)\s(?:his|her|my|their|the|[A-Z]\w+['’]s)\s(?:\w+['’]s\s)?(?:real\s|true\s)?(?:{LABEL})|[,;|\t]?\s(?:place of birth|birthplace|geburtsort|lieu de naissance)\b)",
                re.IGNORECASE,
            ),
            0.8,
            *LABEL_WORDS,
        ),
        (
            re.compile(
                rf"(?<![\w.'’-])[A-Z][\w.'’-]{{0,30}},? [A-Z][\w'’-]{{0,30}}[,;|\t(\s]\s?[(]?{DATE}[)]?[,;|\t]?\s?(?i:nhs|mrn|chi|hosp\w*|unit) ?(?i:no|number)?\b"
            ),
            0.7,
            "nhs",
            "mrn",
            "chi",
            "hosp",
            "unit",
        ),
        # a patient's line: a name, a date, then the sex, an age or a number
        (
            re.compile(
                rf"\b(?:patient|pt|service user|client|resident)s?\b[^.\n]{{0,12}}[A-Z][\w'’-]{{1,30}},? [A-Z][\w'’-]{{1,30}}[\s,(|"
                rf"]{{1,4}}{DATE}[\s,)|]{{1,3}}"
                rf"(?:M|F|male|female|NHS\b|\d{{1,3}}\s?(?:y|yrs?|years)\b)(?![a-z])",
                re.IGNORECASE,
            ),
            0.6,
            *_PATIENTS,
        ),
        # "Pugh, Idris (M) 04/06/1938"
        (
            re.compile(rf"(?<![\w.'’-])[A-ZÀ-Þ][\w'’-]{{1,30}}, [A-ZÀ-Þ][\w'’-]{{1,30}} \([MF]\)[ ,]{{1,2}}(?i:{DATE})"),
            0.7,
            "(m)",
            "(f)",
        ),
        (
            re.compile(
                rf"\b(?:patient|pt|service user|client|resident)s?\b[^.\n]{{0,12}}[A-Z][\w'’-]{{1,30}},? [A-Z][\w'’-]{{1,30}}\s?[(|,]\s?(?:M|F|male|female)[)|,]"
                rf"[\s,(|]{{1,4}}{DATE}",
                re.IGNORECASE,
            ),
            0.6,
            *_PATIENTS,
        ),
    ),
    hints=(
        *LABEL_WORDS,
        *_PATIENTS,
        "nhs",
        "mrn",
        "the world",
        "this world",
        " b. ",
        " b 0",
        " b 1",
        " b 2",
        " b 3",
        " f. ",
        " n. ",
        "(m)",
        "(f)",
        "(b. ",
        ", g. ",
        "(g. ",
        "\npt ",
        *(f"b.{figure}" for figure in range(10)),
        " b.",
        "(b.",
        "\nb.",
        "b. ",
    ),
    validate=date_of_somebody,
)
