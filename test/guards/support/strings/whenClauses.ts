import type { Manifest } from './manifest';
import { stringsIn } from './manifest';

const CONTEXT = 'onContext:';

/** A comparison in a `when` clause: `view == dossier.entries` has the key `view` and the value `dossier.entries`. */
export interface Comparison {
	readonly key: string;
	/** Absent for a key without comparison. */
	readonly value?: string;
}

/** Returns the comparisons in all `when` and `enablement` clauses of the manifest and in the completion events of its walkthroughs. */
export function comparisonsIn({ contributes }: Manifest): readonly Comparison[] {
	return stringsIn(contributes)
		.filter(({ path, text }) => path.at(-1) === 'when' || path.at(-1) === 'enablement' || text.startsWith(CONTEXT))
		.flatMap(({ text }) => parseClause(text.replace(CONTEXT, '')));
}

/** Parses the comparisons of a clause; one with a regular expression has no value, and `in` compares two keys, neither with a value. Throws if its syntax is not supported. */
function parseClause(clause: string): readonly Comparison[] {
	return clause.split(/&&|\|\|/).map(part => part.replace(/[()]/g, '').trim()).flatMap((part): readonly Comparison[] => {
		const [, item, list] = /^([\w.:-]+)\s+in\s+([\w.:-]+)$/.exec(part) ?? [];
		if (item !== undefined && list !== undefined) {
			return [{ key: item }, { key: list }];
		}
		const match = /^!?\s*([\w.:-]+)(?:\s*(?:==|!=|===|!==)\s*'?([\w.:-]+)'?|\s*=~\s*\/.*\/\w*)?$/.exec(part);
		if (!match?.[1]) {
			throw new Error(`This part of a when clause is not understood here: ${part}`);
		}
		return [{ key: match[1], ...(match[2] !== undefined && { value: match[2] }) }];
	});
}

/** Returns the values that a key is compared with. */
export function valuesOf(manifest: Manifest, key: string): ReadonlySet<string> {
	return new Set(
		comparisonsIn(manifest).flatMap(comparison => (comparison.key === key && comparison.value !== undefined ? [comparison.value] : [])),
	);
}
