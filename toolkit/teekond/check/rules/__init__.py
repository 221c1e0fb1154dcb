"""The rules by code: one module each, read only where a workspace holds what the rule needs."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from teekond.check.rule import Rule
from teekond.link.workspace import Workspace
from teekond.values import dataclass

Need = Callable[[Workspace], bool]
"""Says whether a workspace holds what a rule needs: without it the rule finds nothing."""


def whole(workspace: Workspace) -> bool:
    """Say whether all files are there: a file alone is not asked what others may answer."""
    return workspace.root is not None


def complete(workspace: Workspace) -> bool:
    """Say whether every journey and crossing could be read: what one with errors says may answer a rule."""
    return not workspace.broken


def both_sides(workspace: Workspace) -> bool:
    """Say whether there are journeys of customers and of employees, so that they could meet."""
    return len({journey.side for journey in workspace.journeys.values()}) > 1


def glossaries(workspace: Workspace) -> bool:
    """Say whether words are explained anywhere."""
    return bool(workspace.glossaries)


def languages(workspace: Workspace) -> bool:
    """Say whether texts are wanted in more than one language."""
    return len(workspace.settings.languages) > 1


def personas(workspace: Workspace) -> bool:
    """Say whether anybody is described."""
    return bool(workspace.personas)


def organisation(workspace: Workspace) -> bool:
    """Say whether there is a file of the organisation."""
    return workspace.organisation is not None


def decks(workspace: Workspace) -> bool:
    """Say whether there are cards of its own."""
    return bool(workspace.decks)


def relationships(workspace: Workspace) -> bool:
    """Say whether a journey says what the relationship should grow into."""
    return any(journey.relationship_goal for journey in workspace.journeys.values())


def themes(workspace: Workspace) -> bool:
    """Say whether there are themes of its own."""
    return bool(workspace.themes)


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the list: a rule that is not read yet, and what it needs."""

    code: str
    name: str
    needs: tuple[Need, ...] = ()

    @property
    def rule(self) -> Rule:
        """The rule itself, from the module that bears its name."""
        rule: Rule = import_module(f"{__name__}.{self.name.replace('-', '_')}").RULE
        return rule


def _listed(code: str, name: str, *needs: Need) -> Listed:
    return Listed(code, name, needs)


LISTED: tuple[Listed, ...] = (
    _listed("TK301", "missing-start-or-end"),
    _listed("TK302", "step-without-feeling"),
    _listed("TK303", "empty-stage"),
    _listed("TK304", "nothing-frontstage"),
    _listed("TK305", "jumped-line"),
    _listed("TK306", "moment-without-reason"),
    _listed("TK307", "wow-on-broken-basics"),
    _listed("TK308", "low-without-idea"),
    _listed("TK309", "one-sided-needs"),
    _listed("TK310", "one-sided-quotes"),
    _listed("TK311", "no-extreme-persona", whole, personas),
    _listed("TK312", "critical-without-fallback"),
    _listed("TK313", "unknown-abbreviation", whole, glossaries),
    _listed("TK314", "owner-missing"),
    _listed("TK315", "owner-concentration"),
    _listed("TK316", "preset-stage"),
    _listed("TK317", "missing-language", whole, languages),
    _listed("TK318", "long-title"),
    _listed("TK319", "lane-order"),
    _listed("TK320", "no-glyph"),
    _listed("TK321", "old-fact", decks),
    _listed("TK331", "unserved-step", whole, complete, both_sides),
    _listed("TK332", "unserved-column", whole, complete, both_sides),
    _listed("TK333", "meets-nobody", whole, complete, both_sides),
    _listed("TK334", "stage-without-sight", whole, complete, both_sides),
    _listed("TK335", "low-without-upstream", whole, complete, both_sides),
    _listed("TK336", "unowned-chain", whole, complete, both_sides),
    _listed("TK337", "moment-without-measure", whole, both_sides),
    _listed("TK338", "channels-at-odds", whole, both_sides),
    _listed("TK341", "unit-without-path", organisation),
    _listed("TK342", "unit-without-customer-goal", organisation),
    _listed("TK343", "team-goal-missing", organisation),
    _listed("TK344", "customer-goal-on-frontline-only", organisation),
    _listed("TK345", "prerequisite-missing", organisation),
    _listed("TK346", "one-sided-promise", organisation),
    _listed("TK347", "promise-untouched", whole, complete, organisation),
    _listed("TK348", "initiative-gate", organisation),
    _listed("TK349", "all-functional", whole),
    _listed("TK350", "unused-dimension", whole, complete),
    _listed("TK351", "provider-only-value"),
    _listed("TK352", "unknown-expectation"),
    _listed("TK353", "relationship-without-measure", relationships),
    _listed("TK354", "incomplete-role-value", organisation),
    _listed("TK355", "unknown-owner", whole, organisation),
    _listed("TK356", "no-distinctive-moment", whole),
    _listed("TK357", "repeated-pain", whole),
    _listed("TK358", "level-mismatch"),
    _listed("TK359", "preference-ignored", personas),
    _listed("TK360", "no-remote-variant", whole, complete),
    _listed("TK361", "incomplete-action"),
    _listed("TK362", "no-condition-present", organisation),
    _listed("TK391", "unknown-rule"),
    _listed("TK392", "unused-suppression"),
    _listed("TK501", "low-contrast", themes),
    _listed("TK502", "links-alike", themes),
    _listed("TK503", "theme-file", themes),
)


def rules() -> tuple[Rule, ...]:
    """Return all rules, read."""
    return tuple(each.rule for each in LISTED)
