import type { Manifest } from './manifest';
import { stringsIn } from './manifest';

const CONTEXT = 'onContext:';

/** What `when` clauses compare: `view == dossier.entries` has the key `view` and the value `dossier.entries`. */
export interface Comparison {
	readonly key: string;
	/** Absent where the key stands alone. */
	readonly value?: string;
}

/** The comparisons of all `when` and `enablement` clauses of the manifest, and of the contexts that its walkthroughs wait for. */
export function comparisonsIn({ contributes }: Manifest): readonly Comparison[] {
	return stringsIn(contributes)
		.filter(({ path, text }) => path.at(-1) === 'when' || path.at(-1) === 'enablement' || text.startsWith(CONTEXT))
		.flatMap(({ text }) => parseClause(text.replace(CONTEXT, '')));
}

/** The comparisons of one clause. Throws at a form that it does not know. */
export function parseClause(clause: string): readonly Comparison[] {
	return clause.split(/&&|\|\|/).map(part => part.replace(/[()]/g, '').trim()).map(part => {
		const match = /^!?\s*([\w.:-]+)(?:\s*(?:==|!=|===|!==)\s*'?([\w.:-]+)'?)?$/.exec(part);
		if (!match?.[1]) {
			throw new Error(`This part of a when clause is not understood here: ${part}`);
		}
		return { key: match[1], ...(match[2] !== undefined && { value: match[2] }) };
	});
}

/** The values that a key is compared with. */
export function valuesOf(manifest: Manifest, key: string): ReadonlySet<string> {
	return new Set(comparisonsIn(manifest).flatMap(comparison => (comparison.key === key && comparison.value !== undefined ? [comparison.value] : [])));
}
