"""The page of a code, for rules and mistakes alike: what, why, a bad and a good example, how to silence it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from teekond.check.codes import known_codes, rule_of
from teekond.check.pages import Page, page
from teekond.check.rule import Rule
from teekond.check.rules import LISTED, whole
from teekond.diagnostics import Severity
from teekond.locale import Words, catalogue


def manual_of(word: str, words: Words | None = None) -> str | None:
    """Return the page of the code, or of the name, that a word is; None where it is neither."""
    code = code_of(word)
    subject = code and (rule_of(code) or page(code))
    return manual(subject, words) if subject else None


def code_of(word: str) -> str | None:
    """Return the code that a word is or names, however it is typed."""
    name = "-".join(word.casefold().replace("_", "-").split())
    return next((code for code, known in known_codes().items() if name in (code.casefold(), known)), None)


def manual(subject: Rule | Page, words: Words | None = None) -> str:
    """Return a page in Markdown, in English where no words are given."""
    words = words or catalogue("en")
    parts = _rule(subject, words) if isinstance(subject, Rule) else _mistake(subject, words)
    return "\n\n".join([f"# {subject.code} {subject.name}", *parts]) + "\n"


def problem(subject: Rule | Page, words: Words) -> str:
    """Return what a code means, in a sentence or two."""
    return words.message(subject.problem) if isinstance(subject, Rule) else subject.paragraphs(words.lang)[0]


def severity(subject: Rule | Page, words: Words) -> str:
    """Return how much the findings of a code matter, as a word."""
    names = {
        Severity.ERROR: words("error"),
        Severity.WARNING: words("warning"),
        Severity.NOTE: words("note"),
    }
    return names[subject.severity]


def _rule(rule: Rule, words: Words) -> Iterator[str]:
    alone = not any(whole in each.needs for each in LISTED if each.code == rule.code)
    limit = "" if alone else f" · {words('asked of a whole workspace, not of a file alone')}"
    yield f"*{severity(rule, words)}*{limit}"
    yield words.message(rule.problem)
    yield words.message(rule.why)
    yield from _examples([_block(rule.bad)], [_block(rule.good)], words)
    yield from _options(rule, words)
    yield from _silence(rule, words)


def _mistake(mistake: Page, words: Words) -> Iterator[str]:
    yield f"*{severity(mistake, words)}*"
    yield from mistake.paragraphs(words.lang)
    bad, good = (
        [_block(each.text, each.language, each.title) for each in files] for files in (mistake.bad, mistake.good)
    )
    yield from _examples(bad, good, words)
    if mistake.severity is not Severity.ERROR:
        yield from _silence(mistake, words)


def _examples(bad: Iterable[str], good: Iterable[str], words: Words) -> Iterator[str]:
    yield f"{words('Bad')}:"
    yield from bad
    yield f"{words('Good')}:"
    yield from good


def _silence(subject: Rule | Page, words: Words) -> Iterator[str]:
    yield f"{words('To ignore it at one place, write above the line')}:"
    yield f"```text\n# teekond: ignore {subject.name}\n```"


def _block(example: str, language: str = "yaml", title: str | None = None) -> str:
    named = f' title="{title}"' if title else ""
    return f"```{language}{named}\n{example.strip()}\n```"


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
