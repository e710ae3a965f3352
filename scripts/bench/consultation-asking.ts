/** People of a made-up consultation, over HTTP: each keeps the cookie that it was given. */
import { pause } from './reliability/program.ts';

/** A vote that was acknowledged. */
export interface Sent {
  readonly secret: string;
  readonly statement: number;
  readonly vote: string;
}

export interface Voted {
  readonly sent: readonly Sent[];
  readonly milliseconds: readonly number[];
  readonly refused: number;
  /** In seconds: how old results were when they came. */
  readonly ages: readonly number[];
  readonly pages: readonly number[];
  readonly seconds: number;
}

interface Voting {
  readonly id: string;
  readonly secrets: readonly string[];
  readonly statements: number;
  readonly rate: number;
  readonly seconds: number;
  readonly readers: number;
  readonly say: (what: string) => void;
}

const VOTES = ['AGREE', 'DISAGREE', 'PASS'] as const;
/** People who join or are asked at once. */
const TOGETHER = 10;
const READ = 2_000;

const VOTE = `mutation ($id: ID!, $statement: Int!, $vote: BallotVote) {
  castVote(id: $id, statement: $statement, vote: $vote) { statementCount leftCount next(first: 1) { number text } } }`;
const RESULTS = `query ($id: ID!) { liveConsultation(id: $id) { results { asOf sentence participantCount voteCount
  scores(first: 300) { agreeCount disagreeCount passCount consensus division byGroup { voteCount } } } } }`;
const PAGE = '{ organisations(first: 50) { totalCount nodes { id name } } }';

// biome-ignore lint/suspicious/noExplicitAny: answers of several queries
type Data = any;

export function asking(address: string, token: string) {
  async function post(
    query: string,
    variables: object = {},
    {
      cookie,
      path = '/ballot',
      isAdministrator = false,
    }: { cookie?: string; path?: string; isAdministrator?: boolean } = {},
  ): Promise<{ data: Data; secret: string }> {
    const response = await fetch(address + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(cookie === undefined ? {} : { cookie: `lacis-ballot=${cookie}` }),
        ...(isAdministrator ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    const secret =
      /lacis-ballot=([\w-]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? '';
    return { data, secret };
  }
  const administrator = { isAdministrator: true };
  const page = () => timed(() => post(PAGE, {}, { path: '/graphql' }));

  return {
    async opened(statements: number): Promise<string> {
      const { data: found } = await post('{ questions(first: 1) { nodes { id } } }');
      const question = found.questions.nodes[0].id as string;
      const open = `mutation ($input: OpenConsultation!) { openConsultation(input: $input) { id } }`;
      const { data } = await post(open, { input: { question } }, administrator);
      const id = data.openConsultation.id as string;
      const texts = Array.from(
        { length: statements },
        (_, at) => `Statement ${at + 1} of the measure`,
      );
      const add = `mutation ($id: ID!, $texts: [Prose!]!) {
        addStatements(id: $id, texts: $texts, language: EN) { number } }`;
      await post(add, { id, texts }, administrator);
      return id;
    },
    async pages(times: number): Promise<number[]> {
      const all: number[] = [];
      for (let time = 0; time < times; time += 1) all.push(await page());
      return all;
    },
    async joined(id: string, participants: number): Promise<string[]> {
      const join = `mutation { joinConsultation(id: "${id}") { statementCount } }`;
      const secrets: string[] = [];
      while (secrets.length < participants) {
        const some = Math.min(TOGETHER, participants - secrets.length);
        const made = await Promise.all(
          Array.from({ length: some }, () => patiently(() => post(join))),
        );
        for (const { secret } of made) secrets.push(secret);
      }
      return secrets;
    },
    async revision(): Promise<number> {
      return (await post('{ about { revision } }', {}, { path: '/graphql' })).data.about.revision;
    },
    async voted(voting: Voting): Promise<Voted> {
      const { id, secrets, statements, rate, seconds, readers, say } = voting;
      const [sent, milliseconds, ages, pages]: [Sent[], number[], number[], number[]] = [
        [],
        [],
        [],
        [],
      ];
      let [refused, isOver] = [0, false];
      const reading = Array.from({ length: readers }, async (_, at) => {
        await pause((READ * at) / readers);
        while (!isOver) {
          const { data } = await post(RESULTS, { id }).catch(() => ({ data: null }));
          const asOf = data?.liveConsultation?.results?.asOf;
          if (asOf !== undefined) ages.push((Date.now() - Date.parse(asOf)) / 1_000);
          await pause(READ);
        }
      });
      const visiting = (async () => {
        while (!isOver) {
          // A page that is refused under load has no time.
          const time = await page().catch(() => null);
          if (time !== null) pages.push(time);
          await pause(250);
        }
      })();
      const began = performance.now();
      const under: Promise<void>[] = [];
      for (let number = 0; number < rate * seconds; number += 1) {
        const wait = began + (number * 1_000) / rate - performance.now();
        if (wait > 0) await pause(wait);
        if (number % (rate * 30) === 0) say(`${number} votes`);
        // Each in turn, on one statement after the other: nobody votes faster than people read.
        const turn = Math.floor(number / secrets.length);
        const one = {
          secret: secrets[number % secrets.length] ?? '',
          statement: 1 + ((turn + number) % statements),
          vote: VOTES[(number * 7) % 3] ?? 'PASS',
        };
        const { secret: cookie, ...vote } = one;
        const started = performance.now();
        under.push(
          post(VOTE, { id, ...vote }, { cookie }).then(
            () => {
              milliseconds.push(performance.now() - started);
              sent.push(one);
            },
            (error: unknown) => {
              refused += 1;
              if (refused <= 3) say(String(error));
            },
          ),
        );
      }
      await Promise.all(under);
      const took = (performance.now() - began) / 1_000;
      isOver = true;
      await Promise.all([...reading, visiting]);
      return { sent, milliseconds, refused, ages, pages, seconds: took };
    },
    /** How many votes that were acknowledged are not on the ballot of who gave them. */
    async missing(id: string, sent: readonly Sent[]): Promise<number> {
      const own = `{ liveConsultation(id: "${id}") { own { marks(first: 300) { statement vote } } } }`;
      const wanted = new Map<string, Map<number, string>>();
      for (const { secret, statement, vote } of sent) {
        const marks = wanted.get(secret) ?? new Map<number, string>();
        wanted.set(secret, marks.set(statement, vote));
      }
      let lost = 0;
      const all = [...wanted];
      for (let at = 0; at < all.length; at += TOGETHER)
        await Promise.all(
          all.slice(at, at + TOGETHER).map(async ([cookie, marks]) => {
            const { data } = await patiently(() => post(own, {}, { cookie }));
            type Mark = { statement: number; vote: string };
            const held: Mark[] = data.liveConsultation.own?.marks ?? [];
            const kept = new Map(held.map(({ statement, vote }) => [statement, vote]));
            for (const [statement, vote] of marks) if (kept.get(statement) !== vote) lost += 1;
          }),
        );
      return lost;
    },
  };
}

/** A busy server asks to come again in a moment. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let time = 1; ; time += 1) {
    try {
      return await work();
    } catch (error) {
      if (time === 50 || !String(error).includes('UNAVAILABLE')) throw error;
      await pause(100 * time);
    }
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
