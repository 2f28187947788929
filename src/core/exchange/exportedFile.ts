import { exportItemsInSteps } from '../citation/bibliography/exportItems';
import type { BibliographyItem, Loss } from '../citation/bibliography/items/item';
import type { Dossier } from '../dossier/model';
import { citationKey } from '../library/library';
import { complete, type Steps } from '../steps/steps';
import { termBaseInSteps } from './dossier/fromDossier';
import { lossesInSteps, type LostParts } from './formatCapabilities';
import { SOURCE_FORMATS, TERM_FORMATS, type WriteOptions } from './formats';

/** A file in another format, and the parts that this format cannot hold. */
export interface ExportedFile {
	readonly content: string | Uint8Array;
	/** How much of each part of the dossier is left out; empty for sources. */
	readonly parts: readonly LostParts[];
	/** The fields of sources that are left out or written with less information; empty for terms. */
	readonly fields: readonly Loss[];
}

/**
 * Writes a dossier in a format of terminology, or its sources in a format of bibliographies. `undefined` if no format with this name can be
 * written.
 */
export function exportedFile(dossier: Dossier, format: string, options: WriteOptions): ExportedFile | undefined {
	return complete(exportedFileInSteps(dossier, format, options));
}

/** Like `exportedFile`, in steps: one or more for each entry, or one for each source; a workbook and what is lost in steps of some hundred. */
export function* exportedFileInSteps(dossier: Dossier, format: string, options: WriteOptions): Steps<ExportedFile | undefined> {
	const terms = TERM_FORMATS.find(({ name }) => name === format);
	if (terms?.write) {
		const base = yield* termBaseInSteps(dossier);
		const content = yield* terms.write(base, options);
		return { content, parts: yield* lossesInSteps(dossier, terms.capabilities, options.language), fields: [] };
	}
	return yield* sourcesInSteps([...dossier.sources.values()].map(({ key, csl }) => ({ key: citationKey(dossier.id, key), csl })), format);
}

/** Writes sources in a format of bibliographies; `undefined` if there is none with this name. */
export function exportedSources(items: readonly BibliographyItem[], format: string): ExportedFile | undefined {
	return complete(sourcesInSteps(items, format));
}

function* sourcesInSteps(items: readonly BibliographyItem[], format: string): Steps<ExportedFile | undefined> {
	const writes = SOURCE_FORMATS.find(({ name }) => name === format)?.writes;
	if (!writes) {
		return undefined;
	}
	const { text, lost } = yield* exportItemsInSteps(items, writes);
	return { content: text, parts: [], fields: lost };
}
