import type { Entry, Label, LanguageTag, LocalizedText } from '../dossier/model';

/**
 * Returns a text in the best available language: the language itself, else its base language, else the fallback, else the first one.
 * Empty only if there is no language at all.
 */
export function textIn(text: LocalizedText, language: LanguageTag, fallback: LanguageTag): string {
	return text[bestLanguage(Object.keys(text), language, fallback) ?? ''] ?? '';
}

/** Returns the preferred name of an entry in the best available language. Empty only if it has no label. */
export function nameOf(entry: Entry, language: LanguageTag, fallback: LanguageTag): string {
	const preferred = entry.labels.filter(label => label.role === 'preferred');
	const best = bestLanguage(preferred.map(label => label.language), language, fallback);
	return (preferred.find(label => label.language === best) ?? entry.labels[0])?.text ?? '';
}

/**
 * Returns the name of an entry. The name of a resolution is preceded by its number unless it contains it; an unconfirmed number is followed
 * by `unconfirmed` in brackets, if given.
 */
export function titleOf(entry: Entry, language: LanguageTag, fallback: LanguageTag, unconfirmed?: string): string {
	const name = nameOf(entry, language, fallback);
	const number = entry.kind === 'resolution' ? entry.facts.find(fact => fact.property === 'number') : undefined;
	return number?.value.type !== 'identifier' || name.includes(number.value.identifier)
		? name
		: `${number.value.identifier}${number.unconfirmed && unconfirmed !== undefined ? ` (${unconfirmed})` : ''} ${name}`;
}

/** Returns the first acronym of an entry in the language, else in its base language, else in the fallback; `undefined` if there is none. */
export function acronymOf(entry: Entry, language: LanguageTag, fallback: LanguageTag): string | undefined {
	const inLanguage = (wanted: LanguageTag) => entry.labels.find(label => label.role === 'acronym' && label.language === wanted);
	return (inLanguage(language) ?? inLanguage(baseOf(language)) ?? inLanguage(fallback))?.text;
}

/** Returns the acronym to show after the name of an entry: in the language of the name, else, except for terms, in the fallback. */
export function acronymAfterName(entry: Entry, language: LanguageTag, fallback: LanguageTag): string | undefined {
	const name = nameOf(entry, language, fallback);
	const own = entry.labels.find(({ role, text }) => role === 'preferred' && text === name)?.language ?? fallback;
	return acronymOf(entry, own, entry.kind === 'term' ? own : fallback);
}

/** Returns the shortest recognized name of an entry: an acronym, else the shortest recommended label in the best available language. */
export function shortNameOf(entry: Entry, language: LanguageTag, fallback: LanguageTag): string {
	const name = nameOf(entry, language, fallback);
	const inLanguage = entry.labels.find(label => label.role === 'preferred' && label.text === name)?.language;
	const recommended = entry.labels.filter(({ recognise, ambiguous, role, language: own }) =>
		recognise && !ambiguous && own === inLanguage && (role === 'preferred' || role === 'variant'));
	return acronymOf(entry, language, fallback)
		?? recommended.map(({ text }) => text).reduce((shortest, text) => (text.length < shortest.length ? text : shortest), name);
}

/**
 * Returns the preferred names of an entry in languages other than the given one, without duplicates and without spellings that the entry
 * discourages.
 */
export function namesInOtherLanguages(entry: Entry, language: LanguageTag, fallback: LanguageTag): readonly Label[] {
	const shown = nameOf(entry, language, fallback);
	const discouraged = new Set(entry.labels.filter(({ role }) => role === 'discouraged').map(({ text }) => text.toLowerCase()));
	return entry.labels.filter(({ role, text, language: own }, index) => role === 'preferred'
		&& !isSameLanguage(own, language) && text !== shown && !discouraged.has(text.toLowerCase())
		&& entry.labels.findIndex(other => other.role === 'preferred' && other.text === text) === index);
}

/** Returns the labels of an entry without those that differ from an earlier one only in their context rules. */
export function distinctNames({ labels }: Pick<Entry, 'labels'>): readonly Label[] {
	return labels.filter(({ text, language, role }, index) =>
		labels.findIndex(other => other.text === text && other.language === language && other.role === role) === index);
}

/** Whether a label is discouraged in a language. A name that one language discourages can be right in another. */
export function isDiscouragedIn(entry: Entry, { role, text, language: own }: Label, language: LanguageTag): boolean {
	return role === 'discouraged' && (isSameLanguage(own, language)
		|| !entry.labels.some(other => other.role !== 'discouraged' && isSameLanguage(other.language, language) && other.text === text));
}

/** Whether two tags have the same base language, ignoring region and script. */
export function isSameLanguage(one: LanguageTag, other: LanguageTag): boolean {
	return one === other || baseOf(one) === baseOf(other);
}

function bestLanguage(languages: readonly LanguageTag[], language: LanguageTag, fallback: LanguageTag): LanguageTag | undefined {
	return [language, baseOf(language), fallback].find(wanted => languages.includes(wanted)) ?? languages[0];
}

/** Returns the base language of a tag, without region and script. */
export function baseOf(language: LanguageTag): LanguageTag {
	const end = language.indexOf('-');
	return (end < 0 ? language : language.slice(0, end)).toLowerCase();
}
