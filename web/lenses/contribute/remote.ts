/** Reads what the form is about, and sends what it says. */
import { ask } from '../../remote/ask.ts';
import { tell } from '../../remote/tell.ts';
import type { Bilingual, Language } from '../../words/language.ts';
import type { Sent, Subject } from './model.ts';
import {
  confirmOperation,
  editOperation,
  mergeOperation,
  proposeOperation,
  retireOperation,
  subjectOperation,
} from './operations.ts';

export interface About {
  /** The revision that the reader sees. */
  readonly revision: number;
  readonly subject: Subject | null;
  readonly name: Bilingual;
  /** The link as a sentence, where the form is about one. */
  readonly said: { readonly from: Bilingual; readonly to: Bilingual } | null;
  readonly lastConfirmed: string | null;
  /** The word of the ends of the link on it. */
  readonly endsSay: string | null;
}

type Entry = Readonly<Record<string, unknown>>;

export async function readSubject(
  id: string,
  link: string | null,
  language: Language,
): Promise<About> {
  const {
    about,
    entity,
    link: found,
  } = await ask(subjectOperation, { id, link: link ?? '' }, language);
  return {
    revision: about.revision,
    name: { fr: entity?.fr ?? id, en: entity?.en ?? id },
    said: found === null ? null : { from: found.from, to: found.to },
    lastConfirmed: entity?.lastConfirmedOn ?? null,
    endsSay: found?.endsSay ?? null,
    subject:
      entity === null
        ? null
        : {
            id: entity.id,
            kind: entity.__typename,
            entry: entity.entry as Entry,
            link:
              found === null
                ? null
                : { id: found.id, kind: found.kind, entry: found.entry as Entry },
          },
  };
}

export interface Sending {
  readonly sent: Sent;
  readonly message: string;
  readonly name: string | null;
  readonly contact: string | null;
  readonly expectedRevision: number;
  /** The same one when it is sent again. */
  readonly key: string;
}

export type Outcome =
  | { readonly published: number }
  /** Null where the same proposal had arrived before. */
  | { readonly address: string | null };

export async function propose(sending: Sending, language: Language): Promise<Outcome> {
  const { sent, ...rest } = sending;
  const input = { ...withoutNull(rest), ...sent } as never;
  const { propose: done } = await tell(proposeOperation, { input }, language);
  return { address: done.address };
}

/** @throws Refused, NotSent */
export async function publish(
  { sent, message, expectedRevision, key }: Sending,
  language: Language,
): Promise<Outcome> {
  const { entities = [], links = [], merge, retire, confirm } = sent;
  const how = { expectedRevision, key };
  if (confirm !== undefined) {
    const input = { ...confirm, message, ...how };
    return published((await tell(confirmOperation, { input }, language)).confirm);
  }
  if (merge !== undefined) {
    const input = { ...merge, reason: message, ...how };
    return published((await tell(mergeOperation, { input }, language)).merge);
  }
  if (retire !== undefined) {
    const input = { ...retire, reason: message, ...how };
    return published((await tell(retireOperation, { input }, language)).retire);
  }
  const input = { entities: [...entities], links: [...links], message, ...how };
  return published((await tell(editOperation, { input }, language)).edit);
}

const published = ({ revision }: { revision: number }): Outcome => ({ published: revision });

const withoutNull = (all: object) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
