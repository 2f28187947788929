import { isObject } from '../../../src/core/data/isObject';
/** The API of VS Code or a part of it, with the properties that counting uses. */
export type Api = Record<string, unknown>;

interface Disposes {
	dispose(): unknown;
}

interface Emitter extends Disposes {
	readonly event: unknown;
	fire(value: unknown): void;
}

/** Counts what an extension has registered and not disposed: listeners, providers, commands, decorations, views, panels. */
export class LiveObjects {
	private readonly live = new Map<string, number>();
	private made = 0;

	/** The numbers of objects registered now, by the name of the function that registered them. */
	counts(): Readonly<Record<string, number>> {
		return Object.fromEntries([...this.live].filter(([, count]) => count !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
	}

	/** The number of objects ever registered. */
	get everMade(): number {
		return this.made;
	}

	/** Wraps the API so that everything registered through it is counted. */
	counted(api: Api): Api {
		const namespaces = copyOf(api, (value, name) =>
			isNamespace(value) ? copyOf(value, (member, key) => this.countedMember(member, value, `${name}.${key}`)) : value,
		);
		return Object.defineProperty(namespaces, 'EventEmitter', { value: this.countedEmitter(api['EventEmitter'] as new () => Emitter) });
	}

	private countedMember(member: unknown, owner: Api, name: string): unknown {
		return typeof member === 'function' ? (...args: unknown[]) => {
			const result: unknown = member.apply(owner, args);
			return isRemovedByTimeout(name, args) ? result : this.track(name, result);
		} : member;
	}

	/** A disposed emitter has no listeners, whether they were disposed or not. */
	private countedEmitter(Original: new () => Emitter): unknown {
		const track = (listener: unknown, whenGone: () => void) => this.track('EventEmitter.event', listener, whenGone) as Disposes;
		return class extends Original {
			private readonly listeners = new Set<Disposes>();

			override get event(): unknown {
				const event = super.event as (...args: readonly unknown[]) => unknown;
				return (...args: readonly unknown[]) => {
					const listener: Disposes = track(event(...args), () => this.listeners.delete(listener));
					this.listeners.add(listener);
					return listener;
				};
			}

			override dispose(): void {
				super.dispose();
				this.listeners.forEach(listener => listener.dispose());
			}
		};
	}

	private track(name: string, result: unknown, whenGone?: () => void): unknown {
		if (!disposes(result)) {
			return result;
		}
		this.made++;
		this.live.set(name, (this.live.get(name) ?? 0) + 1);
		let isLive = true;
		const end = () => {
			if (isLive) {
				isLive = false;
				this.live.set(name, (this.live.get(name) ?? 0) - 1);
				whenGone?.();
			}
		};
		// VS Code disposes a panel when the user closes it.
		const { onDidDispose } = result;
		if (typeof onDidDispose === 'function') {
			onDidDispose.call(result, end);
		}
		// The object may be replaced by a wrapper, so the original function is read first.
		const original = result.dispose.bind(result);
		const dispose = { value: () => (end(), original()) };
		return Object.isExtensible(result)
			? Object.defineProperty(result, 'dispose', { ...dispose, configurable: true })
			: Object.create(result, { dispose });
	}
}

/** Returns an object with the same members, each passed through `change`. Getters remain getters. */
function copyOf(from: Api, change: (value: unknown, name: string) => unknown): Api {
	const copy: Api = {};
	for (const [name, { value, get }] of Object.entries(Object.getOwnPropertyDescriptors(from))) {
		Object.defineProperty(copy, name, {
			enumerable: true,
			configurable: true,
			...(get ? { get: () => change(from[name], name) } : { value: change(value, name) }),
		});
	}
	return copy;
}

/** Whether VS Code itself disposes what a function returns: a status bar message with a timeout, in milliseconds (`ExtHostStatusBar.setStatusBarMessage`). */
function isRemovedByTimeout(name: string, [, timeout]: readonly unknown[]): boolean {
	return name === 'window.setStatusBarMessage' && typeof timeout === 'number';
}

function isNamespace(value: unknown): value is Api {
	return isObject(value);
}

function disposes(value: unknown): value is Record<string, unknown> & { dispose(): unknown } {
	return isObject(value) && typeof value['dispose'] === 'function';
}
