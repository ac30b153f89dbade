"""An imitation of a PebblePad share: everything behind # is the page, and its pages are buttons."""

# pages are written as they come, one a line
from __future__ import annotations

from sites.serving import Answer, Asked

TEXTS = {
    "": ["My portfolio in PebblePad begins with a contextual statement."],
    "p2": ["Description of the second page."],
    "p3": ["Reflection on the third page."],
}
SHELL = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>PebblePad</title></head><body><div id="app"></div><script>
const TEXTS = %s;
const page = () => (/pageId=(\\w+)/.exec(location.hash) || [0, ""])[1];
function show() {
  if (!location.hash.startsWith("#/public/abc")) { document.getElementById("app").innerHTML = "<main><h1>This asset is no longer available</h1></main>"; return; }
  document.title = "Kit's portfolio";
  document.getElementById("app").innerHTML = '<header class="pebblepad-header"><span>PebblePad menu bar</span></header><div role="tablist" class="page-nav">' + Object.keys(TEXTS).map((id) =>
    '<button type="button" role="tab" aria-selected="' + (id === page()) + '" data-id="' + id + '">' + (id || "Start") + "</button>").join("") + "</div><main>" + TEXTS[page()].map((text) => "<p>" + text + "</p>").join("") + "</main>";
  for (const tab of document.querySelectorAll("[role=tab]")) tab.onclick = () => { location.hash = "/public/abc" + (tab.dataset.id ? "?pageId=" + tab.dataset.id : ""); };
}
addEventListener("hashchange", show);
setTimeout(show, 400);
</script></body></html>"""


def answer(asked: Asked) -> Answer:
    """The app's shell."""
    import json

    return Answer(body=SHELL % json.dumps(TEXTS)) if asked.path == "/spa/" else Answer(status=404)
