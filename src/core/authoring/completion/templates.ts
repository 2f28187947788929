import type { LanguageTag } from '../../dossier/model';
import { listedValues, type ValueSchema } from '../schema';

/** The context in which a template is written. */
export interface TemplateContext {
	/** The language of the dossier. */
	readonly language: LanguageTag;
	/** Whether the value is in braces or brackets, where no line can begin. */
	readonly isFlow: boolean;
}

/** The values of members that are written in several lines, in the syntax of snippets; lines are indented below the key. */
const LINES: Readonly<Record<string, (language: LanguageTag) => readonly string[]>> = {
	labels: language => [`${language}:`, '  preferred: $1'],
	definition: language => [`text: { ${language}: '$1' }`, 'evidence: [{ source: $2 }]'],
	facts: () => ['- property: $1'],
	relations: () => ['- type: $1', '  target: $2', '  evidence: [{ source: $3 }]'],
	departures: language => ['- says: $1', '  record: $2', `  note: { ${language}: '$3' }`, '  evidence: [{ source: $4 }]'],
	csl: () => ['type: $1', 'title: \'$2\''],
	overview: language => [`- text: { ${language}: '$1' }`, '  evidence: [{ source: $2 }]'],
	discouraged: language => ['- text: $1', `  reason: { ${language}: '$2' }`, '  instead: $3'],
	sources: () => ['${1:key}:', '  shortName: \'$2\'', '  csl:', '    type: $3', '    title: \'$4\''],
	entries: language => ['${1:key}:', ...entryLines(language)],
};

/** The values of members that are written after their key, by name or by the name of their definition. */
const INLINE: Readonly<Record<string, (language: LanguageTag) => string>> = {
	evidenceList: () => '[{ source: $1 }]',
	localizedText: language => `{ ${language}: '$1' }`,
	shortTitle: language => `{ ${language}: '$1' }`,
	statement: language => `{ text: { ${language}: '$1' }, evidence: [{ source: $2 }] }`,
	edtf: () => '\'$1\'',
	amount: () => '{ value: $1, currency: $2 }',
	consulted: () => '{ on: \'$1\', part: $2 }',
	author: () => '[{ family: \'$1\', given: \'$2\' }]',
	editor: () => '[{ family: \'$1\', given: \'$2\' }]',
	issued: () => '{ date-parts: [[$1]] }',
	accessed: () => '{ date-parts: [[$1]] }',
};

/** Returns the text after a key and its colon, in the syntax of snippets. */
export function valueTemplate(name: string, forms: readonly ValueSchema[], { language, isFlow }: TemplateContext): string {
	const lines = isFlow || !Object.hasOwn(LINES, name) ? undefined : LINES[name]?.(language);
	if (lines) {
		return lines.map(line => `\n  ${line}`).join('');
	}
	const inline = [name, ...forms.map(({ definition }) => definition ?? '')].find(one => Object.hasOwn(INLINE, one));
	if (inline !== undefined) {
		return ` ${INLINE[inline]?.(language) ?? '$1'}`;
	}
	const [first] = forms;
	if (first?.const !== undefined) {
		return ` ${JSON.stringify(first.const)}`;
	}
	if (first?.type === 'array') {
		return ' [$1]';
	}
	if (first?.type === 'object') {
		return ' { $1 }';
	}
	return isFreeText(forms) ? " '$1'" : ' $1';
}

/** Returns the lines of a new entry below its key, which is the first placeholder. */
function entryLines(language: LanguageTag): readonly string[] {
	return ['  kind: $2', '  labels:', `    ${language}:`, '      preferred: $3', `  gloss: { ${language}: '$4' }`];
}

type SnippetItem = 'paragraph' | 'fact' | 'amount' | 'relation' | 'departure' | 'wrongName' | 'evidence';

/** The lists of maps that have snippets for their items. */
const LISTS = ['overview', 'facts', 'relations', 'departures', 'discouraged', 'evidence'] as const;

/** A list of maps that has snippets for its items. */
export type SnippetList = (typeof LISTS)[number];

/** A piece of a dossier that can be written as a whole. */
export interface Snippet {
	readonly name: 'entry' | 'source' | SnippetItem;
	/** In the syntax of snippets. */
	readonly text: string;
}

/**
 * Returns the snippets that fit as a member of a map or as an item of a list at a path, such as `entries` or the facts of one. Items are in
 * braces, so that they fit into brackets and after a dash.
 */
export function snippetsAt(place: 'entries' | 'sources' | SnippetList, { language, isFlow }: TemplateContext): readonly Snippet[] {
	const evidence = 'evidence: [{ source: $9 }]';
	switch (place) {
		case 'entries':
			return isFlow ? [] : [{ name: 'entry', text: ['${1:key}:', ...entryLines(language)].join('\n') }];
		case 'sources':
			return isFlow ? [] : [{ name: 'source', text: LINES['sources']?.(language).join('\n') ?? '' }];
		case 'overview':
			return [{ name: 'paragraph', text: `{ text: { ${language}: '$1' }, ${evidence} }` }];
		case 'facts':
			return [
				{ name: 'fact', text: `{ property: $1, text: { ${language}: '$2' }, ${evidence} }` },
				{
					name: 'amount',
					text: `{ property: contribution, amount: { value: $1, currency: $2 }, by: $3, when: '$4', ${evidence} }`,
				},
			];
		case 'relations':
			return [{ name: 'relation', text: `{ type: $1, target: $2, ${evidence} }` }];
		case 'departures':
			return [{ name: 'departure', text: `{ says: '$1', record: '$2', note: { ${language}: '$3' }, ${evidence} }` }];
		case 'discouraged':
			return [{ name: 'wrongName', text: `{ text: '$1', reason: { ${language}: '$2' }, instead: '$3' }` }];
		case 'evidence':
			return [{ name: 'evidence', text: '{ source: $1, paragraph: $2 }' }];
	}
}

/**
 * Returns an example of the value of a key as it is written below it or after it, with “…” where the author writes; `undefined` if the
 * value is a single word or text.
 */
export function valueExample(name: string, forms: readonly ValueSchema[], language: LanguageTag): string | undefined {
	const template = valueTemplate(name, forms, { language, isFlow: false });
	const example = template.replace(/\$\{\d+:([^$}]*)\}/g, '$1').replace(/\$\d+/g, '…');
	return /[\n{[]/.test(example) && !/^ [{[] ?… ?[\]}]$/.test(example) ? `${name}:${example}` : undefined;
}

/** Whether a list of this name has snippets for its items. */
export function isSnippetList(name: string | number | undefined): name is SnippetList {
	return (LISTS as readonly (string | number | undefined)[]).includes(name);
}

/** Whether a value is free text, by the author or from a source, which is best written in quotation marks. */
function isFreeText(forms: readonly ValueSchema[]): boolean {
	return (
		forms.length > 0
		&& listedValues(forms).length === 0
		&& forms.every(({ type, definition }) => type === 'string' && definition !== 'key' && definition !== 'languageTag')
	);
}
