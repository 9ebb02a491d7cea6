// Opens a conversation by its number, for the chat with scripts. Without this file the form opens the one without.
import { arriveIn } from './session.js';

const form = document.getElementById('return');
const notice = document.getElementById('notice');
const texts = JSON.parse(form.dataset.texts);
const reasons = { 400: texts.misread, 404: texts.unknown, 429: texts.wait };
const language = document.documentElement.lang;

function say(text) {
  notice.textContent = text;
  notice.hidden = false;
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  const button = form.querySelector('button');
  button.disabled = true;
  notice.hidden = true;
  const answer = await fetch('/session/return', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ locale: form.dataset.locale, number: form.elements.number.value }),
  }).catch(() => undefined);
  button.disabled = false;
  if (!answer?.ok) {
    say(reasons[answer?.status] ?? texts.busy);
    return;
  }

  arriveIn(await answer.json());
  form.reset();
  location.replace(`/?lang=${language}`);
});
