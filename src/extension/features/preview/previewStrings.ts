import { l10n } from 'vscode';
import type { PreviewString } from '../../../protocol/strings';

/** Returns the strings of the preview's webview, in the user's language. */
export function previewStrings(): Record<PreviewString, string> {
	return {
		toolbar: l10n.t('Dossier'),
		back: l10n.t('Go Back'),
		forward: l10n.t('Go Forward'),
		overview: l10n.t('Overview'),
		search: l10n.t('Search entries'),
		results: l10n.t('Results'),
		lock: l10n.t('Stay on This Page'),
		unlock: l10n.t('Follow Cursor and Tree'),
		keys: l10n.t('Keyboard Shortcuts'),
		close: l10n.t('Close'),
		insertCitation: l10n.t('Insert Citation'),
		copyCitation: l10n.t('Copy Citation'),
		reveal: l10n.t('Show in Tree'),
		copyLink: l10n.t('Copy Link'),
		copyMarkdown: l10n.t('Copy as Markdown'),
		exportHtml: l10n.t('Export as HTML'),
		print: l10n.t('Print'),
		definition: l10n.t('Open Definition'),
		table: l10n.t('Show charts as tables'),
		zoom: l10n.t('Zoom the timeline'),
		moveInChart: l10n.t('Move from item to item in a chart'),
		slow: l10n.t('The page is taking a long time to load.'),
		retry: l10n.t('Try Again'),
		leave: l10n.t('Close the search results or a source note'),
	};
}
