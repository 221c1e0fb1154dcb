"""Compiled from marks.svg.j2 by teekond.render.precompile; change that file, not this one."""

# ruff: noqa: ANN001, ANN201, ANN202, B007, C901, D103, E402, E501, E701, F401, F841, I001, INP001, N811, N812, PIE790, PLR0912, PLR0915, PLR0917, RUF100, UP034
# fmt: off
crc = 3684783659
from teekond.render.runtime import ENVIRONMENT as environment, Macro, Markup, escape, missing
from teekond.render.runtime import undefined as Undefined
name = 'marks.svg.j2'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_hole = l_0_open = l_0_attribute = l_0_layer = l_0_title = l_0_close = l_0_text = l_0_shape = l_0_icon = l_0_sign = l_0_image = missing
    pass
    l_0_hole = '\x00'
    context.vars['hole'] = l_0_hole
    context.exported_vars.add('hole')
    yield '\n'
    def macro(l_1_cls):
        t_1 = []
        if l_1_cls is missing:
            l_1_cls = undefined("parameter 'cls' was not provided", name='cls')
        pass
        t_1.append(
            '<g',
        )
        if l_1_cls:
            pass
            t_1.extend((
                ' class="',
                escape(l_1_cls),
                '"',
            ))
        t_1.extend((
            escape((undefined(name='hole') if l_0_hole is missing else l_0_hole)),
            '>',
        ))
        return concat(t_1)
    context.exported_vars.add('open')
    context.vars['open'] = l_0_open = Macro(environment, macro, 'open', ('cls',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_name):
        t_2 = []
        if l_1_name is missing:
            l_1_name = undefined("parameter 'name' was not provided", name='name')
        pass
        t_2.extend((
            ' ',
            escape(l_1_name),
            '="',
            escape((undefined(name='hole') if l_0_hole is missing else l_0_hole)),
            '"',
        ))
        return concat(t_2)
    context.exported_vars.add('attribute')
    context.vars['attribute'] = l_0_attribute = Macro(environment, macro, 'attribute', ('name',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro():
        t_3 = []
        pass
        t_3.extend((
            ' inkscape:groupmode="layer" inkscape:label="',
            escape((undefined(name='hole') if l_0_hole is missing else l_0_hole)),
            '"',
        ))
        return concat(t_3)
    context.exported_vars.add('layer')
    context.vars['layer'] = l_0_layer = Macro(environment, macro, 'layer', (), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro():
        t_4 = []
        pass
        t_4.extend((
            '<title>',
            escape((undefined(name='hole') if l_0_hole is missing else l_0_hole)),
            '</title>',
        ))
        return concat(t_4)
    context.exported_vars.add('title')
    context.vars['title'] = l_0_title = Macro(environment, macro, 'title', (), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro():
        t_5 = []
        pass
        t_5.append(
            '</g>',
        )
        return concat(t_5)
    context.exported_vars.add('close')
    context.vars['close'] = l_0_close = Macro(environment, macro, 'close', (), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_cls, l_1_size, l_1_weight, l_1_fill, l_1_anchor, l_1_tracking, l_1_keep):
        t_6 = []
        if l_1_cls is missing:
            l_1_cls = undefined("parameter 'cls' was not provided", name='cls')
        if l_1_size is missing:
            l_1_size = undefined("parameter 'size' was not provided", name='size')
        if l_1_weight is missing:
            l_1_weight = undefined("parameter 'weight' was not provided", name='weight')
        if l_1_fill is missing:
            l_1_fill = undefined("parameter 'fill' was not provided", name='fill')
        if l_1_anchor is missing:
            l_1_anchor = undefined("parameter 'anchor' was not provided", name='anchor')
        if l_1_tracking is missing:
            l_1_tracking = undefined("parameter 'tracking' was not provided", name='tracking')
        if l_1_keep is missing:
            l_1_keep = undefined("parameter 'keep' was not provided", name='keep')
        pass
        t_6.extend((
            '<text x="',
            escape((undefined(name='hole') if l_0_hole is missing else l_0_hole)),
            '" y="',
            escape((undefined(name='hole') if l_0_hole is missing else l_0_hole)),
            '"',
        ))
        if l_1_cls:
            pass
            t_6.extend((
                ' class="',
                escape(l_1_cls),
                '"',
            ))
        t_6.extend((
            ' font-size="',
            escape(l_1_size),
            '"',
        ))
        if (l_1_weight != 400):
            pass
            t_6.extend((
                ' font-weight="',
                escape(l_1_weight),
                '"',
            ))
        t_6.extend((
            ' fill="',
            escape(l_1_fill),
            '"',
        ))
        if (l_1_anchor != 'start'):
            pass
            t_6.extend((
                ' text-anchor="',
                escape(l_1_anchor),
                '"',
            ))
        if (l_1_tracking != '0'):
            pass
            t_6.extend((
                ' letter-spacing="',
                escape(l_1_tracking),
                '"',
            ))
        if l_1_keep:
            pass
            t_6.append(
                ' xml:space="preserve"',
            )
        t_6.extend((
            '>',
            escape((undefined(name='hole') if l_0_hole is missing else l_0_hole)),
            '</text>',
        ))
        return concat(t_6)
    context.exported_vars.add('text')
    context.vars['text'] = l_0_text = Macro(environment, macro, 'text', ('cls', 'size', 'weight', 'fill', 'anchor', 'tracking', 'keep'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_kind, l_1_cls, l_1_fill, l_1_stroke, l_1_width, l_1_dash, l_1_cap, l_1_radius):
        t_7 = []
        if l_1_kind is missing:
            l_1_kind = undefined("parameter 'kind' was not provided", name='kind')
        if l_1_cls is missing:
            l_1_cls = undefined("parameter 'cls' was not provided", name='cls')
        if l_1_fill is missing:
            l_1_fill = undefined("parameter 'fill' was not provided", name='fill')
        if l_1_stroke is missing:
            l_1_stroke = undefined("parameter 'stroke' was not provided", name='stroke')
        if l_1_width is missing:
            l_1_width = undefined("parameter 'width' was not provided", name='width')
        if l_1_dash is missing:
            l_1_dash = undefined("parameter 'dash' was not provided", name='dash')
        if l_1_cap is missing:
            l_1_cap = undefined("parameter 'cap' was not provided", name='cap')
        if l_1_radius is missing:
            l_1_radius = undefined("parameter 'radius' was not provided", name='radius')
        pass
        if (l_1_kind == 'rect'):
            pass
            t_7.extend((
                '<rect x="',
                escape((undefined(name='hole') if l_0_hole is missing else l_0_hole)),
                '" y="',
                escape((undefined(name='hole') if l_0_hole is missing else l_0_hole)),
                '" width="',
                escape((undefined(name='hole') if l_0_hole is missing else l_0_hole)),
                '" height="',
                escape((undefined(name='hole') if l_0_hole is missing else l_0_hole)),
                '"',
            ))
        elif (l_1_kind == 'circle'):
            pass
            t_7.extend((
                '<circle cx="',
                escape((undefined(name='hole') if l_0_hole is missing else l_0_hole)),
                '" cy="',
                escape((undefined(name='hole') if l_0_hole is missing else l_0_hole)),
                '" r="',
                escape((undefined(name='hole') if l_0_hole is missing else l_0_hole)),
                '"',
            ))
        else:
            pass
            t_7.extend((
                '<path d="',
                escape((undefined(name='hole') if l_0_hole is missing else l_0_hole)),
                '"',
            ))
        if l_1_cls:
            pass
            t_7.extend((
                ' class="',
                escape(l_1_cls),
                '"',
            ))
        if (l_1_radius != '0'):
            pass
            t_7.extend((
                ' rx="',
                escape(l_1_radius),
                '"',
            ))
        t_7.extend((
            ' fill="',
            escape(l_1_fill),
            '"',
        ))
        if (l_1_stroke != 'none'):
            pass
            t_7.extend((
                ' stroke="',
                escape(l_1_stroke),
                '" stroke-width="',
                escape(l_1_width),
                '" stroke-linejoin="round"',
            ))
            if (l_1_cap != 'butt'):
                pass
                t_7.extend((
                    ' stroke-linecap="',
                    escape(l_1_cap),
                    '"',
                ))
            if l_1_dash:
                pass
                t_7.extend((
                    ' stroke-dasharray="',
                    escape(l_1_dash),
                    '"',
                ))
        t_7.append(
            '/>',
        )
        return concat(t_7)
    context.exported_vars.add('shape')
    context.vars['shape'] = l_0_shape = Macro(environment, macro, 'shape', ('kind', 'cls', 'fill', 'stroke', 'width', 'dash', 'cap', 'radius'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_cls, l_1_scale, l_1_d, l_1_stroke, l_1_width):
        t_8 = []
        if l_1_cls is missing:
            l_1_cls = undefined("parameter 'cls' was not provided", name='cls')
        if l_1_scale is missing:
            l_1_scale = undefined("parameter 'scale' was not provided", name='scale')
        if l_1_d is missing:
            l_1_d = undefined("parameter 'd' was not provided", name='d')
        if l_1_stroke is missing:
            l_1_stroke = undefined("parameter 'stroke' was not provided", name='stroke')
        if l_1_width is missing:
            l_1_width = undefined("parameter 'width' was not provided", name='width')
        pass
        t_8.extend((
            '<path transform="translate(',
            escape((undefined(name='hole') if l_0_hole is missing else l_0_hole)),
            ' ',
            escape((undefined(name='hole') if l_0_hole is missing else l_0_hole)),
            ') scale(',
            escape(l_1_scale),
            ')" class="',
            escape(l_1_cls),
            '" d="',
            escape(l_1_d),
            '" fill="none" stroke="',
            escape(l_1_stroke),
            '" stroke-width="',
            escape(l_1_width),
            '" stroke-linecap="round" stroke-linejoin="round"/>',
        ))
        return concat(t_8)
    context.exported_vars.add('icon')
    context.vars['icon'] = l_0_icon = Macro(environment, macro, 'icon', ('cls', 'scale', 'd', 'stroke', 'width'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_cls, l_1_parts):
        t_9 = []
        if l_1_cls is missing:
            l_1_cls = undefined("parameter 'cls' was not provided", name='cls')
        if l_1_parts is missing:
            l_1_parts = undefined("parameter 'parts' was not provided", name='parts')
        pass
        t_9.extend((
            '<g transform="translate(',
            escape((undefined(name='hole') if l_0_hole is missing else l_0_hole)),
            ' ',
            escape((undefined(name='hole') if l_0_hole is missing else l_0_hole)),
            ')" class="',
            escape(l_1_cls),
            '">',
            escape(l_1_parts),
            '</g>',
        ))
        return concat(t_9)
    context.exported_vars.add('sign')
    context.vars['sign'] = l_0_sign = Macro(environment, macro, 'sign', ('cls', 'parts'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_cls, l_1_address):
        t_10 = []
        if l_1_cls is missing:
            l_1_cls = undefined("parameter 'cls' was not provided", name='cls')
        if l_1_address is missing:
            l_1_address = undefined("parameter 'address' was not provided", name='address')
        pass
        t_10.extend((
            '<image x="',
            escape((undefined(name='hole') if l_0_hole is missing else l_0_hole)),
            '" y="',
            escape((undefined(name='hole') if l_0_hole is missing else l_0_hole)),
            '" width="',
            escape((undefined(name='hole') if l_0_hole is missing else l_0_hole)),
            '" height="',
            escape((undefined(name='hole') if l_0_hole is missing else l_0_hole)),
            '" class="',
            escape(l_1_cls),
            '" href="',
            escape(l_1_address),
            '"/>',
        ))
        return concat(t_10)
    context.exported_vars.add('image')
    context.vars['image'] = l_0_image = Macro(environment, macro, 'image', ('cls', 'address'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '3=12&5=16&6=24&9=39&11=55&13=67&14=72&17=79&21=89&22=108&25=165&26=184&27=188&28=197&29=201&31=212&33=215&36=264&37=279&40=298&41=307&44=320&45=329'
