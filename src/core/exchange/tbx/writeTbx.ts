import type { LabelRole, LanguageTag, LocalizedText } from '../../dossier/model';
import { withoutMarkup } from '../../render/markdownText';
import type { Steps } from '../../steps/steps';
import type { Concept, Term, TermBase } from '../termBase';
import { escapeXml } from '../xml';

const STATUS: Readonly<Record<LabelRole, string>> = {
	preferred: 'preferredTerm-admn-sts', acronym: 'admittedTerm-admn-sts', variant: 'admittedTerm-admn-sts', discouraged: 'deprecatedTerm-admn-sts',
};
const TYPE: Readonly<Record<LabelRole, string | undefined>> = { preferred: 'fullForm', acronym: 'acronym', variant: 'variant', discouraged: undefined };

/**
 * Writes TBX-Basic (ISO 30042:2019, style DCA). Definitions are at the language, or at the concept where it has no term in that language.
 * One step for each concept.
 */
export function* tbxInSteps({ id = '', title = {}, language = 'en', concepts }: TermBase): Steps<string> {
	const ids = new Set(concepts.map(concept => concept.id));
	const name = title[language] ?? Object.values(title)[0] ?? id;
	const lines: string[] = [];
	for (const concept of concepts) {
		conceptLines(concept, ids).forEach(line => lines.push(`\t\t\t${line}`));
		yield;
	}
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<tbx type="TBX-Basic" style="dca" xml:lang="${language}" xmlns="urn:iso:std:iso:30042:ed-2">`,
		'\t<tbxHeader>',
		'\t\t<fileDesc>',
		`\t\t\t<titleStmt><title>${escapeXml(name)}</title></titleStmt>`,
		`\t\t\t<sourceDesc><p>${escapeXml(`Dossier ${id}`.trim())}</p></sourceDesc>`,
		'\t\t</fileDesc>',
		'\t</tbxHeader>',
		'\t<text>',
		'\t\t<body>',
		...lines,
		'\t\t</body>',
		'\t</text>',
		'</tbx>',
		'',
	].join('\n');
}

function conceptLines({ id, kind, terms, gloss, definition, links }: Concept, ids: ReadonlySet<string | undefined>): readonly string[] {
	const languages = [...new Set(terms.map(term => term.language))];
	const elsewhere = (texts: LocalizedText) => Object.keys(texts).filter(language => !languages.includes(language));
	const texts = (language: LanguageTag, tag: string) => [
		...(definition[language] === undefined ? [] : [`<descrip type="definition"${tag}>${escapeXml(withoutMarkup(definition[language]))}</descrip>`]),
		...(gloss[language] === undefined ? [] : [`<note${tag}>${escapeXml(withoutMarkup(gloss[language]))}</note>`]),
	];
	return [
		`<conceptEntry${id === undefined ? '' : ` id="${escapeXml(id)}"`}>`,
		...[
			...(kind === undefined ? [] : [`<descrip type="subjectField">${kind}</descrip>`]),
			...[...new Set([...elsewhere(definition), ...elsewhere(gloss)])].flatMap(language => texts(language, ` xml:lang="${language}"`)),
			...links.filter(({ type, to }) => type === 'related' && ids.has(to)).map(({ to }) => `<ref type="crossReference" target="${escapeXml(to)}">${escapeXml(to)}</ref>`),
			...languages.flatMap(language => [
				`<langSec xml:lang="${language}">`,
				...texts(language, '').map(line => `\t${line}`),
				...terms.filter(term => term.language === language).flatMap(termLines).map(line => `\t${line}`),
				'</langSec>',
			]),
		].map(line => `\t${line}`),
		'</conceptEntry>',
	];
}

function termLines({ text, role }: Term): readonly string[] {
	const type = TYPE[role];
	return [
		'<termSec>',
		`\t<term>${escapeXml(text)}</term>`,
		`\t<termNote type="administrativeStatus">${STATUS[role]}</termNote>`,
		...(type === undefined ? [] : [`\t<termNote type="termType">${type}</termNote>`]),
		'</termSec>',
	];
}
