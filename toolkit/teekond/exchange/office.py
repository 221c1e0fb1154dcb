"""The packages that read and write workbooks and slides, which not everybody has."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from teekond.diagnostics import Message, say


class OfficeMissing(Exception):
    """A workbook is asked for, and the package for it is not there."""

    message = say("workbooks (XLSX) need the package openpyxl, which is not installed")
    hints: tuple[Message, ...] = (
        say("install it: {command}", command='pip install "teekond[office]"'),
        say("or save the table as CSV"),
    )


class SlidesMissing(OfficeMissing):
    """Slides are asked for, and the package for them is not there."""

    message = say("slides (PPTX) need the package python-pptx, which is not installed")
    hints: tuple[Message, ...] = (say("install it: {command}", command='pip install "teekond[office]"'),)


def pptx(module: str = "pptx") -> Any:
    """Return the package for slides, or one of its modules."""
    try:
        return import_module(module)
    except ImportError as error:
        raise SlidesMissing(module) from error


def openpyxl(module: str = "openpyxl") -> Any:
    """Return the package, or one of its modules."""
    try:
        return import_module(module)
    except ImportError as error:
        raise OfficeMissing(module) from error
