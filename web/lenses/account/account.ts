/** The account as the page has read it, and work that changes it: afterwards it is read again. */
import { useEffect, useState } from 'preact/hooks';
import type { ResultOf } from '../../remote/graphql.ts';
import { NotSent, Refused, tell } from '../../remote/tell.ts';
import type { Props } from '../../shared/scene.ts';
import type { Language } from '../../words/language.ts';
import { accountOperation, peopleOperation } from './operations.ts';

export type Account = ResultOf<typeof accountOperation>['viewer'];
export type People = ResultOf<typeof peopleOperation>;
export type Role = Account['role'];
export type Action = Account['may'][number];

export const ROLES = ['CONTRIBUTOR', 'EDITOR', 'ADMINISTRATOR'] as const satisfies readonly Role[];

/** Why something did not come to be: the sentence of the server, or one of ours. */
export type Trouble = string | 'offline' | 'unavailable' | 'cancelled' | null;

export interface Reading {
  readonly account: Account | null;
  readonly people: People | null;
  readonly trouble: Trouble;
  /** Does something, and reads again. @returns whether it was done */
  readonly work: (act: () => Promise<unknown>) => Promise<boolean>;
}

export interface PartProps extends Props {
  readonly reading: Reading;
}

export function useAccount(language: Language): Reading {
  const [account, setAccount] = useState<Account | null>(null);
  const [people, setPeople] = useState<People | null>(null);
  const [trouble, setTrouble] = useState<Trouble>(null);

  async function read(): Promise<void> {
    const asked = { language: language === 'fr' ? ('FR' as const) : ('EN' as const) };
    const { viewer } = await tell(accountOperation, asked, language);
    setAccount(viewer);
    if (viewer.may.includes('ADMINISTER')) setPeople(await tell(peopleOperation, asked, language));
  }

  async function work(act: () => Promise<unknown>): Promise<boolean> {
    setTrouble(null);
    try {
      await act();
      await read();
      return true;
    } catch (error) {
      if (error instanceof NotSent) setTrouble('offline');
      else if (!(error instanceof Refused)) setTrouble('cancelled');
      else setTrouble(error.code === 'UNAVAILABLE' ? 'unavailable' : error.message);
      return false;
    }
  }

  useEffect(() => {
    void work(async () => {});
  }, [language]);
  return { account, people, trouble, work };
}
