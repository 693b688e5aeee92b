import {h, ask, chip, facts, number, plural, problem, when} from './dom.js';

const options = (letters, field, all) => [h('option', {value: ''}, all), ...[...new Set(letters.map((letter) => letter[field]).filter(Boolean))].sort().map((name) => h('option', {value: name}, name))];

const KINDS = {open: 'warn', redriven: 'quiet', settled: 'good', 'failed-again': 'bad', dropped: 'quiet'};
const stateChip = (state) => chip(KINDS[state] ?? 'quiet', state);

export async function deadLetters(root) {
  const {letters: found, states} = await ask('/api/dead-letters');
  const letters = found.map((letter) => ({...letter, state: states[letter.id] ?? 'open'}));
  const list = h('ol', {class: 'rows', 'aria-label': 'Dead letters, the newest first'});
  const count = h('p', {class: 'quiet', role: 'status'});
  const draw = () => {
    const wanted = letters.filter((letter) => [[service, 'service'], [source, 'source'], [state, 'state']].every(([box, field]) => !box.value || letter[field] === box.value)
      && `${letter.cause} ${letter.key} ${letter.error}`.toLowerCase().includes(text.value.trim().toLowerCase()));
    count.textContent = letters.length ? `${plural(wanted.length, 'dead letter')} of ${number(letters.length)}` : 'No record was put aside. That is how it should be.';
    list.replaceChildren(...wanted.map((letter) => h('li', {class: 'row'},
      h('h2', {}, h('a', {href: '#/dead-letter/' + encodeURIComponent(letter.id)}, letter.cause)),
      h('p', {class: 'meta'}, stateChip(letter.state), h('code', {}, letter.id), when(letter.at), h('span', {}, letter.service), h('span', {}, letter.error), letter.source && h('span', {}, letter.source), h('code', {}, letter.origin)))));
  };
  const service = h('select', {id: 'service', onchange: draw}, options(letters, 'service', 'All services'));
  const source = h('select', {id: 'source', onchange: draw}, options(letters, 'source', 'All sources'));
  const state = h('select', {id: 'state', onchange: draw}, options(letters, 'state', 'All states'));
  const text = h('input', {id: 'text', type: 'search', placeholder: 'Cause or key', oninput: draw});
  const field = (name, box) => h('div', {}, h('label', {for: box.id}, name), box);
  root.append(h('h1', {}, 'Dead letters'),
    h('p', {class: 'quiet'}, 'Records that can never be processed as they are. The line went on without them.'),
    h('div', {class: 'filters', role: 'search'}, field('Text', text), field('State', state), field('Service', service), field('Source', source)),
    count, list);
  draw();
}

const NAME = 'name';
function rememberedName() {
  try {
    return localStorage.getItem(NAME) ?? '';
  } catch {
    return '';
  }
}

/** Who decides what, and why; the button says which. */
function decide(letter, done) {
  const said = h('div', {role: 'status'});
  const by = h('input', {id: 'by', name: 'by', required: true, maxlength: '100', autocomplete: 'name', value: rememberedName()});
  const reason = h('input', {id: 'reason', name: 'reason', required: true, maxlength: '500', placeholder: 'What was mended, or why it is given up'});
  const again = h('input', {id: 'again', name: 'again', type: 'checkbox', value: 'yes'});
  const redrive = !letter.instead && h('button', {type: 'submit', class: 'primary', value: '/api/redrive'}, 'Redrive');
  const drop = h('button', {type: 'submit', value: '/api/drop'}, 'Drop');
  const busy = (yes) => [redrive, drop].forEach((button) => button && (button.disabled = yes));
  return h('form', {class: 'card narrow', onsubmit: async (event) => {
    event.preventDefault();
    const path = event.submitter?.value ?? '/api/redrive';
    busy(true);
    try {
      localStorage.setItem(NAME, by.value);
    } catch {
      // It is asked for again then.
    }
    try {
      const answer = await ask(path, {}, {method: 'POST', body: new URLSearchParams({letter: letter.line.id, by: by.value, reason: reason.value, again: again.checked ? 'yes' : ''})});
      said.replaceChildren(h('p', {class: 'good-text'}, answer.place ? `Written back: ${answer.place}` : 'Given up, and put on record.'));
      await done();
    } catch (error) {
      said.replaceChildren(problem(error));
      busy(false);
    }
  }}, h('h2', {}, letter.instead ? 'Give it up' : 'Send it on its way again, or give it up'),
  letter.instead
    ? h('p', {}, `It cannot be written back: ${letter.instead}.`)
    : h('p', {class: 'quiet'}, 'Redrive: its bytes go back, as they came, to where they were read from. What has been published meanwhile stays: the gate answers a repetition with DUPLICATE or STALE.'),
  h('label', {for: 'by'}, 'Your name'), by, h('label', {for: 'reason'}, 'Why'), reason,
  letter.state !== 'open' && h('p', {}, again, ' ', h('label', {for: 'again', class: 'beside'}, `Again, although it is ${letter.state}`)),
  h('p', {class: 'buttons'}, redrive, ' ', drop), said);
}

function standing(letter) {
  const decision = letter.decision;
  return h('span', {}, stateChip(letter.state), letter.again && [' as ', h('a', {href: '#/dead-letter/' + encodeURIComponent(letter.again)}, letter.again)],
    decision && [' by ', decision.by, ', ', when(decision.at), ': ', decision.reason, decision.times > 1 && ` (redriven ${decision.times} times)`]);
}

export async function deadLetter(root, id) {
  let letter = await ask('/api/dead-letter', {at: id});
  const box = (title, content, open = false) => h('details', {open}, h('summary', {}, title), content);
  const code = (text, name) => h('pre', {tabindex: '0', role: 'region', 'aria-label': name}, text);
  const table = () => facts([['Letter', h('code', {}, letter.line.id)], ['State', standing(letter)], ['Service', letter.line.service], ['When', when(letter.line.at)], ['Error', letter.line.error],
    ['Read from', h('code', {}, letter.line.origin)], ['Key', h('code', {}, letter.line.key)], ['Source', letter.line.source], ['Size', plural(letter.size, 'byte')]]);
  const known = h('div', {}, table());
  const form = decide(letter, async () => {
    letter = await ask('/api/dead-letter', {at: id});
    known.replaceChildren(table());
  });
  root.append(h('p', {}, h('a', {href: '#/dead-letters'}, 'All dead letters')),
    h('h1', {}, letter.line.cause),
    known, form,
    letter.json && box('Decoded', code(pretty(letter.json), 'Decoded'), true),
    box('As text', code(letter.text, 'As text'), !letter.json),
    box('As bytes', code(letter.hex.join('\n'), 'As bytes')),
    box('Headers', h('dl', {class: 'facts'}, letter.headers.map((header) => h('div', {}, h('dt', {}, header.name), h('dd', {}, header.value))))),
    letter.stackTrace && box('Stack trace', code(letter.stackTrace, 'Stack trace')));
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
