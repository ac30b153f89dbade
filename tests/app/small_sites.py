"""Small portfolios on several loopback hosts, on a server that counts who is visited by how many at a time."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from urllib.parse import urlsplit

_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head><body><header><nav>
<a href="{base}/">Home</a> <a href="{base}/core">Core areas</a></nav></header><main><h1>{title}</h1>{body}</main></body></html>"""
_LONG = (
    "<p>"
    + "I chose this tool because our learners have slow connections, and I learned that captions matter more than I had thought. " * 12
    + "</p>"
)


class SmallSites:
    """Every path `/NAME/…` is a portfolio of two pages, on every host in 127.0.0.0/8. Names tell what is the matter:

    `broken-…` links to a page that is not there, `private-…` shows an e-mail address, `gone-…` answers 404, `locked-…` asks for a sign-in, `turning-…` shows
    another date, counter and advert each time, `slow-…` answers late, and any other is in order.
    """

    def __init__(self) -> None:
        self.inside: dict[str, set[str]] = defaultdict(set)
        self.visits: list[tuple[float, str, str]] = []
        self.gone: set[str] = set()
        self.moved: dict[str, str] = {}
        self.extra: dict[str, str] = {}
        self._lock = threading.Lock()
        self._turn = 0

    def __enter__(self) -> SmallSites:
        sites = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                sites.answer(self)

            do_HEAD = do_GET

            def log_message(self, *_: object) -> None:
                return

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_: object) -> None:
                return

        self._server = Server(("0.0.0.0", 0), Handler)
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()

    def address(self, name: str, host: int = 2) -> str:
        return f"http://127.0.0.{host}:{self.port}/{name}/"

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        host = (handler.headers.get("Host") or "").split(":")[0]
        path = urlsplit(handler.path).path
        name = path.strip("/").split("/")[0]
        with self._lock:
            self.visits.append((time.monotonic(), host, name))
            self._turn += 1
            turn = self._turn
        if name.startswith("slow-"):
            time.sleep(0.4)
        status, body, headers = self._page(name, path, turn)
        data = body.encode()
        handler.send_response(status)
        for key, value in headers.items():
            handler.send_header(key, value)
        handler.send_header("Content-Type", "text/html; charset=utf-8")
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        if handler.command != "HEAD":
            handler.wfile.write(data)

    def _page(self, name: str, path: str, turn: int) -> tuple[int, str, dict[str, str]]:
        if not name or name == "favicon.ico" or name in self.gone or name.startswith("gone-"):
            return 404, "<title>Not found</title><h1>Not found</h1>", {}
        if name in self.moved:
            return 301, "", {"Location": self.moved[name]}
        base = f"/{name}"
        rest = path[len(base) :].strip("/")
        if rest not in ("", "core"):
            return 404, "<title>Not found</title><h1>Not found</h1>", {}
        if name.startswith("locked-"):
            return (
                401,
                "<title>Sign in</title><h1>Sign in</h1><form><label>Password <input type=password></label></form>",
                {"WWW-Authenticate": 'Basic realm="x"'},
            )
        extra = self.extra.get(name, "")
        if name.startswith("broken-"):
            extra += f'<p>My evidence: <a href="{base}/missing">the plan</a>.</p>'
        if name.startswith("private-"):
            extra += "<p>A learner wrote to me: Kim Larch, kim.larch@student.college.example, thanked me for the captions.</p>"
        if name.startswith("turning-"):
            extra += f'<aside class="ad"><a href="{base}/?ad={turn * 7919}">Advert {turn}</a></aside><p>Visitor number {100000 + turn}. It is {time.ctime()}, token {turn:032x}.</p>'
        if rest == "":
            return (
                200,
                _PAGE.format(title=f"Kit Wilding, CMALT portfolio {name}", base=base, body=f"<h2>Contextual statement</h2>{_LONG}{extra}"),
                {},
            )
        parts = "".join(
            f"<h2>{heading}</h2>{_LONG}"
            for heading in (
                "1a: Constraints and benefits of different technologies",
                "1b: Technical knowledge",
                "2a: Learning, teaching and assessment processes",
                "Future plans",
            )
        )
        return 200, _PAGE.format(title="Core areas", base=base, body=parts), {}
