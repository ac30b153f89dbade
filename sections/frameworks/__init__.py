"""The frameworks, each a TOML file."""
