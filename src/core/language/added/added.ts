import { wholeTextReader } from '../../prose/segment';
import type { DocumentLanguage } from '../documentLanguage';
import { plainText } from '../plainText/plainText';
import { addedProseFinderOf } from './prose';

/** A language that is not served, such as one that the user has added: its prose is found, and it cites as plain text does. */
export function addedLanguage(languageId: string): DocumentLanguage {
	const find = addedProseFinderOf(languageId);
	return { ...plainText, prose: { find, reader: wholeTextReader(find), hasBacktickCode: true } };
}
