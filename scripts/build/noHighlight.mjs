// Replaces @lezer/highlight in the bundle: exports the names that the parsers import, without any styles.

/** An empty style tag. */
export class Tag {}

const none = new Tag();

/** Every style tag and modifier by name. */
export const tags = new Proxy({}, { get: (_, name) => (name === 'special' ? () => none : none) });

/** Adds no styles. */
export function styleTags() {
	return () => null;
}
