"""A badly behaved web server on 127.0.0.1. Its paths are named after the misbehaviour; `/` links to nothing.

It runs in threads inside the test process, on a free port, and never talks to anything outside this machine.
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import hostile_pages

PIXEL = bytes.fromhex("47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b")


def _pdf(text: str) -> bytes:
    """A one-page PDF with a text layer."""
    stream = f"BT /F1 12 Tf 60 760 Td ({text}) Tj ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    return f"{out}xref\n0 6\n0000000000 65535 f \n{table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n".encode()


PDF = _pdf("1a: I compared two tools with my learners and chose the simpler one.")


def html(body: str, title: str = "A page", head: str = "") -> bytes:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{body}</body></html>'.encode()
    )


PAGES: dict[str, bytes] = {
    "/well": html("<h1>Well</h1><p>I wrote this page so that there is something to compare with.</p>"),
    "/empty": b"",
    "/login": html(
        '<h1>Log in to the college portal</h1><form><label>User <input name="u"></label><label>Password <input type="password"></label><button>Log in</button></form>',
        "Log in",
    ),
    "/invalid-html": b"<h1>Unclosed <b>bold <p>words <table><tr><div>soup</h3> <img src=x alt='a <a href=/well>well</a></html><p>after",
    "/dialogs": html(
        "<h1>Dialogs</h1><p>Text that must be read.</p>",
        head="<script>alert(1);confirm(2);prompt(3);window.onbeforeunload=()=>'stay';for(let i=0;i<50;i++)alert(i)</script>",
    ),
    "/popups": html(
        "<h1>Pop-ups</h1><p>Text that must be read.</p>", head="<script>for(let i=0;i<8;i++)window.open('/well','w'+i);print()</script>"
    ),
    "/downloads": html(
        '<h1>Downloads</h1><p>Text that must be read.</p><iframe src="/download"></iframe><script>location.assign("/download")</script>'
    ),
    "/loop-for-ever": html("<h1>Loop</h1><p>Text before the loop.</p><script>setTimeout(()=>{for(;;){}},50)</script>"),
    "/loop-at-once": html("<h1>Loop</h1><script>for(;;){}</script><p>Never reached.</p>"),
    "/never-finishes": html('<h1>Slow</h1><p>Text that must be read.</p><img src="/hang" alt="slow">'),
    "/wrong-charset": "<title>Café</title><h1>Café at the façade</h1>".encode("latin-1"),
    "/busy": html(
        "<h1>Busy</h1><p id=n>0</p><script>setInterval(()=>{n.textContent=Math.random();document.body.append(new Comment('x'))},5)</script>"
    ),
    "/deep": html("<div>" * 3000 + "deep text" + "</div>" * 3000, "Deep"),
    "/hostile-title": html("<h1>T</h1>", "&lt;script&gt;alert(1)&lt;/script&gt; \x1b[31mred {{7*7}}"),
}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *parts: object) -> None:
        """Quiet."""

    def _send(self, status: int, body: bytes, kind: str = "text/html; charset=utf-8", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            self._answer()

    def _answer(self) -> None:
        parts = urlsplit(self.path)
        path = parts.path
        self.server.asked[path] += 1  # type: ignore[attr-defined]  # the server's own counter, see BadServer
        if path in PAGES:
            self._send(200, PAGES[path], "text/html" if path == "/wrong-charset" else "text/html; charset=utf-8")
        elif path in hostile_pages.PAGES:
            self._send(200, hostile_pages.PAGES[path]())
        elif path in hostile_pages.ANSWERS:
            self._whole(*hostile_pages.ANSWERS[path]())
        elif path in hostile_pages.RAW:
            self.wfile.write(hostile_pages.RAW[path]())
            self.close_connection = True
        elif path in ("/403", "/404", "/500", "/410"):
            self._send(int(path[1:]), html(f"<h1>Error {path[1:]}</h1>", "Error"))
        elif path == "/redirect-for-ever":
            number = int(parse_qs(parts.query).get("n", ["0"])[0])
            self._send(302, b"", Location=f"/redirect-for-ever?n={number + 1}")
        elif path == "/redirect-round":
            self._send(302, b"", Location="/redirect-round")
        elif path == "/to-login":
            self._send(302, b"", Location="/login")
        elif path == "/delete":
            self._send(200, b"{}", "application/json")
        elif path == "/pdf":
            self._send(200, PDF, "application/pdf")
        elif path == "/image":
            self._send(200, PIXEL, "image/gif")
        elif path == "/download":
            self._send(200, b"x" * 1000, "application/octet-stream", Content_Disposition='attachment; filename="x.bin"')
        elif path == "/huge":
            self._huge()
        elif path == "/hang":
            time.sleep(60)
        elif path == "/hang-up":
            self.close_connection = True
        elif path == "/broken-chunk":
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n<h1>x</h1>")
            self.close_connection = True
        elif path == "/drip":
            self._drip()
        elif path == "/calendar":
            day = int(parse_qs(parts.query).get("day", ["0"])[0])
            self._send(
                200,
                html(
                    f'<h1>Day {day}</h1><p>Nothing on day {day}.</p><a href="/calendar?day={day + 1}">Next</a> <a href="/well">Home</a>',
                    f"Day {day}",
                ),
            )
        elif path == "/many":
            links = " ".join(f'<a href="/leaf/{number}">leaf {number}</a>' for number in range(60))
            self._send(200, html(f"<h1>Many</h1><nav>{links}</nav>"))
        elif path.startswith("/nested-frames/"):
            number = int(path.rsplit("/", 1)[1])
            self._send(
                200, html(f"<p>Level {number}</p>" + (f'<iframe src="/nested-frames/{number + 1}"></iframe>' if number < 30 else ""))
            )
        elif path.startswith("/leaf/"):
            self._send(200, html(f"<h1>Leaf {path[6:]}</h1><p>Leaf number {path[6:]} says something of its own.</p>", f"Leaf {path[6:]}"))
        else:
            self._send(404, html("<h1>Not found</h1>", "Not found"))

    def _whole(self, status: int, kind: str, headers: dict[str, str], body: bytes) -> None:
        """An answer as it is given, even where status and body do not go together."""
        self.send_response(status)
        for name, value in {**({"Content-Type": kind} if kind else {}), **headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _huge(self) -> None:
        size = 50_000_000
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(size))
        self.end_headers()
        chunk = b"<p>many words that mean little</p>" * 2000
        sent = 0
        while sent < size:
            piece = chunk[: size - sent]
            self.wfile.write(piece)
            sent += len(piece)

    def _drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", "100000")
        self.end_headers()
        for _ in range(60):
            self.wfile.write(b"<p>drip</p>")
            self.wfile.flush()
            time.sleep(1)


class BadServer:
    """The server as a context manager; `address(path)` gives a full address."""

    def __enter__(self) -> BadServer:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
        self._server.daemon_threads = True
        self.asked: Counter[str] = Counter()
        self._server.asked = self.asked  # type: ignore[attr-defined]  # how often each path was asked for
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *problem: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def address(self, path: str) -> str:
        """The full address of one misbehaviour."""
        return f"http://127.0.0.1:{self._server.server_port}{path}"
