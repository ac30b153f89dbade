"""The one connector to the network, and what is made of its answers for links."""

from foliocheck.crawler.network.answer import Answer, Served
from foliocheck.crawler.network.connector import Connector
from foliocheck.crawler.network.links import LinkChecker
from foliocheck.crawler.network.politeness import Politeness

__all__ = ["Answer", "Connector", "LinkChecker", "Politeness", "Served"]
