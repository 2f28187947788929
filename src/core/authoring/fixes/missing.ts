import type { Outline } from '../outline/outline';

/** A placeholder for a text that only the author knows. */
export const OPEN = '\'…\'';

/**
 * Returns a missing member with a value that is valid, or as near to valid as possible; `undefined` if there is none. The place is that of
 * the map that lacks it.
 */
export function missingMember(name: string, outline: Outline, path: readonly (string | number)[]): string | undefined {
	const language = outline.top('language') ?? 'en';
	const [source = 'release'] = [outline.top('release'), ...outline.keys('sources')].filter(key => key !== undefined);
	const values: Readonly<Record<string, string>> = {
		evidence: `[{ source: ${source} }]`,
		source,
		kind: 'term',
		labels: `{ ${language}: { preferred: '${String(path.at(-1) ?? '…')}' } }`,
		gloss: `{ ${language}: ${OPEN} }`,
		text: path.includes('definition') || path[0] === 'overview' ? `{ ${language}: ${OPEN} }` : OPEN,
		note: `{ ${language}: ${OPEN} }`,
		reason: `{ ${language}: ${OPEN} }`,
		title: path.length === 0 ? `{ ${language}: ${OPEN} }` : OPEN,
		csl: `{ type: document, title: ${OPEN} }`,
		shortName: `'${String(path.at(-1) ?? '…')}'`,
		type: path.includes('csl') ? 'document' : 'related',
		currency: 'EUR',
		part: 'passage',
		format: '1',
		id: 'my_dossier',
		language: 'en',
		version: '0.1.0',
		licence: 'CC-BY-4.0',
		release: source,
		overview: '[]',
		sources: '{}',
		entries: '{}',
	};
	const value = Object.hasOwn(values, name) ? values[name] : ['says', 'record', 'instead'].includes(name) ? OPEN : undefined;
	return value === undefined ? undefined : `${name}: ${value}`;
}
