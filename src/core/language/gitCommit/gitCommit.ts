import { wholeTextReader } from '../../prose/segment';
import type { DocumentLanguage } from '../documentLanguage';
import { plainText } from '../plainText/plainText';
import { gitCommitStructure } from './structure';
import { findGitCommitProse } from './prose';

/** Git commit messages: plain text, followed by Git's comments. */
export const gitCommit: DocumentLanguage = {
	...plainText,
	prose: { find: findGitCommitProse, reader: wholeTextReader(findGitCommitProse), hasBacktickCode: true },
	structure: gitCommitStructure,
	comments: { before: /^#\s*$/, write: text => `# ${text}`, place: 'above' },
	list: { ...plainText.list, body: text => ({ start: 0, end: /^#/m.exec(text)?.index ?? text.length }) },
};
