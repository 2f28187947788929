import type { LanguageTag } from '../dossier/model';

/** The words that only a site needs. `{0}` and `{1}` in a template are placeholders. */
export interface SiteWords {
	/** The language of these words. */
	readonly language: LanguageTag;
	/** The link before the navigation, for the keyboard. */
	readonly skip: string;
	/** The accessible name of the navigation of the site. */
	readonly site: string;
	/** The title of the page that lists everything. */
	readonly list: string;
	/** The label of the search field. */
	readonly search: string;
	/** The result of a search: none, one, or `{0}`; and `{0}`, of which the first `{1}` are shown. */
	readonly none: string;
	readonly one: string;
	readonly several: string;
	readonly firstOf: string;
	/** The word for a source in the results. */
	readonly source: string;
	/** `Version {0} · Licence: {1}` */
	readonly edition: string;
}
