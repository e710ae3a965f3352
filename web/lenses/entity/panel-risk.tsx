/** What is shown of a codebase alone: its risk card, each factor with its value or the reason why it is unknown; and where its talent is. */

import { Anchored } from '../../cards/anchored.tsx';
import { cardWords } from '../../cards/words.ts';
import { turn } from '../../changes.ts';
import { entityAt } from '../../data/atlas.ts';
import { arrived } from '../../data/loading.ts';
import { loadingOf } from '../../remote/need.ts';
import { Name } from '../../shared/name.tsx';
import { Passages } from '../../shared/passages.tsx';
import { hrefOf, inWords, type Props, type Scene } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { atlasIn } from '../../state.ts';
import { detailsNeed, riskNeed } from './needs.ts';
import type { RiskFactor } from './risk.ts';
import { entityWords } from './words.ts';

export function Risk({ scene }: Props) {
  const words = entityWords(scene);
  return (
    <>
      <section class="risk">
        <h3>{words.risk.title}</h3>
        <p class="faint">{words.risk.lead}</p>
        <Waiting scene={scene} of={loadingOf(scene.state, riskNeed)}>
          {({ factors }) => (
            <dl class="fields">
              {factors.map((factor) => (
                <div key={factor.factor}>
                  <dt>{factor.title}</dt>
                  <FactorOf scene={scene} factor={factor} />
                </div>
              ))}
            </dl>
          )}
        </Waiting>
      </section>
      <Anchoring scene={scene} />
    </>
  );
}

/** Where its talent is, and the scenarios that ask what it would take to anchor it. */
function Anchoring({ scene }: Props) {
  const words = entityWords(scene);
  const found = arrived(loadingOf(scene.state, riskNeed));
  const codebase = arrived(loadingOf(scene.state, detailsNeed))?.id;
  if (found === null || found.anchoring === null || codebase === undefined) return null;
  const [shipped] = found.scenarios;
  return (
    <>
      <Anchored scene={scene} anchoring={found.anchoring} title="h3" />
      <p class="actions">
        {found.scenarios.map(({ id, title }) => (
          <a key={id} href={hrefOf(scene, turn('scenarios', { scenario: id }))}>
            {words.scenario(title)}
          </a>
        ))}
        {shipped === undefined && (
          <a href={hrefOf(scene, turn('scenarios', { template: 'TRUST', codebase }))}>
            {words.whatTrust}
          </a>
        )}
      </p>
    </>
  );
}

function FactorOf({ scene, factor }: Props & { factor: RiskFactor }) {
  const words = entityWords(scene);
  const said = cardWords(scene);
  const { value, concern, knowledge, invitation, citations, links, absences } = factor;
  const passages = [...citations, ...links.flatMap((link) => link.citations)];
  const looked = absences.flatMap((absence) => absence.citations);
  if (value === null) {
    return (
      <dd>
        <span class="silent">{words.risk.unknown}</span>{' '}
        <span class="faint">{said.silences[knowledge ?? 'NOT_RECORDED']}</span>
        {looked.length > 0 && <Passages scene={scene} citations={looked} />}
        <span class="faint line">
          {words.risk.lookFor} {invitation}
        </span>
      </dd>
    );
  }
  return (
    <dd>
      <Value scene={scene} value={value} />
      {concern !== null && (
        <span class={`faint ${concern ? 'concern' : ''}`}>{words.risk.concern[`${concern}`]}</span>
      )}
      {passages.length > 0 && <Passages scene={scene} citations={passages} />}
    </dd>
  );
}

/** Ids of those concerned as names, kinds of stakeholder in words, anything else as it is. */
function Value({ scene, value }: Props & { value: string }) {
  const atlas = atlasIn(scene.state);
  return (
    <>
      {value.split(' / ').map((part, at) => {
        const entity = atlas === null ? null : entityAt(atlas, part);
        return (
          <span key={part} class="part">
            {at > 0 && ', '}
            {entity === null ? (
              worded(scene, part)
            ) : (
              <Name
                scene={scene}
                id={entity.id}
                kind={entity.kind}
                name={entity.name[scene.language]}
              />
            )}
          </span>
        );
      })}
    </>
  );
}

function worded(scene: Scene, part: string): string {
  const choices = atlasIn(scene.state)?.vocabulary.choices;
  const key = part.toUpperCase().replaceAll('-', '_');
  const label = choices?.get('stakeholder')?.get(key) ?? choices?.get('freedom')?.get(key);
  return inWords(label, scene) || part;
}
