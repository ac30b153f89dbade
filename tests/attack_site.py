"""A portfolio that tries to reach another computer in every way a page knows, and the computer that it tries to reach.

Every vector asks the victim for a path of its own (`/v/NAME`), so that what came through can be told by name.
"""

from __future__ import annotations

import contextlib
import http.server
import socket
import threading
from collections import Counter

NAME = "names.attacker.example"
"""A public name that leads to the victim's private address (the test answers for the resolver)."""


class Victim:
    """Listens on loopback, TCP and twice UDP, and counts whoever comes. `came` holds the vectors' names."""

    def __init__(self) -> None:
        self.came: Counter[str] = Counter()
        victim = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *words: object) -> None:
                pass

            def setup(self) -> None:
                super().setup()
                victim.came["any connection"] += 1

            def do_GET(self) -> None:
                victim.came[self.path.removeprefix("/v/").split("?")[0]] += 1
                self.send_response(200)
                self.send_header("Access-Control-Allow-Origin", "*")
                self.send_header("Access-Control-Allow-Private-Network", "true")
                self.send_header("Content-Type", "text/html")
                self.send_header("Content-Length", "2")
                self.end_headers()
                with contextlib.suppress(OSError):
                    self.wfile.write(b"hi")

            do_POST = do_OPTIONS = do_HEAD = do_GET

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.handle_error = lambda *parts: None  # type: ignore[method-assign]  # browsers hang up in the middle
        self.port = self.server.server_port
        self.stun, self.transport = _udp(), _udp()
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        for name, listener in (("webrtc", self.stun), ("webtransport", self.transport)):
            threading.Thread(target=self._hear, args=(name, listener), daemon=True).start()

    def _hear(self, name: str, listener: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while listener.recv(2000) is not None:
                self.came[name] += 1

    def close(self) -> None:
        """Stop listening."""
        self.server.shutdown()
        self.server.server_close()
        self.stun.close()
        self.transport.close()


class Attacker:
    """Serves the attacks. `port` is where; the victim must stand before it."""

    def __init__(self, victim: Victim) -> None:
        pages = attacks(victim)

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *words: object) -> None:
                pass

            def do_GET(self) -> None:
                path, _, query = self.path.partition("?")
                status, headers, body = pages.get(path, (404, {}, "<p>no such page"))
                if path == "/to":
                    status, headers = 302, {"Location": f"http://127.0.0.1:{victim.port}/v/{query}"}
                if path == "/to-name":
                    status, headers = 302, {"Location": f"http://{NAME}:{victim.port}/v/{query}"}
                self.send_response(status)
                self.send_header("Content-Type", headers.pop("Content-Type", "text/html; charset=utf-8") if headers else "text/html")
                for name, value in headers.items():
                    self.send_header(name, value)
                data = body.encode()
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                if self.command == "GET":
                    with contextlib.suppress(OSError):
                        self.wfile.write(data)

            do_HEAD = do_POST = do_GET

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self) -> None:
        """Stop serving."""
        self.server.shutdown()
        self.server.server_close()


def _udp() -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    listener.bind(("127.0.0.1", 0))
    return listener


Page = tuple[int, dict[str, str], str]


def attacks(victim: Victim) -> dict[str, Page]:
    """path -> (status, headers, body) of the attacking portfolio."""
    v = f"http://127.0.0.1:{victim.port}/v"
    named = f"http://{NAME}:{victim.port}/v"
    port = victim.port
    forms = {
        "decimal": "2130706433", "hexadecimal": "0x7f000001", "octal": "0177.0.0.1", "short": "127.1", "mapped": "[::ffff:127.0.0.1]",
        "mapped-hex": "[::ffff:7f00:1]", "localhost": "localhost", "sub-localhost": "a.localhost", "zero": "0.0.0.0", "dotted": "127.0.0.1.",
        "wide-digits": "①②⑦.0.0.1", "user": "attacker.example@127.0.0.1",
    }  # fmt: skip
    elements = f"""
<img src="{v}/img" alt=""><img srcset="{v}/srcset 1x" alt=""><picture><source srcset="{v}/picture"><img alt="" src="x.png"></picture>
<script src="{v}/script"></script><script type="module" src="{v}/module"></script><link rel="stylesheet" href="{v}/stylesheet">
<style>@import url({v}/import);@font-face{{font-family:f;src:url({v}/font)}}.f{{font-family:f}}.b{{background:url({v}/background)}}
.l{{list-style-image:url({v}/list-style)}}.c{{content:url({v}/content)}}.m{{mask-image:url({v}/mask)}}.o{{border-image:url({v}/border)}}</style>
<p class="f b">Text</p><ul><li class="l">Text</li></ul><p class="c"></p><p class="m">Text</p><p class="o" style="border:1px solid">Text</p>
<iframe src="{v}/iframe"></iframe><iframe srcdoc="<img src='{v}/srcdoc'>"></iframe><iframe src="data:text/html,<img src='{v}/data-frame'>"></iframe>
<object data="{v}/object"></object><embed src="{v}/embed"><video src="{v}/video" poster="{v}/poster"></video><audio src="{v}/audio" preload="auto"></audio>
<video><track default src="{v}/track"><source src="{v}/source"></video><input type="image" src="{v}/input-image" alt="">
<svg><image href="{v}/svg-image"/><use href="{v}/svg-use#a"/><filter id="q"><feImage href="{v}/svg-filter"/></filter></svg>
<table background="{v}/table-background"><tr><td>Text</td></tr></table><link rel="icon" href="{v}/favicon"><link rel="manifest" href="{v}/manifest">
<link rel="prefetch" href="{v}/prefetch"><link rel="preconnect" href="{v}/"><link rel="dns-prefetch" href="//{NAME}"><link rel="preload" as="image" href="{v}/preload">
<link rel="modulepreload" href="{v}/modulepreload"><link rel="prerender" href="{v}/prerender">
<script type="speculationrules">{{"prefetch":[{{"source":"list","urls":["{v}/speculation"],"eagerness":"immediate"}}]}}</script>
<img src="/to?redirected-img" alt=""><script src="/to?redirected-script"></script><iframe src="/to?redirected-frame"></iframe>
<img src="{named}/named-img" alt=""><iframe src="{named}/named-frame"></iframe><img src="/to-name?redirected-to-name" alt="">
"""
    elements += "".join(f'<img alt="" src="http://{host}:{port}/v/{name}">' for name, host in forms.items())
    script = f"""
const quiet = (run) => {{ try {{ const r = run(); if (r && r.catch) r.catch(() => 0); }} catch (e) {{}} }};
quiet(() => fetch("{v}/fetch", {{mode: "no-cors"}})); quiet(() => fetch("{v}/fetch-post", {{method: "POST", mode: "no-cors", body: "x"}}));
quiet(() => fetch("/to?redirected-fetch", {{mode: "no-cors"}})); quiet(() => fetch("{v}/keepalive", {{mode: "no-cors", keepalive: true}}));
quiet(() => {{ const x = new XMLHttpRequest(); x.open("GET", "{v}/xhr"); x.send(); }});
quiet(() => navigator.sendBeacon("{v}/beacon", "x")); quiet(() => new EventSource("{v}/eventsource"));
quiet(() => new WebSocket("ws://127.0.0.1:{port}/v/websocket")); quiet(() => new WebSocket("ws://{NAME}:{port}/v/named-websocket"));
quiet(() => new Image().src = "{v}/new-image"); quiet(() => new Audio("{v}/new-audio")); quiet(() => import("{v}/dynamic-import"));
quiet(() => new Worker(URL.createObjectURL(new Blob(["fetch('{v}/worker',{{mode:'no-cors'}});try{{importScripts('{v}/import-scripts')}}catch(e){{}};new WebSocket('ws://127.0.0.1:{port}/v/worker-websocket')"]))));
quiet(() => new SharedWorker("/shared.js")); quiet(() => navigator.serviceWorker.register("/service.js"));
quiet(() => {{ const c = new RTCPeerConnection({{iceServers: [{{urls: "stun:127.0.0.1:{victim.stun.getsockname()[1]}"}}, {{urls: "turn:127.0.0.1:{port}?transport=tcp", username: "u", credential: "p"}}]}});
  c.createDataChannel("x"); c.createOffer().then((o) => c.setLocalDescription(o)); }});
quiet(() => new WebTransport("https://127.0.0.1:{victim.transport.getsockname()[1]}/"));
quiet(() => window.open("{v}/window-open")); quiet(() => {{ const a = document.createElement("a"); a.href = "#"; a.ping = "{v}/ping"; document.body.append(a); a.click(); }});
quiet(() => {{ const f = document.createElement("iframe"); document.body.append(f); f.contentWindow.location = "{v}/frame-location"; }});
quiet(() => {{ const f = document.createElement("iframe"); f.src = URL.createObjectURL(new Blob(["<img src='{v}/blob-frame'>"], {{type: "text/html"}})); document.body.append(f); }});
quiet(() => {{ const f = document.createElement("iframe"); f.name = "t"; document.body.append(f); const g = document.createElement("form"); g.action = "{v}/form"; g.method = "post"; g.target = "t"; document.body.append(g); g.submit(); }});
quiet(() => {{ document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=\\"this.onerror=null;this.src='{v}/onerror'\\">"); }});
quiet(() => new PaymentRequest([{{supportedMethods: "{v}/payment"}}], {{total: {{label: "x", amount: {{currency: "GBP", value: "1"}}}}}}).canMakePayment());
quiet(() => {{ const p = new FontFace("z", "url({v}/font-face)"); document.fonts.add(p); p.load(); }});
quiet(() => CSS.paintWorklet && CSS.paintWorklet.addModule("{v}/paint-worklet")); quiet(() => new AudioContext().audioWorklet.addModule("{v}/audio-worklet"));
"""
    others = [
        "meta-refresh", "refresh-header", "location", "download", "to?redirected-page", "to-name?redirected-page-to-name", "csp", "links", "base", "frameset", "xslt", "link-header",
    ]  # fmt: skip
    menu = "<nav>" + "".join(f'<a href="/{name}">{name}</a> ' for name in others) + "</nav>"
    head = f'<meta name="generator" content="WordPress 6.5"><link rel="https://api.w.org/" href="{v}/rest/"><link rel="canonical" href="{v}/canonical">'
    text = "<h1>Core area 1</h1><p>I compared two tools with my learners and chose the simpler one.</p>"
    files = "".join(
        f'<a href="{address}">file</a> '
        for address in (f"{v}/doc.pdf", "/to?redirected-doc.pdf", f"{named}/named.docx", "/to-name?redirected-named.pdf", "/report.html")
    )
    links = "".join(f'<a href="http://{host}:{port}/v/link-{name}">{name}</a> ' for name, host in forms.items())
    links += f'<a href="/to?redirected-link">r</a> <a href="{named}/named-link">n</a> <a href="/to-name?redirected-link-to-name">m</a>'
    return {
        "/": (200, {}, f"<!doctype html><title>Attack</title>{head}{text}{menu}{elements}<script>{script}</script>"),
        "/meta-refresh": (200, {}, f'<!doctype html><title>Refresh</title><meta http-equiv="refresh" content="0;url={v}/meta-refresh">{text}'),
        "/refresh-header": (200, {"Refresh": f"0;url={v}/refresh-header"}, f"<!doctype html><title>Header</title>{text}"),
        "/location": (200, {}, f'<!doctype html><title>Location</title>{text}<script>location = "{v}/location"</script>'),
        "/download": (
            200,
            {},
            f'<!doctype html><title>Download</title>{text}<a id="a" download="x" href="{v}/download">d</a><script>document.getElementById("a").click()</script>',
        ),
        "/csp": (
            200,
            {
                "Content-Security-Policy": f"img-src 'none'; report-uri {v}/csp-report",
                "Report-To": f'{{"group":"g","max_age":100,"endpoints":[{{"url":"{v}/report-to"}}]}}',
                "NEL": '{"report_to":"g","max_age":100,"success_fraction":1.0}',
            },
            f'<!doctype html><title>Policy</title>{text}<img src="/x.png" alt="">',
        ),
        "/links": (200, {}, f"<!doctype html><title>Links</title>{text}<p>{links}</p><p>{files}</p>"),
        "/base": (200, {}, f'<!doctype html><title>Base</title><base href="{v}/base/">{text}<a href="page">p</a><img src="base-img" alt="">'),
        "/frameset": (200, {}, f'<html><head><title>Frames</title></head><frameset cols="50%,50%"><frame src="{v}/frameset"><frame src="/links"></frameset></html>'),
        "/xslt": (
            200,
            {"Content-Type": "text/xml"},
            f'<?xml version="1.0"?><?xml-stylesheet type="text/css" href="{v}/xml-stylesheet"?><page>{text}</page>',
        ),
        "/link-header": (200, {"Link": f"<{v}/link-header>; rel=stylesheet, <{v}/link-preload>; rel=preload; as=image"}, f"<!doctype html><title>Link</title>{text}"),
        "/report.html": (200, {}, f'<!doctype html><title>Document</title>{text}<a href="{v}/link-in-document">x</a>'),
        "/shared.js": (200, {"Content-Type": "text/javascript"}, f"fetch('{v}/shared-worker',{{mode:'no-cors'}})"),
        "/service.js": (200, {"Content-Type": "text/javascript"}, f"fetch('{v}/service-worker',{{mode:'no-cors'}})"),
        "/robots.txt": (200, {"Content-Type": "text/plain"}, f"User-agent: *\nDisallow:\nSitemap: {v}/robots-sitemap.xml\n"),
        "/sitemap.xml": (200, {"Content-Type": "text/xml"}, f"<sitemapindex><sitemap><loc>{v}/sitemap-index.xml</loc></sitemap></sitemapindex>"),
        "/wp-sitemap.xml": (200, {"Content-Type": "text/xml"}, f"<sitemapindex><sitemap><loc>{v}/wp-sitemap.xml</loc></sitemap></sitemapindex>"),
        "/wp-json/": (302, {"Location": f"{v}/redirected-rest"}, ""),
        "/wp-json/wp/v2/pages": (302, {"Location": f"{v}/redirected-rest-pages"}, ""),
    }  # fmt: skip
