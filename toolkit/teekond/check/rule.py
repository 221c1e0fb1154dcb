"""What a rule is: a question that the method asks of a workspace, with its manual."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from teekond.diagnostics import Diagnostic, Message, Severity, Span
from teekond.link.workspace import Workspace
from teekond.values import dataclass

Values = Mapping[str, float]
"""A rule's thresholds by name."""
Find = Callable[[Workspace, Values], Iterable[Diagnostic]]


@dataclass(frozen=True, slots=True)
class Option:
    """A threshold that `check:` in teekond.yaml may set."""

    name: str
    default: float
    means: Message


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, and what its page in the manual says."""

    code: str
    name: str
    severity: Severity
    problem: Message
    """What is wrong, in a sentence or two."""
    why: Message
    """Why it matters."""
    bad: str
    """A workspace in one file where the rule speaks; each line that it speaks of bears its code as a comment."""
    good: str
    """The same, mended."""
    find: Find
    options: tuple[Option, ...] = ()

    def found(self, span: Span, message: Message, *hints: Message, suggest: str | None = None) -> Diagnostic:
        """Return a finding of this rule."""
        return Diagnostic(self.code, self.name, self.severity, span, message, hints, suggest)

    def values(self, written: Values) -> dict[str, float]:
        """Return the thresholds: those that are written, else the defaults."""
        return {option.name: written.get(option.name, option.default) for option in self.options}
