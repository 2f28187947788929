import type { Steps } from '../dossier/steps';
import { Characters } from '../lexicon/characters';
import { LabelIndexer } from '../lexicon/labelIndexer';
import { PrefixTable } from '../lexicon/prefixTable';
import { WIDTH } from '../lexicon/slot';
import { writeLabelsInSteps, type LabelTable } from './labelTable';
import type { Utf8 } from './utf8';

/** Returns the file of a table with the labels of several dossiers, in their order, in steps. Texts can then be searched as fast as with the labels of one. `digest` identifies all of them. */
export function* joinLabelsInSteps(tables: readonly LabelTable[], digest: string, utf8: Utf8): Steps<Uint8Array<ArrayBuffer>> {
	const table = new PrefixTable(tables.reduce((sum, { units }) => sum + units.length / WIDTH / 2, 0));
	const indexer = new LabelIndexer(table, new Characters());
	let labels = 0;
	for (const one of tables) {
		indexer.note(one.lateWords, one.longest);
		yield* table.addStoredInSteps(one, labels, one.labels);
		labels += one.labels;
	}
	return yield* writeLabelsInSteps({ table, indexer, labels }, digest, utf8);
}
