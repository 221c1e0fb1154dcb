"""Compiled from marks.svg.j2 by teekond.render.precompile; change that file, not this one."""

# ruff: noqa: ANN001, ANN201, ANN202, B007, C901, D103, E402, E501, E701, F401, F841, I001, INP001, N811, N812, PIE790, PLR0912, PLR0915, PLR0917, RUF100, UP034
# fmt: off
crc = 4012594531
from teekond.render.runtime import ENVIRONMENT as environment, Macro, Markup, escape, missing
from teekond.render.runtime import undefined as Undefined
name = 'marks.svg.j2'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_text = l_0_shape = l_0_icon = l_0_sign = l_0_image = missing
    pass
    def macro(l_1_cls, l_1_size, l_1_weight, l_1_fill, l_1_anchor, l_1_tracking):
        t_1 = []
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
        pass
        if l_1_cls:
            pass
            t_1.extend((
                ' class="',
                escape(l_1_cls),
                '"',
            ))
        t_1.extend((
            ' font-size="',
            escape(l_1_size),
            '"',
        ))
        if (l_1_weight != 400):
            pass
            t_1.extend((
                ' font-weight="',
                escape(l_1_weight),
                '"',
            ))
        t_1.extend((
            ' fill="',
            escape(l_1_fill),
            '"',
        ))
        if (l_1_anchor != 'start'):
            pass
            t_1.extend((
                ' text-anchor="',
                escape(l_1_anchor),
                '"',
            ))
        if (l_1_tracking != '0'):
            pass
            t_1.extend((
                ' letter-spacing="',
                escape(l_1_tracking),
                '"',
            ))
        return concat(t_1)
    context.exported_vars.add('text')
    context.vars['text'] = l_0_text = Macro(environment, macro, 'text', ('cls', 'size', 'weight', 'fill', 'anchor', 'tracking'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_cls, l_1_fill, l_1_stroke, l_1_width, l_1_dash, l_1_cap, l_1_radius):
        t_2 = []
        if l_1_cls is missing:
            l_1_cls = undefined("parameter 'cls' was not provided", name='cls')
        if l_1_fill is missing:
            l_1_fill = undefined("parameter 'fill' was not provided", name='fill')
        if l_1_stroke is missing:
            l_1_stroke = undefined("parameter 'stroke' was not provided", name='stroke')
        if l_1_width is missing:
            l_1_width = undefined("parameter 'width' was not provided", name='width')
        if l_1_dash is missing:
            l_1_dash = ''
        if l_1_cap is missing:
            l_1_cap = 'butt'
        if l_1_radius is missing:
            l_1_radius = '0'
        pass
        if l_1_cls:
            pass
            t_2.extend((
                ' class="',
                escape(l_1_cls),
                '"',
            ))
        if (l_1_radius != '0'):
            pass
            t_2.extend((
                ' rx="',
                escape(l_1_radius),
                '"',
            ))
        t_2.extend((
            ' fill="',
            escape(l_1_fill),
            '"',
        ))
        if (l_1_stroke != 'none'):
            pass
            t_2.extend((
                ' stroke="',
                escape(l_1_stroke),
                '" stroke-width="',
                escape(l_1_width),
                '" stroke-linejoin="round"',
            ))
            if (l_1_cap != 'butt'):
                pass
                t_2.extend((
                    ' stroke-linecap="',
                    escape(l_1_cap),
                    '"',
                ))
            if l_1_dash:
                pass
                t_2.extend((
                    ' stroke-dasharray="',
                    escape(l_1_dash),
                    '"',
                ))
        return concat(t_2)
    context.exported_vars.add('shape')
    context.vars['shape'] = l_0_shape = Macro(environment, macro, 'shape', ('cls', 'fill', 'stroke', 'width', 'dash', 'cap', 'radius'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_cls, l_1_scale, l_1_d, l_1_stroke, l_1_width):
        t_3 = []
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
        t_3.extend((
            ' scale(',
            escape(l_1_scale),
            ')" class="',
            escape(l_1_cls),
            '" d="',
            escape(l_1_d),
            '" fill="none" stroke="',
            escape(l_1_stroke),
            '" stroke-width="',
            escape(l_1_width),
            '" stroke-linecap="round" stroke-linejoin="round"',
        ))
        return concat(t_3)
    context.exported_vars.add('icon')
    context.vars['icon'] = l_0_icon = Macro(environment, macro, 'icon', ('cls', 'scale', 'd', 'stroke', 'width'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_cls, l_1_parts):
        t_4 = []
        if l_1_cls is missing:
            l_1_cls = undefined("parameter 'cls' was not provided", name='cls')
        if l_1_parts is missing:
            l_1_parts = undefined("parameter 'parts' was not provided", name='parts')
        pass
        t_4.extend((
            '" class="',
            escape(l_1_cls),
            '">',
        ))
        for (l_2_kind, l_2_a, l_2_b, l_2_c, l_2__, l_2_look) in l_1_parts:
            _loop_vars = {}
            pass
            if (l_2_kind == 'circle'):
                pass
                t_4.extend((
                    '<circle cx="',
                    escape(l_2_a),
                    '" cy="',
                    escape(l_2_b),
                    '" r="',
                    escape(l_2_c),
                    '"',
                    escape(l_2_look),
                    '/>',
                ))
            else:
                pass
                t_4.extend((
                    '<path d="',
                    escape(l_2_a),
                    '"',
                    escape(l_2_look),
                    '/>',
                ))
        l_2_kind = l_2_a = l_2_b = l_2_c = l_2__ = l_2_look = missing
        return concat(t_4)
    context.exported_vars.add('sign')
    context.vars['sign'] = l_0_sign = Macro(environment, macro, 'sign', ('cls', 'parts'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_cls, l_1_address):
        t_5 = []
        if l_1_cls is missing:
            l_1_cls = undefined("parameter 'cls' was not provided", name='cls')
        if l_1_address is missing:
            l_1_address = undefined("parameter 'address' was not provided", name='address')
        pass
        t_5.extend((
            ' class="',
            escape(l_1_cls),
            '" href="',
            escape(l_1_address),
            '"',
        ))
        return concat(t_5)
    context.exported_vars.add('image')
    context.vars['image'] = l_0_image = Macro(environment, macro, 'image', ('cls', 'address'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=12&3=27&6=69&7=86&10=132&11=147&14=162&15=171&18=204&19=213'
