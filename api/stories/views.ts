/** Which addresses a story may show, and what in them must exist. */
import { says } from '../loading/problems.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** Views that a story may show, as the page names them; an entity has its own page at `/e/<id>`. */
export const VIEWS = [
  'map',
  'table',
  'flows',
  'dependencies',
  'time',
  'places',
  'matrix',
  'documents',
  'state',
  'convergences',
  'gaps',
  'allies',
  'scenarios',
] as const;

/** The parameters by which a story may narrow a view. Language and theme are the reader's, never the story's. */
export const NARROWED_BY = [
  'e',
  'to',
  'kinds',
  'status',
  'verbs',
  'source',
  'links',
  'focus',
  'steps',
  'year',
  'hide',
  'rows',
  'sort',
  'card',
  'topic',
  'among',
  'scenario',
  'template',
  'codebase',
  'function',
  'money',
] as const;

/** Parameters that hold ids of entities. */
const IDS = ['e', 'to', 'focus', 'source', 'hide', 'codebase', 'function', 'money'];

/**
 * @param known ids of the entities of the data set; null where the facts are not at hand
 * @returns all that is wrong with the address, in both languages
 */
export function wrongIn(
  view: string,
  vocabulary: Vocabulary,
  known: ReadonlySet<string> | null,
): (readonly [string, string])[] {
  const url = URL.canParse(view, 'http://lacis') ? new URL(view, 'http://lacis') : null;
  if (url === null || url.origin !== 'http://lacis' || !view.startsWith('/')) {
    return [
      says.expected('the address of a view, such as /map', 'l’adresse d’une vue, comme /map'),
    ];
  }
  const [, first = '', second = ''] = url.pathname.split('/');
  const isPage = first === 'e' && second !== '';
  const names: readonly string[] = VIEWS;
  const parameters: readonly string[] = NARROWED_BY;
  const asked = [...url.searchParams].map(([name, value]) => [name, value.split(',')] as const);
  const ids = asked.flatMap(([name, values]) =>
    IDS.includes(name) ? values.filter((one) => !one.startsWith('card:')) : [],
  );
  const missing = [...(isPage ? [second] : []), ...ids].filter((id) => known?.has(id) === false);
  return [
    ...(isPage || names.includes(first) ? [] : [says.unknownChoice(url.pathname, names)]),
    ...asked.flatMap(([name, values]) => {
      if (!parameters.includes(name)) return [says.unknownChoice(name, parameters)];
      return IDS.includes(name) ? [] : unknown(values, listed(name, vocabulary));
    }),
    ...missing.map((id) => says.dangling(id)),
  ];
}

function listed(parameter: string, vocabulary: Vocabulary): readonly string[] | null {
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  if (parameter === 'kinds') return ids(vocabulary.kinds);
  if (parameter === 'status') return ids(vocabulary.statuses);
  if (parameter === 'verbs') return ids(vocabulary.links);
  return null;
}

const unknown = (values: readonly string[], known: readonly string[] | null) =>
  known === null
    ? []
    : values
        .filter((one) => one !== '' && !known.includes(one))
        .map((one) => says.unknownChoice(one, known));
