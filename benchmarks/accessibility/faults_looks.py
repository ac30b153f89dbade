"""Cases about colour, contrast and the size of targets."""

from cases import group
from page_texts import FIRST_PASSAGE as TEXT
from page_texts import SECOND_PASSAGE as TEXT2

colour = group("link-colour-only", "1.4.1", engine=True)
target = group("target-size", "2.5.8")
contrast = group("contrast", "1.4.3", engine=True)
over_picture = group("contrast-over-picture", "1.4.3", verdict="needs-person", engine=True)

LINKED = (
    '<p class="flow">In the spring I wrote a <a href="https://files.fellgate.example/handout.html">handout'
    " for new staff</a> and asked three of them to read it before anybody else did.</p>"
)
PICTURE = "background: #7a8a8f url(media/hill-path.jpg) center / cover;"


CASES = [
    colour(
        "A link in a paragraph differs from the text by a dark blue only.",
        "main .flow a",
        {"insert": LINKED, "css": ".flow a { color: #14324f; text-decoration: none; }"},
        {"insert": LINKED, "css": ".flow a { color: #14324f; }"},
    ),
    colour(
        "Links in the text differ by a dark green only; in the twin a line is drawn with a border.",
        "main .flow a",
        {"insert": LINKED, "css": ".flow a { color: #0d4a2b; text-decoration: none; }"},
        {
            "insert": LINKED,
            "css": ".flow a { color: #0d4a2b; text-decoration: none; border-bottom: 2px solid; }",
        },
    ),
    colour(
        "A link that is an inline block differs by its colour only.",
        "main .flow a",
        {
            "insert": LINKED,
            "css": ".flow a { color: #5a1a1a; text-decoration: none; display: inline-block; }",
        },
        {
            "insert": LINKED,
            "css": ".flow a { color: #5a1a1a; text-decoration: underline; display: inline-block; }",
        },
        engine=False,
    ),
    colour(
        "A link loses its underline by an inline style and is dark purple; in the twin it is bold and underlined.",
        "main .flow a",
        LINKED.replace("<a ", '<a style="color: #3a1a4f; text-decoration: none" '),
        LINKED.replace("<a ", '<a style="color: #3a1a4f; font-weight: bold" '),
    ),
    target(
        "Two buttons of 16 by 16 pixels touch each other.",
        "main .tools button:first-child",
        {
            "insert": (
                '<div class="tools"><button type="button" aria-label="Smaller text">-</button><button'
                ' type="button" aria-label="Larger text">+</button></div>'
            ),
            "css": (
                ".tools { display: flex; } .tools button { width: 16px; height: 16px; min-height: 0;"
                " padding: 0; font-size: 12px; line-height: 1; border: 1px solid #333; }"
            ),
        },
        {
            "insert": (
                '<div class="tools"><button type="button" aria-label="Smaller text">-</button><button'
                ' type="button" aria-label="Larger text">+</button></div>'
            ),
            "css": (
                ".tools { display: flex; gap: 4px; } .tools button { width: 32px; height: 32px; min-height:"
                " 0; padding: 0; border: 1px solid #333; }"
            ),
        },
    ),
    target(
        "Five small numbers are links close together; in the twin each has 24 pixels to itself.",
        "main .pages li:first-child a",
        {
            "insert": (
                '<ul class="pages">'
                + "".join(
                    f'<li><a href="https://files.fellgate.example/part-{n}.html" aria-label="Part {n} of the diary">{n}</a></li>'
                    for n in range(1, 6)
                )
                + "</ul>"
            ),
            "css": (
                ".pages { list-style: none; padding: 0; display: flex; gap: 2px; } .pages a { display:"
                " block; width: 14px; height: 18px; line-height: 18px; text-align: center; }"
            ),
        },
        {
            "insert": (
                '<ul class="pages">'
                + "".join(
                    f'<li><a href="https://files.fellgate.example/part-{n}.html" aria-label="Part {n} of the diary">{n}</a></li>'
                    for n in range(1, 6)
                )
                + "</ul>"
            ),
            "css": (
                ".pages { list-style: none; padding: 0; display: flex; gap: 16px; } .pages a { display:"
                " block; width: 14px; height: 18px; line-height: 18px; text-align: center; }"
            ),
        },
    ),
    target(
        "The dots that choose a picture are 10 pixels wide and 4 apart.",
        "main .dots button:first-child",
        {
            "insert": (
                '<div class="dots">' + "".join(f'<button type="button" aria-label="Picture {n}"></button>' for n in (1, 2, 3)) + "</div>"
            ),
            "css": (
                ".dots { display: flex; gap: 4px; } .dots button { width: 10px; height: 10px; min-height:"
                " 0; padding: 0; border: 0; border-radius: 5px; background: #444; }"
            ),
        },
        {
            "insert": (
                '<div class="dots">' + "".join(f'<button type="button" aria-label="Picture {n}"></button>' for n in (1, 2, 3)) + "</div>"
            ),
            "css": (
                ".dots { display: flex; gap: 8px; } .dots button { width: 26px; height: 26px; min-height:"
                " 0; padding: 0; border: 0; border-radius: 13px; background: #444; }"
            ),
        },
    ),
    target(
        "Icon links of 15 pixels stand in a row; in the twin small links stand within a sentence.",
        "main .icons a:first-child",
        {
            "insert": (
                '<div class="icons">'
                + "".join(
                    f'<a href="https://{name}.fellgate.example/"><img src="media/dot.png" alt="{text}" width="15" height="15"></a>'
                    for name, text in [
                        ("blog", "My notes on the web"),
                        ("talks", "My talks on the web"),
                        ("films", "My films on the web"),
                    ]
                )
                + "</div>"
            ),
            "css": (".icons { display: flex; gap: 3px; } .icons a { display: block; width: 15px; height: 15px; line-height: 0; }"),
        },
        '<p>I put my <a href="https://blog.fellgate.example/">notes</a>, my <a'
        ' href="https://talks.fellgate.example/">talks</a> and my <a'
        ' href="https://films.fellgate.example/">films</a> on the web, for whoever may want them.</p>',
    ),
    contrast(
        "A paragraph is light grey on white.",
        "main p[style]",
        f'<p style="color: #a0a0a0">{TEXT}</p>',
        f'<p style="color: #595959">{TEXT}</p>',
    ),
    contrast(
        "A note is orange on pale yellow; in the twin it is dark brown.",
        "main .note",
        {
            "insert": f'<div class="note">{TEXT2}</div>',
            "css": ".note { background: #fff6cc; color: #e08a00; padding: .6rem 1rem; }",
        },
        {
            "insert": f'<div class="note">{TEXT2}</div>',
            "css": ".note { background: #fff6cc; color: #6b3e00; padding: .6rem 1rem; }",
        },
    ),
    contrast(
        "Half transparent text is too faint; in the twin only very large bold words have 3.4:1, which suffices.",
        "main .faint",
        {"insert": f'<p class="faint">{TEXT}</p>', "css": ".faint { opacity: .45; }"},
        {
            "insert": '<p class="faint">Twelve films, <span>nine rooms</span>, two hundred staff</p>',
            "css": ".faint { font: bold 2.2rem/1.2 Arial, sans-serif; color: #85858f; background: #fff; }",
        },
    ),
    contrast(
        "White words on a light green button are too faint; in the twin the faint button is one that cannot be used.",
        "main button",
        {
            "insert": '<p><button type="button">Show the plan</button></p>',
            "css": "main button { background: #58b368; color: #fff; border: 0; }",
        },
        {
            "insert": '<p><button type="button" disabled>Show the plan</button> (from June)</p>',
            "css": "main button { background: #58b368; color: #fff; border: 0; }",
        },
    ),
    over_picture(
        "White words lie on a picture; in the twin a dark box lies between.",
        "main .hero p",
        {
            "insert": '<div class="hero"><p>Learning on the way to work</p></div>',
            "css": f".hero {{ {PICTURE} padding: 3rem 1rem; }} .hero p {{ color: #fff; margin: 0; }}",
        },
        {
            "insert": '<div class="hero"><p>Learning on the way to work</p></div>',
            "css": (f".hero {{ {PICTURE} padding: 3rem 1rem; }} .hero p {{ color: #fff; background: #222; margin: 0; padding: .5rem; }}"),
        },
    ),
    over_picture(
        "The page heading lies on a picture; in the twin it lies below it.",
        "main .hero h1",
        {
            "heading": '<div class="hero"><h1>My work with learners</h1></div>',
            "css": f".hero {{ {PICTURE} padding: 2.5rem 1rem; }} .hero h1 {{ color: #222; }}",
        },
        {
            "heading": '<div class="hero"></div><h1>My work with learners</h1>',
            "css": f".hero {{ {PICTURE} padding: 2.5rem 1rem; }}",
        },
    ),
    over_picture(
        "A caption is laid over the picture by its position; in the twin it has a white ground.",
        "main .over figcaption",
        {
            "insert": (
                '<figure class="over"><img src="media/evening-class.jpg" alt="Learners round one lamp"'
                ' width="360"><figcaption>The first evening of the class</figcaption></figure>'
            ),
            "css": (".over { position: relative; } .over figcaption { position: absolute; left: 1rem; bottom: 1.2rem; color: #fff; }"),
        },
        {
            "insert": (
                '<figure class="over"><img src="media/evening-class.jpg" alt="Learners round one lamp"'
                ' width="360"><figcaption>The first evening of the class</figcaption></figure>'
            ),
            "css": ".over figcaption { background: #fff; color: #222; }",
        },
    ),
    over_picture(
        "A whole paragraph lies on a picture that fills its box.",
        "main .sheet",
        {
            "insert": f'<div class="sheet">{TEXT}</div>',
            "css": (".sheet { background: #9aa url(media/library-desk.jpg) center / cover; color: #111; padding: 1rem; }"),
        },
        {
            "insert": f'<div class="sheet">{TEXT}</div>',
            "css": ".sheet { background: #eef2f2; color: #111; padding: 1rem; }",
        },
    ),
]
