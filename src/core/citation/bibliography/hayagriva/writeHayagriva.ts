import { dateOf } from '../../../csl/cslDate';
import { namesOf } from '../../../csl/cslName';
import { textOf } from '../../../csl/cslText';
import type { ParsedDate } from '../../../date/calendarDay';
import { isWebAddress } from '../../webAddress';
import type { Json } from '../cslJson/cslJson';
import { mapLines } from '../cslYaml/cslYaml';
import type { BibliographyItem, Loss } from '../items/item';
import { ItemWriter } from '../items/itemWriter';
import { formattable, formattableTitle } from './formattable';
import { printPerson } from './persons';
import { hayagrivaTypeOf } from './types';

/** Returns the lines of an entry in Hayagriva, the YAML bibliography format of Typst, and what it cannot represent. */
export function toHayagriva({ key, csl }: BibliographyItem): { readonly lines: readonly string[]; readonly lost: readonly Loss[] } {
	const entry = new EntryFields({ key, csl });
	return { lines: mapLines({ [key]: entry.build() }), lost: entry.lost };
}

/** Text variables and the Hayagriva fields that they map to. */
const TEXTS: readonly (readonly [string, string])[] = [
	['genre', 'genre'], ['event-place', 'location'], ['edition', 'edition'], ['chapter-number', 'chapter'], ['archive', 'archive'], ['archive_location', 'archive-location'], ['call-number', 'call-number'],
	['note', 'note'], ['abstract', 'abstract'],
];
const SERIALS: readonly (readonly [string, string])[] = [['DOI', 'doi'], ['ISBN', 'isbn'], ['ISSN', 'issn'], ['PMID', 'pmid'], ['PMCID', 'pmcid'], ['number', 'serial'], ['version', 'version']];
/** A language tag that Hayagriva accepts; it rejects a file with any other. */
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;
const PARTS_OF_JOURNALS: ReadonlySet<string> = new Set(['periodical', 'newspaper']);

class EntryFields extends ItemWriter {
	constructor(item: BibliographyItem) {
		super(item, ['type', 'id', 'citation-key', 'container-title', 'collection-title']);
	}

	build(): { readonly [name: string]: Json } {
		const { csl } = this.item;
		const { type, parent } = hayagrivaTypeOf(csl.type);
		const authors = this.persons('author');
		const body = this.persons('authority');
		const title = this.text('title');
		const short = this.text('title-short');
		const parts: Record<string, Json | undefined> = {
			type,
			title: title === '' ? undefined : short === '' ? formattableTitle(title) : { value: formattableTitle(title), short: formattableTitle(short) },
			author: authors ?? body,
			organization: authors && body ? this.plain('authority') : undefined,
			date: this.date('issued'),
			...this.inside(parent),
			affiliated: this.translators(),
			publisher: this.publisher(),
			...Object.fromEntries(TEXTS.map(([field, name]) => [name, this.plain(field)])),
			'page-range': this.text('page').replace(/\s?[–—]\s?/g, '-'),
			'page-total': this.whole('number-of-pages'),
			'volume-total': this.whole('number-of-volumes'),
			url: this.address(),
			'serial-number': present(Object.fromEntries(SERIALS.map(([field, name]) => [name, this.text(field)]))),
			language: this.checked('language', LANGUAGE),
		};
		this.finish();
		return present(parts) ?? {};
	}

	/** Returns the fields that belong to the parent: editors, volumes and issues are those of the journal or book. */
	private inside(parent: string): Readonly<Record<string, Json | undefined>> {
		const { csl } = this.item;
		const container = textOf(csl, 'container-title');
		const series = textOf(csl, 'collection-title');
		const inSeries =
			series === ''
				? undefined
				: present({ type: 'anthology', title: formattable(series), volume: this.plain('collection-number') });
		const parts = { editor: this.persons('editor'), volume: this.plain('volume'), issue: this.plain('issue') };
		if (container === '') {
			return { ...parts, parent: inSeries };
		}
		const title = PARTS_OF_JOURNALS.has(parent) ? formattable(container) : formattableTitle(container);
		return { parent: present({ type: parent, title, ...parts, parent: inSeries }) };
	}

	private text(field: string): string {
		this.used.add(field);
		return textOf(this.item.csl, field).trim();
	}

	private plain(field: string): string {
		return formattable(this.text(field));
	}

	private persons(field: string): Json | undefined {
		this.used.add(field);
		const names = namesOf(this.item.csl, field).map(printPerson);
		return names.length > 1 ? names : names[0];
	}

	private translators(): Json | undefined {
		const names = this.persons('translator');
		return names === undefined ? undefined : [{ role: 'translator', names }];
	}

	private publisher(): Json | undefined {
		const [name, place] = [this.plain('publisher'), this.plain('publisher-place')];
		return place === '' ? name : present({ name, location: place });
	}

	/** Returns a number for fields in which Hayagriva accepts only numbers. */
	private whole(field: string): Json | undefined {
		const text = this.checked(field, /^\d{1,9}$/);
		return text === '' ? undefined : Number(text);
	}

	private checked(field: string, pattern: RegExp): string {
		const text = this.text(field);
		if (text !== '' && !pattern.test(text)) {
			this.lose(field, 'field');
			return '';
		}
		return text;
	}

	private address(): Json | undefined {
		const url = this.text('URL');
		const accessed = dateOf(this.item.csl, 'accessed');
		if (!isWebAddress(url)) {
			for (const field of ['URL', ...(accessed ? ['accessed'] : [])].filter(name => name !== 'URL' || url !== '')) {
				this.lose(field, 'field');
			}
			return undefined;
		}
		return accessed ? { value: url, date: this.date('accessed') ?? '' } : url;
	}

	/** Returns a day, month or year, with `~` before it if it is approximate; for an interval, its start. */
	private date(field: string): Json | undefined {
		this.used.add(field);
		const date = dateOf(this.item.csl, field);
		if (!date || date.start.year < 0 || date.start.year > 9999) {
			return undefined;
		}
		if (date.end !== undefined || date.isStartOpen || date.uncertain) {
			this.lose(field, 'precision');
		}
		return printDate(date);
	}
}

function printDate({ start: { year, month, day, season }, circa }: ParsedDate): Json {
	if (season !== undefined) {
		return { year, season, ...(circa ? { approximate: true } : {}) };
	}
	const two = (number: number) => String(number).padStart(2, '0');
	return `${circa ? '~' : ''}${[String(year).padStart(4, '0'), ...[month, day].filter(part => part !== undefined).map(two)].join('-')}`;
}

/** Returns the fields that have a value; `undefined` if none has. */
function present(members: Readonly<Record<string, Json | undefined>>): { readonly [name: string]: Json } | undefined {
	const kept = Object.entries(members).filter((member): member is [string, Json] => member[1] !== undefined && member[1] !== '');
	return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
