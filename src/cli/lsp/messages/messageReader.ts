import type { Readable } from 'node:stream';
import { Emitter, type DataCallback, type Disposable, type Message, type MessageReader, type MessageWriter } from 'vscode-languageserver';
import { errorMessage } from '../../errorMessage';
import { MessageFilter, parseFailure, type Verdict } from './messageFilter';
import { MessageFrames } from './messageFrames';
import { listening } from './streams';

/** The services of `FilteringReader`. */
export interface FilteringReaderServices {
	/** Where errors are answered. */
	readonly writer: MessageWriter;
	/** Called with the reason, a sentence, when a notification was left out. */
	readonly leftOut: (reason: string) => void;
	/** Called once with the reason, a sentence, when no further message can be read. */
	readonly failed: (reason: string) => void;
}

/** Reads the messages in a stream, and passes on those that the server can handle. Unlike the library's own, it has limits. */
export class FilteringReader implements MessageReader {
	private readonly errors = new Emitter<Error>();
	private readonly closed = new Emitter<void>();
	private readonly stream: Readable;
	private readonly services: FilteringReaderServices;
	private readonly frames = new MessageFrames();
	private readonly filter = new MessageFilter();

	constructor(stream: Readable, services: FilteringReaderServices) {
		this.stream = stream;
		this.services = services;
	}

	readonly onError = this.errors.event;
	readonly onClose = this.closed.event;

	/** Never reports anything: nothing depends on it. */
	onPartialMessage(): Disposable {
		return { dispose: () => undefined };
	}

	dispose(): void {
		this.errors.dispose();
		this.closed.dispose();
	}

	listen(callback: DataCallback): Disposable {
		const data = listening(this.stream, 'data', (chunk: Buffer) => {
			try {
				for (const content of this.frames.add(chunk)) {
					this.handle(this.verdictOn(content), callback);
				}
			} catch (error) {
				data.dispose();
				this.services.failed(errorMessage(error));
			}
		});
		listening(this.stream, 'error', (error: Error) => this.errors.fire(error));
		listening(this.stream, 'close', () => this.closed.fire());
		return data;
	}

	private verdictOn(content: Buffer): Verdict {
		let parsed: unknown;
		try {
			parsed = JSON.parse(content.toString('utf8'));
		} catch {
			return parseFailure();
		}
		return this.filter.verdictOn(parsed);
	}

	private handle(verdict: Verdict, pass: DataCallback): void {
		if ('pass' in verdict) {
			pass(verdict.pass);
		} else if ('answer' in verdict) {
			this.answer(verdict.answer);
		} else if (verdict.drop !== '') {
			this.services.leftOut(verdict.drop);
		}
	}

	private answer(message: Message): void {
		// The client has gone if it cannot be answered, which the stream that is read reports, too.
		this.services.writer.write(message).catch((error: unknown) => this.errors.fire(error instanceof Error ? error : new Error(String(error))));
	}
}
