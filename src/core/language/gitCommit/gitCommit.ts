import { closedByRules, type ClosedRule } from '../../citation/document/closedPlace';
import { wholeTextReader } from '../../prose/segment';
import type { DocumentLanguage } from '../documentLanguage';
import { plainText } from '../plainText/plainText';
import { findGitCommitProse } from './prose';
import { gitCommitStructure } from './structure';

/** The scissors, below which Git ignores everything, and comments. */
const COMMENTS: readonly ClosedRule[] = [
	{ reason: 'comment', open: /^# -+ >8 -+/gm, staysOpen: true },
	{ reason: 'comment', open: /^#/gm, within: 'line', takesLine: true },
];

/** Git commit messages: plain text, followed by Git's comments. */
export const gitCommit: DocumentLanguage = {
	...plainText,
	prose: { find: findGitCommitProse, reader: wholeTextReader(findGitCommitProse), hasBacktickCode: true },
	citationParser: { ...plainText.citationParser, closedIn: text => offset => closedByRules(COMMENTS, text, offset) },
	structure: gitCommitStructure,
	comments: { before: /^#\s*$/, write: text => `# ${text}`, place: 'above' },
	list: { ...plainText.list, body: text => ({ start: 0, end: /^#/m.exec(text)?.index ?? text.length }) },
};
