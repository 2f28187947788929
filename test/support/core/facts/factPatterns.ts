import type { EntryKind, FactProperty } from '../../../../src/core/dossier/vocabulary';

/** The languages in which patterns are written. */
export type PatternLanguage = 'en' | 'fr';

/**
 * A sentence with slots: the name `{E}`, the value `{V}` with its preposition, the donor `{BY}`, the date of a count `{WHEN}`, the noun
 * `{NOUN}` of what is counted, and the places where `{not}` and `{about}` go.
 */
export interface FactPattern {
	readonly language: PatternLanguage;
	readonly text: string;
	readonly properties: readonly FactProperty[];
	readonly kinds: readonly EntryKind[];
	/** Whether the value is written without its preposition, and is a day. */
	readonly exact?: boolean;
	/** Whether the value is written without its preposition, at whatever precision: “since 2003”. */
	readonly bare?: boolean;
	/** Whether the value is only the year. */
	readonly yearOnly?: boolean;
	/** Which end of a period is the value. */
	readonly end?: 'start' | 'end';
	/** Whether the fact has a date of its own; absent if that does not matter. */
	readonly needsWhen?: boolean;
	readonly needsDonor?: boolean;
}

const TEXTS: readonly EntryKind[] = ['resolution', 'instrument'];
const BODIES: readonly EntryKind[] = ['fund', 'programme', 'organization', 'instrument'];
const ALL: readonly EntryKind[] = ['resolution', 'instrument', 'event', 'fund', 'programme', 'organization'];

/** Twenty English and ten French patterns. */
export const FACT_PATTERNS: readonly FactPattern[] = [
	{ language: 'en', text: '{E} was {not}adopted {V}.', properties: ['adopted'], kinds: TEXTS },
	{ language: 'en', text: 'Adopted {V}, {E} was {not}widely welcomed.', properties: ['adopted'], kinds: TEXTS },
	{ language: 'en', text: '{V}, the General Assembly adopted {E}, {not}a small step.', properties: ['adopted'], kinds: TEXTS },
	{ language: 'en', text: 'The adoption of {E} {V} was {not}a milestone.', properties: ['adopted'], kinds: TEXTS },
	{ language: 'en', text: '{E} took place {V}, {not}in secret.', properties: ['held'], kinds: ['event'] },
	{ language: 'en', text: '{E} was {not}held in {about}{V} as a hybrid meeting.', properties: ['place'], kinds: ['event'] },
	{ language: 'en', text: '{E} {not}opened on {V}.', properties: ['held'], kinds: ['event'], exact: true, end: 'start' },
	{
		language: 'en',
		text: '{E} was {not}closed on {V} by its President.',
		properties: ['held'],
		kinds: ['event'],
		exact: true,
		end: 'end',
	},
	{ language: 'en', text: '{WHEN}, {E} had {not}{about}{V} parties.', properties: ['parties'], kinds: ['instrument'], needsWhen: true },
	{ language: 'en', text: '{E} has {not}{about}{V} signatories.', properties: ['signatories'], kinds: ['instrument'], needsWhen: false },
	{ language: 'en', text: '{E} entered into force {V}, {not}for all at once.', properties: ['inForce'], kinds: ['instrument'] },
	{ language: 'en', text: '{BY} {not}contributed {about}{V} to {E}.', properties: ['contribution'], kinds: ['fund'], needsDonor: true },
	{
		language: 'en',
		text: 'A contribution of {about}{V} from {BY} to {E} was {not}announced.',
		properties: ['contribution'],
		kinds: ['fund'],
		needsDonor: true,
	},
	{
		language: 'en',
		text: '{BY}’s {about}{V} grant to {E} was {not}the first.',
		properties: ['contribution'],
		kinds: ['fund'],
		needsDonor: true,
	},
	{
		language: 'en',
		text: '{E} has {not}received {about}{V} from {BY}.',
		properties: ['contribution'],
		kinds: ['fund'],
		needsDonor: true,
	},
	{ language: 'en', text: '{E}, {not}established {V}, works with many partners.', properties: ['established'], kinds: BODIES },
	{ language: 'en', text: '{E}, {not}launched {V}, works with many partners.', properties: ['launched'], kinds: BODIES },
	{ language: 'en', text: '{E} {not}adopted {about}{V} resolutions.', properties: ['resolutionsAdopted'], kinds: ['event'] },
	{ language: 'en', text: '{about}{V} delegations took {not}part in {E}.', properties: ['delegations'], kinds: ['event'] },
	{ language: 'en', text: '{E} is {not}based in {about}{V}.', properties: ['place'], kinds: ['organization'] },

	{ language: 'fr', text: '{E} {ne}a {not}été adoptée {V}.', properties: ['adopted'], kinds: TEXTS },
	{ language: 'fr', text: 'Adoptée {V}, {E} {ne}est {not}passée inaperçue.', properties: ['adopted'], kinds: TEXTS },
	{ language: 'fr', text: 'L’adoption de {E} {V} {ne}a {not}marqué une étape.', properties: ['adopted'], kinds: TEXTS },
	{ language: 'fr', text: '{E} {ne}s’est {not}tenue {V}.', properties: ['held'], kinds: ['event'] },
	{
		language: 'fr',
		text: '{WHEN}, {E} {ne}comptait {not}{about}{V} parties.',
		properties: ['parties'],
		kinds: ['instrument'],
		needsWhen: true,
	},
	{ language: 'fr', text: '{E} {ne}est {not}entrée en vigueur {V}.', properties: ['inForce'], kinds: ['instrument'] },
	{ language: 'fr', text: '{BY} {ne}a {not}versé {about}{V} à {E}.', properties: ['contribution'], kinds: ['fund'], needsDonor: true },
	{
		language: 'fr',
		text: 'La contribution de {about}{V} de {BY} à {E} {ne}était {not}la seule.',
		properties: ['contribution'],
		kinds: ['fund'],
		needsDonor: true,
	},
	{ language: 'fr', text: '{E}, {not}créé {V}, travaille avec de nombreux partenaires.', properties: ['established'], kinds: ALL },
	{
		language: 'fr',
		text: '{E} {ne}compte {not}{about}{V} signataires.',
		properties: ['signatories'],
		kinds: ['instrument'],
		needsWhen: false,
	},
];
