"""A portfolio whose every text tries to become something else: markup, a script, a formula, an escape of the terminal, a template, a path."""

from __future__ import annotations

import html
import http.server
import io
import threading
from urllib.parse import quote

import docx
import pikepdf

SCRIPT = "window.stolen=1"
PAYLOADS = (
    f"<script>{SCRIPT}</script>", f'"><img src=x onerror={SCRIPT}>', f"'><svg/onload={SCRIPT}>", f"</title></style></textarea><script>{SCRIPT}</script>",
    f"<style>*{{background:url(http://127.0.0.1:9/css)}}</style><iframe srcdoc='<script>top.{SCRIPT}</script>'>", f"javascript:{SCRIPT}",
    f"[click](javascript:{SCRIPT}) ![x](http://127.0.0.1:9/md) <http://127.0.0.1:9/auto> `a` | b | **c**", '=HYPERLINK("http://127.0.0.1:9/csv","x")',
    "=cmd|' /C calc'!A1", "+1+1", "-2+3", "@SUM(1)", "\t=1+1", "{{7*7}}{% raw %}{{ config }}{# x #}", "${7*7}#{7*7}<%= 7*7 %>", "\x1b[2J\x1b]0;owned\x07\x9b31m",
    "\r\n[must] A line of the log that nobody wrote\r\nSet-Cookie: a=b", "../../../../tmp/foliocheck-owned", "..\\..\\owned", "\u202egpj.exe", "]]><x/><!--", "%s%n%x", "\x00nul", "[bold red]rich[/]",
    "\u2028alert(1)\u2029", "data:text/html,<script>top.stolen=1</script>",
)  # fmt: skip


class InjectingSite:
    """Serves the portfolio on 127.0.0.1 while the `with` block runs. `address` is its first page."""

    def __init__(self) -> None:
        answers = {
            "/": ("text/html; charset=utf-8", _page().encode("utf-8", "replace")),
            "/file.docx": ("application/octet-stream", _word()),
            "/file.pdf": ("application/pdf", _pdf()),
        }

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *words: object) -> None:
                pass

            def do_GET(self) -> None:
                kind, data = answers.get(self.path.split("?")[0], ("text/html", b""))
                self.send_response(200 if data else 404)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(data)))
                if self.path.startswith("/file."):
                    self.send_header("Content-Disposition", f'attachment; filename="../../owned{self.path[5:10]}"')
                self.end_headers()
                if self.command == "GET":
                    self.wfile.write(data)

            do_HEAD = do_GET

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/"

    def __enter__(self) -> InjectingSite:
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *parts: object) -> None:
        self.server.shutdown()
        self.server.server_close()


def _page() -> str:
    texts = []
    for number, payload in enumerate(PAYLOADS):
        said, address = html.escape(payload), quote(payload)
        texts.append(
            f'<h2 id="{said}">{said}</h2><p title="{said}" lang="{said}">Core area 1 {said}</p><p><a href="/missing/{address}">{said}</a> <a href="{said}">{said} two</a>'
            f'<a href="http://127.0.0.1:9/{address}">{said} three</a></p><img src="/pictures/{address}.png" alt="{said}"><img src="/p/{number}/{address}.png">'
            f'<iframe title="{said}" src="/missing/frame{number}"></iframe><label for="{said}">{said}</label><input id="i{number}" name="{said}">'
            f'<table><caption>{said}</caption><tr><td>{said}</td></tr></table><a href="mailto:{said}">write</a> <p>{said}@college.example</p>'
        )
    title = html.escape(" ".join(PAYLOADS))
    console = "".join(f"console.error({payload!a});" for payload in PAYLOADS).replace("</", "<\\/")
    return (
        f'<!doctype html><html lang="en"><head><title>{title}</title><meta name="generator" content="{title}"><meta name="author" content="{title}"></head><body>'
        f"<h1>{title}</h1><nav>{''.join(f'<a href=/menu{number}>{html.escape(payload)}</a>' for number, payload in enumerate(PAYLOADS))}</nav>"
        f'<a href="/file.docx">{html.escape(PAYLOADS[0])}.docx</a> <a href="/file.pdf?{quote(PAYLOADS[1])}">{html.escape(PAYLOADS[1])}.pdf</a>{"".join(texts)}'
        f"<script>{console}</script></body></html>"
    )


def _word() -> bytes:
    document = docx.Document()
    held = [_printable(payload) for payload in PAYLOADS]
    document.core_properties.title, document.core_properties.author, document.core_properties.comments = (
        held[0],
        held[1],
        " ".join(held)[:250],
    )
    for payload in held:
        document.add_heading(payload, 1)
        document.add_paragraph(f"Core area 1 {payload}")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _pdf() -> bytes:
    with pikepdf.new() as made:
        page = made.add_blank_page()
        page.Annots = pikepdf.Array(
            made.make_indirect(
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9],
                    A=pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String(_printable(payload))),
                )
            )
            for payload in PAYLOADS
        )  # fmt: skip
        made.docinfo["/Title"] = " ".join(map(_printable, PAYLOADS))
        made.docinfo["/Author"] = PAYLOADS[0]
        made.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
        stream = io.BytesIO()
        made.save(stream)
        return stream.getvalue()


def _printable(text: str) -> str:
    """What XML can hold of it."""
    return "".join(character if character.isprintable() or character == "\n" else " " for character in text)
