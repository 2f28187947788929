import * as vscode from 'vscode';
import { notify } from '../../../platform/ui/notify';
import type { PlannedChange } from './citationEdits';
import type { CitationFound } from './citationReader';

/** Says that the text has changed since it was read. */
export function notifyChanged(): void {
	void notify(
		'information',
		vscode.l10n.t('The citation was not changed because the text has changed in the meantime. Choose the citation again.'),
	);
}

/** Says why there is no citation at the cursor that can be edited. */
export function notifyNotEditable(found: Exclude<Extract<CitationFound, string>, 'changed'>): void {
	switch (found) {
		case 'none':
			void notify('information', vscode.l10n.t('There is no citation at the cursor.'));
			break;
		case 'unknownNote':
			void notify(
				'information',
				vscode.l10n.t(
					'This note cannot be edited as a citation because its text is not a reference that Dossier wrote in the current citation style.',
				),
			);
			break;
		case 'severalInNote':
			void notify('information', vscode.l10n.t('This note has several citations. Put the cursor on the one that you want to edit.'));
			break;
	}
}

/** Says that a source is unknown. */
export function notifyUnknownSource(name: string): void {
	void notify(
		'information',
		vscode.l10n.t(
			'“{0}” cannot be edited because it is in no dossier and in no bibliography of this document. It can be removed.',
			name,
		),
	);
}

/** Says why a citation was not changed. */
export function notifyRefused(reason: Extract<PlannedChange, { readonly kind: 'refused' }>['reason'], name: string): void {
	if (reason === 'sharedWords') {
		void notify(
			'information',
			vscode.l10n.t(
				'“{0}” was not removed because the place or the words next to it may belong to another source. Edit the text instead.',
				name,
			),
		);
	} else {
		void notify(
			'information',
			vscode.l10n.t('The citation was not changed because parts of it are not written as Dossier writes citations. Edit the text instead.'),
		);
	}
}
