import type { Entry, Label, LanguageTag, LocalizedText } from '../dossier/model';

/**
 * The text in the language that fits best: the language itself, then its base language, then the
 * fallback, then whatever is there first. Empty only if no language is there.
 */
export function textIn(text: LocalizedText, language: LanguageTag, fallback: LanguageTag): string {
	return text[bestLanguage(Object.keys(text), language, fallback) ?? ''] ?? '';
}

/** The preferred name of an entry in the language that fits best. Empty only if it has no label. */
export function nameOf(entry: Entry, language: LanguageTag, fallback: LanguageTag): string {
	const preferred = entry.labels.filter(label => label.role === 'preferred');
	const best = bestLanguage(preferred.map(label => label.language), language, fallback);
	return (preferred.find(label => label.language === best) ?? entry.labels[0])?.text ?? '';
}

/**
 * The name of a resolution with its number before it, unless the name has it; of any other entry, its
 * name. Behind a number that nothing confirms stands the word for that, if one is given.
 */
export function titleOf(entry: Entry, language: LanguageTag, fallback: LanguageTag, unconfirmed?: string): string {
	const name = nameOf(entry, language, fallback);
	const number = entry.kind === 'resolution' ? entry.facts.find(fact => fact.property === 'number') : undefined;
	return number?.value.type !== 'identifier' || name.includes(number.value.identifier)
		? name
		: `${number.value.identifier}${number.unconfirmed && unconfirmed !== undefined ? ` (${unconfirmed})` : ''} ${name}`;
}

/** The title of an entry as lists have it: what tells it from its neighbours, an acronym or a number, comes first. */
export function listNameOf(entry: Entry, language: LanguageTag, fallback: LanguageTag): string {
	const title = titleOf(entry, language, fallback);
	const acronym = acronymOf(entry, language, fallback);
	return acronym === undefined || title.includes(acronym) ? title : `${acronym} – ${title}`;
}

/** The first acronym of an entry in the language, else in the fallback; `undefined` if it has none in either. */
export function acronymOf(entry: Entry, language: LanguageTag, fallback: LanguageTag): string | undefined {
	const inLanguage = (wanted: LanguageTag) => entry.labels.find(label => label.role === 'acronym' && label.language === wanted);
	return (inLanguage(language) ?? inLanguage(baseOf(language)) ?? inLanguage(fallback))?.text;
}

/** The acronym shown after the name of an entry: that of the language of the name; unless the entry is a term, else that of the fallback. */
export function acronymAfterName(entry: Entry, language: LanguageTag, fallback: LanguageTag): string | undefined {
	const name = nameOf(entry, language, fallback);
	const own = entry.labels.find(({ role, text }) => role === 'preferred' && text === name)?.language ?? fallback;
	return acronymOf(entry, own, entry.kind === 'term' ? own : fallback);
}

/** The shortest name that is found in text: an acronym, else the shortest of the recommended labels in the language that fits best. */
export function shortNameOf(entry: Entry, language: LanguageTag, fallback: LanguageTag): string {
	const name = nameOf(entry, language, fallback);
	const inLanguage = entry.labels.find(label => label.role === 'preferred' && label.text === name)?.language;
	const recommended = entry.labels.filter(({ recognise, ambiguous, role, language: own }) =>
		recognise && !ambiguous && own === inLanguage && (role === 'preferred' || role === 'variant'));
	return acronymOf(entry, language, fallback)
		?? recommended.map(({ text }) => text).reduce((shortest, text) => (text.length < shortest.length ? text : shortest), name);
}

/**
 * The preferred names of an entry beside the one that is shown in a language: those of other languages, once each, without
 * those that are spelt as the entry discourages.
 */
export function namesInOtherLanguages(entry: Entry, language: LanguageTag, fallback: LanguageTag): readonly Label[] {
	const shown = nameOf(entry, language, fallback);
	const discouraged = new Set(entry.labels.filter(({ role }) => role === 'discouraged').map(({ text }) => text.toLowerCase()));
	return entry.labels.filter(({ role, text, language: own }, index) => role === 'preferred'
		&& !isSameLanguage(own, language) && text !== shown && !discouraged.has(text.toLowerCase())
		&& entry.labels.findIndex(other => other.role === 'preferred' && other.text === text) === index);
}

/** The labels of an entry as names: one where several differ only in the words that may stand beside them, the first. */
export function distinctNames({ labels }: Pick<Entry, 'labels'>): readonly Label[] {
	return labels.filter(({ text, language, role }, index) =>
		labels.findIndex(other => other.text === text && other.language === language && other.role === role) === index);
}

/** Whether a label is not to be written in a language. What one language discourages can be the name in another. */
export function isDiscouragedIn(entry: Entry, { role, text, language: own }: Label, language: LanguageTag): boolean {
	return role === 'discouraged' && (isSameLanguage(own, language)
		|| !entry.labels.some(other => other.role !== 'discouraged' && isSameLanguage(other.language, language) && other.text === text));
}

/** Whether two tags are of the same language, whatever country or script they add. */
export function isSameLanguage(one: LanguageTag, other: LanguageTag): boolean {
	return baseOf(one) === baseOf(other);
}

function bestLanguage(languages: readonly LanguageTag[], language: LanguageTag, fallback: LanguageTag): LanguageTag | undefined {
	return [language, baseOf(language), fallback].find(wanted => languages.includes(wanted)) ?? languages[0];
}

/** The language of a tag without its region and script. */
export function baseOf(language: LanguageTag): LanguageTag {
	return language.split('-')[0]?.toLowerCase() ?? language;
}
