import type * as vscode from 'vscode';
import { currentHost } from '../current';
import type { Disposable, EventEmitter } from '../values/events';

/** Watches the files of the current host, whatever the pattern is. */
export function createFakeWatcher(pattern: unknown): vscode.Disposable & Pick<vscode.FileSystemWatcher, 'onDidCreate' | 'onDidChange' | 'onDidDelete'> {
	const { watched: { created, changed, deleted }, watchedPatterns } = currentHost();
	watchedPatterns.add(pattern);
	const subscriptions: Disposable[] = [];
	const of = (emitter: EventEmitter<vscode.Uri>): vscode.Event<vscode.Uri> => listener => {
		const subscription = emitter.event(listener) as Disposable;
		subscriptions.push(subscription);
		return subscription;
	};
	return { onDidCreate: of(created), onDidChange: of(changed), onDidDelete: of(deleted), dispose: () => {
		watchedPatterns.delete(pattern);
		subscriptions.forEach(one => one.dispose());
	} };
}
