import type * as vscode from 'vscode';
import { oneLine } from '../../../core/shownText';

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

/**
 * A log in which every record begins a line and nothing else does: what follows a line end in a name, a path or an error is indented,
 * so that no file can write records of its own.
 */
export function lineLog(channel: vscode.LogOutputChannel): vscode.LogOutputChannel {
	const through = (level: 'trace' | 'debug' | 'info' | 'warn') => (message: string, ...details: unknown[]) => channel[level](indented(message), ...details.map(plain));
	const own: Partial<vscode.LogOutputChannel> = {
		trace: through('trace'), debug: through('debug'), info: through('info'), warn: through('warn'),
		error: (error, ...details: unknown[]) => channel.error(indented(typeof error === 'string' ? error : error.stack ?? error.message), ...details.map(plain)),
	};
	// The channel may be frozen, so that nothing that stands on it can be assigned to.
	return Object.create(channel, Object.getOwnPropertyDescriptors(own)) as vscode.LogOutputChannel;
}

function plain(detail: unknown): unknown {
	return typeof detail === 'string' ? indented(detail) : detail;
}

function indented(text: string): string {
	return text.split(LINE_END).map(oneLine).join('\n    ');
}
