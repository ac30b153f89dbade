from foliocheck.core.fingerprint import fingerprint


def test_same_thing_same_name() -> None:
    assert fingerprint("c", "p", "  A   b ", 0) == fingerprint("c", "p", "a b", 0)


def test_counters_and_rotating_names_do_not_count() -> None:
    assert fingerprint("c", "p", "img deadbeefdeadbeef01 visits 12345", 0) == fingerprint(
        "c", "p", "img 0123456789abcdef99 visits 99999", 0
    )


def test_everything_else_counts() -> None:
    names = {
        fingerprint("c", "p", "a", 0),
        fingerprint("d", "p", "a", 0),
        fingerprint("c", "q", "a", 0),
        fingerprint("c", "p", "b", 0),
        fingerprint("c", "p", "a", 1),
    }
    assert len(names) == 5
