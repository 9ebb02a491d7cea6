// Leaving quickly: what is on the screen is gone at once, and nothing leads back to it. It runs before all else.
const TimesShift = 3;
const WithinMilliseconds = 2000;

/** Hides first, then tells the server, then puts a harmless page in this one's place. */
export function leave(link) {
  document.documentElement.hidden = true;
  document.title = '';
  let resume;
  try {
    resume = sessionStorage.getItem('resume') ?? undefined;
    sessionStorage.clear();
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }

  fetch('/session/end', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ resume }),
    keepalive: true,
  }).catch(() => undefined);
  document.body.replaceChildren();
  location.replace(link.href);
}

const link = document.querySelector('a.leave');
link.addEventListener('click', event => {
  event.preventDefault();
  leave(link);
});

let pressed = [];
addEventListener('keydown', event => {
  pressed = event.key === 'Shift' && !event.repeat
    ? [...pressed.filter(at => event.timeStamp - at < WithinMilliseconds), event.timeStamp]
    : event.key === 'Shift' ? pressed : [];
  if (pressed.length >= TimesShift) {
    leave(link);
  }
}, { capture: true });

// A browser that shows a page again as it was shows it as it is.
addEventListener('pageshow', event => event.persisted && location.reload());
