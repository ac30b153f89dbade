"""The words that every stage shares: Snapshot, Page, Link, SectionMap, Finding, Report, Mask; errors; JSON; policy.

Imports nothing but the standard library, and nothing else of foliocheck.
"""
