/** `kill -9` while it loads and while it is edited; `SIGTERM` while it is asked. */
import { figure, type Table } from '../table.ts';
import { ask, heldIn, isWhole, pause, type Room, start, TOKEN } from './program.ts';

/**
 * Kills it again and again around the moment at which the load is kept: a little later where nothing was
 * loaded, a little earlier where everything was. The graph is empty or whole, never between.
 */
export async function killedLoading(room: Room, times: number): Promise<Table> {
  const data = room.data();
  const began = performance.now();
  const first = start(room.seeds, data);
  await first.ready;
  let moment = performance.now() - began;
  first.child.kill('SIGTERM');
  await first.ended;
  const { entities } = await heldIn(data);
  const seen = { empty: 0, whole: 0, half: 0 };
  for (let time = 0; time < times; time += 1) {
    const one = room.data();
    const program = start(room.seeds, one);
    await Promise.race([pause(moment), program.ended]);
    program.child.kill('SIGKILL');
    await program.ended;
    const held = await heldIn(one);
    moment *= held.entities === 0 ? LATER : EARLIER;
    if (held.entities === 0) seen.empty += 1;
    else if (held.entities === entities && isWhole(held)) seen.whole += 1;
    else seen.half += 1;
  }
  return {
    title: `Killed while it loads (${times} times, around the moment at which the load is kept)`,
    columns: ['', 'times'],
    rows: [
      ['nothing was loaded', figure(seen.empty)],
      ['everything was loaded', figure(seen.whole)],
      ['anything between', figure(seen.half)],
    ],
  };
}

const [LATER, EARLIER] = [1.12, 0.9];

const edit = (at: number) =>
  `mutation { edit(input: { message: "bench", entities: [{ id: "organisation-${at % 50}", note: { fr: "n° ${at}", en: "no. ${at}" }, cite: { source: "the-generator", at: "bench" } }] }) { revision } }`;

/** Kills it while one edit follows the other: what was acknowledged is there, and nothing half. */
export async function killedEditing(room: Room, times: number): Promise<Table> {
  const data = room.data();
  let [acknowledged, lost, broken, edits] = [0, 0, 0, 0];
  for (let time = 0; time < times; time += 1) {
    const program = start(room.seeds, data);
    const address = await program.ready;
    if (address === null) throw new Error((await program.ended).errors);
    let last = 0;
    let isOver = false;
    const editing = (async () => {
      while (!isOver) {
        const { text } = await ask(address, edit(edits), { authorization: `Bearer ${TOKEN}` });
        const revision = /"revision":(\d+)/.exec(text)?.[1];
        if (revision === undefined) {
          isOver = true;
          break;
        }
        last = Number(revision);
        edits += 1;
        acknowledged += 1;
      }
    })();
    // After some edits, at any moment of the next.
    const wanted = acknowledged + 1 + (time % 5);
    while (acknowledged < wanted && !isOver) await pause(1);
    await pause((time * 7) % 40);
    program.child.kill('SIGKILL');
    isOver = true;
    await Promise.all([program.ended, editing]);
    const held = await heldIn(data);
    if (held.revision < last) lost += last - held.revision;
    if (!isWhole(held)) broken += 1;
  }
  return {
    title: `Killed while it is edited (${times} times)`,
    columns: ['', 'edits'],
    rows: [
      ['acknowledged', figure(acknowledged)],
      ['acknowledged and lost', figure(lost)],
      ['times that the data was not whole', figure(broken)],
    ],
  };
}

const CLIENTS = 20;
/** In milliseconds: how long a request of a busy machine may be on its way. */
const ON_ITS_WAY = 100;

/** Ends it while many ask: every request that was taken is answered, and it is out in time. */
export async function endedAsking(room: Room, times: number): Promise<Table> {
  const data = room.data();
  let [answered, broken, wrong, longest] = [0, 0, 0, 0];
  for (let time = 0; time < times; time += 1) {
    const program = start(room.seeds, data);
    const address = await program.ready;
    if (address === null) throw new Error((await program.ended).errors);
    let signalled = Number.POSITIVE_INFINITY;
    let isOver = false;
    const asking = Array.from({ length: CLIENTS }, async (_, client) => {
      for (let at = 0; !isOver; at += 1) {
        const began = performance.now();
        const query = `{ a${client}x${at}: entities(first: 20) { nodes { name } } }`;
        const { status, isRefused } = await ask(address, query);
        if (status === 200) answered += 1;
        if (isRefused) return;
        // One that began after the signal, or just before, may not have reached the server: it was never taken.
        if (status === null && began < signalled - ON_ITS_WAY) broken += 1;
      }
    });
    await pause(400 + 50 * (time % 10));
    signalled = performance.now();
    program.child.kill('SIGTERM');
    const { code } = await program.ended;
    longest = Math.max(longest, performance.now() - signalled);
    isOver = true;
    if (code !== 0) wrong += 1;
    await Promise.all(asking);
  }
  return {
    title: `SIGTERM while ${CLIENTS} clients ask (${times} times)`,
    columns: ['', ''],
    rows: [
      ['answers', figure(answered)],
      ['requests from before the signal without an answer', figure(broken)],
      ['times that it did not end with 0', figure(wrong)],
      ['seconds until it was out, at the most', figure(longest / 1000)],
    ],
  };
}
