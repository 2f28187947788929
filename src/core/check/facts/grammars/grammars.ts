import type { TextLanguage } from '../../../text/textLanguage';
import { german } from './de';
import { english } from './en';
import { spanish } from './es';
import type { FactGrammar } from './factGrammar';
import { french } from './fr';
import { dutch } from './nl';

const GRAMMARS: Readonly<Record<TextLanguage, FactGrammar>> = { en: english, fr: french, de: german, nl: dutch, es: spanish };

/** The words of all languages. */
export const FACT_GRAMMARS: readonly FactGrammar[] = Object.values(GRAMMARS);

/** Returns the words of a language that facts are read from. */
export function factGrammar(language: TextLanguage): FactGrammar {
	return GRAMMARS[language];
}
