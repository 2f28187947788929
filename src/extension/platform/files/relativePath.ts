import type * as vscode from 'vscode';
import { segmentsOf } from '../../../core/citation/writtenPath';

/** Returns the path from a folder to a file, with slashes; `undefined` if they are in different file systems. */
export function relativePath(folder: vscode.Uri, file: vscode.Uri): string | undefined {
	if (folder.scheme !== file.scheme || folder.authority !== file.authority) {
		return undefined;
	}
	const from = segmentsOf(folder.path);
	const to = segmentsOf(file.path);
	const divergence = from.findIndex((part, index) => part !== to[index]);
	const shared = divergence < 0 ? from.length : divergence;
	return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
