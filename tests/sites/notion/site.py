"""An imitation of a Notion site: one shell for every address, text that comes late, toggles that are empty until they are opened."""

# pages are written as they come, one a line
from __future__ import annotations

from sites.serving import Answer, Asked

HOME, AREA, PLANS = "0123456789abcdef0123456789abcdef", "11111111222233334444555555555555", "66666666777788889999aaaaaaaaaaaa"
TEXTS = {
    HOME: ["My portfolio lives in Notion, because I wanted to see whether one tool could hold every note I made during two years of work."],
    AREA: [
        "Description of the work on lecture capture.",
        "Inside a toggle: evidence from the board.",
        "Inside a toggle inside a toggle: the minutes.",
    ],
    PLANS: ["I plan to lead a group on open resources."],
}
SHELL = f"""<!DOCTYPE html><html class="notion-html" lang="en"><head><meta charset="utf-8"><title>Notion</title></head><body class="notion-body"><div id="notion-app"></div><script>
const HOME = "{HOME}", AREA = "{AREA}", PLANS = "{PLANS}";
const dashed = (id) => id.replace(/(.{{8}})(.{{4}})(.{{4}})(.{{4}})(.{{12}})/, "$1-$2-$3-$4-$5");
const text = (value) => '<div class="notion-text-block"><div style="padding:3px 2px" contenteditable="false">' + value + "</div></div>";
const PAGES = {{
  [HOME]: ["Portfolio", text("{TEXTS[HOME][0]}") + '<a href="/Area-one-' + AREA + '?pvs=4">Area one</a> <a href="/Plans-' + PLANS + '">Plans</a> <a href="/Gone-ffffffffffffffffffffffffffffffff">Gone</a>'],
  [AREA]: ["Area one", text("{TEXTS[AREA][0]}") + toggle("Evidence", text("{TEXTS[AREA][1]}") + toggle("Minutes", text("{TEXTS[AREA][2]}"))) + '<a href="/' + dashed(PLANS) + '">the plans again</a>'],
  [PLANS]: ["Plans", text("{TEXTS[PLANS][0]}")],
}};
function toggle(name, inner) {{
  return '<div class="notion-selectable notion-toggle-block" data-inner="' + encodeURIComponent(inner) + '"><div style="display:flex"><div role="button" tabindex="0" aria-expanded="false" aria-label="Open"><svg></svg></div><div><div>' + name + "</div></div></div><div class='inner'></div></div>";
}}
document.addEventListener("click", (event) => {{
  const button = event.target.closest(".notion-toggle-block [role=button]");
  if (!button) return;
  const block = button.closest(".notion-toggle-block"), open = button.getAttribute("aria-expanded") === "true";
  button.setAttribute("aria-expanded", !open);
  setTimeout(() => {{ block.querySelector(".inner").innerHTML = open ? "" : decodeURIComponent(block.dataset.inner); }}, 30);
}});
setTimeout(() => {{
  const id = (/([0-9a-f]{{32}})$/.exec(location.pathname.replace(/-/g, "")) || [0, location.pathname === "/" ? HOME : ""])[1], page = PAGES[id];
  document.title = page ? page[0] : "Notion";
  document.getElementById("notion-app").innerHTML = '<div class="notion-topbar"><div class="notion-breadcrumbs"><a href="/">Portfolio</a></div><a href="https://www.notion.so/product?utm=x">Built with Notion</a></div>' +
    (page ? '<main class="notion-frame"><div class="notion-page-block"><h1>' + page[0] + '</h1></div><div class="notion-page-content">' + page[1] + "</div></main>" : "<main><div>This content does not exist</div></main>");
}}, 700);
</script></body></html>"""


def answer(asked: Asked) -> Answer:
    """The same shell for every address, with status 200."""
    return Answer(status=404) if asked.path.endswith((".xml", ".txt", ".ico")) else Answer(body=SHELL)
