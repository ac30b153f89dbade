"""Single-page apps: one by the History API (every path answers 200 with the same shell), one by `#/…`, one by bare fragments."""

# pages are written as they come, one a line
from __future__ import annotations

from sites.serving import Answer, Asked

TEXTS = {
    "": ["Portfolio of Robin Ellwood", "I support teaching at an invented college.", "A line inside a shadow tree.", "A line inside a frame of the same site."],
    "context": ["My role covers nine departments.", "Loaded while scrolling: the last paragraph of the context."],
    "area-1": ["Description of the area, shown at first.", "Evidence tab: minutes of the board.", "Reflection tab: I would start smaller.", "Opened by the lazy accordion.",
               "Nested inside the accordion.", "Swapped in by plain buttons.", "Details that come on opening."],
    "area-2": ["Reached by a button in the menu.", "More text behind the button “Show more”."],
    "future": ["Reached by the menu that is built on a click."],
    "hovered": ["Reached by the menu that is built on hovering."],
}  # fmt: skip
SHELL = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Loading</title><style>.off{{display:none}}</style></head><body>
<div id="root"></div><script>var MODE = "{mode}";</script><script src="/app.js"></script></body></html>"""
APP = r"""
const DOM = document.getElementById("root");
const at = () => MODE === "history" ? location.pathname.replace(/^\//, "") : location.hash.replace(/^#\/?/, "");
const to = (name) => MODE === "history" ? "/" + name : MODE === "hash" ? "#/" + name : "#" + name;
function go(name) { if (MODE === "history") { history.pushState(null, "", "/" + name); show(); } else location.hash = MODE === "hash" ? "/" + name : name; }
const later = (work, time) => setTimeout(work, time || 20);
function shell() {
  DOM.innerHTML = `<header><nav aria-label="Main"><ul><li><a href="${to("context")}">Context</a></li><li><a href="${to("area-1")}">Area 1</a></li>
    <li class="hover">Further</li></ul><button type="button" id="area2">Area 2</button>
    <button type="button" id="burger" aria-expanded="false" aria-label="Menu">☰</button><div id="drop"></div></nav></header><main id="view"></main>
    <footer><a href="${to("gone")}">An old link</a></footer>
    <div class="cookie-wall" style="position:fixed;bottom:0;background:#fff"><p>We use cookies to improve your visit.</p><button type="button">Accept all</button><button type="button" id="no">Reject all</button></div>`;
  document.getElementById("no").onclick = (event) => event.target.parentElement.remove();
  document.getElementById("area2").onclick = () => go("area-2");
  const burger = document.getElementById("burger"), drop = document.getElementById("drop");
  burger.onclick = () => { const open = burger.getAttribute("aria-expanded") === "true"; burger.setAttribute("aria-expanded", !open); drop.innerHTML = open ? "" : `<ul><li><a href="${to("future")}">Future</a></li></ul>`; };
  const hover = DOM.querySelector(".hover");
  hover.onmouseenter = () => { hover.innerHTML = `Further<div><a href="${to("hovered")}">Hovered</a></div>`; };
  hover.onmouseleave = () => { hover.textContent = "Further"; };
}
const VIEWS = {
  "": (main) => {
    main.innerHTML = `<h1>Portfolio of Robin Ellwood</h1><p>I support teaching at an invented college.</p><div id="shade"></div><iframe src="/inside.html" title="Inside"></iframe>
      <form action="/submitted" method="post"><input name="q" aria-label="Word"><button>Send it</button></form>
      <button type="button" onclick="location.href='/deleted'">Delete everything</button>`;
    document.getElementById("shade").attachShadow({ mode: "open" }).innerHTML = "<p>A line inside a shadow tree.</p>";
  },
  "context": (main) => {
    main.innerHTML = `<h1>Context</h1><p>My role covers nine departments.</p><div style="height:3000px"></div><div id="end"></div>`;
    new IntersectionObserver((seen, watcher) => { if (seen[0].isIntersecting) { watcher.disconnect(); later(() => { document.getElementById("end").innerHTML = "<p>Loaded while scrolling: the last paragraph of the context.</p>"; }); } }).observe(document.getElementById("end"));
  },
  "area-1": (main) => {
    const tabs = { Description: "Description of the area, shown at first.", Evidence: "Evidence tab: minutes of the board.", Reflection: "Reflection tab: I would start smaller." };
    main.innerHTML = `<h1>Area 1</h1><div role="tablist">${Object.keys(tabs).map((name, n) => `<button role="tab" aria-selected="${!n}" type="button">${name}</button>`).join("")}</div><div role="tabpanel" id="panel"><p>${tabs.Description}</p></div>
      <h2><button type="button" aria-expanded="false" id="fold">Unfold</button></h2><div id="folded"></div>
      <div class="pick"><button type="button" class="pick-1">First</button> <button type="button" class="pick-2">Second</button></div><div id="picked"></div>
      <details id="details"><summary>Particulars</summary></details>
      <button type="button" onclick="window.open('/opened')">Open a window</button><button type="button" onclick="location.assign('/downloaded')">Go there</button>`;
    for (const tab of main.querySelectorAll("[role=tab]")) tab.onclick = () => {
      for (const other of main.querySelectorAll("[role=tab]")) other.setAttribute("aria-selected", other === tab);
      later(() => { document.getElementById("panel").innerHTML = "<p>" + tabs[tab.textContent] + "</p>"; });
    };
    const fold = document.getElementById("fold");
    fold.onclick = () => {
      const open = fold.getAttribute("aria-expanded") === "true";
      fold.setAttribute("aria-expanded", !open);
      if (open) { document.getElementById("folded").innerHTML = ""; return; }
      fetch("/part.html").then((answer) => answer.text()).then((text) => {
        document.getElementById("folded").innerHTML = text + '<button type="button" aria-expanded="false">Deeper</button><div></div>';
        const deeper = document.querySelector("#folded button");
        deeper.onclick = () => { deeper.setAttribute("aria-expanded", "true"); deeper.nextElementSibling.innerHTML = "<p>Nested inside the accordion.</p>"; };
      });
    };
    main.querySelector(".pick-2").onclick = () => { document.getElementById("picked").innerHTML = "<p>Swapped in by plain buttons.</p>"; };
    main.querySelector(".pick-1").onclick = () => { document.getElementById("picked").innerHTML = ""; };
    document.getElementById("details").ontoggle = (event) => { if (event.target.open && !event.target.querySelector("p")) event.target.insertAdjacentHTML("beforeend", "<p>Details that come on opening.</p>"); };
  },
  "area-2": (main) => {
    main.innerHTML = `<h1>Area 2</h1><p>Reached by a button in the menu.</p><button type="button">Show more</button><div id="more"></div><button type="button" onclick="document.body.classList.add('night')">Moon</button>`;
    main.querySelector("button").onclick = () => { document.getElementById("more").innerHTML = "<p>More text behind the button “Show more”.</p>"; };
  },
  "future": (main) => { main.innerHTML = "<h1>Future</h1><p>Reached by the menu that is built on a click.</p>"; },
  "hovered": (main) => { main.innerHTML = "<h1>Hovered</h1><p>Reached by the menu that is built on hovering.</p>"; },
};
function show() {
  if (!document.getElementById("view")) shell();
  const view = VIEWS[at()], main = document.getElementById("view");
  document.title = "Robin Ellwood";
  if (view) view(main); else main.innerHTML = "<h1>Page not found</h1><p>There is nothing at this address.</p>";
}
window.addEventListener(MODE === "history" ? "popstate" : "hashchange", show);
document.addEventListener("click", (event) => { const link = event.target.closest("a[href^='/']"); if (link && MODE === "history" && !event.defaultPrevented) { event.preventDefault(); go(link.getAttribute("href").slice(1)); } });
later(show, 60);
"""


def site(mode: str):  # an answering function, see sites/serving.py
    """The app in one of its modes: history, hash or bare."""

    def answer(asked: Asked) -> Answer:
        if asked.path == "/app.js":
            return Answer(body=APP, kind="text/javascript; charset=utf-8")
        if asked.path == "/inside.html":
            return Answer(body="<!doctype html><title>Inside</title><p>A line inside a frame of the same site.</p>")
        if asked.path == "/part.html":
            return Answer(body="<p>Opened by the lazy accordion.</p>")
        if asked.path.endswith((".xml", ".txt", ".ico")):
            return Answer(status=404)
        return Answer(body=SHELL.format(mode=mode))

    return answer
