"""PyYAML's parser in Python: slower than the one in C, same events."""

from __future__ import annotations

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner


class PurePython(Reader, Scanner, Parser):
    """The three stages in one, as PyYAML's loaders join them."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)
