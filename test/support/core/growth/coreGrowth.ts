import { once } from '../once';
import { growthOf } from './growth';

/** The readers of core with counted steps, loaded by the first test that needs them. */
export const coreGrowth = once(() => growthOf<typeof import('../prose/readers')>('test/support/core/prose/readers.ts'));
