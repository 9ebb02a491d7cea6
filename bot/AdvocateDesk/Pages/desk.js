// The desk works without this. With it, the talk is live, the queue looks after itself, and Escape twice hides it all.
const TypingEvery = 3000;
const QueueEvery = 5000;
const TwiceWithin = 1000;
const IdleAfter = 15 * 60 * 1000;
const TellEvery = 60 * 1000;
const FindAfter = 250;

const tokenOf = () => document.querySelector('input[name="token"]')?.value ?? '';

const post = (path, fields = {}) =>
  fetch(path, { method: 'POST', body: new URLSearchParams({ token: tokenOf(), ...fields }), redirect: 'manual' });

function hideEverything() {
  document.documentElement.classList.add('away');
  document.title = '';
  const leave = () => location.replace('/locked');
  post('/hide').then(leave, leave);
}

function watchForHiding() {
  const form = document.querySelector('form[action="/hide"]');
  if (!form) {
    return;
  }

  let escaped = 0;
  let touched = Date.now();
  let told = touched;
  const touch = () => {
    touched = Date.now();
    if (touched - told > TellEvery) {
      // The server locks by itself what nobody touches; the live talk and the queue don't count.
      told = touched;
      post('/here').catch(() => {});
    }
  };
  addEventListener('keydown', event => {
    touch();
    if (event.key === 'Escape') {
      const now = Date.now();
      if (now - escaped < TwiceWithin) {
        hideEverything();
      }

      escaped = now;
    }
  });
  addEventListener('pointerdown', touch);
  addEventListener('wheel', touch, { passive: true });
  setInterval(() => {
    if (Date.now() - touched > IdleAfter) {
      hideEverything();
    }
  }, 10_000);
  addEventListener('pageshow', event => {
    if (event.persisted) {
      location.reload();
    }
  });
}

function photoLink(list, line) {
  const link = document.createElement('a');
  link.href = `/cases/${list.dataset.case}/photos/${line.sequence}`;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.textContent = 'Open';
  return link;
}

function addLine(list, line) {
  const item = document.createElement('li');
  item.className = line.who === 'family' ? 'family' : line.who === 'guide' ? 'guide' : 'own';
  const by = document.createElement('span');
  by.className = 'by';
  by.textContent = `${line.who} ${line.at}`;
  const text = document.createElement('span');
  text.className = 'text';
  text.dir = 'auto';
  text.textContent = line.text;
  item.append(by, text);
  line.isPhoto && item.append(' ', photoLink(list, line));
  list.append(item);
  item.scrollIntoView({ block: 'nearest' });
}

function follow(list) {
  const path = `/cases/${list.dataset.case}`;
  let last = Number(list.dataset.last);
  let version = null;
  const typing = document.getElementById('typing');
  const events = new EventSource(`${path}/events?after=${last}`);
  events.addEventListener('line', event => {
    const line = JSON.parse(event.data);
    if (line.sequence > last) {
      last = line.sequence;
      addLine(list, line);
    }
  });
  events.addEventListener('typing', event => {
    typing.textContent = JSON.parse(event.data).who ? 'The family is writing …' : '';
  });
  events.addEventListener('state', event => {
    const { who, text } = JSON.parse(event.data);
    const state = `${who}`;
    if (version !== null && version !== state) {
      location.reload();
    }

    version = state;
    list.dataset.version = text;
  });
  events.addEventListener('gone', () => {
    events.close();
    location.reload();
  });

  const form = document.getElementById('say');
  if (!form) {
    return;
  }

  const field = form.elements.text;
  let told = 0;
  field.addEventListener('input', () => {
    if (Date.now() - told > TypingEvery) {
      told = Date.now();
      post(`${path}/typing`);
    }
  });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const text = field.value;
    if (!text.trim()) {
      return;
    }

    const answer = await post(form.action, { text, key: form.elements.key.value }).catch(() => null);
    if (answer && (answer.type === 'opaqueredirect' || answer.ok)) {
      field.value = '';
      told = 0;
      form.elements.key.value = crypto.randomUUID();
    } else {
      // The server says why, and what was typed stays in the field.
      form.querySelector('button').textContent = 'Not sent: try again';
    }
  });
  field.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      form.requestSubmit();
    }
  });
}

// Ready answers come while their words are typed; the button finds them too.
function findWhileTyping(answers, path) {
  const field = answers.querySelector('input[name="q"]');
  const found = answers.querySelector('#found');
  let last = 0;
  let timer = 0;
  const find = () => {
    const number = ++last;
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.addEventListener('load', () => {
      const fresh = request.status === 200 && request.response?.getElementById('found');
      if (fresh && number === last) {
        found.replaceChildren(...[...fresh.children].map(answer => document.importNode(answer, true)));
      }
    });
    request.open('GET', `${path}/answers?${new URLSearchParams({ q: field.value })}`);
    request.send();
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(find, FindAfter);
  });
}

function watchQueue(state) {
  const before = state.dataset.version;
  const waiting = Number(state.dataset.waiting);
  setInterval(async () => {
    const answer = await fetch('/queue/state').then(response => response.ok ? response.json() : null, () => null);
    if (answer && String(answer.version) !== before) {
      if (document.hidden && globalThis.Notification?.permission === 'granted' && answer.waiting > waiting) {
        new Notification('Desk', { body: 'Someone is waiting.', tag: 'waiting' });
      }

      if (!document.activeElement?.closest('form')) {
        location.reload();
      }
    }
  }, QueueEvery);
}

function offerNotices(section) {
  const button = section.querySelector('button');
  const status = section.querySelector('[role="status"]');
  const show = () => {
    const permission = Notification.permission;
    button.hidden = permission !== 'default';
    status.textContent = permission === 'granted' ? 'Notices are shown while the queue is open in a tab.'
      : permission === 'denied' ? 'This browser was told to show none; its settings can change that.'
        : 'None are shown.';
  };
  section.hidden = false;
  show();
  // Only a click asks: a question that comes by itself is denied for good.
  button.addEventListener('click', () => Notification.requestPermission().then(show, show));
}

watchForHiding();
const notices = document.getElementById('notices');
if (notices && globalThis.Notification) {
  offerNotices(notices);
}

const talk = document.getElementById('talk');
if (talk) {
  follow(talk);
}

const answers = document.getElementById('answers');
if (talk && answers) {
  findWhileTyping(answers, `/cases/${talk.dataset.case}`);
}

const queue = document.getElementById('queue-state');
if (queue) {
  watchQueue(queue);
}
