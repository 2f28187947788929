import { wholeTextReader } from '../../prose/segment';
import type { DocumentLanguage } from '../documentLanguage';
import { plainText } from '../plainText/plainText';
import { findGitCommitProse } from './prose';

/** The message of a Git commit: plain text, under which Git puts comments. */
export const gitCommit: DocumentLanguage = {
	...plainText,
	prose: { find: findGitCommitProse, reader: wholeTextReader(findGitCommitProse), hasBacktickCode: true },
	list: { ...plainText.list, body: text => ({ start: 0, end: /^#/m.exec(text)?.index ?? text.length }) },
};
