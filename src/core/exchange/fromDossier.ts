import type { Dossier, Entry } from '../dossier/model';
import { distinctNames } from '../library/names';
import type { Concept, TermBase } from './termBase';

/**
 * Returns what formats of terminology can have of a dossier. The ids of concepts are the keys of entries; relations are those stated in the
 * file.
 */
export function termBaseOf({ id, title, language, version, licence, entries }: Dossier): TermBase {
	return { id, title, language, version, licence, concepts: [...entries.values()].map(conceptOf) };
}

function conceptOf(entry: Entry): Concept {
	return {
		id: entry.key,
		kind: entry.kind,
		terms: distinctNames(entry).map(({ text, language, role, instead, reason }) => ({
			text, language, role, ...(instead !== undefined && { instead }), ...(reason && { reason }),
		})),
		gloss: entry.gloss,
		definition: entry.definition?.text ?? {},
		links: entry.relations.map(({ type, target }) => ({ type, to: target })),
	};
}
