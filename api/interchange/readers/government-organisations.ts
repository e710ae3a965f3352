/** The organisations of Canada’s open data portal: one JSON object a line, with titles in both languages. */
import { add } from '../importing/facts.ts';
import { linesIn } from '../importing/lines.ts';
import { countPersonal } from '../importing/personal.ts';
import { sentence } from '../importing/refusing.ts';
import { isMap, map, text } from '../importing/shaping.ts';
import type { Reader } from './reader.ts';

const isOrganisation = (one: unknown) =>
  isMap(one) && isMap(one['title_translated']) && 'shortform' in one;

export const governmentOrganisations: Reader = {
  id: 'canada-orgs',
  label: sentence(({ formats }) => formats.canadaOrganisations),
  recognises: ({ form }) =>
    form.form === 'lines'
      ? isOrganisation(form.first)
      : form.form === 'json' && isOrganisation(form.value),
  async read(file, found) {
    const all =
      file.form.form === 'lines'
        ? linesIn(file.path)
        : [{ value: file.form.form === 'json' ? file.form.value : null, line: 1 }];
    for await (const { value, line } of all) {
      if (!isOrganisation(value)) continue;
      const one = map(value);
      for (const name of ['ati_email', 'opengov_email'])
        if (text(one[name]) !== undefined) found.personal.emails += 1;
      countPersonal(one, found);
      const titles = map(one['title_translated']);
      const [fr, en] = [text(titles['fr']), text(titles['en'])];
      const code = text(one['name']);
      if (fr === undefined && en === undefined) continue;
      const short = map(one['shortform']);
      add(found, {
        key: `Organisation gc:${code}`,
        kind: 'Organisation',
        name: fr === en ? { both: String(fr) } : { fr, en },
        aliases: [text(short['fr']), text(short['en'])],
        identifiers: [code === undefined ? undefined : `gc:${code}`],
        at: `line ${line}, ${code}`,
        spot: { line },
      });
    }
  },
};
