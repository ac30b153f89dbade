"""Cases about the language of a page and of its parts."""

from cases import group

no_lang = group("lang-missing", "3.1.1", engine=True)
wrong_lang = group("lang-wrong", "3.1.1")
change = group("lang-change", "3.1.2")

WELSH = [
    (
        "Rwy’n gweithio mewn coleg bach yng ngorllewin y wlad, ac rwy’n helpu darlithwyr i gynllunio"
        " cyrsiau ar-lein. Cefais fy mhenodi bum mlynedd yn ôl, pan oedd y llwyfan dysgu yn newydd i bawb."
    ),
    (
        "Dechreuais gyda thri chwrs a grŵp o ddeg o fyfyrwyr. Gofynnais iddynt ddangos i mi sut roeddent yn"
        " dod o hyd i’r tasgau, ac ysgrifennais bopeth a oedd yn anodd iddynt."
    ),
    (
        "Dysgais fod angen gwrando cyn cynnig ateb. Y tro nesaf byddaf yn siarad â’r myfyrwyr yn gyntaf, ac"
        " yna â’r staff, oherwydd nid yr un pethau sy’n bwysig i’r ddau grŵp."
    ),
]
FRENCH = [
    (
        "Je travaille dans un petit institut où j’aide les enseignants à préparer leurs cours en ligne. Je"
        " suis arrivé il y a cinq ans, quand la plateforme était encore nouvelle pour tout le monde."
    ),
    (
        "J’ai commencé avec trois cours et un groupe de dix étudiants. Je leur ai demandé de me montrer"
        " comment ils trouvaient les exercices, et j’ai noté tout ce qui leur semblait difficile."
    ),
    (
        "J’ai appris qu’il faut écouter avant de proposer une réponse. La prochaine fois, je parlerai"
        " d’abord avec les étudiants, puis avec les enseignants, car ils n’attendent pas la même chose."
    ),
]
GERMAN = (
    "Die Lernenden haben mir nach dem Kurs geschrieben, dass sie die kurzen Filme immer wieder angesehen"
    " haben und dass ihnen die Aufgaben leichter gefallen sind, weil sie jederzeit unterbrechen und später"
    " weitermachen konnten."
)
SPANISH = (
    "Los estudiantes me contaron que al principio no encontraban las tareas, pero que después de la segunda"
    " semana todo estaba en el mismo lugar y podían estudiar en el autobús, de camino al trabajo, sin"
    " perder el tiempo."
)


def whole_page(texts, headings, menu_label, owner, footer, lang, title):
    """Fields of a page that is written wholly in one language and says `lang` of itself."""
    first, second, third = headings
    return {
        "html_attributes": f'lang="{lang}"',
        "title": title,
        "menu_label": menu_label,
        "layout": "plain",
        "site_line": f"<p>{owner}</p>",
        "footer": f"<p>{footer}</p>",
        "menu": [("#work", second), ("#reflection", third)],
        "main": (
            f'<h1>{first}</h1><p>{texts[0]}</p><h2 id="work">{second}</h2><p>{texts[1]}</p>'
            f'<h2 id="reflection">{third}</h2><p>{texts[2]}</p>'
        ),
    }


def welsh(lang):
    """The Welsh page."""
    return whole_page(
        WELSH,
        ("Fy ngwaith", "Yr hyn a wnes i", "Myfyrio"),
        "Adrannau",
        "Gwenno Pryderi: portffolio",
        "Ysgrifennwyd gan Gwenno Pryderi ym mis Mawrth 2024.",
        lang,
        "Fy ngwaith – portffolio Gwenno Pryderi",
    )


def french(lang):
    """The French page."""
    return whole_page(
        FRENCH,
        ("Mon travail", "Ce que j’ai fait", "Réflexion"),
        "Parties",
        "Basile Corvin : portfolio",
        "Écrit par Basile Corvin en mars 2024.",
        lang,
        "Mon travail – portfolio de Basile Corvin",
    )


CASES = [
    no_lang("The page does not say its language.", "html", {"html_attributes": ""}, {}),
    no_lang(
        "The lang attribute is empty; the twin has lang en.",
        "html",
        {"html_attributes": 'lang=""'},
        {"html_attributes": 'lang="en"'},
    ),
    no_lang(
        "Only the old Content-Language tag names the language.",
        "html",
        {"html_attributes": "", "head": '<meta http-equiv="Content-Language" content="en-GB">'},
        {"head": '<meta http-equiv="Content-Language" content="en-GB">'},
    ),
    no_lang(
        "The language is on a part of the text, not on the page.",
        "html",
        {
            "html_attributes": 'class="no-js"',
            "insert": '<p lang="en-GB">I keep a diary of such small changes.</p>',
        },
        {
            "html_attributes": 'class="no-js" lang="en-GB"',
            "insert": "<p>I keep a diary of such small changes.</p>",
        },
    ),
    wrong_lang("A Welsh page says that it is English.", "html", welsh("en"), welsh("cy")),
    wrong_lang("A French page says that it is British English.", "html", french("en-GB"), french("fr")),
    wrong_lang(
        "An English page says that it is French.",
        "html",
        {"html_attributes": 'lang="fr"'},
        {"html_attributes": 'lang="en"'},
    ),
    wrong_lang(
        "An English page says that it is German, as its template did.",
        "html",
        {"html_attributes": 'lang="de-DE"'},
        {"html_attributes": 'lang="en-GB"'},
    ),
    change(
        "A French paragraph is not marked as French.",
        "main p.voice",
        f'<p class="voice">{FRENCH[1]} {FRENCH[2]}</p>',
        f'<p class="voice" lang="fr">{FRENCH[1]} {FRENCH[2]}</p>',
    ),
    change(
        "A Welsh quotation is not marked as Welsh; in the twin only a Welsh title and a place name occur.",
        "main blockquote",
        f"<p>A colleague wrote about me:</p><blockquote><p>{WELSH[1]} {WELSH[2]}</p></blockquote>",
        "<p>With a colleague in Llanfynydd I run a small reading group that we call Darllen; we meet at a café on Mondays.</p>",
    ),
    change(
        "A German paragraph is not marked as German.",
        "main p.voice",
        f'<p>One answer was this:</p><p class="voice">{GERMAN}</p>',
        f'<p>One answer was this:</p><p class="voice" lang="de">{GERMAN}</p>',
    ),
    change(
        "A Spanish part of the text is not marked; in the twin the mark is on the box around it.",
        "main div.voices",
        f'<div class="voices"><p>{SPANISH}</p><p>Ahora ayudan a los nuevos a encontrar el camino, y eso me'
        " alegra mucho más que cualquier nota.</p></div>",
        f'<div class="voices" lang="es"><p>{SPANISH}</p><p>Ahora ayudan a los nuevos a encontrar el camino,'
        " y eso me alegra mucho más que cualquier nota.</p></div>",
    ),
]
