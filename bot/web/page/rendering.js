// What Web Chat draws a little differently here.
import { directionOf, isFromPerson } from './answers.js';

// Web Chat keeps its React to itself; this is all that createElement would have made.
const element = (type, props) =>
  ({ $$typeof: Symbol.for('react.element'), type, key: null, ref: null, props, _owner: null });

/** The family sees at once that it is a person, and who. */
const withName = (name, rendered) => element('div', {
  children: [
    { ...element('div', { className: 'person-name', dir: 'auto', children: name }), key: 'name' },
    { ...element('div', { children: rendered }), key: 'words' },
  ],
});

/** A screen reader pronounces each message in its own language, and each runs in its own direction. */
export const inItsOwnLanguage = () => next => (...setup) => {
  const render = next(...setup);
  const { activity } = setup[0];
  return render && ((...args) => {
    const rendered = render(...args);
    const props = { lang: activity.locale, dir: directionOf(activity) };
    return rendered && element('div', isFromPerson(activity)
      ? { ...props, className: 'person', children: withName(activity.channelData.familyGuide.name, rendered) }
      : { ...props, children: rendered });
  });
};

/** The time of day, and of another day its date: short, and in the digits that the answers use. */
export function shortTime(language) {
  const tag = language === 'ar' ? 'ar-u-ca-gregory-nu-latn' : language === 'en' ? 'en-GB' : language;
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit' });
  const date = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
  return () => next => args => {
    const { activity, hideTimestamp, sendState } = args;
    if (!activity.timestamp || (sendState && sendState !== 'sent')) {
      return next(args);
    }

    const when = new Date(activity.timestamp);
    const isToday = when.toDateString() === new Date().toDateString();
    const text = (isToday ? time : date).format(when);
    const className = hideTimestamp ? 'unseen' : 'when';
    return element('time', { className, dateTime: activity.timestamp, children: text });
  };
}
