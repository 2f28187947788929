import { NO_FORMS, type FormContext } from './forms';

/** Regular endings by language: the first that matches the last word is replaced. What matches none has no plural that is safe to derive. */
const ENDINGS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
	en: [
		[/(ss|x|z|ch|sh)$/, '$1es'],
		[/([^aeiou])y$/, '$1ies'],
		[/([a-rt-z])$/, '$1s'],
	],
	fr: [
		[/[sxz]$/, ''],
		[/(eau|eu)$/, '$1x'],
		[/al$/, 'aux'],
		[/(\p{L})$/u, '$1s'],
	],
	nl: [
		[/ing$/, 'ingen'],
		[/heid$/, 'heden'],
		[/(tie|er|el|je|um|eur)$/, '$1s'],
		[/(teit|ment|ist|schap)$/, '$1en'],
	],
	de: [
		[/(ung|heit|keit|schaft|ion|tät)$/, '$1en'],
		[/in$/, 'innen'],
	],
	es: [
		[/z$/, 'ces'],
		[/ión$/, 'iones'],
		[/([aeiouáéó])$/, '$1s'],
		[/([dlrnj])$/, '$1es'],
	],
};

const IS_LETTER = /\p{L}/u;

/** Words whose plural, where it stands alone, is another word. */
const OWN_MEANING = /^(?:custom|damage|good|mean|minute|spirit)$/i;

/** The first word that ends the head of a Romance name: the plural stands before it, “protocoles contre…”. */
const AFTER_HEAD = /\s(?:(?:à|au|aux|contra|contre|de|del|des|du|en|et|la|le|les|para|pour|sobre|sur|y)(?!\p{L})|d['’])/iu;

/** The plural of an acronym, or of the last word of a label; in French and Spanish of the one or two words of its head. */
export function pluralsOf(text: string, context: FormContext): readonly string[] {
	const { language } = context;
	const last = lastWordOf(text);
	if (last === '' || context.isPerson) {
		return NO_FORMS;
	}
	if (language === 'fr' || language === 'es') {
		return context.isAcronym ? [] : pluralHead(text, language);
	}
	if (/^\p{Lu}[\p{L}]*\p{Lu}$/u.test(last)) {
		// “CITES” is one already, and no “CITE” in the plural: the s is small.
		return (language === 'en' || language === 'de') && !last.endsWith('S') ? [`${text}s`] : NO_FORMS;
	}
	// Of a short word alone the plural is too often another word: “arms”, “news”, “aids”.
	const alone = last.length === text.length;
	const safe = !alone || (last.length >= 4 && !OWN_MEANING.test(last));
	return safe && !context.isAcronym ? pluralWord(text, language) : NO_FORMS;
}

/** The letters with which a text ends. */
function lastWordOf(text: string): string {
	let start = text.length;
	while (start > 0 && IS_LETTER.test(text.charAt(start - 1))) {
		start--;
	}
	return text.slice(start);
}

function pluralHead(text: string, language: string): readonly string[] {
	const head = text.slice(0, AFTER_HEAD.exec(text)?.index);
	const words = head.split(' ');
	if (words.length > 2 || head.length < 4 || !words.every(word => /^\p{L}?\p{Ll}+$/u.test(word))) {
		return NO_FORMS;
	}
	return [words.map(word => pluralWord(word, language)[0] ?? word).join(' ') + text.slice(head.length)];
}

function pluralWord(text: string, language: string): readonly string[] {
	for (const [ending, plural] of ENDINGS[language] ?? []) {
		if (ending.test(text)) {
			return plural === '' ? NO_FORMS : [text.replace(ending, plural)];
		}
	}
	return NO_FORMS;
}
