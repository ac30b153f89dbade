"""`foliocheck.toml`: what the author of a portfolio puts right.

    framework = "cmalt-2019"
    ignore = ["https://name.example/notes/"]
    permitted = ["scrypt:…"]          # from “foliocheck permit VALUE --for ADDRESS”: people who said yes

    [owner]
    names = ["Morgan Ellery"]
    addresses = ["morgan.ellery@uni.example"]

    [[section]]                       # as often as needed
    id = "1a"
    address = "https://name.example/first-area/"
    heading = "What the tools can do"     # may be left out

    [[not]]                           # the same words for a place that was taken for this section, and is not
    id = "1b"
    address = "https://name.example/notes/"

What is no table (framework, ignore, permitted) stands above the first one, as TOML asks.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from foliocheck.core.corrections import Corrections, Pin, toml_text
from foliocheck.core.errors import BadConfiguration

NAME = "foliocheck.toml"
_KEYS = {"framework", "ignore", "owner", "section", "not", "permitted"}


def find_corrections(given: Path | None) -> Corrections | None:
    """The corrections in the file `given`, or in foliocheck.toml of the current folder; None where there is neither.

    Raises BadConfiguration with the line or key that is wrong.
    """
    path = given or Path(NAME)
    if given is None and not path.is_file():
        return None
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise BadConfiguration(f"The corrections {path} cannot be read. Give the path of a foliocheck.toml.") from None
    return read_corrections(text, str(path))


def read_corrections(text: str, name: str = NAME) -> Corrections:
    """The corrections that `text` (TOML) states. Raises BadConfiguration naming what is wrong in the file `name`."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadConfiguration(f"{name} is not written as it should be: {error}.") from None
    unknown = sorted(set(data) - _KEYS)
    if unknown:
        raise BadConfiguration(f"{name} says “{unknown[0]}”, which foliocheck does not know. It knows {', '.join(sorted(_KEYS))}.")
    owner = data.get("owner", {})
    if not isinstance(owner, dict):
        raise BadConfiguration(f"{name}: “owner” is a table with “names” and “addresses”.")
    framework = data.get("framework")
    if framework is not None and not isinstance(framework, str):
        raise BadConfiguration(f'{name}: “framework” is the id of one framework, like "cmalt-2019".')
    return Corrections(
        framework=framework,
        pins=tuple(_pin(item, "section", name) for item in _tables(data.get("section", []), "section", name)),
        refused=tuple(_pin(item, "not", name) for item in _tables(data.get("not", []), "not", name)),
        ignored=_texts(data.get("ignore", []), "ignore", name),
        owner_addresses=_texts(owner.get("addresses", []), "owner.addresses", name),
        owner_names=tuple(own for own in _texts(owner.get("names", []), "owner.names", name) if own.strip()),
        permitted=_texts(data.get("permitted", []), "permitted", name),
    )


def write_corrections(corrections: Corrections) -> str:
    """The text of a foliocheck.toml that says this; what is not said is left out."""
    lines = []
    if corrections.framework:
        lines.append(f"framework = {toml_text(corrections.framework)}")
    for key, values in (("ignore", corrections.ignored), ("permitted", corrections.permitted)):
        if values:
            lines.append(f"{key} = [{', '.join(map(toml_text, values))}]")
    if corrections.owner_names or corrections.owner_addresses:
        lines += ["", "[owner]"]
    for key, values in (("names", corrections.owner_names), ("addresses", corrections.owner_addresses)):
        if values:
            lines.append(f"{key} = [{', '.join(map(toml_text, values))}]")
    for table, pins in (("section", corrections.pins), ("not", corrections.refused)):
        for pin in pins:
            lines += ["", f"[[{table}]]", f"id = {toml_text(pin.section)}", f"address = {toml_text(pin.address)}"]
            if pin.heading is not None:
                lines.append(f"heading = {toml_text(pin.heading)}")
    return "\n".join(lines).strip() + "\n"


def _pin(item: dict[str, Any], table: str, name: str) -> Pin:
    heading = item.get("heading")
    if not isinstance(item.get("id"), str) or not isinstance(item.get("address"), str) or not (heading is None or isinstance(heading, str)):
        raise BadConfiguration(f"{name}: each [[{table}]] needs an “id” and an “address” (and may have a “heading”), all in quotes.")
    return Pin(section=item["id"], address=item["address"], heading=heading)


def _tables(value: Any, table: str, name: str) -> list[dict[str, Any]]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise BadConfiguration(f"{name}: write each place as a table of its own, under [[{table}]].")
    return value


def _texts(value: Any, key: str, name: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise BadConfiguration(f'{name}: “{key}” is a list of texts, like ["…"].')
    return tuple(value)
