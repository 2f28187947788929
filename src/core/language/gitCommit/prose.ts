import { ADDRESS, combineTokens } from '../../prose/inline';
import { linesOf, Paragraphs } from '../../prose/paragraphs';
import type { ProseRange } from '../../prose/prose';
import { RangeList } from '../../prose/rangeList';

/** Git cuts the message here, and shows the change below. */
const SCISSORS = /^# -+ >8 -+\s*$/;
const COMMENT = /^#/;
/** What people and tools sign with at the end of a message: names of keys, of persons, and mail addresses. */
const TRAILER = /^[A-Z][A-Za-z]*(?:-[A-Za-z]+)+: /;

const TOKENS = combineTokens([/`[^`\n]*`/u, ADDRESS], []);

/** The prose of a git commit message: not what git wrote as comments, nor the change below the scissors, nor signatures. */
export function findGitCommitProse(text: string): readonly ProseRange[] {
	const list = new RangeList();
	const paragraphs = new Paragraphs(list, text, TOKENS);
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
