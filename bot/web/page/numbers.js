// Numbers that bring a family back. They are shown once, and stay nowhere but on the screen.
import { knowsNumber, resumeToken } from './session.js';

const panel = document.getElementById('numbers');
const notice = panel.querySelector('.notice');
const before = panel.querySelector('[data-before]');
const after = panel.querySelector('[data-after]');
const own = panel.querySelector('[data-own]');
const other = panel.querySelector('[data-other]');

function say(text) {
  notice.textContent = text ?? '';
  notice.hidden = !text;
}

async function make() {
  say();
  const resume = resumeToken();
  const answer = resume && await fetch('/session/code', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ resume }),
  }).catch(() => undefined);
  if (!answer?.ok) {
    const { busy, many, begin } = notice.dataset;
    say(answer?.status === 429 ? many : !resume || answer?.status === 404 ? begin : busy);
    return;
  }

  const numbers = await answer.json();
  own.textContent = numbers.own;
  other.textContent = numbers.other;
  before.hidden = true;
  after.hidden = false;
  knowsNumber.keep(true);
  panel.focus();
}

function forget() {
  say();
  own.textContent = '';
  other.textContent = '';
  before.hidden = false;
  after.hidden = true;
}

panel.querySelector('[data-make]').addEventListener('click', make);
new MutationObserver(() => panel.hidden && forget()).observe(panel, { attributeFilter: ['hidden'] });
