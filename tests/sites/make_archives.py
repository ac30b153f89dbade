# file contents are written as they stand in the files
"""Small portfolios as files, made when a test asks: exports of every kind, as {name in the archive: bytes}, and bad archives.

`cd tests && python -m sites.make_archives FOLDER` writes them all, for a look by hand. All names are invented.
"""

from __future__ import annotations

import struct
import sys
import zipfile
from pathlib import Path

from sites.make_documents import pdf, slides, word

Members = dict[str, bytes]


def html(title: str, body: str, head: str = "") -> bytes:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{body}</body></html>'.encode()
    )


def static_site() -> Members:
    menu = '<nav><a href="index.html">Home</a> <a href="pages/area-1.html">Core area 1</a></nav>'
    return {
        "cmalt/index.html": html("Robin Vale: CMALT", f"{menu}<main><h1>Robin Vale</h1><p>My portfolio.</p></main>"),
        "cmalt/pages/area-1.html": html(
            "Core area 1", '<main><h1>Core area 1</h1><p>What I did. <a href="../files/plan.docx">Plan</a></p></main>'
        ),
        "cmalt/pages/not linked.html": html("Old", "<p>Old page.</p>"),
        "cmalt/files/plan.docx": word(),
        "__MACOSX/cmalt/._index.html": b"junk",
        "cmalt/.DS_Store": b"junk",
    }


def no_index() -> Members:
    return {"b.html": html("Second", "<h1>Second</h1>"), "a.html": html("First", "<h1>First</h1>")}


def takeout() -> Members:
    def page(name: str, text: str) -> bytes:
        return html("CMALT portfolio of Robin Vale", f'<h1>{name}</h1><p>{text}</p><img src="images/unnamed (3).png" alt="Dashboard">')

    return {
        "Takeout/archive_browser.html": html("Google Takeout", "Your archive"),
        "Takeout/Websites/CMALT/Home.html": page("Home", "Welcome."),
        "Takeout/Websites/CMALT/Core area 1 – Operational issues.html": page("Core area 1", "Constraints and benefits."),
        "Takeout/Websites/CMALT/Future plans.html": page("Future plans", "I plan to lead a group."),
        "Takeout/Websites/CMALT/images/unnamed (3).png": b"\x89PNG\r\n\x1a\n",
    }


def mahara_html() -> Members:
    generator = '<meta name="generator" content="Mahara 23.04 (https://mahara.org)">'
    return {
        "portfolio-for-rvale/HTML/index.html": html("Robin Vale", '<a href="views/8_core-area-1/index.html">Core area 1</a>', generator),
        "portfolio-for-rvale/HTML/views/8_core-area-1/index.html": html("Core area 1", "<h1>Core area 1</h1><p>What I did.</p>", generator),
        "portfolio-for-rvale/HTML/views/9_future-plans/index.html": html("Future plans", "<h1>Future plans</h1><p>Soon.</p>", generator),
    }


LEAP = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:leap2="http://terms.leapspecs.org/" xmlns:categories="http://wiki.leapspecs.org/2A/categories"><title>Portfolio of Robin Vale</title>
<entry><title>Robin Vale</title><id>portfolio:artefact1</id><rdf:type rdf:resource="leap2:person"/><content>About</content></entry>
<entry><title>Core area 1</title><id>portfolio:view8</id><rdf:type rdf:resource="leap2:selection"/>
<category scheme="categories:selection_type#" term="Webpage"/><link rel="leap2:has_part" href="portfolio:artefact5"/>
<content type="html">&lt;p&gt;What I did.&lt;/p&gt;</content></entry>
<entry><title>A note on polling</title><id>portfolio:artefact5</id><rdf:type rdf:resource="leap2:entry"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Reflection kept in a note.</p></div></content></entry>
<entry><title>A post on its own</title><id>portfolio:artefact6</id><rdf:type rdf:resource="leap2:entry"/><content>Left over.</content></entry>
<entry><title>Plan</title><id>portfolio:artefact7</id><rdf:type rdf:resource="leap2:resource"/><content src="files/plan.docx"/></entry>
</feed>"""


def leap2a() -> Members:
    return {"portfolio/leap2a.xml": LEAP.encode(), "portfolio/files/plan.docx": word()}


def notion(kind: str = "html") -> Members:
    one, two, three = "0123456789abcdef" * 2, "fedcba9876543210" * 2, "00112233445566778899aabbccddeeff"
    if kind == "html":
        return {
            f"CMALT portfolio {one}.html": html(
                "CMALT portfolio", f'<h1>CMALT portfolio</h1><a href="CMALT%20portfolio/Core%20area%201%20{two}.html">Core area 1</a>'
            ),
            f"CMALT portfolio/Core area 1 {two}.html": html("Core area 1", "<h1>Core area 1</h1><p>What I did.</p>"),
            f"CMALT portfolio/Future plans {three}.html": html("Future plans", "<h1>Future plans</h1><p>Soon.</p>"),
        }
    return {
        f"CMALT portfolio {one}.md": f"# CMALT portfolio\n\n[Core area 1](CMALT%20portfolio/Core%20area%201%20{two}.md)\n".encode(),
        f"CMALT portfolio/Core area 1 {two}.md": b"# Core area 1\n\n## Description\n\nWhat I did.\n\n| Tool | Use |\n|---|---|\n| Poll | Weekly |\n",
        f"CMALT portfolio/Future plans {three}.md": b"# Future plans\n\nSoon.\n",
    }


TEMPLATE = b"""<?xml version="1.0"?><learningObject name="CMALT portfolio: Robin Vale" language="en-GB" theme="default">
<text linkID="PG1" name="Contextual statement"><![CDATA[<p>Who I am.</p>]]></text>
<chapter linkID="CH1" name="Core area 1"><text linkID="PG2" name="1a"><![CDATA[<p>What I did.</p>]]></text></chapter>
<text linkID="PG3" name="Notes" hidePage="true"><![CDATA[<p>Not shown.</p>]]></text></learningObject>"""


def xerte() -> Members:
    page = html("Xerte", '<div id="x_mainHolder"></div>', '<script src="common_html5/js/xenith.js"></script>')
    return {"index.htm": page, "template.xml": TEMPLATE, "common_html5/js/xenith.js": b"", "models_html5/text.html": b"<div></div>"}


def wordpress_parts() -> Members:
    def part(items: str) -> bytes:
        return (
            '<?xml version="1.0" encoding="UTF-8" ?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" '
            'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">'
            "<channel><title>Robin Vale: CMALT</title><link>https://vale.example</link><language>en-GB</language><wp:wxr_version>1.2</wp:wxr_version>"
            "<wp:base_site_url>https://vale.example</wp:base_site_url><wp:base_blog_url>https://vale.example</wp:base_blog_url>"
            f"<wp:author><wp:author_login>rvale</wp:author_login><wp:author_email>robin@vale.example</wp:author_email></wp:author>{items}</channel></rss>"
        ).encode()

    def item(number: int, kind: str, title: str, content: str, **more: str) -> str:
        fields = {
            "post_name": title.lower().replace(" ", "-"),
            "status": "publish",
            "post_parent": "0",
            "menu_order": "0",
            "post_password": "",
            **more,
        }
        extra = fields.pop("extra", "")
        inner = "".join(f"<wp:{name}>{value}</wp:{name}>" for name, value in fields.items())
        link = more.get("link", f"https://vale.example/{fields['post_name']}/")
        return (
            f"<item><title>{title}</title><link>{link}</link><content:encoded><![CDATA[{content}]]></content:encoded><wp:post_id>{number}</wp:post_id>"
            f"<wp:post_type>{kind}</wp:post_type>{inner}{extra}</item>"
        )

    comment = (
        "<wp:comment><wp:comment_author>Ada Crane</wp:comment_author><wp:comment_author_email>ada.crane@college.example</wp:comment_author_email>"
        "<wp:comment_author_IP>192.0.2.7</wp:comment_author_IP><wp:comment_content>Well done.</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>"
    )
    first = item(1, "page", "Home", "Welcome.\n\nSecond paragraph.", link="https://vale.example/") + item(
        2,
        "page",
        "Core area 1",
        '<!-- wp:paragraph --><p><a href="https://vale.example/?page_id=3">Plans</a></p><!-- /wp:paragraph -->[evidence title="Plan"]kept[/evidence] [placeholder] <img src="/wp-content/uploads/d.PNG" alt="D">',
        extra=comment,
    )
    second = (
        item(3, "page", "Future plans", 'Soon. [gallery ids="9"]')
        + item(4, "page", "Secret", "Behind a wall.", post_password="heron")
        + item(5, "page", "Draft", "Unfinished.", status="draft")
        + item(6, "post", "A post", "From the blog.")
        + item(
            9,
            "attachment",
            "Dashboard",
            "",
            status="inherit",
            attachment_url="https://vale.example/wp-content/uploads/d.png",
            extra="<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>Course dashboard</wp:meta_value></wp:postmeta>",
        )
    )
    return {"export.000.xml": part(first), "export.001.xml": part(second)}


def documents() -> Members:
    return {
        "My portfolio/2 plan.docx": word(),
        "My portfolio/10 report.pdf": pdf(),
        "My portfolio/3 talk.pptx": slides(),
        "My portfolio/notes.one": b"\x00\x01",
    }


def all_good() -> dict[str, Members]:
    return {
        "site": static_site(),
        "no-index": no_index(),
        "takeout": takeout(),
        "mahara": mahara_html(),
        "leap2a": leap2a(),
        "notion": notion(),
        "notion-markdown": notion("md"),
        "xerte": xerte(),
        "wordpress": wordpress_parts(),
        "documents": documents(),
    }


def write_zip(path: Path, members: Members) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 5, 9, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return path


def write_folder(path: Path, members: Members) -> Path:
    for name, data in members.items():
        target = path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return path


# -- bad archives --------------------------------------------------------------------------------------------------------


def slipping(path: Path) -> Path:
    return write_zip(path, {"index.html": html("Fine", ""), "../../outside.html": b"x"})


def linking(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("index.html", html("Fine", "<p>Fine.</p>"))
        link = zipfile.ZipInfo("secret.html")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/hostname")
    return path


def locked(path: Path) -> Path:
    """A zip whose members say that they are encrypted."""
    write_zip(path, {"index.html": html("Fine", "")})
    data = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        data[place + offset] |= 1
    path.write_bytes(data)
    return path


def bomb(path: Path, megabytes: int = 400) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("index.html", html("Fine", ""))
        with archive.open("big.txt", "w", force_zip64=True) as stream:
            block = b"\x00" * 1_000_000
            for _ in range(megabytes):
                stream.write(block)
    return path


def countless(path: Path, told: int = 100_000) -> Path:
    """A zip whose end says that it holds 100,000 entries (in the large form, since the small one holds only 65,535)."""
    write_zip(path, {"index.html": html("Fine", "")})
    data = path.read_bytes()
    end = data.rfind(b"PK\x05\x06")
    size, start = struct.unpack_from("<II", data, end + 12)
    large = struct.pack("<4sQHHIIQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, told, told, size, start)
    locator = struct.pack("<4sIQI", b"PK\x06\x07", 0, end, 1)
    small = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    path.write_bytes(data[:end] + large + locator + small)
    return path


def nested(path: Path, depth: int) -> Path:
    inner = write_zip(path, {"index.html": html("Inside", "<p>Inside.</p>")})
    for _ in range(depth):
        inner = write_zip(path, {"portfolio.zip": inner.read_bytes()})
    return inner


def cut(path: Path) -> Path:
    write_zip(path, static_site())
    path.write_bytes(path.read_bytes()[:-200])
    return path


def odd_names(path: Path) -> Path:
    """Names as old programs write them: UTF-8 that is not marked as such, and backslashes."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("index.html", html("Fine", '<a href="caf%C3%A9.html">One</a>'))
        archive.writestr("cafXX.html", html("Café", "<p>Accent.</p>"))
        archive.writestr("sub\\page.html", html("Sub", "<p>Backslash.</p>"))
    path.write_bytes(path.read_bytes().replace(b"cafXX.html", "café.html".encode()))
    return path


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, members in all_good().items():
        print(write_zip(folder / f"{name}.zip", members))
