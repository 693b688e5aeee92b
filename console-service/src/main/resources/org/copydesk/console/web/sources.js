import {h, svg, ask, chip, number, percent, plural, when} from './dom.js';

function sparkline(counts) {
  const most = Math.max(1, ...counts);
  const points = counts.map((count, i) => `${i * 4 + 2},${30 - 28 * count / most}`).join(' ');
  return svg('svg', {class: 'spark', viewBox: '0 0 240 32', role: 'img', 'aria-label': `Events a minute over the last hour, at most ${most}`, preserveAspectRatio: 'none'}, svg('polyline', {points}));
}

function health(source) {
  if (source.withdrawn) return chip('killed', 'withdrawn');
  if (source.paused) return chip('withheld', 'paused');
  if (source.feeds.some((feed) => feed.failures > 0 || feed.stopped)) return chip('bad', 'feed fails');
  if (source.events > 0 && source.rejected / source.events > 0.1) return chip('bad', 'many rejected');
  return source.events > 0 ? chip('good', 'sends') : chip('quiet', 'silent for an hour');
}

function feed(each) {
  return h('li', {}, h('p', {class: 'uri'}, each.url),
    h('p', {class: 'meta'}, each.stopped ? chip('bad', 'stopped') : each.failures ? chip('bad', plural(each.failures, 'failure')) : chip('good', 'answers'),
      h('span', {}, 'polled ', when(each.lastPoll)), h('span', {}, 'next ', when(each.nextPoll)), h('span', {}, `${number(each.sent)} sent`)),
    each.stopped && h('p', {class: 'bad-text'}, each.stopped), each.error && h('p', {class: 'bad-text'}, each.error),
    each.movedTo && h('p', {}, `It has moved to ${each.movedTo}; change the source\u2019s settings.`));
}

export async function sources(root) {
  const list = h('ul', {class: 'sources'});
  async function load() {
    const all = await ask('/api/sources');
    list.replaceChildren(...all.map((source) => h('li', {class: 'card'},
      h('h2', {}, source.name || 'Nobody named', ' ', health(source)),
      source.name !== source.id && h('p', {class: 'quiet'}, source.id),
      source.withdrawn && h('p', {}, source.withdrawn),
      sparkline(source.perMinute),
      h('dl', {class: 'numbers'},
        h('div', {}, h('dt', {}, 'last event'), h('dd', {}, when(source.lastEvent))),
        h('div', {}, h('dt', {}, 'a minute'), h('dd', {}, (source.events / 60).toFixed(1))),
        h('div', {}, h('dt', {}, 'last hour'), h('dd', {}, number(source.events))),
        h('div', {}, h('dt', {}, 'rejected'), h('dd', {}, source.events ? percent(source.rejected / source.events) : '–'))),
      source.feeds.length > 0 && h('ul', {class: 'feeds', 'aria-label': 'Feeds'}, source.feeds.map(feed)),
      source.id && h('p', {}, h('a', {href: '#/articles?source=' + encodeURIComponent(source.id)}, 'Its articles')))));
    if (!all.length) list.replaceChildren(h('li', {class: 'quiet'}, 'No source has sent anything in the last hour, and none has settings.'));
  }
  root.append(h('h1', {}, 'Sources'), list);
  await load();
  const timer = setInterval(() => { if (!root.contains(document.activeElement)) load().catch(() => {}); }, 5000);
  return () => clearInterval(timer);
}
