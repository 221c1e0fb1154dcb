"""Teekond for programs and notebooks: read a workspace, ask it, check it, draw it.

What stands here can be reached as `teekond.load`, `teekond.draw` and so on, and is imported when it is first used.
"""

from teekond.api.documents import Crossing, Journey
from teekond.api.findings import Finding, Findings
from teekond.api.maps import Map, draw
from teekond.api.workspace import Workspace, load, read
from teekond.diagnostics import Refused

__all__ = [
    "Crossing",
    "Finding",
    "Findings",
    "Journey",
    "Map",
    "Refused",
    "Workspace",
    "draw",
    "load",
    "read",
]
