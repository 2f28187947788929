import { wholeTextReader } from '../../prose/segment';
import type { DocumentLanguage } from '../documentLanguage';
import { plainText } from '../plainText/plainText';
import { gitCommitApart } from './apart';
import { findGitCommitProse } from './prose';

/** Git commit messages: plain text, followed by Git's comments. */
export const gitCommit: DocumentLanguage = {
	...plainText,
	prose: { find: findGitCommitProse, reader: wholeTextReader(findGitCommitProse), hasBacktickCode: true },
	apart: gitCommitApart,
	comments: { before: /^#\s*$/, write: text => `# ${text}`, place: 'above' },
	list: { ...plainText.list, body: text => ({ start: 0, end: /^#/m.exec(text)?.index ?? text.length }) },
};
