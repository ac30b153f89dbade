"""A local server of pages that a test puts there and changes."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType


class PageServer:
    """Answers what was `put` at a path; anything else is 404."""

    def __init__(self) -> None:
        self._held: dict[str, tuple[bytes, str]] = {}
        held = self._held

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                body, kind = held.get(self.path, (b"", ""))
                self.send_response(200 if kind else 404)
                self.send_header("Content-Type", kind or "text/plain")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                return

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True

    def __enter__(self) -> PageServer:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()

    def address(self, path: str) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}{path}"

    def put(self, path: str, text: str, kind: str = "text/html; charset=utf-8") -> None:
        self._held[path] = (text.encode(), kind)
