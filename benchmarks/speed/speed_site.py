"""The speed site: N portfolio-like pages and the outside world that they link to, served by nginx on 127.0.0.1.

    python benchmarks/speed/speed_site.py OUT [N]      writes OUT/www, OUT/outside, OUT/truth.json, OUT/urls.txt, OUT/nginx.conf

Each page has about 770 words, four pictures, a table, 15 outside links, and now and then an accessibility fault. The links are of 14
kinds; `truth.json` holds the right outcome of each (ok | broken | unsure). Everything is made from one seed: the same each time.
"""

from __future__ import annotations

import json
import random
import struct
import sys
import zlib
from dataclasses import dataclass, field
from pathlib import Path

WORDS = [
    "learning",
    "technology",
    "students",
    "module",
    "assessment",
    "feedback",
    "accessibility",
    "reflective",
    "practice",
    "colleagues",
    "staff",
    "college",
    "online",
    "blended",
    "design",
    "evaluation",
    "policy",
    "legislation",
    "data",
    "protection",
    "wider",
    "context",
    "communication",
    "collaborative",
    "specialist",
    "option",
    "evidence",
    "statement",
    "description",
    "reflection",
    "workshop",
    "platform",
    "quiz",
    "survey",
    "results",
    "improved",
    "engagement",
    "inclusive",
    "captions",
    "transcript",
    "video",
    "resource",
    "support",
    "training",
    "session",
    "team",
    "project",
    "pilot",
    "review",
    "plan",
    "development",
    "future",
    "core",
    "area",
    "understanding",
    "teaching",
    "learners",
    "technical",
    "constraints",
    "benefits",
]
KINDS = {
    "ok": 9, "missing": 1, "err": 0.4, "slow": 0.3, "redir": 1.2, "moved-dead": 0.3, "fragok": 0.6, "fragbad": 0.4, "forbid": 0.4, "busy": 0.15, "li": 0.3,
    "soft404": 0.3, "headno": 0.5, "refused": 0.15,
}  # fmt: skip
GOOD = {"ok", "slow", "redir", "fragok", "headno"}
UNSURE = {"forbid", "busy", "li"}
LINKS_A_PAGE = 15
_LONGEST_MENU = 40
"""Of a larger site the menu shows the first page and those around; the sitemap tells of the rest. With every page in it each page would grow with the site."""
STYLE = (
    "body{font:16px/1.5 sans-serif;margin:0;color:#222}header,footer{background:#234;color:#fff;padding:1em}nav ul{display:flex;flex-wrap:wrap;list-style:none;padding:0}"
    "nav a{color:#fff;padding:.2em .5em}main{max-width:60em;margin:auto;padding:1em}.low{color:#aaa;background:#fff}table{border-collapse:collapse}"
    "td,th{border:1px solid #999;padding:.3em}img{max-width:100%}"
)


@dataclass
class Site:
    """What is being written: the seed's stream, and how many links of each kind there are so far."""

    out: Path
    pages: int
    port: int
    outside: int
    closed: int
    draw: random.Random = field(default_factory=lambda: random.Random(7))
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))
    kinds: dict[str, str] = field(default_factory=dict)

    def words(self, number: int) -> str:
        sentences = []
        while number > 0:
            length = min(number, self.draw.randint(8, 18))
            sentences.append(" ".join(self.draw.choice(WORDS) for _ in range(length)).capitalize() + ".")
            number -= length
        return " ".join(sentences)

    def link(self) -> str:
        kind = self.draw.choices(list(KINDS), list(KINDS.values()))[0]
        number = self.counts[kind]
        self.counts[kind] += 1
        host = f"http://localhost:{self.outside}"
        address = {
            "fragok": f"{host}/page/{number}#section-2", "fragbad": f"{host}/page/b{number}#no-such", "refused": f"http://localhost:{self.closed}/x/{number}",
        }.get(kind, f"{host}/{kind}/{number}")  # fmt: skip
        self.kinds[address] = kind
        return address

    def page(self, number: int, names: list[str]) -> str:
        name = names[number]
        links = [self.link() for _ in range(LINKS_A_PAGE)]
        menu = "".join(f'<li><a href="/{other}.html">{other}</a></li>' for other in _menu(number, names))
        parts = [
            f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{name} - CMALT portfolio</title><meta name="viewport" content="width=device-width,initial-scale=1">'
            f'<link rel="stylesheet" href="/style.css"><script src="/app.js" defer></script></head><body><header><p><a href="/index.html" style="color:#fff">'
            f'CMALT portfolio of A. Candidate</a></p><nav aria-label="Main"><ul>{menu}</ul></nav></header><main><h1>Core area {number}: {self.words(4)}</h1>'
        ]
        for section in range(4):
            parts.append(f'<h2 id="section-{section}">{self.words(4)}</h2><p>{self.words(75)}</p><p>{self.words(70)} ')
            parts += [f'<a href="{address}">{self.words(3)}</a> ' for address in links[section * 4 : section * 4 + 4]]
            alt = "" if section == 1 and number % 3 == 0 else f' alt="{self.words(5)}"'
            parts.append(f'</p><img src="/img/p{(number * 4 + section) % 20}.png" width="320" height="200"{alt}>')
        rows = "".join(
            f"<tr><td>2025-0{1 + row % 9}-1{row % 9}</td><td>{self.words(5)}</td><td>{self.words(1)}</td></tr>" for row in range(8)
        )
        parts.append(
            f'<table><caption>Evidence</caption><tr><th scope="col">Date</th><th scope="col">Item</th><th scope="col">Type</th></tr>{rows}</table>'
        )
        parts += self.faults(number, names)
        parts.append("</main><footer><p>Contact: candidate@uni.example</p></footer></body></html>")
        return "\n".join(parts)

    def faults(self, number: int, names: list[str]) -> list[str]:
        found = []
        if number % 4 == 1:
            found.append(f'<p class="low">{self.words(12)}</p>')
        if number % 5 == 2:
            found.append(
                f'<p><a href="/{names[(number + 1) % len(names)]}.html"><img src="/img/p1.png" width="40" height="40" alt=""></a></p>'
            )
        if number % 6 == 3:
            found.append(f"<h5>{self.words(4)}</h5><p>{self.words(10)}</p>")
        if number % 7 == 4:
            found.append('<form><input type="text" name="q"><button></button></form>')
        if number % 8 == 5:
            found.append('<iframe src="/frame.html" width="300" height="100"></iframe>')
        return found


def make_site(out: Path, pages: int = 40, *, port: int = 8401, outside: int = 8402, closed: int = 8409) -> dict[str, str]:
    """Write the site into `out` and give the right outcome of every outside link by address."""
    site = Site(out, pages, port, outside, closed)
    www, world = out / "www", out / "outside"
    (www / "img").mkdir(parents=True, exist_ok=True)
    world.mkdir(exist_ok=True)
    for number in range(20):
        (www / f"img/p{number}.png").write_bytes(_png(640, 400, number))
    (www / "style.css").write_text(STYLE)
    (www / "app.js").write_text("document.addEventListener('DOMContentLoaded',()=>{document.documentElement.classList.add('js');});")
    names = ["index"] + [f"page{number:02d}" for number in range(1, pages)]
    for number, name in enumerate(names):
        (www / f"{name}.html").write_text(site.page(number, names))
    (www / "frame.html").write_text('<!doctype html><html lang="en"><title>Frame</title><body><p>Embedded</p></body></html>')
    addresses = [f"http://localhost:{port}/{name}.html" for name in names]
    locations = "".join(f"<url><loc>{address}</loc></url>" for address in addresses)
    (www / "sitemap.xml").write_text(
        f'<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{locations}</urlset>'
    )
    (out / "urls.txt").write_text("\n".join(addresses))
    (world / "ok.html").write_text(
        f'<!doctype html><html lang=en><title>ok</title><body><h1>OK</h1><h2 id="section-2">s</h2><p>{site.words(200)}</p></body></html>'
    )
    (world / "soft.html").write_text(
        "<!doctype html><html lang=en><title>Page not found</title><body><h1>Page not found</h1><p>Sorry, the page you were looking for does not exist.</p></body></html>"
    )
    (world / "slow.html").write_text(f"<!doctype html><html lang=en><title>slow</title><body><p>{site.words(400)}</p></body></html>")
    truth = {address: "ok" if kind in GOOD else "unsure" if kind in UNSURE else "broken" for address, kind in site.kinds.items()}
    (out / "truth.json").write_text(json.dumps({"kind": site.kinds, "verdict": truth}))
    (out / "nginx.conf").write_text(_nginx(out, www, world, port, outside))
    return truth


def _menu(number: int, names: list[str]) -> list[str]:
    if len(names) <= _LONGEST_MENU:
        return names
    block = _LONGEST_MENU - 1
    first = 1 + max(0, number - 1) // block * block
    return [names[0], *names[first : first + block]]


def _png(width: int, height: int, seed: int) -> bytes:
    draw = random.Random(seed)
    raw = b"".join(b"\0" + bytes(draw.randrange(256) for _ in range(3)) * width for _ in range(height))

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(raw))
        + chunk(b"IEND", b"")
    )


def _nginx(out: Path, www: Path, world: Path, port: int, outside: int) -> str:
    folders = " ".join(f"{name}_temp_path {out}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    return f"""worker_processes 1; daemon off; pid {out}/nginx.pid; error_log {out}/error.log;
events {{ worker_connections 4096; }}
http {{ access_log off; include /etc/nginx/mime.types; default_type text/html; keepalive_requests 100000; sendfile on; {folders}
 server {{ listen 127.0.0.1:{port}; listen [::1]:{port}; root {www}; index index.html; }}
 server {{ listen 127.0.0.1:{outside} backlog=2048; listen [::1]:{outside}; root {world}; absolute_redirect off;
  location = /robots.txt {{ return 404; }}
  location /ok/ {{ rewrite ^ /ok.html break; }}
  location /page/ {{ rewrite ^ /ok.html break; }}
  location /missing {{ return 404 "<!doctype html><title>404</title><h1>Not found</h1>"; }}
  location /err/ {{ return 500 "oops"; }}
  location /slow/ {{ rewrite ^ /slow.html break; limit_rate 2000; }}
  location /redir/ {{ rewrite ^/redir/(.*)$ /ok/$1 permanent; }}
  location /moved-dead/ {{ rewrite ^/moved-dead/(.*)$ /missing/md$1 permanent; }}
  location /forbid/ {{ return 403 "no"; }}
  location /busy/ {{ add_header Retry-After 1 always; return 429 "busy"; }}
  location /li/ {{ return 999 "denied"; }}
  location /soft404/ {{ rewrite ^ /soft.html break; }}
  location /headno/ {{ if ($request_method = HEAD) {{ return 405; }} rewrite ^ /ok.html break; }}
 }} }}
"""


if __name__ == "__main__":
    made = make_site(Path(sys.argv[1]).resolve(), int(sys.argv[2]) if len(sys.argv) > 2 else 40)
    print(f"{len(made)} outside links")
