import type { SymbolLabels } from '../../../../src/core/render/card/symbolCard';

/** Labels of document symbol cards for tests: each is its own name. */
export const SYMBOL_LABELS = new Proxy({}, {
	get: (_, key) => (['organ', 'bodyType', 'knownBody', 'nature', 'session', 'suffix'].includes(String(key))
		? new Proxy({}, { get: (__, code) => (key === 'session' ? `${String(code)} {0}` : `name of ${String(code)}`) })
		: String(key)),
}) as SymbolLabels;
