"""The one connector to the network, and what is made of its answers for links."""

from foliocheck.crawler.network.connector import Answer, Connector, Politeness, Served
from foliocheck.crawler.network.links import LinkChecker

__all__ = ["Answer", "Connector", "LinkChecker", "Politeness", "Served"]
