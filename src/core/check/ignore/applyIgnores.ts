import { shifted, type OffsetRange } from '../../text/offsetRange';
import { isCheckCode } from '../checkCode';
import type { DocumentReading } from '../checkInput';
import type { CheckFinding } from '../finding';
import type { CheckFix } from '../fix';
import { directivesIn, type IgnoreDirective, type IgnoredCode } from './directives';
import type { IgnoreFinding } from './ignoreFinding';

/** A code that a comment ignores, and where. */
interface Ignored {
	readonly code: IgnoredCode;
	readonly directive: IgnoreDirective;
	readonly covers: OffsetRange;
}

/**
 * Removes the findings that comments ignore: those that begin in the lines that a comment covers. Adds a finding for each code in a comment
 * that ignored nothing or does not exist. All offsets are those of the document.
 */
export function applyIgnores(found: readonly CheckFinding[], document: DocumentReading): readonly CheckFinding[] {
	const directives = document.parts.flatMap(({ reading, start }, index) =>
		directivesIn(reading).map(directive => ({ directive: moved(directive, start), index, local: directive })),
	);
	if (directives.length === 0) {
		return found;
	}
	const ignored = directives.flatMap(({ directive, index, local }): readonly Ignored[] => {
		const covers = directive.scope && coveredBy(document, index, local);
		return covers ? directive.codes.map(code => ({ code, directive, covers })) : [];
	});
	const used = new Set<Ignored>();
	const kept = found.filter(({ code, start }) => {
		const by = ignored.filter(one => one.code.text === code && one.covers.start <= start && start < one.covers.end);
		by.forEach(one => used.add(one));
		return by.length === 0;
	});
	const { severities } = document.context.settings;
	const unused = ignored.filter(one => isCheckCode(one.code.text) && severities[one.code.text] !== 'off' && !used.has(one)).map(unusedAt);
	return [...kept, ...unused, ...directives.flatMap(({ directive }) => mistakesIn(directive))];
}

function moved(directive: IgnoreDirective, by: number): IgnoreDirective {
	return { ...shifted(directive, by), name: shifted(directive.name, by), codes: directive.codes.map(code => shifted(code, by)) };
}

/**
 * The range that a comment covers: the document, its line, or the next line that is not blank; if comments cannot be in paragraphs, the
 * next paragraph.
 */
function coveredBy({ parts, context: { syntax } }: DocumentReading, index: number, { scope, start, end }: IgnoreDirective): OffsetRange {
	const part = parts[index];
	const text = part?.reading.segment.text ?? '';
	const by = part?.start ?? 0;
	if (scope === 'file') {
		return { start: 0, end: Infinity };
	}
	if (scope === 'line') {
		return { start: by + text.lastIndexOf('\n', start - 1) + 1, end: by + lineEnd(text, end) };
	}
	const isParagraph = syntax.comments?.place === 'aboveParagraph';
	let from = lineEnd(text, end);
	for (let at = index; at < parts.length; at++, from = 0) {
		const { reading, start: placed } = parts[at] ?? {};
		const rest = reading?.segment.text.slice(from) ?? '';
		const blank = /^(?:[ \t\r]*(?:\n|$))*/.exec(rest)?.[0].length ?? 0;
		if (placed !== undefined && blank < rest.length) {
			const length = isParagraph ? rest.slice(blank).search(/\n[ \t\r]*(?:\n|$)|$(?![^])/) : lineEnd(rest, blank) - blank;
			return { start: placed + from + blank, end: placed + from + blank + length };
		}
	}
	return { start: Infinity, end: Infinity };
}

function lineEnd(text: string, offset: number): number {
	const feed = text.indexOf('\n', offset);
	return feed < 0 ? text.length : feed + 1;
}

function unusedAt({ code, directive }: Ignored): IgnoreFinding {
	return { code: 'ignore-unused', start: code.start, end: code.end, check: code.text, fixes: [removal(code, directive)] };
}

function mistakesIn(directive: IgnoreDirective): readonly IgnoreFinding[] {
	const { start, end, name, codes, scope } = directive;
	if (!scope) {
		return [{ code: 'ignore-unknown', start: name.start, end: name.end, problem: 'unknownDirective', written: name.text, fixes: [] }];
	}
	if (codes.length === 0) {
		return [
			{
				code: 'ignore-unknown',
				start,
				end,
				problem: 'noCode',
				written: '',
				fixes: [{ kind: 'removeComment', safe: false, shown: '', edits: [{ start, end, text: '' }] }],
			},
		];
	}
	return codes
		.filter(({ text }) => !isCheckCode(text))
		.map(code => ({
			code: 'ignore-unknown',
			start: code.start,
			end: code.end,
			problem: 'unknownCode',
			written: code.text,
			fixes: [removal(code, directive)],
		}));
}

/** Removes a code with the space or comma before it, or the whole comment if it has no other. */
function removal({ text, start, end }: IgnoredCode, { codes, start: from, end: to, name }: IgnoreDirective): CheckFix {
	const index = codes.findIndex(code => code.start === start);
	const before = codes[index - 1]?.end ?? name.end;
	const next = codes[index + 1]?.start;
	return codes.length === 1
		? { kind: 'removeComment', safe: false, shown: '', edits: [{ start: from, end: to, text: '' }] }
		: {
				kind: 'removeComment',
				safe: false,
				shown: text,
				edits: [index === 0 && next !== undefined ? { start, end: next, text: '' } : { start: before, end, text: '' }],
			};
}
