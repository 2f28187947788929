/** The formats of bibliography files that are read and added to. */
export type BibliographyFormat = 'bib' | 'cslJson' | 'cslYaml' | 'hayagriva';

/** Those, and the one that is only read. */
export type LibraryFormat = BibliographyFormat | 'ris';

/** The two that are YAML. */
export type YamlFormat = Extract<BibliographyFormat, 'cslYaml' | 'hayagriva'>;

/** The format of a bibliography file, by the end of its name; `undefined` where it is none of ours. For YAML, only its text tells which of two it is: see `formatIn`. */
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

/** The format of a file of somebody's library, by the end of its name: also RIS. */
export function libraryFormatOf(path: string): LibraryFormat | undefined {
	return bibliographyFormatOf(path) ?? (/\.ris$/i.test(path) ? 'ris' : undefined);
}

/** The format of a file whose name says that it has one: of YAML, that which its text has, and where that is blank the one that its document wants. */
export function formatIn<T extends LibraryFormat>(text: string, named: T, wanted: YamlFormat): T | YamlFormat {
	return named === 'cslYaml' ? yamlFormatIn(text) ?? wanted : named;
}

/** A line that says something and begins without a blank. */
const TOP_LINE = /^(?![-#%{}[\]&*!|>@`])["']?([^\s"':][^\n"':]{0,200})["']?[ \t]{0,20}:(?:[ \t]{1,20}([^\n]*))?\r?$/gm;

/** CSL-YAML has a list under the key `references`; Hayagriva has entries under keys of their own. `undefined` where a text has neither. */
function yamlFormatIn(text: string): YamlFormat | undefined {
	let other = false;
	for (const { 1: key = '', 2: value = '', index, 0: line } of text.replace(/^\uFEFF/, '').matchAll(TOP_LINE)) {
		const isOpen = /^(?:#.*)?$/.test(value.trim());
		if (key.trim() === 'references') {
			const behind = isOpen ? firstLine(text, index + line.length) : value;
			return /^(?:-|\[|\.\.\.|$)/.test(behind) ? 'cslYaml' : 'hayagriva';
		}
		if (isOpen || /^[{&]/.test(value)) {
			other = true;
		} else {
			return other ? 'hayagriva' : undefined;
		}
	}
	return other ? 'hayagriva' : undefined;
}

/** The first line behind an offset that is neither blank nor a comment, without its indent. */
function firstLine(text: string, from: number): string {
	for (let start = text.indexOf('\n', from) + 1; start > 0; start = text.indexOf('\n', start) + 1) {
		const feed = text.indexOf('\n', start);
		const line = text.slice(start, feed < 0 ? text.length : feed).trim();
		if (line !== '' && !line.startsWith('#')) {
			return line;
		}
	}
	return '';
}
