/** The longest match among several candidates, and all candidates that match this much text. */
export interface LongestMatch<Candidate, Found> {
	/** The match of the first of them. */
	readonly found: Found;
	readonly of: readonly Candidate[];
}

/** Returns the longest match; `undefined` if no candidate matches. `find` returns the match of a candidate, if there is one. */
export function longestMatch<Candidate, Found extends { readonly end: number }>(
	candidates: readonly Candidate[], find: (candidate: Candidate) => Found | undefined,
): LongestMatch<Candidate, Found> | undefined {
	let best: { readonly found: Found; readonly of: Candidate[] } | undefined;
	for (const candidate of candidates) {
		const found = find(candidate);
		if (found && (!best || found.end > best.found.end)) {
			best = { found, of: [candidate] };
		} else if (found && best && found.end === best.found.end) {
			best.of.push(candidate);
		}
	}
	return best;
}
