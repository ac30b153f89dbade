"""Cases about pictures: alternative text, linked pictures, words in pictures."""

from cases import group

M = "media/"


def img(name: str, alt: str | None, width: int = 360, more: str = "") -> str:
    """An img element; alt None leaves the attribute out."""
    text = "" if alt is None else f' alt="{alt}"'
    return f'<img src="{M}{name}"{text} width="{width}"{more}>'


def para(content: str) -> str:
    """The content in a paragraph of its own."""
    return f"<p>{content}</p>"


def figure(picture: str, caption: str) -> str:
    """A picture with its caption."""
    return f"<figure>{picture}<figcaption>{caption}</figcaption></figure>"


filename = group("alt-filename", "1.1.1")
generic = group("alt-generic", "1.1.1")
caption = group("alt-repeats-caption")
overlong = group("alt-overlong")
empty = group("alt-empty-on-meaningful", "1.1.1")
missing = group("alt-missing", "1.1.1", engine=True)
linked = group("linked-image-no-name", "2.4.4", engine=True)
words = group("text-in-picture", "1.4.5", verdict="needs-person")

ROOM_ALT = "Eight tables pushed together in the workshop room, with laptops open on each"
LONG = (
    "The picture shows a laboratory bench seen from the left side, on which there are several round objects"
    " of various colours, some of them large and some of them small, standing in front of a wall that is"
    " lighter towards the top, and it was taken on the second day of the project when the learners had"
    " already gone home and I was putting the things away so that the next group, which arrived at four,"
    " would find everything in its place on the bench."
)
LONG_CHART = (
    "A bar chart with six bars, the first of which stands for September and is the second lowest of them,"
    " while the next one, October, is a good deal higher, and November is about the same as October, after"
    " which December falls again because of the holidays, and January rises to the highest value of all,"
    " which is followed by a slightly lower February, so that all in all visits grew by about a third in"
    " half a year."
)

TASKS_ALT = "The course page, with the week’s three tasks as blocks one below the other"
CORNER = img("recording-corner.jpg", "", 200)

CASES = [
    filename(
        "The alternative text is a camera's file name.",
        "main img",
        para(img("workshop-room.jpg", "IMG_4021.JPG")),
        para(img("workshop-room.jpg", ROOM_ALT)),
    ),
    filename(
        "The alternative text is the file name of the picture, under a good caption.",
        "main img",
        figure(img("library-desk.jpg", "library-desk.jpg"), "Where I held the drop-in hours in spring"),
        figure(
            img("library-desk.jpg", "A low desk by the library window, with two chairs on the same side"),
            "Where I held the drop-in hours in spring",
        ),
    ),
    filename(
        "The alternative text is the automatic name of a screenshot.",
        "main img",
        f'<div class="wp-block-image">{img("course-screen.png", "Screenshot 2023-03-14 at 10.22.31", 420)}</div>',
        f'<div class="wp-block-image">{img("course-screen.png", TASKS_ALT, 420)}</div>',
    ),
    filename(
        "The alternative text is a file name without its ending; the twin's text only speaks of a file.",
        "main img",
        para(img("evening-class.jpg", "DSC00417")),
        para(img("evening-class.jpg", "A learner holds up her tablet with the file handbook.pdf open on it")),
    ),
    generic(
        "The alternative text is only the word “image”.",
        "main img",
        para(img("hill-path.jpg", "image")),
        para(img("hill-path.jpg", "A footpath over the hill behind our second campus")),
    ),
    generic(
        "The alternative text is only the word “Photo”; the twin's begins with that word and goes on to say something.",
        "main img",
        figure(img("workshop-room.jpg", "Photo"), "Our third workshop of the year"),
        figure(
            img("workshop-room.jpg", "Photo of six colleagues sorting cards round two tables"),
            "Our third workshop of the year",
        ),
    ),
    generic(
        "The alternative text stops at “picture of”.",
        "main img",
        para(img("lab-bench.jpg", "Picture of")),
        para(img("lab-bench.jpg", "A laboratory bench set out for three learners")),
    ),
    generic(
        "The alternative text is “screenshot” and a number.",
        "main img",
        f"<p>The page now looks like this.</p><p>{img('course-screen.png', 'screenshot 2', 420)}</p>",
        "<p>The page now looks like this.</p>"
        + para(img("course-screen.png", "Course page: a dark bar with three blocks of tasks under it", 420)),
    ),
    caption(
        "The alternative text repeats the caption word for word.",
        "main img",
        figure(
            img("evening-class.jpg", "The evening class in its first week"),
            "The evening class in its first week",
        ),
        figure(
            img("evening-class.jpg", "Learners in coats, since the heating had not been turned on"),
            "The evening class in its first week",
        ),
    ),
    caption(
        "The alternative text repeats the caption but for capitals and the full stop.",
        "main img",
        figure(
            img("recording-corner.jpg", "the corner where we record our programmes"),
            "The corner where we record our programmes.",
        ),
        figure(
            img("recording-corner.jpg", "A microphone between two old mattresses that keep out the noise"),
            "The corner where we record our programmes.",
        ),
    ),
    caption(
        "The alternative text repeats a caption that is a paragraph, as older WordPress writes it.",
        "main img",
        '<div class="wp-caption alignnone">'
        + img("library-desk.jpg", "My desk in the library on drop-in days")
        + '<p class="wp-caption-text">My desk in the library on drop-in days</p></div>',
        '<div class="wp-caption alignnone">'
        + img("library-desk.jpg", "Two chairs side by side before one large screen")
        + '<p class="wp-caption-text">My desk in the library on drop-in days</p></div>',
    ),
    caption(
        "The alternative text repeats the caption; the twin shares a few words with it but says more.",
        "main img",
        figure(
            img("survey-answers.png", "Answers to the survey on study places", 400),
            "Answers to the survey on study places",
        ),
        figure(
            img(
                "survey-answers.png",
                "Bar chart of the answers: the kitchen table comes first and the library last",
                400,
            ),
            "Answers to the survey on study places",
        ),
    ),
    overlong(
        "The alternative text of a photograph runs to more than 400 characters.",
        "main img",
        para(img("lab-bench.jpg", LONG)),
        para(img("lab-bench.jpg", "The laboratory bench, cleared for the next group")),
    ),
    overlong(
        "A chart's whole story is in its alternative text; the twin tells it in the text below.",
        "main img",
        para(img("monthly-visits.png", LONG_CHART, 400)),
        para(
            img(
                "monthly-visits.png",
                "Bar chart of visits from September to February; the figures follow in the text",
                400,
            )
        )
        + "<p>Visits"
        " rose in October, fell in December and were highest in January, a third above September.</p>",
    ),
    overlong(
        "The alternative text holds a whole paragraph of the portfolio; the twin's is one full sentence.",
        "main img",
        figure(
            img(
                "workshop-room.jpg",
                "Four tables. " + "I began by asking everyone to write down one thing that they had tried and given up, and"
                " then we sorted the cards by cause, which took longer than I had planned but gave us the"
                " list of topics for the rest of the year. After that we had tea, and people stayed to"
                " talk about marking, about films and about the new platform.",
            ),
            "Sorting the cards",
        ),
        figure(
            img(
                "workshop-room.jpg",
                "Four tables with cards in three heaps, and people standing round the largest heap",
            ),
            "Sorting the cards",
        ),
    ),
    overlong(
        "The alternative text has more than 300 characters because it holds a list of names of parts.",
        "main img",
        para(
            img(
                "course-screen.png",
                "Course page with: bar at the top, title, menu button, search button, first block, picture"
                " of the first block, text of the first block, second block, picture of the second block,"
                " text of the second block, third block, picture of the third block, text of the third"
                " block, and a foot with the date, the version, the licence and the name of the owner of"
                " the course",
                420,
            )
        ),
        para(
            img(
                "course-screen.png",
                "Course page with a bar at the top and three blocks, each of a picture and a text",
                420,
            )
        ),
    ),
    empty(
        "A chart that the text refers to has an empty alternative text.",
        "main img",
        f"<p>The chart below shows how marks rose over the six quizzes.</p><p>{img('quiz-scores.png', '', 400)}</p>",
        "<p>The chart below shows how marks rose over the six quizzes.</p>"
        + para(
            img(
                "quiz-scores.png",
                "Bar chart of the mean mark in six quizzes; the last is clearly above the first",
                400,
            )
        ),
    ),
    empty(
        "A figure with a caption has an empty alternative text; the twin has only an ornament.",
        "main img",
        figure(img("forum-posts.png", "", 400), "Figure 1: posts in the forum by week"),
        f"<p>{img('divider.png', '', 360)}</p><p>Posts in the forum rose from week to week.</p>",
    ),
    empty(
        "The screenshot offered as evidence is hidden as decoration with role presentation.",
        "main img",
        "<p>As evidence, this screenshot shows the course after my changes:</p>"
        + para(img("course-screen.png", "", 420, ' role="presentation"')),
        "<p>As evidence, this screenshot shows the course after my changes:</p>"
        + para(
            img(
                "course-screen.png",
                "The changed course page: three tasks in the order in which they are to be done",
                420,
            )
        ),
    ),
    empty(
        "A large photograph that stands alone has an empty alternative text; the twin has a small dot as ornament.",
        "main img",
        f'<div class="gallery">{img("recording-corner.jpg", "", 480)}</div>',
        f"<p>{img('dot.png', '', 16)} We met every second Tuesday for an hour.</p>",
        verdict="needs-person",
    ),
    missing(
        "A picture in a paragraph has no alt attribute.",
        "main img",
        para(img("evening-class.jpg", None)),
        para(img("evening-class.jpg", "Ten learners in a half circle round one laptop")),
    ),
    missing(
        "A picture beside the words of a link has no alt attribute; in the twin it is empty, as the words suffice.",
        "main p a img",
        f'<p><a href="https://files.northmoor.example/visits.html">{img("dot.png", None, 24)} Visits month by month</a></p>',
        f'<p><a href="https://files.northmoor.example/visits.html">{img("dot.png", "", 24)} Visits month by month</a></p>',
    ),
    missing(
        "A box with role img and a background picture has no name.",
        "main [role=img]",
        {
            "insert": '<div class="view" role="img"></div>',
            "css": ".view { height: 200px; background: #9db8cc url(media/hill-path.jpg) center / cover; }",
        },
        {
            "insert": ('<div class="view" role="img" aria-label="The hill path above our second campus"></div>'),
            "css": ".view { height: 200px; background: #9db8cc url(media/hill-path.jpg) center / cover; }",
        },
    ),
    missing(
        "A drawn diagram (svg with role img) has no name.",
        "main svg",
        '<p>My three tasks overlap:</p><svg role="img" width="200" height="90" viewBox="0 0 200 90"><circle'
        ' cx="50" cy="45" r="40" fill="#9db8cc"/><circle cx="100" cy="45" r="40" fill="#1f618d"/><circle'
        ' cx="150" cy="45" r="40" fill="#7d3c98"/></svg>',
        '<p>My three tasks overlap:</p><svg role="img" aria-label="Three circles in a row: advice,'
        ' platform, projects" width="200" height="90" viewBox="0 0 200 90"><circle cx="50" cy="45" r="40"'
        ' fill="#9db8cc"/><circle cx="100" cy="45" r="40" fill="#1f618d"/><circle cx="150" cy="45" r="40"'
        ' fill="#7d3c98"/></svg>',
    ),
    linked(
        "A picture that alone makes a link has an empty alternative text.",
        'main a[href*="gallery"]',
        f'<p><a href="https://files.eastling.example/gallery.html">{img("workshop-room.jpg", "")}</a></p>',
        "<p><a"
        ' href="https://files.eastling.example/gallery.html">' + img("workshop-room.jpg", "All pictures from the workshop") + "</a></p>",
    ),
    linked(
        "A link holds only a drawing that is hidden from assistive technology.",
        'main a[href*="slides"]',
        '<p>My slides: <a href="https://files.saltway.example/slides.html"><svg aria-hidden="true"'
        ' width="40" height="40" viewBox="0 0 40 40"><path d="M4 4h32v24H4z"'
        ' fill="#1f618d"/></svg></a></p>',
        '<p>My slides: <a href="https://files.saltway.example/slides.html"><svg aria-hidden="true"'
        ' width="40" height="40" viewBox="0 0 40 40"><path d="M4 4h32v24H4z" fill="#1f618d"/></svg> Talk on'
        " quizzes</a></p>",
    ),
    linked(
        "A link shows a picture from the style sheet and has no words.",
        "main a.tile",
        {
            "insert": '<p><a class="tile" href="https://files.hexley.example/poster.html"></a></p>',
            "css": (".tile { display: block; width: 240px; height: 120px; background: #9db8cc url(media/lab-bench.jpg) center / cover; }"),
        },
        {
            "insert": (
                '<p><a class="tile" href="https://files.hexley.example/poster.html" aria-label="Poster about the laboratory"></a></p>'
            ),
            "css": (".tile { display: block; width: 240px; height: 120px; background: #9db8cc url(media/lab-bench.jpg) center / cover; }"),
        },
    ),
    linked(
        "A linked figure holds a picture with an empty alternative text and no caption; in the twin the words beside it name the link.",
        'main a[href*="record"]',
        f'<figure><a href="https://files.tarnside.example/record.html"><picture>{CORNER}</picture></a></figure>',
        f'<figure><a href="https://files.tarnside.example/record.html"><picture>{CORNER}</picture> How we record</a></figure>',
    ),
    words(
        "A banner of words is a picture; the twin writes the words as text in a coloured box.",
        "main img",
        para(img("words-banner.png", "Good feedback is soon, kind and clear", 480)),
        {
            "insert": '<p class="banner">Good feedback is soon, kind and clear</p>',
            "css": ".banner { background: #1d3557; color: #fff; padding: 1.5rem; font-size: 1.2rem; }",
        },
    ),
    words(
        "A poster with dates and places is a picture; the twin shows a photograph without words.",
        "main img",
        para(
            img(
                "words-poster.png",
                "Drop-in hours: Tuesday 12 to 2, Thursday 3 to 5, library, room 4. Bring your laptop and one question",
                400,
            )
        ),
        para(img("library-desk.jpg", "The desk in the library where I sit on Tuesdays and Thursdays", 360)),
    ),
    words(
        "A learner's words are shown as a picture; the twin quotes them as text.",
        "main img",
        para(
            img(
                "words-quote.png",
                "“You made the platform feel like a place and not a filing cabinet.” A learner, 2023",
                480,
            )
        ),
        "<blockquote><p>“You made the platform feel like a place and not a filing cabinet.” A learner, 2023</p></blockquote>",
    ),
    words(
        "A letter is shown as a picture of its lines; the twin shows a drawing with grey bars and no words.",
        "main img",
        para(
            img(
                "words-letter.png",
                "Letter from the seminar team, who thank me and ask for a second workshop in May",
                480,
            )
        ),
        para(
            img(
                "course-screen.png",
                "Plan of a course page: a bar, and three blocks with a picture on the left of each",
                420,
            )
        ),
    ),
]
