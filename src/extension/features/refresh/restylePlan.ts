import type * as vscode from 'vscode';
import type { CitationFormatting } from '../../../core/citation/style/documents/document';
import { withEdits } from '../../../core/text/textEdit';
import { readRestyling } from '../../platform/citation/document/refreshPlan';
import { untilSettled } from '../../platform/files/fileEdits';
import { addressOf, withOtherFiles, type PlanOfFiles } from './planOfFiles';
import type { RestyledFile } from './restylePreviews';
import type { RefreshServices } from './services';

/** Plans to restyle a document; `undefined` if it is closed, or it or one of its files keeps changing. */
export async function planRestyle(
	document: vscode.TextDocument,
	form: CitationFormatting,
	services: RefreshServices,
): Promise<PlanOfFiles | undefined> {
	return untilSettled(async () => {
		const read = await readRestyling(document, services, form);
		return read && withOtherFiles(read);
	});
}

/** Returns the files as they would look. */
export function restyledFiles({ snapshot, found, others }: PlanOfFiles): readonly RestyledFile[] {
	const changed = new Set(others.map(({ uri }) => uri.path));
	return [
		...(found.edits.length > 0 ? [{ uri: snapshot.document.uri, text: withEdits(snapshot.text, found.edits) }] : []),
		...found.others.filter(({ path }) => changed.has(path)).map(({ path, text, edits }) => ({
			uri: addressOf(path, snapshot.document), text: withEdits(text, edits),
		})),
	];
}
