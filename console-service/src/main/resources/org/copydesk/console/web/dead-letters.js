import {h, ask, facts, number, plural, problem, when} from './dom.js';

const options = (letters, field, all) => [h('option', {value: ''}, all), ...[...new Set(letters.map((letter) => letter[field]).filter(Boolean))].sort().map((name) => h('option', {value: name}, name))];

export async function deadLetters(root) {
  const letters = await ask('/api/dead-letters');
  const list = h('ol', {class: 'rows', 'aria-label': 'Dead letters, the newest first'});
  const count = h('p', {class: 'quiet', role: 'status'});
  const draw = () => {
    const wanted = letters.filter((letter) => (!service.value || letter.service === service.value) && (!source.value || letter.source === source.value)
      && `${letter.cause} ${letter.key} ${letter.error}`.toLowerCase().includes(text.value.trim().toLowerCase()));
    count.textContent = letters.length ? `${plural(wanted.length, 'dead letter')} of ${number(letters.length)}` : 'No record was put aside. That is how it should be.';
    list.replaceChildren(...wanted.map((letter) => h('li', {class: 'row'},
      h('h2', {}, h('a', {href: '#/dead-letter/' + encodeURIComponent(letter.place)}, letter.cause)),
      h('p', {class: 'meta'}, h('span', {class: 'chip chip-bad'}, letter.service), when(letter.at), h('span', {}, letter.error), letter.source && h('span', {}, letter.source), h('code', {}, letter.origin)))));
  };
  const service = h('select', {id: 'service', onchange: draw}, options(letters, 'service', 'All services'));
  const source = h('select', {id: 'source', onchange: draw}, options(letters, 'source', 'All sources'));
  const text = h('input', {id: 'text', type: 'search', placeholder: 'Cause or key', oninput: draw});
  root.append(h('h1', {}, 'Dead letters'),
    h('p', {class: 'quiet'}, 'Records that can never be processed as they are. The line went on without them.'),
    h('div', {class: 'filters', role: 'search'},
      h('div', {}, h('label', {for: 'text'}, 'Text'), text), h('div', {}, h('label', {for: 'service'}, 'Service'), service), h('div', {}, h('label', {for: 'source'}, 'Source'), source)),
    count, list);
  draw();
}

function redrive(letter) {
  const said = h('div', {role: 'status'});
  const reason = h('input', {id: 'reason', name: 'reason', required: true, maxlength: '500', placeholder: 'What was mended'});
  const button = h('button', {type: 'submit', class: 'primary'}, 'Redrive');
  return h('form', {class: 'card narrow', onsubmit: async (event) => {
    event.preventDefault();
    button.disabled = true;
    try {
      const answer = await ask('/api/redrive', {}, {method: 'POST', body: new URLSearchParams({letter: letter.line.place, reason: reason.value})});
      said.replaceChildren(h('p', {class: 'good-text'}, `Written back: ${answer.place}`));
    } catch (error) {
      said.replaceChildren(problem(error));
      button.disabled = false;
    }
  }}, h('h2', {}, 'Send it on its way again'),
  h('p', {class: 'quiet'}, 'Its bytes go back, as they came, to where they were read from. What has been published meanwhile stays: the gate answers a repetition with DUPLICATE or STALE.'),
  h('label', {for: 'reason'}, 'Why'), reason, button, said);
}

export async function deadLetter(root, place) {
  const [letter, session] = await Promise.all([ask('/api/dead-letter', {at: place}), ask('/api/session')]);
  const box = (title, content, open = false) => h('details', {open}, h('summary', {}, title), content);
  const code = (text, name) => h('pre', {tabindex: '0', role: 'region', 'aria-label': name}, text);
  root.append(h('p', {}, h('a', {href: '#/dead-letters'}, 'All dead letters')),
    h('h1', {}, letter.line.cause),
    facts([['Service', letter.line.service], ['When', when(letter.line.at)], ['Error', letter.line.error], ['Read from', h('code', {}, letter.line.origin)], ['Lies at', h('code', {}, letter.line.place)],
      ['Key', h('code', {}, letter.line.key)], ['Source', letter.line.source], ['Size', plural(letter.size, 'byte')]]),
    session.canRedrive && letter.redrivable && redrive(letter),
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
