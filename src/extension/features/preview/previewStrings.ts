import { l10n } from 'vscode';
import type { PreviewString } from '../../../protocol/strings';

/** The strings of the preview program, in the user's language. */
export function previewStrings(): Record<PreviewString, string> {
	return {
		toolbar: l10n.t('Dossier'),
		back: l10n.t('Go Back'),
		forward: l10n.t('Go Forward'),
		overview: l10n.t('Overview'),
		search: l10n.t('Search entries'),
		results: l10n.t('Results'),
		lock: l10n.t('Keep This Page'),
		unlock: l10n.t('Follow Tree and Cursor'),
		keys: l10n.t('Keyboard Shortcuts'),
		close: l10n.t('Close'),
		insertCitation: l10n.t('Insert Citation'),
		copyCitation: l10n.t('Copy Citation'),
		reveal: l10n.t('Show in Tree'),
		copyLink: l10n.t('Copy Link'),
		copyMarkdown: l10n.t('Copy as Markdown'),
		exportHtml: l10n.t('Export as HTML'),
		print: l10n.t('Print'),
		table: l10n.t('Show pictures as tables'),
		zoom: l10n.t('Zoom the timeline'),
		walk: l10n.t('Go from one to the next in a picture'),
		slow: l10n.t('The page is taking long.'),
		retry: l10n.t('Try Again'),
		leave: l10n.t('Leave the search or a note'),
	};
}
