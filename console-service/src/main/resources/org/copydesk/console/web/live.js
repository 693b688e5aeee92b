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

export function connect(status) {
  source = new EventSource('/api/live');
  source.onopen = () => {
    status.textContent = 'Live';
    status.className = 'on';
    tell('reload');
  };
  source.onerror = () => {
    status.textContent = 'Not connected';
    status.className = 'off';
    if (source.readyState === EventSource.CLOSED) setTimeout(() => connect(status), 5000);
  };
  for (const event of ['article', 'pipeline']) {
    source.addEventListener(event, (message) => tell(event, JSON.parse(message.data)));
  }
  source.addEventListener('reload', () => tell('reload'));
}
