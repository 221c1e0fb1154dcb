"""Documents made of what others hold: ids that differ by an accent alone are told apart."""

from __future__ import annotations

from tests.exchange.made import ENGLISH, only, workspace_of

from teekond.exchange.sketch import Moment, Part, Row, Sketch, document


def test_titles_that_differ_by_an_accent_get_ids_that_do_not() -> None:
    sketch = Sketch("a", "customer", "a", lanes={"x": Row("x"), "y": Row("y")})
    sketch.parts = [Part("S", [Moment("Ò", "x"), Moment("O", "x", beside=[Moment("O", "y")])])]
    ids = [step.id for step in only(workspace_of(document(sketch, ENGLISH).text)).all_steps()]
    assert ids == ["ò", "o-2", "o-3"]
