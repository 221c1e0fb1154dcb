"""TK502: a theme of the workspace that draws two kinds of links alike."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each two kinds that a theme with lines of its own draws alike."""
    for name, document in sorted(workspace.themes.items()):
        if document.lines:
            from teekond.theme import load_theme
            from teekond.theme.lines import alike

            written = [kind for kind, _ in document.lines]
            for one, other, pattern in alike(load_theme(name, workspace.themes)):
                kind = next((each for each in (other, one) if each in written), None)
                if kind is not None:
                    span = document.place.key(f"lines.{kind}")
                    message = say(
                        "{one} and {other} both have “dash: {pattern}” and nearly the same width",
                        one=one,
                        other=other,
                        pattern=pattern,
                    )
                    yield RULE.found(
                        span, message, say("give one of them another “dash”, or make it half as wide again")
                    )


RULE = Rule(
    "TK502",
    "links-alike",
    Severity.WARNING,
    problem=say(
        "In a theme of the workspace, the lines of two kinds of links have the same pattern and nearly the same width."
    ),
    why=say("Colour alone does not tell them apart: in black and white, and for one man in twelve, they are the same."),
    bad="""
theme: our-house
lines:
  enables: {width: 3, dash: solid}        # TK502
""",
    good="""
theme: our-house
lines:
  enables: {width: 3, dash: dashed}
""",
    find=find,
)
