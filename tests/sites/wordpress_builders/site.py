"""WordPress pages as page builders make them: text in Elementor's tabs and accordions, Divi's toggles, Gutenberg's details; locked pages."""

# pages are written as they come, one a line
from __future__ import annotations

from sites.serving import Answer, Asked, redirect

TEXTS = {
    "/": ["Welcome to a portfolio made with page builders."],
    "/elementor/": [
        "Elementor tab one, open.",
        "Elementor tab two, closed.",
        "Elementor accordion, closed.",
        "Elementor toggle, filled when it opens.",
    ],
    "/divi/": ["Divi tab one, open.", "Divi tab two, closed.", "Divi toggle, closed."],
    "/gutenberg/": ["A summary of the details block.", "Inside the details block."],
}
LOCKED = "Behind the page's password: marks of the board."
PASSWORD = "sesame"


def page(title: str, inner: str, classes: str = "page") -> str:
    return f"""<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="generator" content="WordPress 6.4.3"><title>{title} – Kit</title>
<style>.elementor-tab-content:not(.elementor-active),.et_pb_toggle_close .et_pb_toggle_content,.et_pb_tab:not(.et-pb-active-slide){{display:none}}</style></head><body class="{classes} wp-custom">
<header class="site-header"><nav class="main-navigation"><button class="menu-toggle" aria-controls="primary" aria-expanded="false">Menu</button><ul id="primary"><li><a href="/">Home</a></li>
<li><a href="/elementor/">Elementor</a></li><li><a href="/divi/">Divi</a></li><li><a href="/gutenberg/">Gutenberg</a></li><li><a href="/locked/">Locked</a></li></ul></nav></header>
<main><article class="page"><h1>{title}</h1>{inner}</article></main><footer class="site-footer">Proudly powered by WordPress</footer></body></html>"""


ELEMENTOR = f"""<div class="elementor-widget-tabs"><div class="elementor-tabs"><div class="elementor-tabs-wrapper" role="tablist">
<div id="t1" class="elementor-tab-title elementor-tab-desktop-title elementor-active" aria-selected="true" role="tab" aria-controls="c1">One</div>
<div id="t2" class="elementor-tab-title elementor-tab-desktop-title" aria-selected="false" role="tab" aria-controls="c2">Two</div></div>
<div class="elementor-tabs-content-wrapper"><div id="c1" class="elementor-tab-content elementor-active" role="tabpanel"><p>{TEXTS["/elementor/"][0]}</p></div>
<div id="c2" class="elementor-tab-content" role="tabpanel" hidden><p>{TEXTS["/elementor/"][1]}</p></div></div></div></div>
<div class="elementor-accordion"><div class="elementor-accordion-item"><h3 id="a1" class="elementor-tab-title" role="button" aria-controls="ac1" aria-expanded="false" tabindex="0"><a class="elementor-accordion-title" href="">Accordion</a></h3>
<div id="ac1" class="elementor-tab-content"><p>{TEXTS["/elementor/"][2]}</p></div></div></div>
<div class="elementor-toggle-item"><h3 id="g1" role="button" aria-controls="gc1" aria-expanded="false" tabindex="0">Toggle</h3><div id="gc1" class="elementor-tab-content elementor-active"></div></div>
<script>document.getElementById("g1").onclick = (event) => {{ const open = event.target.getAttribute("aria-expanded") === "true"; event.target.setAttribute("aria-expanded", !open);
 document.getElementById("gc1").innerHTML = open ? "" : "<p>{TEXTS["/elementor/"][3]}</p>"; }};</script>"""
DIVI = f"""<div class="et_pb_tabs"><ul class="et_pb_tabs_controls"><li class="et_pb_tab_0 et_pb_tab_active"><a href="#">One</a></li><li class="et_pb_tab_1"><a href="#">Two</a></li></ul>
<div class="et_pb_all_tabs"><div class="et_pb_tab et_pb_tab_0 et-pb-active-slide"><p>{TEXTS["/divi/"][0]}</p></div><div class="et_pb_tab et_pb_tab_1"><p>{TEXTS["/divi/"][1]}</p></div></div></div>
<div class="et_pb_toggle et_pb_toggle_close"><h5 class="et_pb_toggle_title">More</h5><div class="et_pb_toggle_content"><p>{TEXTS["/divi/"][2]}</p></div></div>"""
GUTENBERG = f'<details class="wp-block-details"><summary>{TEXTS["/gutenberg/"][0]}</summary><p>{TEXTS["/gutenberg/"][1]}</p></details>'
FORM = '<form action="/wp-login.php?action=postpass" class="post-password-form" method="post"><p>This content is password protected. To view it please enter your password below:</p><p><label>Password: <input name="post_password" type="password"></label> <input type="submit" name="Submit" value="Enter"></p></form>'
PAGES = {
    "/": page("Home", f"<p>{TEXTS['/'][0]}</p>"),
    "/elementor/": page("Elementor", ELEMENTOR),
    "/divi/": page("Divi", DIVI),
    "/gutenberg/": page("Gutenberg", GUTENBERG),
}


def answer(asked: Asked) -> Answer:
    """The site. The right password sets the cookie that opens the locked page."""
    if asked.path == "/wp-login.php" and asked.method == "POST":
        return redirect("/locked/", Set_Cookie=f"wp-postpass_x={asked.form.get('post_password', '')}; Path=/")
    if asked.path == "/locked/":
        opened = asked.cookies.get("wp-postpass_x") == PASSWORD
        return Answer(body=page("Locked" if opened else "Protected: Locked", f"<p>{LOCKED}</p>" if opened else FORM))
    return (
        Answer(body=PAGES[asked.path]) if asked.path in PAGES else Answer(status=404, body=page("Not found", "<p>Nothing.</p>", "error404"))
    )
