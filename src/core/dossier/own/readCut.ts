import type { Steps } from '../../steps/steps';
import type { ShapeValidator } from '../finding';
import type { Dossier } from '../model';
import { isMissingInFile } from '../yaml/misplacedKeys';
import { checkCutInSteps, type CutResult } from './checkCut';
import { entryOwnersInSteps, firstOwnersInSteps } from './entryOwners';
import { EntryShapes } from './entryShapes';
import { readHead } from './fileHead';
import { located, refused } from './ownDossier';
import type { OwnReading } from './ownReading';
import { positionsIn } from './positions';
import { readEntriesInSteps } from './readEntries';
import { recutInSteps } from './recut';

/** How to read a text. */
export interface ReadCutOptions {
	readonly validate: ShapeValidator;
	/** The last version that could be used. */
	readonly previous: Dossier | undefined;
	/** An earlier version: entries whose text is the same are not read again. */
	readonly earlier: OwnReading | undefined;
}

/**
 * Reads a dossier in YAML entry by entry, in steps. `undefined` if the text cannot be divided into entries, or if the findings in the rest
 * of the file depend on the entries: the file must then be read as a whole.
 */
export function* readCutInSteps(text: string, { validate, previous, earlier }: ReadCutOptions): Steps<CutResult | undefined> {
	const recut = yield* recutInSteps(text, earlier);
	const head = recut && readHead(text, recut.cut, validate, earlier);
	if (!head) {
		return undefined;
	}
	if ('findings' in head) {
		const positionOf = positionsIn({ text, cut: recut.cut, all: [], duplicates: new Set() }, []);
		return head.findings.some(isMissingInFile) ? undefined : { result: located(refused(head.findings), positionOf) };
	}
	if (earlier && head.file.language !== earlier.file.language) {
		// Each entry must have a name in this language.
		return yield* readCutInSteps(text, { validate, previous, earlier: undefined });
	}
	const fresh = yield* readEntriesInSteps(text, recut, new EntryShapes(head.data, validate));
	if (!fresh) {
		return undefined;
	}
	const all = [...recut.before, ...fresh.read, ...recut.after];
	const { duplicates, ...owners } = yield* earlier
		? entryOwnersInSteps({ all, fresh: new Set(fresh.read), gone: recut.gone }, earlier.duplicates)
		: firstOwnersInSteps(all);
	const read = { text, cut: recut.cut, all, duplicates };
	return yield* checkCutInSteps({ read, ...owners, data: head.data, file: head.file, fresh, earlier }, previous);
}
