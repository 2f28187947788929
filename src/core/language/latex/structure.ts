import type { StructureFinder, StructureKind, StructureRange } from '../../prose/structure';
import { groupEnd } from './group';

const COMMANDS: readonly (readonly [StructureKind, string])[] = [
	['heading', 'title|subtitle|part|chapter|(?:sub){0,2}section|(?:sub)?paragraph|frametitle|framesubtitle'],
	['caption', 'caption|captionof|legend'],
	['note', 'footnote|footnotetext|thanks|marginpar|sidenote|endnote'],
	['quotation', 'enquote|(?:foreign|hyphen)?(?:text|block)c?quote|foreignquote|hyphenquote|frquote|say'],
];
const ENVIRONMENTS: readonly (readonly [StructureKind, RegExp])[] = [
	['table', /^(?:tabular[xy]?|tabulary|longtable|supertabular|array|tblr|table)\*?$/],
	['abstract', /^abstract$/],
	['quotation', /^(?:quote|quotation|quoting|verse|(?:foreign|hyphen)?displayc?quote)\*?$/],
];

const TOKEN = new RegExp(
	`%[^\\n]*|\\\\(?:(begin|end)\\{([a-zA-Z]+\\*?)\\}|(?:${COMMANDS.map(([, names]) => `(${names})`).join('|')})(?![a-zA-Z])\\*?)`,
	'gu',
);

/** The number of the group with the first of the commands. The groups before it are those of an environment. */
const FIRST_COMMAND_GROUP = 3;

/** The arguments of headings, captions, notes and quotations in LaTeX, and the environments of tables and quotations. */
export const latexStructure: StructureFinder = text => {
	const found: StructureRange[] = [];
	const open: { readonly name: string; readonly start: number }[] = [];
	for (const match of text.matchAll(TOKEN)) {
		const { 0: token, 1: border, 2: name = '', index } = match;
		const end = index + token.length;
		const command = COMMANDS.findIndex((_, at) => match[at + FIRST_COMMAND_GROUP] !== undefined);
		if (border === 'begin') {
			open.push({ name, start: index });
		} else if (border === 'end') {
			const start = open.at(-1)?.name === name ? open.pop()?.start : undefined;
			const kind = ENVIRONMENTS.find(([, names]) => names.test(name))?.[0];
			found.push(...(start !== undefined && kind ? [{ kind, start, end }] : []));
		} else if (command >= 0) {
			found.push(...argumentAt(text, end, COMMANDS[command]?.[0] ?? 'heading'));
		}
	}
	return found.sort((a, b) => a.start - b.start);
};

/** The braced argument, and any in square brackets before it. */
function argumentAt(text: string, offset: number, kind: StructureKind): readonly StructureRange[] {
	let start = offset;
	for (let next = groupEnd(text, start); text[start] === '[' && next > start; next = groupEnd(text, start)) {
		start = next;
	}
	let end = text[start] === '{' ? groupEnd(text, start) : start;
	// Commands of csquotes have a language, a key or a place before the words.
	for (let next = end; kind === 'quotation' && next > start && (text[next] === '{' || text[next] === '['); next = groupEnd(text, next)) {
		if (groupEnd(text, next) === next) {
			break;
		}
		end = groupEnd(text, next);
	}
	return end > start ? [{ kind, start: offset, end }] : [];
}
