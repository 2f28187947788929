import type { ReviewAction } from '../../core/review/review';
import { isEntryKind } from '../../core/review/reviewItem';
import type { ReviewRow } from '../../core/review/reviewRows';
import type { ReviewString } from '../../protocol/reviewStrings';
import type { ReviewCommand, RowCommand } from './commands';
import { MergeDialog } from './mergeDialog';
import { RenameDialog } from './renameDialog';
import type { ReviewSession } from './reviewSession';
import type { RowList } from './rowList';
import { filled, kindName, type ReviewWords } from './words';

/** The parts of the page that `RowCommands` uses. */
export interface RowCommandsPage {
	readonly session: ReviewSession;
	readonly strings: Readonly<Record<ReviewString, string>>;
	/** Returns the words for the proposals that are shown. */
	readonly words: () => ReviewWords;
	readonly list: RowList;
	/** Does an action, and announces it. `goTo` is the key of the row to be active afterwards; by default the one that is. */
	readonly act: (action: ReviewAction, said: string, goTo?: string) => void;
	/** Announces something. */
	readonly say: (text: string) => void;
}

/** The commands on the proposal of a row, with their dialogs. */
export class RowCommands {
	private readonly page: RowCommandsPage;
	private readonly mergeDialog: MergeDialog;
	private readonly renameDialog: RenameDialog;

	constructor(page: RowCommandsPage) {
		this.page = page;
		const { filter, list, noMatch, noEntry, cancel, rename, newName, apply } = page.strings;
		this.mergeDialog = new MergeDialog({ filter, list, none: noMatch, noEntry, cancel });
		this.renameDialog = new RenameDialog({ title: rename, label: newName, apply, cancel });
	}

	/** Whether a dialog is open, which then handles the keys. */
	get isDialogOpen(): boolean {
		return this.mergeDialog.isOpen || this.renameDialog.isOpen;
	}

	/** Runs a command on a row, or on those of the same kind. */
	run(row: ReviewRow, command: RowCommand): void {
		const { item: { key }, name, accepted, dropped } = row;
		const { strings, session, act } = this.page;
		switch (command) {
			case 'accept':
				return act({ type: 'accept', keys: [key], accepted: !accepted }, accepted ? strings.didLeaveOut : strings.didAccept);
			case 'acceptAll':
				return this.acceptAll(row);
			case 'rename':
				return isEntryKind(row.kind) ? this.rename(row) : this.sayEntriesOnly();
			case 'merge':
				return this.merge(row);
			case 'split':
				return act({ type: 'split', key }, strings.didSplit);
			case 'drop':
				return act({ type: 'drop', key, dropped: !dropped }, filled(dropped ? strings.didRestore : strings.didDrop, name));
			case 'showPlace':
				return session.send({ type: 'show', key });
		}
	}

	/** Changes the kind of a row, which moves it to another group; the row that followed it becomes active. */
	changeKind(row: ReviewRow, kind: Extract<ReviewCommand, object>['kind']): void {
		const { strings, words, list, act } = this.page;
		if (!isEntryKind(row.kind)) {
			this.sayEntriesOnly();
		} else if (kind !== row.kind) {
			const rows = list.all;
			const at = rows.indexOf(row);
			const before = rows[at - 1];
			const after = rows[at + 1];
			const next = after?.kind === row.kind ? after : before?.kind === row.kind ? before : after ?? row;
			act({ type: 'kind', key: row.item.key, kind }, filled(strings.didKind, row.name, kindName(words(), kind).one), next.item.key);
		}
	}

	/** Accepts all proposals of a kind that are not dropped; if they all are accepted, none of them. */
	private acceptAll({ kind }: ReviewRow): void {
		const { strings, words, list, act } = this.page;
		const rows = list.all.filter(one => one.kind === kind && !one.dropped);
		const areAccepted = rows.every(one => one.accepted);
		const said = areAccepted ? strings.didLeaveOut : strings.didAccept;
		const keys = rows.map(one => one.item.key);
		act({ type: 'accept', keys, accepted: !areAccepted }, `${kindName(words(), kind).several}: ${said}`);
	}

	private rename({ item: { key }, name }: ReviewRow): void {
		const { strings, act } = this.page;
		this.renameDialog.open(name, renamed => act({ type: 'rename', key, name: renamed }, filled(strings.didRename, renamed)));
	}

	private merge({ item, kind, name: ownName, owner }: ReviewRow): void {
		const { strings, session, act } = this.page;
		const isEntry = isEntryKind(kind);
		this.mergeDialog.open({
			title: filled(isEntry ? strings.mergeWith : strings.moveTo, ownName),
			find: query => session.candidates(item, query),
			choose: ({ key, name }) =>
				act({ type: 'merge', key: item.key, into: key }, filled(isEntry ? strings.didMerge : strings.didMove, name)),
			chooseNone: owner === undefined ? undefined : () => act({ type: 'merge', key: item.key, into: null }, strings.didMoveNowhere),
		});
	}

	/** Announces that values have no name or kind, so that the key did nothing. */
	private sayEntriesOnly(): void {
		this.page.say(this.page.strings.entriesOnly);
	}
}
