"""Write docs/python.ipynb anew from docs/python.md: its words, its samples, and the maps that the sample shows."""

from __future__ import annotations

import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "python.md"
NOTEBOOK = ROOT / "docs" / "python.ipynb"
_FENCE = re.compile(r"^```python\n(.*?)^```\n", re.MULTILINE | re.DOTALL)
_SHOWN = {
    "workspace = teekond.load()": "workspace",
    'journey = workspace.journeys["first-call"]': "journey",
    'for finding in workspace.check(select=["low-without-idea"]):': "workspace.check()",
    "drawn = teekond.draw(": "drawn",
}
"""What a sample begins to speak of, and the cell behind it that shows it."""


def notebook(text: str) -> str:
    """Return the notebook of a page: a cell for each piece of text and each sample."""
    cells: list[dict[str, object]] = []
    for at, piece in enumerate(_FENCE.split(text)):
        if at % 2:
            cells.append(_code(piece, len(cells)))
            cells += [_code(f"{word}\n", len(cells)) for line, word in _SHOWN.items() if line in piece]
        elif piece.strip():
            body = piece.replace(
                "[The notebook](python.ipynb) has all of this page to run, and its maps to look at.\n", ""
            )
            cells.append({"cell_type": "markdown", "id": f"cell-{len(cells)}", "metadata": {}, "source": _lines(body)})
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    made = {"cells": cells, "metadata": {"kernelspec": kernel, "language_info": {"name": "python"}}}
    return json.dumps(made | {"nbformat": 4, "nbformat_minor": 5}, ensure_ascii=False, indent=1) + "\n"


def _code(source: str, number: int) -> dict[str, object]:
    whole: dict[str, object] = {"cell_type": "code", "id": f"cell-{number}", "metadata": {}}
    return whole | {"execution_count": None, "outputs": [], "source": _lines(source)}


def _lines(text: str) -> list[str]:
    return text.strip().splitlines(keepends=True)


def main() -> None:
    """Write the file."""
    NOTEBOOK.write_text(notebook(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
