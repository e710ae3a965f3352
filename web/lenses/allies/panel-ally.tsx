/** One ally: of where, on what in one sentence, what stands between the two, who could introduce them. */
import { see } from '../../changes.ts';
import type { Atlas, Entity, Link } from '../../data/atlas.ts';
import { arrived } from '../../data/loading.ts';
import { verbOf } from '../../data/verbs.ts';
import { loadingOf } from '../../remote/need.ts';
import { Name } from '../../shared/name.tsx';
import { hrefOf, type Props, type Scene } from '../../shared/scene.ts';
import { StatusMark } from '../../shared/status.tsx';
import { list } from '../../words/formats.ts';
import { before } from '../../words/grammar.ts';
import type { Ally, Shared } from './model.ts';
import { alliesNeed } from './needs.ts';
import { alliesWords } from './words.ts';

interface AllyProps extends Props {
  readonly atlas: Atlas;
  readonly ally: Ally;
  readonly chosen: Entity;
}

export function OneAlly({ scene, atlas, ally, chosen }: AllyProps) {
  const words = alliesWords(scene);
  const { entity, shared, where, between } = ally;
  const [reason, ...others] = shared;
  return (
    <>
      <Named scene={scene} entity={entity} /> <span class="faint where">{words.where[where]}</span>
      {reason !== undefined && (
        <p>
          <Reason scene={scene} atlas={atlas} shared={reason} entity={entity} chosen={chosen} />
        </p>
      )}
      <p class="faint">
        <Standing scene={scene} atlas={atlas} ally={ally} chosen={chosen} />{' '}
        {between.length > 0 && (
          <>
            {words.between}{' '}
            {between.map((one, at) => (
              <>
                {at > 0 && ', '}
                <Named key={one.id} scene={scene} entity={one} />
              </>
            ))}
            .
          </>
        )}
      </p>
      {others.length > 0 && (
        <details>
          <summary>{words.others(others.length)}</summary>
          <ul class="shared">
            {others.map((one) => (
              <li key={one.target.id}>
                <Reason scene={scene} atlas={atlas} shared={one} entity={entity} chosen={chosen} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="actions">
        <a
          id={`how-${entity.id}`}
          href={hrefOf(scene, see({ selected: chosen.id, to: entity.id }))}
        >
          {words.how}
        </a>
      </p>
    </>
  );
}

interface ReasonProps extends Props {
  readonly atlas: Atlas;
  readonly shared: Shared;
  readonly entity: Entity;
  readonly chosen: Entity;
}

/** « Koumbit contribue à Drupal; Coop SymbioTIC contribue à CiviCRM, qui dépend de Drupal. » */
function Reason({ scene, atlas, shared, entity, chosen }: ReasonProps) {
  const { language } = scene;
  const words = alliesWords(scene);
  const { target, mine, theirs, through } = shared;
  const said = (link: Pick<Link, 'kind' | 'isPurchase'>, name: string) =>
    before(verbOf(atlas, link)[language], name, language);
  const of = (one: Entity) => one.name[language];
  const isAlike = through === null && mine.kind === theirs.kind;
  return (
    <>
      {of(entity)} {said(theirs, of(target))}
      <Named scene={scene} entity={target} />
      <StatusMark scene={scene} status={theirs.status} />
      {isAlike && words.likewise(of(chosen))}
      {!isAlike && (
        <>
          {words.and} {of(chosen)} {said(mine, of(through?.entity ?? target))}
          {through === null ? (
            words.it(of(target))
          ) : (
            <>
              <Named scene={scene} entity={through.entity} />
              {words.which} {said({ kind: through.kind, isPurchase: false }, of(target))}
              {of(target)}
            </>
          )}
          .
        </>
      )}
    </>
  );
}

/** What stands between the two: what parts them, what ties them already, or that nothing is recorded. */
function Standing({ scene, atlas, ally, chosen }: AllyProps) {
  const { language, state } = scene;
  const words = alliesWords(scene);
  const { entity, ties, against } = ally;
  const around = arrived(loadingOf(state, alliesNeed));
  const parted = (around?.partings ?? []).filter(({ sections }) => {
    const side = (id: string) =>
      sections.findIndex(({ voices }) => voices.some((voice) => voice.id === id));
    return side(entity.id) >= 0 && side(chosen.id) >= 0 && side(entity.id) !== side(chosen.id);
  });
  const linkSaid = (link: Link) => sentence(scene, atlas, link);
  if (against.length > 0) return <>{words.against(list(against.map(linkSaid), language))}</>;
  if (parted.length > 0)
    return (
      <>
        {words.parted(
          list(
            parted.map(({ title }) => title),
            language,
          ),
        )}
      </>
    );
  if (ties.length > 0) return <>{words.tied(list([...new Set(ties.map(linkSaid))], language))}</>;
  return <>{words.notTied}</>;
}

function sentence({ language }: Scene, atlas: Atlas, link: Link): string {
  const name = (at: number) => atlas.entities[at]?.name[language] ?? '';
  return `${name(link.from)} ${before(verbOf(atlas, link)[language], name(link.to), language)}${name(link.to)}`;
}

const Named = ({ scene, entity }: Props & { entity: Entity }) => (
  <Name scene={scene} id={entity.id} kind={entity.kind} name={entity.name[scene.language]} />
);
