"""Writes the first inputs of each corpus: small, valid examples. `python benchmarks/fuzzing/make_seeds.py`."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "tests" / "sites"))
sys.path.insert(0, str(Path(__file__).parent.parent.parent / "tests" / "reports"))

import make_documents
import report_samples

from foliocheck.reports.json_form import to_json

CORPUS = Path(__file__).parent / "corpus"
SMALL_REPORT = to_json(report_samples.unreadable())

SEEDS: dict[str, dict[str, bytes]] = {
    "addresses": {
        "plain": b"https://name.example/cmalt/?utm_source=x&page=2#part", "no-scheme": b"name.example/cmalt", "port": b"HTTP://NAME.example:80//a/../b",
        "six": b"http://[::ffff:127.0.0.1]:8080/", "decimal": b"http://2130706433/", "hex": b"http://0x7f.1/", "user": b"http://user:pw@name.example@127.0.0.1/",
        "idn": "https://bücher.example/ü".encode(), "quoted": "“https://name.example/”".encode(), "mail": b"a.b@name.example",
        "cookie": b"a=b; Domain=.name.example; Path=/cmalt; Secure",
    },
    "web_page": {
        "page": b'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>1a</title><meta name="generator" content="WordPress 6"></head>'
        b'<body><h1 id="a">Core area</h1><p>I <b>compared</b> two <a href="/x#y">tools</a>.<ul><li>one<li>two</ul><table><tr><th>a<td>b</table>'
        b'<img src="x.png" alt="A chart"><!-- note --><input type="password"></body></html>',
        "refresh": b'<meta http-equiv="refresh" content="0; url=/next"><title>Moved',
        "broken": b"<p><a name=x href='y><script>var a='</p>'</script><style>p{}</style><svg><text>t</svg>&amp;&#x41;&#xD800;",
    },
    "wordpress_export": {
        "export": b'<?xml version="1.0" encoding="UTF-8" ?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" '
        b'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">'
        b"<channel><title>Folio</title><link>https://name.example</link><language>en-GB</language><wp:wxr_version>1.2</wp:wxr_version>"
        b"<wp:base_blog_url>https://name.example</wp:base_blog_url><wp:author><wp:author_login>m</wp:author_login><wp:author_email>m@name.example</wp:author_email></wp:author>"
        b"<item><title>1a</title><link>https://name.example/1a/</link><dc:creator>m</dc:creator><content:encoded><![CDATA[<h2>1a</h2>[gallery ids=\"3\"]<p>Text</p>]]></content:encoded>"
        b"<wp:post_id>2</wp:post_id><wp:post_date>2024-01-01 10:00:00</wp:post_date><wp:post_name>1a</wp:post_name><wp:status>publish</wp:status><wp:post_parent>0</wp:post_parent>"
        b"<wp:menu_order>0</wp:menu_order><wp:post_type>page</wp:post_type><wp:post_password></wp:post_password><category domain=\"nav_menu\" nicename=\"main\"><![CDATA[Main]]></category>"
        b"<wp:postmeta><wp:meta_key>_wp_attached_file</wp:meta_key><wp:meta_value>2024/a.pdf</wp:meta_value></wp:postmeta>"
        b"<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>A</wp:comment_author><wp:comment_content>Hi</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>"
        b"</item></channel></rss>",
    },
    "word": {
        "body": b'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>1a</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/><w:lang w:val="en-GB"/></w:rPr><w:t>Text</w:t></w:r>'
        b'<w:hyperlink r:id="rId9" w:anchor="x"><w:r><w:t>link</w:t></w:r></w:hyperlink><w:ins w:author="A"><w:r><w:t>new</w:t></w:r></w:ins><w:del w:author="A"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>'
        b'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://name.example/"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        b'<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="A chart"/></wp:inline></w:drawing></w:r></w:p>',
    },
    "pdf": {
        "drawn": b"BT /F1 12 Tf 60 760 Td (1a: I compared two tools) Tj 0 -20 Td /F1 20 Tf (Heading) Tj ET",
        "tagged": make_documents.pdf(tagged=True),
        "plain": make_documents.pdf(),
    },
    "toml": {
        "corrections": b'framework = "cmalt-2019"\nignore = ["https://name.example/notes/"]\npermitted = ["scrypt:x"]\n[owner]\nnames = ["M"]\naddresses = ["m@u.example"]\n[[section]]\nid = "1a"\naddress = "https://name.example/a/"\nheading = "H"\n',
        "framework": (Path(__file__).parent.parent.parent / "sections" / "frameworks" / "cmalt-2019.toml").read_bytes()[:6000],
    },
    "report": {"small": SMALL_REPORT.encode()},
}  # fmt: skip


def main() -> None:
    for target, seeds in SEEDS.items():
        folder = CORPUS / target
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in seeds.items():
            (folder / name).write_bytes(data)


if __name__ == "__main__":
    main()
