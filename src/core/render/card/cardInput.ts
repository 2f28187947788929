import type { Label } from '../../dossier/model';
import type { Library, LibraryEntry } from '../../library/library';
import type { RenderLabels } from '../labels';
import type { HoverWidth } from './hoverSize';

/** An action offered by a card: its title and the command link that runs it. */
export interface CardAction {
	readonly title: string;
	readonly uri: string;
}

/** Everything a card is rendered from. */
export interface CardInput {
	readonly library: Library;
	readonly entry: LibraryEntry;
	/** The label found in the document. Without it, the card does not say whether the spelling is discouraged. */
	readonly label?: Label;
	readonly labels: RenderLabels;
	readonly actions: readonly CardAction[];
	/** Whether to show only the short description of the entry. */
	readonly compact?: boolean;
	/** The width of the hover; `'full'` if absent. */
	readonly width?: HoverWidth;
	/** Entries whose shorter names occur inside the label, each with the link to its page. */
	readonly inside?: readonly CardAction[];
	/** Whether the card names the dossier of the entry, because the label means entries of several. */
	readonly withDossier?: boolean;
	/** The theme icon of the kind of entry, such as `law`. */
	readonly icon: string;
}
