import vm from 'node:vm';
import { fakeVscode, type FakeVscode } from './code/fakeVscode';

/** The code of an extension: its entry file, and the files it may require by name. */
export interface ExtensionCode {
	readonly entry: string;
	readonly others?: Readonly<Record<string, string>>;
}

/** An extension activated in a bare host. */
export interface ActivatedExtension extends Pick<FakeVscode, 'registered' | 'calls'> {
	readonly subscriptions: readonly { dispose(): unknown }[];
	/** The names of the other files that were loaded, in order. */
	readonly read: readonly string[];
}

/** The globals common to the Node host, the web worker host and all browsers. */
const WEB_GLOBALS = {
	URL, URLSearchParams, TextDecoder, TextEncoder, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask,
	crypto, performance, console, AbortController, structuredClone, atob, btoa,
};

/** Activates an extension in a sandbox without Node and DOM, optionally with an open document of a language. */
export async function activateBare({ entry, others = {} }: ExtensionCode, openLanguage?: string): Promise<ActivatedExtension> {
	const vscode = fakeVscode(openLanguage);
	const read: string[] = [];
	const run = bareRunner();
	const load = (name: string): object => {
		const code = others[name];
		if (code !== undefined) {
			read.push(name);
			return run(code, load);
		}
		if (name !== 'vscode') {
			throw new Error(`The bundle requires ${name}`);
		}
		return vscode.module;
	};
	const { activate }: { activate?: (context: object) => unknown } = run(entry, load);
	if (vscode.registered.size > 0 || vscode.calls.length > 0) {
		throw new Error(`The bundle works when it is loaded: ${[...vscode.registered, ...vscode.calls].join(', ')}`);
	}
	const subscriptions: { dispose(): unknown }[] = [];
	await activate?.({
		subscriptions,
		extensionUri: { scheme: 'vscode-test-web', path: '/extension' },
		extension: { id: 'dossier.dossier' },
	});
	// Lets work that activation started asynchronously finish.
	await new Promise(resolve => setTimeout(resolve, 20));
	return { registered: vscode.registered, calls: vscode.calls, subscriptions, read };
}

/** Runs a bundle in a sandbox without Node and DOM, and returns its exports. It may require the others, by name, which may require none. */
export function runBare(code: string, others: Readonly<Record<string, string>> = {}): Readonly<Record<string, unknown>> {
	const run = bareRunner();
	const nothing = (name: string) => {
		throw new Error(`The bundle requires ${name}`);
	};
	return run(code, name => (others[name] === undefined ? nothing(name) : run(others[name], nothing)));
}

/** Returns a function that runs CommonJS files in one shared sandbox. */
function bareRunner(): (code: string, load: (name: string) => object) => Readonly<Record<string, unknown>> {
	const sandbox = vm.createContext({ ...WEB_GLOBALS }, { codeGeneration: { strings: false, wasm: false } });
	return (code, load) => {
		const module = { exports: {} };
		const run = new vm.Script(`(function (module, exports, require) {${code}\n})`).runInContext(sandbox) as (
			...args: readonly unknown[]
		) => void;
		run(module, module.exports, load);
		return module.exports;
	};
}
