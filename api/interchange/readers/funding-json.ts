/** funding.json (FLOSS/fund): who maintains which projects, what they wish for, what came in by year. */
import { add } from '../importing/facts.ts';
import { countPersonal } from '../importing/personal.ts';
import { sentence } from '../importing/refusing.ts';
import { isMap, keyOf, list, map, number, text, words } from '../importing/shaping.ts';
import { codebaseFields, contentOf } from './json.ts';
import { called, type Reader } from './reader.ts';

export const fundingJson: Reader = {
  id: 'funding-json',
  label: called('funding.json'),
  recognises(file) {
    const all = map(contentOf(file));
    return isMap(all['entity']) && isMap(all['funding']);
  },
  read(file, found) {
    const all = map(contentOf(file));
    countPersonal(all, found);
    const entity = map(all['entity']);
    const { history, plans } = map(all['funding']);
    const url = map(entity['webpageUrl'])['url'];
    const name = text(entity['name']) ?? file.name;
    found.origin = { title: `funding.json, ${name}`, address: text(url) };
    const isPerson = text(entity['type']) === 'individual';
    const kind = isPerson ? 'Person' : 'Organisation';
    const years = list(history).flatMap((one) => {
      const { year, income, expenses, currency } = map(one);
      return (
        [
          ['income', income, 'revenus', 'income'],
          ['expenses', expenses, 'dépenses', 'expenses'],
        ] as const
      ).flatMap(([, value, fr, en]) =>
        number(value) === undefined || text(currency) === undefined
          ? []
          : [
              {
                measures: { fr, en },
                value: number(value),
                unit: text(currency),
                qualifier: 'exact',
                period: String(year),
              },
            ],
      );
    });
    const wishes = list(plans).flatMap((one) => {
      const { name: plan, amount, currency, frequency } = map(one);
      const value = number(amount);
      // A plan of nothing is an open door, not a sum.
      return value === undefined || value === 0 || text(currency) === undefined
        ? []
        : [
            {
              measures: sentence(({ wishedFor }) => wishedFor(text(plan) ?? '')),
              value,
              unit: text(currency),
              qualifier: 'exact',
              status: 'proposed',
              period: text(frequency),
            },
          ];
    });
    const holder = add(found, {
      key: keyOf(kind, name),
      kind,
      name: { both: name },
      description: words(entity['description']),
      fields: { website: text(url) },
      quantities: isPerson ? [] : [...years, ...wishes],
      at: '/entity',
    });
    for (const [n, one] of list(all['projects']).entries()) {
      const project = map(one);
      const title = text(project['name']);
      if (title === undefined) continue;
      const at = `/projects/${n}`;
      const to = add(found, {
        key: keyOf('Codebase', title),
        kind: 'Codebase',
        name: { both: title },
        description: words(project['description']),
        fields: codebaseFields({
          licence: project['licenses'],
          repository: map(project['repositoryUrl'])['url'],
          website: map(project['webpageUrl'])['url'],
        }),
        at,
      });
      found.ties.push({ from: holder, kind: 'MAINTAINS', to, at });
    }
  },
};
