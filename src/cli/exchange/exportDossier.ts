import type { BibliographyItem } from '../../core/citation/bibliography/items/item';
import type { Dossier } from '../../core/dossier/model';
import { exportedFile, exportedSources, type ExportedFile } from '../../core/exchange/exportedFile';
import type { WriteOptions } from '../../core/exchange/formats';
import { UsageError } from '../command';
import { lossSentence, sourceLossSentence } from '../words/exchangeWords';

/** A file to write, and the parts that its format cannot hold: a sentence each, with codes for programs. */
export interface Exported {
	readonly content: string | Uint8Array;
	readonly lost: readonly { readonly code: string; readonly count: number; readonly message: string }[];
}

/** Writes a dossier in a format of terminology, or its sources in a format of bibliographies. */
export function exportDossier(dossier: Dossier, format: string, options: WriteOptions): Exported {
	return reported(exportedFile(dossier, format, options), format);
}

/** Writes sources in a format of bibliographies. */
export function exportSources(items: readonly BibliographyItem[], format: string): Exported {
	return reported(exportedSources(items, format), format);
}

function reported(file: ExportedFile | undefined, format: string): Exported {
	if (!file) {
		throw new UsageError(`Sources cannot be written as ${format}.`);
	}
	const { content, parts, fields } = file;
	return {
		content,
		lost: [
			...parts.map(loss => ({ code: loss.part, count: loss.count, message: lossSentence(loss) })),
			...fields.map(loss => ({ code: loss.reason, count: 1, message: sourceLossSentence(loss) })),
		],
	};
}
