"""The packages that read and write workbooks and slides, which not everybody has."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from teekond.diagnostics import Refused, say

_INSTALL = say("install it: {command}", command='pip install "teekond[office]"')


class OfficeMissing(Refused):
    """Workbooks or slides are asked for, and the package for them is not there."""


def pptx(module: str = "pptx") -> Any:
    """Return the package for slides, or one of its modules."""
    try:
        return import_module(module)
    except ImportError as error:
        message = say("slides (PPTX) need the package python-pptx, which is not installed")
        raise OfficeMissing(message, _INSTALL) from error


def openpyxl(module: str = "openpyxl") -> Any:
    """Return the package for workbooks, or one of its modules."""
    try:
        return import_module(module)
    except ImportError as error:
        message = say("workbooks (XLSX) need the package openpyxl, which is not installed")
        raise OfficeMissing(message, _INSTALL, say("or save the table as CSV")) from error
