import { partitionPoint } from '../../data/binarySearch';
import { getOrInsert } from '../../data/getOrInsert';
import type { EntryKind } from '../../dossier/vocabulary';
import type { Found } from '../text/found';
import type { EntryBuilder } from './entryBuilder';
import type { FactProposal } from './proposal';

/** The type of an entry, which decides which facts it holds. */
type Holder = 'event' | 'act' | 'fund' | 'body' | 'person' | 'country';
type Group = 'any' | 'noCountry' | 'noPerson';

const HOLDERS: Readonly<Record<EntryKind, Holder>> = {
	event: 'event', resolution: 'act', instrument: 'act', fund: 'fund', programme: 'fund', organization: 'body', term: 'body', person: 'person',
};

/** The types of entries that hold a fact, the most usual ones first. If the sentence has none of them, the nearest entry holds the fact. */
const PREFERRED: Readonly<Record<FactProposal['value']['type'], readonly Holder[]>> = {
	date: ['event', 'act', 'body', 'fund'],
	place: ['event', 'act', 'body', 'fund'],
	sum: ['fund'],
	percentage: [],
	count: [],
	quotation: ['person'],
};

/** An entry in a sentence, with its position among what was found. */
interface Seen {
	readonly order: number;
	readonly builder: EntryBuilder;
}

/** A fact whose sentence is being read. */
interface Waiting {
	readonly order: number;
	readonly type: FactProposal['value']['type'];
	readonly settle: (builder: EntryBuilder | undefined) => void;
}

/**
 * Decides which entry holds a fact, from what is found in the order of the text: the entry in the same sentence that most often has such a
 * fact, before it or else after it; a date or place otherwise the last event of the paragraph; then the nearest entry of the sentence, and
 * of the sentences before it in the paragraph, of which a country is the last resort. Takes time proportional to n log n.
 */
export class FactHolders {
	private paragraph = -1;
	private sentence = -1;
	private order = 0;
	private waiting: Waiting[] = [];
	private readonly dated = new Set<EntryBuilder>();
	private readonly inSentence = new Map<Holder | Group, Seen[]>();
	private readonly inParagraph = new Map<Holder | Group, EntryBuilder>();

	/** Records that an entry was found. */
	see(builder: EntryBuilder, found: Found): void {
		this.moveTo(found);
		const seen = { order: this.order++, builder };
		const holders =
			builder.by === 'place'
				? (['country', 'any'] as const)
				: builder.kind === 'person'
					? (['person', 'noCountry', 'any'] as const)
					: ([HOLDERS[builder.kind], 'noPerson', 'noCountry', 'any'] as const);
		for (const holder of holders) {
			getOrInsert(this.inSentence, holder, () => []).push(seen);
		}
	}

	/**
	 * Records that a fact was found. When its sentence has been read, `settle` is called with the entry that holds it; `undefined` if the
	 * paragraph has none up to there.
	 */
	hold(type: FactProposal['value']['type'], found: Found, settle: (builder: EntryBuilder | undefined) => void): void {
		this.moveTo(found);
		this.waiting.push({ order: this.order++, type, settle });
	}

	/** Ends the last sentence. */
	end(): void {
		this.waiting.forEach(fact => fact.settle(this.holderOf(fact)));
		this.waiting = [];
		this.inSentence.forEach((seen, holder) => {
			const last = seen.at(-1);
			if (last) {
				this.inParagraph.set(holder, last.builder);
			}
		});
		this.inSentence.clear();
	}

	private moveTo({ paragraph, sentence }: Found): void {
		if (paragraph === this.paragraph && sentence === this.sentence) {
			return;
		}
		this.end();
		if (paragraph !== this.paragraph) {
			this.inParagraph.clear();
		}
		this.paragraph = paragraph;
		this.sentence = sentence;
	}

	private holderOf({ order, type }: Waiting): EntryBuilder | undefined {
		for (const holder of PREFERRED[type]) {
			const found = this.nearest(holder, order);
			// An event takes place once: a further date in its sentence is that of something else.
			if (found && !(type === 'date' && this.dated.has(found) && this.nearest('act', order))) {
				if (type === 'date' && holder === 'event') {
					this.dated.add(found);
				}
				return found;
			}
		}
		const event = type === 'date' || type === 'place' ? this.inParagraph.get('event') : undefined;
		// A number is seldom about a person.
		const body = type === 'quotation' ? undefined : this.nearest('noPerson', order) ?? this.inParagraph.get('noPerson');
		return event ?? body ?? this.nearest('any', order) ?? this.inParagraph.get('noCountry') ?? this.inParagraph.get('any');
	}

	/** The entry of the sentence before a position, otherwise the first one after it. */
	private nearest(holder: Holder | Group, order: number): EntryBuilder | undefined {
		const seen = this.inSentence.get(holder) ?? [];
		const after = partitionPoint(0, seen.length, index => (seen[index]?.order ?? 0) < order);
		return (seen[after - 1] ?? seen[after])?.builder;
	}
}
