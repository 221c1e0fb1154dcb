"""Compiled from index.html.j2 by teekond.render.precompile; change that file, not this one."""

# ruff: noqa: ANN001, ANN201, ANN202, B007, C901, D103, E402, E501, E701, F401, F841, I001, INP001, N811, N812, PIE790, PLR0912, PLR0915, PLR0917, RUF100, UP034
# fmt: off
crc = 2846908238
from teekond.render.runtime import ENVIRONMENT as environment, Macro, Markup, escape, missing
from teekond.render.runtime import undefined as Undefined
name = 'index.html.j2'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_language = resolve('language')
    l_0_title = resolve('title')
    l_0_groups = resolve('groups')
    pass
    yield '<!DOCTYPE html>\n<html lang="'
    yield escape((undefined(name='language') if l_0_language is missing else l_0_language))
    yield '">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>'
    yield escape((undefined(name='title') if l_0_title is missing else l_0_title))
    yield '</title>\n<style>\n:root { color-scheme: light dark; --paper: #faf9f6; --sheet: #fff; --ink: #1d2329; --soft: #5a6470; --line: #d9d6ce; --customer: #00507d; --employee: #8a3a66; }\n@media (prefers-color-scheme: dark) { :root { --paper: #15191d; --sheet: #1f252b; --ink: #eef0f2; --soft: #aab4be; --line: #39424b; --customer: #7cc4ef; --employee: #eba6cd; } }\n* { box-sizing: border-box; }\nbody { margin: 0 auto; padding: 3rem clamp(1rem, 4vw, 4rem) 5rem; max-width: 100rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 Inter, system-ui, sans-serif; }\nh1 { margin: 0 0 .5rem; font-size: clamp(2rem, 5vw, 3.25rem); line-height: 1.1; letter-spacing: -.02em; text-wrap: balance; }\nh2 { margin: 3rem 0 1rem; font-size: 1.25rem; }\nul { list-style: none; margin: 0; padding: 0; }\n.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); gap: 1.5rem; }\n.crossing .cards { grid-template-columns: repeat(auto-fill, minmax(min(34rem, 100%), 1fr)); }\narticle { height: 100%; display: flex; flex-direction: column; overflow: hidden; background: var(--sheet); border: 1px solid var(--line); border-top: .3rem solid var(--customer); border-radius: .5rem; }\n.employee article { border-top-color: var(--employee); }\n.crossing article { border-top-color: transparent; background: linear-gradient(90deg, var(--customer), var(--employee)) top / 100% .3rem no-repeat border-box, var(--sheet); }\n.sheet article, .broken article { border-top-color: var(--line); }\n.picture { display: block; aspect-ratio: 7 / 5; padding: .75rem; background: #fff; }\n.picture img { width: 100%; height: 100%; object-fit: contain; object-position: top; }\n.words { padding: 1rem 1.25rem 1.25rem; display: flex; flex-direction: column; gap: .35rem; flex: 1; }\nh3 { margin: 0; font-size: 1.1rem; line-height: 1.3; }\np { margin: 0; color: var(--soft); }\n.files { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: auto; padding-top: .75rem; }\na { color: inherit; text-underline-offset: .2em; }\nh3 a { text-decoration: none; }\nh3 a:hover, .files a:hover { text-decoration: underline; }\n.files a { padding: .15rem .6rem; border: 1px solid var(--line); border-radius: 1rem; font-size: .875rem; text-decoration: none; }\n:focus-visible { outline: .2rem solid var(--customer); outline-offset: .15rem; }\n</style>\n</head>\n<body>\n<h1>'
    yield escape((undefined(name='title') if l_0_title is missing else l_0_title))
    yield '</h1>\n'
    t_1 = 1
    for (l_1_group, l_1_heading, l_1_cards) in (undefined(name='groups') if l_0_groups is missing else l_0_groups):
        _loop_vars = {}
        pass
        yield '<section class="'
        yield escape(l_1_group)
        yield '">\n<h2>'
        yield escape(l_1_heading)
        yield '</h2>\n<ul class="cards">\n'
        for l_2_card in l_1_cards:
            _loop_vars = {}
            pass
            yield '<li><article>\n'
            if environment.getattr(l_2_card, 'picture'):
                pass
                yield '<a class="picture" href="'
                yield escape(environment.getattr(l_2_card, 'picture'))
                yield '" tabindex="-1" aria-hidden="true"><img src="'
                yield escape(environment.getattr(l_2_card, 'picture'))
                yield '" alt="" loading="lazy"></a>\n'
            yield '<div class="words">\n<h3><a href="'
            yield escape(environment.getitem(environment.getitem(environment.getattr(l_2_card, 'files'), 0), 1))
            yield '">'
            yield escape(environment.getattr(l_2_card, 'title'))
            yield '</a></h3>\n<p>'
            yield escape(environment.getattr(l_2_card, 'detail'))
            yield '</p>\n<ul class="files">\n'
            for (l_3_label, l_3_file) in environment.getattr(l_2_card, 'files'):
                _loop_vars = {}
                pass
                yield '<li><a href="'
                yield escape(l_3_file)
                yield '" aria-label="'
                yield escape(environment.getattr(l_2_card, 'title'))
                yield ', '
                yield escape(l_3_label)
                yield '">'
                yield escape(l_3_label)
                yield '</a></li>\n'
            l_3_label = l_3_file = missing
            yield '</ul>\n</div>\n</article></li>\n'
        l_2_card = missing
        yield '</ul>\n</section>\n'
        t_1 = 0
    l_1_group = l_1_heading = l_1_cards = missing
    if t_1:
        l_1_empty = resolve('empty')
        pass
        yield '<p>'
        yield escape((undefined(name='empty') if l_1_empty is missing else l_1_empty))
        yield '</p>\n'
        l_1_empty = missing
    yield '</body>\n</html>\n'

blocks = {}
debug_info = '2=15&6=17&35=19&36=22&37=26&38=28&40=30&42=34&43=37&46=42&47=46&49=48&50=52&59=70'
