import { ADDRESS, combineTokens } from '../../prose/inline';
import { linesOf, ParagraphJoiner } from '../../prose/paragraphs';
import type { ProseRange } from '../../prose/prose';
import { RangeList } from '../../prose/rangeList';

/** The line below which Git ignores everything, such as the diff of a verbose commit. */
const SCISSORS = /^# -+ >8 -+\s*$/;
const COMMENT = /^#/;
/** A trailer such as `Signed-off-by:`, with names and email addresses. */
const TRAILER = /^[A-Z][A-Za-z]*(?:-[A-Za-z]+)+: /;

const TOKENS = combineTokens([/`[^`\n]*`/u, ADDRESS], []);

/** Returns the prose of a Git commit message, without Git's comments, the text below the scissors line, and trailers. */
export function findGitCommitProse(text: string): readonly ProseRange[] {
	const list = new RangeList();
	const paragraphs = new ParagraphJoiner(list, text, TOKENS);
	for (const { start, end, content } of linesOf(text)) {
		if (SCISSORS.test(content)) {
			break;
		}
		if (COMMENT.test(content) || TRAILER.test(content) || content.trim() === '') {
			paragraphs.end();
		} else {
			paragraphs.add(start, end);
		}
	}
	paragraphs.end();
	return list.ranges;
}
