import { NO_FORMS, type FormContext } from './formRule';

/** Prefixes that are written with a hyphen or without, before at least four letters. “Re-” is none: “re-creation” is no “recreation”. */
const PREFIX = /(?<!\p{L})(anti|bio|co|counter|cyber|e|inter|micro|multi|non|post|pre|sub|trans)-(?=\p{Ll}{4})/giu;

/** A label with such prefixes joined to their words, in English: “e-mail” and “email”. */
export function withoutHyphen(text: string, { language }: FormContext): readonly string[] {
	return language === 'en' && text.includes('-') ? [text.replace(PREFIX, '$1')] : NO_FORMS;
}
