/** All needs of the page, in the order in which the server is asked. */
import { openedNumberNeed } from '../cards/needs.ts';
import { alliesNeed } from '../lenses/allies/needs.ts';
import { convergencesNeed } from '../lenses/convergences/needs.ts';
import { dependenciesNeed, weaknessNeed } from '../lenses/dependencies/needs.ts';
import { passagesNeed, shelfNeed } from '../lenses/documents/needs.ts';
import { riskNeed, sheetNeed } from '../lenses/entity/needs.ts';
import { moneyNeed } from '../lenses/flows/needs.ts';
import { gapsNeed } from '../lenses/gaps/needs.ts';
import { cellNeed, matrixNeed } from '../lenses/matrix/needs.ts';
import { globeNeed } from '../lenses/places/needs.ts';
import { amountsNeed, summaryNeed } from '../lenses/state/needs.ts';
import { storyNeed } from '../lenses/stories/needs.ts';
import type { AnyNeed } from '../remote/need.ts';
import {
  aboutNeed,
  atlasNeed,
  chainNeed,
  layoutNeed,
  openingNeed,
  sourcedNeed,
  storiesNeed,
  textsNeed,
} from '../remote/needs.ts';

export const NEEDS: readonly AnyNeed[] = [
  ...[
    atlasNeed,
    layoutNeed,
    aboutNeed,
    openingNeed,
    storiesNeed,
    storyNeed,
    textsNeed,
    sourcedNeed,
  ],
  ...[
    amountsNeed,
    convergencesNeed,
    openedNumberNeed,
    matrixNeed,
    cellNeed,
    gapsNeed,
    moneyNeed,
    dependenciesNeed,
    weaknessNeed,
  ],
  ...[riskNeed, summaryNeed, sheetNeed, chainNeed, globeNeed, alliesNeed, shelfNeed, passagesNeed],
];
