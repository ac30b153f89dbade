"""Paragraphs in the plain voice of most candidates: some weigh the work, some only tell, praise, promise or explain."""

from __future__ import annotations

REFLECTIVE = (
    "The roll-out went more smoothly than I anticipated, but engagement dropped after week four. I think this was because I had focused on the tool and not on the reason for using it. If I ran it again I would start with the assessment and introduce the tool only when students needed it.",
    "One of the main challenges was getting buy-in from academic colleagues. Initially I sent long emails that nobody read. I have since changed my approach and now meet programme teams face to face, which takes longer but has led to far better uptake.",
    "This project has had a significant impact on my own practice. I used to treat accessibility as something to check at the end; I now build it into every template from the start. I am still learning about complex diagrams and know that I need to develop in this area.",
    "Overall I feel the workshop was a success, however the feedback made me aware that I had tried to cover too much. Several participants said they felt lost. I have learned to leave more time for practice and to provide the slides beforehand.",
    "Upon reflection, our decision to build our own plugin was the wrong one. It gave us control, but maintaining it has cost more time than we saved. In future I would push harder for a supported product, even if it did less.",
    "What worked well was the pairing of new staff with experienced users. What did not work so well was my assumption that everyone would have time for it. It was a valuable lesson in how workload shapes adoption.",
    "I was nervous about presenting to Senate because I had never done it before. The questions were tougher than expected and I did not have the cost figures to hand. This has taught me to prepare for the finance question first, and I felt much more confident the second time.",
    "Although the students enjoyed the quizzes, results did not improve, which surprised me. On closer inspection the questions tested recall only. I realised I needed to rethink what I was assessing, and I am currently rewriting the bank with this in mind.",
    "Working with the library gave me a better appreciation of copyright. I had previously assumed that anything behind a login was fine. Looking back I am slightly embarrassed by some of my early courses, and I have gone back and replaced a number of images.",
    "Having completed the migration I can see that communication was our weak point. I underestimated how anxious people would be, and should have involved the help desk sooner. I have taken this forward into the current project, where a communications plan was the first thing I wrote.",
    "Supporting staff during the move online was exhausting but rewarding. It reminded me that people need reassurance before they need instructions. I would not choose to do it that way again, but it has made me a more patient trainer.",
    "I found it difficult to balance the needs of the two departments. At times I said yes to everyone, which meant nobody was happy. With hindsight it would have been better to agree priorities at the outset, and that is what I do now.",
)
DESCRIPTIVE = (
    "I am responsible for the administration of the virtual learning environment, which has 14,000 users. I manage roles, templates and the annual rollover, and I liaise with the supplier. I also deliver a programme of workshops and provide second-line support.",
    "In 2019 I evaluated three lecture capture systems against a set of criteria agreed with stakeholders. The criteria included cost, accessibility, integration and ease of use. Following the evaluation I recommended a cloud-hosted product, which was purchased and installed in 60 rooms.",
    "Blended learning offers many benefits to students, including flexibility and access to resources at any time. However, there are also constraints such as the need for a reliable connection. It is important that staff consider both when designing a module.",
    "I designed an online induction for postgraduate students. It consists of six units with a quiz at the end of each. The induction was completed by 430 students in the first year, and feedback was very positive, with 92 per cent rating it good or excellent.",
    "My learners are mainly part-time and work in health care. Many have been out of education for some years, and some have caring responsibilities. To meet their needs I provide recordings, transcripts and a discussion forum, and I keep deadlines flexible.",
    "The Equality Act 2010 requires institutions to make reasonable adjustments. In my role I ensure that materials are accessible by using heading styles, alternative text and captions. I have written a guide for staff, which is available on our intranet.",
    "I work closely with colleagues across the university, including the library, registry and IT services. I chair the learning technologists' network, which meets every month, and I edit a newsletter that goes to 300 subscribers. I have presented at two national conferences.",
    "I am passionate about digital education and believe that technology can transform lives. I am very proud of what my team has achieved. Our work was recognised with an award in 2021, and we were delighted to receive it.",
    "I have advanced knowledge of HTML, CSS and JavaScript and use them to build interactive objects. I have completed training in video editing and instructional design. I would consider myself an expert user of Articulate Storyline.",
    "Next year I will extend the project to two more faculties. I plan to recruit student partners and to run focus groups. I hope that this will lead to a toolkit that can be shared with other institutions.",
    "A survey of 212 students told us that most used a phone to access the course. The results showed that navigation was the main barrier. As a result we simplified the menu and moved the assessments to the top of the page.",
    "The pilot ran for twelve weeks with four modules. Staff received two hours of training and a handbook. At the end of the pilot the steering group reviewed usage data and agreed to extend the licence for three years.",
)
