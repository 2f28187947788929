import vm from 'node:vm';

/** Constructors that are expensive or create tables that should be built lazily. */
const COUNTED = ['Map', 'Set', 'WeakMap', 'RegExp', 'Uint8Array', 'Uint16Array', 'Int32Array'];

/** Returns the names of the objects that a bundle constructs while it is loaded, one per instance. */
export function madeAtLoad(code: string): readonly string[] {
	const made: string[] = [];
	const sandbox = vm.createContext({ made: (name: string) => made.push(name) });
	for (const name of COUNTED) {
		vm.runInContext(`${name} = new Proxy(${name}, {
			construct(target, values, self) { made('${name}'); return Reflect.construct(target, values, self); },
		});`, sandbox);
	}
	const run = new vm.Script(`(function (module, exports, require) {${code}\n})`).runInContext(sandbox) as (
		...values: readonly unknown[]
	) => void;
	const module = { exports: {} };
	run(module, module.exports, () => ({}));
	return made;
}
