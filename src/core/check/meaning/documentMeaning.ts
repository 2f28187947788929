import { getOrInsert } from '../../data/getOrInsert';
import type { EntryId } from '../../library/library';
import type { SegmentNames } from './segmentNames';

/** What a document as a whole says about names that may have different meanings. */
export interface DocumentMeaning {
	/** Equal for documents that say the same about these names. */
	readonly key: string;
	/** The keys of the acronyms that the document introduces, but never for what the dossiers have them for. */
	readonly otherAcronyms: ReadonlySet<string>;
	/**
	 * By the id of a convention in the dossiers: the convention whose body the document introduces under a name that the dossiers give to
	 * the body of that convention. Absent if the document introduces the name for the bodies of several conventions.
	 */
	readonly introduced: ReadonlyMap<EntryId, EntryId>;
	/** The conventions that the document names: those that have a body in the dossiers, and `ANOTHER` if it names any other. */
	readonly conventions: ReadonlySet<EntryId>;
}

/** The meaning of a document that says nothing about such names. */
const NOTHING: DocumentMeaning = { key: '[[],[],[]]', otherAcronyms: new Set(), introduced: new Map(), conventions: new Set() };

/** How often a document introduces an acronym. */
interface Introduced {
	asOwn: number;
	asOther: number;
}

/** Collects what the segments of a document say about names. The cost of an edit depends only on the segments that it touches. */
export class DocumentNames {
	private readonly acronyms = new Map<string, Introduced>();
	private readonly bodies = new Map<EntryId, Map<EntryId, number>>();
	private readonly conventions = new Map<EntryId, number>();
	private known = NOTHING;
	private hasChanged = false;

	/** What the current segments say together. It remains the same object as long as nothing in it changes. */
	get meaning(): DocumentMeaning {
		if (this.hasChanged) {
			const meaning = this.conclude();
			this.known = meaning.key === this.known.key ? this.known : meaning;
			this.hasChanged = false;
		}
		return this.known;
	}

	/** Adds what a segment says. */
	add(names: SegmentNames | undefined): void {
		this.count(names, 1);
	}

	/** Removes what a segment that was added says. */
	remove(names: SegmentNames | undefined): void {
		this.count(names, -1);
	}

	private count(names: SegmentNames | undefined, by: 1 | -1): void {
		if (!names) {
			return;
		}
		if (names.introduced.length === 0 && names.conventions.length === 0) {
			return;
		}
		for (const { key, entry } of names.introduced) {
			const introduced = getOrInsert(this.acronyms, key, () => ({ asOwn: 0, asOther: 0 }));
			introduced[entry === undefined ? 'asOther' : 'asOwn'] += by;
			if (introduced.asOwn === 0 && introduced.asOther === 0) {
				this.acronyms.delete(key);
			}
		}
		for (const { own, introducedAfter } of names.relative) {
			if (introducedAfter !== undefined) {
				const bodies = getOrInsert(this.bodies, own, () => new Map<EntryId, number>());
				countIn(bodies, introducedAfter, by);
				if (bodies.size === 0) {
					this.bodies.delete(own);
				}
			}
		}
		names.conventions.forEach(convention => countIn(this.conventions, convention, by));
		this.hasChanged = true;
	}

	private conclude(): DocumentMeaning {
		const otherAcronyms = [...this.acronyms]
			.filter(([, { asOwn }]) => asOwn === 0)
			.map(([key]) => key)
			.sort();
		const introduced = [...this.bodies]
			.flatMap(([own, [first, ...others]]) => (first && others.length === 0 ? [[own, first[0]] as const] : []))
			.sort();
		const conventions = [...this.conventions.keys()].sort();
		return {
			key: JSON.stringify([otherAcronyms, introduced, conventions]),
			otherAcronyms: new Set(otherAcronyms),
			introduced: new Map(introduced),
			conventions: new Set(conventions),
		};
	}
}

function countIn(counts: Map<EntryId, number>, id: EntryId, by: 1 | -1): void {
	const times = (counts.get(id) ?? 0) + by;
	if (times === 0) {
		counts.delete(id);
	} else {
		counts.set(id, times);
	}
}
