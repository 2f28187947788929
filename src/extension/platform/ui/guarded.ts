import * as vscode from 'vscode';
import { isBundleError } from './bundleError';
import { errorWithStack } from './errorMessage';
import { notifyBundleError } from './notify';

/**
 * Runs a callback of VS Code. An error is logged and `undefined` returned, so that the user never sees an exception of a provider.
 * A cancelled request is not an error and is not logged.
 */
export async function guarded<T>(log: vscode.LogOutputChannel, name: string, call: () => T | Promise<T>): Promise<T | undefined> {
	try {
		return await call();
	} catch (error) {
		if (!(error instanceof vscode.CancellationError)) {
			log.error(`${name}: ${errorWithStack(error)}`);
		}
		return undefined;
	}
}

/**
 * Registers a command that logs errors instead of showing them, except that a part of the extension could not be loaded, which it also
 * shows. Its arguments are `unknown`: any extension can call a command.
 */
export function registerCommand(
	log: vscode.LogOutputChannel, id: string, run: (...args: readonly unknown[]) => unknown,
): vscode.Disposable {
	return vscode.commands.registerCommand(id, (...args: unknown[]) => guarded(log, id, async () => {
		try {
			return await run(...args);
		} catch (error) {
			if (isBundleError(error)) {
				void guarded(log, id, notifyBundleError);
			}
			throw error;
		}
	}));
}
