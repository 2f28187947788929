import vm from 'node:vm';
import { fakeVscode, type FakeVscode } from './fakeVscode';

/** The code of an extension: that of the file that a host reads, and of those that it may require, by the name that it uses. */
export interface ExtensionCode {
	readonly entry: string;
	readonly others?: Readonly<Record<string, string>>;
}

/** An extension that was activated in a bare host. */
export interface ActivatedExtension extends Pick<FakeVscode, 'registered' | 'calls'> {
	readonly subscriptions: readonly { dispose(): unknown }[];
	/** The names of the other files that were read, in order. */
	readonly read: readonly string[];
}

/** What the Node host, the web worker host and every browser have in common, and nothing else. */
const WEB_GLOBALS = {
	URL, URLSearchParams, TextDecoder, TextEncoder, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask,
	crypto, performance, console, AbortController, structuredClone, atob, btoa,
};

/** Runs an extension where there is no Node and no window, and activates it; a document of that language is open meanwhile. */
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
	await activate?.({ subscriptions, extensionUri: { scheme: 'vscode-test-web', path: '/extension' }, extension: { id: 'dossier.dossier' } });
	// What activation started without waiting for it has its turn too.
	await new Promise(resolve => setTimeout(resolve, 20));
	return { registered: vscode.registered, calls: vscode.calls, subscriptions, read };
}

/** Runs a bundle that requires nothing where there is no Node and no window; returns what it exports. */
export function runBare(code: string): Readonly<Record<string, unknown>> {
	return bareRunner()(code, name => {
		throw new Error(`The bundle requires ${name}`);
	});
}

/** Runs files of CommonJS, all of them in the same sandbox. */
function bareRunner(): (code: string, load: (name: string) => object) => Readonly<Record<string, unknown>> {
	const sandbox = vm.createContext({ ...WEB_GLOBALS }, { codeGeneration: { strings: false, wasm: false } });
	return (code, load) => {
		const module = { exports: {} };
		const run = new vm.Script(`(function (module, exports, require) {${code}\n})`).runInContext(sandbox) as (...args: readonly unknown[]) => void;
		run(module, module.exports, load);
		return module.exports;
	};
}
