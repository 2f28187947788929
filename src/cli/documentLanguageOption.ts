import type { DocumentLanguage } from '../core/language/documentLanguage';
import { documentLanguageOf, SERVED_IDS } from '../core/language/languages';
import { UsageError, type Options } from './command';

/** Returns the document language that `--language` names; `undefined` if the option is absent. Throws `UsageError` for an unknown one. */
export function documentLanguageOption({ language }: Options): DocumentLanguage | undefined {
	if (language !== undefined && !SERVED_IDS.some(id => id === language)) {
		throw new UsageError(`--language must be one of ${SERVED_IDS.join(', ')}, not “${String(language)}”.`);
	}
	return language === undefined ? undefined : documentLanguageOf(String(language));
}
