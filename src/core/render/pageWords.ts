/** What an actor did with a resolution or at an event, in the order in which it is shown. */
export const DEEDS = ['author', 'coSponsor', 'organizer', 'speaker', 'chair'] as const;

/** What an actor did with a resolution or at an event. */
export type Deed = (typeof DEEDS)[number];

/** The words of pages that cards do not need. In the templates `{0}`, `{1}` stand for what is filled in. */
export interface PageWords {
	readonly breadcrumb: string;
	/** Names the list of sections. */
	readonly contents: string;
	readonly otherDossiers: string;
	readonly coSponsors: string;
	/** The headings of the pictures. */
	readonly timeline: string;
	readonly deeds: string;
	readonly money: string;
	readonly map: string;
	/** How a picture is read with the keyboard. */
	readonly walkHint: string;
	/** The buttons of a picture. */
	readonly asTable: string;
	readonly zoomIn: string;
	readonly zoomOut: string;
	readonly wholeTime: string;
	/** `{0} more`, `{0} earlier`, `{0} later` */
	readonly more: string;
	readonly earlier: string;
	readonly later: string;
	/** What the marks of a timeline mean. */
	readonly exactDay: string;
	readonly spanOfTime: string;
	readonly notExact: string;
	readonly openEnd: string;
	readonly deed: Readonly<Record<Deed, string>>;
	/** The headings of the tables. */
	readonly when: string;
	readonly what: string;
	readonly entry: string;
	readonly donor: string;
	readonly recipient: string;
	readonly amount: string;
	readonly purpose: string;
	/** Heads the gifts of which no amount is known, and stands in place of their amount. */
	readonly noAmount: string;
	readonly notKnown: string;
	/** Said where there is more than one currency: the widths of one cannot be held against those of another. */
	readonly ownScale: string;
	/** `{0} in all` */
	readonly inAll: string;
	/** Where the entry stands in documents that are open. */
	readonly mentions: string;
	readonly noMentions: string;
	/** `line {0}` */
	readonly line: string;
}
