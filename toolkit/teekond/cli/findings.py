"""Which findings a command shows, and what they mean for its exit code."""

from __future__ import annotations

from collections.abc import Sequence

from teekond.cli.screen import Screen
from teekond.compiler.pipeline import Drawing, errors_of
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace
