import type { LanguageTag } from '../dossier/model';
import type { LabelOfEntry } from '../lexicon/labels/formsOfSlot';
import type { Mention } from '../lexicon/matching/mentions';
import { rankIn, type RankContext } from '../lexicon/matching/rank';
import type { EntryId } from '../library/library';
import { replacesLabel, type SymbolPlace } from '../symbol/symbolPlace';
import { wrongLabelOf } from './correction';

/** A mention of an entry in a document: by one of its labels, or by the symbol or number of a UN document. */
export interface EntryMention {
	readonly start: number;
	readonly end: number;
	/** For an ambiguous label, the entry that is likeliest in this document. */
	readonly entry: EntryId;
	/** The label as its dossier spells it; absent for the symbol or number of a document. */
	readonly label?: string;
	/** Set if the dossier discourages that label. */
	readonly wrong?: true;
}

/** The context that decides the meaning of a mention, besides its text. */
export interface MentionContext extends Omit<RankContext, 'mentions'> {
	/** The language of the text: a name that one language discourages can be right in another. */
	readonly language: LanguageTag;
}

/** The label mentions and document symbols found in a text, each list in order. */
export interface MentionsAndSymbols {
	readonly mentions: readonly Mention[];
	readonly places: readonly SymbolPlace[];
}

/**
 * Returns the mentions of entries in a text, in order and without overlaps. A label inside the name of a UN document counts as that
 * document; documents that the library does not have are left out.
 */
export function entryMentions({ mentions, places }: MentionsAndSymbols, context: MentionContext): readonly EntryMention[] {
	const labels = labelsOutside(mentions, places);
	const { language, library } = context;
	const likeliest = rankOnce({ ...context, mentions: labels });
	const found = labels.flatMap(mention => {
		const entry = likeliest(mention.labels);
		const label = mention.labels.find(one => one.entry === entry);
		return !label
			? []
			: [
					{
						start: mention.start,
						end: mention.end,
						entry: label.entry,
						label: label.label.text,
						...(wrongLabelOf(mention.labels, language, library) === label && { wrong: true as const }),
					},
				];
	});
	return merge(found, places);
}

/** Returns the mentions that no document symbol replaces. Linear: both lists are walked once. */
function labelsOutside(mentions: readonly Mention[], places: readonly SymbolPlace[]): readonly Mention[] {
	let next = 0;
	return mentions.filter(mention => {
		while ((places[next]?.end ?? Infinity) < mention.end) {
			next++;
		}
		const place = places[next];
		return !place || !replacesLabel(place, mention);
	});
}

/** Ranks each set of labels once, since the result depends on the document and not on the place. */
function rankOnce(context: RankContext): (labels: readonly LabelOfEntry[]) => EntryId | undefined {
	const known = new Map<string, EntryId | undefined>();
	const rank = rankIn(context);
	return labels => {
		if (labels.length < 2) {
			return labels[0]?.entry;
		}
		const key = labels.map(({ entry }) => entry).join(' ');
		if (!known.has(key)) {
			known.set(key, rank(labels)[0]?.entry);
		}
		return known.get(key);
	};
}

/** Adds the symbols of known documents that do not overlap a label. */
function merge(found: readonly EntryMention[], places: readonly SymbolPlace[]): readonly EntryMention[] {
	let next = 0;
	const more = places.flatMap(({ start, end, entries: [first] }) => {
		while ((found[next]?.end ?? Infinity) <= start) {
			next++;
		}
		const isFree = (found[next]?.start ?? Infinity) >= end;
		return first && isFree ? [{ start, end, entry: first.id }] : [];
	});
	return more.length === 0 ? found : [...found, ...more].sort((a, b) => a.start - b.start);
}
