"""Pages that are built to wear out whoever reads them, at their full size. One path each; `CASES` says what each does."""

from __future__ import annotations

import contextlib
import threading
import time
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

GIGABYTE = 1_000_000_000
TEXT = "<h1>Core area 1</h1><p>I compared two tools with my learners and chose the simpler one.</p>"
_WORDS = b"<p>many words that mean little</p>" * 4000

CASES = {
    "large-told": "a page of 2 GB that says so",
    "large-untold": "a page of 2 GB that does not say so",
    "large-script": "a script of 2 GB in a small page",
    "many-links": "100,000 links",
    "many-nodes": "1,000,000 elements",
    "many-frames": "50,000 frames",
    "alerts": "dialogs without end",
    "redirects": "redirects without end, each to a new address",
    "redirects-links": "200 links, each into redirects without end",
    "pop-ups": "windows that open windows",
    "drip": "a page that comes byte by byte",
    "drip-files": "20 documents that come byte by byte",
    "gzip": "2 GB packed into 2 MB, as a page",
    "gzip-file": "2 GB packed into 2 MB, as a document",
    "memory": "a script that fills the heap",
    "buffers": "a script that fills memory outside of the heap",
    "workers": "workers without end, each filling memory",
    "grows": "elements without end",
}


def page(body: str, script: str = "") -> bytes:
    """A portfolio page with something to read before the harm."""
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body>{TEXT}{body}<script>{script}</script></body></html>'
    ).encode()


_SCRIPTS = {
    "alerts": "for(;;)alert(1)",
    "pop-ups": "const go=()=>{for(let i=0;i<50;i++)window.open('/pop-ups?'+Math.random())};go();setInterval(go,20);addEventListener('click',go)",
    "memory": "const held=[];setTimeout(()=>{for(;;){const a=new Array(4e6);for(let i=0;i<a.length;i++)a[i]={i};held.push(a)}},50)",
    "buffers": "const held=[];setInterval(()=>{try{for(let i=0;i<16;i++){const a=new Uint8Array(5e7);a.fill(1);held.push(a)}}catch(e){}},5)",
    "workers": 'setInterval(()=>{for(let i=0;i<5;i++)new Worker(URL.createObjectURL(new Blob(["const h=[];setInterval(()=>{try{const a=new Uint8Array(2e7);a.fill(1);h.push(a)}catch(e){}},5)"])))},20)',
    "grows": "setInterval(()=>{const f=document.createDocumentFragment();for(let i=0;i<20000;i++){const p=document.createElement('p');p.textContent='more '+i;f.append(p)}document.body.append(f)},5)",
}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *words: object) -> None:
        pass

    def do_GET(self) -> None:
        with contextlib.suppress(OSError):
            self.answer(self.path.split("?")[0].strip("/"))

    do_HEAD = do_GET

    def answer(self, name: str) -> None:
        if name.startswith("redirects/"):
            self.give(b"", status=302, Location=f"/redirects/{float(name.split('/')[1]) + 1}")
        elif name == "redirects":
            self.give(b"", status=302, Location="/redirects/0")
        elif name == "redirects-links":
            self.give(page("".join(f'<a href="/redirects/{number}000">link {number}</a> ' for number in range(200))))
        elif name == "large-told":
            self.stream(self.plenty(), **{"Content-Length": str(2 * GIGABYTE)})
        elif name == "large-untold":
            self.stream(self.plenty())
        elif name == "large-script":
            self.give(page('<script src="/large-untold"></script>'))
        elif name == "many-links":
            self.give(page("".join(f'<a href="http://127.0.0.1:9/{number}">link {number}</a> ' for number in range(100_000))))
        elif name == "many-nodes":
            self.give(page("<p>word <b>bold</b></p>" * 500_000))
        elif name == "many-frames":
            self.give(page('<iframe srcdoc="<p>in"></iframe>' * 50_000))
        elif name == "drip":
            self.stream(self.drops(), **{"Content-Length": "1000000"})
        elif name == "drip-files":
            self.give(page("".join(f'<a href="/drop-{number}.pdf">file {number}</a> ' for number in range(20))))
        elif name.startswith("drop-"):
            self.stream(self.drops(b"%PDF-1.4 "), kind="application/pdf", **{"Content-Length": "1000000"})
        elif name == "gzip":
            self.stream(self.bomb(), **{"Content-Encoding": "gzip"})
        elif name == "gzip-file":
            self.give(page('<a href="/bomb.pdf">file</a>'))
        elif name == "bomb.pdf":
            self.stream(self.bomb(), kind="application/pdf", **{"Content-Encoding": "gzip"})
        elif name in _SCRIPTS:
            self.give(page("", _SCRIPTS[name]))
        else:
            self.give(b"<p>no such page", status=404)

    def give(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for key, value in {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body)), **headers}.items():
            self.send_header(key, value)
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def stream(self, parts: Iterator[bytes], kind: str = "text/html; charset=utf-8", **headers: str) -> None:
        self.close_connection = True
        self.send_response(200)
        for key, value in {"Content-Type": kind, "Connection": "close", **headers}.items():
            self.send_header(key, value)
        self.end_headers()
        if self.command == "GET":
            for part in parts:
                self.wfile.write(part)
                self.wfile.flush()

    def plenty(self) -> Iterator[bytes]:
        yield page("")
        for _ in range(2 * GIGABYTE // len(_WORDS)):
            yield _WORDS

    def drops(self, first: bytes = b"") -> Iterator[bytes]:
        yield first or page("")[:200]
        for _ in range(600):
            time.sleep(1)
            yield b"x"

    def bomb(self) -> Iterator[bytes]:
        packer = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | 16)
        yield packer.compress(page(""))
        block = b"\0" * 10_000_000
        for _ in range(200):
            yield packer.compress(block)
        yield packer.flush()


@contextlib.contextmanager
def serving() -> Iterator[str]:
    """The server's address while the block runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda *parts: None  # type: ignore[method-assign]  # readers hang up in the middle
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
