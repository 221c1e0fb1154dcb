"""Draw the pictures of the README and the docs anew, from the sample workspace and from the README's three lines."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
STAR = "first-workday-x-first-call"
CROSSINGS = {
    "poster": ("map", STAR, "--view", "crossings"),
    "matrix": ("crossings", STAR, "--sheet", "A4"),
    "chain": ("crossings", STAR, "--to", "first-call/tells-again", "--sheet", "A4"),
}


def teekond(*words: str | Path, at: Path, code: int = 0) -> None:
    """Run the tool, which must end with `code`."""
    done = subprocess.run([sys.executable, "-m", "teekond", *words], cwd=at, check=False)
    assert done.returncode == code, f"{words} ended with {done.returncode}"


def three_lines() -> str:
    """Return the journey that the README shows."""
    found = re.search(
        r"^```yaml\n(.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    assert found, "the README shows no journey"
    return found.group(1)


def what_changed(folder: Path) -> None:
    """Draw the first workday as it is against the one that its people want."""
    sys.path.insert(0, str(ROOT))
    from tests.diff.tobe import to_be

    for side in ("as-is", "to-be"):
        shutil.copytree(ROOT / "journeys", folder / side / "journeys")
        shutil.copy(ROOT / "teekond.yaml", folder / side)
    to_be(folder / "to-be")
    teekond("diff", "as-is", "to-be", "--lang", "en", "-o", PICTURES / "what-changed.png", at=folder, code=1)


def main() -> None:
    """Draw all pictures."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    teekond("map", STAR, "--lang", "en", "-f", "png", "-o", PICTURES / f"{STAR}.png", at=ROOT)
    for name, words in CROSSINGS.items():
        teekond(*words, "--lang", "en", "-f", "png", "-o", PICTURES / f"crossings-{name}.png", at=ROOT)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "first-day.yaml").write_text(three_lines(), encoding="utf-8")
        teekond(
            "map", "first-day.yaml", "--lang", "en", "-f", "png", "-o", PICTURES / "three-lines.png", at=Path(folder)
        )
        what_changed(Path(folder))


if __name__ == "__main__":
    main()
