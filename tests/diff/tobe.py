"""A believable edit of the sample: the first workday as it shall be, made of what it is by exchanging words."""

from __future__ import annotations

from pathlib import Path

JOURNEY = "journeys/first-workday.yaml"
CROSSING = "journeys/first-workday-x-first-call.yaml"
PRACTICE = """\
      - id: practises
        title: {et: Proovib süsteeme harjutuskliendiga, en: Tries the systems on a practice customer}
        channel: portal
        feeling: {value: 1, word: {et: julgus, en: courage}, basis: assumed}
        owner: training
        takes: 40 min
        with:
          training: {id: plays-customer, title: {et: Mängib klienti, en: Plays the customer}, channel: chat}
"""
EXCHANGED = (
    (
        "  - people-team: {title: {et: Personal, en: People team}, role: backstage, unit: people-team}\n",
        (
            "  - people-team: {title: {et: Personal, en: People team}, role: backstage, unit: people-team}\n"
            "  - training: {title: {et: Koolitus, en: Training}, role: backstage}\n"
        ),
    ),
    (
        "title: {et: Saabumine, en: Arrival}",
        "title: {et: Vastuvõtt, en: Welcome}",
    ),
    (
        "{et: Ootab fuajees oma juhti, en: Waits for the lead in the lobby}",
        "{et: Kohtub juhiga ukse juures, en: Meets the lead at the door}",
    ),
    (
        "feeling: {value: -1, word: {et: ebakindlus, en: unease},",
        "feeling: {value: 1, word: {et: kergendus, en: relief},",
    ),
    (
        "        promise: broken\n        promise_part: {et: „Võtame sind uksel vastu“",
        "        promise: kept\n        promise_part: {et: „Võtame sind uksel vastu“",
    ),
    (
        (
            "        takes: 30 min\n"
            "        with:\n"
            "          team: {id: stuck-in-meeting, title: {et: Jääb koosolekule kinni, en: Is stuck "
            "in a meeting}"
        ),
        (
            "        takes: 5 min\n"
            "        with:\n"
            "          team: {id: waits-at-door, title: {et: Ootab ukse juures, en: Waits at the door}"
        ),
    ),
    (
        (
            "id: desk-without-account\n"
            '        title: {et: "Saab töökoha, aga mitte kontot", en: Gets a desk but no account}'
        ),
        "id: desk-with-account\n        title: {et: Saab töökoha ja konto, en: Gets a desk and an account}",
    ),
    (
        "feeling: {value: -2, word: {et: kasutu, en: useless},",
        "feeling: {value: 1, word: {et: valmis, en: ready},",
    ),
    (
        "        waits: 2 d\n",
        "        waits: 10 min\n",
    ),
    (
        (
            "          it-services: {id: it-account, title: {et: Loob konto kahe päeva pärast, en: "
            "Creates the account two days late}, channel: system, promise: broken}\n"
        ),
        "",
    ),
    (
        (
            "people-team: {id: sends-pack, title: {et: Saadab tervituspaketi koju, en: Sends a welcome "
            "pack home}, channel: letter}\n"
        ),
        (
            "people-team: {id: sends-pack, title: {et: Saadab tervituspaketi koju, en: Sends a welcome "
            "pack home}, channel: letter}\n"
            "          it-services: {id: it-account, title: {et: Loob konto neli päeva varem, en: "
            "Creates the account four days before}, channel: system}\n"
        ),
    ),
    (
        "feeling: {value: -1, word: {et: piinlikkus, en: embarrassment},",
        "feeling: {value: 0, word: {et: keskendumine, en: focus},",
    ),
    (
        (
            "          it-services: {id: rights-wait, title: {et: Õigused ootavad kinnitust, en: "
            "Rights wait for approval}, channel: system}\n"
        ),
        "",
    ),
)
LINKS = (
    (
        "first-workday/desk-without-account\n",
        "first-workday/desk-with-account\n",
    ),
    (
        "  - from: first-workday/plans-shifts\n",
        (
            "  - from: first-workday/practises\n"
            "    enables: first-call/greeting\n"
            "    why: {et: Harjutatud lause tuleb kergemini, en: What was practised comes easier}\n"
            "  - from: first-workday/plans-shifts\n"
        ),
    ),
)


def to_be(folder: Path) -> None:
    """Edit a copy of the sample workspace in `folder`."""
    journey = folder / JOURNEY
    text = journey.read_text(encoding="utf-8")
    for old, new in EXCHANGED:
        text = _exchanged(text, old, new)
    text, door = _cut(text, "      - id: looks-for-door\n", "      - id: waits-in-lobby\n")
    text, team = _cut(text, "      - id: meets-team\n", "      - id: desk-with-account\n")
    assert door
    text = _exchanged(text, "      - id: listens-to-call\n", team + PRACTICE + "      - id: listens-to-call\n")
    journey.write_text(text, encoding="utf-8")
    crossing = folder / CROSSING
    text = crossing.read_text(encoding="utf-8")
    for old, new in LINKS:
        text = _exchanged(text, old, new)
    text, _ = _cut(text, "  - from: first-workday/no-history\n", "  - from: first-workday/solves-with-mentor\n")
    crossing.write_text(text, encoding="utf-8")


def _exchanged(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, f"{text.count(old)} times: {old}"
    return text.replace(old, new)


def _cut(text: str, start: str, end: str) -> tuple[str, str]:
    first, last = text.index(start), text.index(end)
    return text[:first] + text[last:], text[first:last]
