"""Draw the README's pictures anew, from the sample workspace and from the README's own three lines."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
STAR = "first-workday-x-first-call"


def teekond(*words: str | Path, at: Path) -> None:
    """Run the tool."""
    subprocess.run([sys.executable, "-m", "teekond", *words], cwd=at, check=True)


def three_lines() -> str:
    """Return the journey that the README shows."""
    found = re.search(
        r"^```yaml\n(.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    assert found, "the README shows no journey"
    return found.group(1)


def main() -> None:
    """Draw both pictures."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    teekond("map", STAR, "--lang", "en", "-f", "png", "-o", PICTURES / f"{STAR}.png", at=ROOT)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "first-day.yaml").write_text(three_lines(), encoding="utf-8")
        teekond(
            "map", "first-day.yaml", "--lang", "en", "-f", "png", "-o", PICTURES / "three-lines.png", at=Path(folder)
        )


if __name__ == "__main__":
    main()
