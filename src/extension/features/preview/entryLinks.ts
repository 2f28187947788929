import * as vscode from 'vscode';
import type { PageRef } from '../../../protocol/preview';

/** The address of a page in VS Code: `vscode://publisher.name/entry/dossier/key`, `…/source/key` or `…/overview/dossier`. */
export function linkTo(extensionId: string, { entry, dossier }: PageRef): vscode.Uri {
	const path = entry !== '' ? `/${entry.includes('/') ? 'entry' : 'source'}/${entry}` : dossier === undefined ? '/overview' : `/overview/${dossier}`;
	return vscode.Uri.from({ scheme: vscode.env.uriScheme, authority: extensionId, path });
}

/** The page that an address of ours names; `undefined` for any other. The page may still be unknown. */
export function pageOfLink({ path }: Pick<vscode.Uri, 'path'>): PageRef | undefined {
	// Of a source the citation key is all.
	const [, type, dossier, key, ...rest] = path.split('/');
	if (type === 'entry' && dossier && key && rest.length === 0) {
		return { entry: `${dossier}/${key}` };
	}
	if (type === 'source' && dossier && key === undefined) {
		return { entry: dossier };
	}
	return type === 'overview' && key === undefined ? { entry: '', ...(dossier && { dossier }) } : undefined;
}

/**
 * The page that an id names: that of an entry, or of a source by its citation key, or for `dossier/` the overview of that dossier, or for nothing
 * the overview of the first.
 */
export function pageOfId(id: string): PageRef {
	return id.endsWith('/') ? { entry: '', dossier: id.slice(0, -1) } : { entry: id };
}

/** The id that names a page, as `pageOfId` reads it. */
export function idOfPage({ entry, dossier }: PageRef): string {
	return entry !== '' || dossier === undefined ? entry : `${dossier}/`;
}
