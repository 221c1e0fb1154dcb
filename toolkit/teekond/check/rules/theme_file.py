"""TK503: a font or a logo of a theme that cannot be used."""

from __future__ import annotations

from collections.abc import Iterator

from teekond.check.rule import Rule, Values
from teekond.diagnostics import Diagnostic, Severity, say
from teekond.link.workspace import Workspace


def find(workspace: Workspace, _: Values) -> Iterator[Diagnostic]:
    """Yield a finding for each file of a theme that is not there, not readable, or not fit for a map."""
    for _name, document in sorted(workspace.themes.items()):
        if document.logo is not None or document.font_file is not None or document.font_bold is not None:
            from teekond.theme.assets import problems

            for key, reason in problems(document, workspace.root):
                yield RULE.found(document.place.key(key), reason, say("maps are drawn without it"))


RULE = Rule(
    "TK503",
    "theme-file",
    Severity.WARNING,
    problem=say(
        "A font or a logo of a theme cannot be used: it is not in the workspace, it is broken, "
        "it does more than draw, or its words are too wide for the boxes of a map."
    ),
    why=say("The map is drawn with the shipped font and without the logo, which is not what the theme asks for."),
    bad="""
theme: our-house
logo: assets/logo-of-nobody.svg           # TK503
""",
    good="""
theme: our-house
colours: {customer: "#00507D"}
""",
    find=find,
)
