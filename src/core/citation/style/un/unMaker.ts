import type { Name } from '../names';
import { makersOf, type Work } from '../work';

/** Acronyms of organizations that are not the initials of their names. */
const ACRONYMS: ReadonlyMap<string, RegExp> = new Map([
	['UNICEF', /\bchildren[’']s fund\b/i],
	['FAO', /\bfood and agriculture organi[sz]ation\b/i],
	['WFP', /\bworld food programme\b/i],
	['OHCHR', /\bhigh commissioner for human rights\b/i],
	['UNHCR', /\bhigh commissioner for refugees\b/i],
	['ECLAC', /\blatin america and the caribbean\b/i],
]);

/**
 * Returns the publisher, unless it is the author, whom a publisher may name by an acronym [IV.A]: `UNICEF` after
 * `United Nations Children’s Fund`.
 */
export function publisherUnlessAuthor(work: Work): string {
	const { publisher } = work;
	return makersOf(work).some(({ family, given }) => given === '' && (family === publisher || isAcronymOf(publisher, family))) ? '' : publisher;
}

function isAcronymOf(acronym: string, name: string): boolean {
	if (!/^[A-Z]{2,8}$/.test(acronym)) {
		return false;
	}
	const initials = name.split(/[\s,-]+/).map(word => word.charAt(0).toUpperCase());
	let found = 0;
	for (const initial of initials) {
		found += initial === acronym.charAt(found) ? 1 : 0;
	}
	return (found === acronym.length && initials[0] === acronym.charAt(0)) || ACRONYMS.get(acronym)?.test(name) === true;
}

/** Returns the authors, unless a periodical is named as the author of what it prints. */
export function authorsOf({ authors, container }: Pick<Work, 'authors' | 'container'>): readonly Name[] {
	return container !== ''
		&& authors.length === 1
		&& authors[0]?.given === ''
		&& authors[0].family.replace(/^The /, '') === container.replace(/^The /, '')
		? []
		: authors;
}
