"""Postal addresses, of Britain, Ireland and other lands."""
