import type { FileProblem, FileRecord } from './bibliographyFile';
import { linesOf, type Line } from '../../prose/paragraphs';
import { withoutYamlComment } from '../yamlComment';

/** What a CSL-YAML file holds: the list `references`, one item after the other. */
export interface CslYamlFile {
	readonly records: readonly YamlRecord[];
	/** Where the list goes on: behind its last line, or behind the line `references:`. */
	readonly listEnd: number | undefined;
	/** Where `references: []` has its brackets. */
	readonly emptyList: { readonly start: number; readonly end: number } | undefined;
	readonly problem: FileProblem | undefined;
}

/** An item of the list, from its dash to the end of its last line. */
export interface YamlRecord extends FileRecord {
	/** The blanks before the dash. */
	readonly indent: string;
	/** The dash and the blanks behind it. */
	readonly dash: string;
	/** The members that stand on one line each, as they are read. */
	readonly fields: ReadonlyMap<string, string>;
}

const LIST = /^(?:references|"references"|'references')[ \t]*:[ \t]*/;
const DASH = /^([ \t]*)(-[ \t]+)(?=\S)/;
const MEMBER = /^(?:"([^"\\]*)"|'([^']*)'|([\w-]+))[ \t]*:(?:[ \t]+([^]*))?$/;
const NOTHING = /^[ \t]*(?:#.*)?$/;

interface OpenItem {
	readonly start: number;
	readonly indent: string;
	readonly dash: string;
	readonly fields: Map<string, string>;
	id: { readonly key: string; readonly start: number; readonly end: number } | undefined;
	end: number;
}

/**
 * Finds the items of a CSL-YAML file line by line, without a parser of YAML: a list in block form whose items are
 * maps in block form, which is what pandoc, Zotero and people write. Any other form is told to be one.
 */
export function readCslYaml(text: string): CslYamlFile {
	const records: YamlRecord[] = [];
	let listEnd: number | undefined;
	let emptyList: CslYamlFile['emptyList'];
	let item: OpenItem | undefined;
	let inList = false;
	const failed = (offset: number, code: FileProblem['code'] = 'form'): CslYamlFile => ({ records, listEnd: undefined, emptyList: undefined, problem: { code, offset } });
	const close = () => {
		if (item?.id) {
			records.push({
				key: item.id.key, keyStart: item.id.start, keyEnd: item.id.end,
				start: item.start, end: item.end, indent: item.indent, dash: item.dash, fields: item.fields,
			});
		}
		item = undefined;
	};
	for (const line of linesOf(text)) {
		const content = line.start === 0 ? line.content.replace(/^\uFEFF/, '') : line.content;
		const start = line.end - content.length;
		if (NOTHING.test(content)) {
			continue;
		}
		const list = LIST.exec(content);
		if (list && !inList && listEnd === undefined) {
			const value = withoutYamlComment(content.slice(list[0].length)).trim();
			if (value !== '' && !/^\[[ \t]*\]$/.test(value)) {
				return failed(start + content.indexOf(value));
			}
			inList = true;
			listEnd = line.end;
			emptyList = value === '' ? undefined : { start: start + content.indexOf('['), end: start + content.indexOf(']') + 1 };
			continue;
		}
		if (!inList) {
			continue;
		}
		const dash = DASH.exec(content);
		const indent = /^[ \t]*/.exec(content)?.[0] ?? '';
		if (indent.includes('\t')) {
			return failed(start, 'form');
		}
		if (dash && (!item || dash[1] === item.indent) && !emptyList) {
			close();
			item = { start, indent: dash[1] ?? '', dash: dash[2] ?? '- ', fields: new Map(), id: undefined, end: line.end };
			listEnd = line.end;
			if (!readMember(item, content.slice(dash[0].length), start + dash[0].length)) {
				return failed(start + dash[0].length);
			}
		} else if (item && indent.length > item.indent.length) {
			item.end = line.end;
			listEnd = line.end;
			if (indent.length === item.indent.length + item.dash.length) {
				readMember(item, content.slice(indent.length), start + indent.length);
			}
		} else if (indent === '' && !dash) {
			close();
			inList = false;
		} else {
			return failed(start);
		}
	}
	close();
	return { records, listEnd, emptyList, problem: listEnd === undefined ? { code: 'form', offset: 0 } : undefined };
}

/** Takes a member of an item from its line. Tells whether there is one. */
function readMember(item: OpenItem, content: string, start: Line['start']): boolean {
	const match = MEMBER.exec(content);
	if (!match) {
		return false;
	}
	const name = match[1] ?? match[2] ?? match[3] ?? '';
	const raw = match[4] ?? '';
	const value = scalarOf(raw);
	if (name === 'id' && value !== '') {
		const offset = start + content.length - raw.length + Math.max(0, raw.indexOf(value));
		item.id ??= { key: value, start: offset, end: offset + value.length };
	}
	if (!item.fields.has(name)) {
		item.fields.set(name, value);
	}
	return true;
}

/** A value on one line, without quotation marks and comment; empty where it goes on below. */
function scalarOf(raw: string): string {
	const sign = raw[0];
	if (sign === '"') {
		const text = /^"(?:\\.|[^"\\])*"/.exec(raw)?.[0];
		try {
			return text === undefined ? '' : String(JSON.parse(text));
		} catch {
			return text?.slice(1, -1) ?? '';
		}
	}
	if (sign === "'") {
		return /^'((?:''|[^'])*)'/.exec(raw)?.[1]?.replaceAll("''", "'") ?? '';
	}
	return sign === '|' || sign === '>' || sign === '#' ? '' : withoutYamlComment(raw).trim();
}
