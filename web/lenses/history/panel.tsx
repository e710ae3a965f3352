/** What was changed: of all facts, of one entity, or by one author; each change in words. */
import { useState } from 'preact/hooks';
import { both, choose, see } from '../../changes.ts';
import { useAnswer } from '../../proposals/answer.ts';
import { Answered } from '../../proposals/answered.tsx';
import { ask } from '../../remote/ask.ts';
import { Name } from '../../shared/name.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { type Owns, ownOf } from '../../view.ts';
import { date } from '../../words/formats.ts';
import { changesOperation, entityHistoryOperation, oneChangeOperation } from './operations.ts';
import { type Change, ChangeLine } from './panel-change.tsx';
import { Compare } from './panel-compare.tsx';
import { KnownOn } from './panel-known.tsx';
import { historyWords } from './words.ts';

export function HistoryPage({ scene }: Props) {
  const { state } = scene;
  const words = historyWords(scene);
  const own = ownOf(state.view, 'history');
  const { selected } = state.view;
  return (
    <main id="content" class="page history" tabIndex={-1}>
      {own.change !== undefined ? (
        <One scene={scene} number={own.change} />
      ) : selected !== null ? (
        <OfEntity key={selected} scene={scene} id={selected} />
      ) : (
        <>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          {own.author !== undefined && (
            <p>
              {words.by} <b>{own.author}</b>{' '}
              <a href={hrefOf(scene, choose('history', { author: null }))}>{words.all}</a>
            </p>
          )}
          <All key={`${own.author} ${own.place} ${own.theme}`} scene={scene} own={own} />
        </>
      )}
    </main>
  );
}

/** The feed of all changes, or of those of an entity, a place or a theme. */
function Feed({ scene, ...of }: Props & { e?: string; place?: string; theme?: string }) {
  const query = new URLSearchParams({ lang: scene.language, ...of });
  return (
    <p>
      <a href={`/changes.atom?${query}`} rel="external">
        {historyWords(scene).feed}
      </a>
    </p>
  );
}

function All({ scene, own }: Props & { own: Owns['history'] }) {
  const { author, place, theme } = own;
  const of = place ?? theme ?? null;
  const { state, language } = scene;
  const words = historyWords(scene);
  const [before, setBefore] = useState<number | null>(null);
  const [older, setOlder] = useState<readonly Change[]>([]);
  const [answer, again] = useAnswer(`${before} ${language} ${state.revision}`, async () => {
    const asked = {
      of: of ?? '',
      ...(before === null ? {} : { before }),
      ...(author === undefined ? {} : { author }),
      ...(place === undefined ? {} : { place }),
      ...(theme === undefined ? {} : { theme }),
    };
    return await ask(changesOperation, asked, language);
  });
  return (
    <>
      <Feed
        scene={scene}
        {...(of === null ? {} : { [place === undefined ? 'theme' : 'place']: of })}
      />
      <Answered scene={scene} of={answer} again={again}>
        {({ changes, entity }) => {
          const all = [...older, ...changes];
          const last = all.at(-1)?.number ?? 0;
          return all.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <>
              {entity !== null && (
                <p>
                  {place === undefined ? words.onTheme : words.inPlace}{' '}
                  <Name scene={scene} id={entity.id} kind={entity.__typename} name={entity.name} />{' '}
                  <a href={hrefOf(scene, choose('history', { place: null, theme: null }))}>
                    {words.all}
                  </a>
                </p>
              )}
              <ol class="changes">
                {all.map((one) => (
                  <ChangeLine key={one.number} scene={scene} change={one} again={again} />
                ))}
              </ol>
              {changes.length === 20 && (
                <button
                  type="button"
                  onClick={() => {
                    setOlder(all);
                    setBefore(last);
                  }}
                >
                  {words.older}
                </button>
              )}
            </>
          );
        }}
      </Answered>
    </>
  );
}

function One({ scene, number }: Props & { number: number }) {
  const { state, language } = scene;
  const words = historyWords(scene);
  const [answer, again] = useAnswer(`${number} ${language} ${state.revision}`, async () => {
    return (await ask(oneChangeOperation, { number }, language)).change;
  });
  return (
    <>
      <h1>{words.number(number)}</h1>
      <p>
        <a href={hrefOf(scene, choose('history', { change: null }))}>{words.all}</a>
      </p>
      <Answered scene={scene} of={answer} again={again}>
        {(change) =>
          change === null ? (
            <p>{words.none}</p>
          ) : (
            <ol class="changes">
              <ChangeLine scene={scene} change={change} again={again} />
            </ol>
          )
        }
      </Answered>
    </>
  );
}

function OfEntity({ scene, id }: Props & { id: string }) {
  const { state, language } = scene;
  const words = historyWords(scene);
  const [answer, again] = useAnswer(`${id} ${language} ${state.revision}`, async () => {
    return (await ask(entityHistoryOperation, { id, skip: 0 }, language)).entity;
  });
  return (
    <Answered scene={scene} of={answer} again={again}>
      {(entity) => {
        if (entity === null) return <h1>{words.none}</h1>;
        const changes = grouped(entity.history);
        return (
          <>
            <h1>{words.titleOf(entity.name)}</h1>
            <p>
              <Name scene={scene} id={entity.id} kind={entity.__typename} name={entity.name} />{' '}
              {entity.lastConfirmedOn !== null && (
                <span class="faint">{words.confirmed(date(entity.lastConfirmedOn, language))}</span>
              )}
            </p>
            <p>
              <a href={hrefOf(scene, see({ selected: null }))}>{words.all}</a>
            </p>
            <Feed scene={scene} e={id} />
            <p>
              <a
                href={hrefOf(
                  scene,
                  both(
                    see({ selected: null }),
                    choose(
                      'history',
                      entity.__typename === 'Place' ? { place: id } : { theme: id },
                    ),
                  ),
                )}
              >
                {entity.__typename === 'Place' ? words.ofThisPlace : words.ofThisTheme}
              </a>
            </p>
            {changes.length > 1 && <Compare scene={scene} id={id} changes={changes} />}
            <KnownOn scene={scene} id={id} />
            <ol class="changes">
              {changes.map((one) => (
                <ChangeLine key={one.number} scene={scene} change={one} again={again} />
              ))}
            </ol>
          </>
        );
      }}
    </Answered>
  );
}

interface Told {
  readonly change: Omit<Change, 'touched'>;
  readonly touched: Change['touched'][number];
}

/** What each change did to the entity, change by change. */
function grouped(history: readonly Told[]): readonly Change[] {
  const all = new Map<number, Change>();
  for (const { change, touched } of history) {
    const known = all.get(change.number);
    const before = known?.touched ?? [];
    all.set(change.number, {
      ...change,
      touchedCount: before.length + 1,
      touched: [...before, touched],
    });
  }
  return [...all.values()];
}
