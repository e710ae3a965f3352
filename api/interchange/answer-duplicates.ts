/** `GET /duplicates.json`: what is probably twice in the graph, side by side, the most alike first; nothing is written. */
import type { Graph } from '../graph/graph.ts';
import { json } from '../http/answer.ts';
import { languageAsked } from '../http/asked.ts';
import type { Kept } from '../http/kept.ts';
import type { Handler } from '../http/routing.ts';
import { wordsIn } from '../words/words.ts';
import { duplicatesIn } from './importing/duplicates.ts';
import { knownByIds, sideShown } from './importing/looking.ts';

/** How many pairs are shown. */
const MOST = 100;

export function answersDuplicates(graph: Graph, kept: Kept): Handler {
  return (asked) => {
    const language = languageAsked(asked, 'lang');
    const { reasons } = wordsIn(language).importing;
    return kept.answer(asked, `duplicates ${language}`, (signal) =>
      asked.admit(async () => {
        const all = await duplicatesIn(graph.read);
        const few = all.slice(0, MOST);
        const ids = [...new Set(few.flatMap(({ one, id }) => [one, id]))];
        const held = new Map((await graph.read(knownByIds, { ids })).map((one) => [one.id, one]));
        const side = (id: string) => sideShown(id, held.get(id), language);
        return json(
          {
            count: all.length,
            pairs: few.map(({ one, id, kind, score, reasons: why }) => ({
              kind,
              score,
              reasons: why.map((reason) => reasons[reason] ?? reason),
              sides: [side(one), side(id)],
            })),
          },
          { vary: 'Accept-Language' },
        );
      }, signal),
    );
  };
}
