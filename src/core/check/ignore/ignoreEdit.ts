import { lineEndingOf } from '../../text/lineEnding';
import type { OffsetRange } from '../../text/offsetRange';
import type { TextEdit } from '../../text/textEdit';
import type { CheckCode } from '../checkCode';
import type { CheckContext } from '../checkContext';

/** Returns the edit that inserts a comment which ignores a finding where it is; `undefined` if the language has no comments. */
export function ignoreHere(
	text: string,
	{ code, start }: OffsetRange & { readonly code: CheckCode },
	{ syntax: { comments } }: Pick<CheckContext, 'syntax'>,
): TextEdit | undefined {
	if (!comments) {
		return undefined;
	}
	const eol = lineEndingOf(text);
	const line = text.lastIndexOf('\n', start - 1) + 1;
	if (comments.place === 'end') {
		const feed = text.indexOf('\n', start);
		const end = feed < 0 ? text.length : text[feed - 1] === '\r' ? feed - 1 : feed;
		return { start: end, end, text: ` ${comments.write(`dossier-disable-line ${code}`)}` };
	}
	const comment = comments.write(`dossier-disable-next-line ${code}`);
	if (comments.place === 'above') {
		return { start: line, end: line, text: `${comment}${eol}` };
	}
	const before = text.slice(0, line);
	const blank = [...before.matchAll(/(?:^|\n)[ \t\r]*\n/g)].at(-1);
	const paragraph = blank ? blank.index + blank[0].length : 0;
	return { start: paragraph, end: paragraph, text: `${comment}${eol}${eol}` };
}

/**
 * Returns the edit that inserts a comment which ignores a check in the whole document, below its front matter; `undefined` if the language
 * has no comments.
 */
export function ignoreInFile(
	text: string,
	code: CheckCode,
	{ syntax: { comments, list } }: Pick<CheckContext, 'syntax'>,
): TextEdit | undefined {
	const eol = lineEndingOf(text);
	const start = Math.max(list.body(text).start, text.startsWith('\uFEFF') ? 1 : 0);
	return comments && { start, end: start, text: `${comments.write(`dossier-disable-file ${code}`)}${eol}${eol}` };
}
