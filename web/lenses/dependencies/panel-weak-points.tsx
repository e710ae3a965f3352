/** Articulation points and bridges, in words, each leading on. */
import { choose } from '../../changes.ts';
import { Name } from '../../shared/name.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import type { Weakness } from './model.ts';
import { dependenciesWords } from './words.ts';

export function WeakPoints({ scene, weakness }: Props & { weakness: Weakness }) {
  const words = dependenciesWords(scene);
  const { points, pointCount, bridges, bridgeCount } = weakness;
  if (pointCount + bridgeCount === 0) return null;
  return (
    <section>
      <h2>{words.weak}</h2>
      <p class="faint">{words.weakLead}</p>
      <div class="pair">
        <div>
          <h3>{words.points(pointCount)}</h3>
          <ul class="lines">
            {points.map(({ entity, sentence }) => (
              <li key={entity.id}>
                <Name scene={scene} {...entity} />
                <span class="faint">{sentence}</span>
                <a
                  href={hrefOf(scene, choose('dependencies', { gone: [entity.id], versus: null }))}
                >
                  {words.markSelected(entity.name)}
                </a>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{words.bridges(bridgeCount)}</h3>
          <ul class="lines">
            {bridges.map((bridge) => (
              <li key={bridge.id}>
                <Name scene={scene} {...bridge.from} /> <em>{bridge.verb}</em>{' '}
                <Name scene={scene} {...bridge.to} />
                <span class="faint">{words.bridge(bridge.cutOff)}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}
