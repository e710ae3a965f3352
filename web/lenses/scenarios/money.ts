/** What public bodies buy, who could serve it, and who could pool, as the pages show it. */
import type { ResultOf } from 'gql.tada';
import type { candidatesOperation, functionOperation, moneyOperation } from './operations-money.ts';

export type Money = ResultOf<typeof moneyOperation>;
export type Spending = Money['publicSpending'];
export type OneFunction = NonNullable<ResultOf<typeof functionOperation>['softwareFunction']>;
export type Pooling = ResultOf<typeof candidatesOperation>;

/** How many vendors are shown before more are asked for. */
export const SHOWN = 15;
