import type { EntryKind } from '../../../core/dossier/vocabulary';

/** The theme icon of each kind of entry. */
export const KIND_ICONS: Readonly<Record<EntryKind, string>> = {
	resolution: 'checklist',
	fund: 'credit-card',
	event: 'calendar',
	instrument: 'law',
	programme: 'rocket',
	organization: 'organization',
	person: 'person',
	term: 'symbol-key',
};
