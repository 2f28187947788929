import type { LocalizedText } from '../dossier/model';
import { withoutMarkup } from '../render/markdownText';
import type { Steps } from '../steps/steps';
import { jsonInSteps } from './jsonInSteps';
import type { Concept, TermBase } from './termBase';

/**
 * Writes a set of defined terms of schema.org in JSON-LD, which is safe inside a page: it cannot end a script element. One step for each
 * concept.
 */
export function* schemaOrgInSteps({ title = {}, language, version, licence, concepts }: TermBase, address: string): Steps<string> {
	const set = {
		'@context': 'https://schema.org',
		'@type': 'DefinedTermSet',
		'@id': address,
		name: texts(title, text => text),
		...(language !== undefined && { inLanguage: language }),
		...(version !== undefined && { version }),
		...(licence !== undefined && { license: licence }),
	};
	const json = yield* jsonInSteps(set, ['hasDefinedTerm', concepts, concept => termOf(concept, address)]);
	return json.replaceAll('</', '<\\/');
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
