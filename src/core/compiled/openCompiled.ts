import type { DossierFinding } from '../dossier/finding';
import type { Dossier } from '../dossier/model';
import { normalizeInSteps } from '../dossier/normalize';
import { MAX_COMPILED_BYTES, MAX_ENTRIES, MAX_KEY_LENGTH } from '../limits';
import { complete, type Steps } from '../steps/steps';
import { CompiledEntries } from './compiledEntries';
import { DOSSIER_KIND, type CompiledHead } from './head';
import type { LabelTable } from './labelTable';
import { openSectionsInSteps, type Section } from './sections';
import type { Utf8 } from './utf8';

/** A compiled dossier and the findings in its file. */
export interface OpenedDossier {
	readonly dossier: Dossier;
	readonly findings: readonly DossierFinding[];
}

/** The number of sections of a file. */
const SECTIONS = 12;

/**
 * Opens a dossier that `compileInSteps` has written from the content with a digest, in steps. `undefined` if the file is damaged, of
 * another version or of another content. Its entries are read from the given bytes when they are asked for. `labels` is the table of its
 * labels, if it is known.
 */
export function* openCompiledInSteps(file: Uint8Array, digest: string, utf8: Utf8, labels?: LabelTable): Steps<OpenedDossier | undefined> {
	const sections = yield* openSectionsInSteps(file, DOSSIER_KIND, SECTIONS, MAX_COMPILED_BYTES);
	const head = sections && headIn(sections, utf8);
	const entries = sections && entriesIn(sections, digest, labels, utf8);
	return entries && head?.digest === digest ? { dossier: { ...head.dossier, entries }, findings: head.findings } : undefined;
}

/** Returns the entries; `undefined` if an offset leads out of its section. */
function entriesIn(sections: readonly Section[], digest: string, labels: LabelTable | undefined, utf8: Utf8): CompiledEntries | undefined {
	const [firsts, recordEnds, blockStarts, blockEnds, keyEnds, keyTable, inverseEnds, inverse, symbols] = sections.map(
		({ words: { buffer, byteOffset, length } }) => new Uint32Array(buffer, byteOffset, length),
	);
	const [keys, blocks] = sections.slice(-2).map(({ bytes }) => bytes);
	if (!firsts || !recordEnds || !blockStarts || !blockEnds || !keyEnds || !keyTable || !inverseEnds || !inverse || !symbols || !keys || !blocks) {
		return undefined;
	}
	const { length } = firsts;
	const areSizesRight = length > 0
		&& length <= MAX_ENTRIES + 1
		&& [recordEnds, keyEnds, inverseEnds].every(ends => ends.length === length)
		&& blockStarts.length === blockEnds.length;
	const areRecordsInside = () => ascendTo(recordEnds, blockStarts.at(-1) ?? 0)
		&& ascendTo(blockStarts, recordEnds.at(-1) ?? 0)
		&& ascendTo(blockEnds, blocks.length);
	const areKeysInside = () => ascendTo(keyEnds, keys.length, MAX_KEY_LENGTH);
	const areLinksInside = () => ascendTo(inverseEnds, inverse.length);
	const areLabelsInside = () => ascendTo(firsts, labels?.labels ?? firsts.at(-1) ?? 0);
	return areSizesRight && areRecordsInside() && areKeysInside() && areLinksInside() && areLabelsInside()
		? new CompiledEntries(
				digest,
				{ firsts, records: { recordEnds, blockStarts, blockEnds, blocks }, keyEnds, keyTable, inverseEnds, inverse, symbols, keys },
				labels,
				utf8,
			)
		: undefined;
}

/** Whether numbers begin with 0, never fall, never rise by more than a limit, and end with a number. */
function ascendTo(numbers: Uint32Array, last: number, max = Infinity): boolean {
	for (let index = 1; index < numbers.length; index++) {
		const rise = (numbers[index] ?? 0) - (numbers[index - 1] ?? 0);
		if (rise < 0 || rise > max) {
			return false;
		}
	}
	return numbers[0] === 0 && numbers.at(-1) === last;
}

function headIn(sections: readonly Section[], utf8: Utf8): Pick<CompiledHead, 'digest' | 'findings'> & { readonly dossier: Dossier } | undefined {
	try {
		const { digest, file, findings } = JSON.parse(utf8.decode(sections.at(-3)?.bytes ?? new Uint8Array())) as CompiledHead;
		return Array.isArray(findings) ? { digest, findings, dossier: complete(normalizeInSteps(file, new Map())) } : undefined;
	} catch {
		// As for a file that is damaged, the dossier is compiled again.
		return undefined;
	}
}
