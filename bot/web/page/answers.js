// How the guide's answers become what Web Chat shows. Text stays text: nothing in an answer can become markup.
const Message = 'https://schema.org/Message';
const TitleMark = '# ';
const Bullet = '• ';

const entityOf = activity => activity.entities?.find(entity => entity.type === Message && entity.citation?.length);

const isWebAddress = url => /^https?:\/\//u.test(url ?? '');

/** A reference as Web Chat finds it in Markdown: [1]: <https://…> "Name". */
function definition({ position, appearance }) {
  const url = isWebAddress(appearance?.url) && encodeURI(decoded(appearance.url)).replaceAll('>', '%3E');
  return url && `[${position}]: <${url}> "${(appearance.name ?? '').replaceAll(/["\\\s]+/gu, ' ').trim()}"`;
}

function decoded(url) {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** A source with its date, where Web Chat has only room for a name. */
const dated = claim => ({
  ...claim,
  appearance: {
    ...claim.appearance,
    name: [claim.appearance?.name, claim.appearance?.abstract && `(${claim.appearance.abstract})`]
      .filter(Boolean)
      .join(' '),
  },
});

const isSourceList = paragraph => /\n\[\d+\] /u.test(paragraph)
  && paragraph.split('\n').slice(1).every(one => /^\[\d+\] /u.test(one));

/** The text is complete for those who see nothing else; here sources and choices are shown by themselves. */
function withoutWhatIsShown(text, hasSources, choices) {
  const numbered = choices.map(({ title }, index) => `${index + 1}. ${title}`).join('\n');
  return text.split('\n\n')
    .filter(paragraph => paragraph !== numbered && !(hasSources && isSourceList(paragraph)))
    .join('\n\n');
}

/** An advocate writes, and not the guide: words and nothing else. */
export const isFromPerson = activity => activity.channelData?.familyGuide?.decision === 'person';

/** Whether a photo is asked for after it; undefined when it says nothing of that. */
export const takesPhotos = activity => (activity.from?.role === 'user' || isFromPerson(activity)
  ? undefined
  : activity.channelData?.familyGuide?.takesPhotos === true);

/** The guide's words are shown by `plainAnswer`, with their sources below; those of the family stay as they are. */
export function answersOf(activity) {
  if (activity.type !== 'message' || activity.from?.role === 'user' || !activity.text) {
    return activity;
  }

  if (isFromPerson(activity)) {
    return { ...activity, textFormat: 'plain' };
  }

  const cited = (entityOf(activity)?.citation ?? []).map(dated);
  const definitions = cited.map(definition).filter(Boolean);
  const text = withoutWhatIsShown(activity.text, definitions.length > 0, activity.suggestedActions?.actions ?? []);
  const title = activity.channelData?.familyGuide?.entry ? TitleMark : '';
  return {
    ...activity,
    entities: activity.entities?.map(entity => (entity.citation ? { ...entity, citation: cited } : entity)),
    textFormat: 'markdown',
    text: [title + text, definitions.join('\n')].filter(Boolean).join('\n\n'),
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
        + `${match[1] ? ' class="source"' : ''} rel="noopener noreferrer">${escape(match[0])}</a>`;
      end = match.index + match[0].length;
    }
  }

  return html + escape(text.slice(end));
}

/** One paragraph; the lines that begin with a bullet become a list. */
function paragraph(text, sources) {
  let html = '';
  let lines = [];
  let items = [];
  const close = () => {
    html += lines.length ? `<p dir="auto">${lines.join('<br>')}</p>` : '';
    html += items.length ? `<ul>${items.map(item => `<li dir="auto">${item}</li>`).join('')}</ul>` : '';
    lines = [];
    items = [];
  };
  for (const one of text.split('\n')) {
    if (one.startsWith(Bullet)) {
      items.push(line(one.slice(Bullet.length), sources));
    } else {
      items.length && close();
      lines.push(line(one, sources));
    }
  }

  close();
  return html;
}

/** Stands in for a Markdown engine: title, paragraphs, lists, web addresses and source numbers, and nothing else. */
export function plainAnswer(text) {
  const sources = new Map();
  const rest = text.split('\n').filter(one => {
    const found = DefinitionLine.exec(one);
    found && sources.set(found[1], found[2]);
    return !found;
  });
  const [first, ...others] = rest.join('\n').trim().split(/\n{2,}/u);
  const title = first.startsWith(TitleMark) && others.length > 0
    ? `<p dir="auto" class="title">${line(first.slice(TitleMark.length), sources)}</p>`
    : paragraph(first.startsWith(TitleMark) ? first.slice(TitleMark.length) : first, sources);
  return title + others.map(one => paragraph(one, sources)).join('');
}
