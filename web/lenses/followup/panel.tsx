/** The page of follow-up: its parts, and the one that is open. */
import { turn } from '../../changes.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { ownOf } from '../../view.ts';
import { CampaignPart } from './panel-campaign.tsx';
import { FrameworkPart } from './panel-framework.tsx';
import { PrecedentsPart } from './panel-precedents.tsx';
import { QuestionsPart } from './panel-questions.tsx';
import { ScorecardPart } from './panel-scorecard.tsx';
import { PARTS } from './view.ts';
import { followupWords } from './words.ts';

export function FollowupPage({ scene }: Props) {
  const words = followupWords(scene);
  const { part: open = 'scorecard' } = ownOf(scene.state.view, 'followup');
  return (
    <div class="page followup">
      <nav class="lenses parts-row" aria-label={words.parts}>
        {PARTS.map((part) => (
          <a
            key={part}
            href={hrefOf(scene, turn('followup', part === 'scorecard' ? {} : { part }))}
            aria-current={open === part ? 'page' : undefined}
          >
            {words.part[part]}
          </a>
        ))}
      </nav>
      {open === 'scorecard' && <ScorecardPart scene={scene} />}
      {open === 'questions' && <QuestionsPart scene={scene} />}
      {open === 'campaign' && <CampaignPart scene={scene} />}
      {open === 'framework' && <FrameworkPart scene={scene} />}
      {open === 'precedents' && <PrecedentsPart scene={scene} />}
    </div>
  );
}
