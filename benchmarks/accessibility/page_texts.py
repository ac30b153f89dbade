"""Invented people and first-person portfolio texts for the benchmark pages."""

from typing import NamedTuple

# name, institution, host (reserved names only)
PEOPLE = [
    ("Maren Oakhurst", "Northmoor College", "northmoor.example"),
    ("Tobiah Venn", "the University of Eastling", "eastling.example"),
    ("Orla Pennifold", "Saltway Sixth Form", "saltway.example"),
    ("Idris Calloway", "Thornbeck University", "thornbeck.example"),
    ("Juno Hartwell", "Merrow Institute of Art", "merrow.example"),
    ("Sunniva Clegg", "Westerby College", "westerby.example"),
    ("Fenwick Adeyo", "Larkholme University", "larkholme.example"),
    ("Priyanka Stowe", "Castlebar School of Nursing", "castlebar.example"),
    ("Leopold Marsh", "Hexley Technical College", "hexley.example"),
    ("Wilhelmina Frost", "the University of Tarnside", "tarnside.example"),
    ("Kofi Brandreth", "Pinmill Adult Learning", "pinmill.example"),
    ("Rosalind Quill", "Underhay University", "underhay.example"),
    ("Stellan Mistry", "Gorsefield College", "gorsefield.example"),
    ("Beatrix Holloway", "Ferrand University", "ferrand.example"),
    ("Emeka Thistle", "Quayside College", "quayside.example"),
    ("Lowri Ashdown", "the Academy of Craft at Penfold", "penfold.example"),
    ("Casper Wain", "Silverdale Business School", "silverdale.example"),
    ("Nadia Birkett", "Ambleworth University", "ambleworth.example"),
    ("Rufus Okello", "Dunmere Medical School", "dunmere.example"),
    ("Hester Lumley", "Coldharbour College", "coldharbour.example"),
    ("Ansel Varga", "Brightwater Institute", "brightwater.example"),
    ("Morwenna Tate", "Stonebridge Open Learning", "stonebridge.example"),
    ("Yusuf Garland", "Elmsgate University", "elmsgate.example"),
]


class ParagraphTheme(NamedTuple):
    """One portfolio section in four parts; `lead` takes the name of the institution."""

    slug: str
    heading: str
    lead: str
    work_heading: str
    work: str
    reflection_heading: str
    reflection: str
    evidence_heading: str
    evidence: str
    evidence_link: str
    changed: str


THEMES = [
    ParagraphTheme(
        "quiz-report",
        "Constraints and benefits of online quizzes",
        "I look after the learning platform at {place}, and in my second year there I was asked whether"
        " weekly quizzes could take the place of a paper test.",
        "Setting up the quizzes",
        "I began with one module of ninety learners. I wrote the first bank of questions with two"
        " lecturers, tried it on a slow laptop and an old telephone, and took out every question that"
        " needed a wide screen.",
        "Looking back at the quizzes",
        "I had thought that time would be the main gain. In truth the gain was that learners saw their own"
        " gaps sooner. Next time I would agree the wording of feedback before anybody writes a question.",
        "What shows this",
        "I kept the numbers of tries and marks for one term, with names taken out.",
        "report on the quiz pilot",
        "Last changed in March 2024.",
    ),
    ParagraphTheme(
        "lecture-capture",
        "Technical knowledge: recording lectures",
        "Recording teaching was new at {place} when I came, and I learned how the microphones, the recorder"
        " and the platform hand things to each other by taking one room apart with a technician.",
        "From one room to twelve",
        "I wrote a short guide, checked the sound in every room, and made a plan for the days when the"
        " network is down. Lecturers can now start a recording from the desk without calling me.",
        "What I learned from the recordings",
        "My first guide was written for people like me. A colleague who dislikes gadgets read it aloud and"
        " stopped at the third line. I have asked somebody like her to read every guide since.",
        "Proof of the work",
        "A colleague from estates wrote a page about how we planned the rooms.",
        "guide to the recording desk",
        "Last changed in May 2023.",
    ),
    ParagraphTheme(
        "rollout-plan",
        "Supporting the move to a new platform",
        "When {place} changed its learning platform I led the small group that helped two hundred staff to"
        " move their courses in a single summer.",
        "How I planned the move",
        "I sorted courses into easy, middling and hard ones, held drop-in hours in the library, and moved"
        " the hard ones myself with the lecturer beside me.",
        "Thoughts on the move",
        "The drop-in hours were full in the first week and empty in the third. I should have gone to"
        " offices from the beginning, because those who need help most do not come to ask for it.",
        "Papers from the summer",
        "The plan shows dates, risks and who agreed to what.",
        "plan for the summer move",
        "Last changed in September 2022.",
    ),
    ParagraphTheme(
        "flipped-lab",
        "Teaching and learning: the flipped laboratory",
        "First-year chemists at {place} came to the laboratory without knowing what they would do there, so"
        " I turned the order of the week round.",
        "What changed in the week",
        "Learners now watch a short film of the method, answer four questions, and write down one worry"
        " before they put on a coat. The demonstrator reads the worries first.",
        "What I make of it",
        "Reading the worries changed my own teaching more than the films did. I used to explain what I"
        " found hard. Now I explain what they find hard, and the two are seldom alike.",
        "Where it can be seen",
        "Both demonstrators agreed that I may show their notes here.",
        "notes of the two demonstrators",
        "Last changed in January 2024.",
    ),
    ParagraphTheme(
        "learner-survey",
        "Knowing my learners",
        "Most of the people I teach at {place} work by day and study in the evening, often on a telephone and on a bus.",
        "Asking before building",
        "Before I built the course I asked forty of them when and where they read. I cut every film to"
        " under six minutes, and made each task one that can be left and taken up again.",
        "How my view has changed",
        "I used to think of access as something to add for a few. The answers showed me that nearly"
        " everyone is short of something: time, quiet, data or sight of a large screen.",
        "Answers and courses",
        "The answers are summed up without names, as I promised at the time.",
        "summary of the learner survey",
        "Last changed in November 2023.",
    ),
    ParagraphTheme(
        "copyright-guide",
        "Legislation: copyright in course materials",
        "Lecturers at {place} kept asking me which pictures they may put on a slide, and I found that I could not give a sure answer.",
        "Making the law usable",
        "I read the law, took advice from our library, and wrote a page with six questions that lead to an"
        " answer. New staff meet that page in their first week.",
        "What was hard about it",
        "It is tempting to say no to everything, since that is safe for me. I have learned to say what the"
        " risk is and who carries it, and to leave the choice where it belongs.",
        "The page and its readers",
        "The library counts how often the page is opened each month.",
        "six questions about pictures",
        "Last changed in February 2023.",
    ),
    ParagraphTheme(
        "access-policy",
        "Policy: making courses accessible",
        "I sat on the committee when {place} adopted an accessibility policy, and I was the person who had"
        " to make it work on a Monday morning.",
        "Turning a policy into habits",
        "I chose five habits that cover most of what goes wrong, taught them in half an hour, and checked"
        " ten courses a month with the people who own them.",
        "Was it enough?",
        "Five habits are not the whole policy and I said so. I still think that five things done are worth"
        " more than fifty things read, but I now name what is left out.",
        "Figures over two years",
        "The figures come from my own checks and from a colleague who repeated some of them.",
        "figures from the course checks",
        "Last changed in June 2024.",
    ),
    ParagraphTheme(
        "team-letter",
        "Working with others across departments",
        "At {place} I sit between the library, the teaching office and the people who run the network, and"
        " each of them has a different word for the same thing.",
        "A shared list of words",
        "I started a list of words that we had misunderstood, and read one aloud at the start of each"
        " meeting. Within a term the others were adding to it without me.",
        "On being in the middle",
        "I used to carry messages from one side to the other. Now I try to bring people into one room and"
        " keep quiet, which is harder for me and better for them.",
        "Voices of my colleagues",
        "Two of them have written a few lines about our work together.",
        "letter from the teaching office",
        "Last changed in April 2024.",
    ),
    ParagraphTheme(
        "podcast-project",
        "Specialist option: learning by listening",
        "My special interest is sound. For four years at {place} I have helped learners to make short programmes in place of essays.",
        "How a programme is made",
        "Each group chooses a question, finds someone to ask, and cuts the answer down to five minutes. I"
        " teach the cutting, and leave the choosing to them.",
        "Why I keep doing it",
        "The programmes are uneven, and so were the essays. What differs is that learners listen to each"
        " other, and argue about what they heard. I had never seen them do that with an essay.",
        "Listening and marking",
        "The marking sheet was made with learners from the second year.",
        "marking sheet for programmes",
        "Last changed in October 2023.",
    ),
    ParagraphTheme(
        "next-steps",
        "Future plans",
        "Over the next three years at {place} I want to do fewer things and to finish them.",
        "Three things to finish",
        "I shall complete my certificate in teaching, hand the platform over to a colleague in small steps,"
        " and write up our work on feedback for a journal that lecturers read.",
        "How I chose them",
        "I made a long list and asked two colleagues to strike out what they would not miss. What was left"
        " surprised me, because most of it concerned people and very little concerned tools.",
        "A plan to be held to",
        "My manager and I look at the plan twice a year.",
        "plan for the next three years",
        "Last changed in December 2023.",
    ),
    ParagraphTheme(
        "context-map",
        "Contextual statement",
        "I came to learning technology by way of a school library, and I have worked at {place} for seven"
        " years, the last three as head of a team of four.",
        "What my work is",
        "I help lecturers to plan courses, look after the platform, and run workshops each month. About a"
        " third of my time goes to projects that other departments begin.",
        "How I work",
        "I like to see a thing used before I give advice about it. That makes me slow at first, and I have"
        " learned to say so early, so that nobody is left waiting for an answer.",
        "More about my role",
        "The description of my post is short and fairly true.",
        "description of my post",
        "Last changed in August 2023.",
    ),
]

# Longer passages for cases that need running text; a page's number chooses which two it gets.
FIRST_PASSAGE, SECOND_PASSAGE = "[[first passage]]", "[[second passage]]"
PASSAGES = [
    (
        "In the first month I watched how people used the course and wrote down every question that came up"
        " twice. Most of them were not about the subject at all. They were about where things are and what"
        " one is expected to do with them, and I could answer nearly all by moving three blocks and"
        " changing a few words on the first page."
    ),
    (
        "Since then I begin each project with a walk through the old course, together with one learner who"
        " knows it and one who does not. The second of them finds more. I have made it a habit to thank"
        " both with a short note that says what we changed because of them, and a good many have come back"
        " to help us in the following year."
    ),
    (
        "The lecturers and I disagreed about marks for taking part. They feared that nobody would come"
        " without them, while I feared that people would write for the marks alone. We tried one term with"
        " and one without, and looked at what was written. The posts without marks were fewer and longer,"
        " and we have kept to that ever since."
    ),
    (
        "I used to answer every message on the day it came, and was proud of it. When I was ill for two"
        " weeks the messages waited, and most of the questions had been answered by colleagues when I came"
        " back. I now leave the simple ones for an afternoon, because somebody nearer to the course will"
        " often know the answer better."
    ),
    (
        "My manager asked for figures, so I counted visits at first. Visits rose whenever a task was hard"
        " to find, and that taught me to count something else. I ask each term how long people took to find"
        " the three things that they need most, and I publish the answers even when they are worse than"
        " those of the term before."
    ),
    (
        "The workshop was full, yet few of those who came used the tool afterwards. I rang ten of them to"
        " ask why. None had forgotten how it works. They had not found a place for it in their week, and so"
        " the next workshop began with the week and not with the tool. We drew it on paper and looked for"
        " the hour that hurt the most."
    ),
    (
        "A group of mature learners told me that our short films were too quick for them. I offered a"
        " slower copy, but they wanted a page of text to read beforehand. It took me an hour for each film"
        " to write one. Now nearly all the learners read the page, and a third of them tell me that they"
        " never open the film at all."
    ),
    (
        "When the network failed in the middle of an online test I had no plan, and forty people looked at"
        " me. We wrote the rest on paper and marked it by hand. The plan that I made that evening is a"
        " single side long, hangs in every room, and has been used four times. I think of it as the most"
        " useful thing that I have written here."
    ),
]
