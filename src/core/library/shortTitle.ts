import type { Entry, LanguageTag, LocalizedText, Source } from '../dossier/model';
import { acronymOf, baseOf, nameOf, textIn, titleOf } from './names';
import { truncateTitle } from './truncateTitle';

/** The maximum length of a short title in characters, as in the schema. */
export const MAX_SHORT_TITLE_LENGTH = 40;

/** Variants of a name that are shorter than this are too cryptic for a title. */
const MIN_VARIANT_LENGTH = 6;

/**
 * Returns the short title of an entry, at most 40 characters, for tabs, trees, pickers and charts. It is the one that the dossier gives in
 * the language; else, if the entry has a name in that language or no short title at all, one derived from its labels; else the one given in
 * the best available language. The derived title is the acronym, except for people and terms; else the name, preceded by the number of a
 * resolution; else the shortest unambiguous variant; else the truncated name.
 */
export function shortTitleOfEntry(entry: Entry, language: LanguageTag, fallback: LanguageTag): string {
	const given = entry.short && givenIn(entry.short, language);
	if (given !== undefined) {
		return given;
	}
	const hasName = entry.labels.some(label => label.role === 'preferred' && isIn(label.language, language));
	return entry.short && !hasName ? textIn(entry.short, language, fallback) : derived(entry, language, fallback);
}

/**
 * Returns the short title of a source, at most 40 characters: the one that the dossier gives, else its short name, truncated if necessary.
 */
export function shortTitleOfSource({ short, shortName }: Source, language: LanguageTag, fallback: LanguageTag): string {
	return short ? textIn(short, language, fallback) : truncateTitle(shortName, MAX_SHORT_TITLE_LENGTH);
}

/** Whether a short description only repeats the name of the kind, as in a dossier that is not completed yet. */
export function saysKindOnly(gloss: string, kind: string): boolean {
	return gloss.trim().toLowerCase() === kind.trim().toLowerCase();
}

/**
 * Returns the description below a short title: the gloss, followed by the full name unless the short title contains it. A gloss that only
 * repeats `kind`, which is shown, is left out.
 */
export function glossAndName(entry: Entry, language: LanguageTag, fallback: LanguageTag, kind: string): string {
	const name = nameOf(entry, language, fallback);
	const text = textIn(entry.gloss, language, fallback);
	const gloss = saysKindOnly(text, kind) ? '' : text;
	// The gloss comes first, since a full name may fill the line.
	return shortTitleOfEntry(entry, language, fallback).includes(name) ? gloss : [gloss, name].filter(part => part !== '').join(' · ');
}

/** Whether the number of a resolution, with which its titles begin, is unconfirmed. */
export function hasUnconfirmedNumber({ kind, facts }: Entry): boolean {
	return kind === 'resolution' && facts.find(({ property }) => property === 'number')?.unconfirmed === true;
}

function derived(entry: Entry, language: LanguageTag, fallback: LanguageTag): string {
	const acronym = entry.kind === 'term' || entry.kind === 'person' ? undefined : acronymOf(entry, language, fallback);
	if (acronym !== undefined && fits(acronym)) {
		return acronym;
	}
	const title = titleOf(entry, language, fallback);
	return fits(title) ? title : shortestVariant(entry, language, fallback) ?? truncateTitle(title, MAX_SHORT_TITLE_LENGTH);
}

function shortestVariant(entry: Entry, language: LanguageTag, fallback: LanguageTag): string | undefined {
	const name = nameOf(entry, language, fallback);
	const inLanguage = entry.labels.find(({ role, text }) => role === 'preferred' && text === name)?.language;
	return entry.labels
		.filter(label => label.role === 'variant' && label.language === inLanguage && label.recognise && !label.ambiguous)
		.map(({ text }) => text)
		.filter(text => text.length >= MIN_VARIANT_LENGTH && fits(text))
		.reduce<string | undefined>((best, text) => (best !== undefined && best.length <= text.length ? best : text), undefined);
}

function fits(text: string): boolean {
	return [...text].length <= MAX_SHORT_TITLE_LENGTH;
}

function givenIn(text: LocalizedText, language: LanguageTag): string | undefined {
	return text[language] ?? text[baseOf(language)];
}

function isIn(own: LanguageTag, language: LanguageTag): boolean {
	return own === language || own === baseOf(language);
}
