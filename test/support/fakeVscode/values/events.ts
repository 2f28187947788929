import type * as vscode from 'vscode';

export class Disposable implements vscode.Disposable {
	static from(...items: readonly { dispose(): unknown }[]): Disposable {
		return new Disposable(() => items.forEach(item => item.dispose()));
	}

	private run: (() => unknown) | undefined;

	constructor(run: () => unknown) {
		this.run = run;
	}

	dispose(): void {
		const { run } = this;
		this.run = undefined;
		run?.();
	}
}

/** The number of listeners of all emitters together. The listeners themselves would keep all hosts of earlier tests in memory. */
const all = { count: 0 };

/** Returns the number of listeners of all emitters together, those of the host and those that the extension created. */
export function countListeners(): number {
	return all.count;
}

export class EventEmitter<T> implements vscode.EventEmitter<T> {
	private readonly listeners = new Set<(event: T) => unknown>();

	/** The number of listeners. */
	get size(): number {
		return this.listeners.size;
	}

	readonly event: vscode.Event<T> = (listener, thisArg: unknown, disposables) => {
		const bound = (event: T): unknown => listener.call(thisArg, event);
		this.listeners.add(bound);
		all.count++;
		const subscription = new Disposable(() => this.remove(bound));
		disposables?.push(subscription);
		return subscription;
	};

	fire(event: T): void {
		[...this.listeners].forEach(listener => listener(event));
	}

	dispose(): void {
		[...this.listeners].forEach(listener => this.remove(listener));
	}

	private remove(listener: (event: T) => unknown): void {
		if (this.listeners.delete(listener)) {
			all.count--;
		}
	}
}

export class CancellationError extends Error {}

export class CancellationTokenSource implements vscode.CancellationTokenSource {
	private readonly requested = new EventEmitter<void>();
	private isCancelled = false;
	readonly token: vscode.CancellationToken;

	constructor() {
		const isCancelled = () => this.isCancelled;
		this.token = {
			get isCancellationRequested() {
				return isCancelled();
			},
			// As in VS Code, a listener that is added too late is called soon.
			onCancellationRequested: (listener, thisArgs, disposables) => {
				if (isCancelled()) {
					setImmediate(() => listener.call(thisArgs, undefined));
				}
				return this.requested.event(listener, thisArgs, disposables);
			},
		};
	}

	cancel(): void {
		this.isCancelled = true;
		this.requested.fire();
	}

	dispose(): void {
		this.requested.dispose();
	}
}
