import * as vscode from 'vscode';

/** Registers something now, and registers it again whenever the event fires, in place of what was registered before. */
export function registeredAgain(onDidChange: vscode.Event<unknown>, register: () => vscode.Disposable): vscode.Disposable {
	let current = register();
	const watching = onDidChange(() => {
		current.dispose();
		current = register();
	});
	return { dispose: () => vscode.Disposable.from(watching, current).dispose() };
}
