"""Linked documents and pictures: which are fetched, what is left alone, what is told."""

from __future__ import annotations

import asyncio
import io
import time
from pathlib import Path

import pytest
from PIL import Image as Pillow
from PIL.PngImagePlugin import PngInfo

from foliocheck.core.snapshot import Document, Image, Link, LinkFacts, Page
from foliocheck.crawler.documents import linked
from foliocheck.crawler.documents.candidates import documents, is_document, pictures
from foliocheck.crawler.documents.linked import LinkedFiles, read_linked
from foliocheck.crawler.network import Connector, Served
from foliocheck.crawler.pictures import read as reading

ORIGIN = "http://portfolio.invalid"


def png(width: int = 300, text: str | None = None) -> bytes:
    stream = io.BytesIO()
    info = PngInfo()
    if text:
        info.add_text("Author", text)
    Pillow.effect_noise((width, 200), 40).save(stream, "PNG", pnginfo=info)
    return stream.getvalue()


def page(links: tuple[Link, ...] = (), images: tuple[Image, ...] = (), name: str = "index.html") -> Page:
    return Page(
        url=f"{ORIGIN}/{name}",
        final_url=f"{ORIGIN}/{name}",
        status=200,
        title="",
        role="content",
        discovered_by="given",
        links=links,
        images=images,
    )


@pytest.fixture
def no_text_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """As it is where the extra package that reads text in pictures is not installed."""
    monkeypatch.setattr(linked, "can_read_text", lambda: False)
    monkeypatch.setattr(reading, "can_read_text", lambda: False)


def link(name: str, **words: object) -> Link:
    href = name if "://" in name else f"{ORIGIN}/{name}"
    return Link(href=href, raw=name, kind="internal", **words)  # type: ignore[arg-type]


def run(
    pages: list[Page],
    held: dict[str, tuple[str, bytes]],
    links: dict[str, LinkFacts] | None = None,
    handed: dict[str, Document] | None = None,
) -> tuple[LinkedFiles, list[tuple[str, str]]]:
    notes: list[tuple[str, str]] = []

    def serve(address: str) -> Served | None:
        found = held.get(address.removeprefix(ORIGIN + "/"))
        return Served(status=200, content_type=found[0], body=found[1]) if found else None

    async def go() -> LinkedFiles:
        async with Connector("test", serve=serve) as connector:
            return await read_linked(
                connector, list(enumerate(pages, 1)), links or {}, handed or {}, lambda what, why: notes.append((what, why))
            )

    return asyncio.run(go()), notes


def test_documents_are_read_and_know_who_links_to_them() -> None:
    both = [page((link("plan.txt"), link("plan.txt#two"), link("gone.pdf"))), page((link("plan.txt"),), name="two.html")]
    files, notes = run(both, {"plan.txt": ("text/plain", b"My plan for the year.")})
    assert list(files.documents) == [f"{ORIGIN}/plan.txt"]
    document = files.documents[f"{ORIGIN}/plan.txt"]
    assert document.blocks[0].text == "My plan for the year."
    assert document.linked_from == (f"{ORIGIN}/index.html", f"{ORIGIN}/two.html")
    assert notes == []


def test_a_web_page_at_a_documents_address_is_no_document() -> None:
    files, _ = run([page((link("plan.pdf"),))], {"plan.pdf": ("text/html", b"<title>Sign in</title>")})
    assert files.documents == {}


def test_handed_in_documents_come_first_and_are_not_fetched() -> None:
    given = Document(address=f"{ORIGIN}/portfolio.docx", kind="word", title="Given")
    files, _ = run([page((link("portfolio.docx"), link("a.txt")))], {"a.txt": ("text/plain", b"Text.")}, handed={given.address: given})
    assert list(files.documents) == [given.address, f"{ORIGIN}/a.txt"]
    assert files.documents[given.address].title == "Given"
    assert files.documents[given.address].linked_from == (f"{ORIGIN}/index.html",)


@pytest.mark.parametrize(
    ("address", "facts", "expected"),
    [
        ("https://a.example/plan.pdf", None, True),
        ("https://a.example/plan.PDF?download=1", None, True),
        ("https://a.example/uc?id=3", LinkFacts(address="", status=200, content_type="application/pdf"), True),
        (
            "https://a.example/file/3",
            LinkFacts(
                address="",
                status=200,
                content_type="application/octet-stream",
                headers={"content-disposition": 'attachment; filename="minutes.docx"'},
            ),
            True,
        ),
        ("https://a.example/plan.pdf", LinkFacts(address="", status=200, content_type="text/html"), False),
        ("https://a.example/plan.pdf", LinkFacts(address="", skipped="private-address"), False),
        ("https://a.example/page", None, False),
        ("https://a.example/page.html", None, False),
        ("https://a.example/robots", LinkFacts(address="", status=200, content_type="text/plain"), False),
    ],
)
def test_what_counts_as_a_document(address: str, facts: LinkFacts | None, expected: bool) -> None:
    assert is_document(address, facts) is expected


def test_a_wall_has_no_documents() -> None:
    locked = Page(url=ORIGIN, final_url=ORIGIN, status=200, title="", role="wall", discovered_by="given", links=(link("a.pdf"),))
    assert documents([locked], {}) == []


def test_the_rest_is_told_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linked, "Budget", lambda **words: Small(**{**words, "count": 2}))
    from foliocheck.crawler.documents.budget import Budget as Small

    names = [f"{number}.txt" for number in range(4)]
    files, notes = run([page(tuple(link(name) for name in names))], dict.fromkeys(names, ("text/plain", b"Text.")))
    assert len(files.documents) == 2
    assert ("2 linked documents", "Only the first 2 are read.") in notes


@pytest.mark.usefixtures("no_text_read")
def test_pictures_of_the_content_are_looked_at_and_small_or_foreign_ones_are_not() -> None:
    shown = (
        Image(src=f"{ORIGIN}/a.png", alt="", width=300, height=200),
        Image(src=f"{ORIGIN}/b.png", alt="", width=300, height=200),
        Image(src=f"{ORIGIN}/dot.png", alt="", width=8, height=8),
        Image(src=f"{ORIGIN}/theme.png", alt="", zone="theme", width=300, height=200),
        Image(src="https://elsewhere.example/c.png", alt="", width=300, height=200),
    )
    held = {name: ("image/png", data) for name, data in {"a.png": png(), "b.png": png(text="Tomas Redfern"), "dot.png": png(8)}.items()}
    files, notes = run([page(images=shown)], held)
    assert list(files.pictures) == [f"{ORIGIN}/a.png", f"{ORIGIN}/b.png"]
    assert files.pictures[f"{ORIGIN}/a.png"].width == 300
    assert files.pictures[f"{ORIGIN}/b.png"].exif == {"Author": "Tomas Redfern"}
    assert files.pictures[f"{ORIGIN}/a.png"].found_on == (f"{ORIGIN}/index.html",)
    assert [what for what, _ in notes] == ["Text in pictures"]


def test_a_public_portfolio_never_leads_to_a_private_host() -> None:
    public = Page(
        url="https://name.example/",
        final_url="https://name.example/",
        status=200,
        title="",
        role="content",
        discovered_by="given",
        links=(Link(href="http://127.0.0.1/", raw="", kind="external"),),
        images=(Image(src="http://127.0.0.1/a.jpg", alt="", width=300, height=300),),
    )
    assert pictures([public], {}, any_host=True) == []


@pytest.mark.usefixtures("no_text_read")
def test_a_site_without_documents_pays_next_to_nothing_and_twenty_pictures_little() -> None:
    begun = time.perf_counter()
    run([page((link("two.html"),))], {})
    assert time.perf_counter() - begun < 0.1
    data = png(600)
    shown = tuple(Image(src=f"{ORIGIN}/{number}.png", alt="", width=600, height=200) for number in range(20))
    begun = time.perf_counter()
    files, _ = run([page(images=shown)], {f"{number}.png": ("image/png", data) for number in range(20)})
    assert len(files.pictures) == 20
    assert time.perf_counter() - begun < 0.3


def test_labelled_pictures() -> None:
    folder = Path(__file__).parents[3] / "benchmarks/data_protection/files/tuned/first"
    shown = tuple(Image(src=f"{ORIGIN}/{name}", alt="", width=300, height=300) for name in ("campus.jpg", "lake.jpg", "studio.jpg"))
    files, _ = run(
        [page(images=shown)], {name: ("image/jpeg", (folder / name).read_bytes()) for name in ("campus.jpg", "lake.jpg", "studio.jpg")}
    )
    assert files.pictures[f"{ORIGIN}/campus.jpg"].gps is True
    assert files.pictures[f"{ORIGIN}/lake.jpg"].gps is False
    assert files.pictures[f"{ORIGIN}/studio.jpg"].exif["BodySerialNumber"] == "LS2-0044817"


def test_a_crawl_that_is_stopped_does_not_wait_for_its_documents() -> None:
    """Cancelled while a file is being read: the reading process is ended at once."""
    from sites import make_documents

    data = make_documents.swelling_word(380)
    shown = page((link("slow.docx"),))

    async def go() -> float:
        async with Connector("test", serve=lambda address: Served(status=200, content_type="application/msword", body=data)) as connector:
            task = asyncio.create_task(read_linked(connector, [(1, shown)], {}, {}, lambda what, why: None))
            await asyncio.sleep(0.3)
            begun = time.perf_counter()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            return begun

    begun = asyncio.run(go())  # the loop waits for its threads before it ends
    assert time.perf_counter() - begun < 2
