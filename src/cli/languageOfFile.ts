import type { DocumentLanguage } from '../core/language/documentLanguage';
import { documentLanguageOf, FILE_ENDINGS } from '../core/language/languages';

/** Returns the document language of a file by the ending of its name; plain text if the ending is unknown. */
export function languageOfFile(path: string): DocumentLanguage {
	const name = path.toLowerCase();
	const id = FILE_ENDINGS.find(([, endings]) => endings.some(ending => name.endsWith(ending.toLowerCase())))?.[0];
	return documentLanguageOf(id ?? 'plaintext');
}
