"""A password that was handed over goes only where the portfolio itself asks for a password and nothing else."""

# forms stand in one line
from __future__ import annotations

from collections.abc import Callable

import pytest
from sites.serving import Answer, Asked, Site

from foliocheck.core.snapshot import Snapshot

pytestmark = [pytest.mark.browser]
LOGIN = '<title>Log in</title><form method="post"><label>Username <input name="username"></label><label>Password <input type="password" name="p"></label><button>Go</button></form>'
FOREIGN = '<title>Kit</title><p>Enter</p><form method="post" action="http://localhost:9/steal"><label>Password <input type="password" name="p"></label><button>Go</button></form>'
LONE = '<title>Kit</title><form method="post"><label>Password <input type="password" name="p"></label><button>Go</button></form>'
OPEN = "<title>Kit</title><h1>Welcome</h1><p>The whole portfolio is open now.</p>"


@pytest.mark.parametrize(("form", "sent", "role"), [(LOGIN, 0, "wall"), (FOREIGN, 0, "wall"), (LONE, 1, "content")])
def test_where_the_password_goes(read: Callable[..., Snapshot], form: str, sent: int, role: str) -> None:
    def answer(asked: Asked) -> Answer:
        if asked.method == "POST" and asked.form.get("p") == "sesame":
            return Answer(body=OPEN, headers={"Set-Cookie": "open=1; Path=/"})
        return Answer(body=OPEN if asked.cookies.get("open") else form)

    with Site(answer) as site:
        snapshot = read(site.origin + "/", password="sesame")
    assert len([asked for asked in site.sent if asked.method == "POST"]) == sent
    assert snapshot.pages[0].role == role
