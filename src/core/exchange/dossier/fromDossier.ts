import type { Dossier, Entry } from '../../dossier/model';
import { distinctNames } from '../../library/names';
import { complete, type Steps } from '../../steps/steps';
import type { Concept, TermBase } from '../termBase';

/**
 * Returns the parts of a dossier that formats of terminology can have. The ids of concepts are the keys of entries; relations are those
 * stated in the file.
 */
export function termBaseOf(dossier: Dossier): TermBase {
	return complete(termBaseInSteps(dossier));
}

/** Like `termBaseOf`, in steps, one for each entry. */
export function* termBaseInSteps({ id, title, language, version, licence, entries }: Dossier): Steps<TermBase> {
	const concepts: Concept[] = [];
	for (const entry of entries.values()) {
		concepts.push(conceptOf(entry));
		yield;
	}
	return { id, title, language, version, licence, concepts };
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
