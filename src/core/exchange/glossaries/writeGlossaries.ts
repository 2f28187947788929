import type { LanguageTag } from '../../dossier/model';
import { escapeLatex } from '../../language/latex/escapeLatex';
import { withoutMarkup } from '../../render/markdownText';
import { oneDescription } from '../formatCapabilities';
import type { Concept, TermBase } from '../termBase';

/** Writes the entries that have a name in a language, one per line, for the package glossaries or acro. Acro can only have acronyms. */
export function writeGlossaries({ concepts }: TermBase, language: LanguageTag, forPackage: 'glossaries' | 'acro'): string {
	return concepts.map(concept => {
		const { id = '', name, acronym, description } = partsOf(concept, language);
		if (name === undefined || (acronym === undefined && forPackage === 'acro')) {
			return '';
		}
		const about = (key: string, before: string) => (description === '' ? '' : `${before}${key}={${description}}`);
		if (forPackage === 'acro') {
			return `\\DeclareAcronym{${id}}{short={${acronym}}, long={${name}}${about('extra', ', ')}}\n`;
		}
		return acronym === undefined
			? `\\newglossaryentry{${id}}{name={${name}}, description={${description}}}\n`
			: `\\newacronym${description === '' ? '' : `[${about('description', '')}]`}{${id}}{${acronym}}{${name}}\n`;
	}).join('');
}

function partsOf(concept: Concept, language: LanguageTag) {
	const ofRole = (role: string) => concept.terms.find(term => term.language === language && term.role === role)?.text;
	const [name, acronym] = [ofRole('preferred'), ofRole('acronym')].map(text => (text === undefined ? undefined : escapeLatex(text)));
	return { id: concept.id, name, acronym, description: escapeLatex(withoutMarkup(oneDescription(concept, language)[language] ?? '')) };
}
