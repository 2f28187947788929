import vm from 'node:vm';

/** What costs time to make, or a table that is better made when somebody needs it. */
const COUNTED = ['Map', 'Set', 'WeakMap', 'RegExp', 'Uint8Array', 'Uint16Array', 'Int32Array'];

/** The names of what a bundle makes while it is loaded, one for each time, before anybody calls it. */
export function madeAtLoad(code: string): readonly string[] {
	const made: string[] = [];
	const sandbox = vm.createContext({ made: (name: string) => made.push(name) });
	for (const name of COUNTED) {
		vm.runInContext(`${name} = new Proxy(${name}, {
			construct(target, values, self) { made('${name}'); return Reflect.construct(target, values, self); },
		});`, sandbox);
	}
	const run = new vm.Script(`(function (module, exports, require) {${code}\n})`).runInContext(sandbox) as (...values: readonly unknown[]) => void;
	const module = { exports: {} };
	run(module, module.exports, () => ({}));
	return made;
}
