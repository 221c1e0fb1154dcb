"""Tidy journeys of any size with different texts: the same seed gives the same files, in which `check` finds little."""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

VERBS = (
    "avab", "kinnitab", "küsib", "kuulab", "kirjutab", "leiab", "ootab", "otsib", "saab kätte", "selgitab",
    "täidab", "uurib", "vaatab üle", "võrdleb", "õpib tundma", "annab edasi", "märgib ära", "loeb läbi",
    "paneb kokku", "tellib uuesti",
)  # fmt: skip
THINGS = (
    "arve", "avalduse", "juhendi", "kasutajakonto", "kliendi küsimuse", "koolituskava", "lepingu lisad",
    "uksekaardi", "mentori selgituse", "nädalakava", "ostusoovi", "pakkumise", "päevakava", "seadistuse",
    "tagasiside", "teenindustava", "tehniku aja", "töökoha", "ohutusjuhendi", "kokkuvõtte",
)  # fmt: skip
PLACES = (
    "portaalis", "koosolekul", "hommikul", "enne lõunat", "õhtuks", "koos tiimiga", "telefoni teel",
    "esimesel katsel", "vana süsteemi kaudu", "fuajees", "ilma abita", "teise inimese arvutis",
)  # fmt: skip
STAGES = ("Algus", "Ettevalmistus", "Kohtumine", "Töö käib", "Kokkuvõte", "Järelvaatamine")
LANES = ("inimene", "teenindus", "tugi", "süsteem", "personal", "partner", "juht", "väline")
CHANNELS = ("phone", "face-to-face", "e-mail", "portal", "app", "document")
RELATIONS = ("meets", "enables", "learns_from")


def title(rng: random.Random) -> str:
    """Return a title of a step: 35 letters on average, 55 at most."""
    return f"{rng.choice(VERBS)} {rng.choice(THINGS)} {rng.choice(PLACES)}".capitalize()[:55]


def lanes_of(rng: random.Random, steps: int, lanes: int, hand_overs: int) -> list[int]:
    """Return the lane of each step; the work changes hands as often as asked."""
    changes = set(rng.sample(range(1, steps), min(hand_overs, steps - 1)))
    found, lane = [], 0
    for index in range(steps):
        if index in changes:
            lane = rng.choice([other for other in range(lanes) if other != lane])
        found.append(lane)
    return found


def journey(
    name: str,
    steps: int = 24,
    lanes: int = 4,
    *,
    hand_overs: int = 6,
    side: str = "employee",
    seed: int = 1,
    stages: int = 6,
) -> str:
    """Return the text of a journey with a feeling in every step."""
    rng = random.Random(f"{seed} {name}")
    lanes = min(lanes, len(LANES))
    where = lanes_of(rng, steps, lanes, hand_overs if lanes > 1 else 0)
    lines = [f"journey: {name}", f"title: {title(rng)}", f"kind: {side}", "owner: teenindus"]
    lines += ["starts_when: Leping on sõlmitud", "ends_when: Kõik on selge", "lanes:"]
    lines += [f"  - {LANES[n]}: {{role: {'frontstage' if n else 'actor'}}}" for n in range(lanes)]
    lines.append("stages:")
    per_stage = -(-steps // stages)
    for index, lane in enumerate(where):
        if index % per_stage == 0:
            number = index // per_stage
            lines += [f"  - id: s{number + 1}", f"    title: {STAGES[number % len(STAGES)]} {number + 1}", "    steps:"]
        lines += [f"      - id: t{index + 1}", f"        title: {title(rng)}", f"        lane: {LANES[lane]}"]
        lines += [f"        channel: {rng.choice(CHANNELS)}", f"        feeling: {rng.randint(-1, 4) / 2:g}"]
    return "\n".join(lines) + "\n"


def crossing(steps: int = 12, links: int = 14, *, seed: int = 1) -> dict[str, str]:
    """Return two journeys with four lanes each that meet: file names and texts."""
    rng = random.Random(f"{seed} crossing")
    pairs = rng.sample([(a, b) for a in range(1, steps + 1) for b in range(1, steps + 1) if abs(a - b) < 4], links)
    lines = ["crossing: work-x-call", "title: Töö ja kõne", "journeys: [call, work]", "links:"]
    lines += [f"  - {{from: work/t{a}, {RELATIONS[n % 3]}: call/t{b}}}" for n, (a, b) in enumerate(sorted(pairs))]
    return {
        "call.yaml": journey("call", steps, side="customer", hand_overs=4, seed=seed, stages=4),
        "work.yaml": journey("work", steps, hand_overs=4, seed=seed, stages=4),
        "work-x-call.yaml": "\n".join(lines) + "\n",
    }


SETTINGS = "title: Mõõtmine\nlanguages: [et]\n"


def write(folder: Path, files: dict[str, str], settings: str = SETTINGS) -> None:
    """Write a workspace of journeys."""
    (folder / "journeys").mkdir(parents=True, exist_ok=True)
    for name, text in {"teekond.yaml": settings, **{f"journeys/{name}": text for name, text in files.items()}}.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def main(arguments: Sequence[str] | None = None) -> None:
    """Write a workspace of generated journeys into a folder."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--journeys", type=int, default=1000)
    parser.add_argument("--steps", type=int, default=24)
    parser.add_argument("--lanes", type=int, default=4)
    parser.add_argument("--hand-overs", type=int, default=6)
    asked = parser.parse_args(arguments)
    write(
        asked.folder,
        {
            f"j{n:04}.yaml": journey(f"j{n:04}", asked.steps, asked.lanes, hand_overs=asked.hand_overs)
            for n in range(1, asked.journeys + 1)
        },
    )


if __name__ == "__main__":
    main()
