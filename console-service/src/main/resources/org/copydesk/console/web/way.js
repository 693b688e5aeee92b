import {h, ask, articleLink, number, plural, problem, when} from './dom.js';

function delay(steps, each) {
  if (!each.version) return '';
  const first = steps.find((other) => other.version === each.version);
  return first === each ? '' : `+${((new Date(each.at) - new Date(first.at)) / 1000).toFixed(3)} s`;
}

function held(topic, takenBack) {
  const bad = takenBack && topic.asserting > 0;
  return h('li', {class: 'card' + (bad ? ' bad' : '')},
    h('h3', {}, h('code', {}, topic.topic)),
    h('p', {}, bad ? 'STILL ASSERTED' : topic.asserting ? plural(topic.asserting, 'record says', 'records say') + ' something of it'
      : topic.retracted ? `Nothing any more: ${plural(topic.retracted, 'record is', 'records are')} gone` : 'Holds nothing of it'),
    topic.records.length > 0 && h('details', {}, h('summary', {}, 'Records'), h('ul', {class: 'records'}, topic.records.map((record) => h('li', {},
      h('code', {}, record.key), ' ', record.tombstone ? 'tombstone' : record.asserts ? `v${record.version || '–'}` : 'names it no more', ` at ${record.place}, `, when(record.at))))));
}

export async function way(root, asked) {
  const input = h('input', {id: 'of', name: 'of', value: asked, required: true, placeholder: 'URI, SOURCE/ITEM or an event\u2019s id', autocomplete: 'off'});
  const result = h('div', {});
  root.append(h('h1', {}, 'The whole way of an article'),
    h('form', {class: 'filters', role: 'search', onsubmit: (event) => {
      event.preventDefault();
      location.hash = '#/way/' + encodeURIComponent(input.value.trim());
    }}, h('div', {class: 'wide'}, h('label', {for: 'of'}, 'Which article'), input), h('button', {type: 'submit', class: 'primary'}, 'Follow')), result);
  if (!asked) return;
  let data;
  try {
    data = await ask('/api/way', {of: asked});
  } catch (error) {
    result.append(problem(error));
    return;
  }
  result.append(
    h('p', {class: 'banner ' + (data.broken ? 'killed' : data.takenBack ? 'withheld' : '')},
      data.takenBack ? `Taken back: ${data.takenBack}. ${data.broken ? 'At least one topic still asserts it.' : 'No topic asserts it any more.'}` : 'It may be asserted.',
      ' ', articleLink(asked, 'Its page')),
    h('h2', {}, 'Step by step'),
    h('ol', {class: 'trail'}, data.steps.map((each) => h('li', {},
      h('p', {class: 'meta'}, when(each.at), h('span', {class: 'delay'}, delay(data.steps, each)), h('code', {}, each.topic), h('span', {class: 'quiet'}, each.place), each.version > 0 && h('span', {}, `v${each.version}`)),
      h('p', {}, each.row && h('code', {}, each.row + ' '), each.says)))),
    data.more > 0 && h('p', {}, `… and ${number(data.more)} more records`),
    h('h2', {}, 'What the topics hold of it now'),
    h('ul', {class: 'holds'}, data.topics.map((topic) => held(topic, data.takenBack))));
}
