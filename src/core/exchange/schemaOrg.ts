import type { LocalizedText } from '../dossier/model';
import { withoutMarkup } from '../render/markdownText';
import type { Concept, TermBase } from './termBase';

/** Writes a set of defined terms of schema.org in JSON-LD, which is safe inside a page: it cannot end a script element. */
export function writeSchemaOrg({ title = {}, language, version, licence, concepts }: TermBase, address: string): string {
	const set = {
		'@context': 'https://schema.org',
		'@type': 'DefinedTermSet',
		'@id': address,
		name: texts(title, text => text),
		...(language !== undefined && { inLanguage: language }),
		...(version !== undefined && { version }),
		...(licence !== undefined && { license: licence }),
		hasDefinedTerm: concepts.map(concept => termOf(concept, address)),
	};
	return `${JSON.stringify(set, undefined, '\t').replaceAll('</', '<\\/')}\n`;
}

function termOf({ id, terms, gloss, definition }: Concept, address: string): object {
	const names = (...roles: readonly string[]) =>
		terms.filter(({ role }) => roles.includes(role)).map(({ text, language }) => ({ '@value': text, '@language': language }));
	const others = names('acronym', 'variant');
	const description = Object.keys(definition).length > 0 ? definition : gloss;
	return {
		'@type': 'DefinedTerm',
		...(id !== undefined && { '@id': `${address}/${id}`, termCode: id }),
		name: names('preferred'),
		...(others.length > 0 && { alternateName: others }),
		...(Object.keys(description).length > 0 && { description: texts(description, withoutMarkup) }),
		inDefinedTermSet: { '@id': address },
	};
}

function texts(localized: LocalizedText, convert: (text: string) => string): readonly object[] {
	return Object.entries(localized).map(([language, text]) => ({ '@value': convert(text), '@language': language }));
}
