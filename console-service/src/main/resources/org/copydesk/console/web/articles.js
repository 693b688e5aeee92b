import {h, ask, articleLink, chip, plural, when} from './dom.js';
import {listen} from './live.js';

const STANDINGS = ['PUBLISHED', 'HELD', 'KILLED', 'WITHHELD', 'EXPIRED', 'SOURCE_WITHDRAWN', 'TAKEN_BACK'];
const GONE = {KILLED: 'Killed', WITHHELD: 'Withheld', EXPIRED: 'Expired', SOURCE_WITHDRAWN: 'Its source was withdrawn', TAKEN_BACK: 'Taken back', HELD: 'Held under embargo'};
const MOST = 500;

function fill(item, row) {
  const title = row.headline || (row.standing === 'PUBLISHED' ? 'Without a headline' : GONE[row.standing]);
  item.className = 'row ' + row.standing.toLowerCase().replaceAll('_', '-');
  item.replaceChildren(
    h('h2', {}, h('a', {href: '#/article/' + encodeURIComponent(row.uri), lang: row.language || undefined, dir: 'auto'}, title)),
    h('p', {class: 'meta'},
      chip(row.standing), when(row.at), h('span', {}, row.source), h('span', {}, `v${row.version}`),
      row.change !== row.standing && h('span', {}, row.change.toLowerCase().replaceAll('_', ' ')),
      row.entities > 0 && h('span', {}, plural(row.entities, 'name')), row.quotes > 0 && h('span', {}, plural(row.quotes, 'quote'))),
    row.topics.length > 0 && h('p', {class: 'tags'}, row.topics.map((topic) => h('span', {}, topic))),
    !row.headline && h('p', {class: 'uri'}, row.uri));
  return item;
}

export async function articles(root, _, query) {
  const filter = {source: query.get('source') ?? '', standing: query.get('standing') ?? '', text: query.get('text') ?? ''};
  const rows = new Map();
  const items = new Map();
  let paused = false;
  let missed = 0;
  const list = h('ol', {class: 'rows', 'aria-label': 'Articles, the newest first'});
  const count = h('p', {class: 'quiet', role: 'status'});
  const pause = h('button', {type: 'button', 'aria-pressed': 'false', onclick: () => {
    paused = !paused;
    pause.setAttribute('aria-pressed', String(paused));
    pause.textContent = paused ? 'Go on' : 'Pause';
    if (!paused) load();
  }}, 'Pause');
  const wants = (row) => (!filter.source || filter.source === row.source) && (!filter.standing || filter.standing === row.standing)
    && (!filter.text.trim() || `${row.headline}\n${row.uri}\n${row.topics.join('\n')}`.toLowerCase().includes(filter.text.trim().toLowerCase()));

  function draw(changed) {
    const shown = [...rows.values()].filter(wants).sort((a, b) => b.at.localeCompare(a.at)).slice(0, MOST);
    const uris = new Set(shown.map((row) => row.uri));
    for (const [uri, item] of items) {
      if (!uris.has(uri)) {
        item.remove();
        items.delete(uri);
      }
    }
    let at = list.firstElementChild;
    for (const row of shown) {
      let item = items.get(row.uri);
      if (!item) {
        item = fill(h('li', {}), row);
        items.set(row.uri, item);
      } else if (changed?.uri === row.uri) {
        fill(item, row);
      }
      if (changed?.uri === row.uri) item.classList.add('fresh');
      if (item === at) at = at.nextElementSibling;
      else list.insertBefore(item, at);
    }
    count.textContent = paused ? `Paused; ${plural(missed, 'change')} since` : shown.length ? plural(shown.length, 'article') : 'No article is like that';
  }

  async function load() {
    const data = await ask('/api/articles', filter);
    missed = 0;
    rows.clear();
    items.clear();
    list.replaceChildren();
    for (const row of data.rows) rows.set(row.uri, row);
    for (const name of data.sources) {
      if (![...source.options].some((option) => option.value === name)) source.append(h('option', {value: name}, name));
    }
    if (filter.source && ![...source.options].some((option) => option.value === filter.source)) source.append(h('option', {value: filter.source}, filter.source));
    source.value = filter.source;
    draw();
  }

  function changeFilter() {
    Object.assign(filter, {source: source.value, standing: standing.value, text: text.value});
    const given = Object.entries(filter).filter(([, value]) => value);
    history.replaceState(null, '', '#/articles' + (given.length ? '?' + new URLSearchParams(given) : ''));
    load();
  }

  const source = h('select', {id: 'source', onchange: changeFilter}, h('option', {value: ''}, 'All sources'));
  const standing = h('select', {id: 'standing', onchange: changeFilter}, h('option', {value: ''}, 'Any status'),
    STANDINGS.map((name) => h('option', {value: name}, name.toLowerCase().replaceAll('_', ' '))));
  standing.value = filter.standing;
  const text = h('input', {id: 'text', type: 'search', placeholder: 'Headline, topic, URI', value: filter.text, oninput: changeFilter});
  root.append(h('h1', {}, 'Articles'),
    h('div', {class: 'filters', role: 'search'},
      h('div', {}, h('label', {for: 'text'}, 'Text'), text),
      h('div', {}, h('label', {for: 'source'}, 'Source'), source),
      h('div', {}, h('label', {for: 'standing'}, 'Status'), standing), pause),
    count, list);
  await load();
  return listen((event, value) => {
    if (event === 'reload' && !paused) load().catch(() => {});
    if (event !== 'article') return;
    if (paused) {
      missed++;
      count.textContent = `Paused; ${plural(missed, 'change')} since`;
      return;
    }
    rows.set(value.uri, value);
    draw(value);
    while (rows.size > 2 * MOST) rows.delete(rows.keys().next().value);
  });
}
