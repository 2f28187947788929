import type { StatisticsWords } from './statisticsWords';

/** The roles of actors in resolutions and events, in display order. */
export const ROLES = ['author', 'coSponsor', 'organizer', 'speaker', 'chair'] as const;

/** The role of an actor in a resolution or event. */
export type Role = (typeof ROLES)[number];

/** The translated words that only pages need. `{0}` and `{1}` in a template are placeholders. */
export interface PageWords {
	readonly breadcrumb: string;
	/** The accessible name of the table of contents. */
	readonly contents: string;
	readonly otherDossiers: string;
	readonly coSponsors: string;
	/** The headings of the charts. */
	readonly timeline: string;
	readonly roles: string;
	readonly money: string;
	readonly map: string;
	/** How to use a chart with the keyboard. */
	readonly keyboardHint: string;
	/** The buttons of a chart. */
	readonly asTable: string;
	readonly zoomIn: string;
	readonly zoomOut: string;
	readonly wholeTime: string;
	/** `{0} more`, `{0} earlier`, `{0} later` */
	readonly more: string;
	readonly earlier: string;
	readonly later: string;
	/** The legend of the timeline. */
	readonly exactDay: string;
	readonly spanOfTime: string;
	readonly notExact: string;
	readonly openEnd: string;
	readonly role: Readonly<Record<Role, string>>;
	/** The headings of the tables. */
	readonly when: string;
	readonly what: string;
	readonly entry: string;
	readonly donor: string;
	readonly recipient: string;
	readonly amount: string;
	readonly purpose: string;
	/** The heading of gifts of unknown amount, and the text in place of their amount. */
	readonly noAmount: string;
	readonly notKnown: string;
	/** States that amounts in different currencies are drawn to different scales. */
	readonly ownScale: string;
	/** `{0} in all` */
	readonly inAll: string;
	/** The heading of the mentions in open documents. */
	readonly mentions: string;
	readonly noMentions: string;
	/** `line {0}` */
	readonly line: string;
	readonly statistics: StatisticsWords;
}
