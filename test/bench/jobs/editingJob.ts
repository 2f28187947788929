import { validate as isValid } from 'dossier:schema';
import type { ShapeValidator } from '../../../src/core/dossier/finding';
import { OwnReader, readOwnInSteps } from '../../../src/core/dossier/readOwn';
import { buildLexicon } from '../../../src/core/lexicon/lexicon';
import { updateLexiconInSteps } from '../../../src/core/lexicon/updateLexicon';
import { libraryChangeInSteps } from '../../../src/core/library/libraryChange';
import { mergeInSteps } from '../../../src/core/library/merge';
import type { Steps } from '../../../src/core/steps/steps';
import { inSlices } from '../inSlices';
import { largeFiles } from '../largeFiles';
import { median } from '../measure';
import type { Values } from './values';

const ENTRIES = 100_000;
const EDITS = 7;

const validate: ShapeValidator = value => (isValid(value) ? [] : isValid.errors ?? []);

/**
 * Changes single entries of a file of 100,000 entries. Returns the processor time of reading the file as a whole and of each stage after a
 * change, all in slices as in the extension host, and that of the longest slice after a change, in milliseconds.
 */
export async function editingJob(): Promise<Values> {
	const [{ yaml } = { yaml: '' }] = largeFiles(1, ENTRIES);
	const times: Record<string, number[]> = {};
	let longest = 0;
	const run = async <Result>(stage: string, steps: Steps<Result>): Promise<Result> => {
		(globalThis as { gc?: () => void }).gc?.();
		const { result, time, all } = await inSlices(steps);
		(times[stage] ??= []).push(all);
		longest = stage === 'editWhole' ? longest : Math.max(longest, time);
		return result;
	};
	const reader = new OwnReader(validate);
	let { dossier } = (await inSlices(reader.readInSteps(yaml, undefined))).result;
	let library = (await inSlices(mergeInSteps(dossier ? [dossier] : []))).result;
	let lexicon = buildLexicon(library);
	let text = yaml;
	for (let edit = 0; edit < EDITS; edit++) {
		text = changed(text, Math.floor((ENTRIES * (edit + 1)) / (EDITS + 2)));
		if (edit === 0) {
			await run('editWhole', readOwnInSteps(text, { validate, previous: dossier }));
		}
		({ dossier } = await run('editReading', reader.readInSteps(text, dossier)));
		const after = await run('editMerging', mergeInSteps(dossier ? [dossier] : [], library));
		const change = await run('editComparing', libraryChangeInSteps(library, after));
		lexicon = await run('editIndexing', updateLexiconInSteps(lexicon, library, after)) ?? lexicon;
		library = after;
		if (change.changed.length !== 1) {
			throw new Error(`Other entries have changed: ${change.changed.slice(0, 10).join(', ')}`);
		}
	}
	return { ...Object.fromEntries(Object.entries(times).map(([stage, all]) => [stage, median(all)])), editSlice: longest };
}

/** Returns the text with a change in one entry, in one piece as from an editor. */
function changed(yaml: string, entry: number): string {
	const name = yaml.indexOf('preferred: ', yaml.indexOf(`  x${entry}:\n`)) + 'preferred: '.length;
	return [yaml.slice(0, name), 'changed ', yaml.slice(name)].join('');
}
