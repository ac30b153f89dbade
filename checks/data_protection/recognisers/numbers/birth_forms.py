"""How a date of birth is written: the date, the words for birth in many tongues, and the dates that are none."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr|"
    r"janvier|f[ée]vrier|mars|avril|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre|januar[iy]?|februar[iy]?|märz|maart|mei|juni|juli|augustus|oktober|dezember|december|"
    r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|"
    r"stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|"
    r"ean[áa]ir|feabhra|m[áa]rta|aibre[áa]n|bealtaine|meitheamh|i[úu]il|l[úu]nasa|me[áa]n f[óo]mhair|deireadh f[óo]mhair|samhain|nollaig|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|"
    r"(?:a[nm] )?(?:t-)?(?:faoilleach|gearran|màrt|giblean|cèitean|ògmhios|iuchar|lùnastal|sultain|dàmhair|dùbhlachd)|maj|augusti|marts|ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince|"
    r"ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuuta|ianuarie|februarie|martie|aprilie|iunie|iulie|septembrie|octombrie|noiembrie|decembrie|"
    r"h[āa]nuere|p[ēe]puere|m[āa]ehe|[āa]perira|h[ūu]rae|[āa]kuhata|hepetema|oketopa|noema|t[īi]hema)\.?"
)
DATE = (
    rf"(?P<value>(?:0?[1-9]|[12]\d|3[01])[ ./-]{{1,3}}(?:0?[1-9]|1[0-2])[ ./-]{{1,3}}(?:(?:19|20)\d{{2}}|\d{{2}})|(?:19|"
    rf"20)\d{{2}}[./-](?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|[12]\d|3[01])|"
    rf"(?:0[1-9]|[12]\d|3[01]) [A-Z]{{3}} ?/ ?[A-Z]{{3,5}} (?:(?:19|20)\d{{2}}|\d{{2}})|(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.)?(?: of| de)?[ -]{_MONTH}(?:,?[ -]| del? )(?:(?:19|20)\d{{2}}|['’]?\d{{2}})|(?:19|20)\d{{2}}[ -]{_MONTH}[ -](?:0?[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:19|20)\d{{2}}|{_MONTH} "
    rf"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,? (?:19|20)\d{{2}}|(?:19|20)\d{{6}}|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|"
    rf"1[0-2])(?:19|20)?\d{{2}}|(?:0?[1-9]|1[0-2])[/-](?:1[3-9]|2\d|3[01])[/-](?:19|20)\d{{2}})(?![\d/])"
)
HELD_BY = r"(?: on (?:the |his |her |their )?[a-z][a-z ]{2,30}(?=:| (?:is|was|reads) ))?(?:\s?\(d{1,2}[/.-]m{1,2}[/.-]y{2,4}\)(?= of))?(?: ?(?:of|for|de|von|van|di|av|af) (?:(?:the|our|my|a|der|la|le|el) (?:learner|student|pupil|patient|candidate|child|applicant|employee|client|apprentice|resident),? )?(?=(?:M|Mmes?|Mlle|Sra?|Sig)\.|(?:Mr|Mrs|Ms|Miss|Mx|Dr|Mme|Mlle|Frau|Herrn?|Sra?|Mevrouw|Fru)\b|(?-i:[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ]))[^\n\d:=]{2,40}(?=\s?[:=])| (?:of|for) (?!the )[^\n\d:=]{2,40}(?=\s?[:=])| of (?:the )?(?:learner|student|pupil|patient|candidate|child|applicant|employee))?(?:\s?\([^)\d\n]{2,24}\))?"
LABEL = (
    r"(?:d\.?\s?o\.?\s?b\b\.?|d/o/b\b|d/b\b|date[ _-]?of[ _-]?birth|birth[ _-]?date|birth[ _-]?day|dyddiad geni|dateofbirth|bday|"
    r"ganed(?: ar)?|ganwyd(?: ar)?|pen[- ]blwydd|(?:born\s?/\s?)?geb(?:oren|urts(?:datum|tag)|\.(?:[ -]?dat(?:um|\.)?)?)|date de naissance\s?|n[ée]e? le|fecha de nacimiento|"
    r"d[áa]ta breithe|r[āa] wh[āa]nau|nacid[oa](?: el)?|nascid[oa](?: (?:em|a))?|nar(?:ozen[aáýy]?|\.)|roj(?:en[ao]?|\.)|rođen[a]?|ur(?:odzon[ya]|\.)|szül(?:etett|\.)|родил(?:ся|ась)|bday;value=date|f[øö]d(?:sels|else|elses)(?:dato|datum|dag)|född|født|syntymäaika|data nașterii|dat[ue]m? (?:narození|rođenja)|születési(?: \w+)?|doğum tarihi|дата рождения|ngày sinh|data de nascimento|nat[oa] il|"
    r"(?:nascita|naissance|nacimiento|urodzenia|geboorte|geburt)(?=\s?:)|(?:luogo e )?data di nascita(?:\s?:\s?[A-Z][\w'’ ]{2,24}(?=,))?|geboortedatum|data urodzenia|birth\s?/\s?dob|birth(?=\s?:)|f(?:echa|\.) ?(?:de )?nac(?:imiento|\.)|date (?:de )?nais(?:s|sance)\b\.?|d(?:oğ)?(?:um|\.) ?tarihi|data di nasc\.?|data nasc\.?|dt\.? ?nasc\w*\.?|data ur\.?|geb\. ?dat(?:um|\.)?)"
)
BORN = r"(?:\b(?:was\s+|were\s+|is\s+)?born(?:[\s_]+on)?(?:\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?)?(?:\s+the)?|\b(?:came into|entered) (?:the|this) world(?: on)?|\bb\.(?=\s?(?:\d|[A-Z][a-z]{2,8}\.? \d))|(?<=[\w)] )b(?=\s\d{1,2}[/.-])|(?<=[a-zß-ÿ)] )[fn]\.(?=\s?\d{1,2}[/.-]\d)|(?<=[,(] )[gfn]\.(?=\s?\d)|(?<=\()g\.(?=\s?\d))"
_LABEL_WORDS_LISTED = (
    "birth|bday|born|nac.|naiss|tarihi|nasc|ur. |ur.:|dob|d.o.b|d/o/b|d o b|d. o. b|geni|ganed|ganwyd|blwydd|geb.|geburt|geboren|geboorte|naissance|d/b|né le|née le|ne le|nee le|nacimiento|nascita|urodzenia|breithe|"
    "fødsel|födelse|født|född|syntymä|naşter|nașter|narození|rođenja|születési|doğum|рождения|ngày sinh|nascimento|nascid|whānau|ra whanau|nato il|nata il|nacido|nacida| nar.|naroz| roj.|rojen|rođen| ur.|(ur.|\nur.|urodzon|szül|родил"
)
LABEL_WORDS = tuple(_LABEL_WORDS_LISTED.split("|"))
NO_DAY = re.compile(r"(?:30|31)[ ./-]{1,3}0?2[ ./-]{1,3}\d+|31[ ./-]{1,3}(?:0?[469]|11)[ ./-]{1,3}\d+")
"""A day that no month has, as those write it who want nobody to take it for a true one."""
NO_DATE = re.compile(r"0?1[./-]0?1[./-]19(?:00|01|70)|19(?:00|01|70)[./-]0?1[./-]0?1")
"""The date that programs put where none was given."""
