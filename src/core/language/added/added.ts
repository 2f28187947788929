import { wholeTextReader } from '../../prose/segment';
import type { DocumentLanguage } from '../documentLanguage';
import { plainText } from '../plainText/plainText';
import { addedProseFinderOf } from './prose';

/**
 * Returns a language for an unsupported identifier, such as one that the user has added in the settings: it has prose, and the citations of
 * plain text.
 */
export function addedLanguage(languageId: string): DocumentLanguage {
	const find = addedProseFinderOf(languageId);
	return { ...plainText, prose: { find, reader: wholeTextReader(find), hasBacktickCode: true } };
}
