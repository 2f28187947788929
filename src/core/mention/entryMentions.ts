import type { LanguageTag } from '../dossier/model';
import type { Mention } from '../lexicon/mentions';
import type { LabelOfEntry } from '../lexicon/formsOfSlot';
import { rankIn, type RankContext } from '../lexicon/rank';
import type { EntryId } from '../library/library';
import { replacesLabel, type SymbolPlace } from '../symbol/symbolPlace';
import { wrongLabelOf } from './correction';

/** A place in a document that speaks of an entry: by one of its labels, or by the symbol or number of a UN document. */
export interface EntryMention {
	readonly start: number;
	readonly end: number;
	/** Of an ambiguous label, the entry that the document makes likeliest. */
	readonly entry: EntryId;
	/** The label as its dossier writes it; absent where the symbol or number of a document stands there. */
	readonly label?: string;
	/** Set where that label is a wrong name, which the dossier discourages. */
	readonly wrong?: true;
}

/** What the meaning of a place depends on beside the text there. */
export interface MeaningContext extends Omit<RankContext, 'mentions'> {
	/** The language of the text: what one language discourages can be the name in another. */
	readonly language: LanguageTag;
}

/** What was found in a text, each list in order. */
export interface Found {
	readonly mentions: readonly Mention[];
	readonly places: readonly SymbolPlace[];
}

/**
 * The places of a text that speak of entries, in order, none over another. A label that is part of what
 * names a UN document counts as that document; a document that the library does not know does not count.
 */
export function entryMentions({ mentions, places }: Found, context: MeaningContext): readonly EntryMention[] {
	const labels = labelsOutside(mentions, places);
	const { language, library } = context;
	const likeliest = rankOnce({ ...context, mentions: labels });
	const found = labels.flatMap(mention => {
		const entry = likeliest(mention.labels);
		const label = mention.labels.find(one => one.entry === entry);
		return !label ? [] : [{
			start: mention.start, end: mention.end, entry: label.entry, label: label.label.text, ...(wrongLabelOf(mention.labels, language, library) === label && { wrong: true as const }),
		}];
	});
	return merge(found, places);
}

/** The mentions that are no part of a place that takes their card. Both lists are walked once. */
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

/** Ranks each set of labels once: what decides is the document, not the place. */
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

/** Adds the places of known documents that no label stands in. */
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
