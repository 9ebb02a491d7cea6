// What this tab remembers: which conversation it is in. It is gone when the tab is closed.
const ResumeKey = 'resume';
const PendingKey = 'pending';
const HiddenKey = 'from';
const NumberKey = 'number';
const TouchedKey = 'touched';

// Some browsers forbid even this; then a reload begins anew.
const memory = {
  read(key) {
    try {
      return sessionStorage.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write(key, value) {
    try {
      value === undefined ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, value);
    } catch {
      // Nothing depends on it.
    }
  },
};

/** What goes along when the page is left for another language; it is read once. */
export const pending = {
  keep: value => memory.write(PendingKey, JSON.stringify(value)),
  take() {
    const value = memory.read(PendingKey);
    memory.write(PendingKey, undefined);
    return value && JSON.parse(value);
  },
};

/** Whether a number opens this conversation. The number itself is nowhere. */
export const knowsNumber = {
  keep: does => memory.write(NumberKey, does ? '1' : undefined),
  read: () => memory.read(NumberKey) !== undefined,
};

/** When somebody last touched the page. */
export const touched = {
  keep: now => memory.write(TouchedKey, String(now)),
  read: () => memory.read(TouchedKey) && Number(memory.read(TouchedKey)),
};

/** Until where nothing is shown before it is asked for. */
export const hidden = {
  read: () => memory.read(HiddenKey),
  show: () => memory.write(HiddenKey, undefined),
};

export const resumeToken = () => memory.read(ResumeKey);

/** Leaves no way back into the conversation in this tab. */
export const forgetSession = () =>
  [ResumeKey, PendingKey, HiddenKey, NumberKey, TouchedKey].forEach(key => memory.write(key, undefined));

/** Somebody came back by a number. */
export function arriveIn(session) {
  forgetSession();
  memory.write(ResumeKey, session.resume);
  memory.write(HiddenKey, String(session.hiddenUntil));
  knowsNumber.keep(true);
}

/** Whether this tab was in a conversation before the page was loaded. */
export const hasSession = () => memory.read(ResumeKey) !== undefined;

/** Why there is no session: `status` is 0 when nobody answered. */
export class NoSession extends Error {
  constructor(status, retryAfter) {
    super(`No session: ${status}`);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** Opens this tab's conversation, or a new one if there is none to return to. */
export async function openSession({ locale }) {
  const answer = await fetch('/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ locale, resume: memory.read(ResumeKey) }),
    signal: AbortSignal.timeout?.(20_000),
  }).catch(() => {
    throw new NoSession(0);
  });
  if (!answer.ok) {
    throw new NoSession(answer.status, Number(answer.headers.get('Retry-After')) || undefined);
  }

  const session = await answer.json();
  memory.write(ResumeKey, session.resume);
  knowsNumber.keep(session.hasCode);
  return { ...session, hiddenUntil: hidden.read() };
}
