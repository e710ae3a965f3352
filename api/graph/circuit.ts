/**
 * A circuit breaker for a database on another machine, which may go away or freeze. Its silence is noticed
 * within seconds. Requests are then refused at once, and the database is tried again until it answers.
 */
import { cypher } from './cypher.ts';
import { GraphFailure } from './failures.ts';
import type { Graph, Run } from './graph.ts';

export interface CircuitSettings {
  /** In milliseconds: after so long without any result, the database is asked for a sign of life. */
  readonly quiet: number;
  /** In milliseconds: how long that sign may take. A request waits for both together at most. */
  readonly patience: number;
  /** The circuit opens after so many failures in a row. */
  readonly failures: number;
  /** In milliseconds, between two tries while it is open. */
  readonly pause: number;
  readonly changed: (isOpen: boolean) => void;
}

export const CIRCUIT: CircuitSettings = {
  quiet: 2_500,
  patience: 2_500,
  failures: 3,
  pause: 1_000,
  changed: () => {},
};

/** The refusal of an open circuit. The failures that opened it are logged, this one is not. */
export class CircuitOpen extends GraphFailure {
  constructor() {
    super('unavailable', 'the database was away a moment ago');
  }
}

export interface Circuit {
  readonly graph: Graph;
  readonly isOpen: () => boolean;
}

/** In milliseconds: a timer that is later than this means that this process was busy, not the database. */
const LATE = 500;

const sign = cypher<object, { one: number }>`RETURN 1 AS one`;

export function openCircuit(graph: Graph, settings: Partial<CircuitSettings> = {}): Circuit {
  const { quiet, patience, failures, pause, changed } = { ...CIRCUIT, ...settings };
  const waiting = new Set<(failure: GraphFailure) => void>();
  let [failed, lastSign, isOpen, isClosed] = [0, performance.now(), false, false];
  let timer: NodeJS.Timeout | undefined;

  const later = (work: () => void, time: number) => {
    clearTimeout(timer);
    if (!isClosed) timer = setTimeout(work, time).unref();
  };

  function answered(): void {
    failed = 0;
    lastSign = performance.now();
    if (!isOpen) return;
    isOpen = false;
    changed(false);
  }

  function open(): void {
    if (!isOpen) changed(true);
    isOpen = true;
    for (const give of waiting) give(new GraphFailure('unavailable', 'no sign of life'));
    later(() => void tryAgain(), pause);
  }

  async function tryAgain(): Promise<void> {
    if (await isAlive()) answered();
    else later(() => void tryAgain(), pause);
  }

  /** Another answer than "unavailable" is a sign of life too. */
  async function isAlive(): Promise<boolean> {
    const asked = graph.read(sign, {}).then(
      () => true,
      (error) => !isAway(error),
    );
    return Promise.race([asked, passed(patience)]);
  }

  function watch(): void {
    const due = performance.now() + quiet;
    later(async () => {
      if (waiting.size === 0 || isOpen) return;
      const isLate = performance.now() - due > LATE;
      if (!isLate && performance.now() - lastSign >= quiet - 1) {
        if (await isAlive()) answered();
        else if (waiting.size > 0) return open();
      }
      if (waiting.size > 0 && !isOpen) watch();
    }, quiet);
  }

  const read: Run = async (statement, parameters) => {
    if (isOpen) throw new CircuitOpen();
    let give: (failure: GraphFailure) => void = () => {};
    const givenUp = new Promise<never>((_, reject) => {
      give = reject;
    });
    if (waiting.size === 0) {
      lastSign = performance.now();
      watch();
    }
    waiting.add(give);
    try {
      const rows = await Promise.race([graph.read(statement, parameters), givenUp]);
      answered();
      return rows;
    } catch (error) {
      if (!isAway(error)) answered();
      else if (!isOpen) {
        failed += 1;
        if (failed >= failures) open();
      }
      throw error;
    } finally {
      waiting.delete(give);
    }
  };

  return {
    isOpen: () => isOpen,
    graph: {
      ...graph,
      read,
      write: (work) => (isOpen ? Promise.reject(new CircuitOpen()) : graph.write(work)),
      close() {
        isClosed = true;
        clearTimeout(timer);
        return graph.close();
      },
    },
  };
}

const isAway = (error: unknown) => error instanceof GraphFailure && error.kind === 'unavailable';

/** False after so many milliseconds, once data that arrived meanwhile has been read. */
const passed = (time: number) =>
  new Promise<boolean>((resolve) => {
    setTimeout(() => setImmediate(() => setImmediate(() => resolve(false))), time).unref();
  });
