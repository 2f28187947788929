import { isObject } from '../../../../src/core/data/isObject';
/** Texts that are dangerous if they are interpreted as more than text. */
export const HOSTILE_TEXTS: readonly string[] = [
	'<img src=x onerror="document.body.dataset.injected=1">',
	'</text></svg><script>document.body.dataset.injected=1</script>',
	'[x](javascript:document.body.dataset.injected=1) ![y](https://elsewhere.example/y.png) <https://elsewhere.example>',
	'"><a href="javascript:alert(1)" onfocus=alert(1) autofocus>',
	'\u202Eright to left\u2066 $(zap) `code` **bold** [[x]] {{y}} ${z}',
	'😀 \uD800 lone مؤتمر 联合国',
	'A'.repeat(10_000),
	'> '.repeat(200) + 'deep',
];

/** Keys whose values identify something, without which a dossier would be invalid. */
const NAMES: ReadonlySet<string> = new Set([
	'id', 'language', 'version', 'licence', 'release', 'kind', 'type', 'property', 'target', 'by', 'to', 'claimedBy', 'cite', 'source', 'status',
	'date', 'when', 'currency', 'case', 'URL', 'symbol', 'number',
]);

/** The length limits in the schema, by key; other texts may be long. */
const LONGEST: Readonly<Record<string, number>> = {
	shortName: 120, says: 200, record: 200, article: 60, paragraph: 60, annex: 60, section: 60, page: 60, preferred: 500, acronym: 500, variant: 500,
	text: 500, instead: 500, place: 200, identifier: 100,
};

/** Keys of labels, in which the schema forbids bidirectional controls. */
const LABELS: ReadonlySet<string> = new Set(['preferred', 'acronym', 'variant', 'text']);

/** Replaces every free text in a dossier file by a hostile one, in turn. */
export function makeHostile(file: unknown, texts: readonly string[] = HOSTILE_TEXTS): unknown {
	let count = 0;
	const change = (value: unknown, key: string): unknown => {
		if (typeof value === 'string') {
			const text = texts[count++ % texts.length] ?? '';
			// Labels must be distinct.
			return NAMES.has(key)
				? value
				: `${count} ${LABELS.has(key) ? text.replace(/[\u202E\u2066]/g, '') : text}`.slice(0, LONGEST[key]);
		}
		if (Array.isArray(value)) {
			return value.map(item => change(item, key));
		}
		return isObject(value)
			? Object.fromEntries(Object.entries(value).map(([name, child]) => [name, change(child, name)]))
			: value;
	};
	return change(file, '');
}
