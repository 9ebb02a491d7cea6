// Days as an iCalendar file (RFC 5545) that every calendar reads.
const LongestLine = 75;

const escape = text => text.replaceAll(/[\\;,]/gu, mark => `\\${mark}`).replaceAll(/\r?\n/gu, '\\n');

/** Lines are at most 75 bytes long and go on after a space; a letter is never cut. */
function fold(line) {
  const encoder = new TextEncoder();
  let folded = '';
  let length = 0;
  for (const letter of line) {
    const bytes = encoder.encode(letter).length;
    if (length + bytes > LongestLine) {
      folded += '\r\n ';
      length = 1;
    }

    folded += letter;
    length += bytes;
  }

  return folded;
}

const compact = day => day.replaceAll('-', '');

function dayAfter(day) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** @param days [{ day: '2026-12-01', about: 'Reminder' }], each a whole day. */
export function calendarOf(days) {
  const now = `${new Date().toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//days//EN',
    ...days.flatMap(({ day, about }) => [
      'BEGIN:VEVENT',
      `UID:${crypto.randomUUID?.() ?? `${now}-${Math.random()}`}`,
      `DTSTAMP:${now}`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(dayAfter(day))}`,
      `SUMMARY:${escape(about)}`,
      'TRANSP:TRANSPARENT',
      'CLASS:PRIVATE',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].map(fold).join('\r\n');
}
