"""A hosted page in this process: two candidates, one of the staff, and nobody who checks anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from foliocheck.app.store.database import Store
from foliocheck.app.store.people import Person, add_person
from foliocheck.app.store.place import Place
from foliocheck.app.web.hosting.settings import hosting_settings
from foliocheck.app.web.site import SiteSettings, make_site

NAME = "portfolios.college.example"
HERE = f"https://{NAME}"
PASSWORD = "otter lamp gravel tune"
VISITOR_AT = ("192.0.2.10", 40_000)
PROXY_AT = ("127.0.0.1", 40_000)


@dataclass
class Page:
    """`browser(...)` is a new browser, of somebody who is signed in where a name is given."""

    store: Store
    people: dict[str, Person]
    browser: Callable[..., TestClient]
    opened: list[TestClient] = field(default_factory=list)


@pytest.fixture
def page(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Page]:
    environment: dict[str, str] = getattr(request, "param", {})
    store = Store(Place(home=tmp_path))
    people = {
        name: add_person(store, name, role, PASSWORD) for name, role in (("kit", "candidate"), ("bea", "candidate"), ("ros", "staff"))
    }
    opened: list[TestClient] = []

    @cache
    def site_letting_in(origins: tuple[str, ...]) -> Starlette:
        return make_site(store, SiteSettings(origins=origins), hosting=hosting_settings((NAME,), environment))

    def browser(name: str | None = None, at: tuple[str, int] = VISITOR_AT, origins: tuple[str, ...] = ()) -> TestClient:
        site = site_letting_in(origins)
        client = TestClient(site, base_url=HERE, client=at, follow_redirects=False, headers={"origin": HERE}, raise_server_exceptions=False)
        opened.append(client)
        if name is not None:
            answer = client.post("/sign-in", data={"name": name, "password": PASSWORD})
            assert answer.status_code == 303, answer.text
        return client

    yield Page(store, people, browser, opened)
    for client in opened:
        client.close()
    store.close()
