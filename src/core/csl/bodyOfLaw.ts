import type { CslItem } from '../dossier/model';
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
	const authors = namesOf(csl, 'author').map(({ literal }) => literal);
	if (authors.length > 0) {
		return authors.includes(undefined) ? csl : { ...without(csl, 'author'), authority: authors.join(' and ') };
	}
	const { publisher } = csl;
	return csl.type === 'legal_case' && typeof publisher === 'string' ? { ...without(csl, 'publisher'), authority: publisher } : csl;
}

function without({ type, ...fields }: CslItem, field: string): CslItem {
	return { type, ...Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field)) };
}
