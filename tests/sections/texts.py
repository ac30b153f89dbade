"""An invented person's sections, short but real: Rowan Tellwright, learning technologist at the invented Ashcombe College."""

TEXTS = {
    "context": "I have worked at Ashcombe College since 2012, first as a chemistry technician and since 2017 as a learning technologist. My current role is to look after "
    "the virtual learning environment for three departments, some 900 learners. Before that I worked in a hospital laboratory for six years. I am applying for CMALT because I would like "
    "somebody outside the college to look at my work, and because I hope to lead our team one day.",
    "1a": "In 2021 our department needed a way to hold practical exams at a distance. I compared three tools on cost, bandwidth and what each of them could not do, and I wrote an options paper "
    "for the head. We chose the plainest, since half of our learners had only a phone. It saved £1,400 a year. Looking back, I gave too much weight to the price: the limits of the editor cost us weeks, and next time "
    "I would try each tool with two tutors first. Evidence: options paper.",
    "1b": "I built 14 interactive simulations in H5P and wrote a script in Python that turns a spreadsheet of questions into a question bank. I taught myself enough SQL to write reports on "
    "completion. The first import failed because of ampersands in 60 questions. That taught me to read the log before I try again, and I now test with five rows. Evidence: certificate of the course.",
    "1c": "When the college moved from one system to another in 2022 I ran 23 drop-in sessions for tutors and wrote eleven one-page guides. I sat with the hairdressing team in their salon, because nobody there "
    "had a desk. Calls to the help desk fell from 40 to 12 a week. I realised that my guides were read by those who needed them least; I should have begun with a visit. Evidence: guides.",
    "2a": "I designed a flipped unit on titration with the chemistry tutors, using the conversational framework to balance practice and discussion. Learners watched a film of four minutes and then wrote two questions before the session. "
    "Formative quizzes replaced one of two tests. Marks rose by nine per cent. I had expected the film to do the work; it was the questions that did, and I would plan for them from the start. Evidence: unit plan.",
    "2b": "My learners are mostly adults of thirty and more who come back to study in the evening. I asked all 68 of them by telephone what they had at home: 51 had no printer, and nine worked nights. So I changed "
    "deadlines to Sundays and made every task work on a phone. Hand-in rose by a third. It surprised me how wrong I had been about printers. Evidence: survey.",
    "3a": "Since 2018 the public sector accessibility regulations and the Equality Act 2010 apply to all our course pages. I audited 210 pages with a checker and by keyboard, wrote the accessibility statement, and captioned "
    "37 films with two colleagues. A learner who uses a screen reader tested the result with me. What I learned is to caption as we go; doing it afterwards took five times as long, and I should have asked the people who need captions first. Evidence: audit.",
    "3b": "I sat on the group that wrote the college's policy on recording of teaching in 2020. I drafted the section on consent, and argued for a right to stop a recording. The policy was agreed by the academic board after two rounds. "
    "I had thought of policy as paper; I now know that the meetings were the policy. Evidence: the policy.",
    "4": "I work between the library, the IT department and the tutors. For the new induction I called a meeting of all three every fortnight, kept the minutes on one shared page, and presented the result at a regional conference in 2023. "
    "The library and IT had not spoken for a year. I learned to ask what each of them feared before I asked for help. Evidence: slides.",
    "specialist": "My specialist work is audio feedback in practical subjects. Few people do it with whole classes; I have recorded or supported more than 1,200 clips since 2019 and trained 30 tutors elsewhere. "
    "It shows the interplay of technology and learning that the principles of the scheme speak of, and I learned most from music teachers, who have done it for a century. I would start smaller another time. Evidence: case study.",
    "future": "Over the next two years I plan to finish my master's degree, to visit two colleges that use audio feedback in engineering, and to write up what I find for a journal.",
    "confirmation": "I confirm that this portfolio is an honest account of my own work and that I have named the people who helped me. Signed: Rowan Tellwright Date: 4 February 2026",
}

IDS = tuple(TEXTS)

TITLES = {
    "context": "Contextual statement",
    "1a": "1a) An understanding of the constraints and benefits of different technologies",
    "1b": "1b) Technical knowledge and ability in the use of learning technology",
    "1c": "1c) Supporting the deployment of learning technologies",
    "2a": "2a) An understanding of teaching, learning and/or assessment processes",
    "2b": "2b) An understanding of your target learners",
    "3a": "3a) Understanding and engaging with legislation",
    "3b": "3b) Understanding and engaging with policies and standards",
    "4": "Core area 4: Communication and working with others",
    "specialist": "Specialist option: audio feedback",
    "future": "Future plans",
    "confirmation": "Confirmation",
}

AREAS = {
    "1": "Core area 1: Operational issues",
    "2": "Core area 2: Learning, teaching and assessment",
    "3": "Core area 3: The wider context",
}
