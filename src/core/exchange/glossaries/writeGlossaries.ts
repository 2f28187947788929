import type { LanguageTag } from '../../dossier/model';
import { escapeLatex } from '../../language/latex/escapeLatex';
import { withoutMarkup } from '../../render/markdownText';
import type { Steps } from '../../steps/steps';
import { oneDescription } from '../formatCapabilities';
import type { Concept, TermBase } from '../termBase';

/** A package of LaTeX. */
type Package = 'glossaries' | 'acro';

/**
 * Writes the entries that have a name in a language, one a line, for the package glossaries or acro. Acro has acronyms only. One step for
 * each concept.
 */
export function* glossariesInSteps({ concepts }: TermBase, language: LanguageTag, forPackage: Package): Steps<string> {
	const lines: string[] = [];
	for (const concept of concepts) {
		lines.push(lineOf(concept, language, forPackage));
		yield;
	}
	return lines.join('');
}

function lineOf(concept: Concept, language: LanguageTag, forPackage: Package): string {
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
}

function partsOf(concept: Concept, language: LanguageTag) {
	const ofRole = (role: string) => concept.terms.find(term => term.language === language && term.role === role)?.text;
	const [name, acronym] = [ofRole('preferred'), ofRole('acronym')].map(text => (text === undefined ? undefined : escapeLatex(text)));
	return { id: concept.id, name, acronym, description: escapeLatex(withoutMarkup(oneDescription(concept, language)[language] ?? '')) };
}
