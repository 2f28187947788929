import { english } from './english';
import { french } from './french';
import type { LanguageData } from './languageData';
import type { Language } from './languages';
import { spanish } from './spanish';

/** Returns the terms of a language. */
export function languageData(language: Language): LanguageData {
	return DATA[language];
}

const DATA: Readonly<Record<Language, LanguageData>> = { en: english, fr: french, es: spanish };
