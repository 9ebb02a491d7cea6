// Hides what was written when nobody has touched the page for five minutes: somebody else may hold the phone now.
import { closePanel, isOpen, openPanel } from './panels.js';
import { forgetSession, hasSession, knowsNumber, touched } from './session.js';

const IdleAfter = 5 * 60_000;
const BetweenNotes = 5_000;

let timer;
let noted = 0;

/** Whoever has a number must type it; for all others one tap is enough, or making tea would cost them everything. */
function hide() {
  if (!hasSession() || isOpen('cover')) {
    return;
  }

  if (knowsNumber.read()) {
    forgetSession();
    document.documentElement.hidden = true;
    location.replace(`/return?lang=${document.documentElement.lang}`);
  } else {
    openPanel('cover');
  }
}

const isIdle = () => hasSession() && Date.now() - (touched.read() ?? Date.now()) >= IdleAfter;

function touch() {
  if (isOpen('cover')) {
    return;
  }

  const now = Date.now();
  if (now - noted >= BetweenNotes) {
    noted = now;
    touched.keep(now);
    clearTimeout(timer);
    timer = setTimeout(look, IdleAfter);
  }
}

/** A phone that slept has stopped its clocks: what counts is how long ago somebody touched the page. */
function look() {
  if (isIdle()) {
    hide();
  } else {
    clearTimeout(timer);
    timer = setTimeout(look, IdleAfter);
  }
}

document.querySelector('#cover [data-close]').addEventListener('click', () => {
  closePanel();
  noted = 0;
  touch();
});
for (const event of ['pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll']) {
  addEventListener(event, touch, { capture: true, passive: true });
}

addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look());

// A tab that is opened again after a while begins hidden.
isIdle() ? hide() : touch();
