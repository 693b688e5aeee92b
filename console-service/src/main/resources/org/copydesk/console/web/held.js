import {h, ask, articleLink, chip, number, plural, span, when} from './dom.js';
import {listen} from './live.js';

export async function held(root) {
  let data;
  let ahead = 0;
  const list = h('ol', {class: 'rows', 'aria-label': 'Held articles, those that end soonest first'});
  const count = h('p', {class: 'quiet', role: 'status'});
  let clocks = [];
  const tick = () => {
    for (const [clock, until] of clocks) {
      const left = (until - Date.now() - ahead) / 1000;
      clock.textContent = left > 0 ? span(left) : 'any moment';
    }
  };
  async function load() {
    data = await ask('/api/held');
    ahead = new Date(data.now) - Date.now();
    clocks = [];
    list.replaceChildren(...data.held.map((each) => {
      const clock = h('span', {class: 'countdown'});
      clocks.push([clock, new Date(each.until).getTime()]);
      return h('li', {class: 'row held'}, h('p', {class: 'big'}, clock),
        h('div', {}, h('h2', {class: 'uri'}, articleLink(each.uri)),
          h('p', {class: 'meta'}, chip('held'), h('span', {}, each.source), h('span', {}, `v${each.version}`), h('span', {}, 'until ', when(each.until)), h('span', {}, 'held since ', when(each.since)))));
    }));
    count.textContent = data.count === 0 ? 'Nothing is held.' : plural(data.count, 'article') + (data.count > data.held.length ? `, the first ${number(data.held.length)} shown` : '');
    tick();
  }
  root.append(h('h1', {}, 'Held under embargo'), h('p', {class: 'quiet'}, 'Not a word of these is public before its time. Signed in, their pages show what they say.'), count, list);
  await load();
  const timer = setInterval(tick, 1000);
  const deaf = listen((event) => {
    if (event === 'article' || event === 'reload') load().catch(() => {});
  });
  return () => {
    clearInterval(timer);
    deaf();
  };
}
