/** The calls that a fake of the module `vscode` recorded. */
export interface FakeVscode {
	/** The module, for use by the bundle. */
	readonly module: object;
	/** Registrations not yet disposed, such as `commands.registerCommand dossier.openPreview`. */
	readonly registered: ReadonlySet<string>;
	/** Calls other than registrations, such as `workspace.fs.readFile`. */
	readonly calls: readonly string[];
}

/** Names of functions that return a disposable. */
const REGISTERS = /^(?:register|create|on[A-Z])/;

/** The name of a namespace of the module, in contrast to a class or an enum. */
const NAMESPACE = /^[a-z]/;

class Disposable {
	static from(...items: readonly { dispose(): unknown }[]): Disposable {
		return new Disposable(() => items.forEach(item => item.dispose()));
	}

	readonly dispose: () => void;

	constructor(dispose: () => void) {
		this.dispose = dispose;
	}
}

/** Implementations for values that our code inspects on start-up; any other member is a generic class or enum. */
const CLASSES: Readonly<Record<string, unknown>> = {
	Disposable,
	Uri: class Uri {
		static joinPath(base: { readonly path: string }, ...parts: readonly string[]) {
			return Object.assign(new Uri(), { path: [base.path, ...parts].join('/') });
		}
	},
	DocumentDropOrPasteEditKind: { Empty: { append: () => ({}) } },
	EventEmitter: class EventEmitter {
		readonly event = () => new Disposable(() => undefined);
		fire(): void {}
		dispose(): void {}
	},
};

/** Creates a fake that records registrations and calls, optionally with an open document of a language. */
export function fakeVscode(openLanguage?: string): FakeVscode {
	const registered = new Set<string>();
	const calls: string[] = [];

	const register = (name: string, id: unknown) => {
		const base = typeof id === 'string' ? `${name} ${id}` : name;
		let entry = base;
		for (let count = 2; registered.has(entry); count++) {
			if (name === 'commands.registerCommand') {
				throw new Error(`${base} is registered already`);
			}
			entry = `${base} (${count})`;
		}
		registered.add(entry);
		return thing(base, () => registered.delete(entry));
	};

	/** Creates a registered object, which can be disposed, listened to and called. */
	const thing = (name: string, dispose: () => void): object => new Proxy({ dispose }, {
		get: (target, key) => (key === 'dispose' ? target.dispose : member(name, key)),
		set: () => true,
	});

	const member = (owner: string, key: string | symbol) => {
		if (typeof key === 'symbol' || key === 'then') {
			return undefined;
		}
		const name = `${owner}.${key}`;
		return (...args: readonly unknown[]) => {
			if (REGISTERS.test(key)) {
				return register(name, args[0]);
			}
			calls.push(name);
			return undefined;
		};
	};

	const namespace = (name: string, values: Readonly<Record<string, unknown>> = {}) => new Proxy({}, {
		get: (_, key) => (typeof key === 'string' && Object.hasOwn(values, key) ? values[key] : member(name, key)),
	});

	const members = membersOf(namespacesOf(namespace, openLanguage), namespace);
	// Bundles copy own properties of a module but keep its prototype, so a proxy as the prototype sees every access.
	return { module: Object.create(members) as object, registered, calls };
}

type Namespaces = Readonly<Record<string, object>>;
type NamespaceMaker = (name: string, values?: Readonly<Record<string, unknown>>) => object;

/** Creates the members of the module: the given namespaces and classes, and others when they are asked for. */
function membersOf(namespaces: Namespaces, namespace: NamespaceMaker): object {
	return new Proxy({}, {
		get: (_, key) => {
			if (typeof key === 'symbol' || key === 'then' || key === '__esModule') {
				return undefined;
			}
			return namespaces[key] ?? CLASSES[key] ?? (NAMESPACE.test(key) ? namespace(key) : anyClass());
		},
	});
}

/** Creates the namespaces whose members have values, with those of an open document if its language is given. */
function namespacesOf(namespace: NamespaceMaker, openLanguage: string | undefined): Namespaces {
	const editors = openLanguage === undefined ? [] : [{ document: { languageId: openLanguage, uri: { scheme: 'file', path: '/draft' } } }];
	return {
		env: { language: 'en', clipboard: namespace('env.clipboard') },
		l10n: { t: (message: string | { readonly message: string }) => (typeof message === 'string' ? message : message.message) },
		window: namespace('window', {
			activeTextEditor: editors[0],
			visibleTextEditors: editors,
			tabGroups: namespace('window.tabGroups', { all: [] }),
		}),
		workspace: namespace('workspace', {
			fs: namespace('workspace.fs'),
			workspaceFolders: undefined,
			textDocuments: editors.map(({ document }) => document),
			isTrusted: true,
			getConfiguration: () => ({ get: (_: string, fallback?: unknown) => fallback }),
		}),
	};
}

/** Creates a class with any members that is also an enum whose members are all 1. */
function anyClass(): object {
	return new Proxy(class {}, { get: (target, key) => (key in target ? Reflect.get(target, key) : 1) });
}
