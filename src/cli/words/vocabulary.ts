import type { EntryKind, FactProperty, RelationName } from '../../core/dossier/vocabulary';
import type { RenderLabels } from '../../core/render/labels';

// The words of the editor in English, since the program has no translations; a test compares them.

/** The names of the kinds of entries, in the singular and the plural. */
export const KINDS: Readonly<Record<EntryKind, string>> = {
	resolution: 'resolution', fund: 'fund', event: 'event', instrument: 'instrument', programme: 'programme', organization: 'organization',
	person: 'person', term: 'term',
};

/** The headings of lists of one kind. */
export const KIND_HEADINGS: Readonly<Record<EntryKind, string>> = {
	resolution: 'Resolutions', fund: 'Funds', event: 'Events', instrument: 'Instruments', programme: 'Programmes', organization: 'Organizations',
	person: 'People', term: 'Terms',
};

/** The names of relations, as headings for the entries at the other end. */
export const RELATIONS: Readonly<Record<RelationName, string>> = {
	sponsor: 'put forward by', sponsored: 'put forward', coSponsor: 'co-sponsored by', coSponsored: 'co-sponsored', adoptedAt: 'adopted at',
	adoptedThere: 'adopted there', adoptedBy: 'adopted by', adopts: 'adopted', concerns: 'concerns', concernedBy: 'addressed in',
	implements: 'implements', implementedBy: 'implemented by', organizer: 'organized by', organized: 'organized', marginsOf: 'in the margins of',
	sideEvent: 'side event', sessionOf: 'session of', session: 'session', speaker: 'speaker', spokeAt: 'spoke at', chair: 'chaired by',
	chaired: 'chaired', donor: 'donor', donatesTo: 'contributes to', manager: 'managed by', manages: 'manages', recipient: 'recipient',
	receives: 'receives from', beneficiary: 'benefits', benefitsFrom: 'benefits from', partner: 'partner', partnerIn: 'partner in',
	participant: 'participant', participatesIn: 'takes part in', party: 'party', partyTo: 'party to', supplements: 'supplements',
	supplementedBy: 'supplemented by', establishedBy: 'established by', establishes: 'established', secretariat: 'secretariat',
	secretariatOf: 'secretariat of', partOf: 'part of', hasPart: 'part', memberOf: 'member of', hasMember: 'member', successor: 'succeeded by',
	predecessor: 'successor of', followUp: 'followed up by', followsUp: 'follows up', definedIn: 'defined in', defines: 'defines',
	distinctFrom: 'not to be confused with', related: 'related to',
};

/** The same before the name of the entry at the other end. */
export const RELATION_PHRASES: RenderLabels['relationTo'] = {
	sponsor: 'put forward by {0}', sponsored: 'put forward {0}', coSponsor: 'co-sponsored by {0}', coSponsored: 'co-sponsored {0}',
	adoptedAt: 'adopted at {0}', adoptedThere: 'adopted there: {0}', adoptedBy: 'adopted by {0}', adopts: 'adopted {0}', concerns: 'concerns {0}',
	concernedBy: 'addressed in {0}', implements: 'implements {0}', implementedBy: 'implemented by {0}', organizer: 'organized by {0}',
	organized: 'organized {0}', marginsOf: 'in the margins of {0}', sideEvent: 'side event: {0}', sessionOf: 'session of {0}', session: 'session: {0}',
	speaker: 'speaker: {0}', spokeAt: 'spoke at {0}', chair: 'chaired by {0}', chaired: 'chaired {0}', donor: 'donor: {0}',
	donatesTo: 'contributes to {0}', manager: 'managed by {0}', manages: 'manages {0}', recipient: 'recipient: {0}', receives: 'receives from {0}',
	beneficiary: 'benefits {0}', benefitsFrom: 'benefits from {0}', partner: 'partner: {0}', partnerIn: 'partner in {0}',
	participant: 'participant: {0}', participatesIn: 'takes part in {0}', party: 'party: {0}', partyTo: 'party to {0}', supplements: 'supplements {0}',
	supplementedBy: 'supplemented by {0}', establishedBy: 'established by {0}', establishes: 'established {0}', secretariat: 'secretariat: {0}',
	secretariatOf: 'secretariat of {0}', partOf: 'part of {0}', hasPart: 'part: {0}', memberOf: 'member of {0}', hasMember: 'member: {0}',
	successor: 'succeeded by {0}', predecessor: 'successor of {0}', followUp: 'followed up by {0}', followsUp: 'follows up {0}',
	definedIn: 'defined in {0}', defines: 'defines {0}', distinctFrom: 'not to be confused with {0}', related: 'related to {0}',
};

/** The names of the properties of facts. */
export const PROPERTIES: Readonly<Record<FactProperty, string>> = {
	held: 'Held', adopted: 'Adopted', openedForSignature: 'Opened for signature', signed: 'Signed', inForce: 'In force', established: 'Established',
	launched: 'Launched', announced: 'Announced', published: 'Published', renamed: 'Renamed', merged: 'Merged', started: 'Started',
	contribution: 'Contribution', grantsAwarded: 'Grants awarded', parties: 'Parties', signatories: 'Signatories', delegations: 'Delegations',
	delegates: 'Delegates', observers: 'Observers', resolutionsAdopted: 'Resolutions adopted', sideEvents: 'Side events', countries: 'Countries',
	projects: 'Projects', victimsAssisted: 'Victims assisted', boardMembers: 'Board members', members: 'Members', years: 'Years', number: 'Number',
	symbol: 'Document symbol', documentSeries: 'Document series', treatyCollection: 'Treaty collection', projectCode: 'Project code', place: 'Place',
	format: 'Format', role: 'Role', office: 'Office', adoption: 'How it was adopted', callsFor: 'Calls for', purpose: 'Purpose',
	significance: 'Why it matters', policy: 'Policy', effect: 'Effect', context: 'Context', background: 'Background', claim: 'Claim', focus: 'Focus',
	mandate: 'Mandate', means: 'Means', legalBasis: 'Legal basis', scope: 'Scope', content: 'Content', nationality: 'Nationality',
};
