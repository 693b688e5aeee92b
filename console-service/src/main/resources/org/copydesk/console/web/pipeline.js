import {h, ask, chip, number, plural, span} from './dom.js';
import {listen} from './live.js';

const perSecond = (rate) => rate < 0 ? '–' : rate >= 100 ? number(Math.round(rate)) : rate.toFixed(1);
const WORK = {'ingest-service': 'Parses, checks, gives versions', 'enrich-service': 'Finds names, quotes, topics', 'publish-service': 'Decides what may be seen'};

/** One sentence for whoever looks at six in the morning. */
function verdict(state, letters) {
  const down = state.services.filter((service) => !service.ready);
  const waiting = state.stages.filter((stage) => stage.backlog > 0 && stage.oldestSeconds > 30);
  if (down.length) return ['bad', `${down.map((service) => service.name).join(', ')} ${down.length === 1 ? 'is' : 'are'} not ready`];
  if (state.late > 0) return ['bad', `${plural(state.late, 'version is', 'versions are')} late, the oldest by ${span(state.oldestLateSeconds)}`];
  if (waiting.length) return ['warn', `Work is piling up before ${waiting.map((stage) => stage.service).join(' and ')}`];
  if (letters > 0) return ['warn', `Everything flows; ${plural(letters, 'dead letter waits', 'dead letters wait')} for a decision`];
  return ['good', 'Everything flows'];
}

function stage(state, health) {
  const ready = health?.ready;
  return h('li', {class: 'stage card ' + (health === undefined || ready ? '' : 'down')},
    h('h2', {}, state.service.replace('-service', '')),
    h('p', {class: 'quiet'}, WORK[state.service]),
    health ? chip(ready ? 'good' : 'bad', ready ? 'ready' : health.answers ? 'not ready' : 'does not answer') : chip('quiet', 'not asked'),
    h('dl', {class: 'numbers'},
      h('div', {}, h('dt', {}, 'in / s'), h('dd', {}, perSecond(state.inPerSecond))),
      h('div', {}, h('dt', {}, 'out / s'), h('dd', {}, perSecond(state.outPerSecond))),
      h('div', {class: state.backlog > 0 ? 'waits' : ''}, h('dt', {}, 'waiting'), h('dd', {}, state.backlog < 0 ? '–' : number(state.backlog))),
      h('div', {class: state.oldestSeconds > 30 ? 'waits' : ''}, h('dt', {}, 'oldest'), h('dd', {}, state.backlog > 0 ? span(state.oldestSeconds) : '–'))));
}

function flow(state) {
  const items = [];
  for (const each of state.stages) {
    items.push(h('li', {class: 'topic'}, h('span', {class: 'wire', 'aria-hidden': 'true'}), each.in.map((name) => h('code', {}, name))));
    items.push(stage(each, state.services.find((service) => service.name === each.service)));
  }
  const last = state.stages.at(-1);
  if (last) items.push(h('li', {class: 'topic'}, h('span', {class: 'wire', 'aria-hidden': 'true'}), h('code', {}, last.out)));
  return h('ol', {class: 'flow', 'aria-label': 'The stages in their order'}, items);
}

function figures(state, data) {
  const letters = Object.values(data.deadLetters).reduce((sum, n) => sum + n, 0);
  const known = (value) => value < 0 ? '–' : number(value);
  return h('ul', {class: 'figures', 'aria-label': 'Counts'},
    h('li', {class: 'card'}, h('span', {class: 'figure'}, known(state.inFlight)), 'in flight'),
    h('li', {class: 'card' + (state.late > 0 ? ' bad' : '')}, h('span', {class: 'figure'}, known(state.late)), 'late'),
    h('li', {class: 'card'}, h('a', {href: '#/held'}, h('span', {class: 'figure'}, number(data.heldHere)), 'held')),
    h('li', {class: 'card' + (letters ? ' warn' : '')}, h('a', {href: '#/dead-letters'}, h('span', {class: 'figure'}, number(letters)), 'open dead letters')));
}

function services(state) {
  return h('section', {'aria-labelledby': 'services'}, h('h2', {id: 'services'}, 'Services'),
    h('ul', {class: 'services'}, state.services.map((service) => h('li', {class: 'card'},
      h('strong', {}, service.name), ' ', chip(service.ready ? 'good' : 'bad', service.ready ? 'ready' : service.answers ? 'not ready' : 'does not answer'),
      h('ul', {class: 'says'}, service.says.map((line) => h('li', {}, line)))))));
}

export async function pipeline(root) {
  let data = await ask('/api/pipeline');
  const draw = () => {
    const state = data.state;
    const letters = Object.values(data.deadLetters).reduce((sum, n) => sum + n, 0);
    const [kind, sentence] = state.stages.length ? verdict(state, letters) : ['quiet', 'The console has not looked yet'];
    root.replaceChildren(
      h('h1', {class: 'verdict ' + kind}, h('span', {class: 'dot', 'aria-hidden': 'true'}), sentence),
      figures(state, data), flow(state), services(state));
  };
  draw();
  return listen(async (event, value) => {
    if (event === 'pipeline') {
      const before = data;
      data = {...data, state: value};
      try {
        data = await ask('/api/pipeline');
      } catch {
        data = {...before, state: value};
      }
      if (!root.contains(document.activeElement)) draw();
    }
  });
}
