import type { LabelRole } from '../../dossier/model';
import { roleByShape } from '../termText';

/** A term as the file has it, with the values of its data categories. */
export interface WrittenTerm {
	text: string;
	status?: string;
	type?: string;
}

/**
 * Returns the terms of one language with their roles. The status decides; without one, the first term that is neither deprecated nor an
 * abbreviation is the preferred one, if no other is.
 */
export function rolesOf(terms: readonly WrittenTerm[]): readonly { readonly text: string; readonly role: LabelRole }[] {
	const named = terms
		.filter(({ text }) => text !== '')
		.map(term => ({ text: term.text, isOpen: term.status === undefined, role: roleOf(term) }));
	const first = named.some(({ role }) => role === 'preferred')
		? undefined
		: (named.find(({ isOpen, role }) => isOpen && role === 'variant') ?? named.find(({ isOpen }) => isOpen));
	return named.map(term => ({ text: term.text, role: term === first ? 'preferred' : term.role }));
}

function roleOf({ text, status = '', type }: WrittenTerm): LabelRole {
	if (/^preferred/.test(status) || status === 'standardizedTerm') {
		return 'preferred';
	}
	if (/^(?:deprecated|superseded|forbidden|obsolete|notRecommended)/.test(status)) {
		return 'discouraged';
	}
	if (type === undefined) {
		return roleByShape(text);
	}
	return /^(?:acronym|abbreviation|initialism)$/.test(type) ? 'acronym' : 'variant';
}
