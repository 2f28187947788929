import type * as vscode from 'vscode';
import { MAX_PICKED_FILES } from '../../../../core/limits';

const MEMENTO = 'pickedFiles';

/**
 * Files outside the workspace that the user has picked in a dialog, and that may be read and edited when a document names them. They
 * are stored by VS Code, so that no file in a workspace can add one; without a memento, until the window closes.
 */
export class PickedFiles {
	private readonly memento: vscode.Memento | undefined;
	private addresses: readonly string[];

	constructor(memento?: vscode.Memento) {
		this.memento = memento;
		this.addresses = memento?.get<readonly string[]>(MEMENTO, []) ?? [];
	}

	has(uri: vscode.Uri): boolean {
		return this.addresses.includes(uri.toString());
	}

	/** Allows a file. Beyond the limit, the files picked first are dropped. */
	async add(uri: vscode.Uri): Promise<void> {
		const address = uri.toString();
		this.addresses = [...this.addresses.filter(other => other !== address), address].slice(-MAX_PICKED_FILES);
		await this.memento?.update(MEMENTO, this.addresses);
	}
}
