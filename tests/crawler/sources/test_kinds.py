"""Every kind of handed-in file: recognised by its content, opened, and summed up as reviewed here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sites import make_archives, make_documents
from sites.make_archives import write_folder, write_zip

from foliocheck.core.addresses import VIRTUAL_ORIGIN
from foliocheck.crawler.documents.limited import WORKERS
from foliocheck.crawler.sources.opening import open_source
from foliocheck.crawler.sources.source import OpenSource


@pytest.fixture(scope="module", autouse=True)
def _end_workers() -> Iterator[None]:
    yield
    WORKERS.close()


def paths(source: OpenSource) -> list[str]:
    return [seed.url.removeprefix(VIRTUAL_ORIGIN) for seed in source.seeds]


def body(source: OpenSource, path: str) -> str:
    assert source.serve is not None
    served = source.serve(VIRTUAL_ORIGIN + path)
    assert served is not None, path
    return served.body.decode("utf-8", "replace")


ONE, TWO, THREE = "0123456789abcdef" * 2, "fedcba9876543210" * 2, "00112233445566778899aabbccddeeff"
GOLDEN = {
    "site": ("zip", "/cmalt/index.html", None, []),
    "no-index": ("zip", "/", None, ["/", "/a.html", "/b.html"]),
    "takeout": (
        "takeout",
        "/Takeout/Websites/CMALT/Home.html",
        "google-sites",
        [
            "/Takeout/Websites/CMALT/Core%20area%201%20%E2%80%93%20Operational%20issues.html",
            "/Takeout/Websites/CMALT/Future%20plans.html",
            "/Takeout/Websites/CMALT/Home.html",
        ],
    ),
    "mahara": (
        "mahara",
        "/portfolio-for-rvale/HTML/index.html",
        "mahara",
        ["/portfolio-for-rvale/HTML/views/8_core-area-1/index.html", "/portfolio-for-rvale/HTML/views/9_future-plans/index.html"],
    ),
    "leap2a": ("mahara", "/", "mahara", ["/", "/pages/1-core-area-1.html", "/pages/2-a-post-on-its-own.html"]),
    "notion": (
        "notion",
        f"/CMALT%20portfolio%20{ONE}.html",
        "notion",
        [
            f"/CMALT%20portfolio%20{ONE}.html",
            f"/CMALT%20portfolio/Core%20area%201%20{TWO}.html",
            f"/CMALT%20portfolio/Future%20plans%20{THREE}.html",
        ],
    ),
    "notion-markdown": (
        "notion",
        f"/CMALT%20portfolio%20{ONE}.md",
        "notion",
        [
            f"/CMALT%20portfolio%20{ONE}.md",
            f"/CMALT%20portfolio/Core%20area%201%20{TWO}.md",
            f"/CMALT%20portfolio/Future%20plans%20{THREE}.md",
        ],
    ),
    "xerte": ("xerte", "/index.htm", "xerte", []),
    "wordpress": ("wordpress-export", "/", "wordpress", ["/core-area-1/", "/future-plans/", "/", "/secret/", "/a-post/"]),
    "documents": (
        "documents",
        "/",
        "file",
        ["/", "/My%20portfolio/2%20plan.docx", "/My%20portfolio/3%20talk.pptx", "/My%20portfolio/10%20report.pdf"],
    ),
}


@pytest.mark.parametrize("name", GOLDEN)
def test_a_zip_of_every_kind(name: str, tmp_path: Path) -> None:
    path = write_zip(tmp_path / f"{name}.zip", make_archives.all_good()[name])
    source = open_source(str(path), tmp_path / "work")
    kind, front, platform, seeds = GOLDEN[name]
    assert (source.kind, source.url.removeprefix(VIRTUAL_ORIGIN)) == (kind, front)
    assert (source.platform[0].id if source.platform else None) == platform
    if name != "xerte":  # its platform finds the pages itself
        assert paths(source) == seeds
    assert source.given == path.name
    assert source.bytes == path.stat().st_size
    assert {member for member, _ in source.archive} == {
        member for member in make_archives.all_good()[name] if "__MACOSX" not in member and ".DS_Store" not in member
    }
    for address in [source.url, *(seed.url for seed in source.seeds)]:
        assert source.serve is not None and source.serve(address.partition("#")[0]) is not None, address
    assert not (tmp_path / "work").exists()


@pytest.mark.parametrize("name", GOLDEN)
def test_a_folder_of_every_kind_is_the_same(name: str, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / name, make_archives.all_good()[name])
    source = open_source(str(folder), tmp_path / "work")
    kind, front, platform, _ = GOLDEN[name]
    assert source.kind == ("folder" if kind == "zip" else kind)
    assert source.url.removeprefix(VIRTUAL_ORIGIN) == front
    assert (source.platform[0].id if source.platform else None) == platform
    assert source.archive == () and source.given == name


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("portfolio.docx", make_documents.word(), "word"),
        ("report.pdf", make_documents.pdf(tagged=True), "pdf"),
        ("no ending", make_documents.pdf(), "pdf"),
        ("talk.pptx", make_documents.slides(), "documents"),
        ("notes.md", b"# Core area 1\n\nWhat I did.\n", "documents"),
        ("page.html", make_archives.html("Only page", "<h1>Only page</h1>"), "html"),
        ("wrong-name.pdf", make_archives.html("Only page", "<h1>Only page</h1>"), "html"),
        ("export.xml", make_archives.wordpress_parts()["export.000.xml"], "wordpress-export"),
        ("leap2a.xml", make_archives.LEAP.encode(), "mahara"),
    ],
)
def test_a_single_file(name: str, data: bytes, kind: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    source = open_source(str(path), tmp_path / "work")
    assert source.kind == kind
    assert source.serve is not None and source.serve(source.url) is not None
    assert source.bytes == len(data)


def test_a_word_file_is_a_page_of_headings_text_links_and_pictures(tmp_path: Path) -> None:
    path = tmp_path / "portfolio.docx"
    path.write_bytes(make_documents.word())
    source = open_source(str(path), tmp_path)
    page = body(source, "/portfolio.docx")
    assert "<h1>Core area 1</h1>" in page and "<h1>Description</h1>" in page
    assert "hidden note" not in page
    assert '<a href="https://files.college.example/gone.docx">' in page
    seed = source.seeds[0]
    assert (seed.role, seed.data["converted"]) == ("document", True)
    document = source.documents[source.url]
    assert ("footer", "Footer: ada.crane@college.example") in [(passage.where, passage.text) for passage in document.passages]


def test_a_pdf_is_a_page_with_its_headings_and_links(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(make_documents.pdf(tagged=True))
    page = body(open_source(str(path), tmp_path), "/report.pdf")
    assert '<html lang="en-GB">' in page
    assert "Core area 1" in page and "<h1>" in page
    assert 'href="https://files.college.example/report"' in page


def test_takeout_pages_get_a_menu_made_of_their_names(tmp_path: Path) -> None:
    source = open_source(str(write_zip(tmp_path / "t.zip", make_archives.takeout())), tmp_path)
    page = body(source, "/Takeout/Websites/CMALT/Home.html")
    assert ">Core area 1 – Operational issues</a>" in page and ">Future plans</a>" in page
    assert source.serve is not None and source.serve(VIRTUAL_ORIGIN + "/Takeout/Websites/CMALT/images/unnamed%20(3).png") is not None


def test_notion_markdown_becomes_pages_whose_links_work(tmp_path: Path) -> None:
    source = open_source(str(write_zip(tmp_path / "n.zip", make_archives.notion("md"))), tmp_path)
    assert f'href="CMALT%20portfolio/Core%20area%201%20{TWO}.md"' in body(source, f"/CMALT%20portfolio%20{ONE}.md")
    page = body(source, f"/CMALT%20portfolio/Core%20area%201%20{TWO}.md")
    assert "<h2>Description</h2>" in page and "<th>Tool</th>" in page


def test_leap2a_pages_hold_their_parts(tmp_path: Path) -> None:
    source = open_source(str(write_zip(tmp_path / "l.zip", make_archives.leap2a())), tmp_path)
    page = body(source, "/pages/1-core-area-1.html")
    assert "What I did." in page and "Reflection kept in a note." in page
    assert [seed.role for seed in source.seeds] == ["listing", None, "other"]


def test_a_wordpress_export_in_parts(tmp_path: Path) -> None:
    source = open_source(str(write_zip(tmp_path / "w.zip", make_archives.wordpress_parts())), tmp_path)
    home, area, plans, secret = (body(source, path) for path in ("/", "/core-area-1/", "/future-plans/", "/secret/"))
    assert "<p>Welcome.</p>" in home and "<p>Second paragraph.</p>" in home
    assert f'href="{VIRTUAL_ORIGIN}/future-plans/"' in area, "links of the site lead to the pages here"
    assert 'src="https://vale.example/wp-content/uploads/d.PNG"' in area, "pictures stay where they lie on the web"
    assert "<strong>Plan</strong> kept" in area and "[evidence" not in area and "[placeholder]" in area
    assert '<section id="comments"' in area and "Well done." in area and "ada.crane" not in area
    assert 'alt="Course dashboard"' in plans
    assert "Behind a wall." not in secret and "post-password-form" in secret
    texts = [(passage.where, passage.text) for document in source.documents.values() for passage in document.passages]
    assert ("comment", "Ada Crane, ada.crane@college.example, IP 192.0.2.7: Well done.") in texts
    assert ("properties", "The page “Secret” has the password: heron") in texts
    assert ("hidden-text", "Draft (draft)\nUnfinished.") in texts
    assert any("Unpublished" in note.what for note in source.notes)
    assert "Draft" not in home


def test_a_broken_export_is_mended_and_told(tmp_path: Path) -> None:
    data = make_archives.wordpress_parts()["export.000.xml"].replace(b"Welcome.", b"Wel\x0bcome.")
    path = tmp_path / "export.xml"
    path.write_bytes(data)
    source = open_source(str(path), tmp_path)
    assert any("broken XML" in note.why for note in source.notes)
    assert len(source.seeds) == 2


def test_a_bag_of_documents_lists_them_and_tells_closed_formats(tmp_path: Path) -> None:
    source = open_source(str(write_zip(tmp_path / "bag.zip", make_archives.documents())), tmp_path)
    front = body(source, "/")
    assert front.index("2%20plan.docx") < front.index("3%20talk.pptx") < front.index("10%20report.pdf")
    assert source.seeds[0].role == "listing"
    assert {document.kind for document in source.documents.values()} == {"word", "pdf", "presentation"}
    assert any("notes.one" in note.what and "PDF or Word" in note.why for note in source.notes)


def test_nothing_outside_of_a_folder_is_served(tmp_path: Path) -> None:
    (tmp_path / "secret.html").write_text("secret")
    folder = write_folder(tmp_path / "site", make_archives.static_site())
    (folder / "cmalt" / "link.html").symlink_to(tmp_path / "secret.html")
    source = open_source(str(folder), tmp_path)
    assert source.serve is not None
    for path in (
        "/../secret.html",
        "/%2e%2e/secret.html",
        "/cmalt/link.html",
        "/cmalt/..%2f..%2fsecret.html",
        "//etc/passwd",
        "/etc/passwd",
    ):
        assert source.serve(VIRTUAL_ORIGIN + path) is None, path
    assert source.serve(VIRTUAL_ORIGIN + "/cmalt/") is not None
    assert source.serve(VIRTUAL_ORIGIN + "/cmalt/INDEX.html") is None, "case counts, as on a web server"
