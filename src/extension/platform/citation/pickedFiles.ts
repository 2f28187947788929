import type * as vscode from 'vscode';
import { MAX_PICKED_FILES } from '../../../core/limits';

const MEMENTO = 'pickedFiles';

/**
 * The files outside the workspace that a person has picked in a dialog, which may be read and changed although a document
 * names them. They are kept by VS Code, so that no file of a workspace can add one; without a memento, until the window closes.
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

	/** Allows a file. Of many, the ones that were picked first are forgotten. */
	async add(uri: vscode.Uri): Promise<void> {
		const address = uri.toString();
		this.addresses = [...this.addresses.filter(other => other !== address), address].slice(-MAX_PICKED_FILES);
		await this.memento?.update(MEMENTO, this.addresses);
	}
}
