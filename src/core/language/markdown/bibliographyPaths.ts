import type { BibliographyPath } from '../../citation/bibliographySyntax';
import { linesOf } from '../../prose/paragraphs';
import { frontMatterLength } from './syntax';
import { withoutYamlComment } from './yamlComment';

/** The bibliographies that front matter names. */
export function frontMatterPaths(text: string): readonly BibliographyPath[] {
	const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
	const end = open ? closeOf(text, open[0].length)?.start : undefined;
	return open && end !== undefined ? yamlPaths(text, YAML_KEY, { from: open[0].length, to: end }) : [];
}

/**
 * The bibliographies that the metadata of pandoc names: its blocks may stand anywhere between blank lines, and the last one that has
 * a field counts, as pandoc 3.1 reads them.
 */
export function metadataPaths(text: string): readonly BibliographyPath[] {
	const before = frontMatterPaths(text);
	const last = laterBlocks(text).map(block => yamlPaths(text, YAML_KEY, block)).findLast(paths => paths.length > 0);
	return last ?? before;
}

interface Block {
	readonly from: number;
	readonly to: number;
}

/** The fence of code, in which nothing is metadata, and the line that opens a block. */
const FENCE_OR_OPEN = /^(?: {0,3}(?<fence>`{3,}|~{3,})(?<info>.*)|---[ \t]*\r?)$/gm;

/** The blocks of metadata after the front matter. */
function laterBlocks(text: string): readonly Block[] {
	if (!/^["']?bibliography["']?[ \t]*:/m.test(text)) {
		return [];
	}
	const blocks: Block[] = [];
	const token = new RegExp(FENCE_OR_OPEN);
	token.lastIndex = frontMatterLength(text);
	let fence: string | undefined;
	for (let match = token.exec(text); match; match = token.exec(text)) {
		const mark = match.groups?.['fence'];
		if (mark !== undefined) {
			fence = fence === undefined ? mark : mark.startsWith(fence) && match.groups?.['info']?.trim() === '' ? undefined : fence;
		} else if (fence === undefined && mayOpen(text, match)) {
			const from = token.lastIndex + 1;
			const close = closeOf(text, from);
			if (!close) {
				return blocks;
			}
			blocks.push({ from, to: close.start });
			token.lastIndex = close.end;
		}
	}
	return blocks;
}

/** A line of hyphens opens a block after a blank line, unless a blank line follows it. */
function mayOpen(text: string, { 0: line, index }: RegExpExecArray): boolean {
	const previous = text.slice(text.lastIndexOf('\n', index - 2) + 1, index);
	const after = index + line.length + 1;
	const feed = text.indexOf('\n', after);
	return previous.trim() === '' && text.slice(after, feed < 0 ? text.length : feed).trim() !== '';
}

/** The line that closes the block whose content begins at an offset; `undefined` where none does. */
function closeOf(text: string, from: number): { readonly start: number; readonly end: number } | undefined {
	const close = new RegExp(/^(?:---|\.\.\.)[ \t]*\r?$/gm);
	close.lastIndex = from;
	const match = close.exec(text);
	return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

const YAML_KEY = /^(?:bibliography|"bibliography"|'bibliography')[ \t]*:/;

/** The bibliographies that a YAML file of a project names. */
export function projectPaths(text: string): readonly BibliographyPath[] {
	return yamlPaths(text, YAML_KEY, { from: 0, to: text.length });
}

/** The value of a key in YAML: a text, a list in brackets, or a list below. In the file of a project it may stand deeper. */
export function yamlPaths(text: string, wanted: RegExp, { from, to }: { readonly from: number; readonly to: number }): readonly BibliographyPath[] {
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
		const key = wanted.exec(content)?.[0];
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
