import { l10n } from 'vscode';
import { ENTRY_KINDS } from '../../../core/dossier/vocabulary';
import { REVIEW_KINDS, type FigureKind } from '../../../core/review/reviewItem';
import type { ReviewKindName } from '../../../protocol/review';
import type { ReviewString } from '../../../protocol/reviewStrings';
import { kindLabels } from '../library/vocabularyLabels';
import { KIND_ICONS } from '../ui/kindIcons';

/** Returns the strings of the review page, in the user's language. */
export function reviewStrings(): Record<ReviewString, string> {
	return {
		toolbar: l10n.t('Review'),
		write: l10n.t('Write Dossier'),
		yaml: l10n.t('Continue in YAML'),
		undo: l10n.t('Undo'),
		redo: l10n.t('Redo'),
		filter: l10n.t('Filter proposals'),
		keys: l10n.t('Keyboard Shortcuts'),
		cancel: l10n.t('Cancel'),
		apply: l10n.t('OK'),
		list: l10n.t('Proposals'),
		accept: l10n.t('Accept or Leave Out'),
		acceptAll: l10n.t('Accept or Leave Out All of This Kind'),
		rename: l10n.t('Rename'),
		kind: l10n.t('Kind'),
		merge: l10n.t('Merge'),
		mergeWith: l10n.t('Merge “{0}” with'),
		move: l10n.t('Move to an Entry'),
		moveTo: l10n.t('Move “{0}” to'),
		noEntry: l10n.t('Belongs to No Entry'),
		split: l10n.t('Take Apart'),
		drop: l10n.t('Drop'),
		showPlace: l10n.t('Show in Document'),
		showDropped: l10n.t('Show Dropped Proposals'),
		next: l10n.t('Up or down'),
		groups: l10n.t('Another kind'),
		counts: l10n.t('{0} of {1} accepted'),
		paragraph: l10n.t('para. {0}'),
		title: l10n.t('title'),
		times: l10n.t('{0} places'),
		belongs: l10n.t('belongs to {0}'),
		belongsNowhere: l10n.t('belongs to no entry'),
		merged: l10n.t('with {0}'),
		dropped: l10n.t('dropped'),
		sharesName: l10n.t('another proposal has this name'),
		removed: l10n.t('imported before and removed since'),
		recognized: l10n.t('Recognized: entries of your other dossiers, not proposed again'),
		noMatch: l10n.t('No matching results'),
		nothingToUndo: l10n.t('Nothing to undo'),
		nothingToRedo: l10n.t('Nothing to redo'),
		didAccept: l10n.t('accepted'),
		didLeaveOut: l10n.t('not accepted'),
		didRename: l10n.t('Renamed: {0}'),
		addsTo: l10n.t('added to {0}'),
		entriesOnly: l10n.t('A value has no name or kind of its own'),
		didKind: l10n.t('{0} is now: {1}'),
		didMerge: l10n.t('Merged with {0}'),
		didMove: l10n.t('Moved to {0}'),
		didMoveNowhere: l10n.t('Belongs to no entry now'),
		didSplit: l10n.t('Taken apart'),
		didDrop: l10n.t('Dropped: {0}'),
		didRestore: l10n.t('Restored: {0}'),
		didUndo: l10n.t('Undone'),
		didRedo: l10n.t('Redone'),
		newName: l10n.t('New name'),
	};
}

/** Returns the kinds of proposals with their names and icons. */
export function reviewKindNames(): readonly ReviewKindName[] {
	const { kind: one, kinds: several } = kindLabels();
	const figures: Record<FigureKind, readonly [string, string, string]> = {
		date: [l10n.t('date'), l10n.t('Dates'), 'calendar'],
		sum: [l10n.t('sum'), l10n.t('Sums'), 'credit-card'],
		percentage: [l10n.t('percentage'), l10n.t('Percentages'), 'graph'],
		count: [l10n.t('number'), l10n.t('Numbers'), 'symbol-numeric'],
		place: [l10n.t('place'), l10n.t('Places'), 'location'],
		quotation: [l10n.t('quotation'), l10n.t('Quotations'), 'quote'],
	};
	return REVIEW_KINDS.map(kind => {
		const entryKind = ENTRY_KINDS.find(own => own === kind);
		if (entryKind) {
			return { kind, one: one[entryKind], several: several[entryKind], icon: KIND_ICONS[entryKind] };
		}
		const [single, plural, icon] = figures[kind as FigureKind];
		return { kind, one: single, several: plural, icon };
	});
}
