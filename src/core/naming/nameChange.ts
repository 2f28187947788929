import type { LanguageTag } from '../dossier/model';
import { acronymAfterName, acronymOf, baseOf, isDiscouragedIn, isSameLanguage, nameOf } from '../library/names';
import { capitalized } from '../text/capitalized';
import { oneLine } from '../text/shownText';
import { articleBeforeAcronym, articleBeforeName, breaksElision, NO_CHANGE, type ArticleChange } from './article';
import type { KnownIntroductions } from './knownIntroductions';
import { isPluralName, pluralOf, type NamedPlace } from './namedPlace';
import type { PlaceInSentence } from './placeInSentence';

/** A change of a name in a document, before its text is escaped. */
export interface NameChange {
	/** The range that is replaced; empty if text is only added. */
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** The name or acronym that is written, to be shown. */
	readonly name: string;
}

/** The kinds of changes of a name. */
export interface NameChanges {
	/** “Full Name (ACRONYM)”. */
	readonly introduce?: NameChange;
	readonly expand?: NameChange;
	readonly abbreviate?: NameChange;
	/** The preferred name for a variant. */
	readonly official?: NameChange;
}

/** A name in its sentence, and where its document introduces acronyms. */
export interface NameInText {
	readonly place: NamedPlace;
	readonly sentence: PlaceInSentence;
	readonly introductions: KnownIntroductions;
	/** The language of the document. */
	readonly language: LanguageTag;
}

/** Returns the changes that make sense for a name; none if it is wrong or part of an introduction, or if no grammatical text is known. */
export function nameChanges(named: NameInText): NameChanges {
	const { place, introductions, language } = named;
	if (isDiscouragedIn(place.entry.entry, place.label, language) || introductions.overlaps(place)) {
		return {};
	}
	const acronym = acronymFor(named);
	const expanded = place.isAcronym ? expansion(named) : undefined;
	return {
		...(acronym !== undefined && introduced(named, acronym)),
		...(expanded && { expand: expanded }),
		...(!place.isAcronym && acronym !== undefined && { abbreviate: abbreviated(named, acronym) }),
		...officialName(named),
	};
}

/** Returns the change of a name to another one that the user has chosen, such as that in another language. */
export function changedTo(name: string, { place: { start, end, genitive, isAcronym }, sentence }: NameInText): NameChange {
	const text = oneLine(name);
	return {
		start,
		end,
		name: text,
		text: (sentence.beginsSentence && !isAcronym ? capitalized(text) : text) + genitive,
	};
}

/** Returns the acronym to write for a name: the one written, otherwise that in the language of the name. */
function acronymFor({
	place: {
		entry: { entry, dossier },
		label,
		isAcronym,
	},
	language,
}: NameInText): string | undefined {
	const own =
		isAcronym && (isSameLanguage(label.language, language) || acronymOf(entry, language, language) === undefined)
			? label.text
			: undefined;
	return (
		own
		?? (isSameLanguage(label.language, language) || isAcronym
			? acronymAfterName(entry, language, dossier.language)
			: acronymOf(entry, label.language, label.language))
	);
}

/** Returns the full name in place of an acronym; `undefined` if there is none, or if the plural or an elision would be wrong. */
function expansion(named: NameInText): NameChange | undefined {
	const { place: { start, end, entry: { entry, dossier }, label, isPlural, genitive }, sentence, language } = named;
	const name = oneLine(nameOf(entry, language, dossier.language));
	const english = baseOf(language) === 'en';
	if (name.length <= label.text.length || breaksElision(name, sentence) || (isPlural && !english)) {
		return undefined;
	}
	const isTermInPlural = english && /^\p{Ll}/u.test(name) && isPluralName(name);
	const inNumber = !isPlural || isPluralName(name) ? name : pluralOf(name, { language, isAcronym: false, isPerson: entry.kind === 'person' });
	if (inNumber === undefined || (isTermInPlural && !isPlural && !/s$/.test(label.text))) {
		return undefined;
	}
	const article = english ? articleBeforeName(inNumber, named.place, sentence) : NO_CHANGE;
	const begun = sentence.beginsSentence && article.text === '' ? capitalized(inNumber) : inNumber;
	return { start: startBefore(start, article, sentence), end, name: begun, text: article.text + begun + genitive };
}

/** Returns the acronym in place of a full name, in the same number. */
function abbreviated({ place, sentence, language }: NameInText, acronym: string): NameChange {
	const { start, end, entry: { entry }, isPlural, written, genitive } = place;
	const english = baseOf(language) === 'en';
	const name = written.replace(/\s+/gu, ' ');
	const needsPlural =
		english
		&& (isPlural
			|| (isPluralName(name)
				&& (/^\p{Ll}/u.test(entry.labels.find(({ role }) => role === 'preferred')?.text ?? '') || entry.kind === 'term')));
	const inNumber = needsPlural ? (pluralOf(acronym, { language, isAcronym: true, isPerson: false }) ?? acronym) : acronym;
	const article = english ? articleBeforeAcronym(inNumber, sentence) : NO_CHANGE;
	return { start: startBefore(start, article, sentence), end, name: inNumber, text: article.text + inNumber + genitive };
}

/**
 * Returns “Full Name (ACRONYM)”; nothing if the acronym was introduced before, is in the genitive, or is explained in a way that is not
 * understood.
 */
function introduced(named: NameInText, acronym: string): Pick<NameChanges, 'introduce'> {
	const { place: { start, end, entry, genitive, isAcronym }, sentence: { isInBracket, after }, introductions } = named;
	if (introductions.has(entry.id, acronym, start) || genitive !== '' || /^(?:\s*[([]|['’])/u.test(after)) {
		return {};
	}
	const [open, close] = isInBracket ? ['[', ']'] : ['(', ')'];
	if (!isAcronym) {
		const { name } = abbreviated(named, acronym);
		return { introduce: { start: end, end, text: ` ${open}${name}${close}`, name } };
	}
	const long = expansion(named);
	const inNumber = named.place.isPlural
		? (pluralOf(acronym, { language: named.language, isAcronym: true, isPerson: false }) ?? acronym)
		: acronym;
	return long ? { introduce: { ...long, text: `${long.text} ${open}${inNumber}${close}` } } : {};
}

/** Returns the preferred name for a variant. */
function officialName({
	place: { start, end, written, entry, isAcronym, isPlural, genitive },
	sentence,
	language,
}: NameInText): Pick<NameChanges, 'official'> {
	const name = oneLine(nameOf(entry.entry, language, entry.dossier.language));
	const inNumber = isPlural ? pluralOf(name, { language, isAcronym: false, isPerson: entry.entry.kind === 'person' }) : name;
	const plain = written.replace(/\s+/gu, ' ');
	if (
		isAcronym
		|| inNumber === undefined
		|| plain.toLowerCase() === (inNumber + genitive).toLowerCase()
		|| breaksElision(name, sentence)
	) {
		return {};
	}
	const begun = sentence.beginsSentence ? capitalized(inNumber) : inNumber;
	return { official: { start, end, text: begun + genitive, name: begun } };
}

/** Returns where a change begins that replaces an article, too. */
function startBefore(start: number, { length }: ArticleChange, { block, offset }: PlaceInSentence): number {
	return length === 0 ? start : block.start(offset - length);
}
