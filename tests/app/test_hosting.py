import pytest

from foliocheck.app.hosting import hosting
from foliocheck.core.errors import BadConfiguration


@pytest.mark.parametrize(("said", "hosted"), [("1", True), ("yes", True), ("", False), ("0", False), ("false", False)])
def test_hosted_by_the_environment(said: str, hosted: bool) -> None:
    assert hosting({"FOLIOCHECK_HOSTED": said}).hosted is hosted


def test_hosts_are_let_in_by_name_and_port() -> None:
    found = hosting({"FOLIOCHECK_ALLOW": "Intranet.College.example:443, 127.0.0.1:8000,[::1]:81,"})
    assert found.allowed == {("intranet.college.example", 443), ("127.0.0.1", 8000), ("::1", 81)}


@pytest.mark.parametrize("said", ["intranet", "intranet:", ":80", "http://x:80", "a:b", "a:99999", "a:80/path", "me@a:80"])
def test_what_makes_no_sense_is_told(said: str) -> None:
    with pytest.raises(BadConfiguration, match="FOLIOCHECK_ALLOW"):
        hosting({"FOLIOCHECK_ALLOW": said})
