"""Drawings: bodies of sheets that are no boxes in areas. `drawing: NAME` draws the boxes of a canvas so.

Each module has `draw(request, room)`, which gives a `Body` of marks in millimetres, or says why the sheet is too small.
Boxes have head, prompt, icon, example, `notes`, `from` and, where a rectangle is filled, `lines`, `choices`, `scale`
and `sketch` as in areas. The other keys of each drawing:

- `rings`: boxes from the middle outwards; `middle: BOX` is the person in the middle, `sectors: [text]` cut the rings.
- `iceberg`: the tip first, then layers downwards; `water: text` at the water line.
- `two-by-two`: top left, top right, bottom left, bottom right; `across` and `up` with `title`, `low`, `high`;
  `now: BOX` is tinted; a box may have a `verb`. Notes lie freely: one place a field shows their size, all are counted.
- `ladder`: steps from the lowest up.
- `cycle`: stations with the clock from 12; `middle: BOX` is no station; `side` makes a station angular or round.
- `radar`: axes with the clock from 12; `scale: {from, to}`, left out 1 to 10.
- `chain`: links from left to right; `side` says angular or round, left out the last one is the customer.
- `scale`: one line for two boxes (over it and under it), else one for each; `scale: {from, to}`, `across: {low, high}`.
- `matrix`: columns; `rows: [text]` (or the canvas' own `rows`) name its rows, `lines: N` numbers empty ones; the
  canvas' `columns` may weigh the widths. Notes lie in each cell where the column says nothing else.
- `curve`: one box; `steps: N` columns.
- `cards`: the fields of one card; `copies: N` cards on the sheet.
"""
