import type { CslItem } from '../../dossier/model';
import { namesOf } from './cslName';

/** The types whose author, in formats without a field for it, is the court or body that decided or adopted them. */
const LAW: ReadonlySet<string> = new Set(['legal_case', 'legislation', 'bill', 'regulation']);

/**
 * Moves the court or body of a case or law to `authority`, where CSL has it: .bib and RIS name it as an institutional author, and that of a
 * case also as publisher. Other items, and those with personal authors, are returned unchanged.
 */
export function withBody(csl: CslItem): CslItem {
	if (!LAW.has(csl.type) || csl['authority'] !== undefined) {
		return csl;
	}
	const authors = namesOf(csl, 'author');
	const { author: _, publisher, ...rest } = csl;
	if (authors.length > 0) {
		const bodies = authors.map(({ literal }) => literal);
		return bodies.includes(undefined) ? csl : { ...rest, ...(publisher !== undefined && { publisher }), authority: bodies.join(' and ') };
	}
	return csl.type === 'legal_case' && typeof publisher === 'string' ? { ...rest, authority: publisher } : csl;
}
