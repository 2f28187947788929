import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { isCollection } from '../../../data/isObject';
import { MAX_NESTING, MAX_RECORD_VALUES } from '../../../limits';

/**
 * Parses one record of a YAML file; all scalars are text. `undefined` if it is not YAML by itself, such as one with an alias of an anchor in
 * another record, or if aliases repeat its values so often that it would be huge.
 */
export function loadRecord(record: string): unknown {
	try {
		const value: unknown = load(record, { schema: FAILSAFE_SCHEMA, maxDepth: MAX_NESTING });
		return valuesIn(value, new Map()) > MAX_RECORD_VALUES ? undefined : value;
	} catch {
		return undefined;
	}
}

/** Returns the number of values in a value; those of an anchor count again for each alias. */
function valuesIn(value: unknown, known: Map<object, number>): number {
	if (!isCollection(value)) {
		return 1;
	}
	const before = known.get(value);
	if (before !== undefined) {
		return before;
	}
	// A list cannot contain itself in a finite number of values.
	known.set(value, Infinity);
	const count = Object.values(value).reduce<number>((sum, member) => sum + valuesIn(member, known), 1);
	known.set(value, count);
	return count;
}
