import type * as vscode from 'vscode';
import { oneLine } from '../../../core/text/shownText';

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

/**
 * Wraps a log so that only records begin at the start of a line. Text after a line break inside a record is indented, so that no
 * name, path or error can forge a record. What is logged after the log was disposed is dropped: work that began before the extension was
 * deactivated may end later, and VS Code throws if it logs then.
 */
export function lineLog(channel: vscode.LogOutputChannel): vscode.LogOutputChannel {
	let isClosed = false;
	const forward = (level: 'trace' | 'debug' | 'info' | 'warn') => (message: string, ...details: unknown[]) => {
		if (!isClosed) {
			channel[level](indented(message), ...details.map(plain));
		}
	};
	const own: Partial<vscode.LogOutputChannel> = {
		trace: forward('trace'), debug: forward('debug'), info: forward('info'), warn: forward('warn'),
		error(error, ...details: unknown[]) {
			if (!isClosed) {
				channel.error(indented(typeof error === 'string' ? error : error.stack ?? error.message), ...details.map(plain));
			}
		},
		dispose() {
			isClosed = true;
			channel.dispose();
		},
	};
	// The channel may be frozen, so its properties cannot be assigned, not even on an object that inherits from it.
	return Object.create(channel, Object.getOwnPropertyDescriptors(own)) as vscode.LogOutputChannel;
}

function plain(detail: unknown): unknown {
	return typeof detail === 'string' ? indented(detail) : detail;
}

function indented(text: string): string {
	return text.split(LINE_END).map(oneLine).join('\n    ');
}
