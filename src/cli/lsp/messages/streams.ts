import type { Readable, Writable } from 'node:stream';
import {
	WriteableStreamMessageWriter,
	type Disposable,
	type MessageWriter,
} from 'vscode-languageserver';

/** The two ends of a connection with a client: standard input and output, or those of a test. */
export interface Streams {
	readonly input: Readable;
	readonly output: Writable;
}

/** Returns a writer of messages to a stream. */
export function writerOf(stream: Writable): MessageWriter {
	return new WriteableStreamMessageWriter({
		onClose: listener => listening(stream, 'close', listener),
		onError: listener => listening(stream, 'error', listener),
		onEnd: listener => listening(stream, 'finish', listener),
		write: (data: Uint8Array | string) => new Promise((resolve, reject) => {
			stream.write(data, error => (error ? reject(error) : resolve()));
		}),
		end: () => stream.end(),
	});
}

/** Listens to an event of a stream. */
export function listening(stream: Readable | Writable, event: string, listener: (value: never) => void): Disposable {
	const listen = (value: unknown) => listener(value as never);
	stream.on(event, listen);
	return { dispose: () => stream.off(event, listen) };
}
