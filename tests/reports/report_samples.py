"""Four invented reports that the tests and `make pictures` show: nearly ready, full of faults, unreadable, huge.

Every person, institution and address in them is invented.
"""

# a sample finding reads best on one line

from __future__ import annotations

from dataclasses import replace

from sample_pictures import with_boxes

from foliocheck.core.fingerprint import fingerprint
from foliocheck.core.report import (
    SCHEMA,
    Area,
    CheckResult,
    Finding,
    FindingVerdict,
    LinkRow,
    Location,
    Outcome,
    Report,
    ReportEvidence,
    ReportFramework,
    ReportPage,
    ReportPlace,
    ReportSection,
    ReportSource,
    Severity,
    Tool,
    Who,
)
from foliocheck.core.sections import Answer, Status
from foliocheck.core.snapshot import NotChecked, Platform, Role
from foliocheck.reports.advice_data import advice
from foliocheck.reports.check_text import CheckText

TAKEN = "2026-11-23T21:40:12+00:00"
TITLES = {
    "context": "Contextual statement",
    "1a": "1a Constraints and benefits of different technology",
    "1b": "1b Technical knowledge and ability",
    "1c": "1c Supporting the deployment of technology",
    "2a": "2a Teaching, learning and assessment processes",
    "2b": "2b Understanding your target learners",
    "3a": "3a Legislation",
    "3b": "3b A second law, or a policy or standard",
    "4": "4 Communication and working with others",
    "specialist": "Specialist option",
    "future": "Future plans",
    "confirmation": "Confirmation",
}
NOT_ASSESSED = ("context", "future", "confirmation")


def page(base: str, path: str, title: str, words: int, role: Role = "content", status: int | None = 200, **more: object) -> ReportPage:
    row = ReportPage(
        url=base + path,
        final_url=base + path,
        status=status,
        title=title,
        words=words,
        language="en-GB",
        role=role,
        discovered_by="menu",
        parent=None,
        same_as=None,
    )
    return replace(row, **more)  # type: ignore[arg-type]  # the keyword arguments are fields of ReportPage


def section(
    section_id: str,
    url: str | None,
    words: int,
    *,
    status: Status = "found",
    description: Answer = "yes",
    reflection: Answer = "yes",
    evidence: tuple[ReportEvidence, ...] = (),
    why: tuple[str, ...] = (),
    anchor: str | None = None,
    heading: str = "",
) -> ReportSection:
    assessed = section_id not in NOT_ASSESSED
    place = ReportPlace(
        url=url or "", anchor=anchor, heading=heading or TITLES[section_id], words=words, why=why or ("the menu calls it so",)
    )
    return ReportSection(
        id=section_id,
        title=TITLES[section_id],
        required=True,
        assessed=assessed,
        status=status,
        confidence=0.9,
        words=words,
        description=description if assessed else "n/a",
        reflection=reflection if assessed else "n/a",
        parts=(),
        locations=(place,) if url else (),
        evidence=evidence,
        why=why,
        guide_words=500 if assessed else None,
    )


def proof(label: str, href: str | None, reachable: Outcome | None = "ok", kind: str = "document") -> ReportEvidence:
    return ReportEvidence(kind=kind, href=href, label=label, reachable=reachable)


def finding(
    check: str,
    area: Area,
    title: str,
    message: str,
    places: tuple[Location, ...],
    *,
    severity: Severity = "should",
    verdict: FindingVerdict = "fail",
    who: Who = "author",
    why: str = "",
    platform: str = "wordpress",
    entry: str | None = None,
    standard: str | None = None,
    effort: int = 1,
    total: int | None = None,
    confidence: float = 1.0,
) -> Finding:
    where = places[0].url if places else ""
    mark = fingerprint(check, where, (places[0].excerpt if places else "") + title, 0)
    return Finding(
        id=f"{check}-{mark[:6]}",
        check=check,
        area=area,
        verdict=verdict,
        severity=severity,
        confidence=confidence,
        who=who,
        title=title,
        message=message,
        tip=advice(entry or check, platform),
        fingerprint=mark,
        locations=places,
        total=len(places) if total is None else total,
        effort=effort,
        why=why,
        standard=standard,
    )


def link(href: str, found_on: tuple[str, ...], outcome: Outcome = "ok", status: int | None = 200, **more: object) -> LinkRow:
    row = LinkRow(
        href=href, raw=href, kind="external", media="page", outcome=outcome, status=status, final_url=href, reason="", found_on=found_on
    )
    return replace(row, **more)  # type: ignore[arg-type]  # the keyword arguments are fields of LinkRow


def nearly_ready() -> Report:
    """Fourteen pages on Google Sites: two things would stop an assessor, a few could be better."""
    base = "https://sites.google.com/view/kit-wilding-cmalt/"
    drive = "https://drive.google.com/file/d/1INVENTEDnotarealfile0001/view"
    names = (
        ("home", "Home", 612),
        ("core-1/1a", "1a Constraints and benefits", 540),
        ("core-1/1b", "1b Technical knowledge and ability", 498),
        ("core-1/1c", "1c Supporting the deployment", 455),
        ("core-2/2a", "2a Processes", 702),
        ("core-2/2b", "2b My learners", 530),
        ("core-3/3a", "3a Accessibility law", 488),
        ("core-3/3b", "3b Our recording policy", 417),
        ("core-4", "4 Working with others", 566),
        ("specialist", "Open badges for volunteers", 640),
        ("future", "Future plans", 140),
        ("confirmation", "Confirmation", 52),
        ("evidence", "Evidence list", 210),
        ("about", "About this site", 90),
    )
    pages = tuple(page(base, path, title, words) for path, title, words in names)
    at = {path: base + path for path, _, _ in names}
    sections = (
        section("context", at["home"], 612),
        section(
            "1a",
            at["core-1/1a"],
            540,
            evidence=tuple(
                proof(label, f"{base}files/{n}.pdf") for n, label in enumerate(("Pilot report", "Survey of tutors", "Costing"), 1)
            ),
        ),
        section(
            "1b",
            at["core-1/1b"],
            498,
            reflection="unclear",
            evidence=(proof("Moodle administration certificate", drive, "wall"),),
            why=("the page's title and menu entry say so", "no sentence that looks back was recognised"),
        ),
        section(
            "1c",
            at["core-1/1c"],
            455,
            evidence=(proof("Deployment plan", f"{base}files/4.pdf"), proof("Minutes of the user group", f"{base}files/5.pdf")),
        ),
        section("2a", at["core-2/2a"], 702, evidence=(proof("Module handbook", f"{base}files/6.pdf"),)),
        section("2b", at["core-2/2b"], 530, evidence=(proof("Needs survey", f"{base}files/7.pdf"),)),
        section("3a", at["core-3/3a"], 488, evidence=(proof("Accessibility audit", f"{base}files/8.pdf"),)),
        section("3b", at["core-3/3b"], 417, evidence=(proof("Recording policy", "https://policies.example/recording"),)),
        section("4", at["core-4"], 566, evidence=(proof("Newsletter", f"{base}files/9.pdf"),)),
        section("specialist", at["specialist"], 640, evidence=(proof("Badge page", "https://badges.example/volunteer"),)),
        section("future", at["future"], 140),
        section("confirmation", at["confirmation"], 52, why=("signed and dated: 20 November 2026",)),
    )
    findings = (
        finding(
            "wall-behind-link",
            "links",
            "Evidence for 1b asks for a sign-in",
            "The link “Moodle administration certificate” leads to a Google sign-in page, so an assessor cannot open it.",
            (
                Location(
                    url=at["core-1/1b"], section="1b", heading="Evidence", excerpt="Moodle administration certificate", linked_from=None
                ),
            ),
            severity="must",
            platform="google-sites",
            why="An assessor who meets a sign-in page cannot see the evidence and has to send the portfolio back.",
            effort=1,
        ),
        finding(
            "other-email",
            "data-protection",
            "Somebody else’s e-mail address is public on 2b",
            "An address that is not yours stands on this page: t•••@student.college.example.",
            (
                Location(
                    url=at["core-2/2b"],
                    section="2b",
                    heading="What they told me",
                    excerpt="… wrote to me (t•••@student.college.example) that the captions helped …",
                ),
            ),
            severity="must",
            platform="google-sites",
            why="It belongs to a learner who may not know that anyone can read it. The guidelines ask you not to publish other people’s details without permission.",
            effort=1,
        ),
        finding(
            "axe-violations",
            "accessibility",
            "Pictures without a description",
            "Three pictures have no description, so a screen reader says nothing, or reads out a file name.",
            tuple(
                Location(url=at[path], section=sec, heading=head, selector="main img", excerpt='<img src="…" class="CENy8b">')
                for path, sec, head in (
                    ("core-1/1a", "1a", "The pilot"),
                    ("core-2/2a", "2a", "How a week looks"),
                    ("specialist", "specialist", "The badge"),
                )
            ),
            platform="google-sites",
            entry="axe/image-alt",
            standard="WCAG 1.1.1 Non-text Content (A)",
            why="An assessor who uses a screen reader misses what the picture shows.",
        ),
        finding(
            "words-against-guidance",
            "completeness",
            "2a is longer than the guidance",
            "2a has about 700 words; the guidance is about 500. That is advice, not a limit.",
            (Location(url=at["core-2/2a"], section="2a", heading="2a Processes"),),
            severity="note",
            platform="google-sites",
            effort=2,
        ),
        finding(
            "axe-violations",
            "accessibility",
            "Hidden buttons that a keyboard still reaches",
            "Google’s “Copy heading link” buttons take the keyboard’s focus though nobody sees them.",
            tuple(Location(url=row.url, heading=row.title, selector="h2 a[role=button]") for row in pages[:9]),
            severity="note",
            who="platform",
            platform="google-sites",
            entry="axe/aria-hidden-focus",
            standard="WCAG 4.1.2 Name, Role, Value (A)",
        ),
        finding(
            "no-reflection",
            "completeness",
            "No reflection was recognised in 1b; have a look",
            "No sentence in 1b looks back on what was learned. A program can miss it: read the section once with that question.",
            (Location(url=at["core-1/1b"], section="1b", heading="1b Technical knowledge and ability"),),
            verdict="needs-person",
            platform="google-sites",
            confidence=0.6,
            effort=2,
            why="Too little reflection is the commonest reason for being sent back.",
        ),
        finding(
            "axe-needs-person",
            "accessibility",
            "Text over a picture: can it be read?",
            "On the home page a heading lies over a photograph; a program cannot tell whether it stands out enough.",
            (Location(url=at["home"], section="context", heading="Welcome", selector="section h1"),),
            verdict="needs-person",
            severity="note",
            platform="google-sites",
            standard="WCAG 1.4.3 Contrast (Minimum) (AA)",
        ),
    )
    links = (
        link(
            drive,
            (at["core-1/1b"],),
            "wall",
            200,
            reason="leads to a Google sign-in page",
            final_url="https://accounts.google.com/v3/signin",
        ),
        link("https://policies.example/recording", (at["core-3/3b"],)),
        link("https://badges.example/volunteer", (at["specialist"],)),
        *(link(f"{base}files/{n}.pdf", (at["evidence"],), media="pdf", kind="internal") for n in range(1, 10)),
        link(
            "https://www.linkedin.example/in/kit-wilding",
            (at["about"],),
            "unsure",
            999,
            reason="this site turns programs away; open it yourself",
        ),
    )
    return with_boxes(
        Report(
            schema=SCHEMA,
            tool=Tool(version="0.1.0", axe="4.12.1", browser="Chromium 156.0"),
            source=ReportSource(given=base, kind="web", url=base + "home", taken_at=TAKEN),
            platform=Platform(id="google-sites", title="Google Sites", confidence=1.0, why=("the address is on sites.google.com",)),
            framework=ReportFramework(
                id="cmalt-2019", title="CMALT (January 2019 guidelines)", why=("no later word for a pathway was found",)
            ),
            verdict="fix-first",
            pages=pages,
            sections=sections,
            checks=(*(CheckResult(id=item, area=area, verdict="pass", looked_at=14) for item, area in PASSED), *_results(findings)),
            findings=findings,
            links=links,
            not_checked=(
                NotChecked(
                    what="The Drive file behind 1b", why="It asks for a sign-in, so its text and its accessibility could not be looked at."
                ),
            ),
            timings={"crawl": 8.2, "links": 3.1, "checks": 0.4},
            summary="Nearly ready: two things would stop an assessor or show what should stay private.",
            title="Kit Wilding CMALT portfolio",
        )
    )


PASSED: tuple[tuple[str, Area], ...] = (
    ("front-door", "access"),
    ("wall-page", "access"),
    ("page-error", "access"),
    ("placeholder-left", "completeness"),
    ("declaration", "completeness"),
    ("broken-link", "links"),
    ("empty-link", "links"),
    ("local-file-link", "links"),
    ("phone-number", "data-protection"),
)


def full_of_faults() -> Report:
    """A WordPress portfolio with something of everything."""
    base = "https://portfolio.ashdown.example/"
    names: tuple[tuple[str, str, int, Role, int], ...] = (
        ("", "Robin Ashdown", 318, "content", 200),
        ("1a/", "1a) An understanding of the constraints and benefits", 1420, "content", 200),
        ("1b/", "1b) Technical knowledge", 388, "content", 200),
        ("1c/", "1c) Supporting others", 24, "content", 200),
        ("2a/", "2a) Teaching and assessing", 610, "content", 200),
        ("2b/", "2b) Understanding my target learners", 577, "content", 200),
        ("wider-context/", "The wider context", 905, "content", 200),
        ("communication/", "Communication", 433, "content", 200),
        ("virtual-wards/", "Virtual wards", 512, "content", 200),
        ("assessment-handbook/", "Assessment handbook", 0, "wall", 200),
        ("blog/", "Blog", 640, "listing", 200),
        ("notes/", "My notes on the guidelines", 230, "content", 200),
        ("old-timeline/", "Old timeline", 0, "error", 404),
        ("wp-content/uploads/report.pdf", "Ward pilot report", 2210, "document", 200),
    )
    pages = tuple(page(base, path, title, words, role, status) for path, title, words, role, status in names)
    at = {path: base + path for path, *_ in names}
    sections = (
        section("context", at[""], 318),
        section(
            "1a",
            at["1a/"],
            1420,
            evidence=(
                proof("Ward pilot report", at["wp-content/uploads/report.pdf"]),
                proof("Feedback form", f"{base}wp-content/uploads/Form.PNG", "broken", "image"),
            ),
        ),
        section(
            "1b", at["1b/"], 388, reflection="unclear", evidence=(proof("Assessment handbook", at["assessment-handbook/"], "wall", "page"),)
        ),
        section("1c", at["1c/"], 24, status="stub", description="no", reflection="no", why=("the heading stands over 24 words",)),
        section(
            "2a",
            at["2a/"],
            610,
            evidence=(proof("Timeline", at["old-timeline/"], "broken", "page"), proof("Lesson recording", None, None, "named")),
        ),
        section("2b", at["2b/"], 577, reflection="no", evidence=()),
        section(
            "3a",
            at["wider-context/"],
            905,
            status="partly",
            evidence=(proof("Retention schedule", "https://policies.ashdown.example/retention", "unsure", "link"),),
            why=("3a and 3b share one page and are not set apart",),
            heading="Legislation and policy",
            anchor="law",
        ),
        section(
            "3b",
            at["wider-context/"],
            905,
            status="partly",
            evidence=(),
            why=("3a and 3b share one page and are not set apart",),
            heading="Legislation and policy",
            anchor="law",
        ),
        section("4", at["communication/"], 433, description="unclear", evidence=(proof("Newsletter", "https://news.ashdown.example/7"),)),
        section("specialist", at["virtual-wards/"], 512, evidence=(proof("Ward map", f"{base}map.svg", "ok", "image"),)),
        section("future", None, 0, status="missing", why=("no page, menu entry or heading that fits was found",)),
        section("confirmation", None, 0, status="missing", why=("no page, menu entry or heading that fits was found",)),
    )
    see = "An assessor will look for it and not find it."
    findings = (
        finding(
            "locked-page",
            "access",
            "A page asks for a password",
            "The page “Assessment handbook” asks for a password before it shows anything.",
            (Location(url=at["assessment-handbook/"], heading="Protected: Assessment handbook", linked_from=at["1b/"]),),
            severity="must",
            why="An assessor without the password sees an empty page.",
        ),
        finding(
            "page-error",
            "access",
            "A page answers with an error",
            "The page /old-timeline/ answers “not found” (404).",
            (Location(url=at["old-timeline/"], heading="Old timeline", linked_from=at["2a/"], excerpt="Not Found"),),
            severity="must",
            why=see,
        ),
        finding(
            "section-missing",
            "completeness",
            "Confirmation was not found",
            "No page, menu entry or heading that fits “Confirmation” was found.",
            (Location(url=at[""], section="confirmation", heading="Robin Ashdown"),),
            severity="must",
            why=see,
            effort=2,
        ),
        finding(
            "section-missing",
            "completeness",
            "Future plans was not found",
            "No page, menu entry or heading that fits “Future plans” was found.",
            (),
            severity="must",
            why=see,
            effort=2,
        ),
        finding(
            "section-stub",
            "completeness",
            "1c has a heading but hardly any text",
            "Under the heading “1c) Supporting others” stand 24 words.",
            (Location(url=at["1c/"], section="1c", heading="1c) Supporting others", excerpt="To follow, see notes."),),
            severity="must",
            why=see,
            effort=3,
        ),
        finding(
            "sections-not-apart",
            "completeness",
            "3a and 3b are not set apart",
            "The page “The wider context” speaks of both, under one heading.",
            (Location(url=at["wider-context/"], section="3a", heading="Legislation and policy"),),
            why="Each is graded by itself; the assessor has to guess where one ends.",
        ),
        finding(
            "placeholder-left",
            "completeness",
            "Notes to yourself were left in",
            "Two places look like work in progress.",
            (
                Location(url=at["1c/"], section="1c", heading="1c) Supporting others", excerpt="TODO: ask Sam for the figures ???"),
                Location(url=at["virtual-wards/"], section="specialist", heading="Virtual wards", excerpt="[insert screenshot here]"),
            ),
        ),
        finding(
            "no-evidence",
            "completeness",
            "2b shows no evidence",
            "Nothing in 2b is linked or shown that could count as evidence.",
            (Location(url=at["2b/"], section="2b", heading="2b) Understanding my target learners"),),
            effort=2,
        ),
        finding(
            "words-against-guidance",
            "completeness",
            "1a is longer than the guidance",
            "1a has about 1,400 words; the guidance is about 500. That is advice, not a limit.",
            (Location(url=at["1a/"], section="1a", heading="1a) An understanding of the constraints and benefits"),),
            severity="note",
            effort=3,
        ),
        finding(
            "broken-link",
            "links",
            "Links that lead nowhere",
            "Three links lead to pages or files that are not there.",
            (
                Location(
                    url=at["1a/"], section="1a", heading="What the wards said", excerpt="Feedback form → /wp-content/uploads/Form.PNG (404)"
                ),
                Location(url=at["2a/"], section="2a", heading="How a term runs", excerpt="Timeline → /old-timeline/ (404)"),
                Location(
                    url=at["communication/"],
                    section="4",
                    heading="Newsletter",
                    excerpt="The health trust’s page → https://trust.example/nowhere (404)",
                ),
            ),
            severity="must",
            why="Links that work are the first thing that is checked.",
        ),
        finding(
            "local-file-link",
            "links",
            "A link to a file on your own computer",
            "This link works on your computer only, and shows your user name to everyone.",
            (Location(url=at["2a/"], section="2a", heading="How a term runs", excerpt="file:///C:/Users/r•••/Documents/plan.docx"),),
            severity="must",
        ),
        finding(
            "unsure-link",
            "links",
            "Links that turn a program away",
            "Two sites do not answer programs. Open them yourself.",
            (
                Location(url=at["wider-context/"], section="3a", heading="Legislation and policy", excerpt="Retention schedule"),
                Location(url=at[""], section="context", heading="Robin Ashdown", excerpt="Profile"),
            ),
            severity="note",
            verdict="needs-person",
        ),
        finding(
            "other-email",
            "data-protection",
            "Other people’s e-mail addresses are public",
            "Three addresses that are not yours can be read by anyone.",
            (
                Location(url=at["2b/"], section="2b", heading="Learners", excerpt="… mailed p•••@learners.ashdown.example about …"),
                Location(
                    url=at["wp-content/uploads/report.pdf"],
                    heading="Contacts",
                    page=3,
                    excerpt="Ward lead: m•••@trust.example",
                    linked_from=at["1a/"],
                ),
                Location(url=at["blog/"], heading="Comments", excerpt="s•••@mail.example"),
            ),
            severity="must",
            why="These people may not know that anyone can read it.",
        ),
        finding(
            "phone-number",
            "data-protection",
            "A telephone number of somebody else",
            "A number stands in a linked document.",
            (
                Location(
                    url=at["wp-content/uploads/report.pdf"], heading="Contacts", page=3, excerpt="Telephone 01•••", linked_from=at["1a/"]
                ),
            ),
        ),
        finding(
            "special-category",
            "data-protection",
            "Something about somebody’s health?",
            "A sentence may tell about a person’s health. If they can be recognised, ask them or rewrite it.",
            (Location(url=at["2b/"], section="2b", heading="Learners", excerpt="One learner, who has epilepsy, told me …"),),
            verdict="needs-person",
            confidence=0.5,
        ),
        finding(
            "axe-violations",
            "accessibility",
            "Pictures without a description",
            "Twelve pictures have no description, so a screen reader says nothing, or reads out a file name.",
            tuple(
                Location(
                    url=at[path],
                    section=sec,
                    heading=head,
                    selector=f"#post-12 figure:nth-child({n}) img",
                    excerpt=f'<img src="uploads/shot-{n}.png" width="640">',
                )
                for n, (path, sec, head) in enumerate(
                    [("1a/", "1a", "What the wards said"), ("1b/", "1b", "My server"), ("2a/", "2a", "How a term runs")] * 4, 1
                )
            ),
            entry="axe/image-alt",
            standard="WCAG 1.1.1 Non-text Content (A)",
            why="An assessor who uses a screen reader misses what the picture shows.",
            effort=2,
        ),
        finding(
            "axe-violations",
            "accessibility",
            "Text that is hard to see",
            "Grey text on a pale background does not stand out enough on six pages.",
            tuple(
                Location(url=at[path], section=sec, selector="p.lead", excerpt='<p class="lead">In this section I describe …</p>')
                for path, sec in (("", "context"), ("1a/", "1a"), ("1b/", "1b"), ("2a/", "2a"), ("2b/", "2b"), ("communication/", "4"))
            ),
            entry="axe/color-contrast",
            standard="WCAG 1.4.3 Contrast (Minimum) (AA)",
            why="Many readers cannot read pale text, on a projector nobody can.",
        ),
        finding(
            "fake-heading",
            "accessibility",
            "Bold lines that look like headings",
            "Eight bold lines look like headings but are plain text, so a screen reader cannot jump to them.",
            tuple(
                Location(url=at["wider-context/"], section="3a", heading="Legislation and policy", excerpt=text)
                for text in ("Data protection", "What I changed", "Copyright", "What I learned")
            ),
            total=8,
        ),
        finding(
            "axe-violations",
            "accessibility",
            "The theme’s menu button has no name",
            "A screen reader says only “button”.",
            tuple(
                Location(url=row.url, selector="button.menu-toggle", excerpt='<button class="menu-toggle"></button>') for row in pages[:9]
            ),
            who="theme",
            severity="note",
            entry="axe/button-name",
            standard="WCAG 4.1.2 Name, Role, Value (A)",
        ),
        finding(
            "axe-violations",
            "accessibility",
            "The page’s parts are not marked",
            "Some of the theme’s text lies outside any landmark.",
            tuple(Location(url=row.url, selector="#page > .bar") for row in pages[:9]),
            who="theme",
            severity="note",
            entry="axe/region",
        ),
        finding(
            "axe-needs-person",
            "accessibility",
            "Does the video have captions?",
            "A video stands on this page. A program cannot tell whether it has captions.",
            (Location(url=at["virtual-wards/"], section="specialist", heading="A visit", selector="iframe"),),
            verdict="needs-person",
            standard="WCAG 1.2.2 Captions (A)",
        ),
        finding(
            "hidden-metadata",
            "data-protection",
            "This check broke",
            "The check could not finish; the rest of the report stands.",
            (),
            verdict="error",
            severity="note",
        ),
    )
    links = (
        link(
            f"{base}wp-content/uploads/Form.PNG",
            (at["1a/"],),
            "broken",
            404,
            kind="internal",
            media="image",
            reason="not found; “form.png” exists",
        ),
        link(at["old-timeline/"], (at["2a/"],), "broken", 404, kind="internal", reason="not found"),
        link("https://trust.example/nowhere", (at["communication/"],), "broken", 404, reason="not found"),
        link(
            "file:///C:/Users/r•••/Documents/plan.docx",
            (at["2a/"],),
            "broken",
            None,
            kind="file",
            reason="a file on the author’s own computer",
        ),
        link("javascript:alert(1)", (at["notes/"],), "broken", None, reason="not an address"),
        link("mailto:p•••@learners.ashdown.example", (at["2b/"],), "unchecked", None, kind="mail", reason="nobody is written to"),
        link("https://policies.ashdown.example/retention", (at["wider-context/"],), "unsure", 403, reason="turns programs away"),
        link(at["assessment-handbook/"], (at["1b/"], at["2a/"]), "wall", 200, kind="internal", reason="asks for a password"),
        link("https://news.ashdown.example/7", (at["communication/"],)),
    )
    return with_boxes(
        Report(
            schema=SCHEMA,
            tool=Tool(version="0.1.0", axe="4.12.1", browser="Chromium 156.0"),
            source=ReportSource(given="portfolio.ashdown.example", kind="web", url=base, taken_at=TAKEN),
            platform=Platform(
                id="wordpress",
                title="WordPress",
                confidence=1.0,
                why=("the page says that WordPress made it", "its list of pages could be asked"),
            ),
            framework=ReportFramework(
                id="cmalt-2019", title="CMALT (January 2019 guidelines)", why=("nothing speaks for a later pathway",)
            ),
            verdict="fix-first",
            pages=pages,
            sections=sections,
            checks=(*(CheckResult(id=item, area=area, verdict="pass", looked_at=13) for item, area in PASSED[:2]), *_results(findings)),
            findings=findings,
            links=links,
            not_checked=(
                NotChecked(what="The page “Assessment handbook”", why="It asks for a password."),
                NotChecked(what="Two videos", why="A program cannot tell whether what is said stands in the captions."),
                NotChecked(what="One point of “Private information”", why="Its check broke while it ran; the rest of the report stands."),
            ),
            timings={"crawl": 12.4, "links": 6.0, "checks": 0.9},
            summary="Not ready yet: eight things would stop an assessor or show what should stay private.",
            title="Robin Ashdown",
        )
    )


def unreadable() -> Report:
    """Nothing could be read: the front door is a sign-in page."""
    url = "https://eportfolio.college.example/view/view.php?id=7"
    places = (Location(url=url, heading="Log in to our college", excerpt="Log in to our college"),)
    only = finding(
        "front-door",
        "access",
        "The first page asks for a sign-in",
        "The address leads to a sign-in page, so nothing of the portfolio could be read.",
        places,
        severity="must",
        platform="mahara",
        why="An assessor would meet the same sign-in page.",
    )
    return Report(
        schema=SCHEMA,
        tool=Tool(version="0.1.0", axe="4.12.1", browser="Chromium 156.0"),
        source=ReportSource(given=url, kind="web", url=url, taken_at=TAKEN),
        platform=Platform(id="mahara", title="Mahara", confidence=0.9, why=("the page says that Mahara made it",)),
        framework=ReportFramework(
            id="cmalt-2019", title="CMALT (January 2019 guidelines)", why=("nothing was read that speaks for another",)
        ),
        verdict="unreadable",
        pages=(page("", url, "Log in to our college", 12, "wall"),),
        sections=tuple(section(item, None, 0, status="missing", description="unclear", reflection="unclear") for item in TITLES),
        checks=(CheckResult(id="front-door", area="access", verdict="fail", looked_at=1),),
        findings=(only,),
        links=(),
        not_checked=(NotChecked(what="The whole portfolio", why="Its first page asks for a sign-in."),),
        timings={"crawl": 1.2},
        summary="The portfolio could not be read: its first page asks for a sign-in.",
        title="eportfolio.college.example/view/view.php?id=7",
    )


def huge(count: int = 40) -> Report:
    """Forty pages, six hundred links, eighty findings with many places each, very long titles and unbroken words."""
    base = "https://long.example/cmalt/"
    pages = tuple(page(base, f"page-{n:02}/", f"Page {n}: {LONG[n % len(LONG)]}", 300 + 37 * n) for n in range(1, count + 1))
    seed = full_of_faults()
    sections = tuple(
        replace(
            row,
            locations=tuple(
                ReportPlace(
                    url=pages[(n * 3 + k) % count].url,
                    anchor=None,
                    heading=pages[(n * 3 + k) % count].title,
                    words=300,
                    why=("the heading says so",),
                )
                for k in range(3)
            ),
            evidence=tuple(proof(f"Piece of evidence {k} {LONG[k % len(LONG)]}", f"{base}files/{n}-{k}.pdf") for k in range(9)),
        )
        for n, row in enumerate(seed.sections)
    )
    findings: list[Finding] = []
    for n in range(80):
        pattern = seed.findings[n % len(seed.findings)]
        places = tuple(
            Location(
                url=pages[(n + k) % count].url,
                section=sections[(n + k) % 12].id,
                heading=pages[(n + k) % count].title,
                selector=f"main > div:nth-child({k}) > section.wp-block-group > figure:nth-of-type({k}) > a > img",
                excerpt=f'{LONG[k % len(LONG)]} <img src="{"x" * 90}.png">',
            )
            for k in range(1, 18)
        )
        findings.append(
            replace(pattern, id=f"f{n:03}", title=f"{pattern.title} ({n})", locations=places, total=17 + n, fingerprint=f"{n:016x}")
        )
    links = tuple(
        link(
            f"https://host{n % 30}.example/a/rather/long/path/to/something/{n}?with=query&and=more",
            tuple(pages[(n + k) % count].url for k in range(1 + n % 3)),
            ("ok", "ok", "ok", "unsure", "broken")[n % 5],
            (200, 200, 200, 403, 404)[n % 5],
            reason=("", "", "", "turns programs away", "not found")[n % 5],
        )
        for n in range(600)
    )
    return with_boxes(
        replace(
            seed,
            pages=pages,
            sections=sections,
            findings=tuple(findings),
            links=links,
            source=ReportSource(given=base, kind="web", url=base, taken_at=TAKEN),
            title="A portfolio with a very long title that goes on and on, as some people’s do, until nobody reads to its end",
            verdict="incomplete-check",
            summary="This check is not complete, because the limit of 40 pages was reached; so far, 31 things would stop an assessor or show what should stay private.",
        )
    )


LONG = (
    "Understanding the constraints and benefits of different technologies in a large and varied organisation",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    "<script>alert(1)</script> & “quotes” 'and' \"more\"",
    "短い題",
    "1b",
)

SAMPLES = {"nearly-ready": nearly_ready, "full-of-faults": full_of_faults, "unreadable": unreadable, "huge": huge}

DESCRIPTIONS = {
    "broken-link": CheckText(
        passes="Every link that could be tried leads somewhere",
        why="Links that work are the first thing that is checked.",
        tip="Correct the address or take the link away.",
        limits="Sites that turn programs away are not judged.",
        person="Whether the page behind the link is still the one you meant.",
        help="https://foliocheck.example/checks/broken-link",
    ),
    "front-door": CheckText(
        passes="The first page opens for anyone",
        why="If it does not, nothing else can be seen.",
        tip="Publish the site.",
        limits="It is read from one place in the world.",
    ),
    "wall-page": CheckText(
        passes="No page asks for a sign-in", why="An assessor cannot sign in.", tip="Open the page.", limits="None known."
    ),
    "placeholder-left": CheckText(
        passes="No placeholder was left in", why="It looks unfinished.", tip="Take it out.", limits="Only common forms are known."
    ),
    "declaration": CheckText(
        passes="A declaration is there, signed and dated",
        why="It is asked for.",
        tip="Add it.",
        limits="A signature in a picture is not read.",
        person="Whether the signature is yours.",
    ),
}


def _results(findings: tuple[Finding, ...]) -> tuple[CheckResult, ...]:
    rows: dict[str, CheckResult] = {}
    for item in findings:
        rows.setdefault(item.check, CheckResult(id=item.check, area=item.area, verdict=item.verdict, looked_at=14))
    return tuple(rows.values())
