import { isObject } from '../../../../src/core/data/isObject';
/** The copied parts of a dossier file. */
interface DossierFile {
	readonly entries: Readonly<Record<string, EntryOfFile>>;
}
interface EntryOfFile {
	readonly kind: string;
	readonly labels: Readonly<Record<string, { readonly preferred?: unknown }>>;
	readonly gloss?: unknown;
	readonly facts?: readonly unknown[];
	readonly relations?: readonly unknown[];
}

/** Keys whose values refer to entries. */
const NAMES: ReadonlySet<string> = new Set(['target', 'by', 'to', 'claimedBy']);

/** Returns a dossier file with `count` entries: the original ones, followed by short copies with their own names and relations. */
export function makeLarge(file: unknown, count: number): unknown {
	const { entries, ...rest } = file as DossierFile;
	const all = Object.entries(entries);
	const kept = new Set(all.map(([key]) => key));
	const large = Object.fromEntries(
		Array.from({ length: count }, (_, index): [string, unknown] => {
			const [key, entry] = all[index % all.length] ?? ['', { kind: 'term', labels: {} }];
			const copy = Math.floor(index / all.length);
			// The last copy may be incomplete, so its references stay with the originals.
			const whole = (copy + 1) * all.length <= count;
			return copy === 0
				? [key, entry]
				: [`${key}_${copy}`, copyOf(entry, copy, name => (whole && kept.has(name) ? `${name}_${copy}` : name))];
		}),
	);
	return { ...rest, entries: large };
}

function copyOf({ kind, labels, gloss, facts = [], relations = [] }: EntryOfFile, copy: number, rename: (key: string) => string): unknown {
	const preferred = labels['en']?.preferred;
	const { text = kind, ambiguous = false } =
		typeof preferred === 'string' ? { text: preferred } : (preferred as { readonly text?: string; readonly ambiguous?: boolean } | undefined) ?? {};
	const renamed = (value: unknown, key: string): unknown => {
		if (Array.isArray(value)) {
			return value.map(item => renamed(item, key));
		}
		return isObject(value)
			? Object.fromEntries(Object.entries(value).map(([name, child]) => [name, renamed(child, name)]))
			: typeof value === 'string' && NAMES.has(key) ? rename(value) : value;
	};
	return {
		kind, labels: { en: { preferred: { text: `${text} ${copy}`, ...(ambiguous && { ambiguous }) } } }, ...(gloss !== undefined && { gloss }),
		facts: renamed(facts.slice(0, 2), ''), relations: renamed(relations.slice(0, 3), ''),
	};
}
