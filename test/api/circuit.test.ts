/** A database that freezes is noticed in time, refused at once, and found again by itself. */
import { expect, test } from 'vitest';
import { CircuitOpen, openCircuit } from '../../api/graph/circuit.ts';
import { cypher } from '../../api/graph/cypher.ts';
import { GraphFailure } from '../../api/graph/failures.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { world } from '../support/world.ts';

const statement = cypher<object, { n: number }>`MATCH (e:Entity) RETURN count(e) AS n`;
const graph = await world();

/** A database that can be made to freeze, to refuse, or to be slow with one statement. */
function stand(changes: boolean[] = []) {
  const state = { how: 'well' as 'well' | 'frozen' | 'refusing' | 'slow', asked: 0 };
  const behind: Graph = {
    ...graph,
    shared: true,
    read(one, parameters) {
      state.asked += 1;
      if (state.how === 'frozen') return new Promise(() => {});
      if (state.how === 'refusing')
        return Promise.reject(new GraphFailure('unavailable', 'refused'));
      if (state.how === 'slow' && one === (statement as unknown))
        return new Promise((resolve) => setTimeout(resolve, 400, [{ n: 7 }]));
      return graph.read(one, parameters);
    },
  };
  const circuit = openCircuit(behind, {
    quiet: 60,
    patience: 60,
    failures: 3,
    pause: 30,
    changed: (isOpen) => changes.push(isOpen),
  });
  return { state, circuit, ask: () => circuit.graph.read(statement, {}) };
}

test('a frozen database: all who wait are told, then all who come are told at once, then it is found again', async () => {
  const changes: boolean[] = [];
  const { state, circuit, ask } = stand(changes);
  expect(await ask()).toEqual([{ n: 14 }]);
  state.how = 'frozen';
  const waiting = await Promise.allSettled([ask(), ask(), ask()]);
  for (const one of waiting)
    expect(one).toMatchObject({ status: 'rejected', reason: { kind: 'unavailable' } });
  expect(circuit.isOpen()).toBe(true);
  const before = state.asked;
  await expect(ask()).rejects.toBeInstanceOf(CircuitOpen);
  await expect(circuit.graph.write(async () => 1)).rejects.toBeInstanceOf(CircuitOpen);
  expect(state.asked).toBe(before);
  state.how = 'well';
  await expect.poll(() => circuit.isOpen(), { timeout: 10_000 }).toBe(false);
  expect(await ask()).toEqual([{ n: 14 }]);
  expect(changes).toEqual([true, false]);
});

test('a slow statement is no frozen database: it is waited for while others answer', async () => {
  const { state, circuit, ask } = stand();
  state.how = 'slow';
  expect(await ask()).toEqual([{ n: 7 }]);
  expect(circuit.isOpen()).toBe(false);
});

test('a database that refuses opens the circuit after a few failures', async () => {
  const { state, circuit, ask } = stand();
  state.how = 'refusing';
  for (const _ of [1, 2, 3]) {
    expect(circuit.isOpen()).toBe(false);
    await expect(ask()).rejects.toMatchObject({ kind: 'unavailable' });
  }
  expect(circuit.isOpen()).toBe(true);
  state.how = 'well';
  await expect.poll(() => circuit.isOpen(), { timeout: 10_000 }).toBe(false);
});

test('failures of another kind say nothing of the database', async () => {
  const { circuit } = stand();
  const wrong = cypher<object, object>`MATCH (e:Entity RETURN e`;
  for (const _ of [1, 2, 3, 4, 5]) await expect(circuit.graph.read(wrong, {})).rejects.toThrow();
  expect(circuit.isOpen()).toBe(false);
});
