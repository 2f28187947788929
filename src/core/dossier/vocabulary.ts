/** The kinds of entry, in display order. */
export const ENTRY_KINDS = [
	'resolution', 'fund', 'event', 'instrument', 'programme', 'organization', 'person', 'term',
] as const;

/** A kind of entry. */
export type EntryKind = (typeof ENTRY_KINDS)[number];

/**
 * The relations that a dossier can state, each with the name of its inverse.
 * `concerns: concernedBy` reads: if A concerns B, then B is concerned by A. A relation that is its
 * own inverse is symmetric.
 */
export const INVERSE_RELATIONS = {
	sponsor: 'sponsored',
	coSponsor: 'coSponsored',
	adoptedAt: 'adoptedThere',
	adoptedBy: 'adopts',
	concerns: 'concernedBy',
	implements: 'implementedBy',
	organizer: 'organized',
	marginsOf: 'sideEvent',
	sessionOf: 'session',
	speaker: 'spokeAt',
	chair: 'chaired',
	donor: 'donatesTo',
	manager: 'manages',
	recipient: 'receives',
	beneficiary: 'benefitsFrom',
	partner: 'partnerIn',
	participant: 'participatesIn',
	party: 'partyTo',
	supplements: 'supplementedBy',
	establishedBy: 'establishes',
	secretariat: 'secretariatOf',
	partOf: 'hasPart',
	memberOf: 'hasMember',
	successor: 'predecessor',
	followUp: 'followsUp',
	definedIn: 'defines',
	distinctFrom: 'distinctFrom',
	related: 'related',
} as const;

/** A relation as a dossier states it. */
export type RelationType = keyof typeof INVERSE_RELATIONS;

/** A relation as seen from either end. */
export type RelationName = RelationType | (typeof INVERSE_RELATIONS)[RelationType];

/** The properties of facts, by the type of their value. */
export const FACT_PROPERTIES = {
	date: [
		'held', 'adopted', 'openedForSignature', 'signed', 'inForce', 'established', 'launched',
		'announced', 'published', 'renamed', 'merged', 'started',
	],
	amount: ['contribution', 'grantsAwarded'],
	count: [
		'parties', 'signatories', 'delegations', 'delegates', 'observers', 'resolutionsAdopted', 'sideEvents',
		'countries', 'projects', 'victimsAssisted', 'boardMembers', 'members', 'years',
	],
	identifier: ['number', 'symbol', 'documentSeries', 'treatyCollection', 'projectCode'],
	place: ['place'],
	text: [
		'format', 'role', 'office', 'adoption', 'callsFor', 'purpose', 'significance', 'policy', 'effect', 'context',
		'background', 'claim', 'focus', 'mandate', 'means', 'legalBasis', 'scope', 'content', 'nationality',
	],
} as const;

/** A property of a fact. */
export type FactProperty = { [T in keyof typeof FACT_PROPERTIES]: (typeof FACT_PROPERTIES)[T][number] }[keyof typeof FACT_PROPERTIES];
