"""Each check: what it tells, how gravely, and what it leaves alone."""

from __future__ import annotations

from types import ModuleType

import pytest
from portfolios import ADDRESS, block, case, document, faults, page

from foliocheck.checks import data_protection
from foliocheck.checks.data_protection import (
    bank_or_card,
    date_of_birth,
    edit_link,
    exposed_users,
    feedback_names,
    gathered,
    hidden_metadata,
    identity_number,
    letter_signature,
    other_email,
    owner_contact,
    phone_number,
    picture_position,
    pictures_of_learners,
    postal_address,
    secret_left,
    special_category,
    trackers,
    user_path,
)
from foliocheck.checks.data_protection.permission import key_of, permission_hash
from foliocheck.checks.registry import from_module
from foliocheck.core.snapshot import Box, Exposure, Frame, Image, Lettering, Link, Passage, Picture

TABLE = [
    (other_email, "Ask tomas.redfern@student.college.example.", "fail", "must"),
    (other_email, "Ask library@uni.example or m.ellery@uni.example or me@example.com.", None, None),
    (other_email, "Wendlow, A. (2018) Badges. Journal 4(2). doi:10.5555/x. Corresponding author: a.wendlow@uni.example", "fail", "note"),
    (owner_contact, "You can reach me at m.ellery@uni.example.", "fail", "note"),
    (owner_contact, "Ask tomas.redfern@student.college.example.", None, None),
    (phone_number, "Owen Castellan, 07700 900417", "fail", "must"),
    (phone_number, "Telephone 01632 960144", "needs-person", "should"),
    (phone_number, "University switchboard 01632 960000; ISBN 0-306-40615-2", None, None),
    (identity_number, "NHS number 999 034 7816 of Rowan Pell", "fail", "must"),
    (identity_number, "Morgan Ellery, NI No. SH 71 30 62 C", "fail", "should"),
    (identity_number, "Student numbers: 418 in 2018", None, None),
    (postal_address, "Post it to Rosalind Teague, 14 Harbour Lane, Wexcombe, TR49 6QD.", "fail", "must"),
    (postal_address, "Northmoor University, 1 College Square, Northmoor NR96 7UN", None, None),
    (date_of_birth, "DOB: 14/03/2001 Learner: Callum Varley", "fail", "must"),
    (date_of_birth, "Morgan Ellery. Date of birth: 9 August 1979", "fail", "note"),
    (date_of_birth, "The form asks for a date of birth.", None, None),
    (bank_or_card, "Visa 4929 5551 0034 4178 for Bea", "fail", "must"),
    (bank_or_card, "Licence key 4929 5551 0034 4410", None, None),
    (secret_left, "Log in as guest with the password Heron-Lake42.", "fail", "must"),
    (secret_left, "-----BEGIN RSA PRIVATE KEY-----\nMIIBOgIBAAJBAKx4Zr8QvTnLm\n-----END RSA PRIVATE KEY-----", "fail", "must"),
    (secret_left, "Password: see your welcome letter", None, None),
    (edit_link, "Anyone with the link can edit: https://share.uni.example/s/Kq81mzP", "fail", "should"),
    (edit_link, "https://docs.google.com/document/d/1xQ/view", None, None),
    (user_path, "Saved as C:\\Users\\nprowse\\letter.pdf", "fail", "should"),
    (user_path, "Saved as C:\\Users\\mellery\\letter.pdf", "fail", "note"),
    (user_path, "C:\\Users\\Public\\templates", None, None),
    (letter_signature, "Yours sincerely\n\nRosalind Teague\nHead of Education", "fail", "should"),
    (letter_signature, "Yours sincerely\n\nMorgan Ellery\nTechnologist", None, None),
    (feedback_names, "Callum Varley: 58%. Your argument is thin.", "needs-person", "note"),
    (feedback_names, "Student A: 58%. Your argument is thin.", None, None),
    (special_category, "Owen Castellan, who is dyslexic, used it.", "needs-person", "note"),
    (special_category, "Mental health is a theme of the strategy.", None, None),
]


@pytest.mark.parametrize(("check", "text", "verdict", "severity"), TABLE)
def test_on_a_page(check: ModuleType, text: str, verdict: str | None, severity: str | None) -> None:
    found = faults(check, case(page(text)))
    assert [fault.verdict for fault in found] == ([verdict] if verdict else [])
    if verdict:
        assert (found[0].severity or check.SEVERITY) == severity
        assert found[0].spots[0].url == ADDRESS
        assert found[0].spots[0].block == 0


@pytest.mark.parametrize("check", data_protection.CHECKS, ids=lambda check: check.ID)
def test_every_check_describes_itself_and_is_quiet_on_a_clean_page(check: ModuleType) -> None:
    described = from_module(check)
    assert described.area == "data-protection"
    assert faults(check, case(page("I worked with learners on a course."))) == []


def test_one_address_in_many_places_is_one_fault() -> None:
    link = Link(href="mailto:%74omas@college.example", raw="mailto:%74omas@college.example", kind="mail", block=0)
    first = page("Ask Tomas.", links=(link,))
    second = page("Or TOMAS@college.example", url="https://portfolio.example/4/")
    letter = document("write to tomas@college.exa", "mple", block_pages=(3, 3))
    found = faults(other_email, case(first, second, documents={letter.address: letter}))
    assert len(found) == 1
    assert [(spot.url, spot.page) for spot in found[0].spots] == [(first.url, None), (second.url, None), (letter.address, 3)]
    assert "2 pages and in one file" in found[0].message
    assert found[0].spots[2].linked_from == ADDRESS
    assert found[0].tip is not None and "export the file again" in found[0].tip


def test_a_learners_host_is_said() -> None:
    assert faults(other_email, case(page("tomas@student.college.example")))[0].title == "A learner's e-mail address is public"


def test_addresses_of_commenters_and_sources_are_told_with_their_place() -> None:
    on = case(page(blocks=(block("Nice! jo@home.example", zone="comments"),)), html="<p>x</p><!-- mei@uni.example -->")
    found = faults(other_email, on)
    assert [fault.spots[0].heading for fault in found] == ["in readers' comments", "in a comment of the page's source"]


def test_what_a_commenter_calls_theirs_is_not_the_owners() -> None:
    comment = page(blocks=(block("Write to me at p99@home.example", zone="comments"), block("Write to me at m99@home.example")))
    assert [fault.key for fault in faults(other_email, case(comment))] == ["p•••@home.example"]
    assert [fault.key for fault in faults(owner_contact, case(comment))] == ["m•••@home.example"]


def test_permission_makes_it_a_note() -> None:
    allowed = permission_hash("tomas@college.example", key_of("https://portfolio.example/"))
    assert "tomas" not in allowed
    found = faults(other_email, case(page("tomas@college.example and jo@college.example"), permitted=(allowed,)))
    assert [fault.severity for fault in found] == ["note", None]
    assert "agreed" in found[0].message


def test_hidden_metadata() -> None:
    passages = (Passage(where="comment", text="Tomas Redfern: is this right?"), Passage(where="tracked-change", text="Morgan Ellery: new"))
    letter = document("Text", passages=passages, properties={"author": "Falkner, Idris", "program": "Word Processor"})
    picture = Picture(
        address="https://portfolio.example/a.jpg",
        exif={"CameraOwnerName": "Callum Varley", "BodySerialNumber": "LS2-0044817"},
        found_on=(ADDRESS,),
    )
    found = faults(hidden_metadata, case(page("Text"), documents={letter.address: letter}, pictures={picture.address: picture}))
    assert sorted(fault.key for fault in found) == ["Ca•••", "Id•••", "LS•••", "To•••"]
    assert all((fault.severity or hidden_metadata.SEVERITY) == "note" for fault in found)


@pytest.mark.parametrize(
    ("meta", "keys"),
    [
        ({"author": "Tomas Redfern"}, ["To•••"]),
        ({"dc.contributor": "Tomas Redfern", "last-modified-by": "Redfern, Tomas"}, ["To•••"]),
        ({"author": "Morgan Ellery", "citation_author": "Tomas Redfern", "twitter:creator": "Tomas Redfern"}, []),
        ({"author": "Learning Technology Team", "description": "Work with Tomas Redfern"}, []),
    ],
)
def test_who_a_page_says_has_written_it(meta: dict[str, str], keys: list[str]) -> None:
    found = faults(hidden_metadata, case(page("Text", meta=meta), names=("Morgan Ellery",)))
    assert [fault.key for fault in found] == keys
    assert all("on one page" in fault.message for fault in found)


def test_no_page_author_is_told_where_the_owner_is_unknown() -> None:
    on = case(page("Text", title="2b", url="https://portfolio.example/"), page("Text", title="2c", meta={"author": "Tomas Redfern"}))
    assert faults(hidden_metadata, on) == []


def test_picture_position_names_the_page_that_shows_it() -> None:
    picture = Picture(address="https://portfolio.example/a.jpg", gps=True, exif={"GPS": "50.512, -8.044"}, found_on=(ADDRESS,))
    shown = page("Text", images=(Image(src=picture.address, alt="Campus", block=0),))
    found = faults(picture_position, case(shown, pictures={picture.address: picture}))
    assert len(found) == 1
    assert found[0].spots[0].url == ADDRESS
    assert "50.5" not in str(found[0])


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("My house is here", 1),
        ("The photo was taken here", 1),
        ("Our campus is here", 0),
        ("The house on the town map is here", 0),
        ("Here", 0),
    ],
)
def test_a_link_to_a_map_is_told_where_it_leads_to_a_home(words: str, told: int) -> None:
    link = Link(href="https://maps.example/maps?q=53.74431,-2.01214", raw="", kind="external", text="here", block=0)
    found = faults(picture_position, case(page(words, links=(link,))))
    assert len(found) == told
    assert all("link to a map" in fault.message for fault in found)


@pytest.mark.parametrize(
    ("text", "told"),
    [("Reception", 0), ("Enquiries", 0), ("Tamsin Redfern", 1), ("Ring Tamsin", 1), ("Ring Tamsin about the hire of our library", 1)],
)
def test_what_a_telephone_link_is_called_says_whose_it_is(text: str, told: int) -> None:
    link = Link(href="tel:+441632960233", raw="tel:+441632960233", kind="phone", text=text, block=0)
    assert len(faults(phone_number, case(page("Text", links=(link,))))) == told


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ('<label for="d">Date of birth</label><input type="date" id="d" value="1999-04-13">', 1),
        ('<label>Birthday <input type="date" value="1999-04-13"></label>', 1),
        ('<table><tr><td>D.O.B.</td><td><input type="date" name="x1" value="1999-04-13"></td></tr></table>', 1),
        ('<label for="d">Course starts</label><input type="date" id="d" value="2021-09-13">', 0),
        ('<p>Date of birth</p><label>Submitted <input type="date" value="2021-09-13"></label>', 0),
    ],
)
def test_a_date_field_is_read_with_its_label(html: str, told: int) -> None:
    assert len(faults(date_of_birth, case(page("Text"), html=html))) == told


def test_text_in_a_picture_says_where_in_it() -> None:
    picture = Picture(
        address="https://portfolio.example/inbox.png",
        text="Inbox\njo@uni.example",
        text_boxes=((0, 0, 0.2, 0.1), (0.8, 0.0, 0.2, 0.1)),
        found_on=(ADDRESS,),
    )
    found = faults(other_email, case(page("Text"), pictures={picture.address: picture}))
    assert found[0].spots[0].heading == "in the picture inbox.png, top right"
    assert found[0].tip is not None and "Blur" in found[0].tip


def test_pictures_of_learners_is_a_prompt() -> None:
    images = (
        Image(src="a.jpg", alt="Two students working with headsets", block=0, width=800),
        Image(src="b.png", alt="Chart of student numbers", block=0, width=800),
        Image(src="class-list.png", alt="", block=0, width=800),
        Image(src="c.png", alt="The attendance register of group B", block=0, width=800),
        Image(src="d.png", alt="How to register for the webinar", block=0, width=800),
        Image(src="reading-list.png", alt="", block=0, width=800),
    )
    found = faults(pictures_of_learners, case(page("Text", images=images)))
    assert [fault.verdict for fault in found] == ["needs-person"]
    assert len(found[0].spots) == 3


def test_words_in_drawings_and_fields_are_read_and_hints_are_not() -> None:
    box = Box(x=0, y=0, width=9, height=9)
    drawn = Lettering(where="drawing", text="Tomas Redfern\ntomas.redfern@student.college.example", box=box, selector="svg")
    hint = Lettering(where="hint", text="owen.castellan@student.college.example", box=box, selector="input")
    found = faults(other_email, case(page("Text", lettering=(drawn, hint))))
    assert [[spot.selector for spot in fault.spots] for fault in found] == [["svg"]]
    assert found[0].tip is None, "the advice for running text, not that for a picture's description"


def test_exposed_users_and_hashes() -> None:
    users = Exposure(
        address="https://portfolio.example/wp-json/wp/v2/users",
        what="WordPress's public list of users",
        text='[{"name":"M","slug":"mellery"}]',
    )
    avatar = Image(src="https://secure.gravatar.com/avatar/0123456789abcdef0123456789abcdef?s=40", alt="", zone="comments", block=0)
    found = faults(exposed_users, case(page("Text", images=(avatar,)), exposures=(users,)))
    assert len(found) == 2
    assert "1 login name" in found[0].message
    assert all(fault.who == "platform" for fault in found)


def test_trackers_are_one_line() -> None:
    frame = Frame(src="https://www.youtube.com/embed/x", title="Video")
    found = faults(trackers, case(page("Text", frames=(frame,)), html='<script src="https://www.google-analytics.com/a.js"></script>'))
    assert len(found) == 1
    assert found[0].message.startswith("The pages load Google Analytics (analytics); YouTube (player")


def test_the_recognisers_run_once_for_all_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[object] = []
    once = gathered.Gathered.__init__
    monkeypatch.setattr(gathered.Gathered, "__init__", lambda self, on: (runs.append(on), once(self, on))[1])
    on = case(page("tomas@college.example"))
    for check in data_protection.CHECKS:
        faults(check, on)
    assert len(runs) == 1


def test_judging_again_gives_the_same() -> None:
    pages = (
        page("tomas@college.example, 07700 900417 (Owen Castellan), Password: tr0ut&Fern"),
        page("mei@uni.example", url="https://portfolio.example/4/"),
    )
    first = [fault for check in data_protection.CHECKS for fault in faults(check, case(*pages))]
    assert first == [fault for check in data_protection.CHECKS for fault in faults(check, case(*pages))]


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("Tariq Naylor has dyslexia. Tariq passed the test, and Naylor's brother came.", ("Tariq", "Naylor")),
        ("Kayleigh Braddock is autistic. Later Kayleigh told me about it.", ("Kayleigh", "Braddock")),
    ],
)
def test_who_is_told_is_masked_by_each_part_of_the_name(text: str, unread: tuple[str, ...]) -> None:
    shown = gathered.gather(case(page(text))).mask.text(text)
    assert not any(part in shown for part in unread)


def test_nobody_is_told_to_put_a_role_in_place_of_a_password() -> None:
    on = case(page("Log in as guest with the password Heron-Lake42."))
    (told,) = faults(secret_left, on)
    assert told.tip is not None
    assert "take it off the page" in told.tip.lower()
    assert "role" not in told.tip
