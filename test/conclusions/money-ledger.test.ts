/** Sums of money against a plain ledger, on the embedded engine. */
import { moneyContract } from '../contract/money.ts';
import { world } from '../support/world.ts';

moneyContract(world, 12);
