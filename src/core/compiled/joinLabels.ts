import { LabelIndexer } from '../lexicon/labels/labelIndexer';
import { PrefixTable } from '../lexicon/prefixes/prefixTable';
import { SLOT_WIDTH } from '../lexicon/prefixes/slot';
import { Characters } from '../lexicon/words/characters';
import type { Steps } from '../steps/steps';
import { writeLabelsInSteps, type LabelTable } from './labelTable';
import type { Utf8 } from './utf8';

/**
 * Returns the file of a table with the labels of several dossiers, in their order, in steps. Texts can then be searched as fast as with the
 * labels of one. `digest` identifies all of them.
 */
export function* joinLabelsInSteps(tables: readonly LabelTable[], digest: string, utf8: Utf8): Steps<Uint8Array<ArrayBuffer>> {
	const table = new PrefixTable(tables.reduce((sum, { units }) => sum + units.length / SLOT_WIDTH / 2, 0));
	const indexer = new LabelIndexer(table, new Characters());
	tables.forEach(({ lateWords, longest }) => indexer.note(lateWords, longest));
	yield* table.addStoredInSteps(tables, 0);
	const labels = tables.reduce((sum, one) => sum + one.labels, 0);
	return yield* writeLabelsInSteps({ table, indexer, labels }, digest, utf8);
}
