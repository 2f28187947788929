import vm from 'node:vm';
import { charactersExamined } from './charactersExamined';

type Method = (this: unknown, ...values: unknown[]) => unknown;
type Methods = Record<PropertyKey, Method>;

/**
 * The steps of a call. `size` is the length of the receiver before the call. The parameters are positional, because an object for
 * each call of each method would take longer than the calls.
 */
type Cost = (size: number, result: unknown, self: unknown, values: readonly unknown[]) => number;

const sizeOf = (value: unknown): number => (value as { readonly length?: number } | undefined)?.length ?? 1;
const whole: Cost = size => size;
const copied: Cost = (_size, result) => sizeOf(result);
const compared: Cost = (_size, _result, _self, [word]) => sizeOf(word);
const one: Cost = () => 1;
const searched: Cost = (size, _result, self, [word, from]) => {
	const start = Number(from ?? 0);
	const found = String(self).indexOf(String(word), start);
	return found < 0 ? size - start : found - start + sizeOf(word);
};
const searchedBack: Cost = (size, result, _self, [, from]) => Math.min(Number(from ?? size), size) - Math.max(0, Number(result));

// V8 does not copy the characters of a slice, but counting them reveals code that reads the rest of a text repeatedly.
const OF_STRINGS: Readonly<Record<string, Cost>> = {
	indexOf: searched, includes: searched, lastIndexOf: searchedBack, startsWith: compared, endsWith: compared, localeCompare: compared,
	slice: copied, substring: copied, substr: copied, concat: copied, repeat: copied, padStart: copied, padEnd: copied,
	trim: copied, trimStart: copied, trimEnd: copied,
	split: whole, replace: whole, replaceAll: whole, normalize: whole, toLowerCase: whole, toUpperCase: whole, toLocaleLowerCase: whole,
	charAt: one, charCodeAt: one, codePointAt: one, at: one,
};

const OF_ARRAYS: Readonly<Record<string, Cost>> = {
	slice: copied, concat: copied, flat: copied, join: whole, indexOf: whole, includes: whole, lastIndexOf: whole,
	shift: whole, unshift: whole, splice: whole, reverse: whole, fill: whole, push: (_size, _result, _self, { length }) => length,
};

/** Methods with a callback; each of its calls is a step. */
const WITH_CALLBACK = [
	'forEach', 'map', 'filter', 'flatMap', 'some', 'every', 'find', 'findIndex', 'findLast', 'findLastIndex', 'reduce', 'reduceRight', 'sort',
];

const ITERATORS = ['[]', '""', 'new Map()', 'new Set()'];

/** Replaces the built-in methods of a realm by versions that report their steps: characters or items processed. */
export function countBuiltIns(realm: vm.Context, count: (steps: number) => void): void {
	const inRealm = (code: string) => vm.runInContext(code, realm) as Methods;
	wrapAll(inRealm('String.prototype'), OF_STRINGS, count);
	wrapAll(inRealm('Array.prototype'), OF_ARRAYS, count);
	for (const name of WITH_CALLBACK) {
		wrap(inRealm('Array.prototype'), name, native => function (call, ...others) {
			return native.call(this, typeof call !== 'function' ? call : countedCall(call as Method, count), ...others);
		});
	}
	for (const iterated of ITERATORS) {
		wrap(inRealm(`Object.getPrototypeOf((${iterated})[Symbol.iterator]())`), 'next', native => function () {
			count(1);
			return native.call(this);
		});
	}
	wrapAll(inRealm('Array'), { from: copied }, count);
	wrapAll(inRealm('JSON'), { parse: compared }, count);
	// All other methods with a regular expression call `exec`.
	wrap(inRealm('RegExp.prototype'), 'exec', native => function (text) {
		const regExp = this as RegExp;
		const string = String(text);
		const from = regExp.global || regExp.sticky ? regExp.lastIndex : 0;
		count(charactersExamined(regExp, string, from));
		return native.call(regExp, string);
	});
}

/** The callbacks of methods have at most four parameters; a list of the arguments of each call would take most of the time. */
function countedCall(call: Method, count: (steps: number) => void): Method {
	return function (first, second, third, fourth) {
		count(1);
		return call.call(this, first, second, third, fourth);
	};
}

function wrapAll(methods: Methods, costs: Readonly<Record<string, Cost>>, count: (steps: number) => void): void {
	for (const [name, cost] of Object.entries(costs)) {
		wrap(methods, name, native => cost === one ? wrappedOne(native, count) : function (...values) {
			const size = sizeOf(this);
			const result = native.apply(this, values);
			count(Math.max(1, cost(size, result, this, values)));
			return result;
		});
	}
}

/** For methods with one parameter that are called for each character, for which a list of the arguments would take most of the time. */
function wrappedOne(native: Method, count: (steps: number) => void): Method {
	return function (value) {
		count(1);
		return native.call(this, value);
	};
}

function wrap(methods: Methods, name: string, wrapped: (native: Method) => Method): void {
	const native = methods[name];
	if (!native) {
		throw new Error(`There is no built-in method ${name}.`);
	}
	methods[name] = wrapped(native);
}
