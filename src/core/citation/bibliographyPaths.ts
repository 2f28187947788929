import { linesOf } from '../prose/paragraphs';
import { latexPaths } from './latexBibliographyPaths';
import { typstPaths } from './typstBibliographyPaths';
import { withoutYamlComment } from './yamlComment';

/** A bibliography that a document names. */
export interface BibliographyPath {
	/** The path as it is written, relative to the document or the project, or an address; with the `.bib` that LaTeX adds by itself. */
	readonly path: string;
	/** Where it is written. */
	readonly start: number;
	readonly end: number;
}

/** The bibliographies that a document names in the way of its language, in order; none in comments. */
export function bibliographyPaths(languageId: string, text: string): readonly BibliographyPath[] {
	switch (languageId) {
		case 'markdown':
		case 'quarto':
		case 'rmd':
			return frontMatterPaths(text);
		case 'yaml':
			return yamlPaths(text, 0, text.length);
		case 'latex':
		case 'tex':
			return latexPaths(text);
		case 'asciidoc':
			return matches(text, /^:(?:bibtex-file|bibliography-database)(?:@)?:[ \t]+(?<path>[^\s].*)$/gm, '');
		case 'typst':
			return typstPaths(text);
		case 'org':
			return matches(text, /^[ \t]*#\+bibliography:[ \t]+(?<path>[^\s].*)$/gim, '');
		default:
			return [];
	}
}

/** The root document that a part of a LaTeX document names in a comment of its head; `undefined` where it names none. */
export function latexRoot(text: string): string | undefined {
	const head = text.slice(0, 2000);
	return /^[ \t]*%[ \t]*!(?:TEX|tex|TeX)[ \t]+root[ \t]*=[ \t]*(\S.*)$/m.exec(head)?.[1]?.trim();
}

function frontMatterPaths(text: string): readonly BibliographyPath[] {
	const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
	if (!open) {
		return [];
	}
	const close = new RegExp(/^(?:---|\.\.\.)[ \t]*$/gm);
	close.lastIndex = open[0].length;
	const end = close.exec(text.replaceAll('\r', ' '))?.index;
	return end === undefined ? [] : yamlPaths(text, open[0].length, end);
}

const YAML_KEY = /^(?:bibliography|"bibliography"|'bibliography')[ \t]*:/;

/** The value of `bibliography` in YAML: a text, a list in brackets, or a list below. In `_quarto.yml` it may stand deeper. */
function yamlPaths(text: string, from: number, to: number): readonly BibliographyPath[] {
	const found: BibliographyPath[] = [];
	let listIndent: number | undefined;
	for (const line of linesOf(text.slice(from, to))) {
		const indent = line.content.search(/\S/);
		const content = indent < 0 ? '' : line.content.slice(indent);
		const start = from + line.start + indent;
		if (content === '' || content.startsWith('#')) {
			continue;
		}
		const item = listIndent === undefined || indent < listIndent ? undefined : /^-[ \t]+/.exec(content)?.[0].length;
		if (item !== undefined) {
			yamlValues(content.slice(item), start + item).forEach(value => found.push(value));
			continue;
		}
		listIndent = undefined;
		const key = YAML_KEY.exec(content)?.[0];
		if (key !== undefined) {
			const values = yamlValues(content.slice(key.length), start + key.length);
			values.forEach(value => found.push(value));
			listIndent = values.length === 0 ? indent : undefined;
		}
	}
	return found;
}

/** What may stand in a list. A text takes the rest of the line where nothing closes it. */
const YAML_VALUE = /"((?:\\[^]|[^"\\])*)"?|'((?:''|[^'])*)'?|(?:^|(?<=[ \t]))#.*|[^\s[\],"'#][^\],#]*(?:#(?<! #)[^\],#]*)*/g;

/** The texts of a value on one line. */
function yamlValues(content: string, start: number): readonly BibliographyPath[] {
	const isList = content.trimStart().startsWith('[');
	const pattern = isList ? YAML_VALUE : /^[ \t]*(?:"((?:\\.|[^"\\])*)"|'((?:''|[^'])*)'|#.*|[^\s"'#].*)/g;
	return [...content.matchAll(pattern)].flatMap(match => {
		const quoted = match[1] ?? match[2];
		const raw = quoted ?? withoutYamlComment(match[0]).trim();
		const isOpen = quoted !== undefined && match[0].length < quoted.length + 2;
		if (raw === '' || raw.startsWith('#') || isOpen) {
			return [];
		}
		const offset = start + match.index + match[0].indexOf(raw);
		return [{ path: match[2] === undefined ? raw : raw.replaceAll("''", "'"), start: offset, end: offset + raw.length }];
	});
}

function matches(text: string, pattern: RegExp, extension: string): readonly BibliographyPath[] {
	return [...text.matchAll(pattern)].map(match => {
		const path = (match.groups?.['path'] ?? '').trim();
		const start = match.index + match[0].indexOf(path, match[0].indexOf(':') + 1);
		return { path: path.replace(/^"(.*)"$/, '$1') + extension, start, end: start + path.length };
	});
}
