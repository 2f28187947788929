/** Values that are made on demand. Each stays the same object as long as anything refers to it, or permanently once it is kept. */
export class WeakList<Value extends object> {
	/** The number of values. */
	readonly length: number;
	private readonly make: (index: number) => Value | undefined;
	private readonly weak = new Map<number, WeakRef<Value>>();
	private readonly strong = new Map<number, Value>();

	constructor(length: number, make: (index: number) => Value | undefined) {
		this.length = length;
		this.make = make;
	}

	/** Returns a value; `undefined` if the index is out of range or it cannot be made. */
	at(index: number): Value | undefined {
		if (!(index >= 0 && index < this.length)) {
			return undefined;
		}
		const known = this.strong.get(index) ?? this.weak.get(index)?.deref();
		if (known) {
			return known;
		}
		const value = this.make(index);
		if (value) {
			this.weak.set(index, new WeakRef(value));
		}
		return value;
	}

	/** Returns a value like `at`, and keeps it in memory from now on. */
	keep(index: number): Value | undefined {
		const value = this.at(index);
		if (value) {
			this.strong.set(index, value);
			this.weak.delete(index);
		}
		return value;
	}
}
