import { tidy } from './fields';
import type { Place, PlaceLabel } from './style';

/** How a place is written; `{0}` stands for its value, which may come before or behind the word. */
export interface PlaceForm {
	readonly one: string;
	readonly many: string;
}

/** How a style writes places in a language. */
export interface PlaceWords {
	readonly labels: Readonly<Record<PlaceLabel, PlaceForm>>;
	/** Between the last two of several values, with its spaces. */
	readonly and: string;
	/** How the subdivision in `2(a)` is set off: `2(a)`, `2 (a)` or `2 a)`. */
	readonly subdivisions: 'tight' | 'spaced' | 'closing';
}

/** The places of a citation: those of one label together, labels in the order in which they come; empty where there are none. */
export function printPlaces(places: readonly Place[] | undefined, words: PlaceWords): string {
	const groups = new Map<PlaceLabel, string[]>();
	for (const { label, value } of places ?? []) {
		const form = Object.hasOwn(words.labels, label) ? label : 'section';
		const text = printValue(tidy(String(value)), words);
		if (text !== '' || WITHOUT_VALUE.has(form)) {
			groups.set(form, [...(groups.get(form) ?? []), text]);
		}
	}
	return [...groups].map(([label, values]) => printGroup(words.labels[label], [...new Set(values)].filter(value => value !== ''), words)).join(', ');
}

/** Places that need no number. */
const WITHOUT_VALUE: ReadonlySet<string> = new Set(['title', 'preamble']);

/** The places of some labels, or of all others. */
export function placesWith(places: readonly Place[] | undefined, labels: readonly PlaceLabel[], has = true): readonly Place[] {
	return (places ?? []).filter(({ label }) => labels.includes(label) === has);
}

/** The label of the first place, where there is one. */
export function firstLabel(places: readonly Place[] | undefined): PlaceLabel | undefined {
	return places?.find(({ label, value }) => WITHOUT_VALUE.has(label) || tidy(String(value)) !== '')?.label;
}

function printGroup({ one, many }: PlaceForm, values: readonly string[], { and }: PlaceWords): string {
	const list = values.length < 2 ? (values[0] ?? '') : `${values.slice(0, -1).join(', ')}${and}${values.at(-1) ?? ''}`;
	const isMany = values.length > 1 || /\d\)?[–,]|, | (?:and|et|y|e|&) /.test(list);
	return (isMany ? many : one).replace('{0}', () => list).trim();
}

/** Ranges get an en dash, subdivisions the form of the style. */
function printValue(value: string, { subdivisions }: PlaceWords): string {
	const bare = value.replace(/[\s,;.:]{1,20}$/, '').replace(/(?<=[\dIVXLivxl)]) ?[-–—]{1,3} ?(?=[\dIVXLivxl(])/g, '–');
	return subdivisions === 'tight'
		? bare
		: bare.replace(/(?<=[\p{L}\p{N})]) ?\(([a-z0-9]{1,5})\)/gu, subdivisions === 'spaced' ? ' ($1)' : ' $1)');
}
