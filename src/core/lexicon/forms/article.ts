import { NO_FORMS, type FormContext } from './formRule';

const ARTICLES: Readonly<Record<string, RegExp>> = {
	en: /^the\s+/i,
	fr: /^(?:les?\s+|la\s+|l['’])/i,
	nl: /^(?:de|het)\s+/i,
	de: /^(?:der|die|das|den|dem|des)\s+/i,
	es: /^(?:el|las?|los)\s+/i,
};

/** Whether a text begins with an article of its language. */
export function hasArticle(text: string, language: string): boolean {
	return ARTICLES[language]?.test(text) ?? false;
}

/** Returns a label without its leading article, if at least two words remain: “The Hague” keeps it. */
export function withoutArticle(text: string, { language }: FormContext): readonly string[] {
	const article = ARTICLES[language]?.exec(text)?.[0];
	const rest = article === undefined ? '' : text.slice(article.length);
	return rest !== '' && /\S\s+\S/.test(rest) ? [rest] : NO_FORMS;
}
