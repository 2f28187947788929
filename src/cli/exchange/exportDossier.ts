import { exportItems } from '../../core/citation/bibliography/exportItems';
import type { BibliographyItem } from '../../core/citation/bibliography/items/item';
import type { Dossier } from '../../core/dossier/model';
import { SOURCE_FORMATS, TERM_FORMATS, type WriteOptions } from '../../core/exchange/formats';
import { termBaseOf } from '../../core/exchange/fromDossier';
import { lossesOf } from '../../core/exchange/holds';
import { citationKey } from '../../core/library/library';
import { UsageError } from '../command';
import { lossSentence, sourceLossSentence } from '../words/exchangeWords';

/** A file to be written, and what its format cannot hold: a sentence each, with codes for programs. */
export interface Exported {
	readonly content: string | Uint8Array;
	readonly lost: readonly { readonly code: string; readonly count: number; readonly message: string }[];
}

/** Writes a dossier in a format of terminology, or its sources in a format of bibliographies. */
export function exportDossier(dossier: Dossier, format: string, options: WriteOptions): Exported {
	const terms = TERM_FORMATS.find(({ name }) => name === format);
	if (terms?.write) {
		const lost = lossesOf(dossier, terms.holds, options.language).map(loss => ({ code: loss.part, count: loss.count, message: lossSentence(loss) }));
		return { content: terms.write(termBaseOf(dossier), options), lost };
	}
	return exportSources([...dossier.sources.values()].map(({ key, csl }) => ({ key: citationKey(dossier.id, key), csl })), format);
}

/** Writes sources in a format of bibliographies. */
export function exportSources(items: readonly BibliographyItem[], format: string): Exported {
	const writes = SOURCE_FORMATS.find(({ name }) => name === format)?.writes;
	if (!writes) {
		throw new UsageError(`Sources cannot be written as ${format}.`);
	}
	const { text, lost } = exportItems(items, writes);
	return { content: text, lost: lost.map(loss => ({ code: loss.reason, count: 1, message: sourceLossSentence(loss) })) };
}
