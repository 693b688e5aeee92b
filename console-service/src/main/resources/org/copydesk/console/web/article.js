import {h, ask, chip, facts, outward, articleLink, percent, plural, when} from './dom.js';
import {listen} from './live.js';

const KINDS = {person: 'Person', organisation: 'Organisation', place: 'Place', event: 'Event', object: 'Thing', demonym: 'Of a country', quote: 'Quote', speaker: 'Speaker', cue: 'Cue'};
const GONE = {KILLED: 'This article was killed.', WITHHELD: 'This article is withheld.', EXPIRED: 'The time of use of this article has ended.',
  SOURCE_WITHDRAWN: 'The source of this article was withdrawn.', EMBARGOED: 'This article is held under an embargo.'};
const tip = document.getElementById('tip');

const describe = (mark) => [
  mark.kind === 'quote' ? `Quote: ${mark.name || 'nobody named'}` : `${KINDS[mark.kind] ?? mark.kind}: ${mark.name}`,
  mark.id, mark.confidence >= 0 ? `${percent(mark.confidence)} sure` : ''].filter(Boolean).join(' · ');

function pointAt(element, marks) {
  tip.replaceChildren(...marks.map((mark) => h('p', {}, describe(mark))));
  tip.hidden = false;
  const at = element.getBoundingClientRect();
  const width = Math.min(360, innerWidth - 24);
  tip.style.maxWidth = width + 'px';
  tip.style.left = Math.max(12, Math.min(at.left, innerWidth - width - 12)) + 'px';
  const above = at.bottom + tip.offsetHeight + 12 > innerHeight;
  tip.style.top = (above ? Math.max(4, at.top - tip.offsetHeight - 6) : at.bottom + 6) + 'px';
}

/** Pieces of a text; each piece bears the marks of all that cover it. A mark can be reached once, where it begins. */
function pieces(list, marks, seen) {
  return list.map((piece) => {
    if (!piece.marks.length) return piece.text;
    const covering = piece.marks.map((i) => marks[i]);
    const begins = piece.marks.some((i) => !seen.has(i));
    piece.marks.forEach((i) => seen.add(i));
    const told = covering.filter((mark) => mark.kind !== 'speaker' || covering.length === 1);
    const element = h('mark', {
      class: [...new Set(covering.map((mark) => 'm-' + mark.kind))].join(' '),
      tabindex: begins ? '0' : undefined,
      role: begins ? 'note' : undefined,
      'aria-label': begins ? `${piece.text} (${told.map(describe).join('; ')})` : undefined,
      onmouseenter: () => pointAt(element, told), onmouseleave: () => { tip.hidden = true; },
      onfocus: () => pointAt(element, told), onblur: () => { tip.hidden = true; },
    }, piece.text);
    return element;
  });
}

const BLOCKS = {HEADING: 'h3', QUOTE: 'blockquote', CAPTION: 'p', CREDIT: 'p', BOILERPLATE: 'p', EMBED: 'p'};
const NOTES = {CAPTION: 'caption', CREDIT: 'credit', BOILERPLATE: 'not part of the story', EMBED: 'from elsewhere'};

function block(each, marks, seen) {
  return h(BLOCKS[each.kind] ?? 'p', {class: 'block ' + each.kind.toLowerCase()},
    NOTES[each.kind] && h('span', {class: 'note'}, NOTES[each.kind]), pieces(each.pieces, marks, seen));
}

function legend(content) {
  const used = new Set([...content.textMarks, ...content.headlineMarks].map((mark) => mark.kind));
  return h('ul', {class: 'legend', 'aria-label': 'What the marks mean'}, Object.entries(KINDS).filter(([kind]) => used.has(kind) && kind !== 'cue' && kind !== 'speaker')
    .map(([kind, name]) => h('li', {}, h('mark', {class: 'm-' + kind}, name))));
}

function aside(view, content) {
  return h('aside', {'aria-label': 'What was found'},
    content.entities.length > 0 && h('section', {}, h('h2', {}, 'Names'), h('ul', {class: 'found'}, content.entities.map((entity) => h('li', {},
      h('span', {class: 'swatch m-' + entity.type.toLowerCase(), 'aria-hidden': 'true'}), outward(entity.id, entity.name),
      h('span', {class: 'quiet'}, ` ${(KINDS[entity.type.toLowerCase()] ?? entity.type).toLowerCase()}, ${plural(entity.mentions, 'mention')}, ${percent(entity.confidence)}`))))),
    content.topics.length > 0 && h('section', {}, h('h2', {}, 'Topics'), h('ul', {class: 'found'}, content.topics.map((topic) => h('li', {},
      topic.name, h('span', {class: 'quiet'}, ` ${percent(topic.confidence)}${topic.evidence ? ', ' + topic.evidence : ''}`))))),
    content.keywords.length > 0 && h('section', {}, h('h2', {}, 'Keywords'), h('p', {class: 'tags'}, content.keywords.map((word) => h('span', {}, word)))),
    view.story && h('section', {}, h('h2', {}, 'Story'), h('p', {class: 'uri'}, view.story.id),
      view.story.near.length > 0 && h('ul', {class: 'found'}, view.story.near.map((near) => h('li', {}, articleLink(near.uri), h('span', {class: 'quiet'}, ` ${percent(near.similarity)} the same`))))),
    content.warnings.length > 0 && h('section', {}, h('h2', {}, 'Warnings'), h('ul', {class: 'found'}, content.warnings.map((warning) => h('li', {}, warning)))));
}

function step(each) {
  return h('li', {class: 'step'},
    h('p', {class: 'meta'}, chip(each.type), when(each.at), h('span', {}, each.fromVersion ? `v${each.fromVersion} → v${each.toVersion}` : `v${each.toVersion}`),
      each.embargoedUntil && h('span', {}, 'until ', when(each.embargoedUntil))),
    each.reason && h('p', {}, each.reason), each.edNote && h('p', {class: 'quiet'}, each.edNote),
    each.changedFields.length > 0 && h('p', {class: 'quiet small'}, 'Changed: ' + each.changedFields.join(', ')),
    each.changes.length > 0 && h('ul', {class: 'diff'}, each.changes.map((change) => h('li', {},
      h('span', {class: 'quiet small'}, change.field.toLowerCase() + ' '),
      change.before && h('del', {}, change.before), ' ', change.after && h('ins', {}, change.after)))));
}

export async function article(root, uri) {
  async function draw() {
    const view = await ask('/api/article', {uri});
    const content = view.content;
    const last = view.history[0];
    const seenInHeadline = new Set();
    const seenInText = new Set();
    const way = h('a', {class: 'button', href: '#/way/' + encodeURIComponent(uri)}, 'Its whole way');
    if (!content || content.deskOnly) {
      root.replaceChildren(h('p', {class: 'banner ' + (last?.type ?? '').toLowerCase(), role: 'status'},
        GONE[last?.type] ?? 'This article cannot be seen.', last?.reason && ' ' + last.reason, content?.deskOnly && ' What follows is the desk\u2019s own.'));
    } else {
      root.replaceChildren();
    }
    if (content) {
      root.append(h('div', {class: 'article-layout'},
        h('article', {lang: content.language || undefined},
          content.section && h('p', {class: 'kicker'}, content.section),
          h('h1', {dir: 'auto'}, content.headline.length && content.headline.some((piece) => piece.text) ? pieces(content.headline, content.headlineMarks, seenInHeadline) : 'Without a headline'),
          content.standfirst && h('p', {class: 'standfirst'}, content.standfirst),
          content.byline && h('p', {class: 'byline'}, content.byline),
          h('p', {class: 'meta'}, h('span', {}, content.source), h('span', {}, `v${content.version}`), h('span', {}, 'received ', when(content.received)),
            content.embargoedUntil && h('span', {}, 'embargo until ', when(content.embargoedUntil)), way),
          legend(content),
          h('div', {class: 'text', dir: 'auto'}, content.blocks.map((each) => block(each, content.textMarks, seenInText)))),
        aside(view, content)));
    } else {
      root.append(h('h1', {class: 'uri'}, uri), h('p', {}, way));
    }
    root.append(h('section', {class: 'history', 'aria-labelledby': 'history'}, h('h2', {id: 'history'}, 'What happened to it'),
      facts([['URI', h('code', {}, uri)]]),
      h('ol', {class: 'steps'}, view.history.map(step))));
  }
  await draw();
  return listen((event, value) => {
    if (event === 'article' && value.uri === uri) draw().catch(() => {});
  });
}
