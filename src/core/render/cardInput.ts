import type { Label } from '../dossier/model';
import type { Library, LibraryEntry } from '../library/library';
import type { HoverWidth } from './cardSpace';
import type { RenderLabels } from './labels';

/** Something that a card offers to do: a title and the link that does it. */
export interface CardAction {
	readonly title: string;
	readonly uri: string;
}

/** What a card is made from. */
export interface CardInput {
	readonly library: Library;
	readonly entry: LibraryEntry;
	/** The label that stands in the document; without it the card says nothing of how the name is written. */
	readonly label?: Label;
	readonly labels: RenderLabels;
	readonly actions: readonly CardAction[];
	/** Whether the card says no more than what the entry is. */
	readonly compact?: boolean;
	/** How wide the hover is; as wide as VS Code makes one if nothing is said. */
	readonly width?: HoverWidth;
	/** The entries whose shorter names stand in the label, each with the link to its page. */
	readonly inside?: readonly CardAction[];
	/** The theme icon of the kind of entry, such as `law`. */
	readonly icon: string;
}
