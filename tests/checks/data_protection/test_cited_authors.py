"""Which addresses are a cited author's, by the line of correspondence, the reference or the record around them."""

from __future__ import annotations

import pytest

from foliocheck.checks.data_protection.whose.cited_authors import is_cited_author

CITED = (
    ("[12] K. Ostrander, “Rubrics in the wild”, Proc. LTX 2021, pp. 33–41, e-mail: ", ""),
    ("Ostrander, K. 2020. Feedback that lands. In: Proceedings of the 9th Forum, 101–110, ", "."),
    ("K. Ostrander et al., Feedback that lands, J. Learn. Anal., vol. 3, 2022 (", ")"),
    ("Correspondence: K. Ostrander, Dept of Education, 4 Hill Road. ", ". Received 4 May 2017"),
    ("*Correspondence: ", " (K. Ostrander)"),
    ("Corresp. to ", ", in: Abebe & Worku (2022)"),
    ("Author for correspondence: Kara Ostrander (", ")"),
    ("Correspondence concerning this article should be addressed to Kara Ostrander, ", ""),
    ("✉ ", "\nReceived: 3 March 2020 / Accepted: 9 June 2020"),
    ("CONTACT Kara Ostrander ", "\n© 2021 Informa"),
    ("Adapted from Ostrander, K. (2016), ", ", with kind permission."),
    ("@inproceedings{o2020, author = {Ostrander, K.}, year = {2020}, email = {", "}}"),
)
OTHERS = (
    ("Correspondence with my line manager: ", ", 3 May 2020"),
    ("Address for correspondence: ", ""),
    ("Minutes, 4 May 2017. Present: K. Ostrander. Apologies to ", "."),
    ("Kara Ostrander will present “Rubrics in the wild” in 2021, ask ", ""),
    ("Ostrander, K., Year 10, ", ", handed in 2021"),
    ("✉ ", ""),
    ("Contact Kara Ostrander ", " © 2021 Hamish Aldercott"),
    ("I am the corresponding author of our paper, write to ", ""),
    ("T. Vance, Rubrics, Journal of Slow Learning 4(2), 2020. Lent to me by ", ""),
)


@pytest.mark.parametrize(("before", "after", "cited"), [*((*line, True) for line in CITED), *((*line, False) for line in OTHERS)])
def test_cited_authors(before: str, after: str, cited: bool) -> None:
    address = "kostrander@tessaly.example"
    assert is_cited_author(f"{before}{address}{after}", len(before), len(before) + len(address), "kostrander") is cited
