import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import type { Language } from '../errors.ts';
import { linksWithIds } from '../links/queries.ts';
import { verbOf } from '../links/verbs.ts';
import { bilingual } from '../vocabulary/values.ts';
import { wordsIn } from '../words/words.ts';
import type { Step } from './queries.ts';
import { type PathArguments, waysBetween } from './search.ts';
import type { Way } from './shortest.ts';

type Spoken = { language?: Language };

async function linkOf({ id }: Step, context: Context) {
  const [found] = await context.each(linksWithIds, {}, id);
  return {
    ...found?.link,
    kind: found?.kind ?? '',
    id,
    from: String(found?.link['from']),
    to: String(found?.link['to']),
  };
}

async function said(step: Step, { language }: Spoken, context: Context): Promise<string> {
  const link = await linkOf(step, context);
  return verbOf(link, link.from === step.near ? 'label' : 'inverse', language, context);
}

const nameOf = bilingual('name');

async function sentence({ hops }: Way, spoken: Spoken, context: Context): Promise<string> {
  const names = await Promise.all(
    [hops[0]?.near ?? '', ...hops.map(({ far }) => far)].map(async (id) => {
      const entity = await context.entity(id);
      return entity === null ? id : String(nameOf(entity, spoken, context));
    }),
  );
  const verbs = await Promise.all(hops.map((hop) => said(hop, spoken, context)));
  return names
    .map((name, at) => (verbs[at] === undefined ? name : `${name} ${verbs[at]}`))
    .join(' → ');
}

export const paths = concept(import.meta.url, {
  Query: {
    howLinked: (_: unknown, args: PathArguments, context: Context) => waysBetween(args, context),
  },
  Path: {
    length: ({ hops }: Way) => hops.length,
    sentence,
    by: ({ reason }: Way, { language }: Spoken, context: Context) =>
      wordsIn(language ?? context.language).paths[reason],
  },
  Hop: {
    from: ({ near }: Step, _: unknown, context: Context) => context.entity(near),
    to: ({ far }: Step, _: unknown, context: Context) => context.entity(far),
    said,
    link: (step: Step, _: unknown, context: Context) => linkOf(step, context),
  },
});
