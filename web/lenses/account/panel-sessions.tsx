/** The browsers in which the person is signed in. */
import { tell } from '../../remote/tell.ts';
import { date } from '../../words/formats.ts';
import type { PartProps } from './account.ts';
import { endSession } from './operations.ts';
import { accountWords } from './words.ts';

export function Sessions({ scene, reading }: PartProps) {
  const words = accountWords(scene);
  const { language } = scene;
  const sessions = reading.account?.sessions ?? [];
  const end = (id: string | null) => reading.work(() => tell(endSession, { id }, language));
  return (
    <section>
      <h2>{words.sessions}</h2>
      <ul class="records">
        {sessions.map(({ id, agent, usedAt: seen, isThis }) => (
          <li key={id}>
            <span>
              <b>{agent || words.unknownBrowser}</b>{' '}
              <span class="faint">
                {isThis ? words.thisSession : words.lastUsed(date(seen, language))}
              </span>
            </span>
            {!isThis && (
              <button
                type="button"
                onClick={() => end(id)}
                aria-label={`${words.end}, ${agent || words.unknownBrowser}`}
              >
                {words.end}
              </button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <p>
          <button type="button" onClick={() => end(null)}>
            {words.endOthers}
          </button>
        </p>
      )}
      <p class="faint">{words.sessionsEnd}</p>
    </section>
  );
}
