/** The panel of the selected entity: its facts in sentences, with their sources. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { select, turn } from '../../changes.ts';
import { entityAt } from '../../data/atlas.ts';
import { arrived } from '../../data/loading.ts';
import type { EntityDetails } from '../../data/sheet.ts';
import { loadingOf } from '../../remote/need.ts';
import { BriefForm } from '../../shared/brief-form.tsx';
import { useReturn } from '../../shared/focus-return.ts';
import { later } from '../../shared/later.tsx';
import { Passages } from '../../shared/passages.tsx';
import { PathTo } from '../../shared/path.tsx';
import { hrefOf, inWords, type Props } from '../../shared/scene.ts';
import { Shape } from '../../shared/shape.tsx';
import { StatusMark } from '../../shared/status.tsx';
import { Waiting } from '../../shared/waiting.tsx';
import { atlasIn } from '../../state.ts';
import { date } from '../../words/formats.ts';
import { detailsNeed } from './needs.ts';
import { EntityActions } from './panel-actions.tsx';
import { Absences, Differences } from './panel-doubts.tsx';
import { Fields } from './panel-fields.tsx';
import { EntityLinks, ThemedLinks } from './panel-links.tsx';
import { Numbers } from './panel-numbers.tsx';
import { EntitySources } from './panel-sources.tsx';
import { entityWords } from './words.ts';

export function EntityPanel({ scene, whole = false }: Props & { whole?: boolean }) {
  const { state, change } = scene;
  const words = entityWords(scene);
  const heading = useRef<HTMLHeadingElement>(null);
  const [folded, fold] = useState(false);
  useReturn(whole ? null : state.view.selected);
  useEffect(() => {
    if (state.attention > 0) heading.current?.focus();
  }, [state.attention]);
  const { selected } = state.view;
  if (selected === null) return null;
  const known = entityAt(atlasIn(state) ?? NOTHING, selected);
  const details = arrived(loadingOf(state, detailsNeed));
  const Title = whole ? 'h1' : 'h2';
  const kind = details?.kind ?? known?.kind ?? '';
  const entry = atlasIn(state)?.vocabulary.kinds.get(kind);
  return (
    <section
      class={`entity-panel ${whole ? 'whole' : ''} ${folded ? 'folded' : ''}`}
      aria-label={words.title}
      id="entity-panel"
    >
      <div class="head">
        <p class="kind">
          {kind !== '' && <Shape scene={scene} kind={kind} />}
          {inWords(entry?.label, scene)}
          {details !== null && <StatusMark scene={scene} status={details.status} />}
        </p>
        {!whole && (
          <button
            type="button"
            class="quiet fold"
            aria-expanded={!folded}
            onClick={() => fold(!folded)}
          >
            {folded ? words.unfold : words.fold}
          </button>
        )}
        {!whole && (
          <a
            class="close"
            href={hrefOf(scene, select(null))}
            onClick={(event) => {
              event.preventDefault();
              change(select(null));
            }}
          >
            {words.close}
          </a>
        )}
        <Title ref={heading} tabIndex={-1} translate={false}>
          {details?.name ?? known?.name[scene.language] ?? selected}
        </Title>
      </div>
      <Waiting scene={scene} of={loadingOf(state, detailsNeed)}>
        {(found) =>
          found === null ? (
            <p>{words.noSuch(selected)}</p>
          ) : (
            <Body scene={scene} details={found} whole={whole} />
          )
        }
      </Waiting>
    </section>
  );
}

/** Codebases alone have a risk card: it is fetched with the first of them. */
const Risk = later(async () => (await import('./panel-risk.tsx')).Risk);

const NOTHING = { entities: [], indexes: new Map() } as unknown as Parameters<typeof entityAt>[0];

const More = later(async () => (await import('./panel-more.tsx')).EntityMore);

function Body({ scene, details, whole }: Props & { details: EntityDetails; whole: boolean }) {
  const words = entityWords(scene);
  return (
    <>
      {details.description !== null && <p class="described">{details.description}</p>}
      {!details.named && <p class="faint">{words.unnamed}</p>}
      {details.aliases.length > 0 && (
        <p class="faint">
          {words.aliases} {details.aliases.join(', ')}
        </p>
      )}
      {details.note !== null && (
        <p class="note">
          <b>{words.toRead}</b> {details.note}
        </p>
      )}
      <Passages
        scene={scene}
        citations={details.citations.filter(({ fields }) => fields.length === 0)}
      />
      <p class="confirmed faint">
        {details.lastConfirmed === null
          ? words.neverConfirmed
          : words.lastConfirmed(date(details.lastConfirmed, scene.language))}{' '}
        <a href={hrefOf(scene, turn('contribute', { deed: 'still' }))}>{words.stillTrue}</a>
      </p>
      <EntityActions scene={scene} entity={details} />
      {whole && (
        <BriefForm
          scene={scene}
          subject={{
            by: 'e',
            id: details.id,
            sort: details.kind === 'Policy' ? 'measure' : 'entity',
            name: details.name,
          }}
        />
      )}
      <Fields scene={scene} details={details} whole={whole} />
      <Numbers scene={scene} details={details} />
      {whole ? (
        <ThemedLinks scene={scene} details={details} />
      ) : (
        <EntityLinks scene={scene} details={details} />
      )}
      <Absences scene={scene} details={details} />
      {details.kind === 'Codebase' && <Risk scene={scene} />}
      <Differences scene={scene} differences={details.differences} kind={details.kind} />
      <PathTo scene={scene} entity={details} />
      {whole && <More scene={scene} />}
      <EntitySources scene={scene} details={details} />
    </>
  );
}
