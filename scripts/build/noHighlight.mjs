// Stands in for @lezer/highlight in the bundle: the names that the parsers use, without styles behind them.

/** A style, which is none. */
export class Tag {}

const none = new Tag();

/** Every style by name, and every way to change one. */
export const tags = new Proxy({}, { get: (_, name) => (name === 'special' ? () => none : none) });

/** Adds no style to any node. */
export function styleTags() {
	return () => null;
}
