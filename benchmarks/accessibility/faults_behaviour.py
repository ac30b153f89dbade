"""Cases about colour, size, names of controls, and what happens with a keyboard or in a narrow window."""
from cases import group
from faults_structure import TEXT, TEXT2

colour = group("link-colour-only", "1.4.1", engine=True)
target = group("target-size", "2.5.8")
contrast = group("contrast", "1.4.3", engine=True)
over_picture = group("contrast-over-picture", "1.4.3", verdict="needs-person", engine=True)
aria = group("aria-misuse", "4.1.2", engine=True)
label = group("label-missing", "4.1.2", engine=True)
button = group("button-no-name", "4.1.2", engine=True)
reflow = group("reflow", "1.4.10")
clip = group("text-spacing-clip", "1.4.12")
focus = group("focus-invisible", "2.4.7")
trap = group("keyboard-trap", "2.1.2")
unreachable = group("not-focusable", "2.1.1")
tabindex = group("positive-tabindex", engine=True)
zoom = group("zoom-blocked", "1.4.4", engine=True)

LINKED = ('<p class="flow">In the spring I wrote a <a href="https://files.fellgate.example/handout.html">handout for new staff</a> '
          "and asked three of them to read it before anybody else did.</p>")
FORM = '<form action="https://forms.fellgate.example/send" method="get">{}<button type="submit">Send the note</button></form>'
ICON = '<svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20"><path d="M3 3h14v14H3z" fill="#1f618d"/></svg>'
PICTURE = "background: #7a8a8f url(media/hill-path.jpg) center / cover;"
WIDE_TABLE = ('<table><caption>Visits by month</caption><tr><th scope="col">Year</th>' + "".join(
    f'<th scope="col">{month}</th>' for month in
    ["January", "February", "March", "April", "May"]) + '</tr><tr><th scope="row">2023</th>'
    + "".join(f"<td>{n}</td>" for n in (310, 295, 402, 388, 290)) + "</tr></table>")
TRAP_TAB = ('document.querySelector("{0}").addEventListener("keydown", event => {{ if (event.key === "Tab") event.preventDefault(); }});')
DETAILS = 'document.querySelector(".more").hidden = !document.querySelector(".more").hidden'
NOTE = '<label for="note">A note to me</label> <textarea id="note" rows="3" cols="30"></textarea>'
SCALE = '<meta name="viewport" content="width=device-width, initial-scale=1, {}">'

CASES = [
    colour("A link in a paragraph differs from the text by a dark blue only.", "main .flow a",
           {"insert": LINKED, "css": ".flow a { color: #14324f; text-decoration: none; }"}, {"insert": LINKED, "css": ".flow a { color: #14324f; }"}),
    colour("Links in the text differ by a dark green only; in the twin a line is drawn with a border.", "main .flow a",
           {"insert": LINKED, "css": ".flow a { color: #0d4a2b; text-decoration: none; }"}, {"insert": LINKED, "css": ".flow a { color: #0d4a2b; text-decoration: none; border-bottom: 2px solid; }"}),
    colour("A link that is an inline block differs by its colour only.", "main .flow a",
           {"insert": LINKED, "css": ".flow a { color: #5a1a1a; text-decoration: none; display: inline-block; }"},
           {"insert": LINKED, "css": ".flow a { color: #5a1a1a; text-decoration: underline; display: inline-block; }"}, engine=False),
    colour("A link loses its underline by an inline style and is dark purple; in the twin it is bold and underlined.", "main .flow a",
           LINKED.replace("<a ", '<a style="color: #3a1a4f; text-decoration: none" '), LINKED.replace("<a ", '<a style="color: #3a1a4f; font-weight: bold" ')),

    target("Two buttons of 16 by 16 pixels touch each other.", "main .tools button:first-child",
           {"insert": '<div class="tools"><button type="button" aria-label="Smaller text">-</button><button type="button" aria-label="Larger text">+</button></div>',
            "css": ".tools { display: flex; } .tools button { width: 16px; height: 16px; min-height: 0; padding: 0; font-size: 12px; line-height: 1; border: 1px solid #333; }"},
           {"insert": '<div class="tools"><button type="button" aria-label="Smaller text">-</button><button type="button" aria-label="Larger text">+</button></div>',
            "css": ".tools { display: flex; gap: 4px; } .tools button { width: 32px; height: 32px; min-height: 0; padding: 0; border: 1px solid #333; }"}),
    target("Five small numbers are links close together; in the twin each has 24 pixels to itself.", "main .pages li:first-child a",
           {"insert": '<ul class="pages">' + "".join(f'<li><a href="https://files.fellgate.example/part-{n}.html" aria-label="Part {n} of the diary">{n}</a></li>' for n in range(1, 6)) + "</ul>",
            "css": ".pages { list-style: none; padding: 0; display: flex; gap: 2px; } .pages a { display: block; width: 14px; height: 18px; line-height: 18px; text-align: center; }"},
           {"insert": '<ul class="pages">' + "".join(f'<li><a href="https://files.fellgate.example/part-{n}.html" aria-label="Part {n} of the diary">{n}</a></li>' for n in range(1, 6)) + "</ul>",
            "css": ".pages { list-style: none; padding: 0; display: flex; gap: 16px; } .pages a { display: block; width: 14px; height: 18px; line-height: 18px; text-align: center; }"}),
    target("The dots that choose a picture are 10 pixels wide and 4 apart.", "main .dots button:first-child",
           {"insert": '<div class="dots">' + "".join(f'<button type="button" aria-label="Picture {n}"></button>' for n in (1, 2, 3)) + "</div>",
            "css": ".dots { display: flex; gap: 4px; } .dots button { width: 10px; height: 10px; min-height: 0; padding: 0; border: 0; border-radius: 5px; background: #444; }"},
           {"insert": '<div class="dots">' + "".join(f'<button type="button" aria-label="Picture {n}"></button>' for n in (1, 2, 3)) + "</div>",
            "css": ".dots { display: flex; gap: 8px; } .dots button { width: 26px; height: 26px; min-height: 0; padding: 0; border: 0; border-radius: 13px; background: #444; }"}),
    target("Icon links of 15 pixels stand in a row; in the twin small links stand within a sentence.", "main .icons a:first-child",
           {"insert": '<div class="icons">' + "".join(f'<a href="https://{name}.fellgate.example/"><img src="media/dot.png" alt="{text}" width="15" height="15"></a>' for name, text in [("blog", "My notes on the web"), ("talks", "My talks on the web"), ("films", "My films on the web")]) + "</div>",
            "css": ".icons { display: flex; gap: 3px; } .icons a { display: block; width: 15px; height: 15px; line-height: 0; }"},
           '<p>I put my <a href="https://blog.fellgate.example/">notes</a>, my <a href="https://talks.fellgate.example/">talks</a> and my <a href="https://films.fellgate.example/">films</a> on the web, for whoever may want them.</p>'),

    contrast("A paragraph is light grey on white.", "main p[style]", f'<p style="color: #a0a0a0">{TEXT}</p>', f'<p style="color: #595959">{TEXT}</p>'),
    contrast("A note is orange on pale yellow; in the twin it is dark brown.", "main .note", {"insert": f'<div class="note">{TEXT2}</div>', "css": ".note { background: #fff6cc; color: #e08a00; padding: .6rem 1rem; }"},
             {"insert": f'<div class="note">{TEXT2}</div>', "css": ".note { background: #fff6cc; color: #6b3e00; padding: .6rem 1rem; }"}),
    contrast("Half transparent text is too faint; in the twin only very large bold words have 3.4:1, which suffices.", "main .faint",
             {"insert": f'<p class="faint">{TEXT}</p>', "css": ".faint { opacity: .45; }"},
             {"insert": '<p class="faint">Twelve films, <span>nine rooms</span>, two hundred staff</p>', "css": ".faint { font: bold 2.2rem/1.2 Arial, sans-serif; color: #85858f; background: #fff; }"}),
    contrast("White words on a light green button are too faint; in the twin the faint button is one that cannot be used.", "main button",
             {"insert": '<p><button type="button">Show the plan</button></p>', "css": "main button { background: #58b368; color: #fff; border: 0; }"},
             {"insert": '<p><button type="button" disabled>Show the plan</button> (from June)</p>', "css": "main button { background: #58b368; color: #fff; border: 0; }"}),

    over_picture("White words lie on a picture; in the twin a dark box lies between.", "main .hero p",
                 {"insert": '<div class="hero"><p>Learning on the way to work</p></div>', "css": f".hero {{ {PICTURE} padding: 3rem 1rem; }} .hero p {{ color: #fff; margin: 0; }}"},
                 {"insert": '<div class="hero"><p>Learning on the way to work</p></div>', "css": f".hero {{ {PICTURE} padding: 3rem 1rem; }} .hero p {{ color: #fff; background: #222; margin: 0; padding: .5rem; }}"}),
    over_picture("The page heading lies on a picture; in the twin it lies below it.", "main .hero h1",
                 {"heading": '<div class="hero"><h1>My work with learners</h1></div>', "css": f".hero {{ {PICTURE} padding: 2.5rem 1rem; }} .hero h1 {{ color: #222; }}"},
                 {"heading": '<div class="hero"></div><h1>My work with learners</h1>', "css": f".hero {{ {PICTURE} padding: 2.5rem 1rem; }}"}),
    over_picture("A caption is laid over the picture by its position; in the twin it has a white ground.", "main .over figcaption",
                 {"insert": '<figure class="over"><img src="media/evening-class.jpg" alt="Learners round one lamp" width="360"><figcaption>The first evening of the class</figcaption></figure>',
                  "css": ".over { position: relative; } .over figcaption { position: absolute; left: 1rem; bottom: 1.2rem; color: #fff; }"},
                 {"insert": '<figure class="over"><img src="media/evening-class.jpg" alt="Learners round one lamp" width="360"><figcaption>The first evening of the class</figcaption></figure>',
                  "css": ".over figcaption { background: #fff; color: #222; }"}),
    over_picture("A whole paragraph lies on a picture that fills its box.", "main .sheet",
                 {"insert": f'<div class="sheet">{TEXT}</div>', "css": ".sheet { background: #9aa url(media/library-desk.jpg) center / cover; color: #111; padding: 1rem; }"},
                 {"insert": f'<div class="sheet">{TEXT}</div>', "css": ".sheet { background: #eef2f2; color: #111; padding: 1rem; }"}),

    aria("A role is misspelt.", "main [role]", '<div role="regoin" aria-labelledby="evidence"><p>All papers are kept for five years.</p></div>', '<div role="region" aria-labelledby="evidence"><p>All papers are kept for five years.</p></div>'),
    aria("An aria attribute is misspelt.", "main button", f'<p>{TEXT}</p><button type="button" aria-lable="Print the section">Print</button>', f'<p>{TEXT}</p><button type="button" aria-label="Print the section">Print</button>'),
    aria("A list role holds no list items; in the twin it does.", "main [role=list]", '<div role="list"><div>Films</div><div>Quizzes</div></div>', '<div role="list"><div role="listitem">Films</div><div role="listitem">Quizzes</div></div>'),
    aria("A link is hidden from assistive technology but can be reached by keyboard; in the twin only an ornament is hidden.", "main [aria-hidden=true]",
         '<p aria-hidden="true"><a href="https://files.fellgate.example/diary.html">Diary of the pilot</a></p>', '<p><img src="media/dot.png" alt="" aria-hidden="true" width="16"> <a href="https://files.fellgate.example/diary.html">Diary of the pilot</a></p>'),
    aria("aria-expanded has a value that does not exist.", "main button", f'<button type="button" aria-expanded="maybe" aria-controls="fold">Details</button><div id="fold"><p>{TEXT2}</p></div>', f'<button type="button" aria-expanded="true" aria-controls="fold">Details</button><div id="fold"><p>{TEXT2}</p></div>'),
    aria("A checkbox role lacks its state.", "main [role=checkbox]", '<div role="checkbox" tabindex="0">I have read the guide</div>', '<div role="checkbox" tabindex="0" aria-checked="false" onclick="this.setAttribute(\'aria-checked\', this.getAttribute(\'aria-checked\') !== \'true\')" onkeydown="if (event.key === \' \') { event.preventDefault(); this.click(); }">I have read the guide</div>'),

    label("A text field has words before it that are not tied to it.", "main input", FORM.format('<p>Your name <input type="text" name="n"></p>'), FORM.format('<p><label>Your name <input type="text" name="n" autocomplete="name"></label></p>')),
    label("A choice has no label.", "main select", FORM.format('<p><select name="week"><option>Week one</option><option>Week two</option></select></p>'), FORM.format('<p><label for="week">Which week</label> <select id="week" name="week"><option>Week one</option><option>Week two</option></select></p>')),
    label("A label points to an id that does not exist.", "main textarea", FORM.format('<p><label for="notes">A note to me</label> <textarea id="note" name="note" rows="3" cols="30"></textarea></p>'), FORM.format('<p><label for="note">A note to me</label> <textarea id="note" name="note" rows="3" cols="30"></textarea></p>')),
    label("A field has only a placeholder in place of a label; in the twin aria-labelledby points to visible words.", "main input",
          FORM.format('<p><input type="search" name="q" placeholder="Search this portfolio"></p>'), FORM.format('<p><span id="find">Search this portfolio</span> <input type="search" name="q" aria-labelledby="find"></p>'), wcag="3.3.2", engine=False),

    button("A button holds only a hidden drawing.", "main button", f'<p><button type="button">{ICON}</button></p>', f'<p><button type="button">{ICON} Print this section</button></p>'),
    button("A button is empty and has its sign from the style sheet.", "main button", {"insert": '<button type="button" class="up"></button>', "css": '.up { width: 3rem; background: #e8eef2 url(media/dot.png) center / 20px no-repeat; }'},
           {"insert": '<button type="button" class="up" aria-label="Back to the top"></button>', "css": '.up { width: 3rem; background: #e8eef2 url(media/dot.png) center / 20px no-repeat; }'}),
    button("An input button has an empty value.", "main input", '<p><input type="button" value=""></p>', '<p><input type="button" value="Show the dates"></p>'),
    button("A box with the role of a button has no name; the twin's picture names it.", "main [role=button]",
           '<div role="button" tabindex="0" onkeydown="if (event.key === \'Enter\') this.click()" onclick="print()"><img src="media/dot.png" alt="" width="32"></div>',
           '<div role="button" tabindex="0" onkeydown="if (event.key === \'Enter\') this.click()" onclick="print()"><img src="media/dot.png" alt="Print this section" width="32"></div>'),

    reflow("A box of text is 560 pixels wide whatever the window.", "main .box", {"insert": f'<div class="box"><p>{TEXT}</p></div>', "css": ".box { width: 560px; }"}, {"insert": f'<div class="box"><p>{TEXT}</p></div>', "css": ".box { max-width: 560px; }"}),
    reflow("The main text cannot become narrower than 540 pixels; in the twin a wide table scrolls within its own box.", "main",
           {"css": "main { min-width: 540px; }"},
           {"insert": f'<div class="scroll" role="region" aria-label="Visits by month" tabindex="0">{WIDE_TABLE}</div>', "css": ".scroll { overflow-x: auto; }"}),
    reflow("A picture has a fixed width of 520 pixels; in the twin it may shrink.", "main img",
           {"insert": '<p><img src="media/hill-path.jpg" alt="The footpath over the hill" width="520" style="max-width: none"></p>'}, '<p><img src="media/hill-path.jpg" alt="The footpath over the hill" width="520"></p>'),
    reflow("A long line of text is forbidden to wrap; in the twin a line of code scrolls in its box.", "main p.line",
           {"insert": '<p class="line">From each autumn to the next I keep a list of what was asked.</p>', "css": ".line { white-space: nowrap; }"},
           {"insert": '<pre tabindex="0" role="region" aria-label="Line of code">export --course=41 --from=2022-09-01 --to=2023-08-31 --names=no</pre>', "css": "pre { overflow-x: auto; }"}),

    clip("A box has a fixed height and hides what does not fit.", "main .card", {"insert": f'<div class="card">{TEXT}</div>', "css": "@media (min-width: 700px) { .card { height: 8.2rem; line-height: 1.3; overflow: hidden; font: 1rem/1.3 Arial, sans-serif; } }"},
         {"insert": f'<div class="card">{TEXT}</div>', "css": "@media (min-width: 700px) { .card { min-height: 8.2rem; font: 1rem/1.3 Arial, sans-serif; } }"}),
    clip("Two lines of text stand in a box of fixed height that hides the rest; in the twin such a box is tall enough.", "main .tile",
         {"insert": '<div class="tile">I read every answer twice, and then I asked a colleague to read them once.</div>', "css": "@media (min-width: 700px) { .tile { width: 20rem; height: 2.9rem; overflow: hidden; font: 1rem/1.4 Arial, sans-serif; } }"},
         {"insert": '<div class="tile">I read every answer twice, and then I asked a colleague to read them once.</div>', "css": "@media (min-width: 700px) { .tile { width: 20rem; height: 10rem; overflow: hidden; font: 1rem/1.4 Arial, sans-serif; } }"}),
    clip("A line that may not wrap is cut off with dots when letters are set wider.", "main .name",
         {"insert": '<p class="name">Notes on recording, sorted by room and date</p>', "css": "@media (min-width: 700px) { .name { font: 1rem/1.5 Arial, sans-serif; width: 21rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; } }"},
         {"insert": '<p class="name">Notes on recording, sorted by room and date</p>', "css": "@media (min-width: 700px) { .name { font: 1rem/1.5 Arial, sans-serif; width: 21rem; } }"}),
    clip("A paragraph is limited to a number of lines; in the twin a fixed box can be scrolled.", "main .brief",
         {"insert": f'<p class="brief">{TEXT2}</p>', "css": "@media (min-width: 700px) { .brief { font: 1rem/1.5 Arial, sans-serif; width: 32rem; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 6; overflow: hidden; } }"},
         {"insert": f'<p class="brief" tabindex="0">{TEXT2}</p>', "css": "@media (min-width: 700px) { .brief { font: 1rem/1.5 Arial, sans-serif; width: 32rem; height: 10.5rem; overflow: auto; } }"}),

    focus("Links lose their outline when focused.", "main .flow a", {"insert": LINKED, "css": "a:focus, a:focus-visible { outline: none; }"}, {"insert": LINKED, "css": "a:focus, a:focus-visible { outline: 2px solid currentColor; }"}),
    focus("No element of the page shows the focus; in the twin a shadow replaces the outline.", "main a", {"css": "*, *:focus, a:focus-visible { outline: 0 !important; }"},
          {"css": "a:focus, a:focus-visible { outline: none; box-shadow: 0 0 0 3px currentColor; }"}),
    focus("A button loses its outline and gets nothing for it.", "main button", {"insert": '<p><button type="button" onclick="print()">Print this section</button></p>', "css": "button:focus, button:focus-visible { outline: none; }"},
          {"insert": '<p><button type="button" onclick="print()">Print this section</button></p>', "css": "button:focus, button:focus-visible { outline: none; background: #222; color: #fff; }"}),
    focus("The outline in the text is as white as the page; in the twin it is dark.", "main .flow a",
          {"insert": LINKED, "css": "main { background: #fff; } main a:focus, main a:focus-visible { outline: 2px solid #ffffff; }"},
          {"insert": LINKED, "css": "main { background: #fff; } main a:focus, main a:focus-visible { outline: 2px solid #1b1b1b; }"}),

    trap("A field swallows the Tab key in both directions.", "main textarea", {"insert": FORM.format(f"<p>{NOTE}</p>"), "script": TRAP_TAB.format("#note")},
         {"insert": FORM.format(f"<p>{NOTE}</p>")}),
    trap("A box for writing puts a tab into the text and never lets the focus go; in the twin only Ctrl with M does so.", "main textarea",
         {"insert": FORM.format(f"<p>{NOTE}</p>"), "script": 'document.querySelector("#note").addEventListener("keydown", event => { if (event.key !== "Tab") return;\n  event.preventDefault(); event.target.setRangeText("\\t", event.target.selectionStart, event.target.selectionEnd, "end"); });'},
         {"insert": FORM.format(f"<p>{NOTE}</p>"), "script": 'document.querySelector("#note").addEventListener("keydown", event => { if (event.key !== "m" || !event.ctrlKey) return;\n  event.preventDefault(); event.target.setRangeText("\\t", event.target.selectionStart, event.target.selectionEnd, "end"); });'}),
    trap("Two buttons of a box pass the focus to each other for ever; in the twin they do not.", "main .pair button:first-of-type",
         {"insert": '<div class="pair"><button type="button" id="one">Earlier picture</button> <button type="button" id="two">Later picture</button></div>',
          "script": 'for (const [from, to] of [["one", "two"], ["two", "one"]])\n  document.getElementById(from).addEventListener("keydown", event => { if (event.key === "Tab") { event.preventDefault(); document.getElementById(to).focus(); } });'},
         {"insert": '<div class="pair"><button type="button" id="one">Earlier picture</button> <button type="button" id="two">Later picture</button></div>'}),
    trap("A field takes the focus back whenever it is left empty; in the twin it only says so.", "main input",
         {"insert": FORM.format('<p><label for="mail">Your first name</label> <input id="mail" name="mail" type="text" autocomplete="given-name"></p>'), "script": 'document.querySelector("#mail").addEventListener("blur", event => { if (!event.target.value) setTimeout(() => event.target.focus(), 0); });'},
         {"insert": FORM.format('<p><label for="mail">Your first name</label> <input id="mail" name="mail" type="text" autocomplete="given-name"> <span id="say" role="status"></span></p>'), "script": 'document.querySelector("#mail").addEventListener("blur", event => { document.querySelector("#say").textContent = event.target.value ? "" : "Please write your name."; });'}),

    unreachable("A div with onclick opens a text and cannot be reached by keyboard.", "main .opener",
                f"<div class=\"opener\" onclick='{DETAILS}'>Show the details</div><p class=\"more\" hidden>{TEXT}</p>", f"<button type=\"button\" class=\"opener\" onclick='{DETAILS}'>Show the details</button><p class=\"more\" hidden>{TEXT}</p>"),
    unreachable("An a without an address acts on a click only; in the twin a details element does the work.", "main a.opener",
                {"insert": f"<p><a class=\"opener\" onclick='{DETAILS}'>Show the details</a></p><p class=\"more\" hidden>{TEXT}</p>", "css": "a.opener { text-decoration: underline; cursor: pointer; }"}, f"<details><summary>Show the details</summary><p>{TEXT}</p></details>"),
    unreachable("A span listens for clicks by script and cannot be reached by keyboard; the twin has a button.", "main .opener",
                {"insert": f'<p><span class="opener">Show the details</span></p><p class="more" hidden>{TEXT}</p>', "css": ".opener { cursor: pointer; text-decoration: underline; }", "script": f'document.querySelector(".opener").addEventListener("click", () => {{ {DETAILS}; }});'},
                {"insert": f'<p><button type="button" class="opener">Show the details</button></p><p class="more" hidden>{TEXT}</p>', "script": f'document.querySelector(".opener").addEventListener("click", () => {{ {DETAILS}; }});'}),
    unreachable("A box has the role of a button and onclick but no tabindex; in the twin it has that and listens to keys.", "main [role=button]",
                f"<div role=\"button\" onclick='{DETAILS}'>Show the details</div><p class=\"more\" hidden>{TEXT}</p>",
                f"<div role=\"button\" tabindex=\"0\" onclick='{DETAILS}' onkeydown='if (event.key === \"Enter\" || event.key === \" \") {{ event.preventDefault(); this.click(); }}'>Show the details</div><p class=\"more\" hidden>{TEXT}</p>"),

    tabindex("A link has tabindex 1.", "main .flow a", LINKED.replace("<a ", '<a tabindex="1" '), LINKED),
    tabindex("A form numbers its parts with tabindex 3; in the twin it is 0.", "main input", FORM.format('<p><label>Your first name <input type="text" name="n" autocomplete="given-name" tabindex="3"></label></p>'), FORM.format('<p><label>Your first name <input type="text" name="n" autocomplete="given-name" tabindex="0"></label></p>')),
    tabindex("A button comes first because of tabindex 10.", "main button", '<p><button type="button" tabindex="10" onclick="print()">Print this section</button></p>', '<p><button type="button" onclick="print()">Print this section</button></p>'),
    tabindex("A box of text that scrolls has tabindex 2; in the twin a heading has tabindex -1.", "main [tabindex]",
             {"insert": f'<div class="scroll" tabindex="2" role="region" aria-label="First month">{TEXT}</div>', "css": ".scroll { height: 6rem; overflow: auto; }"}, f'<h2 tabindex="-1">The first month</h2><p>{TEXT}</p>'),

    zoom("The viewport forbids zooming.", "meta[name=viewport]", {"viewport": SCALE.format("user-scalable=no")}, {"viewport": SCALE.format("user-scalable=yes")}),
    zoom("The viewport limits zooming to the first size; in the twin to five times.", "meta[name=viewport]", {"viewport": SCALE.format("maximum-scale=1.0")}, {"viewport": SCALE.format("maximum-scale=5")}),
    zoom("The viewport forbids zooming with 0 and a limit.", "meta[name=viewport]", {"viewport": SCALE.format("maximum-scale=1, user-scalable=0")}, {}),
    zoom("The viewport limits zooming to one and a half times.", "meta[name=viewport]", {"viewport": SCALE.format("minimum-scale=1, maximum-scale=1.5")}, {"viewport": SCALE.format("minimum-scale=1")}),
]
