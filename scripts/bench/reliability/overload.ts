/** An open-loop load of three times what the server can do: what it still does, and how fast. */
import { figure, type Table } from '../table.ts';
import { ask, pause, type Room, start } from './program.ts';

const QUERY = (at: number) =>
  `{ a${at}: entities(first: 50) { nodes { name links(first: 5) { nodes { said other { name } } } } } }`;
/** Clients of the closed loop by which the capacity is found, and seconds that it lasts. */
const [CLIENTS, FINDING] = [16, 6];
/** In milliseconds. */
const BEAT = 10;
const PROBE = 100;

interface Flood {
  readonly goodput: number;
  readonly p99: number;
  readonly refused: number;
  readonly broken: number;
  readonly healthWorst: number;
}

export async function overload(room: Room, seconds: number): Promise<Table> {
  const program = start(room.seeds, room.data());
  const address = await program.ready;
  if (address === null) throw new Error((await program.ended).errors);
  let count = 0;
  const query = () => {
    count += 1;
    return QUERY(count);
  };
  const capacity = await found(address, query);
  const normal = await flooded(address, query, capacity / 2, Math.min(seconds, 10));
  const before = program.peak();
  const over = await flooded(address, query, capacity * 3, seconds);
  const after = program.peak();
  program.child.kill('SIGTERM');
  await program.ended;
  const row = (name: string, { goodput, p99, refused, broken, healthWorst }: Flood) => [
    name,
    figure(goodput),
    figure(p99),
    figure(refused),
    figure(broken),
    figure(healthWorst),
  ];
  return {
    title: `Overload for ${seconds} s (capacity ${figure(capacity)} answers a second; goodput ÷ capacity ${figure(over.goodput / capacity)}; memory ${figure(before)} MB, then ${figure(after)} MB at the most)`,
    columns: ['', 'answers a second', 'p99 ms', 'refused with 503', 'broken', '/health, worst ms'],
    rows: [row('half of its capacity', normal), row('three times its capacity', over)],
  };
}

/** Answers a second, where each client asks again as soon as it is answered. */
async function found(address: string, query: () => string): Promise<number> {
  let [answered, isOver] = [0, false];
  const asking = Array.from({ length: CLIENTS }, async () => {
    while (!isOver) if ((await ask(address, query())).status === 200) answered += 1;
  });
  await pause(2_000);
  answered = 0;
  await pause(1_000 * FINDING);
  const found = answered / FINDING;
  isOver = true;
  await Promise.all(asking);
  return found;
}

/** Asks at a steady pace, whether answers come or not. */
async function flooded(
  address: string,
  query: () => string,
  rate: number,
  seconds: number,
): Promise<Flood> {
  const times: number[] = [];
  let [refused, broken, healthWorst, due] = [0, 0, 0, 0];
  const coming = new Set<Promise<void>>();
  const probe = setInterval(() => {
    const began = performance.now();
    fetch(`${address}/health`).then(
      () => {
        healthWorst = Math.max(healthWorst, performance.now() - began);
      },
      () => {
        healthWorst = Number.POSITIVE_INFINITY;
      },
    );
  }, PROBE);
  const began = performance.now();
  while (performance.now() - began < seconds * 1_000) {
    for (
      due = Math.floor((rate * (performance.now() - began)) / 1_000) - sent();
      due > 0;
      due -= 1
    ) {
      const one = ask(address, query()).then(({ status, milliseconds }) => {
        if (status === 200) times.push(milliseconds);
        else if (status === 503) refused += 1;
        else broken += 1;
        coming.delete(one);
      });
      coming.add(one);
    }
    await pause(BEAT);
  }
  const goodput = times.length / seconds;
  await Promise.all(coming);
  clearInterval(probe);
  times.sort((a, b) => a - b);
  const p99 = times[Math.floor(times.length * 0.99)] ?? Number.NaN;
  return { goodput, p99, refused, broken, healthWorst };

  function sent(): number {
    return times.length + refused + broken + coming.size;
  }
}
