import { dateOf } from '../../csl/cslDate';
import { textOf } from '../../csl/cslText';
import { MAX_KEY_LENGTH } from '../../limits';
import { oneLine } from '../../text/shownText';
import { printReference } from '../reference';
import { displayName, namesField } from '../style/names';
import type { CitationSyntax } from './form';
import type { FormText } from './formText';
import { locatorPart, type CitationRequest, type CitedPick } from './request';

/**
 * The fields of a template, in the order of the documentation. `reference` is the full reference with its locator, in the style of the
 * document if the pick has it, otherwise as plain text; `locator` is for example `para. 3`, `place` is `3`; `author` is the persons or
 * the institution; `date` is in ISO 8601 with the known precision; `short` is the short title.
 */
export const TEMPLATE_FIELDS = [
	'reference', 'key', 'locator', 'place', 'prefix', 'suffix', 'title', 'short', 'author', 'publisher', 'genre', 'number', 'year', 'date', 'url', 'doi',
] as const;

/** A field of a template. */
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

/** A problem in a template and its range: an unknown field, or unbalanced braces. */
export interface TemplateProblem {
	readonly code: 'unknownField' | 'unclosed' | 'unopened';
	readonly start: number;
	readonly end: number;
	/** The text between the braces. */
	readonly name: string;
}

/** A parsed template: text, and fields with the text around them that is only written if they have a value. */
export type CitationTemplate = readonly (string | { readonly field: TemplateField; readonly before: string; readonly after: string })[];

/**
 * Parses a template: text with fields in double braces, such as `{{reference}}`. In `{{, |locator}}` and `{{(|year|)}}`, the text
 * before and after the vertical bars is only written if the field has a value. Single braces are text and must be balanced.
 */
export function parseTemplate(template: string): { readonly parts: CitationTemplate } | { readonly problems: readonly TemplateProblem[] } {
	const parts: (CitationTemplate[number])[] = [];
	const problems: TemplateProblem[] = [];
	const texts: { readonly start: number; readonly text: string }[] = [];
	let from = 0;
	for (let start = openingIn(template, from); start >= 0; start = openingIn(template, from)) {
		texts.push({ start: from, text: template.slice(from, start) });
		parts.push(template.slice(from, start));
		const close = template.indexOf('}}', start + 2);
		if (close < 0) {
			problems.push({ code: 'unclosed', start, end: template.length, name: template.slice(start + 2) });
			from = template.length;
			break;
		}
		const inside = template.slice(start + 2, close);
		const strokes = inside.split('|');
		const [before, name = '', after] =
			strokes.length === 1 ? ['', inside, ''] : [strokes[0] ?? '', strokes[1] ?? '', strokes.slice(2).join('|')];
		const field = TEMPLATE_FIELDS.find(one => one === name.trim());
		if (field) {
			parts.push({ field, before, after: after ?? '' });
		} else {
			problems.push({ code: 'unknownField', start, end: close + 2, name: name.trim() });
		}
		from = close + 2;
	}
	texts.push({ start: from, text: template.slice(from) });
	parts.push(template.slice(from));
	const all = [...problems, ...loneBraces(texts)].sort((a, b) => a.start - b.start);
	return all.length > 0 ? { problems: all } : { parts: parts.filter(part => part !== '') };
}

/** Returns the start of the next field; -1 if there is none. Of three braces, as in `\cite{{{key}}}`, the first is text. */
function openingIn(template: string, from: number): number {
	let start = template.indexOf('{{', from);
	while (start >= 0 && template[start + 2] === '{') {
		start++;
	}
	return start;
}

/** Returns unbalanced braces, which are nearly always a mistake. A brace after a backslash is escaped in LaTeX. */
function loneBraces(texts: readonly { readonly start: number; readonly text: string }[]): readonly TemplateProblem[] {
	const open: number[] = [];
	const problems: TemplateProblem[] = [];
	for (const { start, text } of texts) {
		for (const match of text.matchAll(/\\[^]|[{}]/g)) {
			const at = start + match.index;
			if (match[0] === '{') {
				open.push(at);
			} else if (match[0] === '}' && open.pop() === undefined) {
				problems.push({ code: 'unopened', start: at, end: at + 1, name: '' });
			}
		}
	}
	return [...problems, ...open.map((start): TemplateProblem => ({ code: 'unclosed', start, end: start + 1, name: '' }))];
}

/**
 * Fills in a template for each source and joins the results with `; `. Values are escaped for the language of the document, the text
 * of the template is not.
 */
export function templateCitation(template: CitationTemplate, request: CitationRequest, language: TemplateLanguage): FormText {
	const { escape } = language;
	return request.picks.flatMap((pick, index): FormText => [
		...(index === 0 ? [] : ['; ']),
		...template.flatMap((part): FormText => {
			if (typeof part === 'string') {
				return [part];
			}
			const locator = locatorPart(pick, request.words);
			if (locator && (part.field === 'locator' || part.field === 'place')) {
				const [lead, trail] = part.field === 'locator' ? [locator.lead, locator.trail] : ['', ''];
				return [
					{
						lead: part.before + escape(lead),
						places: locator.places.map(place => escape(place)),
						trail: escape(trail) + part.after,
					},
				];
			}
			if (part.field === 'reference' && pick.inStyle) {
				return [part.before, ...pick.inStyle, part.after].filter(piece => piece !== '');
			}
			const value = oneLine(fieldOf(part.field, pick, request));
			return value === '' ? [] : [part.before + writtenField(part.field, value, language) + part.after];
		}),
	]);
}

/** How a language writes the values of a template. */
export type TemplateLanguage = Pick<CitationSyntax, 'escape' | 'address'>;

/** Letters and digits with single separators: a key in every language, and never markup. */
const PLAIN_KEY = /^[\p{L}\p{N}]+(?:[_:.+/-][\p{L}\p{N}]+)*$/u;

function writtenField(field: TemplateField, value: string, { escape, address }: TemplateLanguage): string {
	switch (field) {
		case 'key':
			// Escaping would change the key, so a key that needs it is written as text.
			return value.length <= MAX_KEY_LENGTH && PLAIN_KEY.test(value) ? value : escape(value);
		case 'url':
		case 'doi':
			return address(asAddress(value));
		default:
			return escape(value);
	}
}

/** Characters that are invalid in URLs, or would end one or start markup in a document. */
const NOT_IN_ADDRESS = /[\s<>"{}|\\^`[\]]/gu;

/** Returns an equivalent URL without characters that would end it. */
function asAddress(value: string): string {
	return value.replace(NOT_IN_ADDRESS, encodeURIComponent);
}

function fieldOf(field: TemplateField, pick: CitedPick, { words }: CitationRequest): string {
	const { csl } = pick;
	const date = dateOf(csl, 'issued')?.start;
	switch (field) {
		case 'reference': {
			const locator = locatorPart(pick, words);
			return printReference(pick.reference, locator ? locator.lead + (locator.places[0] ?? '') + locator.trail : '');
		}
		case 'key':
			return pick.key;
		case 'locator':
		case 'place':
			return '';
		case 'prefix':
		case 'suffix':
			return pick[field] ?? '';
		case 'short':
			return textOf(csl, 'title-short');
		case 'author':
			return ['author', 'authority'].flatMap(variable => namesField(csl, variable)).map(displayName).join(', ');
		case 'year':
			return date ? String(date.year) : '';
		case 'date':
			return date
				? [String(date.year).padStart(4, '0'), date.month, date.day]
						.filter(part => part !== undefined)
						.map(part => String(part).padStart(2, '0'))
						.join('-')
				: '';
		case 'url':
			return textOf(csl, 'URL');
		case 'doi':
			return textOf(csl, 'DOI');
		case 'title':
		case 'publisher':
		case 'genre':
		case 'number':
			return textOf(csl, field);
	}
}
