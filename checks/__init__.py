"""Snapshot + SectionMap -> findings. One short module a check, in five folders; nothing here opens a socket or a browser."""
