"""Snapshot -> SectionMap: which text is which CMALT section. Pure; frameworks/*.toml is data."""
