/** DAOIP-5: grants of a foundation, pool by pool. One grant told in two currencies is one sum. */
import { add } from '../importing/facts.ts';
import { unimportable } from '../importing/refusing.ts';
import { amount, date, isMap, keyOf, list, map, slug, text } from '../importing/shaping.ts';
import { contentOf, mention } from './json.ts';
import { called, type Reader } from './reader.ts';

export const daoip5: Reader = {
  id: 'daoip5',
  label: called('DAOIP-5'),
  recognises(file) {
    const all = map(contentOf(file));
    return [all['grantPools'], all['grant_pools']].some((one) => isMap(list(one)[0]));
  },
  read(file, found, { kind = 'Organisation' }) {
    const all = map(contentOf(file));
    const pools = [...list(all['grantPools']), ...list(all['grant_pools'])].map(map);
    found.origin = {
      title: text(all['name']) === undefined ? undefined : `DAOIP-5, ${text(all['name'])}`,
    };
    if (pools.every((pool) => list(pool['applications']).length === 0))
      throw unimportable(({ poolsOnly }) => poolsOnly());
    for (const [p, pool] of pools.entries()) {
      const poolName = text(pool['name']);
      for (const [n, one] of list(pool['applications']).map(map).entries()) {
        const at = `/grant_pools/${p}/applications/${n}`;
        const funder = mention(found, { name: all['name'] ?? poolName, at });
        const name = text(one['projectName']);
        const approved = list(one['fundsApproved'])
          .map(map)
          .map((sum) => amount(sum['amount'], sum['denomination']))
          .filter((sum) => sum !== undefined);
        if (funder === null || name === undefined || approved.length === 0) continue;
        const to = add(found, {
          key: keyOf(kind, name),
          kind,
          name: { both: name },
          at,
        });
        const sum =
          approved.find(({ unit }) => /^(USD|EUR|CAD|GBP|CHF)$/.test(unit)) ?? approved[0];
        found.ties.push({
          from: funder,
          kind: 'FUNDS',
          to,
          key: slug(`${poolName} ${one['id']}`) || undefined,
          fields: { flowKind: 'grant', amount: sum, since: date(one['createdAt']) },
          at,
        });
      }
    }
  },
};
