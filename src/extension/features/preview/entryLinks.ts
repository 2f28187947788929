import * as vscode from 'vscode';
import { dossierOfStatisticsId, statisticsId } from '../../../core/render/page/statisticsId';
import type { PageRef } from '../../../protocol/preview';

/**
 * Returns the URI that opens a page in VS Code: `vscode://publisher.name/entry/dossier/key`, `…/source/key`, `…/overview/dossier` or
 * `…/statistics/dossier`.
 */
export function linkTo(extensionId: string, page: PageRef): vscode.Uri {
	return vscode.Uri.from({ scheme: vscode.env.uriScheme, authority: extensionId, path: pathOf(page) });
}

function pathOf({ entry, dossier }: PageRef): string {
	const counted = dossierOfStatisticsId(entry);
	if (counted !== undefined) {
		return `/statistics/${counted}`;
	}
	if (entry !== '') {
		return `/${entry.includes('/') ? 'entry' : 'source'}/${entry}`;
	}
	return dossier === undefined ? '/overview' : `/overview/${dossier}`;
}

/** Returns the page of a URI made by `linkTo`; `undefined` for any other URI. The library need not have this page. */
export function pageOfLink({ path }: Pick<vscode.Uri, 'path'>): PageRef | undefined {
	// A source is identified by its citation key alone.
	const [, type, dossier, key, ...rest] = path.split('/');
	if (type === 'entry' && dossier && key && rest.length === 0) {
		return { entry: `${dossier}/${key}` };
	}
	if (type === 'source' && dossier && key === undefined) {
		return { entry: dossier };
	}
	if (type === 'statistics' && dossier && key === undefined) {
		return { entry: statisticsId(dossier) };
	}
	return type === 'overview' && key === undefined ? { entry: '', ...(dossier && { dossier }) } : undefined;
}

/**
 * Returns the page with an id: the id of an entry, the citation key of a source, `dossier/` for the overview of that dossier, or the
 * empty string for the overview of the first dossier.
 */
export function pageOfId(id: string): PageRef {
	return id.endsWith('/') ? { entry: '', dossier: id.slice(0, -1) } : { entry: id };
}

/** Returns the id of a page: the inverse of `pageOfId`. */
export function idOfPage({ entry, dossier }: PageRef): string {
	return entry !== '' || dossier === undefined ? entry : `${dossier}/`;
}
