"""Pages and answers that are out to break whoever reads them, for `bad_server`. Each is built only when it is asked for.

`PAGES` gives a body, `ANSWERS` a whole answer (status, media type, headers, body), `RAW` the very bytes of the connection.
"""

from __future__ import annotations

import base64
import gzip
import zlib
from collections.abc import Callable

TEXT = "Text that must be read."
NASTY = '<script>alert(1)</script><img src=x onerror=alert(2)>]]> {{7*7}} {% raw %} \x1b[31mred\x1b]0;owned\x07 \u202egnp.exe =HYPERLINK("http://x.example") [a](javascript:alert(3)) |pipe| `code`'

_IN_SCRIPT = NASTY.replace("</script>", "<\\/script>")


def page(body: str = "", head: str = "", title: str = "A page") -> bytes:
    """A page that holds the sentence every test looks for, and whatever else is put in."""
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body><h1>Heading</h1><p>{TEXT}</p>{body}</body></html>"
    ).encode("utf-8", "surrogatepass")


def script(source: str) -> bytes:
    """Such a page with a script in its head, which runs before anything is there."""
    return page(head=f"<script>{source}</script>")


def late(source: str) -> bytes:
    """Such a page with a script at its end."""
    return page(f"<script>{source}</script>")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


_ATTACKS_ON_READER = {
    "json": "JSON.stringify=()=>'pwned';JSON.parse=()=>null",
    "json-object": "window.JSON=undefined",
    "array": "for(const n of ['map','filter','push','slice','join','find','forEach','sort','includes','some'])Array.prototype[n]=function(){return 'no'}",
    "iterator": "Array.prototype[Symbol.iterator]=function*(){}",
    "collections": "window.Map=window.Set=window.WeakMap=window.WeakSet=function(){throw new Error('no')}",
    "promise": "window.Promise=function(){throw new Error('no')};Promise.race=Promise.all=()=>0",
    "then": "Object.prototype.then=function(){}",
    "query": "Document.prototype.querySelectorAll=Element.prototype.querySelectorAll=()=>[];Document.prototype.querySelector=()=>null",
    "style": "window.getComputedStyle=()=>{throw new Error('no')}",
    "timers": "window.setTimeout=window.setInterval=window.requestAnimationFrame=()=>0;window.MessageChannel=undefined",
    "observer": "window.MutationObserver=function(){throw new Error('no')}",
    "frozen": "for(const o of [Object.prototype,Array.prototype,window.Node.prototype,Element.prototype,String.prototype])Object.freeze(o)",
    "to-json": "Object.prototype.toJSON=Array.prototype.toJSON=String.prototype.toJSON=()=>'no'",
    "getters": "for(const n of ['textContent','firstChild','tagName','className','id','nodeType'])for(const o of [Node.prototype,Element.prototype])if(Object.getOwnPropertyDescriptor(o,n))Object.defineProperty(o,n,{get(){throw new Error('no')}})",
    "string": "String.prototype.replace=String.prototype.trim=String.prototype.slice=()=>'no';RegExp.prototype.test=()=>true;RegExp.prototype.exec=()=>null",
    "setter": "Object.defineProperty(Object.prototype,'kind',{set(){throw new Error('no')},get(){return 'x'}});Object.defineProperty(Object.prototype,'text',{set(v){},get(){return 'x'}})",
    "performance": "performance.now=()=>{throw new Error('no')};performance.getEntriesByType=()=>[]",
    "axe": "Object.defineProperty(window,'axe',{value:{version:'1',run:()=>({violations:'no'})}});",
    "axe-later": "addEventListener('load',()=>{window.axe={version:'4.0',run:async()=>({testEngine:{version:{}},violations:[],incomplete:[],passes:[],inapplicable:[]})}})",
    "title": "Object.defineProperty(document,'title',{get(){return {toString(){throw 1}}}});Object.defineProperty(document,'body',{get(){return null}})",
    "location": "Object.defineProperty(Document.prototype,'documentElement',{get(){return null}})",
    "state": "Object.defineProperty(window,'__foliocheck',{value:null});window.__quiet.requests=-1e9;window.__quiet.change=Infinity",
    "click": "HTMLElement.prototype.click=function(){throw new Error('no')};EventTarget.prototype.addEventListener=()=>{throw new Error('no')}",
}

PAGES: dict[str, Callable[[], bytes]] = {
    **{f"/attack-{name}": (lambda source=source: script(source)) for name, source in _ATTACKS_ON_READER.items()},  # type: ignore[misc]
    "/many-links": lambda: page("".join(f'<a href="http://127.0.0.1:9/{number}">x{number}</a> ' for number in range(100_000))),
    "/many-nodes": lambda: page("<p>word <b>bold</b></p>" * 100_000),
    "/many-frames": lambda: page('<iframe src="about:blank"></iframe>' * 1000 + '<iframe srcdoc="<p>in"></iframe>' * 1000),
    "/frame-of-itself": lambda: page('<iframe src="/frame-of-itself"></iframe>'),
    "/nested-frames": lambda: page('<iframe src="/nested-frames/1"></iframe>'),
    "/grows": lambda: late("setInterval(()=>{for(let i=0;i<200;i++){const p=document.createElement('p');p.textContent='more '+i;document.body.append(p)}},10)"),
    "/endless-scroll": lambda: late("addEventListener('scroll',()=>{for(let i=0;i<50;i++){const p=document.createElement('p');p.textContent='more '+i;document.body.append(p)}})"),
    "/push-state": lambda: late("let n=0;setInterval(()=>{history.pushState(null,'','/push-state/'+(n++))},1)"),
    "/hash-loop": lambda: late("let n=0;setInterval(()=>{location.hash='h'+(n++)},1)"),
    "/refresh-itself": lambda: page(head='<meta http-equiv="refresh" content="0">'),
    "/refresh-elsewhere": lambda: page(head='<meta http-equiv="refresh" content="0;url=/well">'),
    "/refresh-to-download": lambda: page(head='<meta http-equiv="refresh" content="1;url=/attached">'),
    "/script-round-a": lambda: late("location.replace('/script-round-b')"),
    "/script-round-b": lambda: late("location.replace('/script-round-a')"),
    "/reloads": lambda: late("setTimeout(()=>location.reload(),5)"),
    "/reloads-slowly": lambda: late("setTimeout(()=>location.reload(),300)"),
    "/to-mail": lambda: late("location.href='mailto:x@college.example'"),
    "/to-javascript": lambda: late("location.href='javascript:document.body.append(1)'"),
    "/to-data": lambda: late("location.href='data:text/html,<h1>data</h1>'"),
    "/to-file": lambda: late("location.href='file:///etc/passwd'"),
    "/to-blob": lambda: late("location.href=URL.createObjectURL(new Blob(['<h1>blob</h1>'],{type:'text/html'}))"),
    "/clicks": lambda: page(
        '<div role="tablist"><button role="tab" aria-selected="true">One</button>'
        "<button role=tab onclick=\"location.href='/well'\">Two</button><button role=tab onclick=\"window.open('/well')\">Three</button>"
        "<button role=tab onclick=\"document.forms[0].requestSubmit()\">Four</button><button role=tab onclick=\"document.body.innerHTML=''\">Five</button>"
        "<button role=tab onclick=\"top.location='/well';for(;;){}\">Six</button></div>"
        "<button aria-expanded=false onclick=\"fetch('/delete',{method:'POST'})\">Seven</button><form action='/sent' method=post></form>"
    ),
    "/click-clears": lambda: page('<button role="tab" onclick="document.open();document.write(\'gone\');document.close()">Two</button>'),
    "/click-loops": lambda: page('<button role="tab" onclick="for(;;){}">Two</button>'),
    "/click-storm": lambda: page("<button aria-expanded=false onclick=\"for(let i=0;i<20;i++)this.after(this.cloneNode(true))\">More</button>"),
    "/clobbered": lambda: page(
        "<form id=f><input name=id><input name=tagName><input name=getAttribute><input name=firstChild><input name=parentElement><input name=nodeType>"
        "<input name=closest><input name=matches><input name=querySelector><input name=hasAttribute><input name=className><input name=textContent><p>In the form.</p></form>"
        "<img name=querySelectorAll alt=''><img name=querySelector alt=''><img name=title alt=''><img name=body alt=''><form name=documentElement></form>"
    ),
    "/form-id": lambda: page("<form><input name=id aria-label=n><input name=className aria-label=c><input name=title aria-label=t><p>In the form.</p></form>"),
    "/long-script": lambda: page(f"<script>/*{'x' * 5_000_000}*/</script>"),
    "/long-text": lambda: page(f"<p>{'many words here ' * 1_250_000}</p>"),
    "/long-title": lambda: page(title="t" * 10_000),
    "/long-address": lambda: page(f'<a href="/x?{"a" * 1_000_000}">far</a><img alt="i" src="/y?{"b" * 1_000_000}">'),
    "/long-data": lambda: page(f'<img alt="big" src="data:image/gif;base64,{base64.b64encode(bytes(15_000_000)).decode()}">'),
    "/long-names": lambda: page(f'<p class="{"c" * 500_000}" id="{"i" * 500_000}">x</p><img src=q alt="{"l" * 500_000}"><p lang="{"l" * 200_000}">y</p>'),
    "/cookie-wall": lambda: page('<div class="cookie-wall" role="dialog" aria-modal="true" style="position:fixed;inset:0;background:#fff;z-index:9">We use cookies <button onclick="for(let i=0;i<9;i++)alert(i)">Accept</button></div>'),
    "/frames-storm": lambda: late("const go=()=>{for(let i=0;i<20;i++)requestAnimationFrame(()=>{document.body.dataset.n=Math.random()});requestAnimationFrame(go)};go()"),
    "/socket": lambda: late("new WebSocket('ws://'+location.host+'/hang');new EventSource('/hang');(function poll(){fetch('/hang').finally(poll)})()"),
    "/worker": lambda: late("navigator.serviceWorker&&navigator.serviceWorker.register('/worker.js');new Worker(URL.createObjectURL(new Blob(['for(;;){}'])))"),
    "/stays": lambda: script("addEventListener('beforeunload',e=>{e.preventDefault();e.returnValue='stay'});addEventListener('unload',()=>{const t=Date.now();while(Date.now()-t<800);})"),
    "/asks": lambda: script("setInterval(()=>{print();alert(1);confirm(2);prompt(3)},20)"),
    "/alerts-for-ever": lambda: script("for(;;)alert(1)"),
    "/permissions": lambda: late("document.documentElement.requestFullscreen().catch(()=>0);Notification.requestPermission();navigator.geolocation.getCurrentPosition(()=>0);navigator.mediaDevices&&navigator.mediaDevices.getUserMedia({video:true,audio:true}).catch(()=>0);new RTCPeerConnection({iceServers:[{urls:'stun:127.0.0.1:9'}]}).createDataChannel('x')"),
    "/eats-memory": lambda: late("const held=[];setTimeout(()=>{for(;;){const a=new Array(4e6);for(let i=0;i<a.length;i++)a[i]={i};held.push(a)}},100)"),
    "/eats-buffers": lambda: late("const held=[];setInterval(()=>{try{for(let i=0;i<8;i++){const a=new Uint8Array(2e7);a.fill(1);held.push(a)}}catch(e){}},10)"),
    "/recursion": lambda: script("Object.defineProperty(Node.prototype,'textContent',{get(){return this.textContent}})"),
    "/console": lambda: late("for(let i=0;i<20000;i++)console.error('\\x1b[31m<b>'+i,{a:i},'\\ud800')"),
    "/errors": lambda: late("setInterval(()=>{throw new Error('<script>'+Math.random())},1)"),
    "/surrogates": lambda: late("document.title='half \\ud800';const p=document.createElement('p');p.textContent='half \\udc00 word';p.lang='\\ud800';p.id='\\ud801';p.className='\\ud802';document.body.append(p);const a=document.createElement('a');a.href='/x\\ud800';a.textContent='\\udfff';document.body.append(a);const m=document.createElement('meta');m.name='\\ud800';m.content='\\ud801';document.head.append(m)"),
    "/nasty-words": lambda: page(
        f'<h2>{_escaped(NASTY)}</h2><p><a href="/404?{_escaped(NASTY)}">{_escaped(NASTY)}</a></p><img src="/404.png?{_escaped(NASTY)}" alt="{_escaped(NASTY)}">'
        f'<p>=cmd|\' /C calc\'!A1</p><p lang="{_escaped(NASTY)}">x</p><script>console.error({_IN_SCRIPT!r})</script><iframe title="{_escaped(NASTY)}" src="/404"></iframe>',
        title=_escaped(NASTY),
    ),
    "/open-shadow": lambda: late("let h=document.body;for(let i=0;i<400;i++){const d=document.createElement('div');h.append(d);h=d.attachShadow({mode:'open'})}h.append('deep shadow')"),
    "/very-deep": lambda: late("let h=document.body;for(let i=0;i<60000;i++){const d=document.createElement('div');h.append(d);h=d}h.append('very deep')"),
    "/no-body": lambda: late("document.documentElement.remove()"),
    "/body-goes": lambda: late("setInterval(()=>{const b=document.body;if(b){const c=b.cloneNode(true);b.remove();setTimeout(()=>document.documentElement.append(c),3)}},10)"),
    "/frameset": lambda: b"<html><head><title>F</title></head><frameset cols='50%,50%'><frame src='/well'><frame src='/frameset'></frameset></html>",
    "/prompts-download": lambda: late("setInterval(()=>{const a=document.createElement('a');a.download='x';a.href='data:,x';a.click()},5)"),
    "/popup-storm": lambda: late("setInterval(()=>window.open('/popup-storm'),20)"),
    "/base": lambda: page('<a href="x">x</a>', head='<base href="http://[broken/">'),
    "/bad-addresses": lambda: page("".join(f'<a href="{address}">bad</a><img src="{address}" alt="b"><iframe src="{address}"></iframe>' for address in ("http://[", "http://a b/", "http://%zz/", "//", "http://", "http:///x", "http://0x7f.1:99999/", "http://\u202e.example/", "http://xn--a/", "mailto:%ff", "tel:", "javascript:void(0)", "http://user:pw@127.0.0.1:9/", "blob:x", "about:srcdoc", "view-source:http://x.example", "http://a..b.example/", "http://" + "a" * 300 + ".example/", "http://1.2.3.4.5/", "http://\u0130.example"))),
}  # fmt: skip

Answer = tuple[int, str, dict[str, str], bytes]
_HTML = "text/html; charset=utf-8"

ANSWERS: dict[str, Callable[[], Answer]] = {
    "/csp-nothing": lambda: (200, _HTML, {"Content-Security-Policy": "default-src 'none'; sandbox"}, page("<script>document.body.innerHTML=''</script>")),
    "/csp-trusted": lambda: (200, _HTML, {"Content-Security-Policy": "require-trusted-types-for 'script'; trusted-types 'none'; script-src 'none'"}, page('<button role="tab">Two</button>')),
    "/attached": lambda: (200, _HTML, {"Content-Disposition": 'attachment; filename="x.html"'}, page()),
    "/xhtml": lambda: (200, "application/xhtml+xml", {}, f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>X</title></head><body><h1>X</h1><p>{TEXT}</p></body></html>'.encode()),
    "/xhtml-broken": lambda: (200, "application/xhtml+xml", {}, f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{TEXT}<br></body></html>'.encode()),
    "/xml": lambda: (200, "application/xml", {}, f"<?xml version='1.0'?><doc><p>{TEXT}</p></doc>".encode()),
    "/xml-bomb": lambda: (200, "text/xml", {}, ('<!DOCTYPE a [<!ENTITY b "' + "lol" * 100 + '">' + "".join(f'<!ENTITY b{n} "{("&b" + (str(n - 1) if n else "") + ";") * 10}">' for n in range(9)) + "]><a>&b8;</a>").encode()),
    "/svg": lambda: (200, "image/svg+xml", {}, f'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><text>{TEXT}</text></svg>'.encode()),
    "/plain": lambda: (200, "text/plain", {}, TEXT.encode()),
    "/nothing": lambda: (200, "text/html", {}, b""),
    "/204": lambda: (204, "text/html", {}, b""),
    "/205": lambda: (205, "text/html", {}, b""),
    "/206": lambda: (206, _HTML, {"Content-Range": "bytes 0-99/1000"}, page()),
    "/304": lambda: (304, "text/html", {}, b""),
    "/300": lambda: (300, _HTML, {}, page()),
    "/418": lambda: (418, _HTML, {}, page()),
    "/429": lambda: (429, _HTML, {"Retry-After": "86400"}, page()),
    "/503": lambda: (503, _HTML, {"Retry-After": "x"}, page()),
    "/gzip-bomb": lambda: (200, _HTML, {"Content-Encoding": "gzip"}, gzip.compress(b"<p>bomb " * 10 + b"a" * 300_000_000, 9)),
    "/gzip-broken": lambda: (200, _HTML, {"Content-Encoding": "gzip"}, gzip.compress(page())[:-20] + b"\0" * 20),
    "/gzip-not": lambda: (200, _HTML, {"Content-Encoding": "gzip"}, page()),
    "/brotli-not": lambda: (200, _HTML, {"Content-Encoding": "br"}, page()),
    "/deflate-raw": lambda: (200, _HTML, {"Content-Encoding": "deflate"}, zlib.compress(page())[2:-4]),
    "/charset-lie": lambda: (200, "text/html; charset=utf-8", {}, f"<title>Café</title><h1>Café</h1><p>{TEXT}</p>".encode("utf-16")),
    "/utf-16": lambda: (200, "text/html", {}, f"<title>Café</title><h1>Café</h1><p>{TEXT}</p>".encode("utf-16")),
    "/bom": lambda: (200, "text/html; charset=windows-1252", {}, b"\xef\xbb\xbf" + page()),
    "/nul": lambda: (200, _HTML, {}, page(f"<p>N\0U\0L {TEXT}</p><img alt='a\0b' src='/x\0y'>", title="N\0L")),
    "/odd-type": lambda: (200, "text/html;;; charset=\"x", {}, page()),
    "/no-type": lambda: (200, "", {}, page()),
    "/to-nowhere": lambda: (302, "text/html", {"Location": "http://["}, b""),
    "/sent-to-file": lambda: (302, "text/html", {"Location": "file:///etc/passwd"}, b""),
    "/sent-to-javascript": lambda: (302, "text/html", {"Location": "javascript:alert(1)"}, b""),
    "/sent-to-data": lambda: (302, "text/html", {"Location": "data:text/html,<h1>x</h1>"}, b""),
    "/sent-to-mail": lambda: (302, "text/html", {"Location": "mailto:x@college.example"}, b""),
    "/refresh-with-words": lambda: (200, _HTML, {"X-Powered-By": "the page before", "Retry-After": "9"}, page(head='<meta http-equiv="refresh" content="0;url=/powered">')),
    "/powered": lambda: (200, _HTML, {"X-Powered-By": "the page that stands"}, page()),
    "/refresh-header": lambda: (200, _HTML, {"Refresh": "0"}, page()),
    "/many-headers": lambda: (200, _HTML, {f"X-{number}": "v" * 1000 for number in range(60)}, page()),
    "/cookies": lambda: (200, _HTML, {"Set-Cookie": "a=" + "b" * 4000 + "; Path=/cookies"}, page(NASTY and "")),
}  # fmt: skip


def _raw(head: str, body: bytes) -> bytes:
    return head.replace("\n", "\r\n").encode("latin-1") + b"\r\n\r\n" + body


RAW: dict[str, Callable[[], bytes]] = {
    "/http-0.9": lambda: page(),
    "/length-short": lambda: _raw("HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 10", page()),
    "/length-long": lambda: _raw("HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 100000", page()),
    "/length-words": lambda: _raw("HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: many", page()),
    "/length-minus": lambda: _raw("HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: -5", page()),
    "/length-twice": lambda: _raw("HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 5\nContent-Length: 9", page()),
    "/status-odd": lambda: _raw("HTTP/1.1 999 Odd\nContent-Type: text/html", page()),
    "/status-none": lambda: _raw("HTTP/1.1\nContent-Type: text/html", page()),
    "/header-nul": lambda: _raw("HTTP/1.1 200 OK\nContent-Type: text/html\nX-\0: \0\nBroken header line", page()),
    "/header-endless": lambda: _raw("HTTP/1.1 200 OK\nContent-Type: text/html\nX: " + "y" * 600_000, page()),
    "/reset": lambda: b"",
}
