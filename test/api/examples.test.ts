/** The worked examples of docs/examples, run as a reader would run them. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { seeded } from '../support/seeded.ts';
import { serving } from '../support/serving.ts';
import { world } from '../support/world.ts';

const EXAMPLES = new URL('../../docs/examples/', import.meta.url).pathname;
let address: string;
beforeAll(async () => {
  address = await serving(await seeded());
});

const run = async (command: string, ...args: string[]) =>
  (
    await promisify(execFile)(command, args, {
      env: { ...process.env, LACIS: address, LC_ALL: 'C.UTF-8' },
    })
  ).stdout;

const has = async (command: string) =>
  run(command, '--version').then(
    () => true,
    () => false,
  );

test('curl: the barriers, each with who names it', async () => {
  const { data } = JSON.parse(await run('sh', `${EXAMPLES}barriers.sh`));
  const most = data.barriers.nodes.toSorted(
    (a: { namedBy: { totalCount: number } }, b: { namedBy: { totalCount: number } }) =>
      b.namedBy.totalCount - a.namedBy.totalCount,
  )[0];
  expect(most.namedBy.totalCount).toBeGreaterThan(4);
});

test('Python: the software needs that no codebase meets, with who has them', async () => {
  const lines = (await run('python3', `${EXAMPLES}needs.py`)).trim().split('\n');
  expect(lines.length).toBeGreaterThan(4);
  expect(lines.every((line) => line.includes(' — '))).toBe(true);
});

test('JavaScript: how two organisations are linked, each hop with its source', async () => {
  const text = await run(process.execPath, `${EXAMPLES}linked.mjs`, 'koumbit', 'ville-de-montreal');
  expect(text).toMatch(/→/);
  expect(text).toMatch(/^ {3}\S/m);
});

test('R: the funding flows by status and qualifier', async ({ skip }) => {
  if (!(await has('Rscript'))) {
    console.log(
      'skipped: the R example needs Rscript with jsonlite (apt-get install r-base-core r-cran-jsonlite)',
    );
    skip();
  }
  expect(await run('Rscript', `${EXAMPLES}statuses.R`)).toMatch(/STATED/);
});

test('spreadsheet: both tables, one row a fact, in the language asked for', async () => {
  const addresses = [
    ...readFileSync(`${EXAMPLES}spreadsheet.md`, 'utf8').matchAll(/`(\/\w+\.csv\?language=\w+)`/g),
  ].map(([, path]) => path);
  expect(addresses).toHaveLength(2);
  const [entities = '', links = ''] = await Promise.all(
    addresses.map(async (path) => (await fetch(address + path)).text()),
  );
  expect(entities.split('\r\n')[0]).toMatch(/^\ufeff?id,kind,name,/);
  expect(entities.split('\r\n').length).toBeGreaterThan(900);
  expect(links).toMatch(/,USES,utilise,/);
});

describe('changes', () => {
  const TOKEN = 'a-token-that-is-long-enough-for-a-test';
  let own: string;
  beforeAll(async () => {
    own = await serving(await world(), { adminToken: TOKEN });
  });
  const change = async (command: string, ...args: string[]) =>
    (
      await promisify(execFile)(command, args, {
        env: { ...process.env, LACIS: own, LACIS_TOKEN: TOKEN, LC_ALL: 'C.UTF-8' },
      })
    ).stdout;

  test('curl proposes without an account, once; JavaScript accepts it and takes it back', async () => {
    const send = () => change('sh', `${EXAMPLES}propose.sh`, 'coop-du-lac', '2008', 'le-journal');
    const { data } = JSON.parse(await send());
    expect(data.propose.proposal).toMatchObject({ state: 'WAITING' });
    expect(data.propose.address).toMatch(/^\S{24}/);
    expect(JSON.parse(await send()).data.propose.address).toBeNull();
    const text = await change(process.execPath, `${EXAMPLES}review.mjs`, '--back');
    expect(text).toMatch(/^1 waiting\n/);
    expect(text).toMatch(/published as change 2\ntaken back as change 3/);
    expect(await change(process.execPath, `${EXAMPLES}review.mjs`)).toBe('0 waiting\n');
  });

  test('Python tries a correction, then publishes it', async () => {
    const text = await change('python3', `${EXAMPLES}correct.py`, 'riviere', '2010', 'le-journal');
    expect(text).toMatch(/2010[\s\S]*modification \d+/);
  });

  test('R tells what a merge would do, then does it', async ({ skip }) => {
    if (!(await has('Rscript'))) {
      console.log(
        'skipped: the R example needs Rscript with jsonlite (apt-get install r-base-core r-cran-jsonlite)',
      );
      skip();
    }
    const text = await change(
      'Rscript',
      `${EXAMPLES}merge.R`,
      'oeuvre-du-port',
      'coop-du-lac',
      'le-registre',
      '--do',
    );
    expect(text).toMatch(/3 move, 1 joined, 1 dropped/);
    expect(text).toMatch(/change \d+/);
  });

  test('a spreadsheet is proposed by the command that the page names', async () => {
    const page = readFileSync(`${EXAMPLES}spreadsheet-changes.md`, 'utf8');
    const options = /-F 'options=(\{.*\})'/.exec(page)?.[1] ?? '';
    const form = new FormData();
    form.set(
      'file',
      new Blob(['name,kind,website\nCoop des Rives,Organisation,https://rives.example\n']),
      'changes.csv',
    );
    form.set('options', options);
    const response = await fetch(`${own}/import.json`, { method: 'POST', body: form });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ proposed: expect.anything() });
  });
});

test('every file of the folder stands in its list', () => {
  const list = readFileSync(`${EXAMPLES}README.md`, 'utf8');
  expect(
    readdirSync(EXAMPLES).filter((file) => file !== 'README.md' && !list.includes(`(${file})`)),
  ).toEqual([]);
});
