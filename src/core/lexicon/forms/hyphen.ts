import { NO_FORMS, type FormContext } from './formRule';

/**
 * Prefixes that are written with or without a hyphen before at least four letters. “Re-” is not one of them: “re-creation” is not
 * “recreation”.
 */
const PREFIX = /(?<!\p{L})(anti|bio|co|counter|cyber|e|inter|micro|multi|non|post|pre|sub|trans)-(?=\p{Ll}{4})/giu;

/** Returns an English label with such prefixes joined to their words: “email” for “e-mail”. */
export function withoutHyphen(text: string, { language }: FormContext): readonly string[] {
	return language === 'en' && text.includes('-') ? [text.replace(PREFIX, '$1')] : NO_FORMS;
}
