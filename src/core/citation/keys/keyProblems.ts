import type { Dossier, Key } from '../../dossier/model';
import { citationKey, type CitationKey } from '../../library/library';

/**
 * Why a citation key cannot be used. `form`: citation programs do not accept it; `clash`: sources of two dossiers have the same key,
 * and the first is cited.
 */
export interface KeyProblem {
	readonly code: 'form' | 'clash';
	readonly key: CitationKey;
	/** The dossier and source that must change. */
	readonly dossier: Key;
	readonly source: Key;
}

/** The keys that pandoc, LaTeX, Typst and citation extensions accept. */
const KEY = /^[A-Za-z][A-Za-z0-9_]*$/;

/**
 * Returns the citation keys of dossiers that are invalid or not unique. Two sources can get the same key if one dossier id is another
 * with an underscore and a suffix.
 */
export function findKeyProblems(dossiers: readonly Dossier[]): readonly KeyProblem[] {
	const taken = new Set<string>();
	const problems: KeyProblem[] = [];
	for (const { id, sources } of dossiers) {
		for (const source of sources.keys()) {
			const key = citationKey(id, source);
			// Keys are case-insensitive in BibTeX.
			const code = !KEY.test(key) ? 'form' : taken.has(key.toLowerCase()) ? 'clash' : undefined;
			if (code) {
				problems.push({ code, key, dossier: id, source });
			}
			taken.add(key.toLowerCase());
		}
	}
	return problems;
}
