import {h, ask, problem} from './dom.js';
import {connect} from './live.js';
import {pipeline} from './pipeline.js';
import {articles} from './articles.js';
import {article} from './article.js';
import {way} from './way.js';
import {deadLetters, deadLetter} from './dead-letters.js';
import {held} from './held.js';
import {sources} from './sources.js';

const main = document.getElementById('main');
const VIEWS = {
  pipeline: ['Pipeline', pipeline],
  articles: ['Articles', articles],
  article: ['Article', article],
  way: ['Trace', way],
  held: ['Held under embargo', held],
  'dead-letters': ['Dead letters', deadLetters],
  'dead-letter': ['Dead letter', deadLetter],
  sources: ['Sources', sources],
  'sign-in': ['Sign in', signIn],
};
let leave = () => {};
let turn = 0;
let first = true;

/** Where we are: #/view/argument?a=b */
function place() {
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
  const slash = path.indexOf('/');
  let argument = '';
  try {
    argument = slash < 0 ? '' : decodeURIComponent(path.slice(slash + 1));
  } catch {
    argument = path.slice(slash + 1);
  }
  return {view: (slash < 0 ? path : path.slice(0, slash)) || 'pipeline', argument, query: new URLSearchParams(query ?? '')};
}

async function show() {
  if (location.hash === '#main') return;
  const {view, argument, query} = place();
  const mine = ++turn;
  leave();
  leave = () => {};
  document.getElementById('tip').hidden = true;
  const [title, render] = VIEWS[view] ?? ['Nothing here', nothing];
  document.title = `${title} · Copydesk`;
  for (const link of document.querySelectorAll('nav a')) {
    const target = link.getAttribute('href').slice(2);
    if (target === view || (view === 'article' && target === 'articles') || (view === 'dead-letter' && target === 'dead-letters')) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  }
  const root = h('div', {class: 'view view-' + view});
  try {
    const left = await render(root, argument, query);
    if (mine !== turn) return void left?.();
    leave = left ?? (() => {});
  } catch (error) {
    if (mine !== turn) return;
    root.append(h('h1', {}, title), problem(error));
  }
  main.replaceChildren(root);
  if (!first) main.focus({preventScroll: true});
  first = false;
  scrollTo(0, 0);
}

function nothing(root) {
  root.append(h('h1', {}, 'Nothing here'), h('p', {}, h('a', {href: '#/pipeline'}, 'Back to the pipeline')));
}

async function signIn(root, _, query) {
  const session = await ask('/api/session');
  const wrong = {1: 'That is not the token.', 2: 'Too many wrong tokens. Wait ten seconds and try again.'}[query.get('wrong')];
  root.append(h('h1', {}, 'Sign in'),
    session.canSignIn
      ? h('form', {method: 'post', action: '/sign-in', class: 'card narrow'},
          wrong && h('p', {class: 'problem', role: 'alert'}, wrong),
          // Password managers want to know whose it is.
          h('input', {name: 'user', type: 'text', autocomplete: 'username', value: 'desk', hidden: true}),
          h('label', {for: 'token'}, 'The console\u2019s token'),
          h('input', {id: 'token', name: 'token', type: 'password', autocomplete: 'current-password', required: true}),
          h('button', {type: 'submit', class: 'primary'}, 'Sign in'),
          h('p', {class: 'quiet'}, 'Signed in, you see what is the desk\u2019s own: held and killed articles, dead letters, sources, the whole way of an article.'))
      : h('p', {}, 'This console was started without a token: it shows what subscribers may see. COPYDESK_CONSOLE_TOKEN_SHA256 sets one.'));
}

async function who() {
  const session = await ask('/api/session');
  const place = document.getElementById('who');
  place.replaceChildren(session.signedIn
    ? h('form', {method: 'post', action: '/sign-out'}, h('button', {type: 'submit'}, 'Sign out'))
    : session.canSignIn ? h('a', {href: '#/sign-in', class: 'button'}, 'Sign in') : h('span', {class: 'quiet'}, 'Read only'));
}

const theme = document.getElementById('theme');
const system = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (document.documentElement.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
const label = () => {
  theme.textContent = isDark() ? 'Light' : 'Dark';
  theme.setAttribute('aria-label', `Switch to the ${isDark() ? 'light' : 'dark'} theme`);
};
theme.addEventListener('click', () => {
  const next = isDark() ? 'light' : 'dark';
  document.documentElement.dataset.theme = next;
  try {
    localStorage.setItem('theme', next);
  } catch {
    // It then lasts as long as the page.
  }
  label();
});
system.addEventListener('change', label);
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});

label();
addEventListener('hashchange', show);
connect(document.getElementById('live'));
who().catch(() => {});
show();
