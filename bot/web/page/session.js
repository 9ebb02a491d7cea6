// What this tab remembers: which conversation it is in. It is gone when the tab is closed.
const ResumeKey = 'resume';
const PendingKey = 'pending';

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
  return session;
}
