"""The table of the workspace file, `teekond.yaml`."""

from __future__ import annotations

from teekond.language.common import LANGUAGE, NAME, PATH, title
from teekond.language.prints import PRINT
from teekond.language.shapes import Choice, Flag, Key, Many, Number, Option, Record, Table

SHEET_SIZE = Choice(
    (
        Option("A0", "841 × 1189 mm", "841 × 1189 mm"),
        Option("A1", "594 × 841 mm", "594 × 841 mm"),
        Option("A2", "420 × 594 mm", "420 × 594 mm"),
        Option("A3", "297 × 420 mm", "297 × 420 mm"),
        Option("A4", "210 × 297 mm", "210 × 297 mm"),
        Option("A5", "148 × 210 mm", "148 × 210 mm"),
    )
)
SHEET = Record(
    "sheet",
    "The sheet that maps are folded onto",
    "Leht, millele kaardid murtakse",
    (
        Key("size", SHEET_SIZE, "The size of the paper", "Paberi suurus", "A3", also="suurus"),
        Key(
            "orientation",
            Choice(
                (
                    Option("landscape", "Lying", "Lamav", also="rõhtpaigutus rõhtne lamav horisontaalne"),
                    Option("portrait", "Standing", "Püstine", also="püstpaigutus"),
                )
            ),
            "Which way round",
            "Kumba pidi",
            "landscape",
            default="landscape",
            also="suund",
        ),
        Key(
            "fold",
            Flag(),
            "Whether wide maps fold at stage borders",
            "Kas laiad kaardid murduvad etapi piiril",
            "true",
            default="true",
        ),
    ),
    bare="size",
)
CHANNEL = Record(
    "own-channel",
    "A channel of the workspace's own",
    "Tööruumi oma kanal",
    (
        title("What it is called", "Kuidas seda kutsutakse", example="Infoekraan"),
        Key(
            "kind",
            Choice(
                (
                    Option("human", "A person", "Inimene", also="inimene"),
                    Option("assisted", "A machine on a person's behalf", "Masin inimese eest", also="abistatud"),
                    Option("self-service", "One does it oneself", "Tehakse ise", also="iseteenindus"),
                    Option("automated", "A machine", "Masin", also="automaatne masin"),
                )
            ),
            "How much of it is a person",
            "Kui palju selles on inimest",
            "self-service",
            required=True,
            also="liik",
        ),
    ),
)
CHECK = Record(
    "check",
    "Which findings count, and the rules' thresholds",
    "Millised leiud loevad, ja reeglite läved",
    (
        Key("select", Many(NAME), "Only these rules", "Ainult need reeglid", "[TK3]", also="vali"),
        Key("ignore", Many(NAME), "All rules but these", "Kõik reeglid peale nende", "[TK210]", also="eira"),
    ),
    extra=Table(Number(), "a rule's threshold", "reegli lävi"),
)
WORKSPACE = Record(
    "workspace",
    "The workspace file, `teekond.yaml`",
    "Tööruumi fail `teekond.yaml`",
    (
        title("What the workspace is called", "Kuidas tööruumi kutsutakse", example="Helge Telekom"),
        Key(
            "languages",
            Many(LANGUAGE, 1),
            "Its languages; the first is the main one",
            "Keeled; esimene on peamine",
            "[et, en]",
            default="[et, en]",
            also="keeled language keel",
        ),
        Key("theme", NAME, "How maps look", "Kaartide kujundus", "default", default="default", also="kujundus"),
        Key(
            "sheet",
            SHEET,
            "The sheet that maps are folded onto",
            "Leht, millele kaardid murtakse",
            "{size: A3, fold: true}",
            also="leht paper",
        ),
        Key(
            "output",
            PATH,
            "The folder for what the tool writes",
            "Kaust väljundi jaoks",
            "build",
            default="build",
            also="väljund",
        ),
        Key(
            "channels",
            Table(CHANNEL, "a channel's id", "kanali id"),
            "Channels of its own",
            "Oma kanalid",
            "{infoekraan: {title: Infoekraan, kind: self-service}}",
            also="kanalid",
        ),
        Key(
            "catalogues",
            Table(NAME, "a built-in catalogue", "sisseehitatud kataloog"),
            "Its own catalogues in the place of built-in ones",
            "Oma kataloogid sisseehitatute asemel",
            "{cx-dimensions: our-dimensions}",
            also="kataloogid catalogs",
        ),
        Key(
            "prints",
            Many(PRINT),
            "Canvases, cards and packs of workshops that `build` prints",
            "Lõuendid, kaardid ja töötubade materjalid, mille `build` trükib",
            "[{canvas: first-workday, fill: stages}]",
            also="trükid",
        ),
        Key(
            "check", CHECK, "Which findings count", "Millised leiud loevad", "{ignore: [TK210]}", also="kontroll checks"
        ),
    ),
)
