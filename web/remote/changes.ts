/** Hears of changes on the server: a stream of server-sent events, open while somebody looks at the page. */
import { ask } from './ask.ts';
import { graphql } from './graphql.ts';

export const revisionOperation = graphql(`
  query Revision {
    about { revision }
  }
`);

export const changedOperation = graphql(`
  subscription Changed($since: Int) {
    changed(since: $since) { revision }
  }
`);

/** In milliseconds, until a stream that ended or could not be opened is tried again. */
const AGAIN = 15_000;

/** @param hear is told the number of the last change, each time that there is a new one */
export function hearChanges(hear: (revision: number) => void): void {
  let revision: number | null = null;
  let stream: EventSource | null = null;
  let isOpening = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function open(): Promise<void> {
    if (stream !== null || isOpening || document.hidden) return;
    isOpening = true;
    try {
      revision ??= (await ask(revisionOperation, {}, 'en')).about.revision;
      stream = opened(revision);
    } catch {
      later();
    } finally {
      isOpening = false;
    }
  }

  function opened(since: number): EventSource {
    const variables = JSON.stringify({ since });
    const query = String(changedOperation);
    const events = new EventSource(`/graphql?${new URLSearchParams({ query, variables })}`);
    events.addEventListener('next', ({ data }) => {
      const told = JSON.parse(data) as { data?: { changed?: { revision: number } | null } | null };
      const now = told.data?.changed?.revision;
      if (now === undefined || now === revision) return;
      revision = now;
      hear(now);
    });
    events.addEventListener('complete', end);
    events.addEventListener('error', () => {
      // The browser tries again by itself, unless the server refused.
      if (events.readyState === EventSource.CLOSED) end();
    });
    return events;
  }

  function end(): void {
    close();
    later();
  }

  function close(): void {
    stream?.close();
    stream = null;
  }

  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void open(), AGAIN);
  }

  // A page that nobody sees holds no connection; it hears what it missed when it is seen again.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) close();
    else void open();
  });
  void open();
}
