import * as v from 'valibot';

/**
 * Returns a value that a schema accepts; `undefined` if it does not. `Type` is what the schema describes; unlike the types of valibot, ours
 * distinguish a member that is absent from one that is `undefined`.
 */
export function validated<Type>(schema: v.GenericSchema, value: unknown): Type | undefined {
	const result = v.safeParse(schema, value);
	return result.success ? (result.output as Type) : undefined;
}
