/** A campaign for one policy: who decides and how allies are linked to them, allies, the missing, opponents, ask and steps. */
import { Fact } from '../../cards/card-fact.tsx';
import { stakeholders } from '../../cards/stakeholders.ts';
import { both, choose, see, turn } from '../../changes.ts';
import { loadingOf } from '../../remote/need.ts';
import { Name } from '../../shared/name.tsx';
import { Passages } from '../../shared/passages.tsx';
import { Picker } from '../../shared/picker.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { StatusMark } from '../../shared/status.tsx';
import { Waiting } from '../../shared/waiting.tsx';
import { ownOf } from '../../view.ts';
import { date, list } from '../../words/formats.ts';
import { campaignNeed } from './needs.ts';
import { Plan } from './panel-campaign-plan.tsx';
import type { Campaign, Voice } from './remote-campaign.ts';
import { VerdictWord } from './verdict-word.tsx';
import { followupWords } from './words.ts';

export function CampaignPart({ scene }: Props) {
  const words = followupWords(scene).campaign;
  const { policy } = ownOf(scene.state.view, 'followup');
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Picker
        scene={scene}
        label={words.pick}
        hint={words.hint}
        onPick={(id) => scene.change(choose('followup', { policy: id }))}
      />
      {policy !== undefined && (
        <Waiting scene={scene} of={loadingOf(scene.state, campaignNeed)}>
          {(campaign) => <Whole scene={scene} campaign={campaign} />}
        </Waiting>
      )}
    </>
  );
}

type Of = Props & { readonly campaign: Campaign };

function Whole({ scene, campaign }: Of) {
  const words = followupWords(scene).campaign;
  const { policy } = campaign;
  return (
    <>
      <h2>
        <Name scene={scene} {...policy} kind={policy.__typename} />
      </h2>
      <p>
        {policy.description}
        <Passages scene={scene} citations={policy.citations} />
      </p>
      <Plan scene={scene} policy={policy.id} />
      <Deciders scene={scene} campaign={campaign} />
      <Allies scene={scene} campaign={campaign} />
      <h2>{words.opponents}</h2>
      {campaign.opponents.length === 0 && <p>{words.noOpponent}</p>}
      <Voices scene={scene} voices={campaign.opponents} decider={null} />
      <Outcome scene={scene} campaign={campaign} />
    </>
  );
}

function Deciders({ scene, campaign: { deciders } }: Of) {
  const words = followupWords(scene).campaign;
  return (
    <>
      <h2>{words.deciders}</h2>
      {deciders.length === 0 && <p>{words.noDecider}</p>}
      <ul class="lines">
        {deciders.map((fact) => (
          <li key={fact.id}>
            <Fact scene={scene} fact={fact} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Allies({ scene, campaign }: Of) {
  const words = followupWords(scene).campaign;
  const labels = stakeholders(scene);
  const { allies, allyCount, missing, policy } = campaign;
  const [decision] = campaign.deciders;
  const decider =
    decision === undefined
      ? null
      : decision.from.id === policy.id
        ? decision.to.id
        : decision.from.id;
  const kinds = [...new Set(allies.map(({ stakeholder }) => stakeholder))];
  return (
    <>
      <h2>{words.allies(allyCount)}</h2>
      {allyCount === 0 && <p>{words.noAlly}</p>}
      {kinds.map((kind) => (
        <section key={kind}>
          <h3>{labels[kind] ?? kind}</h3>
          <Voices
            scene={scene}
            voices={allies.filter(({ stakeholder }) => stakeholder === kind)}
            decider={decider}
          />
        </section>
      ))}
      {missing.length > 0 && (
        <p>
          {words.missing}{' '}
          {list(
            missing.map((kind) => labels[kind] ?? kind),
            scene.language,
          )}
        </p>
      )}
    </>
  );
}

interface VoicesProps extends Props {
  readonly voices: readonly Voice[];
  /** Whoever decides: how each is linked to them; null where nobody is known. */
  readonly decider: string | null;
}

function Voices({ scene, voices, decider }: VoicesProps) {
  const words = followupWords(scene).campaign;
  return (
    <ul class="measures">
      {voices.map(({ entity, links }) => (
        <li key={entity.id}>
          <Name scene={scene} {...entity} kind={entity.__typename} />{' '}
          {decider !== null && (
            <a
              class="faint"
              href={hrefOf(scene, both(turn('allies'), see({ selected: entity.id, to: decider })))}
            >
              {words.path}
              <span class="unseen"> – {entity.name}</span>
            </a>
          )}
          <ul class="lines">
            {links.map((fact) => (
              <li key={fact.id}>
                <Fact scene={scene} fact={fact} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Outcome({ scene, campaign: { outcome, precedents, policy } }: Of) {
  const { campaign: words, precedents: said } = followupWords(scene);
  const ratings = outcome?.ratings ?? [];
  return (
    <>
      <h2>{words.outcome}</h2>
      {ratings.length === 0 && <p>{words.notRated}</p>}
      {ratings.map(({ place, latest }) => (
        <p key={place.id}>
          <VerdictWord scene={scene} verdict={latest.verdict} /> {place.name},{' '}
          {date(latest.ratedOn, scene.language)}
          <StatusMark scene={scene} status={latest.status.toLowerCase()} />
          <Passages scene={scene} citations={latest.citations} />
        </p>
      ))}
      {precedents.length > 0 && (
        <>
          <h2>{words.precedents}</h2>
          <ul class="lines">
            {precedents.map(({ entity, ended, shared }) => (
              <li key={entity.id}>
                <Name scene={scene} {...entity} kind={entity.__typename} /> {ended && said.ended}{' '}
                <span class="faint">
                  {said.shared}{' '}
                  {list(
                    shared.map(({ name }) => name),
                    scene.language,
                  )}
                </span>
              </li>
            ))}
          </ul>
          <a href={hrefOf(scene, turn('followup', { part: 'precedents', like: policy.id }))}>
            {said.title}
          </a>
        </>
      )}
    </>
  );
}
