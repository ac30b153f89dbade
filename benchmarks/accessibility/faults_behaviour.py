"""Cases about narrow windows, wider text spacing, the keyboard and zooming."""

from cases import group
from faults_controls import FORM
from faults_looks import LINKED
from page_texts import FIRST_PASSAGE as TEXT
from page_texts import SECOND_PASSAGE as TEXT2

reflow = group("reflow", "1.4.10")
clip = group("text-spacing-clip", "1.4.12")
focus = group("focus-invisible", "2.4.7")
trap = group("keyboard-trap", "2.1.2")
unreachable = group("not-focusable", "2.1.1")
tabindex = group("positive-tabindex", engine=True)
zoom = group("zoom-blocked", "1.4.4", engine=True)

WIDE_TABLE = (
    '<table><caption>Visits by month</caption><tr><th scope="col">Year</th>'
    + "".join(f'<th scope="col">{month}</th>' for month in ["January", "February", "March", "April", "May"])
    + '</tr><tr><th scope="row">2023</th>'
    + "".join(f"<td>{n}</td>" for n in (310, 295, 402, 388, 290))
    + "</tr></table>"
)
ALONE = '<p class="alone"><a href="https://files.fellgate.example/handout.html">Handout for new staff</a></p>'
TRAP_TAB = 'document.querySelector("{0}").addEventListener("keydown", event => {{ if (event.key === "Tab") event.preventDefault(); }});'
DETAILS = 'document.querySelector(".more").hidden = !document.querySelector(".more").hidden'
NOTE = '<label for="note">A note to me</label> <textarea id="note" rows="3" cols="30"></textarea>'
SCALE = '<meta name="viewport" content="width=device-width, initial-scale=1, {}">'


CASES = [
    reflow(
        "A box of text is 560 pixels wide whatever the window.",
        "main .box",
        {"insert": f'<div class="box"><p>{TEXT}</p></div>', "css": ".box { width: 560px; }"},
        {"insert": f'<div class="box"><p>{TEXT}</p></div>', "css": ".box { max-width: 560px; }"},
    ),
    reflow(
        "The main text cannot become narrower than 540 pixels; in the twin a wide table scrolls within its own box.",
        "main",
        {"css": "main { min-width: 540px; }"},
        {
            "insert": (f'<div class="scroll" role="region" aria-label="Visits by month" tabindex="0">{WIDE_TABLE}</div>'),
            "css": ".scroll { overflow-x: auto; }",
        },
    ),
    reflow(
        "A picture has a fixed width of 520 pixels; in the twin it may shrink.",
        "main img",
        {"insert": ('<p><img src="media/hill-path.jpg" alt="The footpath over the hill" width="520" style="max-width: none"></p>')},
        '<p><img src="media/hill-path.jpg" alt="The footpath over the hill" width="520"></p>',
    ),
    reflow(
        "A long line of text is forbidden to wrap; in the twin a line of code scrolls in its box.",
        "main p.line",
        {
            "insert": '<p class="line">From each autumn to the next I keep a list of what was asked.</p>',
            "css": ".line { white-space: nowrap; }",
        },
        {
            "insert": (
                '<pre tabindex="0" role="region" aria-label="Line of code">export --course=41'
                " --from=2022-09-01 --to=2023-08-31 --names=no</pre>"
            ),
            "css": "pre { overflow-x: auto; }",
        },
    ),
    clip(
        "A box has a fixed height and hides what does not fit.",
        "main .card",
        {
            "insert": f'<div class="card">{TEXT}</div>',
            "css": (
                "@media (min-width: 700px) { .card { height: 8.2rem; line-height: 1.3; overflow: hidden;"
                " font: 1rem/1.3 Arial, sans-serif; } }"
            ),
        },
        {
            "insert": f'<div class="card">{TEXT}</div>',
            "css": ("@media (min-width: 700px) { .card { min-height: 8.2rem; font: 1rem/1.3 Arial, sans-serif; } }"),
        },
    ),
    clip(
        "Two lines of text stand in a box of fixed height that hides the rest; in the twin such a box is tall enough.",
        "main .tile",
        {
            "insert": ('<div class="tile">I read every answer twice, and then I asked a colleague to read them once.</div>'),
            "css": (
                "@media (min-width: 700px) { .tile { width: 20rem; height: 2.9rem; overflow: hidden; font: 1rem/1.4 Arial, sans-serif; } }"
            ),
        },
        {
            "insert": ('<div class="tile">I read every answer twice, and then I asked a colleague to read them once.</div>'),
            "css": (
                "@media (min-width: 700px) { .tile { width: 20rem; height: 10rem; overflow: hidden; font: 1rem/1.4 Arial, sans-serif; } }"
            ),
        },
    ),
    clip(
        "A line that may not wrap is cut off with dots when letters are set wider.",
        "main .name",
        {
            "insert": '<p class="name">Notes on recording, sorted by room and date</p>',
            "css": (
                "@media (min-width: 700px) { .name { font: 1rem/1.5 Arial, sans-serif; width: 21rem;"
                " white-space: nowrap; overflow: hidden; text-overflow: ellipsis; } }"
            ),
        },
        {
            "insert": '<p class="name">Notes on recording, sorted by room and date</p>',
            "css": ("@media (min-width: 700px) { .name { font: 1rem/1.5 Arial, sans-serif; width: 21rem; } }"),
        },
    ),
    clip(
        "A paragraph is limited to a number of lines; in the twin a fixed box can be scrolled.",
        "main .brief",
        {
            "insert": f'<p class="brief">{TEXT2}</p>',
            "css": (
                "@media (min-width: 700px) { .brief { font: 1rem/1.5 Arial, sans-serif; width: 32rem;"
                " display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 6; overflow:"
                " hidden; } }"
            ),
        },
        {
            "insert": f'<p class="brief" tabindex="0">{TEXT2}</p>',
            "css": (
                "@media (min-width: 700px) { .brief { font: 1rem/1.5 Arial, sans-serif; width: 32rem; height: 10.5rem; overflow: auto; } }"
            ),
        },
    ),
    focus(
        "Links lose their outline when focused.",
        "main .flow a",
        {"insert": LINKED, "css": "a:focus, a:focus-visible { outline: none; }"},
        {"insert": LINKED, "css": "a:focus, a:focus-visible { outline: 2px solid currentColor; }"},
    ),
    focus(
        "No element of the page shows the focus; in the twin a shadow replaces the outline.",
        "main a",
        {"css": "*, *:focus, a:focus-visible { outline: 0 !important; }"},
        {"css": "a:focus, a:focus-visible { outline: none; box-shadow: 0 0 0 3px currentColor; }"},
    ),
    focus(
        "A button loses its outline and gets nothing for it.",
        "main button",
        {
            "insert": '<p><button type="button" onclick="print()">Print this section</button></p>',
            "css": "button:focus, button:focus-visible { outline: none; }",
        },
        {
            "insert": '<p><button type="button" onclick="print()">Print this section</button></p>',
            "css": "button:focus, button:focus-visible { outline: none; background: #222; color: #fff; }",
        },
    ),
    focus(
        "The outline in the text is as white as the page; in the twin it is dark.",
        "main .alone a",
        {
            "insert": ALONE,
            "css": ("main { background: #fff; } main a:focus, main a:focus-visible { outline: 2px solid #ffffff; }"),
        },
        {
            "insert": ALONE,
            "css": ("main { background: #fff; } main a:focus, main a:focus-visible { outline: 2px solid #1b1b1b; }"),
        },
    ),
    trap(
        "A field swallows the Tab key in both directions.",
        "main textarea",
        {"insert": FORM.format(f"<p>{NOTE}</p>"), "script": TRAP_TAB.format("#note")},
        {"insert": FORM.format(f"<p>{NOTE}</p>")},
    ),
    trap(
        "A box for writing puts a tab into the text and never lets the focus go; in the twin only Ctrl with M does so.",
        "main textarea",
        {
            "insert": FORM.format(f"<p>{NOTE}</p>"),
            "script": (
                'document.querySelector("#note").addEventListener("keydown", event => { if (event.key !=='
                ' "Tab") return;\n  event.preventDefault(); event.target.setRangeText("\\t",'
                ' event.target.selectionStart, event.target.selectionEnd, "end"); });'
            ),
        },
        {
            "insert": FORM.format(f"<p>{NOTE}</p>"),
            "script": (
                'document.querySelector("#note").addEventListener("keydown", event => { if (event.key !=='
                ' "m" || !event.ctrlKey) return;\n  event.preventDefault();'
                ' event.target.setRangeText("\\t", event.target.selectionStart, event.target.selectionEnd,'
                ' "end"); });'
            ),
        },
    ),
    trap(
        "Two buttons of a box pass the focus to each other for ever; in the twin they do not.",
        "main .pair button:first-of-type",
        {
            "insert": (
                '<div class="pair"><button type="button" id="one">Earlier picture</button> <button'
                ' type="button" id="two">Later picture</button></div>'
            ),
            "script": (
                'for (const [from, to] of [["one", "two"], ["two", "one"]])\n '
                ' document.getElementById(from).addEventListener("keydown", event => { if (event.key ==='
                ' "Tab") { event.preventDefault(); document.getElementById(to).focus(); } });'
            ),
        },
        {
            "insert": (
                '<div class="pair"><button type="button" id="one">Earlier picture</button> <button'
                ' type="button" id="two">Later picture</button></div>'
            )
        },
    ),
    trap(
        "A field takes the focus back whenever it is left empty; in the twin it only says so.",
        "main input",
        {
            "insert": FORM.format(
                '<p><label for="mail">Your first name</label> <input id="mail" name="mail" type="text" autocomplete="given-name"></p>'
            ),
            "script": (
                'document.querySelector("#mail").addEventListener("blur", event => { if'
                " (!event.target.value) setTimeout(() => event.target.focus(), 0); });"
            ),
        },
        {
            "insert": FORM.format(
                '<p><label for="mail">Your first name</label> <input id="mail" name="mail" type="text"'
                ' autocomplete="given-name"> <span id="say" role="status"></span></p>'
            ),
            "script": (
                'document.querySelector("#mail").addEventListener("blur", event => {'
                ' document.querySelector("#say").textContent = event.target.value ? "" : "Please write your'
                ' name."; });'
            ),
        },
    ),
    unreachable(
        "A div with onclick opens a text and cannot be reached by keyboard.",
        "main .opener",
        f'<div class="opener" onclick=\'{DETAILS}\'>Show the details</div><p class="more" hidden>{TEXT}</p>',
        f'<button type="button" class="opener" onclick=\'{DETAILS}\'>Show the details</button><p class="more" hidden>{TEXT}</p>',
    ),
    unreachable(
        "An a without an address acts on a click only; in the twin a details element does the work.",
        "main a.opener",
        {
            "insert": (f'<p><a class="opener" onclick=\'{DETAILS}\'>Show the details</a></p><p class="more" hidden>{TEXT}</p>'),
            "css": "a.opener { text-decoration: underline; cursor: pointer; }",
        },
        f"<details><summary>Show the details</summary><p>{TEXT}</p></details>",
    ),
    unreachable(
        "A span listens for clicks by script and cannot be reached by keyboard; the twin has a button.",
        "main .opener",
        {
            "insert": (f'<p><span class="opener">Show the details</span></p><p class="more" hidden>{TEXT}</p>'),
            "css": ".opener { cursor: pointer; text-decoration: underline; }",
            "script": (f'document.querySelector(".opener").addEventListener("click", () => {{ {DETAILS}; }});'),
        },
        {
            "insert": (f'<p><button type="button" class="opener">Show the details</button></p><p class="more" hidden>{TEXT}</p>'),
            "script": (f'document.querySelector(".opener").addEventListener("click", () => {{ {DETAILS}; }});'),
        },
    ),
    unreachable(
        "A box has the role of a button and onclick but no tabindex; in the twin it has that and listens to keys.",
        "main [role=button]",
        f'<div role="button" onclick=\'{DETAILS}\'>Show the details</div><p class="more" hidden>{TEXT}</p>',
        f'<div role="button" tabindex="0" onclick=\'{DETAILS}\' onkeydown=\'if (event.key === "Enter" ||'
        ' event.key === " ") { event.preventDefault(); this.click(); }\'>Show the details</div><p'
        f' class="more" hidden>{TEXT}</p>',
    ),
    tabindex("A link has tabindex 1.", "main .flow a", LINKED.replace("<a ", '<a tabindex="1" '), LINKED),
    tabindex(
        "A form numbers its parts with tabindex 3; in the twin it is 0.",
        "main input",
        FORM.format('<p><label>Your first name <input type="text" name="n" autocomplete="given-name" tabindex="3"></label></p>'),
        FORM.format('<p><label>Your first name <input type="text" name="n" autocomplete="given-name" tabindex="0"></label></p>'),
    ),
    tabindex(
        "A button comes first because of tabindex 10.",
        "main button",
        '<p><button type="button" tabindex="10" onclick="print()">Print this section</button></p>',
        '<p><button type="button" onclick="print()">Print this section</button></p>',
    ),
    tabindex(
        "A box of text that scrolls has tabindex 2; in the twin a heading has tabindex -1.",
        "main [tabindex]",
        {
            "insert": (f'<div class="scroll" tabindex="2" role="region" aria-label="First month">{TEXT}</div>'),
            "css": ".scroll { height: 6rem; overflow: auto; }",
        },
        f'<h2 tabindex="-1">The first month</h2><p>{TEXT}</p>',
    ),
    zoom(
        "The viewport forbids zooming.",
        "meta[name=viewport]",
        {"viewport": SCALE.format("user-scalable=no")},
        {"viewport": SCALE.format("user-scalable=yes")},
    ),
    zoom(
        "The viewport limits zooming to the first size; in the twin to five times.",
        "meta[name=viewport]",
        {"viewport": SCALE.format("maximum-scale=1.0")},
        {"viewport": SCALE.format("maximum-scale=5")},
    ),
    zoom(
        "The viewport forbids zooming with 0 and a limit.",
        "meta[name=viewport]",
        {"viewport": SCALE.format("maximum-scale=1, user-scalable=0")},
        {},
    ),
    zoom(
        "The viewport limits zooming to one and a half times.",
        "meta[name=viewport]",
        {"viewport": SCALE.format("minimum-scale=1, maximum-scale=1.5")},
        {"viewport": SCALE.format("minimum-scale=1")},
    ),
]
