"""A snapshot in which nothing is wrong, for the tests of the verdict and of the assembly."""

from foliocheck.core.snapshot import Page, Platform, Snapshot, Source

PAGE = Page(url="http://a.example/", final_url="http://a.example/", status=200, title="A", role="content", discovered_by="given")
WHOLE = Snapshot(
    source=Source(given="a.example", kind="web", url="http://a.example/"),
    taken_at="2026-11-23T21:40:12+00:00",
    browser="Chromium 156",
    axe="4.12.1",
    platform=Platform(id="generic", title="a web site", confidence=0.5, why=()),
    pages=(PAGE,),
)
