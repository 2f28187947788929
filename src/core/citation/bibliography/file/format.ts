import { lineFeedFrom } from '../../../text/lineBounds';

/** The formats of bibliography files that can be read and added to. */
export type BibliographyFormat = 'bib' | 'cslJson' | 'cslYaml' | 'hayagriva';

/** The formats of bibliographies, and RIS, which is only read. */
export type LibraryFormat = BibliographyFormat | 'ris';

/** The formats that are YAML. */
export type YamlFormat = Extract<BibliographyFormat, 'cslYaml' | 'hayagriva'>;

/**
 * Returns the format of a bibliography file by its extension; `undefined` if it is not supported. The two YAML formats have the same
 * extension; `formatIn` distinguishes them.
 */
export function bibliographyFormatOf(path: string): BibliographyFormat | undefined {
	const end = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
	switch (end) {
		case 'bib':
		case 'bibtex':
			return 'bib';
		case 'json':
			return 'cslJson';
		case 'yaml':
		case 'yml':
			return 'cslYaml';
		default:
			return undefined;
	}
}

/** Returns the format of a file in the user's library by its extension, including RIS. */
export function libraryFormatOf(path: string): LibraryFormat | undefined {
	return bibliographyFormatOf(path) ?? (/\.ris$/i.test(path) ? 'ris' : undefined);
}

/** Returns the format of a file: by its extension or, for YAML, by its text. `wanted` is the format of a blank YAML file. */
export function formatIn<T extends LibraryFormat>(text: string, named: T, wanted: YamlFormat): T | YamlFormat {
	return named === 'cslYaml' ? yamlFormatIn(text) ?? wanted : named;
}

/** A mapping key at the start of a line. */
const TOP_LINE = /^(?![-#%{}[\]&*!|>@`])["']?([^\s"':][^\n"':]{0,200})["']?[ \t]{0,20}:(?:[ \t]{1,20}([^\n]*))?\r?$/gm;

/** A list of items, or braces with the key `references`, after comments and directives. */
const LIST = /^\uFEFF?(?:(?:[#%][^\n]*|(?:---)?[ \t\r]*)\n)*[ \t]*(?:-[ \t\r\n]|\[|\{\s*["']?references["']?\s*:)/;

/**
 * CSL-YAML is a list, or has one under the key `references`; Hayagriva has entries under their own keys. Returns `undefined` if a text
 * has neither.
 */
function yamlFormatIn(text: string): YamlFormat | undefined {
	if (LIST.test(text)) {
		return 'cslYaml';
	}
	let other = false;
	for (const { 1: key = '', 2: value = '', index, 0: line } of text.replace(/^\uFEFF/, '').matchAll(TOP_LINE)) {
		const isOpen = /^(?:#.*)?$/.test(value.trim());
		if (key.trim() === 'references') {
			const following = isOpen ? firstLine(text, index + line.length) : value;
			return /^(?:-|\[|\.\.\.|$)/.test(following) ? 'cslYaml' : 'hayagriva';
		}
		if (isOpen || /^[{&]/.test(value)) {
			other = true;
		} else {
			return other ? 'hayagriva' : undefined;
		}
	}
	return other ? 'hayagriva' : undefined;
}

/** Returns the first line after an offset that is neither blank nor a comment, without its indentation. */
function firstLine(text: string, from: number): string {
	for (let start = text.indexOf('\n', from) + 1; start > 0; start = text.indexOf('\n', start) + 1) {
		const line = text.slice(start, lineFeedFrom(text, start)).trim();
		if (line !== '' && !line.startsWith('#')) {
			return line;
		}
	}
	return '';
}
