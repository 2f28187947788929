/** The API of VS Code, or a part of it, as far as counting needs to know it. */
export type Api = Record<string, unknown>;

interface Disposes {
	dispose(): unknown;
}

interface Emitter extends Disposes {
	readonly event: unknown;
	fire(value: unknown): void;
}

/** Counts what an extension has registered and not disposed of: listeners, providers, commands, decorations, views, panels. */
export class LiveObjects {
	private readonly live = new Map<string, number>();
	private made = 0;

	/** What is registered now, by the name of the function that registered it; what is gone is not listed. */
	counts(): Readonly<Record<string, number>> {
		return Object.fromEntries([...this.live].filter(([, count]) => count !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
	}

	/** How much has ever been registered. */
	get everMade(): number {
		return this.made;
	}

	/** The API as it is, except that what is registered through it is counted. */
	counted(api: Api): Api {
		const namespaces = copyOf(api, (value, name) => (isNamespace(value) ? copyOf(value, (member, key) => this.countedMember(member, value, `${name}.${key}`)) : value));
		return Object.defineProperty(namespaces, 'EventEmitter', { value: this.countedEmitter(api['EventEmitter'] as new () => Emitter) });
	}

	private countedMember(member: unknown, owner: Api, name: string): unknown {
		return typeof member === 'function' ? (...args: unknown[]) => this.track(name, member.apply(owner, args)) : member;
	}

	/** An emitter that is gone has no listeners, whether they were disposed of or not. */
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
		// A person closes a panel, and VS Code disposes of it.
		const { onDidDispose } = result;
		if (typeof onDidDispose === 'function') {
			onDidDispose.call(result, end);
		}
		// The same object from now on, or one that stands for it, so the original function is taken first.
		const original = result.dispose.bind(result);
		const dispose = { value: () => (end(), original()) };
		return Object.isExtensible(result) ? Object.defineProperty(result, 'dispose', { ...dispose, configurable: true }) : Object.create(result, { dispose });
	}
}

/** An object with the same members, each as `change` makes it. What is computed when it is asked for still is. */
function copyOf(from: Api, change: (value: unknown, name: string) => unknown): Api {
	const copy: Api = {};
	for (const [name, { value, get }] of Object.entries(Object.getOwnPropertyDescriptors(from))) {
		Object.defineProperty(copy, name, { enumerable: true, configurable: true, ...(get ? { get: () => change(from[name], name) } : { value: change(value, name) }) });
	}
	return copy;
}

function isNamespace(value: unknown): value is Api {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function disposes(value: unknown): value is Record<string, unknown> & { dispose(): unknown } {
	return typeof value === 'object' && value !== null && 'dispose' in value && typeof value.dispose === 'function';
}
