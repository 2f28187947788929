import type { Certainty, Introduction } from '../abbreviation/introduction';
import { shortFormOf } from '../abbreviation/shortForm';
import { getOrInsert } from '../data/getOrInsert';
import type { LanguageTag } from '../dossier/model';
import type { LabelOfEntry } from '../lexicon/labels/formsOfSlot';
import { oneEntryOf } from '../lexicon/labels/oneEntry';
import type { Mention } from '../lexicon/matching/mentions';
import { rankIn, type RankContext } from '../lexicon/matching/rank';
import { entriesOfKey } from '../library/entriesOfKey';
import type { EntryId, Library, LibraryEntry } from '../library/library';
import { isSameLanguage, nameOf } from '../library/names';
import { fold } from '../text/fold';
import type { OffsetRange } from '../text/offsetRange';
import { acronymsUsed, type ExaminedText } from './acronymUses';
import { isProbablySameName } from './sameName';

/** An acronym that a document uses, with what it stands for in the language of the document. */
export interface UsedAbbreviation {
	readonly acronym: string;
	readonly expansion: string;
	/** `likely` ones are for a person to confirm. */
	readonly certainty: Certainty;
	/** The entry with this acronym; absent if only the document introduces it. */
	readonly entry?: EntryId;
}

/** A document, with what was found in it. */
export interface AbbreviatedText extends ExaminedText {
	readonly mentions: readonly Mention[];
	readonly introductions: readonly Introduction[];
	/** The lists that we generated, whose content is not the document's own. */
	readonly lists: readonly OffsetRange[];
}

/** The data on which the names of entries depend. */
export interface NamingContext extends Pick<RankContext, 'library' | 'nearest'> {
	/** The language of the document. */
	readonly language: LanguageTag;
}

/** Returns whether a range begins outside lists. */
export function isOutside(lists: readonly OffsetRange[]): (range: OffsetRange) => boolean {
	return ({ start }) => !lists.some(list => list.start <= start && start < list.end);
}

/** A meaning of an acronym. */
type Meaning = Omit<UsedAbbreviation, 'acronym'>;

/**
 * Returns the abbreviations that a document uses: the acronyms of entries that it mentions, and those that it introduces itself. If a
 * document gives an acronym a different meaning, that meaning counts. Acronyms that are only declared, or only in a list, do not count as
 * used. Unsorted.
 */
export function usedAbbreviations(document: AbbreviatedText, context: NamingContext): readonly UsedAbbreviation[] {
	const isOwn = isOutside(document.lists);
	const introductions = document.introductions.filter(({ acronym }) => isOwn(acronym));
	const definitions = new Set(
		introductions.filter(({ kind }) => kind === 'key' || kind === 'declared').map(({ acronym }) => acronym.start),
	);
	const isUse = (place: OffsetRange) => isOwn(place) && !definitions.has(place.start);
	const used = acronymsUsed(new Set(introductions.map(({ acronym }) => acronym.text)), document, isUse);
	const meanings = new Meanings(context.library);
	for (const introduction of introductions) {
		const meaning = used.has(introduction.acronym.text) ? meaningOf(introduction, context) : undefined;
		if (meaning) {
			meanings.add(introduction.acronym.text, meaning);
		}
	}
	const mentions = document.mentions.filter(isUse);
	const rank = rankIn({ ...context, mentions });
	for (const { labels } of mentions) {
		const acronyms = labels.filter(
			({ label }) => label.role === 'acronym' || (label.role === 'variant' && shortFormOf(label.text) !== undefined),
		);
		meanings.addLabels(rank(acronyms), context);
	}
	for (const key of document.keys) {
		const [entry, ...others] = entriesOfKey(context.library, key);
		const acronym = entry?.entry.labels.find(({ role }) => role === 'acronym');
		if (entry && acronym && others.length === 0) {
			meanings.addLabels([{ entry: entry.id, label: acronym }], context);
		}
	}
	return meanings.all();
}

/**
 * Returns what an introduced acronym stands for; `undefined` if that is not known. An entry is called by its name in the language of the
 * document.
 */
function meaningOf({ acronym, expansion, certainty, entry: id }: Introduction, { library, language }: NamingContext): Meaning | undefined {
	const entry = id === undefined ? undefined : library.entries.get(id);
	const name = entry && nameForAcronym(entry, acronym.text, language);
	return name !== undefined && id !== undefined
		? { expansion: name, certainty, entry: id }
		: expansion && { expansion: expansion.text, certainty };
}

/** Returns the name of an entry in a language, which is what its acronym stands for; `undefined` if it has no longer name. */
function nameForAcronym({ entry, dossier }: LibraryEntry, acronym: string, language: LanguageTag): string | undefined {
	const name = nameOf(entry, language, dossier.language);
	if (name.length > acronym.length) {
		return name;
	}
	return entry.labels.find(
		({ role, text, language: own }) =>
			role === 'variant' && isSameLanguage(own, language) && text.length > acronym.length && shortFormOf(text) === undefined,
	)?.text;
}

/** The meanings found for each acronym. */
class Meanings {
	private readonly library: Library;
	private readonly byAcronym = new Map<string, Meaning[]>();

	constructor(library: Library) {
		this.library = library;
	}

	/** Adds the introductions of the document. Of two certainties of one meaning, the better one is kept. */
	add(acronym: string, meaning: Meaning): void {
		const known = getOrInsert(this.byAcronym, acronym, () => []);
		const same = known.findIndex(one => this.isSame(one, meaning));
		const old = known[same];
		if (!old) {
			known.push(meaning);
		} else if (rankOf(meaning) < rankOf(old)) {
			known[same] = meaning;
		}
	}

	/** Adds the entries that an acronym may mean, the likeliest first, unless the document gives it a meaning. */
	addLabels(labels: readonly LabelOfEntry[], { library, language }: NamingContext): void {
		const [first] = labels;
		if (!first) {
			return;
		}
		const acronym = first.label.text;
		const known = this.byAcronym.get(acronym) ?? [];
		const entry = library.entries.get(first.entry);
		const expansion = entry && nameForAcronym(entry, acronym, language);
		if (expansion === undefined || known.some(one => labels.some(label => label.entry === one.entry))) {
			return;
		}
		const certain = known.filter(({ certainty }) => certainty !== 'likely');
		const meaning: Meaning = { expansion, certainty: oneEntryOf(labels) === undefined ? 'likely' : 'label', entry: first.entry };
		if (certain.every(one => this.isSame(one, meaning))) {
			this.byAcronym.set(acronym, [meaning]);
		}
	}

	all(): readonly UsedAbbreviation[] {
		return [...this.byAcronym].flatMap(([acronym, meanings]) => {
			const certain = meanings.filter(({ certainty }) => certainty !== 'likely');
			return (certain.length > 0 ? certain : meanings).map(meaning => ({ acronym, ...meaning }));
		});
	}

	/** Whether two meanings are the same: one entry, one name, or a name that is nearly one of the other's entry. */
	private isSame(one: Meaning, other: Meaning): boolean {
		if (one.entry !== undefined && other.entry !== undefined) {
			return one.entry === other.entry;
		}
		const names = [one, other].map(({ expansion, entry }) => [
			expansion,
			...(this.library.entries
				.get(entry ?? '')
				?.entry.labels.filter(({ role }) => role !== 'acronym')
				.map(({ text }) => text) ?? []),
		]);
		return (names[0] ?? []).some(name =>
			(names[1] ?? []).some(second => fold(name) === fold(second) || (one.entry !== other.entry && isProbablySameName(name, second))),
		);
	}
}

/** Entries come first, then the certainty of the expansion. */
function rankOf({ entry, certainty }: Meaning): number {
	return (entry === undefined ? 3 : 0) + ['label', 'letters', 'likely'].indexOf(certainty);
}
