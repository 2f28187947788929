import type { Readable } from 'node:stream';
import { Emitter, type DataCallback, type Disposable, type Message, type MessageReader } from 'vscode-jsonrpc/node';
import { MessageFrames } from '../../../src/cli/lsp/messages/messageFrames';

/** Reads what the server sends. The library's own reader depends on what the server, in the same process, has not installed. */
export class AnswerReader implements MessageReader {
	private readonly stream: Readable;
	private readonly closed = new Emitter<void>();
	private readonly errors = new Emitter<Error>();

	constructor(stream: Readable) {
		this.stream = stream;
	}

	readonly onClose = this.closed.event;
	readonly onError = this.errors.event;

	onPartialMessage(): Disposable {
		return { dispose: () => undefined };
	}

	listen(callback: DataCallback): Disposable {
		const frames = new MessageFrames();
		const read = (chunk: Buffer) => {
			for (const content of frames.add(chunk)) {
				callback(JSON.parse(content.toString('utf8')) as Message);
			}
		};
		this.stream.on('data', read);
		return { dispose: () => this.stream.off('data', read) };
	}

	dispose(): void {
		this.closed.dispose();
		this.errors.dispose();
	}
}
