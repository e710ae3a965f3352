/** Reads all documents with the facts that each supports, and the passages of one. */
import type { ResultOf } from 'gql.tada';
import { ask, get } from '../../remote/ask.ts';
import { named } from '../../remote/named.ts';
import type { Language } from '../../words/language.ts';
import type { CitedFact, DocumentEntry, DocumentSupport, Supported } from './model.ts';
import { documentsOperation, passagesOperation } from './operations.ts';

interface Columns {
  readonly documents: readonly string[];
  readonly of: readonly string[];
  readonly by: readonly (readonly number[])[];
}

export async function readDocumentSupport(language: Language): Promise<DocumentSupport> {
  const [documents, { documents: ids, of, by }] = await Promise.all([
    readDocuments(language),
    get<Columns>('/support.json'),
  ]);
  return {
    documents: new Map(documents.map((one) => [one.id, one])),
    supportedBy: new Map(
      of.map((id, row) => [id, (by[row] ?? []).map((index) => ids[index] ?? '')]),
    ),
  };
}

async function readDocuments(language: Language): Promise<readonly DocumentEntry[]> {
  const found: DocumentEntry[] = [];
  let after: string | null = null;
  do {
    const { documents }: ResultOf<typeof documentsOperation> = await ask(
      documentsOperation,
      { after },
      language,
    );
    for (const { authors, ...document } of documents.nodes) {
      const { documentKind, date, updated, address, licence, read } = document;
      found.push({
        ...named(document),
        ...{ documentKind, date, updated, address, licence, read },
        language: document.language,
        authors: authors.nodes.map(({ other }) => named(other)),
      });
    }
    after = documents.pageInfo.hasNextPage ? documents.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

type Answer = ResultOf<typeof passagesOperation>;
type Cited = Extract<Answer['entity'], { citedFor: unknown }>['citedFor'];

export async function readPassages(id: string, language: Language): Promise<readonly CitedFact[]> {
  const found: CitedFact[] = [];
  let after: string | null = null;
  do {
    const cited: Cited | null = await citedFor(id, after, language);
    for (const { supports, ...citation } of cited?.nodes ?? []) {
      const fact = supported(supports);
      if (fact !== null) found.push({ citation, supports: fact });
    }
    after = cited?.pageInfo.hasNextPage ? cited.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

async function citedFor(id: string, after: string | null, language: Language) {
  const { entity } = await ask(passagesOperation, { id, after }, language);
  return entity !== null && 'citedFor' in entity ? entity.citedFor : null;
}

function supported(raw: Cited['nodes'][number]['supports']): Supported | null {
  if (raw === null) return null;
  switch (raw.__typename) {
    case 'Link':
      return {
        sort: 'link',
        id: raw.id,
        kind: raw.kind,
        said: raw.verb,
        status: raw.linkStatus.toLowerCase(),
        endsSay: raw.endsSay,
        from: named(raw.from),
        to: named(raw.to),
        reportedBy: raw.reportedBy === null ? null : named(raw.reportedBy),
      };
    case 'Quantity': {
      const { amountOf: value, max, unit, qualifier, measures, period } = raw;
      const amount = { value, max, unit, qualifier, measures, period };
      return { sort: 'quantity', entity: named(raw.of), amount };
    }
    case 'Absence':
      return { sort: 'absence', entity: named(raw.of), what: raw.what, how: raw.how };
    default:
      return { sort: 'entity', entity: named(raw), status: raw.entityStatus.toLowerCase() };
  }
}
