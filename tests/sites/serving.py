"""A small local server for the imitations of platforms: one function answers, the port is free, nothing outside is asked."""

# one line a table
from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request: path and query apart, cookies and form fields as dicts. `host` is as the browser sent it."""

    method: str
    path: str
    query: dict[str, str]
    host: str
    cookies: dict[str, str] = field(default_factory=dict)
    form: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is sent back."""

    body: str | bytes = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    kind: str = "text/html; charset=utf-8"


def redirect(location: str, **headers: str) -> Answer:
    """A 302 to `location`; underscores in header names stand for hyphens."""
    return Answer(status=302, headers={"Location": location, **{name.replace("_", "-"): value for name, value in headers.items()}})


class Site:
    """Serves `answer` on 127.0.0.1 while the `with` block runs. `asked` lists the paths that were asked for."""

    def __init__(self, answer: Callable[[Asked], Answer]) -> None:
        self.asked: list[str] = []
        self.sent: list[Asked] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *args: object) -> None:
                """Quiet."""

            def _answer(self) -> None:
                parts = urlsplit(self.path)
                length = int(self.headers.get("Content-Length") or 0)
                form = parse_qs(self.rfile.read(length).decode("utf-8", "replace")) if length else {}
                cookies = dict(pair.strip().split("=", 1) for pair in (self.headers.get("Cookie") or "").split(";") if "=" in pair)
                asked = Asked(
                    method=self.command, path=parts.path, query={key: values[0] for key, values in parse_qs(parts.query, keep_blank_values=True).items()},
                    host=self.headers.get("Host", ""), cookies=cookies, form={key: values[0] for key, values in form.items()},
                )  # fmt: skip
                site.asked.append(self.path)
                site.sent.append(asked)
                given = answer(asked)
                body = given.body.encode() if isinstance(given.body, str) else given.body
                self.send_response(given.status)
                self.send_header("Content-Type", given.kind)
                self.send_header("Content-Length", str(len(body)))
                for name, value in given.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(body)

            do_GET = do_POST = do_HEAD = _answer

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        self.origin = f"http://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    def __enter__(self) -> Site:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


_KINDS = {
    ".htm": "text/html",
    ".html": "text/html",
    ".js": "text/javascript",
    ".xml": "text/xml",
    ".png": "image/png",
    ".css": "text/css",
    ".pdf": "application/pdf",
}


def files_of(folder: Path, front: str = "index.htm") -> Callable[[Asked], Answer]:
    """An answering function for the files of a folder; `/` and `/play_N` give the front file."""

    def answer(asked: Asked) -> Answer:
        name = front if asked.path == "/" or asked.path.startswith("/play_") else asked.path.lstrip("/")
        path = folder / name
        if ".." in name or not path.is_file():
            return Answer(status=404, body="<title>Not found</title>")
        return Answer(body=path.read_bytes(), kind=_KINDS.get(path.suffix, "application/octet-stream"))

    return answer
