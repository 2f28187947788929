import { validate as isValid } from 'dossier:schema';
import { compileInSteps } from '../../../src/core/compiled/compileDossier';
import { openLabelsInSteps } from '../../../src/core/compiled/labelTable';
import { openCompiledInSteps } from '../../../src/core/compiled/openCompiled';
import type { ShapeValidator } from '../../../src/core/dossier/finding';
import { readOwnInSteps } from '../../../src/core/dossier/readOwn';
import { LexiconBuilder } from '../../../src/core/lexicon/lexicon';
import { mergeInSteps } from '../../../src/core/library/merge';
import type { Steps } from '../../../src/core/steps/steps';
import { decodeInSteps, UTF8 } from '../../../src/extension/platform/sources/utf8';
import { inSlices } from '../inSlices';
import { largeFiles } from '../largeFiles';
import type { Values } from './values';

const ENTRIES = 100_000;
/** How many labels the extension host indexes between two looks at the time. */
const LABELS_PER_STEP = 20;

const validate: ShapeValidator = value => (isValid(value) ? [] : isValid.errors ?? []);

/**
 * Runs what is done up to the first card with one file of 100,000 entries that is not compiled yet, in slices as in the extension host.
 * Returns the processor time of the longest slice of each stage, in milliseconds: of the main thread where the system tells it, else of the
 * process.
 */
export async function slicesJob(): Promise<Values> {
	const [{ yaml } = { yaml: '' }] = largeFiles(1, ENTRIES);
	const bytes = UTF8.encode(yaml);
	const longest: Record<string, number> = {};
	const run = async <Result>(stage: string, steps: Steps<Result>): Promise<Result> => {
		const { result, time } = await inSlices(steps);
		longest[stage] = Math.max(longest[stage] ?? 0, time);
		return result;
	};
	const { dossier, findings, valid } = await run(
		'sliceReading',
		readOwnInSteps(await run('sliceDecoding', decodeInSteps(bytes)), { validate }),
	);
	if (!dossier || !valid) {
		throw new Error(`The dossier is not valid: ${JSON.stringify(findings[0])}`);
	}
	const files = await run('sliceCompiling', compileInSteps({ ...valid, dossier, findings, digest: 'one' }, UTF8));
	const labels = await run('sliceOpening', openLabelsInSteps(files.labels, 'one', UTF8));
	const opened = await run('sliceOpening', openCompiledInSteps(files.dossier, 'one', UTF8, labels));
	if (!opened) {
		throw new Error('The compiled dossier cannot be opened.');
	}
	const library = await run('sliceOpening', mergeInSteps([opened.dossier]));
	await run('sliceIndexing', indexInSteps(new LexiconBuilder(library)));
	return longest;
}

function* indexInSteps(builder: LexiconBuilder): Steps<number> {
	while (builder.advance(LABELS_PER_STEP)) {
		yield;
	}
	return builder.finish().size;
}
