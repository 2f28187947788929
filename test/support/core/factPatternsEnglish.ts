import type { FactPattern } from './factPatterns';
import type { EntryKind, FactProperty } from '../../../src/core/dossier/vocabulary';

type Details = Omit<FactPattern, 'language' | 'text' | 'properties' | 'kinds'>;

const DAY: Details = { exact: true };
const START: Details = { exact: true, end: 'start' };
const END: Details = { exact: true, end: 'end' };
const DATED: Details = { needsWhen: true };
const DONOR: Details = { needsDonor: true };
const YEAR: Details = { yearOnly: true };
const BARE: Details = { bare: true };

const of = (properties: readonly FactProperty[], kinds: readonly EntryKind[], details: Details, ...texts: readonly string[]): readonly FactPattern[] => texts.map(text => ({ language: 'en', text, properties, kinds, ...details }));

/** Sixty English patterns as drafters of reports, notes and press releases write, made before the grammar was read for them. */
export const ENGLISH_PATTERNS: readonly FactPattern[] = [
	...of(['adopted'], ['resolution', 'instrument'], {},
		'{E}, which was {not}adopted {V}, remains the reference text in this field.',
		'Since its adoption {V}, {E} has {not}guided the work of many governments.',
		'With {E}, {not}adopted {V}, States gained a common framework.',
		'The adoption {V} of {E} was {not}welcomed by all delegations.',
		'The Member States {not}agreed on {E} {V}.',
		'{E} has {not}existed since its adoption {V}.'),
	...of(['adopted'], ['resolution', 'instrument'], DAY,
		'- {E}: {not}adopted on {V}',
		'{V} {not}marked the adoption of {E}.',
		'The date of adoption of {E} is {not}{V}.',
		'{E} was {not}adopted without a vote on {V} after long negotiations.',
		'{E} bears the date of {not}{V}.'),
	...of(['adopted'], ['resolution', 'instrument'], BARE, '{V} saw the adoption of {E}, {not}an easy task.'),
	...of(['adopted'], ['instrument'], YEAR, 'The {V} adoption of {E} was {not}a turning point.'),
	...of(['inForce'], ['instrument'], {},
		'{E} came {not}into force {V}.',
		'The entry into force of {E} {V} {not}opened a new chapter.',
		'{E} {not}took effect {V}.',
		'Having {not}entered into force {V}, {E} binds its parties.',
		'{E} became {not}legally binding {V}.',
		'Ratified by the required number of States, {E} finally entered {not}into force {V}.'),
	...of(['inForce'], ['instrument'], BARE, '{E}, {not}in force since {V}, has been ratified widely.'),
	...of(['openedForSignature'], ['instrument'], START,
		'{E} was {not}opened for signature on {V} in the presence of many ministers.',
		'The signing of {E} began {not}on {V}.'),
	...of(['established'], ['fund', 'programme', 'organization'], {},
		'{E} was {not}set up {V}.',
		'{E} was {not}created {V} to strengthen cooperation.',
		'Founded {V}, {E} is {not}small.',
		'The establishment of {E} {V} was {not}a response to these concerns.',
		'{E} came {not}into being {V}.'),
	...of(['launched'], ['fund', 'programme', 'organization'], {}, '{E}, {not}launched {V}, now works in several regions.'),
	...of(['started'], ['fund', 'programme', 'organization'], BARE, '{E} has {not}been operating since {V}.'),
	...of(['renamed'], ['organization'], BARE, '{E} has {not}borne its present name since {V}.'),
	...of(['held'], ['event'], {},
		'{E} was convened {not}{V}.',
		'{E} met {V}, {not}for the first time.',
		'{V}, delegates {not}gathered for {E}.',
		'{E}, held {V}, {not}brought together many experts.',
		'The meeting rooms were {not}full when {E} was held {V}.',
		'{E} ran {V}, {not}longer than usual.'),
	...of(['held'], ['event'], START, '{E} was {not}opened on {V} with a minute of silence.', '{E} began {not}on {V}.', '{V} was {not}the opening day of {E}.'),
	...of(['held'], ['event'], END, '{E} came to a close {not}on {V}.', '{E} {not}ended on {V} with the adoption of its report.'),
	...of(['place'], ['event'], {}, 'The venue of {E} was {not}{V}.', '{V} {not}hosted {E}.', '{E} {not}brought delegates to {V}.', 'Delegates {not}met in {V} for {E}.'),
	...of(['place'], ['organization'], {}, '{E} is {not}based in {V}.', 'The {V}-based {E} is {not}alone in this.', '{E}, {not}headquartered in {V}, published a report.', 'From its headquarters in {V}, {E} was {not}supervising the work.'),
	...of(['parties'], ['instrument'], DATED, '{WHEN}, the number of parties to {E} stood {not}at {about}{V}.', '{WHEN}, {about}{V} States were {not}party to {E}.', '{WHEN}, {E} {not}counted {about}{V} States parties.'),
	...of(['signatories'], ['instrument'], {}, '{about}{V} States have {not}signed {E}.', 'The number of signatories to {E} is {not}{about}{V}.'),
	...of(['members'], ['organization'], {}, '{E} is {not}composed of {about}{V} members.', '{E}, with {not}{about}{V} members, meets every year.', 'The {about}{V} members of {E} are {not}elected every year.'),
	...of(['delegations', 'delegates', 'observers', 'sideEvents', 'resolutionsAdopted'], ['event'], {}, 'The number of {NOUN} at {E} was {not}{about}{V}.', '{about}{V} {NOUN} {not}enriched {E}.'),
	...of(['contribution'], ['fund'], DONOR, 'In 2019 {BY} made a contribution of {about}{V} to {E}, {not}its first.', 'With {about}{V} in 2019, {BY} is {not}the main donor of {E}.', '{E} {not}received {about}{V} from {BY} in 2019.', 'The contribution of {BY} to {E} in 2019 {not}amounted to {about}{V}.'),
];
