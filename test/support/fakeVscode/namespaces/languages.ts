import type * as vscode from 'vscode';
import { currentHost } from '../current';
import type { Disposable } from '../values/events';

type Registers = Readonly<Record<string, (...args: readonly unknown[]) => Disposable>>;

/**
 * Every function of `languages` but `match` registers a provider, its last object argument. A pattern matches the end of a path after its
 * last `*`.
 */
export const languages: Registers = new Proxy({}, {
	get: (_, name: string) => (first: unknown, provider: unknown) => {
		switch (name) {
			case 'createDiagnosticCollection': {
				// That of this host, even if an earlier test is still checking something.
				const { diagnostics: all } = currentHost();
				return {
					set: (uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]) => all.set(uri.toString(), diagnostics),
					delete: (uri: vscode.Uri) => all.delete(uri.toString()),
					dispose() {},
				};
			}
			case 'match': {
				const { pattern } = first as { readonly pattern: string };
				return (provider as vscode.TextDocument).uri.path.endsWith(pattern.slice(pattern.lastIndexOf('*') + 1)) ? 10 : 0;
			}
			case 'createLanguageStatusItem':
				return currentHost().addStatusItem(String(first), provider);
			default:
				if (typeof provider === 'object' && provider !== null) {
					currentHost().selectors.set(provider, first);
				}
				return currentHost().register(name, provider);
		}
	},
});
