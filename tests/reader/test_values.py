"""Single values: what is accepted, what it becomes, and what is told of the rest."""

from __future__ import annotations

import pytest
from tests.reader.reading import HEAD, journey, read, step, steps, told, told_of_step

from teekond.language.channels import EVERYDAY_CHANNELS, OPEN_WORDS, SERVICES, everyday
from teekond.language.words import BUILT_IN_CHANNELS
from teekond.model.ident import compared
from teekond.model.text import Text
from teekond.model.workspace import Channel, Settings
from teekond.reader.known import channel_names


@pytest.mark.parametrize(
    ("written", "minutes"),
    [("45 min", 45), ("1 h 30 min", 90), ("1,5 h", 90), ("1.5h", 90), ("2 d", 2880), ("3 w", 30240), ("1 t 5min", 65),
     ("2 p", 2880), ("1 n", 10080)],
)  # fmt: skip
def test_durations(written: str, minutes: int) -> None:
    assert step(f"takes: {written}").takes == minutes


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("takes: 45", "7:16 TK110 → 45 min"),
        ("takes: soon", "7:16 TK110"),
        ("designed: yes", "7:19 TK109 → true"),
        ("designed: ei", "7:19 TK109 → false"),
        ("moment_of_truth: jah", "7:26 TK109 → true"),
        ("wow: n", "7:14 TK109 → false"),
        ("feeling: 3", "7:18 TK108"),
        ("feeling: fine", "7:18 TK113"),
        ("feeling: grat", "7:18 TK113 → great"),
        ("feeling: −1", "7:18 TK113 → -1"),
        ("feeling: 0,5", "7:18 TK113 → 0.5"),
        ('feeling: "1"', "7:18 TK113 → 1"),
        ("feeling: []", "7:18 TK104"),
        ("feeling:", "7:9 TK105"),
        ("confusion: -1", "7:20 TK108"),
        ("confusion: many", "7:20 TK107"),
        ("promise: kep", "7:18 TK106 → kept"),
        ("promise: murtud", "7:18 TK106 → broken"),
        ("place: kohapeal", "7:16 TK106 → on-site"),
        ("channel: telefn", "7:18 TK118 → telefon"),
        ("channel: [phone, fax]", "7:26 TK118"),
        ("id: Saabub Majja", "7:13 TK114 → saabub-majja"),
        ("expects: {est: a, en: b}", "7:19 TK117"),
        ("thinks: {Miks: nii}", "7:18 TK115"),
        ("expects: ''", "7:18 TK105"),
        ("expects: ~", "7:9 TK105"),
        ('expects: "a\\u0007"', "7:18 TK123"),
        ("owner: [a, b]", "7:16 TK104"),
        ("tunne: 1", "7:9 TK102 → feeling"),
        ("ideas: [{text: a, due: 2026-02-30}]", "7:32 TK112"),
        ("matters: {urgency: 6}", "7:28 TK108"),
        ("if_it_fails: saabu", "7:22 TK211 → saabub"),
    ],
)
def test_values_that_are_refused(line: str, expected: str) -> None:
    assert told_of_step(line) == [expected]


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("1", (1,)),
        ("-0.5", (-0.5,)),
        ("[-1, 1]", (-1, 1)),
        ("hea", (1,)),
        ("Terrible", (-2,)),
        ("{value: [1, bad]}", (1, -1)),
    ],
)
def test_feelings(written: str, values: tuple[float, ...]) -> None:
    feeling = step(f"feeling: {written}").feeling
    assert feeling is not None
    assert feeling.values == values


def test_a_feeling_keeps_what_was_written_in_the_files_own_scale() -> None:
    text = HEAD + "scale: {from: 1, to: 5}\nstages:\n  - A: [{b: {feeling: {value: 4.0, expected: hea}}}]\n"
    feeling = journey(text).steps()[0].feeling
    assert feeling is not None
    assert (feeling.values, feeling.written, feeling.expected) == ((1.0,), ("4.0",), 1)


def test_left_out_is_not_rated() -> None:
    assert step("expects: a").feeling is None


@pytest.mark.parametrize("name", ["phone", "telefon", "Telefon", "silmast silma", "SMS", "e-kiri", "kõnemenüü"])
def test_channels_in_either_language(name: str) -> None:
    assert len(step(f"channel: {name}").channel) == 1


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("veeb", "website"),
        ("Veebis", "website"),
        ("koduleht", "website"),
        ("web", "website"),
        ("meil", "e-mail"),
        ("E-post", "e-mail"),
        ("email", "e-mail"),
        ("kohapeal", "face-to-face"),
        ("in person", "face-to-face"),
        ("on-site", "face-to-face"),
        ("kõne", "phone"),
        ("call", "phone"),
        ("helistamine", "phone"),
        ("Social media", "social"),
        ("äpp", "app"),
        ("WhatsApp", "whatsapp"),
        ("FB", "facebook"),
        ("MS Teams", "teams"),
    ],
)
def test_everyday_words_are_read_as_the_channel_that_they_mean(written: str, meant: str) -> None:
    assert step(f"channel: {written}").channel == (meant,)


@pytest.mark.parametrize(
    ("written", "hint"),
    [("koosolek", "face-to-face, video"), ("meeting", "face-to-face, video"), ("poes", "face-to-face")],
)
def test_a_word_that_says_no_channel_is_met_with_those_it_may_mean(written: str, hint: str) -> None:
    findings = read(steps("- title: Saabub", f"  channel: {written}")).diagnostics
    assert [each.code for each in findings] == ["TK118"]
    assert f"say how it happens: {hint}" in [each.english() for each in findings[0].hints]


def test_own_channels_come_before_everyday_words() -> None:
    own = Channel("veeb", Text.plain("Veeb"), "automated"), Channel("whatsapp", Text.plain("WA"), "automated")
    names = channel_names(Settings(channels=own))
    assert (names["veeb"], names["whatsapp"], names["wa"]) == ("veeb", "whatsapp", "whatsapp")


def test_no_everyday_word_means_two_channels() -> None:
    known = [*(word for ident, et, _ in BUILT_IN_CHANNELS for word in {compared(ident), compared(et)})]
    for ident, *_ in EVERYDAY_CHANNELS:
        known += {compared(word) for word in everyday(ident)}
    for ident, _, like, also in SERVICES:
        assert like in {each for each, *_ in BUILT_IN_CHANNELS}
        known += {ident, *(compared(word) for word in also.split(", ") if word)}
    known += {compared(word) for word in OPEN_WORDS}
    assert sorted({word for word in known if known.count(word) > 1}) == []
    assert [ident for ident, *_ in EVERYDAY_CHANNELS] == [ident for ident, *_ in BUILT_IN_CHANNELS]


def test_one_value_is_a_list_of_one_and_a_bare_text_is_the_first_key() -> None:
    found = step("evidence: silt", "says: Tere", "pains: Ootab", "ideas: [Varem]", "after: []", "enables: a/b")
    assert found.evidence == (Text.plain("silt"),)
    assert found.says[0].quote.read() == "Tere"
    assert found.pains[0].text.read() == "Ootab"
    assert found.ideas[0].text.read() == "Varem"
    assert found.after == ()
    assert found.links[0].step == "a/b"


@pytest.mark.parametrize(("written", "reason"), [("true", None), ("siin otsustatakse", "siin otsustatakse")])
def test_a_moment_of_truth_is_true_or_a_reason(written: str, reason: str | None) -> None:
    found = step(f"moment_of_truth: {written}")
    assert found.moment_of_truth
    assert (found.moment_of_truth_reason.read() if found.moment_of_truth_reason else None) == reason


@pytest.mark.parametrize("written", ["2026-12-03", "3.12.2026", "03.12.2026"])
def test_dates(written: str) -> None:
    assert step(f"ideas: [{{text: a, due: {written}}}]").ideas[0].due == "2026-12-03"


def test_a_block_text_ends_with_its_last_line() -> None:
    found = step("notes: |", "  Üks.", "", "  Kaks.").notes
    assert found is not None
    assert found.read() == "Üks.\n\nKaks."


def test_everything_a_step_can_say_reaches_the_model() -> None:
    found = step(
        "value: {customer: [kiirus], judged_by: receiver}",
        "matters: {urgency: 5}",
        "tags: {ex-levels: operational}",
        "readiness: {digital: 3}",
        "place: remote",
        "designed: false",
    )
    assert found.value == (("customer", (Text.plain("kiirus"),)),)
    assert found.judged_by == "receiver"
    assert found.matters == (("urgency", 5),)
    assert found.tags == (("ex-levels", ("operational",)),)
    assert found.readiness == (("digital", 3),)
    assert found.place_kind == "remote"
    assert found.designed is False


def test_all_mistakes_are_told_at_once_and_at_their_places() -> None:
    text = "journey: Päev\nkind: staff\nstate: to be\nstages:\n  - Hommik:\n      - Saabub: {feeling: 9, takes: 5}\n"
    assert told(text) == [
        "1:10 TK114 → päev",
        "2:7 TK106",
        "3:8 TK106 → to-be",
        "6:27 TK108",
        "6:37 TK110 → 5 min",
    ]


def test_a_key_written_wrong_is_not_told_as_missing_too() -> None:
    assert told("journey: a\nkind: employee\nstagse: [A]\n") == ["3:1 TK102 → stages"]


def test_a_broken_block_is_not_told_as_missing() -> None:
    codes = {found.code for found in read(HEAD + "stages:\n  - A: [b\nowner: c\n").diagnostics}
    assert "TK103" not in codes
