import vm from 'node:vm';
import { fakeVscode, type FakeVscode } from './fakeVscode';

/** An extension that was activated in a bare host. */
export interface ActivatedExtension extends Pick<FakeVscode, 'registered' | 'calls'> {
	readonly subscriptions: readonly { dispose(): unknown }[];
}

/** What the Node host, the web worker host and every browser have in common, and nothing else. */
const WEB_GLOBALS = {
	URL, URLSearchParams, TextDecoder, TextEncoder, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask,
	crypto, performance, console, AbortController, structuredClone, atob, btoa,
};

/** Runs a bundle where there is no Node and no window, and activates it. */
export async function activateBare(code: string): Promise<ActivatedExtension> {
	const vscode = fakeVscode();
	const load = (name: string) => {
		if (name !== 'vscode') {
			throw new Error(`The bundle requires ${name}`);
		}
		return vscode.module;
	};
	const module = { exports: {} as { activate?: (context: object) => unknown } };
	const sandbox = vm.createContext({ ...WEB_GLOBALS }, { codeGeneration: { strings: false, wasm: false } });
	const run = new vm.Script(`(function (module, exports, require) {${code}\n})`).runInContext(sandbox) as (...args: readonly unknown[]) => void;
	run(module, module.exports, load);
	if (vscode.registered.size > 0 || vscode.calls.length > 0) {
		throw new Error(`The bundle works when it is loaded: ${[...vscode.registered, ...vscode.calls].join(', ')}`);
	}
	const subscriptions: { dispose(): unknown }[] = [];
	await module.exports.activate?.({ subscriptions, extensionUri: { scheme: 'vscode-test-web', path: '/extension' }, extension: { id: 'dossier.dossier' } });
	// What activation started without waiting for it has its turn too.
	await new Promise(resolve => setTimeout(resolve, 20));
	return { registered: vscode.registered, calls: vscode.calls, subscriptions };
}
