import { AbstractMessageBuffer, RAL } from 'vscode-languageserver';

/**
 * Provides what the protocol library needs of Node. The library's own entry for Node does so, too, but it also opens sockets and starts
 * processes if a client asks for it, and the program must be able to do neither.
 */
export function installJsonRpcRuntime(): void {
	RAL.install({
		crypto: { randomUUID: () => crypto.randomUUID() },
		applicationJson: {
			encoder: { name: 'application/json', encode: async message => Buffer.from(JSON.stringify(message), 'utf8') },
			decoder: { name: 'application/json', decode: async bytes => JSON.parse(Buffer.from(bytes).toString('utf8')) },
		},
		messageBuffer: { create: encoding => new MessageBuffer(encoding) },
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

function reportLine(...parts: readonly unknown[]): void {
	process.stderr.write(`${parts.map(String).join(' ')}\n`);
}

class MessageBuffer extends AbstractMessageBuffer {
	protected emptyBuffer(): Uint8Array {
		return Buffer.alloc(0);
	}

	protected fromString(value: string, encoding: RAL.MessageBufferEncoding): Uint8Array {
		return Buffer.from(value, encoding);
	}

	protected toString(value: Uint8Array, encoding: RAL.MessageBufferEncoding): string {
		return Buffer.from(value).toString(encoding);
	}

	protected asNative(buffer: Uint8Array, length = buffer.length): Uint8Array {
		return Buffer.from(buffer.subarray(0, length));
	}

	protected allocNative(length: number): Uint8Array {
		return Buffer.alloc(length);
	}
}
