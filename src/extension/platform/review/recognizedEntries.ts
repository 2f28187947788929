import * as vscode from 'vscode';
import type { EntryId, Library } from '../../../core/library/library';
import { textIn } from '../../../core/library/names';
import { shortTitleOfEntry } from '../../../core/library/shortTitle';
import type { RecognizedEntry } from '../../../protocol/review';
import { userLocale } from '../library/labels';
import { kindLabels } from '../library/vocabularyLabels';
import { KIND_ICONS } from '../ui/kindIcons';

/** Returns entries of a library with their names; those that it no longer has are left out. */
export function recognizedEntries(known: readonly EntryId[], { entries }: Library): readonly RecognizedEntry[] {
	const locale = userLocale();
	const { kind: kinds } = kindLabels();
	return known.flatMap(id => {
		const found = entries.get(id);
		if (!found) {
			return [];
		}
		const { entry, dossier } = found;
		return [{
			entry: id,
			name: shortTitleOfEntry(entry, locale, dossier.language),
			detail: vscode.l10n.t('{0} in {1}', kinds[entry.kind], textIn(dossier.title, locale, dossier.language)),
			icon: KIND_ICONS[entry.kind],
		}];
	});
}
