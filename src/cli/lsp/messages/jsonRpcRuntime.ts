import { RAL } from 'vscode-languageserver';

/**
 * Provides the functions of Node that the protocol library needs. The library's own entry point for Node provides them, too, but it can
 * also open sockets and start processes if a client asks for it, and the program must be able to do neither.
 */
export function installJsonRpcRuntime(): void {
	RAL.install({
		crypto: { randomUUID: () => crypto.randomUUID() },
		applicationJson: {
			encoder: { name: 'application/json', encode: async message => Buffer.from(JSON.stringify(message), 'utf8') },
			decoder: { name: 'application/json', decode: readElsewhere },
		},
		messageBuffer: { create: readElsewhere },
		// Standard output belongs to the protocol.
		console: { info: reportLine, log: reportLine, warn: reportLine, error: reportLine },
		timer: {
			setTimeout: (callback, milliseconds, ...args) => {
				const timer = setTimeout(callback, milliseconds, ...args);
				return { dispose: () => clearTimeout(timer) };
			},
			setImmediate: (callback, ...args) => {
				const timer = setImmediate(callback, ...args);
				return { dispose: () => clearImmediate(timer) };
			},
			setInterval: (callback, milliseconds, ...args) => {
				const timer = setInterval(callback, milliseconds, ...args);
				return { dispose: () => clearInterval(timer) };
			},
		},
	});
}

/** Messages are read by `FilteringReader`. */
function readElsewhere(): never {
	throw new Error('The library reads no message.');
}

function reportLine(...parts: readonly unknown[]): void {
	process.stderr.write(`${parts.map(String).join(' ')}\n`);
}
