import * as vscode from 'vscode';

/**
 * Calls on behalf of VS Code: what goes wrong is logged and answered with `undefined`, so that a
 * provider never throws at the user. A cancelled request is nothing that went wrong.
 */
export async function guarded<T>(log: vscode.LogOutputChannel, name: string, call: () => T | Promise<T>): Promise<T | undefined> {
	try {
		return await call();
	} catch (error) {
		if (!(error instanceof vscode.CancellationError)) {
			log.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
		}
		return undefined;
	}
}

/** A command that never throws at the user. Its arguments are unknown: anybody can call a command. */
export function registerCommand(
	log: vscode.LogOutputChannel, id: string, run: (...args: readonly unknown[]) => unknown,
): vscode.Disposable {
	return vscode.commands.registerCommand(id, (...args: unknown[]) => guarded(log, id, () => run(...args)));
}
