// The family's plan on paper: to print, to save its days, to fill in its letter. All of it is made here, from what came
// with the guide's last plan and what is typed; nothing of it is sent anywhere.
import { calendarOf } from './calendar.js';

const panel = document.getElementById('sheet');
const part = name => panel.querySelector(`[data-${name}]`);
const paper = document.getElementById('paper');
const announcement = document.getElementById('has-plan');
const { day: dayLabel, reminder } = part('sheet').dataset;
const Blank = /\[([^\]\n]+)\]/gu;

let plan;

/** An element with its text and what stands in it. Text stays text: nothing that came can become markup. */
function make(name, { text, ...properties } = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  text !== undefined && made.append(text);
  made.append(...children.filter(Boolean));
  return made;
}

/** Links stay text too: on paper nobody can follow them. */
const list = (name, items, className) =>
  items.length > 0 && make(name, { className }, ...items.map(text => make('li', { text, dir: 'auto' })));

function stepOf(step, isToDo, number) {
  const day = isToDo && make('label', { className: 'day', text: `${dayLabel} ` }, make('input', {
    type: 'date',
    name: step.title,
  }));
  return make(
    'li',
    {},
    make('p', { className: 'title', dir: 'auto', text: `${step.isDone ? '✓ ' : ''}${number}. ${step.title}` }),
    make('p', { className: 'small', dir: 'auto', text: step.marks }),
    list('ol', step.toDo),
    list('ul', step.sources, 'small plain'),
    day);
}

function showPlan() {
  let number = 0;
  part('plan').replaceChildren(
    make('h2', { text: plan.heading }),
    make('p', { className: 'small', text: plan.made }),
    ...plan.parts.flatMap(({ name, isToDo, steps }) => [
      make('h3', { text: name }),
      make('ol', { className: 'steps' }, ...steps.map(step => stepOf(step, isToDo, ++number))),
    ]));
}

/** One field for each blank; the letter's other language has the same blanks in the same places. */
function showBlanks() {
  const names = [...plan.letters[0].text.matchAll(Blank)].map(match => match[1]);
  part('blanks').replaceChildren(...names.map(name =>
    make('label', { text: name }, make('input', { type: 'text', dir: 'auto', autocomplete: 'off' }))));
  showLetter();
}

function lettersFilled() {
  const typed = [...part('blanks').querySelectorAll('input')].map(({ value }) => value.trim());
  return plan.letters.map(letter => {
    let place = 0;
    return { ...letter, text: letter.text.replaceAll(Blank, blank => typed[place++] || blank) };
  });
}

function showLetter() {
  part('letter').replaceChildren(...lettersFilled().map(({ language, direction, text }) =>
    make('p', { className: 'letter', lang: language, dir: direction, text })));
}

function showPapers() {
  const papers = part('papers');
  papers.querySelector('ul').replaceChildren(...plan.papers.items.map(text => make('li', { text, dir: 'auto' })));
  papers.querySelector('p').textContent = plan.papers.source;
}

/** What comes with a plan of the guide; nothing when everything was deleted. */
export function keepPlan(activity) {
  const guide = activity.channelData?.familyGuide;
  if (!guide?.plan && !guide?.forgetsAll) {
    return;
  }

  plan = guide.plan;
  announcement.hidden = !plan;
  part('none').hidden = Boolean(plan);
  part('sheet').hidden = !plan;
  if (plan) {
    showPlan();
    showBlanks();
    showPapers();
  } else {
    ['plan', 'blanks', 'letter'].forEach(name => part(name).replaceChildren());
  }
}

/** Prints one part of the panel and nothing else of the page. */
function printOnly(name) {
  const copy = part(name).cloneNode(true);
  copy.querySelectorAll('label.day').forEach((label, at) => {
    const { value } = part(name).querySelectorAll('label.day input')[at];
    value ? label.replaceWith(make('p', { text: `${dayLabel}: ${value}` })) : label.remove();
  });
  paper.replaceChildren(copy);
  document.documentElement.classList.add('prints');
  addEventListener('afterprint', () => {
    document.documentElement.classList.remove('prints');
    paper.replaceChildren();
  }, { once: true });
  print();
}

function save(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = make('a', { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function saveCalendar() {
  const says = part('open-calendar').checked;
  const days = [...part('plan').querySelectorAll('input[type=date]')]
    .filter(({ value }) => value)
    .map(({ name, value }) => ({ day: value, about: says ? name : reminder }));
  part('no-days').hidden = days.length > 0;
  days.length > 0 && save('days.ics', 'text/calendar;charset=utf-8', calendarOf(days));
}

part('blanks').addEventListener('input', showLetter);
part('calendar').addEventListener('click', saveCalendar);
part('save-letter').addEventListener('click', () =>
  save('letter.txt', 'text/plain;charset=utf-8', lettersFilled().map(({ text }) => `${text}\n`).join('\n\n')));
for (const button of panel.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => printOnly(button.dataset.print));
}
