import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { libraryItemsInSteps } from '../../../../src/core/citation/bibliography/readLibraryFile';
import { formatDocument } from '../../../../src/core/citation/style/documents/document';
import type { Language } from '../../../../src/core/citation/style/locale/languages';
import type { CitedItem, Place, PlaceLabel, Rich } from '../../../../src/core/citation/style/style';
import { styleOf } from '../../../../src/core/citation/style/styles';
import { workOf } from '../../../../src/core/citation/style/workOf';
import type { CslItem } from '../../../../src/core/dossier/model';
import { complete } from '../../../../src/core/steps/steps';
import { once } from '../once';
import { manualSection } from './manualSections';

const FOLDER = 'test/fixtures/references';

/** The position of a reference: in the first note, a later one, or the list. */
export type FixturePosition = 'first' | 'later' | 'list';

/** The expected reference to a source, and the one that our styles produce. */
export interface Golden {
	readonly file: string;
	readonly style: string;
	readonly position: FixturePosition;
	readonly expected: string;
	/** Formatted when it is first read. */
	readonly actual: string;
	/** The section of a manual, or the publication with the example; “by analogy” if it is for a like source; empty if there is neither. */
	readonly rule: string;
	/** Whether the list names its source; otherwise `rule` is the section that the manual has for this kind. */
	readonly sourced: boolean;
	/** Whether others have printed it, independently of our styles. */
	readonly outside: boolean;
	/** Whether that was written down from memory and not read again. */
	readonly remembered: boolean;
	/** Why our reference differs from it. */
	readonly differs?: string;
	readonly csl: CslItem;
	readonly language: Language;
	/** The locators of the first citation, such as `article 31`. */
	readonly places: readonly string[];
}

interface Source {
	readonly from?: string;
	readonly remembered?: boolean;
	readonly rule?: string;
	/** Present if the positions have different rules. */
	readonly rules?: Partial<Record<FixturePosition, string>>;
	/** The item itself, or as in a file of the format named; the first record of the file is cited. */
	readonly csl?: CslItem;
	readonly json?: Readonly<Record<string, unknown>>;
	readonly bib?: string;
	readonly ris?: string;
	readonly yaml?: string;
	readonly style?: string;
	readonly lang?: Language;
	readonly named?: boolean;
	readonly prefix?: string;
	readonly suffix?: string;
	readonly places?: readonly string[];
	readonly laterPlaces?: readonly string[];
	/** The number of the first note. */
	readonly note?: number;
	readonly first?: string;
	readonly later?: string;
	readonly list?: string;
	/** Why our reference differs, for all positions or for one. */
	readonly differs?: string | Partial<Record<FixturePosition, string>>;
	/** References of the same source in several styles. */
	readonly in?: readonly Source[];
}

interface Fixture {
	readonly style?: string;
	readonly sources: readonly Source[];
}

/**
 * Returns all references of the fixtures, with what the styles print. Those of others are compared without formatting; ours mark italics
 * with `*` and small capitals with `^`.
 */
export const referenceGoldens = once((): readonly Golden[] =>
	readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
		.map(file => file.replaceAll('\\', '/'))
		.filter(file => file.endsWith('.yaml'))
		.sort()
		.flatMap(file => {
			const { sources, style } = load(readFileSync(path.join(FOLDER, file), 'utf8'), { schema: CORE_SCHEMA }) as Fixture;
			const outside = file.startsWith('printed/');
			return sources.flatMap(({ in: several = [{}], ...source }) =>
				several.flatMap(one => goldensOf({ ...(style !== undefined && { style }), ...source, ...one }, { file, outside })),
			);
		}));

function goldensOf(source: Source, of: Pick<Golden, 'file' | 'outside'>): readonly Golden[] {
	const { style = 'un', from, rule = from, lang: language = 'en' } = source;
	const csl = itemOf(source);
	const { kind } = workOf(csl);
	const notes = once(() => notesOf(source, csl));
	return (['first', 'later', 'list'] as const).flatMap(position => {
		const expected = source[position];
		let printed: string | undefined;
		const named = source.rules?.[position] ?? rule;
		const differs = typeof source.differs === 'string' ? source.differs : source.differs?.[position];
		return expected === undefined
			? []
			: [
					{
						...of,
						style,
						position,
						expected,
						rule: named ?? manualSection(style, { language, kind, position }) ?? '',
						sourced: named !== undefined,
						remembered: source.remembered === true,
						get actual() {
							printed ??= (of.outside ? plain : marked)(position === 'list' ? styleOf(style).reference(csl, language) : notes()[position]);
							return printed;
						},
						csl,
						language,
						places: source.places ?? [],
						...(differs !== undefined && { differs }),
					},
				];
	});
}

/** Returns the item of a source, read from a file if it is given as one. */
function itemOf({ csl, json, bib, ris, yaml }: Source): CslItem {
	const given = [
		{ text: json === undefined ? undefined : JSON.stringify([{ id: 'x', ...json }]), format: 'cslJson' },
		{ text: bib, format: 'bib' },
		{ text: yaml, format: 'cslYaml' },
	] as const;
	const { text = ris ?? '', format } = given.find(one => one.text !== undefined) ?? { format: 'ris' as const };
	const read = csl ?? complete(libraryItemsInSteps(text, format)).items[0]?.csl;
	if (read === undefined) {
		throw new Error(`no item: ${text}`);
	}
	return read;
}

/** Returns the first note that cites a source, and a later one. */
function notesOf(source: Source, csl: CslItem): Readonly<Record<'first' | 'later', Rich>> {
	const { lang = 'en', note = 1, style = 'un' } = source;
	const form = { style: styleOf(style), language: lang };
	const item: CitedItem = {
		id: 'x',
		csl,
		places: placesOf(source.places ?? []),
		...(source.named === true && { named: true }),
		...(source.prefix !== undefined && { prefix: source.prefix }),
		...(source.suffix !== undefined && { suffix: source.suffix }),
	};
	const other: CitedItem = { id: 'y', csl: { type: 'book', title: 'Another book' } };
	const later = { id: 'x', csl, places: placesOf(source.laterPlaces ?? source.places ?? []) };
	const { notes: [first = [], , last = []] } = formatDocument([{ items: [item], number: note }, { items: [other] }, { items: [later] }], form);
	return { first, later: last };
}

function placesOf(texts: readonly string[]): readonly Place[] {
	return texts.map(text => {
		const [label = '', ...value] = text.split(' ');
		return { label: label as PlaceLabel, value: value.join(' ') };
	});
}

/** The text without italics and small capitals, with ordinary spaces. */
function plain(rich: Rich): string {
	return rich.map(({ text }) => text).join('').replaceAll('\u00A0', ' ');
}

function marked(rich: Rich): string {
	return rich
		.map(({ text, italic, smallCaps }) => (italic ? `*${text}*` : smallCaps ? `^${text}^` : text))
		.join('')
		.replaceAll('**', '')
		.replaceAll('\u00A0', ' ');
}
