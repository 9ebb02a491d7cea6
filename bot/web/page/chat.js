// Mounts Web Chat on the family's page. Everything that is said on it comes from the server, in their language.
import { answersOf, isFromPerson, plainAnswer, takesPhotos } from './answers.js';
import { patientConnection } from './connection.js';
import { inItsOwnLanguage, shortTime } from './rendering.js';
import { looksThatShow } from './looks.js';
import { keepPlan } from './sheet.js';
import { hasSession, hidden, openSession, pending } from './session.js';
import './panels.js';
import './numbers.js';
import './idle.js';

/** In milliseconds. A history is told in one breath, and only how it ends says whether a photo is asked for. */
const Settling = 100;

const page = document.documentElement;
const place = document.getElementById('chat');
const settings = JSON.parse(place.dataset.settings);
const notice = document.getElementById('notice');
const { nonce } = document.querySelector('script[nonce]');

/** Says something above the chat, or nothing. */
function say(text) {
  notice.textContent = text ?? '';
  notice.hidden = !text;
}

/** Who came back by a number sees nothing of before until they ask. */
function offerWhatIsHidden() {
  const earlier = document.getElementById('earlier');
  earlier.hidden = hidden.read() === undefined;
  earlier.querySelector('button').addEventListener('click', () => {
    hidden.show();
    location.reload();
  });
}

/** A part of Web Chat forgets to pass its nonce on; without it the page's policy refuses its styles. */
function giveStylesTheNonce() {
  const createElement = document.createElement.bind(document);
  document.createElement = (name, options) => {
    const made = createElement(name, options);
    if (made.localName === 'style') {
      made.nonce = nonce;
    }

    return made;
  };
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

function createStore(WebChat, { onAnswer, onPhotos, onSay }) {
  let carried = pending.take();
  const carriedLanguage = carried?.say;
  let isOnline = false;
  return WebChat.createStore({}, ({ dispatch }) => next => action => {
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
      const { activity } = action.payload;
      if (activity.type === 'message') {
        keepPlan(activity);
        onPhotos(takesPhotos(activity));
        onAnswer();
      }

      // Only a person cares whether somebody is writing.
      isFromPerson(activity) && dispatch(
        { type: 'WEB_CHAT/SET_SEND_TYPING_INDICATOR', payload: { sendTypingIndicator: true } });

      return next({ ...action, payload: { ...action.payload, activity: answersOf(activity) } });
    }

    if (action.type === 'DIRECT_LINE/POST_ACTIVITY' && action.payload.activity.text !== carriedLanguage) {
      onSay();
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

async function start() {
  giveStylesTheNonce();
  const WebChat = await loadWebChat();
  const connection = patientConnection({
    createDirectLine: ({ token, conversationId, hiddenUntil }) => WebChat.createDirectLine({
      conversationStartProperties: { locale: settings.locale },
      domain: `${location.origin}/v3/directline`,
      token,
      ...(hiddenUntil && { conversationId, watermark: hiddenUntil }),
    }),
    async openSession() {
      const session = await openSession(settings);
      show({ takesPhotos: session.takesPhotos });
      return session;
    },
    say: what => say(settings.texts[what]),
  });
  let settling;
  let shown = { fromItsBeginning: !hasSession(), takesPhotos: false };

  /** Shows the chat otherwise, if that is something else. */
  function show(change) {
    const before = JSON.stringify(shown);
    shown = { ...shown, ...change };
    before === JSON.stringify(shown) || render();
  }

  const store = createStore(WebChat, {
    onAnswer() {
      page.classList.add('is-talking');
      document.getElementById('about')?.remove();
    },
    onPhotos(takes) {
      if (takes !== undefined) {
        clearTimeout(settling);
        settling = setTimeout(() => show({ takesPhotos: takes }), Settling);
      }
    },
    onSay: () => show({ fromItsBeginning: true }),
  });
  const render = () => WebChat.renderWebChat(
    {
      activityMiddleware: inItsOwnLanguage,
      activityStatusMiddleware: shortTime(page.lang),
      dir: page.dir,
      directLine: connection,
      locale: settings.locale,
      nonce,
      overrideLocalizedStrings: settings.strings,
      renderMarkdown: plainAnswer,
      selectVoice: () => undefined,
      sendTypingIndicator: false,
      store,
      styleOptions: looksThatShow(shown),
    },
    place);
  followLanguageLinks(store);
  offerWhatIsHidden();
  render();
  place.hidden = false;
  connection.begin();
}

start().catch(error => {
  console.error(error);
  location.replace(settings.withoutScripts);
});
