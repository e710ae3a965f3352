/** Overload: a bounded queue, refusals with the time to try again, and no work for clients that have left. */
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { listeningTo } from '../../api/app.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { openAdmission } from '../../api/http/admission.ts';
import { json } from '../../api/http/answer.ts';
import { Gone } from '../../api/http/gone.ts';
import { openKept } from '../../api/http/kept.ts';
import { openRate } from '../../api/http/rate.ts';
import { listenedTo, serving } from '../support/serving.ts';
import { world } from '../support/world.ts';

const PATIENT = { patience: 60_000, haste: 60_000 };
const here = () => new AbortController().signal;

/** Work that ends when it is told to. */
function held() {
  const ends: (() => void)[] = [];
  return {
    work: () => new Promise<number>((resolve) => ends.push(() => resolve(ends.length))),
    begun: () => ends.length,
    end: (at: number) => ends[at]?.(),
  };
}

describe('admission', () => {
  test('so many works run at once, the next begin in their order', async () => {
    const admission = openAdmission({ most: 2, queue: 9, ...PATIENT });
    const { work, begun, end } = held();
    const order: number[] = [];
    const all = [0, 1, 2, 3].map((at) =>
      admission.run(here(), () => {
        order.push(at);
        return work();
      }),
    );
    await pause(5);
    expect([begun(), admission.running(), admission.waiting()]).toEqual([2, 2, 2]);
    end(1);
    await pause(5);
    end(0);
    await pause(5);
    expect([order, admission.waiting()]).toEqual([[0, 1, 2, 3], 0]);
    end(2);
    end(3);
    await Promise.all(all);
    expect(admission.running()).toBe(0);
  });

  test('beyond the queue, a refusal says when to come back', async () => {
    const admission = openAdmission({ most: 1, queue: 1, ...PATIENT });
    const { work, end } = held();
    const [first, second] = [admission.run(here(), work), admission.run(here(), work)];
    await expect(admission.run(here(), work)).rejects.toMatchObject({
      status: 503,
      code: 'UNAVAILABLE',
      headers: { 'Retry-After': '2' },
    });
    end(0);
    await first;
    await pause(5);
    end(1);
    await second;
  });

  test('the work of a client that has left never starts, and its place goes to others', async () => {
    const admission = openAdmission({ most: 1, queue: 9, ...PATIENT });
    const { work, begun, end } = held();
    const first = admission.run(here(), work);
    const leaving = new AbortController();
    const left = admission.run(leaving.signal, work);
    const next = admission.run(here(), work);
    leaving.abort();
    await expect(left).rejects.toBeInstanceOf(Gone);
    await expect(admission.run(leaving.signal, work)).rejects.toBeInstanceOf(Gone);
    end(0);
    await first;
    await pause(5);
    expect([begun(), admission.waiting()]).toEqual([2, 0]);
    end(1);
    await next;
  });

  test('a work that fails gives its place back', async () => {
    const admission = openAdmission({ most: 1, queue: 0 });
    for (const _ of [1, 2, 3]) {
      await expect(
        admission.run(here(), () => Promise.reject(new Error('broken'))),
      ).rejects.toThrow('broken');
    }
    expect(admission.running()).toBe(0);
  });

  test('under a lasting overload, long waits are refused', async () => {
    const admission = openAdmission({
      most: 1,
      queue: 99,
      patience: 60_000,
      haste: 40,
      settling: 20,
    });
    const { work, end } = held();
    const first = admission.run(here(), work);
    const old = [1, 2, 3].map(() => admission.run(here(), work));
    const refused = await Promise.allSettled(old);
    for (const one of refused) expect(one).toMatchObject({ reason: { status: 503 } });
    const order: string[] = [];
    const marked = (name: string) =>
      admission.run(here(), () => {
        order.push(name);
        return work();
      });
    // Nobody waits at the moment: a burst is served in its order again.
    const [a, b] = [marked('a'), marked('b')];
    end(0);
    await first;
    await pause(5);
    end(1);
    await a;
    await pause(5);
    end(2);
    await b;
    expect(order).toEqual(['a', 'b']);
  });
});

test('under a lasting overload, the newest goes first; a burst keeps its order', async () => {
  for (const [settling, expected] of [
    [10, ['first', 'c', 'b', 'a']],
    [60_000, ['first', 'a', 'b', 'c']],
  ] as const) {
    const admission = openAdmission({ most: 1, queue: 9, ...PATIENT, settling });
    const order: string[] = [];
    const { work, end } = held();
    const all = ['first', 'a', 'b', 'c'].map((name) =>
      admission.run(here(), () => {
        order.push(name);
        return work();
      }),
    );
    await pause(50);
    for (const at of [0, 1, 2, 3]) {
      end(at);
      await pause(5);
    }
    await Promise.all(all);
    expect(order).toEqual(expected);
  }
});

describe('the server', async () => {
  /** Reads that end when they are told to, and how many were begun. */
  const graph = await world();
  const reads: (() => void)[] = [];
  let begun = 0;
  const slow: Graph = {
    ...graph,
    read: (statement, parameters) =>
      statement.text.includes('Revision')
        ? graph.read(statement, parameters)
        : new Promise((resolve) => {
            begun += 1;
            reads.push(() => resolve(graph.read(statement, parameters)));
          }),
  };
  const address = await serving(slow, { admission: { most: 2, queue: 2, ...PATIENT } });
  // Ends the reads that are waiting, those of the start too.
  const letGo = async () => {
    for (let round = 0; round < 20; round += 1) {
      for (const go of reads.splice(0)) go();
      await pause(5);
    }
  };

  const question = (at: number) =>
    `${address}/graphql?query=${encodeURIComponent(`{ q${at}: entity(id: "ana") { id } }`)}`;

  test('refuses beyond its queue at once, and answers the others', async () => {
    await letGo();
    const before = reads.length;
    const asked = [0, 1, 2, 3, 4, 5, 6].map((at) => fetch(question(at)));
    await expect.poll(() => reads.length).toBe(before + 2);
    const first = await Promise.race(asked.map((one) => one.then(({ status }) => status)));
    expect(first).toBe(503);
    for (const path of ['/health', '/ready'])
      expect((await fetch(address + path)).status).toBe(200);
    const going = setInterval(() => {
      for (const go of reads.splice(0)) go();
    }, 5);
    const answers = await Promise.all(asked);
    clearInterval(going);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 503, 503, 503]);
    for (const { status, headers } of answers)
      expect(headers.get('retry-after')).toBe(status === 503 ? '2' : null);
  });

  test('sends kept answers without waiting', async () => {
    const asked = [10, 11, 12, 13].map((at) => fetch(question(at)));
    await expect.poll(() => reads.length).toBe(2);
    expect((await fetch(question(0))).status).toBe(200);
    await letGo();
    await Promise.all(asked);
  });

  test('starts nothing for clients that have left, and stops running work', async () => {
    const before = begun;
    const leaving = [20, 21, 22, 23].map((at) => {
      const stop = new AbortController();
      return { stop, answer: fetch(question(at), { signal: stop.signal }).catch(() => 'left') };
    });
    await expect.poll(() => reads.length).toBe(2);
    for (const { stop } of leaving) stop.abort();
    expect(await Promise.all(leaving.map(({ answer }) => answer))).toEqual(Array(4).fill('left'));
    await pause(50);
    await letGo();
    // The two that waited asked the graph nothing, and both places are free again.
    expect(begun).toBe(before + 2);
    const [a, b] = [fetch(question(24)), fetch(question(25))];
    await expect.poll(() => reads.length).toBe(2);
    await letGo();
    expect((await Promise.all([a, b])).map(({ status }) => status)).toEqual([200, 200]);
  });

  test('continues work that other clients wait for', async () => {
    const stop = new AbortController();
    const first = fetch(question(30), { signal: stop.signal }).catch(() => 'left');
    await expect.poll(() => reads.length).toBe(1);
    const second = fetch(question(30));
    await pause(50);
    stop.abort();
    expect(await first).toBe('left');
    await pause(50);
    await letGo();
    expect((await second).status).toBe(200);
  });
});

describe('answers that are kept', () => {
  const asked = (own: object = {}) => ({ isAnonymous: true, signal: here(), ...own }) as never;

  test('are thrown out by their bytes, those first that were asked for longest ago', async () => {
    const kept = openKept(async () => 1);
    const made: string[] = [];
    const get = (key: string) =>
      kept.answer(asked(), key, async () => {
        made.push(key);
        return json('x'.repeat(3_000_000));
      });
    for (let at = 0; at < 20; at += 1) {
      await get(String(at));
      await get('0');
    }
    expect(made).toHaveLength(20);
    await get('1');
    await get('0');
    expect(made.slice(20)).toEqual(['1']);
  });

  test('go with the facts, also those that were being made meanwhile', async () => {
    let revision = 1;
    const kept = openKept(async () => revision);
    const { work, end } = held();
    const old = kept.answer(asked(), 'a', async () => json(`old ${await work()}`));
    await pause(5);
    revision = 2;
    const now = await kept.answer(asked(), 'a', async () => json('new'));
    end(0);
    await old;
    expect(await kept.answer(asked(), 'a', async () => json('newer'))).toBe(now);
  });

  test('are never what is partial, refused, or somebody’s own', async () => {
    const kept = openKept(async () => 1);
    let made = 0;
    const make = (rest: object) => async () => {
      made += 1;
      return { ...json('x'), ...rest };
    };
    for (const rest of [{ isPartial: true }, { status: 404 }, { body: null }]) {
      made = 0;
      await kept.answer(asked(), JSON.stringify(rest), make(rest));
      await kept.answer(asked(), JSON.stringify(rest), make(rest));
      expect(made).toBe(2);
    }
    made = 0;
    await kept.answer(asked({ isAnonymous: false }), 'mine', make({}));
    await kept.answer(asked(), 'mine', make({}));
    await kept.answer(asked({ isAnonymous: false }), 'mine', make({}));
    expect(made).toBe(3);
  });
});

describe('points of an address', () => {
  test('run out, come back after a minute, and belong to one address', () => {
    let time = 0;
    const rate = openRate(12, () => time);
    expect([rate.wait('a', 10), rate.wait('a', 2)]).toEqual([null, null]);
    expect(rate.wait('a', 1)).toBe(60);
    expect(rate.wait('b', 1)).toBeNull();
    time = 59_500;
    expect(rate.wait('a', 1)).toBe(1);
    time = 60_000;
    expect(rate.wait('a', 1)).toBeNull();
  });

  test('are known of a bounded number of addresses', () => {
    const rate = openRate(1);
    for (let at = 0; at < 60_000; at += 1) rate.wait(`address ${at}`, 1);
    expect(rate.wait('address 59999', 1)).not.toBeNull();
    expect(rate.wait('address 0', 1)).toBeNull();
  });

  test('are taken by every path that costs, behind a proxy that is trusted', async () => {
    const { listener } = listeningTo(
      [
        { path: '/free', methods: ['GET'], points: 0, handle: () => json({}) },
        { path: '/heavy', methods: ['GET'], points: 300, isOpen: true, handle: () => json({}) },
      ],
      { trusted: (address) => address === '127.0.0.1' },
    );
    const address = await listenedTo(listener);
    const ask = (path: string, from: string) =>
      fetch(address + path, { headers: { 'x-forwarded-for': from, 'accept-language': 'en' } });
    for (const _ of [1, 2]) expect((await ask('/heavy', '192.0.2.1')).status).toBe(200);
    const refused = await ask('/heavy', '192.0.2.1');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
    expect(await refused.json()).toMatchObject({
      errors: [
        { message: /^Too many requests from this address/, extensions: { code: 'TOO_COSTLY' } },
      ],
    });
    expect((await ask('/heavy', 'forged, 192.0.2.1')).status).toBe(429);
    expect((await ask('/heavy', '192.0.2.2')).status).toBe(200);
    expect((await ask('/free', '192.0.2.1')).status).toBe(200);
    // A proxy that does not say for whom it asks is counted itself.
    for (const status of [200, 200, 429])
      expect((await fetch(`${address}/heavy`)).status).toBe(status);
  });
});
