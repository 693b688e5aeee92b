// What the server tells by itself. One connection for the whole page, whichever view is shown.

const listeners = new Set();
let source;

export function listen(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(event, value) {
  for (const listener of [...listeners]) listener(event, value);
}

/** A browser has few connections to one server: a page that nobody sees gives its own back, and asks anew when it is seen again. */
export function connect(status) {
  const seen = () => {
    if (document.visibilityState === 'visible' && !source) open(status);
  };
  addEventListener('pageshow', seen);
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' ? seen() : leave());
  seen();
}

function leave() {
  source?.close();
  source = undefined;
}

function open(status) {
  const mine = new EventSource('/api/live');
  source = mine;
  mine.onopen = () => {
    status.textContent = 'Live';
    status.className = 'on';
    tell('reload');
  };
  mine.onerror = () => {
    status.textContent = 'Not connected';
    status.className = 'off';
    if (mine.readyState === EventSource.CLOSED) {
      setTimeout(() => {
        if (source === mine) open(status);
      }, 5000);
    }
  };
  for (const event of ['article', 'pipeline']) {
    mine.addEventListener(event, (message) => tell(event, JSON.parse(message.data)));
  }
  mine.addEventListener('reload', () => tell('reload'));
}
