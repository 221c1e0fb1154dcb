"""Teekond: journeys of customers and employees in plain text, drawn where they meet.

For programs and notebooks: `teekond.load`, `teekond.read`, `teekond.draw`, and the objects that these give.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from teekond.api import (
        Crossing,
        Finding,
        Findings,
        Journey,
        Map,
        Refused,
        Workspace,
        draw,
        load,
        read,
    )

__version__ = "0.1.0"
__all__ = [
    "Crossing",
    "Finding",
    "Findings",
    "Journey",
    "Map",
    "Refused",
    "Workspace",
    "__version__",
    "draw",
    "load",
    "read",
]

del TYPE_CHECKING


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module("teekond.api"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
