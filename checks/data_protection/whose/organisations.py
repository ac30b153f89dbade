"""Organisations at the head of an address: schools, health boards, prisons, and companies by the word for their trade."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.capitals import UPPER
from foliocheck.checks.data_protection.recognisers.reading.names import is_given

_COMPANY = re.compile(
    rf"(?:The )?[{UPPER}][\w.'’-]*(?:[ \t](?:&|and|[{UPPER}][\w.'’-]*)){{0,4}}[ \t](?:&[ \t](?:Co|Sons?|Daughters?|Partners)|Bros|Logistics|Engineering|Engineers|Solutions|Consulting|"
    r"Consultants|Consultancy|Holdings|Group|Services|Systems|Industries|Publishing|Publications|Software|Technolog(?:y|ies)|Transport|Haulage|Manufacturing|Recruitment|Builders|Contractors|Electrical|Printers|Insurance|"
    r"Buses|Coaches|Motors|Cars|Taxis|Cycles|Ferries|Airways|Railways?|Foods|Dairy|Dairies|Bakery|Bakers|Brewery|Breweries|Catering|Cleaning|Plumbing|Joinery|Roofing|Plastics|Textiles|Steel|Shops?|Stores|Caf[eé]|Förlag|Forlag|Timber|Supplies|Distribution|Supermarkets?|"
    r"Pharmacy|Opticians|Dental|Vets|Solicitors|Accountants|Architects|Surveyors|Auctioneers|Theatre|Cinema|Audio|Media|Films|Productions|Records|Press|Events|Digital|Interactive|Networks|Telecoms?|Energy|Housing|Homecare|Healthcare|"
    r"Aerospace|Pharmaceuticals|Laboratories|Optics|Instruments|Pumps|Enterprises|Ventures|Associates|Training|Learning|Skills|Education|Tutors|Tutoring|Nursery|Nurseries|Kindergarten|IT|Tech|Labs|Studios?|Design|Designs|Creative|Communications|Finance|Security|Analytics|Research|Academy|Leisure|Sports|Wildlife|Heritage|Archives?)\.?"
)
"""A company by the word for its trade at the end."""
_BODY = re.compile(
    r"(?:HM[PY]\w*|NHS|RAF|HMS|MOD|HSE|BBC|University|Royal|City|County|Borough) (?:of )?[A-Z][^,]{2,40}|"
    r"[A-Z][^,]{2,50}\b(?:School|College|Academy|University|Hospital|Infirmary|Health Board|Health Centre|Medical Centre|Medical Practice|Surgery|Hospice|Trust|Council|Centre|Center|Library|Museum|Institute|Institution|Association|Society|Federation|Union|Church|ETB|Lab|Laboratory|Hub|Unit|Department|Faculty|Programme|Partnership|Consortium|Guild ?[Hh]all|Corn Exchange|"
    r"Cathedral|Mosque|Synagogue|Barracks|Fire Station|Police Station|Ambulance Station|Care Home|Nursing Home|Residential Home|Children['’]s Home|Prison|YOI|Board|Authority|Agency|Charity|Foundation|Club|Hall of Residence|Food ?[Bb]ank|Hostel|Cinema|Market|Zoo|Garage|Gym|Brewery|Observatory|Drop-in|Town Hall|Village Hall|Community Hall|Airport|Ltd|Limited|plc|PLC|LLP|CIC|Inc)\.?"
)
_A_HOUSE = re.compile(
    r"\b(?:The Old|Old|Former|Flat|Cottage|House|Villa|Lodge|Manse|Rectory|Vicarage|Farm(?! Shop)|Barn|Mews|Court|Gardens|View|Rise|Lane|Road|Street|Avenue|Close|Drive|Way|Terrace|Room|Apartment|c/o|at|Mr|Mrs|Ms|Dr)\b",
)
"""In the name of a house that was a school once, or of a street called after one."""


_BELOW_AN_ADDRESS = re.compile(
    r"(?:^|\n)(?P<block>[A-Z][^\n]+\n(?:[^\n]+\n){0,3}?[^\n]*\b[A-Z]{1,2}\d[\dA-Z]?\s?\d[A-Z]{2}\b)[\n ,.|;–-]{1,3}(?:T|Tel|Phone|Telephone|Ffôn)?\W{0,3}$"
)


_ROW_OF_AN_ADDRESS = re.compile(
    r"(?:^|\n|\| )(?P<head>[A-Z][^\n,|@\d]{3,60}),(?P<rest>[^\n@|]{3,110}?)(?:\b[A-Z]{1,2}\d[\dA-Z]?\s?\d[A-Z]{2}|\b[A-Z]\d[\dW] ?[A-Z\d]{4}|\b\d{4,5}\b(?: [A-ZÀ-Þ][\w'’-]+)?)\b"
    r"(?:[\s,.|;:()–-]|\b(?:T|Tel|Phone|Telephone|Ffôn|E|E-?mail|Email|or|and)\b|[\w.+'-]+@[\w.-]+){1,12}$"
)
"""An address in one line, and behind it nothing but other ways to reach the same."""


def is_below_its_address(before: str) -> bool:
    """Whether right before a telephone stands the address of an organisation, in lines or in its row."""
    found = _BELOW_AN_ADDRESS.search(before)
    if found is not None and heads_an_address(found["block"]):
        return True
    row = _ROW_OF_AN_ADDRESS.search(before) if before.rstrip()[-1:] in tuple(",.|;:()–-") or "\n" in before[-14:] or "@" in before else None
    return row is not None and heads_an_address(row["head"] + ",")


def is_a_company(name: str) -> bool:
    """Whether a name ends in the word for a trade, and is no house's: "Harrow Dairy", not "The Old Dairy"."""
    return _COMPANY.fullmatch(name) is not None and _A_HOUSE.search(name) is None


def heads_an_address(value: str) -> bool:
    """Whether an address begins with the name of an organisation: "Tarmoor Buses, Depot Lane, Tarmoor M98 7RT"."""
    head = re.split(r"\s*[,\n]\s*", value.strip(), maxsplit=1)[0]
    if head == value.strip() or any(sign.isdigit() for sign in head) or _A_HOUSE.search(head):
        return False
    if _COMPANY.fullmatch(head):
        return not is_given(head.split()[0]) or len(head.split()) > 2
    return _BODY.fullmatch(head) is not None
