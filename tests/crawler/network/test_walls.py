# tables: one case a line
"""Walls and their near-misses."""

from __future__ import annotations

import pytest

from foliocheck.core.walls import find_wall

ASKED = "https://a.example/page"
LONG = "what we did in the pilot and why it mattered " * 40


@pytest.mark.parametrize(
    ("final", "status", "title", "text", "field", "kind"),
    [
        ("https://accounts.google.com/v3/signin", 200, "Sign in", "Email", False, "login"),
        ("https://login.microsoftonline.com/x", 200, "", "", False, "login"),
        ("https://idp.college.example/idp/profile/SAML2", 200, "", "", True, "login"),
        ("https://moodle.college.example/login/index.php", 200, "Moodle: Log in to the site", "Log in", True, "login"),
        ("https://a.example/view.php?id=8&login", 200, "Log in to Mahara", "Username Password", True, "login"),
        (ASKED, 200, "Log in | College", "Username Password " + "help " * 200, True, "login"),
        (ASKED, 200, "Anmelden", "Benutzername Passwort", True, "login"),
        (ASKED, 200, "x", "Password", True, "password"),
        (ASKED, 200, "Kit's work", "Welcome. The word is in the message that came with the address.", True, "password"),
        (ASKED, 200, "Protected: Handbook", "This content is password protected. " + "menu " * 300, True, "password"),
        (ASKED, 200, "Blog", "This blog is open to invited readers only", False, "members"),
        ("https://docs.google.com/document/d/1", 200, "You need access", "You need access. Ask for access.", False, "request-access"),
        (ASKED, 401, "", "", False, "login"),
        (ASKED, 200, "Soon", "Coming soon", False, "unpublished"),
        # near-misses
        (ASKED, 200, "Teaching blog", LONG, True, None),
        (ASKED, 200, "How learners log in to Moodle", "Click Log in to the site. " + LONG, False, None),
        (ASKED, 200, "Log in data: what it tells us", LONG, False, None),
        (ASKED, 200, "Evidence", "If you need access to the recordings, write to me.", False, None),
        (
            ASKED,
            200,
            "Members",
            "I am in the members only forum of our society, and I lead the accessibility group there with two others.",
            False,
            None,
        ),
        ("https://help.college.example/login", 200, "How to sign in", LONG, False, None),
        ("https://login.college.example/about", 200, "About the service", LONG, False, None),
        (ASKED, 403, "Forbidden", "no", False, None),
        (ASKED, 200, "", "", False, None),
    ],
)
def test_walls(final: str, status: int, title: str, text: str, field: bool, kind: str | None) -> None:
    asked = final if kind is None else ASKED
    wall = find_wall(final_url=final, status=status, title=title, text=text, password_field=field, words=len(text.split()), asked_url=asked)
    assert (wall.kind if wall else None) == kind


def test_a_short_page_with_a_sign_in_at_its_side_is_a_page() -> None:
    text = "I write here about nursing, simulation and headsets. Last month a pilot ran in two wards with eleven trainees. Username Password Log in"
    assert (
        find_wall(final_url=ASKED, status=200, title="Ward notes", text=text, password_field=True, words=len(text.split()), asked_url=ASKED)
        is None
    )


def test_further_texts_may_be_given() -> None:
    known = [{"phrase": "only for the guild", "kind": "members"}]
    wall = find_wall(
        final_url=ASKED, status=200, title="", text="Only for the guild.", password_field=False, words=4, asked_url=ASKED, known_texts=known
    )
    assert wall is not None and wall.kind == "members"
