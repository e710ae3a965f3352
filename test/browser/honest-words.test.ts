/** On the page of every statement: nobody stands there as surer than the source is. */
import { expect, test } from 'vitest';
import { opening } from './opening.ts';
import { followed } from './views.ts';

const app = opening();

interface Party {
  readonly entity: { readonly name: string };
  readonly voice: string;
}

test('each voice that is reported or not plainly said bears its mark, on every statement card', async () => {
  const page = await app.page('/help?lang=en');
  const answer = await page.request.post(`${app.address}/graphql`, {
    headers: { 'accept-language': 'en' },
    data: {
      query: `{ convergences(kinds: [STATEMENT], first: 100) { nodes { id ... on StatementConvergence {
        positions { stance parties { voice entity { name } } } } } } }`,
    },
  });
  const { nodes } = (await answer.json()).data.convergences as {
    nodes: { id: string; positions: { stance: string; parties: Party[] }[] }[];
  };
  expect(nodes.length).toBeGreaterThan(20);
  const wrong: string[] = [];
  for (const { id, positions } of nodes) {
    await followed(page, `/convergences?lang=en&card=${id}`);
    await page.locator(`.card[id="${id}"] .voices`).first().waitFor();
    const shown = await page.locator('.card .sections section').evaluateAll((all) =>
      all.flatMap((section) =>
        [...section.querySelectorAll('.voices > li')].map((one) => ({
          stance: section.getAttribute('data-section') ?? '',
          name: one.querySelector('.name')?.textContent ?? '',
          marks: [...one.querySelectorAll('.status')].map((mark) => mark.textContent ?? ''),
          said: [...one.querySelectorAll('.said')].length,
        })),
      ),
    );
    for (const { stance, parties } of positions)
      for (const { entity, voice } of parties) {
        const one = shown.find((row) => row.stance === stance && row.name.includes(entity.name));
        if (one === undefined || one.said === 0) wrong.push(`${id}: ${entity.name} is not there`);
        else if (voice !== 'FIRST_HAND' && one.marks.length === 0)
          wrong.push(`${id}: ${entity.name}, ${voice}, has no mark`);
      }
  }
  expect(wrong).toEqual([]);
  expect(app.errors).toEqual([]);
});
