import { citationKey, type CitationKey } from '../../library/library';
import type { Dossier, Key } from '../../dossier/model';

/** Why a citation key cannot be used. `form`: tools would not take it. `clash`: sources of two dossiers have it; the first is cited. */
export interface KeyProblem {
	readonly code: 'form' | 'clash';
	readonly key: CitationKey;
	/** The dossier and the source that have to change. */
	readonly dossier: Key;
	readonly source: Key;
}

/** What pandoc, LaTeX, Typst and the citation tools of editors accept as a key. */
const KEY = /^[A-Za-z][A-Za-z0-9_]*$/;

/** The citation keys of dossiers that are not valid or not unique. An id that is another's with an underscore and more can make two sources share a key. */
export function findKeyProblems(dossiers: readonly Dossier[]): readonly KeyProblem[] {
	const taken = new Set<string>();
	const problems: KeyProblem[] = [];
	for (const { id, sources } of dossiers) {
		for (const source of sources.keys()) {
			const key = citationKey(id, source);
			// BibTeX does not tell keys apart by case.
			const code = !KEY.test(key) ? 'form' : taken.has(key.toLowerCase()) ? 'clash' : undefined;
			if (code) {
				problems.push({ code, key, dossier: id, source });
			}
			taken.add(key.toLowerCase());
		}
	}
	return problems;
}
