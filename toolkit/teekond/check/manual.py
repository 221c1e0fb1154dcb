"""The page of a rule: problem, why, a bad and a good example, thresholds, how to silence it."""

from __future__ import annotations

from teekond.check.rule import Rule
from teekond.diagnostics import Severity
from teekond.locale import Words, catalogue


def manual(rule: Rule, words: Words | None = None) -> str:
    """Return the page of a rule in Markdown, in English where no words are given."""
    words = words or catalogue("en")
    parts = [
        f"# {rule.code} {rule.name}",
        f"*{severity(rule, words)}*"
        + (f" · {words('asked of a whole workspace, not of a file alone')}" if rule.whole else ""),
        words.message(rule.problem),
        words.message(rule.why),
        f"{words('Bad')}:",
        _block(rule.bad),
        f"{words('Good')}:",
        _block(rule.good),
        *_options(rule, words),
        f"{words('To ignore it at one place, write above the line')}:",
        f"```text\n# teekond: ignore {rule.name}\n```",
    ]
    return "\n\n".join(parts) + "\n"


def severity(rule: Rule, words: Words) -> str:
    """Return how much a rule's findings matter, as a word."""
    names = {
        Severity.ERROR: words("error"),
        Severity.WARNING: words("warning"),
        Severity.NOTE: words("note"),
    }
    return names[rule.severity]


def _block(example: str) -> str:
    return f"```yaml\n{example.strip()}\n```"


def _options(rule: Rule, words: Words) -> list[str]:
    if not rule.options:
        return []
    lines = [f"- `{each.name}: {each.default:g}` – {words.message(each.means)}" for each in rule.options]
    written = ", ".join(f"{each.name}: {each.default:g}" for each in rule.options)
    return [
        f"{words('Thresholds, under “check:” in teekond.yaml')}:",
        "\n".join(lines),
        f"```yaml\ncheck:\n  {rule.name}: {{{written}}}\n```",
    ]
