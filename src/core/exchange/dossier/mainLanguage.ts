import { increase } from '../../data/increase';
import type { LanguageTag } from '../../dossier/model';
import type { Concept, TermBase } from '../termBase';
import { cleanLanguage } from '../termText';

/**
 * Returns the main language of a term base: the one that it states if an entry has a name in it or in a regional form of it, otherwise the
 * one of most entries, counting regional forms with their language.
 */
export function mainLanguage({ language, concepts }: Pick<TermBase, 'language' | 'concepts'>): LanguageTag {
	const counts = new Map<LanguageTag, number>();
	const ofBase = new Map<string, number>();
	for (const { terms } of concepts) {
		const own = new Set(terms.filter(({ role }) => role === 'preferred').map(term => term.language));
		own.forEach(one => increase(counts, one));
		new Set([...own].map(baseOf)).forEach(one => increase(ofBase, one));
	}
	if (language !== undefined && concepts.some(({ terms }) => terms.some(term => baseOf(term.language) === baseOf(language)))) {
		return language;
	}
	const base = mostOften(ofBase) ?? 'en';
	return mostOften(new Map([...counts].filter(([one]) => baseOf(one) === base))) ?? language ?? base;
}

/**
 * Returns a concept whose names in a regional form of the main language, or in the language of which that is a form, are in the main
 * language, if it has no others in that.
 */
export function inMainLanguage(concept: Concept, main: LanguageTag): Concept {
	const tags = concept.terms.map(term => cleanLanguage(term.language) ?? term.language);
	const form = tags.includes(main) ? undefined : tags.find(tag => baseOf(tag) === baseOf(main));
	return form === undefined
		? concept
		: { ...concept, terms: concept.terms.map((term, index) => (tags[index] === form ? { ...term, language: main } : term)) };
}

/** Returns a tag without its region, but with its script, since texts in another script are not the same names. */
function baseOf(tag: LanguageTag): string {
	const [language = '', script = ''] = (cleanLanguage(tag) ?? tag).split('-');
	return /^[A-Z][a-z]{3}$/.test(script) ? `${language}-${script}` : language;
}

function mostOften(counts: ReadonlyMap<string, number>): string | undefined {
	return [...counts].reduce<readonly [string | undefined, number]>((best, one) => (one[1] > best[1] ? one : best), [undefined, 0])[0];
}
