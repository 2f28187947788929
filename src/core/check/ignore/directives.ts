import type { CommentSyntax } from '../../prose/commentSyntax';
import type { OffsetRange } from '../../text/offsetRange';
import type { SegmentReading } from '../segmentReading';

/** The range in which a comment ignores findings: the next line, its own line, or the whole document. */
export type IgnoreScope = 'next-line' | 'line' | 'file';

/** A code in a comment, as written, and its place. */
export interface IgnoredCode extends OffsetRange {
	readonly text: string;
}

/** A comment that ignores findings. Its range is that of the whole comment; offsets are those of the segment. */
export interface IgnoreDirective extends OffsetRange {
	/** Absent if the word after `dossier-` is not one that is known. */
	readonly scope?: IgnoreScope;
	/** That word, with its place. */
	readonly name: IgnoredCode;
	readonly codes: readonly IgnoredCode[];
}

const NAME = /dossier-(?:disable|enable|ignore)[\w-]*/g;
const SCOPES: ReadonlyMap<string, IgnoreScope> = new Map([
	['dossier-disable-next-line', 'next-line'], ['dossier-disable-line', 'line'], ['dossier-disable-file', 'file'],
]);

/** Returns the comments of a segment that ignore findings, in order. The text after `--` is a reason for people. */
export function directivesIn(reading: SegmentReading): readonly IgnoreDirective[] {
	return reading.once(directivesIn, () => {
		const { segment: { text }, context: { syntax: { comments, prose: { hasBacktickCode } } } } = reading;
		// Hardly any segment has one, and this test is fast.
		return !comments || !text.includes('dossier-')
			? []
			: [...text.matchAll(NAME)].flatMap(({ 0: name, index }) => directiveAt(text, { name, index }, { comments, hasBacktickCode }));
	});
}

function directiveAt(
	text: string,
	{ name, index }: { readonly name: string; readonly index: number },
	{ comments, hasBacktickCode }: { readonly comments: CommentSyntax; readonly hasBacktickCode: boolean },
): readonly IgnoreDirective[] {
	const line = text.lastIndexOf('\n', index - 1) + 1;
	const opening = comments.before.exec(text.slice(line, index));
	if (!opening || (comments.fence && text.slice(0, line).split('\n').filter(before => comments.fence?.test(before)).length % 2 === 1)) {
		return [];
	}
	// An example in code is not a comment.
	if (hasBacktickCode && comments.after !== undefined && text.slice(line, line + opening.index).split('`').length % 2 === 0) {
		return [];
	}
	const lineEnd = text.indexOf('\n', index) < 0 ? text.length : text.indexOf('\n', index);
	const close = comments.after === undefined ? -1 : text.slice(index, lineEnd).indexOf(comments.after);
	const bodyEnd = close < 0 ? lineEnd : index + close;
	const scope = SCOPES.get(name);
	const from = index + name.length;
	const codes = [...(text.slice(from, bodyEnd).split(/\s--(?:\s|$)/)[0] ?? '').matchAll(/[^\s,]+/g)]
		.map(({ 0: code, index: at }) => ({ text: code, start: from + at, end: from + at + code.length }));
	return [{
		start: line + opening.index, end: close < 0 ? bodyEnd : bodyEnd + (comments.after?.length ?? 0), ...(scope && { scope }),
		name: { text: name, start: index, end: from }, codes,
	}];
}
