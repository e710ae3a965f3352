/** A vote: scores and groups beside an independent computation, and what bad matrices are told. */
import { beforeAll, describe, expect, test } from 'vitest';
import { adjustedRand } from '../../api/convergences/communities/stability.ts';
import {
  consensusAbove,
  FLOOR,
  groupAwareConsensus,
} from '../../api/convergences/votes/consensus.ts';
import { consultationOf } from '../../api/convergences/votes/consultation.ts';
import { matrixOf, type Vote } from '../../api/convergences/votes/matrix.ts';
import { type Ask, asking } from '../support/asking.ts';
import { drawing } from '../support/ecology.ts';
import { world } from '../support/world.ts';

let ask: Ask;
beforeAll(async () => {
  ask = asking(await world());
});

describe('group-aware consensus', () => {
  test('two groups that agree score high, one that refuses brings it far below', () => {
    const both = groupAwareConsensus([
      { agreeCount: 8, voteCount: 10 },
      { agreeCount: 7, voteCount: 9 },
    ]);
    const one = groupAwareConsensus([
      { agreeCount: 20, voteCount: 20 },
      { agreeCount: 0, voteCount: 9 },
    ]);
    expect(both).toBeCloseTo(0.5455, 4);
    expect(one).toBeCloseTo(0.0868, 4);
    expect(both).toBeGreaterThan(6 * one);
  });

  test('below the floor there is none', () => {
    const few = { agreeCount: FLOOR - 1, voteCount: FLOOR - 1 };
    expect(consensusAbove([few, few])).toBeNull();
    expect(consensusAbove([{ agreeCount: 9, voteCount: 9 }])).toBeNull();
  });
});

/** Three camps that vote on their own lines, one vote in ten given. */
function planted(participants: number, statements: number) {
  const draw = drawing(7);
  const leanings = Array.from({ length: 3 }, () =>
    Array.from({ length: statements }, () => (draw() < 0.5 ? 0.06 : 0.94)),
  );
  const camps = Array.from({ length: participants }, () => Math.floor(draw() * 3));
  const rows = camps.map((camp) =>
    Array.from({ length: statements }, (_, on): Vote => {
      if (draw() >= 0.1) return null;
      if (draw() < 0.05) return 0;
      return draw() < (leanings[camp]?.[on] ?? 0) ? 1 : -1;
    }),
  );
  return { camps, rows };
}

/**
 * The same groups by another road: the two main directions by power iteration on centred votes, and
 * Lloyd's k-means from the farthest points, run until nothing moves.
 */
function independently(rows: readonly (readonly Vote[])[], k: number): number[] {
  const width = rows[0]?.length ?? 0;
  const means = Array.from({ length: width }, (_, on) => {
    let [sum, count] = [0, 0];
    for (const row of rows) {
      const vote = row[on];
      if (vote === null || vote === undefined) continue;
      sum += vote;
      count += 1;
    }
    return count === 0 ? 0 : sum / count;
  });
  const centred = rows.map((row) =>
    row.map((vote, on) => (vote === null ? 0 : vote - (means[on] ?? 0))),
  );
  const axes: number[][] = [];
  for (let axis = 0; axis < 2; axis += 1) {
    let direction = Array.from({ length: width }, (_, on) => Math.sin(on + 1 + axis));
    for (let turn = 0; turn < 300; turn += 1) {
      const next = new Array<number>(width).fill(0);
      for (const row of centred) {
        const along = dot(row, direction);
        row.forEach((value, on) => {
          next[on] = (next[on] ?? 0) + value * along;
        });
      }
      for (const other of axes) {
        const along = dot(next, other);
        other.forEach((value, on) => {
          next[on] = (next[on] ?? 0) - value * along;
        });
      }
      const length = Math.sqrt(dot(next, next));
      direction = next.map((value) => value / length);
    }
    axes.push(direction);
  }
  const points = centred.map((row, at) => {
    const seen = (rows[at] ?? []).filter((vote) => vote !== null).length;
    return axes.map((axis) => dot(row, axis) * Math.sqrt(width / Math.max(1, seen)));
  });
  const centres = [points[0] ?? []];
  while (centres.length < k) {
    const far = points.map((point) =>
      Math.min(...centres.map((centre) => distance(point, centre))),
    );
    centres.push(points[far.indexOf(Math.max(...far))] ?? []);
  }
  let labels: number[] = [];
  for (let turn = 0; turn < 500; turn += 1) {
    const next = points.map((point) => {
      const all = centres.map((centre) => distance(point, centre));
      return all.indexOf(Math.min(...all));
    });
    if (next.every((label, at) => label === labels[at])) break;
    labels = next;
    centres.forEach((_, label) => {
      const own = points.filter((__, at) => labels[at] === label);
      centres[label] = [0, 1].map(
        (axis) => own.reduce((sum, one) => sum + (one[axis] ?? 0), 0) / own.length,
      );
    });
  }
  return labels;
}

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
const distance = (a: readonly number[], b: readonly number[]) =>
  Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0));

describe('2,000 participants on 200 statements, nine votes in ten not given', () => {
  const { camps, rows } = planted(2_000, 200);
  const started = process.cpuUsage();
  const answer = consultationOf(matrixOf({ rows }));
  const spent = process.cpuUsage(started);
  const labels = new Array<number>(rows.length).fill(-1);
  answer.groups.forEach((group, label) => {
    for (const name of group) labels[Number(name) - 1] = label;
  });
  const placed = labels.flatMap((label, at) => (label === -1 ? [] : [at]));

  test('takes a few seconds', () => {
    expect((spent.user + spent.system) / 1e6).toBeLessThan(10);
  });

  test('finds the groups that were planted, and those that another method finds', () => {
    expect(answer.groups).toHaveLength(3);
    const own = placed.map((at) => labels[at] ?? 0);
    expect(
      adjustedRand(
        own,
        placed.map((at) => camps[at] ?? 0),
      ),
    ).toBeGreaterThan(0.9);
    const others = independently(
      placed.map((at) => rows[at] ?? []),
      3,
    );
    expect(adjustedRand(own, others)).toBeGreaterThan(0.98);
  });

  test('scores each statement as a count over the groups does', () => {
    for (const one of answer.statements) {
      const on = Number(one.id) - 1;
      let product = 1;
      for (let label = 0; label < 3; label += 1) {
        let [agrees, votes] = [0, 0];
        rows.forEach((row, at) => {
          if (labels[at] !== label || row[on] === null) return;
          votes += 1;
          if (row[on] === 1) agrees += 1;
        });
        product *= (agrees + 1) / (votes + 2);
      }
      expect(one.consensus).toBeCloseTo(product, 12);
      expect(one.division).toBeGreaterThanOrEqual(0);
    }
  });

  test('is the same at every run', () => {
    expect(consultationOf(matrixOf({ rows }))).toEqual(answer);
  });
});

const CONSULT = `query ($input: VoteMatrix!) { consultation(input: $input) {
  participantCount voteCount floor silhouette sentence groups { number participantCount participants } ungrouped
  statements { id agreeCount disagreeCount passCount unseenCount consensus division groups { agreeCount voteCount } } } }`;

describe('a small vote says what it can and no more', () => {
  test.each([
    ['one voter', { rows: [[1, -1]] }],
    ['everyone agreeing', { rows: Array.from({ length: 30 }, () => [1, 1, 1]) }],
    ['nobody seeing one statement', { rows: Array.from({ length: 12 }, () => [1, null]) }],
    ['two voters at odds', { marks: ['+-', '-+'] }],
    ['votes one by one', { votes: [{ participant: 'a', statement: 's', vote: 1 }] }],
  ])('%s: no group, no number that is none', async (_, input) => {
    const { data, errors } = await ask(CONSULT, { input });
    expect(errors).toBeUndefined();
    expect(data.consultation.groups).toEqual([]);
    expect(data.consultation.silhouette).toBeNull();
    expect(JSON.stringify(data)).not.toMatch(/NaN|Infinity/);
    for (const { consensus, agreeCount: agrees, unseenCount: unseen } of data.consultation
      .statements) {
      if (consensus !== null) expect(agrees + unseen).toBeGreaterThanOrEqual(FLOOR);
    }
  });

  test('a number before a point is as many statements not seen', async () => {
    const long = await ask(CONSULT, { input: { marks: ['+..........0-', '-..........+.'] } });
    const short = await ask(CONSULT, { input: { marks: ['+10.0-', '-10.+.'] } });
    expect(short.errors).toBeUndefined();
    expect(short.data).toEqual(long.data);
  });

  test('a vote of realistic size fits into one request', async () => {
    const { rows } = planted(2_000, 200);
    const marks = rows.map((row) =>
      row
        .map((vote) => (vote === null ? '.' : vote === 1 ? '+' : vote === 0 ? '0' : '-'))
        .join('')
        .replace(/\.{2,}/g, (points) => `${points.length}.`),
    );
    const { data, errors } = await ask(CONSULT, { input: { marks } });
    expect(errors).toBeUndefined();
    expect(data.consultation).toMatchObject({ participantCount: 2_000, groups: { length: 3 } });
  });

  test('two clear camps are seen through the API', async () => {
    const marks = Array.from({ length: 24 }, (_, at) => (at < 12 ? '++++----' : '----++++'));
    const { data } = await ask(CONSULT, { input: { marks } });
    expect(
      data.consultation.groups.map(
        ({ participantCount }: { participantCount: number }) => participantCount,
      ),
    ).toEqual([12, 12]);
    expect(data.consultation.statements[0].consensus).toBeCloseTo((13 / 14) * (1 / 14), 12);
    expect(data.consultation.statements[0].division).toBeCloseTo(12 / 14, 12);
  });

  test.each([
    ['a ragged row', { rows: [[1, 1], [1]] }],
    ['a vote that is none', { rows: [[1, 7]] }],
    ['a mark that is none', { marks: ['+x'] }],
    ['a number without its point', { marks: ['+12'] }],
    ['more points than there may be statements', { marks: ['+999999.'] }],
    ['rows of points of two lengths', { marks: ['+3.', '+4.'] }],
    ['no voter at all', { rows: [] }],
    ['voters without a vote', { rows: [[null], [null]] }],
    ['nothing given', {}],
    ['two shapes at once', { rows: [[1]], marks: ['+'] }],
    [
      'a vote given twice',
      {
        votes: [
          { participant: 'a', statement: 's', vote: 1 },
          { participant: 'a', statement: 's', vote: -1 },
        ],
      },
    ],
    ['names that do not fit the rows', { participants: ['a'], rows: [[1], [1]] }],
    ['a name twice', { participants: ['a', 'a'], rows: [[1], [1]] }],
  ])('%s: one clear error, in both languages', async (_, input) => {
    const english = await ask(CONSULT, { input });
    const french = await ask(CONSULT, { input }, 'fr');
    expect(english.errors).toHaveLength(1);
    expect(english.errors?.[0]?.extensions.code).toBe('BAD_INPUT');
    expect(french.errors?.[0]?.message).not.toBe(english.errors?.[0]?.message);
  });
});
