/** `check --links`: asks each address of the facts whether it still answers, and tells by fact which do not. */
import type { Claims } from '../../api/loading/claims.ts';
import type { Vocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Manners, NoWeb, type Outcome, POLITE, type Reached, reachedAll } from './reaching.ts';

/** A fact that bears an address. */
export interface Bearing {
  readonly address: string;
  readonly id: string;
  readonly field: string;
  /** File and line. */
  readonly where: string;
  /** How many citations rest on the document that bears it. */
  readonly citations: number;
}

/** Each field with an address, of each entity. */
export function bearingIn({ entities, links }: Claims, { kinds }: Vocabulary): Bearing[] {
  const fields = new Set(
    kinds.flatMap((kind) =>
      kind.fields.filter((field) => field.kind === 'url').map(({ id }) => id),
    ),
  );
  const cited = new Map<string, number>();
  const parts = entities.flatMap(({ quantities, absences }) => [...quantities, ...absences]);
  for (const { citations } of [...entities, ...links, ...parts])
    for (const { source } of citations) cited.set(source, (cited.get(source) ?? 0) + 1);
  return entities.flatMap(({ id, place, properties }) =>
    [...fields].flatMap((field) => {
      const address = properties[field];
      if (typeof address !== 'string') return [];
      const where = `${place.file}:${place.line}`;
      return [{ address, id, field, where, citations: cited.get(id) ?? 0 }];
    }),
  );
}

type Language = 'fr' | 'en';
type Said = Readonly<Record<Outcome, string>>;

const SAID: Readonly<Record<Language, Said>> = {
  en: {
    reached: 'answers',
    gone: 'is gone',
    refused: 'answers, but not programs',
    failing: 'answers with a fault',
    late: 'does not answer in time',
    'unknown-host': 'has a host that nobody knows',
    unreachable: 'cannot be reached',
    certificate: 'has a certificate that is not valid',
    circling: 'leads from one address to the next without end',
    'not-asked': 'was not asked: it is no public address of the web',
  },
  fr: {
    reached: 'répond',
    gone: 'n’existe plus',
    refused: 'répond, mais pas aux programmes',
    failing: 'répond par une erreur',
    late: 'ne répond pas à temps',
    'unknown-host': 'a un hôte que personne ne connaît',
    unreachable: 'ne peut être jointe',
    certificate: 'a un certificat qui n’est pas valide',
    circling: 'mène d’une adresse à l’autre sans fin',
    'not-asked': 'n’a pas été demandée\u00a0: ce n’est pas une adresse publique du Web',
  },
};

/** What has to be looked at: a refusal says nothing of the page. */
const DEAD: readonly Outcome[] = [
  ...(['gone', 'failing', 'late', 'unknown-host', 'unreachable'] as const),
  ...(['certificate', 'circling', 'not-asked'] as const),
];

export const isDead = ({ outcome }: Reached): boolean => DEAD.includes(outcome);

/** A line for each fact whose address does not answer, those on which most rests first. */
export function linkLines(
  all: readonly Bearing[],
  found: readonly Reached[],
  language: Language,
): string[] {
  const by = new Map(found.map((one) => [one.address, one]));
  const rest = (citations: number) => {
    if (citations === 0) return '';
    return language === 'fr'
      ? ` — ${citations} ${citations < 2 ? 'passage en dépend' : 'passages en dépendent'}`
      : ` — ${citations} ${citations === 1 ? 'passage rests' : 'passages rest'} on it`;
  };
  return all
    .map((one) => ({ ...one, reached: by.get(one.address) }))
    .filter(({ reached }) => reached !== undefined && isDead(reached))
    .sort((a, b) => b.citations - a.citations || (a.id < b.id ? -1 : 1))
    .map(({ address, id, field, where, citations, reached }) => {
      const { outcome = 'unreachable', status = null } = reached ?? {};
      const code = status === null ? '' : ` (${status})`;
      return `${where}: ${id}.${field}: ${address} ${SAID[language][outcome]}${code}${rest(citations)}`;
    });
}

function totalLine(found: readonly Reached[], language: Language): string {
  const count = (wanted: (one: Reached) => boolean) => found.filter(wanted).length;
  const answering = count(({ outcome }) => outcome === 'reached');
  const refusing = count(({ outcome }) => outcome === 'refused');
  const dead = count(isDead);
  const moved = count(({ outcome, movedTo }) => outcome === 'reached' && movedTo !== null);
  return language === 'fr'
    ? `${found.length} adresses\u00a0: ${answering} répondent (dont ${moved} depuis une autre adresse), ${refusing} refusent les programmes, ${dead} sont à revoir`
    : `${found.length} addresses: ${answering} answer (${moved} of them from another address), ${refusing} refuse programs, ${dead} to look at`;
}

const NO_WEB = {
  fr: 'Cette machine n’atteint pas le Web\u00a0: aucune adresse n’a été vérifiée.',
  en: 'This machine does not reach the web: no address was checked.',
} as const;

interface Asked {
  readonly claims: Claims;
  readonly vocabulary: Vocabulary;
  readonly language: Language;
  readonly manners?: Manners;
  readonly tell?: (done: number, all: number) => void;
}

/** @returns the lines to print, and whether every address answered */
export async function checkLinks({
  claims,
  vocabulary,
  language,
  manners = POLITE,
  tell = () => {},
}: Asked): Promise<{ readonly lines: readonly string[]; readonly isFine: boolean }> {
  const bearing = bearingIn(claims, vocabulary);
  const addresses = [...new Set(bearing.map(({ address }) => address))];
  let done = 0;
  try {
    const found = await reachedAll(addresses, manners, () => {
      done += 1;
      tell(done, addresses.length);
    });
    const lines = linkLines(bearing, found, language);
    return { lines: [...lines, totalLine(found, language)], isFine: lines.length === 0 };
  } catch (error) {
    if (error instanceof NoWeb) return { lines: [NO_WEB[language]], isFine: false };
    throw error;
  }
}
