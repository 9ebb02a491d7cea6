// Mounts Web Chat on the family's page. Everything that is said on it comes from the server, in their language.
import { answersOf, directionOf, plainAnswer } from './answers.js';
import { looks } from './looks.js';
import { patientConnection } from './connection.js';
import { openSession, pending } from './session.js';

const page = document.documentElement;
const place = document.getElementById('chat');
const settings = JSON.parse(place.dataset.settings);
const notice = document.getElementById('notice');

/** Says something above the chat, or nothing. */
function say(text) {
  notice.textContent = text ?? '';
  notice.hidden = !text;
}

/** Web Chat, or a rejection if this browser cannot run it. */
function loadWebChat() {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = settings.webChat.path;
    script.integrity = settings.webChat.integrity;
    script.onload = () => (window.WebChat ? resolve(window.WebChat) : reject(new Error('Web Chat did not start.')));
    script.onerror = () => reject(new Error('Web Chat did not load.'));
    document.head.append(script);
  });
}

/** Choosing a language tells the guide too, and takes along what is half written. */
function followLanguageLinks(store) {
  for (const link of document.querySelectorAll('a[data-language]')) {
    link.addEventListener('click', () =>
      pending.keep({
        say: link.lang === page.lang ? undefined : link.textContent.trim(),
        draft: store.getState().sendBoxValue,
      }));
  }
}

function createStore(WebChat, onFirstAnswer) {
  let carried = pending.take();
  let isOnline = false;
  return WebChat.createStore({}, ({ dispatch }) => next => action => {
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
      const { activity } = action.payload;
      if (activity.type === 'message') {
        onFirstAnswer();
      }

      return next({ ...action, payload: { ...action.payload, activity: answersOf(activity) } });
    }

    const result = next(action);
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED' && !isOnline) {
      isOnline = true;
      carried?.draft && dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: carried.draft } });
      carried?.say && dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text: carried.say } });
      carried = undefined;
    }

    return result;
  });
}

// Web Chat keeps its React to itself; this is all that createElement would have made.
const element = (type, props) =>
  ({ $$typeof: Symbol.for('react.element'), type, key: null, ref: null, props, _owner: null });

/** A screen reader pronounces each message in its own language, and each runs in its own direction. */
const inItsOwnLanguage = () => next => (...setup) => {
  const render = next(...setup);
  const { activity } = setup[0];
  return render && ((...args) => {
    const rendered = render(...args);
    return rendered && element('div', { lang: activity.locale, dir: directionOf(activity), children: rendered });
  });
};

async function start() {
  const WebChat = await loadWebChat();
  const connection = patientConnection({
    createDirectLine: token => WebChat.createDirectLine({ domain: `${location.origin}/v3/directline`, token }),
    openSession: () => openSession(settings),
    say: what => say(settings.texts[what]),
  });
  const store = createStore(WebChat, () => {
    page.classList.add('is-talking');
    document.getElementById('about')?.remove();
  });
  followLanguageLinks(store);
  WebChat.renderWebChat(
    {
      activityMiddleware: inItsOwnLanguage,
      dir: page.dir,
      directLine: connection,
      locale: settings.locale,
      nonce: document.querySelector('script[nonce]').nonce,
      overrideLocalizedStrings: settings.strings,
      renderMarkdown: plainAnswer,
      selectVoice: () => undefined,
      sendTypingIndicator: false,
      store,
      styleOptions: looks,
    },
    place);
  place.hidden = false;
  connection.begin();
}

start().catch(error => {
  console.error(error);
  location.replace(settings.withoutScripts);
});
