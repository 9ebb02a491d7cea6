// How the guide's answers become what Web Chat shows. Text stays text: nothing in an answer can become markup.
const Message = 'https://schema.org/Message';

const entityOf = activity => activity.entities?.find(entity => entity.type === Message && entity.citation?.length);

const isWebAddress = url => /^https?:\/\//u.test(url ?? '');

/** A reference as Web Chat finds it in Markdown: [1]: <https://…> "Name". */
function definition({ position, appearance }) {
  const url = isWebAddress(appearance?.url) ? encodeURI(decodeURISafely(appearance.url)).replaceAll('>', '%3E') : '';
  const name = (appearance?.name ?? '').replaceAll(/["\\\s]+/gu, ' ').trim();
  return url && `[${position}]: <${url}> "${name}"`;
}

function decodeURISafely(url) {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** The guide's words are shown by `plainAnswer`, with their sources below; those of the family stay as they are. */
export function answersOf(activity) {
  if (activity.type !== 'message' || activity.from?.role === 'user' || !activity.text) {
    return activity;
  }

  const definitions = (entityOf(activity)?.citation ?? []).map(definition).filter(Boolean);
  return {
    ...activity,
    textFormat: 'markdown',
    text: [activity.text, definitions.join('\n')].filter(Boolean).join('\n\n'),
  };
}

/** Which way a message runs: as the guide says, else as its first letter does. */
export const directionOf = activity => activity.channelData?.familyGuide?.dir ?? 'auto';

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = text => text.replaceAll(/[&<>"']/gu, character => escapes[character]);

const DefinitionLine = /^\[(\d+)\]: <(https?:[^>]*)> ".*"$/u;
const Linkable = /\[(\d+)\]|https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/gu;

function line(text, sources) {
  let html = '';
  let end = 0;
  for (const match of text.matchAll(Linkable)) {
    const url = match[1] ? sources.get(match[1]) : match[0];
    if (url) {
      html += `${escape(text.slice(end, match.index))}<a href="${escape(url)}" target="_blank"`
        + ` rel="noopener noreferrer">${escape(match[0])}</a>`;
      end = match.index + match[0].length;
    }
  }

  return html + escape(text.slice(end));
}

/** Stands in for a Markdown engine: paragraphs, lines, web addresses and source numbers, and nothing else. */
export function plainAnswer(text) {
  const sources = new Map();
  const rest = text.split('\n').filter(one => {
    const found = DefinitionLine.exec(one);
    found && sources.set(found[1], found[2]);
    return !found;
  });
  return rest.join('\n').trim().split(/\n{2,}/u)
    .map(paragraph => `<p dir="auto">${paragraph.split('\n').map(one => line(one, sources)).join('<br>')}</p>`)
    .join('');
}
