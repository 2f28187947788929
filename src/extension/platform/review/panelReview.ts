import type * as vscode from 'vscode';
import type { EntryId } from '../../../core/library/library';
import type { ReviewedItems } from './reviewedItems';

/** A review that a panel shows. */
export interface PanelReview extends ReviewedItems {
	/** The heading of the page, which is also the title of its tab. */
	readonly title: string;
	/** Entries of dossiers that are not proposed. */
	readonly known: readonly EntryId[];
	/** The message if nothing is proposed. */
	readonly emptyMessage: string;
	/** The data to store, so that the review can be resumed. */
	readonly kept: object;
	/** Shows the place of a proposal beside the page. */
	showPlace(key: string, column: vscode.ViewColumn | undefined): Promise<void>;
	/** Writes what was accepted. Returns whether it did. */
	write(column: vscode.ViewColumn): Promise<boolean>;
	/** Returns what would be written. */
	yaml(): string;
}
