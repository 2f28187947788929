import type { Outline } from '../outline/outline';
import type { DossierSchema } from '../schema';
import { completionsAt, type Completion } from './complete';

/** The keys whose values are numbers. */
const NUMBERS: ReadonlySet<string> = new Set(['value', 'count', 'format', 'date-parts']);

/** Like `completionsAt`, for a file in JSON: the inserted text is JSON, and the span includes existing quotation marks. */
export function completionsInJson(outline: Outline, offset: number, schema: DossierSchema): readonly Completion[] {
	const { text } = outline;
	return completionsAt(outline, offset, schema).map(completion => {
		const { start, end } = completion;
		const isQuoted = text[start - 1] === '"';
		const stop = isQuoted && text[end] === '"' ? end + 1 : end;
		return { ...completion, start: isQuoted ? start - 1 : start, end: stop, insert: inserted(completion, text, stop) };
	});
}

function inserted({ kind, name, insert }: Completion, text: string, end: number): string {
	if (kind === 'snippet') {
		return jsonValue(insert, '');
	}
	const value = insert.slice(name.length + 1);
	if (!insert.startsWith(`${name}:`)) {
		return insert === 'true' || insert === 'false' ? insert : JSON.stringify(insert);
	}
	const isBeforeMember = /^\s*"/.test(text.slice(end, end + MAX_GAP));
	return `${JSON.stringify(name)}: ${jsonValue(value.trim(), name)}${isBeforeMember ? ',' : ''}`;
}

/** The distance after a key within which the next one is searched for, in UTF-16 code units. */
const MAX_GAP = 200;

/** Writes a value in the flow style of YAML, as templates have it, in JSON. Tab stops stay as they are. */
function jsonValue(template: string, name: string): string {
	let key = name;
	return template.replace(PARTS, (all, ...groups) => {
		const { single, double, word, stop } = groups.at(-1) as Readonly<Record<'single' | 'double' | 'word' | 'stop', string | undefined>>;
		if (word !== undefined && template.startsWith(': ', Number(groups.at(-3)) + all.length)) {
			key = word;
			return `"${word}"`;
		}
		const isJson = double !== undefined || all === 'true' || all === 'false' || (stop !== undefined && isBare(key, template));
		return single !== undefined ? `"${single}"` : isJson ? all : `"${all}"`;
	});
}

/** Texts in quotation marks, keys, tab stops and words of a template. */
const PARTS = /'(?<single>[^']*)'|(?<double>"[^"]*")|(?<stop>\$\d)|(?<word>[A-Za-z][\w-]*)/g;

/** Whether a tab stop has no quotation marks: a number, or one between brackets whose items are still to be written. */
function isBare(key: string, template: string): boolean {
	return NUMBERS.has(key) || /^[[{] ?\$1 ?[\]}]$/.test(template);
}
