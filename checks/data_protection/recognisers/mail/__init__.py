"""E-mail addresses, however they are written or hidden."""
