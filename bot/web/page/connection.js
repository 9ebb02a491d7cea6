// One connection for Web Chat's whole life. Behind it, Direct Line connections come and go: when one is lost, the page
// opens another through /session, and Web Chat sees neither the loss of what was read nor of what was being sent.
const Status = { connecting: 1, online: 2 };
const LongestWait = 30_000;

// A DirectLineJS answer that means: the server had trouble, and the activity may not have been kept.
const NotKept = 'retry';

// What an answer says that came too soon after others. DirectLineJS takes it for the end; it passes by itself.
const TooMany = 429;

/** The little of an observable that Web Chat needs; a late subscriber gets the last value if there is one. */
function feed(last) {
  const observers = new Set();
  return {
    next(value) {
      last = last && [value];
      observers.forEach(observer => observer.next?.(value));
    },
    subscribe(observer) {
      const one = typeof observer === 'function' ? { next: observer } : observer;
      observers.add(one);
      last?.forEach(value => one.next?.(value));
      return { unsubscribe: () => observers.delete(one) };
    },
  };
}

/** Waits longer each time, and never in step with the other phones that lost the same server. */
const waitOf = attempt => Math.min(LongestWait, 1_000 * 2 ** attempt) * (0.5 + Math.random() / 2);

/**
 * @param createDirectLine makes a DirectLineJS connection from a session
 * @param openSession      asks the server for this tab's session
 * @param say              tells the person: 'offline', 'busy', 'lost', 'often' or nothing
 */
export function patientConnection({ createDirectLine, openSession, say }) {
  const activities = feed();
  const statuses = feed([0]);
  const seen = new Set();
  const unsent = new Set();
  let line;
  let token;
  let userId;
  let attempt = 0;
  let timer;

  function later(milliseconds) {
    clearTimeout(timer);
    timer = setTimeout(open, milliseconds);
  }

  function drop() {
    line?.subscriptions.forEach(subscription => subscription.unsubscribe());
    line?.direct.end();
    line = undefined;
  }

  function lose(why, retryAfter) {
    drop();
    statuses.next(Status.connecting);
    say(navigator.onLine === false ? 'offline' : why);
    later(retryAfter ? retryAfter * 1_000 : waitOf(attempt++));
  }

  function arrive(activity) {
    if (activity.id) {
      if (seen.has(activity.id)) {
        return;
      }

      seen.add(activity.id);
    }

    activities.next(activity);
  }

  function turn(status) {
    if (status === Status.online) {
      attempt = 0;
      line.wasOnline = true;
      say();
      statuses.next(Status.online);
      [...unsent].forEach(send => send());
    } else if (status > Status.online || (status === Status.connecting && line.wasOnline)) {
      lose(status > Status.online && !line.wasOnline ? 'busy' : 'lost');
    }
  }

  async function open() {
    clearTimeout(timer);
    drop();
    let session;
    try {
      session = await openSession();
    } catch (error) {
      lose(error.status === 0 ? 'offline' : 'busy', error.retryAfter);
      return;
    }

    ({ token, userId } = session);
    const direct = createDirectLine(session);
    line = { direct, subscriptions: [], wasOnline: false };
    const mine = line;
    mine.subscriptions.push(
      // Direct Line begins with the first reader, and tells its status in the same breath: put it off by a moment.
      direct.connectionStatus$.subscribe(status => queueMicrotask(() => mine === line && turn(status))),
      direct.activity$.subscribe(arrive, () => undefined));
  }

  /** Sends until it is kept. The server knows a repeat by its clientActivityID, so that once is once. */
  function postActivity(activity) {
    return {
      subscribe(observer) {
        let subscription;
        const done = () => unsent.delete(send);
        const again = () => {
          say(navigator.onLine === false ? 'offline' : 'busy');
          setTimeout(() => unsent.has(send) && send(), waitOf(2));
        };
        const send = () => {
          subscription?.unsubscribe();
          // Web Chat makes a name up; with files the server wants to hear the one that it gave. It goes into an address
          // as it is, and who came from an app may have a plus in it.
          const from = { ...activity.from, id: encodeURIComponent(userId) };
          subscription = line?.direct.postActivity({ ...activity, from }).subscribe(
            id => {
              if (id === NotKept) {
                again();
                return;
              }

              done();
              say();
              observer.next?.(id);
              observer.complete?.();
            },
            error => {
              if (error?.status === 403) {
                return; // The token has expired; the next connection sends it.
              }

              if (error?.status === TooMany) {
                if (activity.attachments?.length) {
                  say('often'); // For an hour: nobody waits for that.
                } else {
                  again();
                  return;
                }
              }

              done();
              observer.error?.(error);
            });
        };
        unsent.add(send);
        send();
        return {
          unsubscribe() {
            done();
            subscription?.unsubscribe();
          },
        };
      },
    };
  }

  addEventListener('online', () => !line?.wasOnline && open());
  addEventListener('offline', () => say('offline'));

  return {
    activity$: activities,
    connectionStatus$: statuses,
    postActivity,
    end: drop,
    get token() {
      return token;
    },
    /** Call it when Web Chat is there to see the connection come up. */
    begin() {
      statuses.next(Status.connecting);
      open();
    },
  };
}
