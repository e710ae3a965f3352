/** An export of Polis: its statements with how many agreed and disagreed. Who voted is left out. */
import { rowsIn } from '../importing/delimited.ts';
import { add } from '../importing/facts.ts';
import { brief, number, text } from '../importing/shaping.ts';
import { called, type Reader } from './reader.ts';

export const polis: Reader = {
  id: 'polis',
  label: called('Polis'),
  recognises({ form }) {
    if (form.form !== 'table') return false;
    const { header } = form;
    return (
      header.includes('comment-body') ||
      (header.includes('participant') && header.includes('group-id')) ||
      (header.includes('voter-id') && header.includes('comment-id'))
    );
  },
  async read({ path }, found) {
    let header: readonly string[] | undefined;
    for await (const { cells, line, number: row } of rowsIn(path)) {
      if (header === undefined) {
        header = cells;
        continue;
      }
      found.personal.people += 1;
      const one = new Map(header.map((name, at) => [name, cells[at] ?? '']));
      const said = text(one.get('comment-body'));
      // A statement that moderators rejected was shown to nobody.
      if (said === undefined || one.get('moderated') === '-1') continue;
      const votes = (
        [
          ['agrees', 'd’accord', 'agree'],
          ['disagrees', 'pas d’accord', 'disagree'],
          ['passes', 'passent', 'pass'],
        ] as const
      ).flatMap(([column, fr, en]) => {
        const value = number(one.get(column));
        return value === undefined
          ? []
          : [{ measures: { fr, en }, value, unit: 'votes', qualifier: 'exact' }];
      });
      add(found, {
        key: `Statement ${one.get('comment-id') ?? row}`,
        kind: 'Statement',
        name: { both: brief(said, 280) ?? said },
        quantities: votes,
        at: `row ${row}, comment ${one.get('comment-id') ?? ''}`.trim(),
        spot: { line },
      });
    }
  },
};
