// Builds the page. Texts become text nodes and nothing else, whatever is written in them.

const SVG = 'http://www.w3.org/2000/svg';

/** Control characters would be invisible, and may steer a terminal that the text is pasted into. */
export function clean(text) {
  return String(text).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

function build(element, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === false || value === undefined || value === null) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : clean(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === '') continue;
    element.append(child instanceof Node ? child : document.createTextNode(clean(child)));
  }
  return element;
}

export const h = (tag, properties, ...children) => build(document.createElement(tag), properties, children);
export const svg = (tag, properties, ...children) => build(document.createElementNS(SVG, tag), properties, children);

/** A link outwards, only to where links may lead. */
export function outward(address, text) {
  return /^https?:\/\//i.test(address) ? h('a', {href: address, rel: 'noreferrer noopener', target: '_blank'}, text) : text;
}

const clock = new Intl.DateTimeFormat(undefined, {hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false});
const day = new Intl.DateTimeFormat(undefined, {weekday: 'short', day: 'numeric', month: 'short'});

/** A moment: today's by the clock, older ones with their day; the whole of it when one points at it. */
export function when(text) {
  if (!text) return h('span', {class: 'quiet'}, 'never');
  const at = new Date(text);
  const today = at.toDateString() === new Date().toDateString();
  return h('time', {datetime: text, title: text}, today ? clock.format(at) : `${day.format(at)}, ${clock.format(at)}`);
}

export function span(seconds) {
  const s = Math.max(0, Math.round(seconds));
  if (s < 60) return `${s} s`;
  if (s < 3600) return `${Math.floor(s / 60)} min ${s % 60} s`;
  if (s < 86400) return `${Math.floor(s / 3600)} h ${Math.floor(s % 3600 / 60)} min`;
  return `${Math.floor(s / 86400)} d ${Math.floor(s % 86400 / 3600)} h`;
}

export const percent = (share) => `${Math.round(share * 100)} %`;
export const number = (value) => value.toLocaleString();
export const plural = (n, one, many = one + 's') => `${number(n)} ${n === 1 ? one : many}`;

export function chip(kind, text) {
  return h('span', {class: `chip chip-${kind.toLowerCase().replaceAll('_', '-')}`}, text ?? kind.toLowerCase().replaceAll('_', ' '));
}

export const articleLink = (uri, text) => h('a', {href: '#/article/' + encodeURIComponent(uri)}, text ?? uri);

export function facts(pairs) {
  return h('dl', {class: 'facts'}, pairs.filter(([, value]) => value !== '' && value !== null && value !== undefined && value !== false)
    .map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))));
}

export function problem(error) {
  return h('div', {class: 'problem', role: 'alert'}, h('p', {}, error.message),
    error.status === 401 && h('p', {}, h('a', {href: '#/sign-in'}, 'Sign in with the console\u2019s token')));
}

/** Asks the server; a refusal is an error with what its document says. */
export async function ask(path, parameters = {}, options = {}) {
  const query = new URLSearchParams(parameters).toString();
  let response;
  try {
    response = await fetch(path + (query ? '?' + query : ''), options);
  } catch {
    throw Object.assign(new Error('The console does not answer. Is console-service running?'), {status: 0});
  }
  const body = await response.json();
  if (!response.ok) throw Object.assign(new Error(body.detail), {status: response.status});
  return body;
}
