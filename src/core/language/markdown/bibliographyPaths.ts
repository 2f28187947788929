import { endOfFlow } from '../../citation/bibliography/cslYaml/flowText';
import type { BibliographyPath } from '../../citation/bibliographySyntax';
import { linesOf } from '../../prose/paragraphs';
import { lineFeedFrom, lineStartAt } from '../../text/lineBounds';
import type { OffsetRange } from '../../text/offsetRange';
import { frontMatterLength } from './syntax/syntax';

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
	const previous = text.slice(lineStartAt(text, index - 1), index);
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

/**
 * Returns the paths in the value of a YAML key: a string, a flow list, which may be on several lines, or a block list. In project files,
 * the key may be indented.
 */
export function yamlPaths(
	text: string,
	wanted: RegExp,
	{ from, to }: { readonly from: number; readonly to: number },
): readonly BibliographyPath[] {
	const yaml = text.slice(from, to);
	const reader = new ValueReader(yaml);
	/** The indentation of the key whose list or value follows. */
	let keyIndent: number | undefined;
	let hasItems = false;
	for (const line of linesOf(yaml)) {
		const indent = line.content.search(/\S/);
		const content = indent < 0 ? '' : line.content.slice(indent);
		if (content === '' || content.startsWith('#') || line.start < reader.end) {
			continue;
		}
		const start = line.start + indent;
		const item = keyIndent === undefined || indent < keyIndent ? undefined : /^-[ \t]+/.exec(content)?.[0].length;
		if (item !== undefined) {
			reader.read(start + item, line.end);
			hasItems = true;
			continue;
		}
		const isValue = keyIndent !== undefined && indent > keyIndent && !hasItems && !/^[^"'[][^:]*:(?:\s|$)/.test(content);
		const key = isValue ? '' : wanted.exec(content)?.[0];
		keyIndent = undefined;
		if (key !== undefined && !reader.read(start + key.length, line.end) && !isValue) {
			keyIndent = indent;
			hasItems = false;
		}
	}
	return reader.paths.map(path => ({ ...path, start: path.start + from, end: path.end + from }));
}

/** Collects the strings of values. */
class ValueReader {
	readonly paths: BibliographyPath[] = [];
	/** The end of the last flow list. */
	end = 0;
	private readonly yaml: string;
	private hasUnclosed = false;

	constructor(yaml: string) {
		this.yaml = yaml;
	}

	/** Reads the value that begins on a line. Returns whether it has any strings. */
	read(from: number, lineEnd: number): boolean {
		const line = this.yaml.slice(from, lineEnd);
		const start = from + (/^[ \t]*(?:[&!][^\s[]*[ \t]+)*/.exec(line)?.[0].length ?? 0);
		// After an unclosed list, others are not looked for again in the rest of the text.
		const end = this.yaml[start] !== '[' || this.hasUnclosed ? undefined : endOfFlow(this.yaml, start);
		this.hasUnclosed ||= this.yaml[start] === '[' && end === undefined;
		this.end = end ?? this.end;
		const values = yamlValues(this.yaml.slice(start, end ?? lineEnd), start);
		this.paths.push(...values);
		return values.length > 0 || end !== undefined;
	}
}

/** The tokens of a list. An unclosed string extends to the end of the line. */
const YAML_VALUE = /"((?:\\[^]|[^"\\])*)"?|'((?:''|[^'])*)'?|(?:^|(?<=[ \t]))#.*|[^\s[\],"'#][^\],#]*(?:#(?<! #)[^\],#]*)*/g;

/** Returns the strings of a flow list, or of another value on one line. */
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
