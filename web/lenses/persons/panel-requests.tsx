/** For administrators: what people ask about themselves. */
import { useState } from 'preact/hooks';
import { turn } from '../../changes.ts';
import { useAnswer } from '../../proposals/answer.ts';
import { Answered } from '../../proposals/answered.tsx';
import { Trouble } from '../../proposals/trouble.tsx';
import { tell } from '../../remote/tell.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { date } from '../../words/formats.ts';
import { closeOperation, requestsOperation } from './operations.ts';
import { personsWords } from './words.ts';

export function Requests({ scene }: Props) {
  const { language } = scene;
  const words = personsWords(scene);
  const [times, setTimes] = useState(0);
  const [trouble, setTrouble] = useState<Error | null>(null);
  const [answer, again] = useAnswer(`${language} ${times}`, async () => {
    return (await tell(requestsOperation, {}, language)).personRequests;
  });
  async function close(id: string): Promise<void> {
    setTrouble(null);
    try {
      await tell(closeOperation, { id }, language);
      setTimes((before) => before + 1);
    } catch (error) {
      setTrouble(error as Error);
    }
  }
  return (
    <section>
      <h2>{words.requests}</h2>
      <p class="faint">{words.requestsLead}</p>
      <Answered scene={scene} of={answer} again={again}>
        {(all) =>
          all.length === 0 ? (
            <p>{words.noRequests}</p>
          ) : (
            <ul class="thread requests">
              {all.map(({ id, wants, message, contact, at, person }) => (
                <li key={id}>
                  <b>{person?.name ?? words.gone}</b>{' '}
                  <span class="faint">
                    {`${words.wishes[wants]} · ${date(at.slice(0, 10), language)}`}
                  </span>
                  <p>{message}</p>
                  <p class="faint">{contact === null ? words.noContact : words.answer(contact)}</p>
                  <p class="actions">
                    {person !== null && (
                      <a href={hrefOf(scene, turn('persons', {}, { selected: person.id }))}>
                        {words.look}
                      </a>
                    )}
                    <button type="button" onClick={() => void close(id)}>
                      {words.close}
                    </button>
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      <Trouble scene={scene} of={trouble} />
    </section>
  );
}
