import type { BibliographyPath } from '../../citation/bibliographySyntax';
import { linesOf } from '../../prose/paragraphs';
import { frontMatterLength } from './syntax/syntax';
import type { OffsetRange } from '../../offsetRange';
import { lineFeedFrom } from '../../lineFeed';

/** Returns the bibliographies that front matter names. */
export function frontMatterPaths(text: string): readonly BibliographyPath[] {
	const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
	const end = open ? closeOf(text, open[0].length)?.start : undefined;
	return open && end !== undefined ? yamlPaths(text, YAML_KEY, { from: open[0].length, to: end }) : [];
}

/**
 * Returns the bibliographies in pandoc's metadata. Metadata blocks may be anywhere between blank lines; the last one with a field
 * determines its value, as in pandoc 3.1.
 */
export function metadataPaths(text: string): readonly BibliographyPath[] {
	const before = frontMatterPaths(text);
	const last = blocksAfterFrontMatter(text).map(block => yamlPaths(text, YAML_KEY, block)).findLast(paths => paths.length > 0);
	return last ?? before;
}

interface Block {
	readonly from: number;
	readonly to: number;
}

/** A code fence, in which there is no metadata, or the line that opens a metadata block. */
const FENCE_OR_OPEN = /^(?: {0,3}(?<fence>`{3,}|~{3,})(?<info>.*)|---[ \t]*\r?)$/gm;

/** Returns the metadata blocks after the front matter. */
function blocksAfterFrontMatter(text: string): readonly Block[] {
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

/** Three hyphens after a blank line open a block, unless a blank line follows. */
function mayOpen(text: string, { 0: line, index }: RegExpExecArray): boolean {
	const previous = text.slice(text.lastIndexOf('\n', index - 2) + 1, index);
	const after = index + line.length + 1;
	return previous.trim() === '' && text.slice(after, lineFeedFrom(text, after)).trim() !== '';
}

/** Returns the line that closes the block whose content starts at an offset; `undefined` if there is none. */
function closeOf(text: string, from: number): OffsetRange | undefined {
	const close = new RegExp(/^(?:---|\.\.\.)[ \t]*\r?$/gm);
	close.lastIndex = from;
	const match = close.exec(text);
	return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

const YAML_KEY = /^(?:bibliography|"bibliography"|'bibliography')[ \t]*:/;

/** Returns the bibliographies in a YAML project file. */
export function projectPaths(text: string): readonly BibliographyPath[] {
	return yamlPaths(text, YAML_KEY, { from: 0, to: text.length });
}

/** Returns the paths in the value of a YAML key: a string, a flow list, or a block list. In project files, the key may be indented. */
export function yamlPaths(
	text: string,
	wanted: RegExp,
	{ from, to }: { readonly from: number; readonly to: number },
): readonly BibliographyPath[] {
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

/** The tokens of a list. An unclosed string extends to the end of the line. */
const YAML_VALUE = /"((?:\\[^]|[^"\\])*)"?|'((?:''|[^'])*)'?|(?:^|(?<=[ \t]))#.*|[^\s[\],"'#][^\],#]*(?:#(?<! #)[^\],#]*)*/g;

/** Returns the strings of a value on one line. */
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

/** Removes the comment after a plain YAML value on one line. */
function withoutYamlComment(value: string): string {
	const comment = value.search(/(?<![^ \t])#/);
	return comment < 0 ? value : value.slice(0, comment);
}
