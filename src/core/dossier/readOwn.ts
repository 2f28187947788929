import { MAX_DOSSIER_LENGTH } from '../limits';
import type { Steps } from '../steps/steps';
import type { ShapeValidator } from './finding';
import type { Dossier } from './model';
import { refused, type OwnDossier } from './own/ownDossier';
import type { OwnReading } from './own/ownReading';
import { readCutInSteps } from './own/readCut';
import { readWholeInSteps, type ReadOwnOptions } from './own/readWhole';
import { tooLong } from './read';

/**
 * Reads a dossier from YAML or JSON in steps, and uses as much of it as possible: an entry that is wrong is set aside alone. Entries
 * that are equal to those of the previous version are the same objects. Never throws. `readDossierInSteps` and `readDossierYaml` refuse the
 * same file as a whole.
 */
export function readOwnInSteps(text: string, { validate, previous }: ReadOwnOptions): Steps<OwnDossier> {
	return new OwnReader(validate).readInSteps(text, previous);
}

/**
 * Reads one version of a dossier after another. Of those in YAML, it keeps the text, so that only entries whose text has changed are read
 * again, and only what depends on these is checked again. The results are those of `readOwnInSteps`.
 */
export class OwnReader {
	private readonly validate: ShapeValidator;
	private earlier: OwnReading | undefined;

	constructor(validate: ShapeValidator) {
		this.validate = validate;
	}

	/**
	 * Reads a version in steps, as `readOwnInSteps` does. If not all steps are run, it is as if none had been. `valid` is only in the result of
	 * the first version.
	 */
	* readInSteps(text: string, previous: Dossier | undefined): Steps<OwnDossier> {
		if (text.length > MAX_DOSSIER_LENGTH) {
			return refused([tooLong()]);
		}
		const own = text.startsWith('\uFEFF') ? text.slice(1) : text;
		const { validate, earlier } = this;
		const read = /^\s*\{/.test(own) ? undefined : yield* readCutInSteps(own, { validate, previous, earlier });
		this.earlier = read?.reading ?? this.earlier;
		return read?.result ?? (yield* readWholeInSteps(own, { validate, previous }));
	}
}
