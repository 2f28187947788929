import { growthOf } from './growth';
import { once } from './once';

/** The readers of core that count their steps, and how these grow; loaded when the first test asks. */
export const coreGrowth = once(() => growthOf<typeof import('./readers')>('test/support/core/readers.ts'));
