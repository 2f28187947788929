import type { Key } from '../../dossier/model';
import type { Library } from '../../library/library';

/** An owner and its dossier. */
interface PlacedOwner {
	readonly owner: number;
	readonly dossier: Key;
}

/**
 * The order of the entries that have labels: that of their dossiers, and in a dossier that of their places. At first, the place of an owner
 * is its number.
 */
export class OwnerOrder {
	private dossiers: ReadonlyMap<Key, number> = new Map();
	private readonly places = new Map<number, number>();

	/** Sets the order of the dossiers. */
	setDossiers(dossiers: Library['dossiers']): void {
		this.dossiers = new Map(dossiers.map(({ id }, index) => [id, index]));
	}

	/** Sets the place of an owner. If that of one owner of a dossier is set, those of all others must be, too. */
	setPlace(owner: number, place: number): void {
		this.places.set(owner, place);
	}

	/** Gives an owner the place of the one that it replaces. Returns whether there is one. */
	replace(before: number | undefined, owner: number): boolean {
		if (before !== undefined) {
			this.places.set(owner, this.placeOf(before));
		}
		return before !== undefined;
	}

	/**
	 * Returns a negative number if the first owner comes before the second, a positive one if it comes after, and 0 if they are the same.
	 */
	compare(one: PlacedOwner, other: PlacedOwner): number {
		const rankOf = ({ dossier }: PlacedOwner) => this.dossiers.get(dossier) ?? this.dossiers.size;
		return rankOf(one) - rankOf(other) || this.placeOf(one.owner) - this.placeOf(other.owner);
	}

	private placeOf(owner: number): number {
		return this.places.get(owner) ?? owner;
	}
}
