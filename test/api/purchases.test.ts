/** What public bodies buy: the federal register against its own file, to the cent, and what is made of it. */
import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../../api/graphql.ts';
import { checkRegisters, readRegisters } from '../../api/purchases/check.ts';
import { checkScenarios, readScenarios } from '../../api/scenarios/check.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Answer, DATASET } from '../support/asking.ts';
import { SEEDS, seeded } from '../support/seeded.ts';

const vocabulary = readVocabulary();
const { registers, problems } = checkRegisters(readRegisters(SEEDS), vocabulary, null);
const { shipped } = checkScenarios(readScenarios(SEEDS), vocabulary, null);

let api: ReturnType<typeof createApi>;
beforeAll(async () => {
  const dataset = { ...DATASET, place: 'montreal' };
  api = createApi({
    ...{ graph: await seeded(), vocabulary, dataset, registers, scenarios: shipped },
    log: () => {},
  });
});

async function ask(query: string, variables: object = {}, language = 'en'): Promise<Answer> {
  const response = await api.fetch('http://lacis/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

const FEDERAL = 'gouvernement-du-canada';

/** The sums of the table by another program, in decimal numbers: none of our code reads it. */
const byPython = (): {
  total: string;
  vendors: Record<string, Record<string, string>>;
  years: Record<string, string>;
} =>
  JSON.parse(
    execFileSync('python3', [
      '-c',
      `
import csv, json, sys
from decimal import Decimal as D
vendors, years, total = {}, {}, D(0)
for row in csv.DictReader(open(sys.argv[1])):
    amount = D(row['total'])
    own = vendors.setdefault(row['vendor'], {})
    own[row['year']] = own.get(row['year'], D(0)) + amount
    years[row['year']] = years.get(row['year'], D(0)) + amount
    total += amount
print(json.dumps({'total': total, 'vendors': vendors, 'years': years}, default=str))
`,
      `${SEEDS}/purchases/${FEDERAL}.csv`,
    ]).toString(),
  );

const SPENDING = `query ($buyer: ID, $rolled: Boolean!) { publicSpending(buyer: $buyer) {
  total classified cited isEstimate remarks unknown citations { source { id } }
  periods { period total classified } vendorCount(rolledUp: $rolled)
  vendors(rolledUp: $rolled, first: 1000) { name total spellingCount organisation { id } periods { period total }
    parts { name total why } }
  rolledUp { name total parts { name total why organisation { id } } }
  functions { name total share cited why function { id isSoftware } periods { period total }
    vendorCount vendors(first: 3) { name total } citations { locator } }
  unclassified { name total vendorCount }
} }`;

const spending = async (buyer: string | null, rolled = false, language = 'en') =>
  (await ask(SPENDING, { buyer, rolled }, language)).data.publicSpending;

const cents = (amount: number | string) => Math.round(Number(amount) * 100);
const sum = (all: readonly { total: number }[]) =>
  all.reduce((total, one) => total + cents(one.total), 0);

test('the registers that are shipped have no problem', () => expect(problems).toEqual([]));

describe('the federal register', () => {
  test('has the totals of its file by vendor and year, to the cent', async () => {
    const file = byPython();
    const found = await spending(FEDERAL);
    expect(cents(found.total)).toBe(cents(file.total));
    expect(found.vendorCount).toBe(Object.keys(file.vendors).length);
    const years = found.periods.map((one: { period: string; total: number }) => [
      one.period,
      cents(one.total),
    ]);
    expect(Object.fromEntries(years)).toEqual(
      Object.fromEntries(Object.entries(file.years).map(([year, of]) => [year, cents(of)])),
    );
    // By the spelling of the file: an organisation of the graph is told by its own name.
    const names: Record<string, string> = Object.fromEntries(
      Object.entries(registers.find(({ id }) => id === FEDERAL)?.vendors ?? {}),
    );
    const own = new Map(
      found.vendors.map(
        (one: { name: string; organisation: { id: string } | null; periods: unknown }) => [
          one.organisation?.id ?? one.name,
          one.periods,
        ],
      ),
    );
    for (const [vendor, of] of Object.entries(file.vendors)) {
      const periods = own.get(names[vendor] ?? vendor) as { period: string; total: number }[];
      const got = periods.map(({ period, total }) => [period, cents(total)]);
      const wanted = Object.entries(of).map(([year, amount]) => [year, cents(amount)]);
      expect(Object.fromEntries(got)).toEqual(Object.fromEntries(wanted));
    }
  });

  test('has a function for at least 60 % of its sum, and shows the rest as unclassified', async () => {
    const { total, classified, functions, unclassified } = await spending(FEDERAL);
    expect(classified / total).toBeGreaterThan(0.6);
    const none = functions.at(-1);
    expect(none).toMatchObject({ function: null, name: 'No function known' });
    expect(cents(none.total)).toBe(cents(total) - cents(classified));
    expect(sum(unclassified)).toBe(cents(none.total));
    for (const one of functions.slice(0, -1))
      expect(one.why.length + one.citations.length).toBeGreaterThan(0);
  });

  test('adds up to the same total by vendor, function and year, rolled up or not', async () => {
    for (const rolled of [true, false]) {
      const found = await spending(FEDERAL, rolled);
      for (const table of [found.vendors, found.functions, found.periods])
        expect(sum(table)).toBe(cents(found.total));
      for (const vendor of found.vendors) {
        expect(sum(vendor.periods)).toBe(cents(vendor.total));
        if (vendor.parts.length > 0) expect(sum(vendor.parts)).toBe(cents(vendor.total));
      }
    }
  });

  test('says what it rolled up, and why', async () => {
    const { rolledUp, remarks } = await spending(FEDERAL, true);
    const bmc = rolledUp.find(({ name }: { name: string }) => name === 'BMC Software');
    expect(bmc.parts.map(({ name }: { name: string }) => name)).toEqual([
      'BMC SOFTWARE CANADA',
      'BMC SOFTWARE',
    ]);
    expect(bmc.parts[0].why).toContain('same name');
    const ibm = rolledUp.find(({ name }: { name: string }) => name === 'IBM');
    expect(ibm.parts).toMatchObject([{ why: 'Part of IBM.', organisation: { id: 'ibm-canada' } }]);
    expect(remarks.join(' ')).toMatch(/vendors count with \d+ parents or other names/);
    expect(remarks.join(' ')).toContain('estimates of the source');
  });
});

test('the purchases of a town are those that sources name, each in the function of its purpose', async () => {
  const found = await spending('ville-de-montreal');
  const named = Object.fromEntries(
    found.functions.map((one: { name: string; total: number }) => [one.name, one.total]),
  );
  expect(named).toMatchObject({ 'office tools': 27_000_000 });
  // The sum for databases is one that a supplier cited: it is still to be verified.
  expect(named['databases and search engines']).toBeUndefined();
  expect(found.remarks.join(' ')).toContain('still to be verified, and not counted');
  expect(found.remarks.join(' ')).toContain('only purchases that sources name');
  expect(found.isEstimate).toBe(false);
});

test('all public bodies together are the sum of each', async () => {
  const { data } = await ask('{ publicBuyers { organisation { id } total hasRegister } }');
  const all = await spending(null);
  expect(sum(data.publicBuyers)).toBe(cents(all.total));
  expect(data.publicBuyers[0]).toMatchObject({ organisation: { id: FEDERAL }, hasRegister: true });
});

test('a function tells free codebases, their users in government, and who works on them here', async () => {
  const { data, errors } = await ask(`{ softwareFunction(id: "content-management") {
    name publiccode fulfilledByCount people { people organisationCount unknownCount }
    fulfilledBy { entity { id } isInferred citations { source { id } } governmentCount
      governments { organisation { id } citations { source { id } } } local { id } }
    organisations { organisation { id } through { id } people personCount } } }`);
  expect(errors).toBeUndefined();
  const found = data.softwareFunction;
  expect(found.publiccode).toContain('content-management');
  const drupal = found.fulfilledBy.find(
    ({ entity }: { entity: { id: string } }) => entity.id === 'drupal',
  );
  expect(drupal.isInferred).toBe(false);
  expect(drupal.governments.map(({ organisation }: never) => organisation['id'])).toEqual(
    expect.arrayContaining(['ville-de-montreal', 'transport-canada']),
  );
  expect(found.organisations.map(({ organisation }: never) => organisation['id'])).toContain(
    'koumbit',
  );
  // What no source counts is unknown, and adds no zero.
  const { people, organisationCount: organisations, unknownCount: unknown } = found.people;
  expect(organisations + unknown).toBe(found.organisations.length);
  const counted = found.organisations.filter(
    (one: { people: number | null }) => one.people !== null,
  );
  expect(counted.reduce((all: number, one: { people: number }) => all + one.people, 0)).toBe(
    people,
  );
});

test('candidates for pooling buy the same function or have the same need, without a shared free solution', async () => {
  const { data, errors } = await ask(`{ poolingCandidates { subject { __typename id } sentence
    organisations { id } spent solutions { id } citations { id } } }`);
  expect(errors).toBeUndefined();
  const office = data.poolingCandidates.find(
    ({ subject }: { subject: { id: string } }) => subject.id === 'office-tools',
  );
  expect(office.organisations.map(({ id }: { id: string }) => id)).toEqual(
    expect.arrayContaining([FEDERAL, 'gouvernement-du-quebec', 'ville-de-montreal']),
  );
  expect(office.solutions.map(({ id }: { id: string }) => id)).toContain('libreoffice');
  expect(office.sentence).toMatch(/public bodies buy for the same function/);
  // Software of Code 3 is shared already by those that had the need.
  const needs = data.poolingCandidates.map(
    ({ subject }: { subject: { id: string } }) => subject.id,
  );
  expect(needs).not.toContain('insurance-claims-management');
});

test('precedents tell what was shared, with whom, and what went wrong', async () => {
  const { data, errors } = await ask(`{ poolingPrecedents { entity { id } solutions { id }
    partners { id } troubles { id } ended citations { id } } }`);
  expect(errors).toBeUndefined();
  const of = (id: string) =>
    data.poolingPrecedents.find(({ entity }: { entity: { id: string } }) => entity.id === id);
  expect(of('code-3').solutions.map(({ id }: { id: string }) => id)).toContain(
    'claims-system-of-the-barreau-liability-insurance-fund',
  );
  expect(of('adullact').solutions).toEqual([{ id: 'pooling-of-software-among-local-authorities' }]);
  expect(of('gie').troubles.map(({ id }: { id: string }) => id)).toEqual(
    expect.arrayContaining(['fragmentation', 'user-interest-groups-often-end-in-failure']),
  );
  expect(of('gie').ended).toBeNull();
});

describe('hostile questions', () => {
  test.each([
    ['a script for a body', { buyer: '<script>alert(1)</script>' }, 'NOT_FOUND'],
    ['a codebase for a body', { buyer: 'civicrm' }, 'NOT_FOUND'],
  ])('%s is refused', async (_, variables, code) => {
    const { errors } = await ask(
      'query ($buyer: ID) { publicSpending(buyer: $buyer) { total } }',
      variables,
    );
    expect(errors?.[0]?.extensions.code).toBe(code);
  });

  test('a currency that is none is refused, and one without purchases says so', async () => {
    const { errors } = await ask('{ publicSpending(currency: "dollars") { total } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'currency' });
    const { data } = await ask('{ publicSpending(currency: "JPY") { total remarks } }', {}, 'fr');
    expect(data.publicSpending.total).toBe(0);
    expect(data.publicSpending.remarks.join(' ')).toContain('ne connaît aucun achat');
  });
});

describe('what if a part of it moved', () => {
  const calculate = async (input: object, language = 'en') =>
    ask(
      `query ($input: ScenarioInput!) { scenario(input: $input) { function { id organisations { organisation { id } } }
        assumptions { key value origin why citations { id } } lines { key value } remarks } }`,
      { input: { template: 'SPENDING', ...input } },
      language,
    );

  test('the sum is that of the function in the last year, with its sources', async () => {
    const { data, errors } = await calculate({ buyer: FEDERAL, function: 'content-management' });
    expect(errors).toBeUndefined();
    const none = data.scenario.assumptions.find(({ key }: { key: string }) => key === 'spend');
    // No federal purchase has this function: unknown, and no invented sum.
    expect(none).toMatchObject({ value: 0, origin: 'FACT' });
    expect(none.why).toContain('unknown, and not nothing');
    const office = await calculate({ buyer: FEDERAL, function: 'office-tools' });
    const spend = office.data.scenario.assumptions.find(
      ({ key }: { key: string }) => key === 'spend',
    );
    const { functions } = await spending(FEDERAL);
    const last = functions
      .find((one: { function: { id: string } | null }) => one.function?.id === 'office-tools')
      .periods.at(-1);
    expect(cents(spend.value)).toBe(cents(last.total));
    expect(spend.why).toContain(last.period);
    expect(spend.citations.length).toBeGreaterThan(0);
    const moved = office.data.scenario.lines.find(({ key }: { key: string }) => key === 'moved');
    expect(cents(moved.value)).toBe(Math.round(last.total * 100 * 0.1));
  });

  test('people whom no source counts are told as unknown', async () => {
    const { data } = await calculate({ buyer: FEDERAL, function: 'content-management' });
    const known = data.scenario.assumptions.find(({ key }: { key: string }) => key === 'known');
    expect(known.why).toMatch(/unknown and not zero/);
  });

  test('a function that is not there, and a body for another template, are refused', async () => {
    const missing = await calculate({ buyer: FEDERAL, function: '=cmd' });
    expect(missing.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field: 'function' });
    const other = await calculate({ template: 'TRUST', buyer: FEDERAL });
    expect(other.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'function' });
  });
});
