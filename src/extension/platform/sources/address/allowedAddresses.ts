import type * as vscode from 'vscode';
import { MAX_ADDRESSES } from '../../../../core/limits';

const MEMENTO = 'allowedAddresses';

/**
 * The addresses that the user has agreed to download from. VS Code stores them on this computer only, so that settings that come from
 * elsewhere, such as another computer, cause no request.
 */
export class AllowedAddresses {
	private readonly memento: vscode.Memento;

	constructor(memento: vscode.Memento) {
		this.memento = memento;
	}

	has(address: string): boolean {
		return this.all.includes(address);
	}

	/** Allows an address. Beyond the limit, those allowed first are dropped. */
	async add(address: string): Promise<void> {
		await this.memento.update(MEMENTO, [...this.all.filter(other => other !== address), address].slice(-MAX_ADDRESSES));
	}

	async remove(addresses: readonly string[]): Promise<void> {
		const kept = this.all.filter(address => !addresses.includes(address));
		if (kept.length < this.all.length) {
			await this.memento.update(MEMENTO, kept);
		}
	}

	private get all(): readonly string[] {
		const value: unknown = this.memento.get(MEMENTO);
		return Array.isArray(value) ? value.filter(address => typeof address === 'string') : [];
	}
}
