"""Cases about roles, labels and the names of controls."""

from cases import group
from page_texts import FIRST_PASSAGE as TEXT
from page_texts import SECOND_PASSAGE as TEXT2

aria = group("aria-misuse", "4.1.2", engine=True)
label = group("label-missing", "4.1.2", engine=True)
button = group("button-no-name", "4.1.2", engine=True)

FORM = '<form action="https://forms.fellgate.example/send" method="get">{}<button type="submit">Send the note</button></form>'
ICON = '<svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20"><path d="M3 3h14v14H3z" fill="#1f618d"/></svg>'


CASES = [
    aria(
        "A role is misspelt.",
        "main [role]",
        '<div role="regoin" aria-labelledby="evidence"><p>All papers are kept for five years.</p></div>',
        '<div role="region" aria-labelledby="evidence"><p>All papers are kept for five years.</p></div>',
    ),
    aria(
        "An aria attribute is misspelt.",
        "main button",
        f'<p>{TEXT}</p><button type="button" aria-lable="Print the section">Print</button>',
        f'<p>{TEXT}</p><button type="button" aria-label="Print the section">Print</button>',
    ),
    aria(
        "A list role holds no list items; in the twin it does.",
        "main [role=list]",
        '<div role="list"><div>Films</div><div>Quizzes</div></div>',
        '<div role="list"><div role="listitem">Films</div><div role="listitem">Quizzes</div></div>',
    ),
    aria(
        "A link is hidden from assistive technology but can be reached by keyboard; in the twin only an ornament is hidden.",
        "main [aria-hidden=true]",
        '<p aria-hidden="true"><a href="https://files.fellgate.example/diary.html">Diary of the pilot</a></p>',
        '<p><img src="media/dot.png" alt="" aria-hidden="true" width="16"> <a'
        ' href="https://files.fellgate.example/diary.html">Diary of the pilot</a></p>',
    ),
    aria(
        "aria-expanded has a value that does not exist.",
        "main button",
        f'<button type="button" aria-expanded="maybe" aria-controls="fold">Details</button><div id="fold"><p>{TEXT2}</p></div>',
        f'<button type="button" aria-expanded="true" aria-controls="fold">Details</button><div id="fold"><p>{TEXT2}</p></div>',
    ),
    aria(
        "A checkbox role lacks its state.",
        "main [role=checkbox]",
        '<div role="checkbox" tabindex="0">I have read the guide</div>',
        '<div role="checkbox" tabindex="0" aria-checked="false"'
        " onclick=\"this.setAttribute('aria-checked', this.getAttribute('aria-checked') !== 'true')\""
        " onkeydown=\"if (event.key === ' ') { event.preventDefault(); this.click(); }\">I have read the"
        " guide</div>",
    ),
    label(
        "A text field has words before it that are not tied to it.",
        "main input",
        FORM.format('<p>Your name <input type="text" name="n"></p>'),
        FORM.format('<p><label>Your name <input type="text" name="n" autocomplete="name"></label></p>'),
    ),
    label(
        "A choice has no label.",
        "main select",
        FORM.format('<p><select name="week"><option>Week one</option><option>Week two</option></select></p>'),
        FORM.format(
            '<p><label for="week">Which week</label> <select id="week" name="week"><option>Week'
            " one</option><option>Week two</option></select></p>"
        ),
    ),
    label(
        "A label points to an id that does not exist.",
        "main textarea",
        FORM.format('<p><label for="notes">A note to me</label> <textarea id="note" name="note" rows="3" cols="30"></textarea></p>'),
        FORM.format('<p><label for="note">A note to me</label> <textarea id="note" name="note" rows="3" cols="30"></textarea></p>'),
    ),
    label(
        "A field has only a placeholder in place of a label; in the twin aria-labelledby points to visible words.",
        "main input",
        FORM.format('<p><input type="search" name="q" placeholder="Search this portfolio"></p>'),
        FORM.format('<p><span id="find">Search this portfolio</span> <input type="search" name="q" aria-labelledby="find"></p>'),
        wcag="3.3.2",
        engine=False,
    ),
    button(
        "A button holds only a hidden drawing.",
        "main button",
        f'<p><button type="button">{ICON}</button></p>',
        f'<p><button type="button">{ICON} Print this section</button></p>',
    ),
    button(
        "A button is empty and has its sign from the style sheet.",
        "main button",
        {
            "insert": '<button type="button" class="up"></button>',
            "css": ".up { width: 3rem; background: #e8eef2 url(media/dot.png) center / 20px no-repeat; }",
        },
        {
            "insert": '<button type="button" class="up" aria-label="Back to the top"></button>',
            "css": ".up { width: 3rem; background: #e8eef2 url(media/dot.png) center / 20px no-repeat; }",
        },
    ),
    button(
        "An input button has an empty value.",
        "main input",
        '<p><input type="button" value=""></p>',
        '<p><input type="button" value="Show the dates"></p>',
    ),
    button(
        "A box with the role of a button has no name; the twin's picture names it.",
        "main [role=button]",
        '<div role="button" tabindex="0" onkeydown="if (event.key === \'Enter\') this.click()"'
        ' onclick="print()"><img src="media/dot.png" alt="" width="32"></div>',
        '<div role="button" tabindex="0" onkeydown="if (event.key === \'Enter\') this.click()"'
        ' onclick="print()"><img src="media/dot.png" alt="Print this section" width="32"></div>',
    ),
]
