import * as vscode from 'vscode';

/** Registers something now. Whenever the event fires, disposes of the registration and registers it again. */
export function reregisterOn(onDidChange: vscode.Event<unknown>, register: () => vscode.Disposable): vscode.Disposable {
	let current = register();
	const watching = onDidChange(() => {
		current.dispose();
		current = register();
	});
	return { dispose: () => vscode.Disposable.from(watching, current).dispose() };
}
