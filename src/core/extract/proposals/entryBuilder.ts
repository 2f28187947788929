import type { EntryKind } from '../../dossier/vocabulary';
import type { TextLanguage } from '../../text/textLanguage';
import type { Found } from '../text/found';
import type { EntryProposal, ProposedLabel, ProposedRange } from './proposal';

/** The maximum number of names of one entry; more than these come from an acronym that is used for different things. */
const MAX_LABELS = 20;
/** The rank from which a proposal is accepted unless a person decides otherwise. */
export const MIN_ACCEPTED = 0.5;
const ROLES: readonly ProposedLabel['role'][] = ['preferred', 'acronym', 'variant'];

/** A name while its places are being collected. */
type GrowingLabel = Omit<ProposedLabel, 'places' | 'role'> & { readonly places: ProposedRange[]; role: ProposedLabel['role'] };

/** An entry while its names and places are being collected. */
export class EntryBuilder {
	readonly id: string;
	kind: EntryKind;
	by: EntryProposal['by'];
	office: string | undefined;
	symbol: string | undefined;
	private rank: number;
	private into: EntryBuilder | undefined;
	private labels: GrowingLabel[] = [];
	private readonly places: ProposedRange[] = [];
	private readonly language: TextLanguage;

	constructor(
		id: string,
		language: TextLanguage,
		{ kind, by, rank }: { readonly kind: EntryKind; readonly by: EntryProposal['by']; readonly rank: number },
	) {
		this.id = id;
		this.language = language;
		this.kind = kind;
		this.by = by;
		this.rank = rank;
	}

	/** The entry that this one has become part of; itself if none. */
	get current(): EntryBuilder {
		return this.into?.current ?? this;
	}

	/** How often it was found. */
	get weight(): number {
		return this.places.length;
	}

	/** Whether all names consist of one word. */
	get hasOneWord(): boolean {
		return this.labels.every(({ text }) => !text.includes(' '));
	}

	/** Whether it has an acronym, but not this one. */
	hasOtherAcronym(text: string): boolean {
		const acronyms = this.labels.filter(({ role }) => role === 'acronym');
		return acronyms.length > 0 && acronyms.every(label => label.text !== text);
	}

	addPlace(found: Found): void {
		const place = proposedRange(found);
		this.rank = Math.max(this.rank, found.rank);
		if (this.places.at(-1)?.start !== place.start) {
			this.places.push(place);
		}
	}

	/** Adds a name. The first one is preferred, and a further one a variant. One that differs in case only is not added. */
	addName(text: string, places: readonly ProposedRange[]): void {
		this.add(text, this.labels.some(({ role }) => role === 'preferred') ? 'variant' : 'preferred', places);
	}

	addAcronym(text: string, places: readonly ProposedRange[]): void {
		this.add(text, this.labels.length === 0 ? 'preferred' : 'acronym', places);
	}

	/** Gives an entry that had only an acronym its name: the acronym is no longer the preferred label. */
	becomesNamed(kind: EntryKind): void {
		this.kind = kind;
		this.by = undefined;
		this.labels.forEach(label => {
			label.role = 'acronym';
		});
	}

	/** Removes the names, since a better one follows. */
	forgetNames(): void {
		this.labels = [];
	}

	/**
	 * Adds another entry to this one, which should be the heavier one: then each place is moved only a few times, in whatever order entries
	 * are joined.
	 */
	join(other: EntryBuilder): void {
		for (const { text, role, places } of other.labels) {
			if (role === 'acronym' || other.by === 'acronym') {
				this.addAcronym(text, places);
			} else {
				this.addName(text, places);
			}
		}
		other.places.forEach(place => this.places.push(place));
		this.rank = Math.max(this.rank, other.rank);
		other.into = this;
	}

	/** Returns the entry as a proposal; `undefined` if it has become part of another one. Occurring twice in a text raises its rank. */
	proposal(): EntryProposal | undefined {
		const { id, kind, by, office, symbol } = this;
		const [first, ...others] = [...this.labels].sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
		const rank = Math.min(1, this.rank + (this.places.length > 1 && this.rank < 0.9 ? 0.1 : 0));
		return this.into || !first
			? undefined
			: {
					type: 'entry',
					id,
					kind,
					labels: [first, ...others],
					rank,
					accepted: rank >= MIN_ACCEPTED,
					places: this.places.sort((a, b) => a.start - b.start),
					...(by && { by }),
					...(office !== undefined && { office }),
					...(symbol !== undefined && { symbol }),
				};
	}

	private add(text: string, role: ProposedLabel['role'], places: readonly ProposedRange[]): void {
		const earlier = this.labels.find(
			label => label.text === text || (role !== 'acronym' && label.text.toLowerCase() === text.toLowerCase()),
		);
		if (earlier) {
			places.forEach(place => earlier.places.push(place));
		} else if (this.labels.length < MAX_LABELS) {
			this.labels.push({ text, role, language: this.language, places: [...places] });
		}
	}
}

/** Returns the place of something that was found. */
export function proposedRange({ paragraph, range }: Found): ProposedRange {
	return { paragraph, ...range };
}
