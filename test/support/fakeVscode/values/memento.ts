import type * as vscode from 'vscode';

/** An in-memory memento. */
export class FakeMemento implements vscode.Memento {
	private readonly values = new Map<string, unknown>();

	keys(): readonly string[] {
		return [...this.values.keys()];
	}

	get<T>(key: string): T | undefined;
	get<T>(key: string, fallback: T): T;
	get<T>(key: string, fallback?: T): T | undefined {
		return this.values.has(key) ? this.values.get(key) as T : fallback;
	}

	async update(key: string, value: unknown): Promise<void> {
		this.values.set(key, value);
	}
}
