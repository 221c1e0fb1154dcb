"""Compiled from map.svg.j2 by teekond.render.precompile; change that file, not this one."""

# ruff: noqa: ANN001, ANN201, ANN202, B007, C901, D103, E402, E501, E701, F401, F841, I001, INP001, N811, N812, PIE790, PLR0912, PLR0915, PLR0917, RUF100, UP034
# fmt: off
crc = 890932368
from teekond.render.runtime import ENVIRONMENT as environment, Macro, Markup, escape, missing
from teekond.render.runtime import undefined as Undefined
name = 'map.svg.j2'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_language = resolve('language')
    l_0_prefix = resolve('prefix')
    l_0_width_mm = resolve('width_mm')
    l_0_height_mm = resolve('height_mm')
    l_0_width = resolve('width')
    l_0_height = resolve('height')
    l_0_family = resolve('family')
    l_0_title = resolve('title')
    l_0_description = resolve('description')
    l_0_faces = resolve('faces')
    l_0_patterns = resolve('patterns')
    l_0_paper = resolve('paper')
    l_0_marks = resolve('marks')
    pass
    yield '<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" class="teekond map" role="img" lang="'
    yield escape((undefined(name='language') if l_0_language is missing else l_0_language))
    yield '" aria-labelledby="'
    yield escape((undefined(name='prefix') if l_0_prefix is missing else l_0_prefix))
    yield 'map--title '
    yield escape((undefined(name='prefix') if l_0_prefix is missing else l_0_prefix))
    yield 'map--desc" data-teekond="map/1" width="'
    yield escape((undefined(name='width_mm') if l_0_width_mm is missing else l_0_width_mm))
    yield 'mm" height="'
    yield escape((undefined(name='height_mm') if l_0_height_mm is missing else l_0_height_mm))
    yield 'mm" viewBox="0 0 '
    yield escape((undefined(name='width') if l_0_width is missing else l_0_width))
    yield ' '
    yield escape((undefined(name='height') if l_0_height is missing else l_0_height))
    yield '" font-family="'
    yield escape((undefined(name='family') if l_0_family is missing else l_0_family))
    yield '">\n<title id="'
    yield escape((undefined(name='prefix') if l_0_prefix is missing else l_0_prefix))
    yield 'map--title">'
    yield escape((undefined(name='title') if l_0_title is missing else l_0_title))
    yield '</title>\n<desc id="'
    yield escape((undefined(name='prefix') if l_0_prefix is missing else l_0_prefix))
    yield 'map--desc">'
    yield escape((undefined(name='description') if l_0_description is missing else l_0_description))
    yield '</desc>\n'
    if (undefined(name='faces') if l_0_faces is missing else l_0_faces):
        pass
        yield '<style>\n'
        for (l_1_family, l_1_weight, l_1_source, l_1_range, l_1_kind) in (undefined(name='faces') if l_0_faces is missing else l_0_faces):
            _loop_vars = {}
            pass
            yield '@font-face{font-family:"'
            yield escape(l_1_family)
            yield '";font-weight:'
            yield escape(l_1_weight)
            yield ';src:url("'
            yield escape(l_1_source)
            yield '") format("'
            yield escape(l_1_kind)
            yield '")'
            if l_1_range:
                pass
                yield ';unicode-range:'
                yield escape(l_1_range)
            yield '}\n'
        l_1_family = l_1_weight = l_1_source = l_1_range = l_1_kind = missing
        yield '</style>\n'
    if (undefined(name='patterns') if l_0_patterns is missing else l_0_patterns):
        pass
        yield '<defs>\n'
        for l_1_pattern in (undefined(name='patterns') if l_0_patterns is missing else l_0_patterns):
            l_1_ink = resolve('ink')
            _loop_vars = {}
            pass
            if (l_1_pattern == 'dots'):
                pass
                yield '<pattern id="'
                yield escape((undefined(name='prefix') if l_0_prefix is missing else l_0_prefix))
                yield 'pattern--dots" width="3.5" height="3.5" patternUnits="userSpaceOnUse"><circle cx="1.75" cy="1.75" r="0.55" fill="'
                yield escape((undefined(name='ink') if l_1_ink is missing else l_1_ink))
                yield '"/></pattern>\n'
            else:
                pass
                yield '<pattern id="'
                yield escape((undefined(name='prefix') if l_0_prefix is missing else l_0_prefix))
                yield 'pattern--hatch" width="3.4" height="3.4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path d="M1.7 0V3.4" stroke="'
                yield escape((undefined(name='ink') if l_1_ink is missing else l_1_ink))
                yield '" stroke-width="0.6"/></pattern>\n'
        l_1_pattern = l_1_ink = missing
        yield '</defs>\n'
    yield '<rect class="paper" width="'
    yield escape((undefined(name='width') if l_0_width is missing else l_0_width))
    yield '" height="'
    yield escape((undefined(name='height') if l_0_height is missing else l_0_height))
    yield '" fill="'
    yield escape((undefined(name='paper') if l_0_paper is missing else l_0_paper))
    yield '"/>\n'
    yield escape((undefined(name='marks') if l_0_marks is missing else l_0_marks))
    yield '</svg>\n'

blocks = {}
debug_info = '2=25&3=41&4=45&5=49&7=52&8=56&12=71&14=74&15=78&16=81&18=88&23=95&24=101'
