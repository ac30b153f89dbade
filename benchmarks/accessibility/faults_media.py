"""Cases about moving things, sound, film and frames."""

from cases import group

moving = group("moving", "2.2.2")
autoplay = group("autoplay", "1.4.2")
gif = group("animated-gif", "2.2.2")
captions = group("video-no-captions", "1.2.2")
transcript = group("audio-no-transcript", "1.2.1")
player = group("embedded-player", "1.2.2", verdict="needs-person")
frame = group("frame-no-title", "4.1.2", engine=True)

TRACK = '<track kind="captions" src="media/clip.vtt" srclang="en" label="English" default>'
SAID = (
    "<h3>What is said</h3><p>Nobody speaks. A single steady tone is heard for four seconds; it is the sound"
    " with which I test each room before a recording.</p>"
)
PANEL = 'src="media/panel.html" width="400" height="200"'
SPIN = (
    "@keyframes drift { from { transform: translateX(0); } to { transform: translateX(6rem); } }\n.star {"
    " width: 1.5rem; height: 1.5rem; background: #7d3c98; }\n"
)
FADE = "@keyframes glow { from { background-color: #fff3c4; } to { background-color: #ffffff; } }\n"
TURNS = """
const texts = ["We made twelve films.", "Nine rooms can record.", "Two hundred staff moved their courses."];
let at = 0, timer = setInterval(turn, 1500);
function turn() { at = (at + 1) % texts.length; document.querySelector(".turning").textContent = texts[at]; }
"""


def video(more="", inner="", name="clip.webm"):
    """A video element with player buttons."""
    return f'<video controls width="320"{more}><source src="media/{name}" type="video/webm">{inner}</video>'


def embed(address, title):
    """A frame as players give it out for pasting."""
    return f'<iframe src="{address}" title="{title}" width="400" height="225" allowfullscreen></iframe>'


CASES = [
    moving(
        "A marquee moves the text without end.",
        "main marquee",
        "<marquee>The workshops begin again in March!</marquee>",
        "<p>The workshops begin again in March!</p>",
        engine=True,
    ),
    moving(
        "An ornament moves without end by CSS and cannot be stopped; in the twin it moves once, for two seconds.",
        "main .star",
        {
            "insert": '<div class="star"></div>',
            "css": SPIN + ".star { animation: drift 2s linear infinite alternate; }",
        },
        {"insert": '<div class="star"></div>', "css": SPIN + ".star { animation: drift 2s linear 1; }"},
    ),
    moving(
        "A box of text glows without end by CSS; in the twin a button stops it.",
        "main .glow",
        {
            "insert": '<p class="glow">New: the guide to recording has been rewritten.</p>',
            "css": FADE + ".glow { animation: glow 1.5s ease-in-out infinite alternate; }",
        },
        {
            "insert": (
                '<div><p class="glow">New: the guide to recording has been rewritten.</p><button'
                ' type="button" class="stop">Stop the movement</button></div>'
            ),
            "css": (FADE + ".glow { animation: glow 1.5s ease-in-out infinite alternate; } .glow.still { animation: none; }"),
            "script": (
                'document.querySelector(".stop").addEventListener("click", () =>'
                ' document.querySelector(".glow").classList.toggle("still"));'
            ),
        },
    ),
    moving(
        "A script changes a line of text every second and a half and cannot be stopped; the twin lists the lines.",
        "main .turning",
        {"insert": '<p class="turning">We made twelve films.</p>', "script": TURNS.strip()},
        "<ul><li>We made twelve films.</li><li>Nine rooms can record.</li><li>Two hundred staff moved their courses.</li></ul>",
    ),
    moving(
        "A blink element flashes words.",
        "main blink",
        "<p><blink>New!</blink> The guide to recording has been rewritten.</p>",
        "<p><strong>New!</strong> The guide to recording has been rewritten.</p>",
        engine=True,
    ),
    moving(
        "A spinning picture never stops; in the twin it turns only while the pointer rests on it.",
        "main .spin",
        {
            "insert": ('<p><img class="spin" src="media/dot.png" alt="" width="32"> We meet on Tuesdays.</p>'),
            "css": ("@keyframes spin { to { transform: rotate(360deg); } } .spin { animation: spin 3s linear infinite; }"),
        },
        {
            "insert": ('<p><img class="spin" src="media/dot.png" alt="" width="32"> We meet on Tuesdays.</p>'),
            "css": ("@keyframes spin { to { transform: rotate(360deg); } } .spin:hover { animation: spin 3s linear 1; }"),
        },
    ),
    autoplay("A video with sound plays by itself.", "main video", video(" autoplay", TRACK), video("", TRACK)),
    autoplay(
        "A sound plays by itself and again and again; the twin only loads it beforehand.",
        "main audio",
        f'<audio controls autoplay loop src="media/talk.wav"></audio>{SAID}',
        f'<audio controls preload="auto" src="media/talk.wav"></audio>{SAID}',
        place=2,
    ),
    autoplay(
        "A silent film runs by itself again and again and has no buttons to stop it.",
        "main video",
        f'<video autoplay loop muted playsinline width="320"><source src="media/silent.webm" type="video/webm">{TRACK}</video>',
        video(" muted", TRACK, "silent.webm"),
        wcag="2.2.2",
    ),
    autoplay(
        "A script starts the sound when the page opens; in the twin a button does.",
        "main audio",
        {
            "insert": f'<audio id="tone" controls src="media/talk.wav"></audio>{SAID}',
            "script": ('addEventListener("load", () => document.getElementById("tone").play().catch(() => {}));'),
        },
        {
            "insert": (
                f'<audio id="tone" controls src="media/talk.wav"></audio><button type="button" id="start">Play the test tone</button>{SAID}'
            ),
            "script": ('document.getElementById("start").addEventListener("click", () => document.getElementById("tone").play());'),
        },
        place=1,
    ),
    gif(
        "An animated GIF plays without end; the twin shows one of its pictures.",
        "main img",
        '<p><img src="media/ball.gif" alt="A ball rolling from left to right"></p>',
        '<p><img src="media/ball-still.png" alt="A ball halfway along its way"></p>',
    ),
    gif(
        "An animated GIF plays without end; the twin's GIF plays once in under two seconds.",
        "main img",
        '<p><img src="media/bar.gif" alt="A bar that grows as the task goes on"></p>',
        '<p><img src="media/bar-once.gif" alt="A bar that grows as the task goes on"></p>',
    ),
    gif(
        "A small animated GIF turns beside a heading; the twin's GIF has one frame only.",
        "main img",
        '<figure><img src="media/hand.gif" alt="A clock with a turning hand" width="60"><figcaption>Six'
        " minutes at most</figcaption></figure>",
        '<figure><img src="media/bar-one-frame.gif" alt="A bar filled to a third"'
        ' width="60"><figcaption>Six minutes at most</figcaption></figure>',
    ),
    gif(
        "A GIF changes colour without end; in the twin it is shown only when a button is pressed.",
        "main img",
        '<p><img src="media/colours.gif" alt="A square that is green and purple by turns" width="240"></p>',
        {
            "insert": (
                '<p><img id="square" src="media/colours-still.png" alt="A square that is green and purple'
                ' by turns" width="240"></p><button type="button" id="play">Play or stop the'
                " animation</button>"
            ),
            "script": (
                'document.getElementById("play").addEventListener("click", () => { const square ='
                ' document.getElementById("square");\n  square.src = square.src.endsWith(".gif") ?'
                ' "media/colours-still.png" : "media/colours.gif"; });'
            ),
        },
    ),
    captions("A video has no track of captions.", "main video", video(), video("", TRACK)),
    captions(
        "A video in a figure has a caption line but no captions; the twin's clip is silent and said to be so.",
        "main video",
        f"<figure>{video()}<figcaption>Testing the microphones in room B1</figcaption></figure>",
        f"<figure>{video(' muted', '', 'silent.webm')}<figcaption>A test card with changing colours. The"
        " clip has no sound, and nothing else is to be seen in it.</figcaption></figure>",
    ),
    captions(
        "A video has only a track of chapters.",
        "main video",
        video("", '<track kind="chapters" src="media/chapters.vtt" srclang="en">'),
        video("", '<track kind="chapters" src="media/chapters.vtt" srclang="en">' + TRACK),
    ),
    captions(
        "A video written by a block editor has no captions.",
        "main video",
        '<figure class="wp-block-video"><video controls preload="metadata" src="media/clip.webm" width="300"></video></figure>',
        f'<figure class="wp-block-video"><video controls preload="metadata" src="media/clip.webm" width="300">{TRACK}</video></figure>',
    ),
    transcript(
        "A recording has no transcript; the twin gives what is to be heard below it.",
        "main audio",
        '<p>The tone with which I test a room:</p><audio controls src="media/talk.wav"></audio>',
        f'<p>The tone with which I test a room:</p><audio controls src="media/talk.wav"></audio>{SAID}',
        place=1,
    ),
    transcript(
        "A recording in a figure has no transcript; in the twin a link leads to it.",
        "main audio",
        '<figure><audio controls src="media/talk.wav"></audio><figcaption>Our first programme</figcaption></figure>',
        '<figure><audio controls src="media/talk.wav"></audio><figcaption>Our first programme (<a'
        ' href="https://files.brightwater.example/programme-1.html">transcript of the first'
        " programme</a>)</figcaption></figure>",
    ),
    transcript(
        "An interview stands alone in a list; the twin has its transcript in a fold.",
        "main audio",
        '<ul><li>Interview with a learner: <audio controls preload="metadata"><source src="media/talk.wav"'
        ' type="audio/wav"></audio></li></ul>',
        '<ul><li>Interview with a learner: <audio controls preload="metadata"><source src="media/talk.wav"'
        ' type="audio/wav"></audio><details><summary>Transcript of the interview</summary><p>A tone sounds.'
        " Learner: “I listened on the bus, twice.” I ask why. Learner: “Because the first time I looked out"
        " of the window.”</p></details></li></ul>",
    ),
    transcript(
        "A recording is offered as evidence without a transcript; in the twin the same words stand above it.",
        "main audio",
        '<p>As evidence, hear our sound check.</p><audio controls src="media/talk.wav"></audio>',
        "<p>As evidence, hear our sound check. Transcript of the recording: “One steady tone, four seconds"
        ' long, in the empty room B1.”</p><audio controls src="media/talk.wav"></audio>',
    ),
    player(
        "A YouTube player is embedded; whether it has captions cannot be known.",
        "main iframe",
        embed("https://www.youtube.com/embed/AAAAAAAAAAA", "Film: moving a course in ten minutes"),
        f'<iframe {PANEL} title="Dates of the workshops"></iframe>',
    ),
    player(
        "A Vimeo player is embedded; the twin names the film in a link to a page with its transcript.",
        "main iframe",
        embed("https://player.vimeo.com/video/000000000", "Film: a laboratory morning"),
        '<p>The film is on <a href="https://films.stonebridge.example/laboratory.html">its own page, with'
        " captions and a transcript</a>.</p>",
    ),
    player(
        "A university's media server plays a lecture in a frame.",
        "main iframe",
        embed(
            "https://media.elmsgate.example/Panopto/Pages/Embed.aspx?id=0a1b2c3d",
            "Recorded lecture on quizzes",
        ),
        f'<iframe {PANEL} title="Table of workshop dates"></iframe>',
    ),
    player(
        "A SoundCloud player is embedded; the twin has the same frame size with a page of dates.",
        "main iframe",
        embed(
            "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/000000000",
            "Programme: listening at work",
        ),
        f'<iframe {PANEL} title="When the workshops are"></iframe>',
        wcag="1.2.1",
    ),
    frame(
        "A frame has no title.",
        "main iframe",
        f"<iframe {PANEL}></iframe>",
        f'<iframe {PANEL} title="Dates of the workshops"></iframe>',
    ),
    frame(
        "A frame's title is empty; in the twin aria-label names it.",
        "main iframe",
        f'<iframe {PANEL} title=""></iframe>',
        f'<iframe {PANEL} aria-label="Dates of the workshops"></iframe>',
    ),
    frame(
        "A frame's title is “iframe”.",
        "main iframe",
        f'<iframe {PANEL} title="iframe"></iframe>',
        f'<iframe {PANEL} title="The three workshop dates"></iframe>',
        engine=False,
    ),
    frame(
        "A frame's title is “Untitled”; in the twin the frame is named and a second, unused one is not shown.",
        "main iframe",
        f'<iframe {PANEL} title="Untitled"></iframe>',
        f'<iframe {PANEL} title="Dates of the workshops"></iframe><iframe src="about:blank" style="display: none"></iframe>',
        engine=False,
    ),
]
