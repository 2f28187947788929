import type * as vscode from 'vscode';
import { registerRefresh } from '../../../../src/extension/features/refresh/register';
import { citeServices } from './citing';
import { until } from './until';

/** A draft with notes in the style of the United Nations. */
export const UN =
	'A hat.[^1] A coat.[^2] Mine.[^3]\n\n[^1]: Charter of Small Things, 15 November 2000.\n[^2]: Ibid., art. 3.\n[^3]: Mine alone.\n';
/** The same in the style OSCOLA. */
export const OSCOLA =
	'A hat.[^1] A coat.[^2] Mine.[^3]\n\n[^1]: Charter of Small Things (adopted 15 November 2000).\n[^2]: ibid art 3.\n[^3]: Mine alone.\n';

/** Sets up a host whose user applies the style, or only looks at the changes. */
export function restyling(does: 'apply' | 'look' = 'look', text = UN) {
	const { host, services } = citeServices();
	registerRefresh(services);
	const document = host.open('/drafts/draft.md', text);
	host.show(document, 0);
	host.atPick = picker => picker.take('OSCOLA');
	const run = async () => {
		await host.commands.get('dossier.restyleDocument')?.();
		await until(() => host.messages.length + host.progresses.length > 0);
		if (does === 'apply') {
			await host.commands.get('dossier.applyStyle')?.();
		}
	};
	const preview = async () => {
		const [, , uri] = host.executed.find(([id]) => id === 'vscode.diff') ?? [];
		const [provider] = host.registered.get('registerTextDocumentContentProvider') ?? [];
		return (provider as vscode.TextDocumentContentProvider).provideTextDocumentContent(uri as vscode.Uri, undefined as never);
	};
	return { host, document, run, preview, services };
}

