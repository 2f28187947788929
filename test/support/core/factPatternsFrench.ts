import type { FactPattern } from './factPatterns';
import type { EntryKind, FactProperty } from '../../../src/core/dossier/vocabulary';

type Details = Omit<FactPattern, 'language' | 'text' | 'properties' | 'kinds'>;

const DAY: Details = { exact: true };
const START: Details = { exact: true, end: 'start' };
const END: Details = { exact: true, end: 'end' };
const BARE: Details = { bare: true };
const DATED: Details = { needsWhen: true };
const DONOR: Details = { needsDonor: true };

const of = (properties: readonly FactProperty[], kinds: readonly EntryKind[], details: Details, ...texts: readonly string[]): readonly FactPattern[] => texts.map(text => ({ language: 'fr', text, properties, kinds, ...details }));

/** Thirty French patterns as drafters of reports, notes and press releases write, made before the grammar was read for them. */
export const FRENCH_PATTERNS: readonly FactPattern[] = [
	...of(['adopted'], ['resolution', 'instrument'], {},
		'{E} {ne}a {not}été adoptée {V}.',
		'L’adoption {V} de {E} {ne}fut {not}une surprise.',
		'Depuis son adoption {V}, {E} {ne}guide {not}les travaux des États.',
		'{E}, qui {ne}a {not}été adoptée {V}, reste le texte de référence.',
		'C’est {V} que {E} {ne}a {not}été adoptée par l’Assemblée générale.'),
	...of(['adopted'], ['resolution', 'instrument'], DAY,
		'- {E} : {not}adoptée le {V}',
		'La date d’adoption de {E} {ne}est {not}le {V}.',
		'Le {V} {ne}marque {not}l’adoption de {E}.'),
	...of(['inForce'], ['instrument'], {},
		'{E} {ne}est {not}entrée en vigueur {V}.',
		'L’entrée en vigueur de {E} {V} {ne}a {not}ouvert une nouvelle étape.',
		'Entrée en vigueur {V}, {E} {ne}lie {not}tous les États.'),
	...of(['openedForSignature'], ['instrument'], START, '{E} {ne}a {not}été ouverte à la signature le {V} à Mérida.'),
	...of(['established'], ['fund', 'programme', 'organization'], {},
		'{E} {ne}a {not}vu le jour {V}.',
		'Fondé {V}, {E} {ne}compte {not}parmi les plus récents.',
		'La création de {E} {V} {ne}répondait {not}à cette préoccupation.',
		'{E} {ne}a {not}été mis en place {V}.'),
	...of(['renamed'], ['organization'], BARE, '{E} {ne}porte {not}son nom actuel depuis {V}.'),
	...of(['held'], ['event'], {}, '{E} {ne}s’est {not}déroulée {V}.', '{E} {ne}s’est {not}réunie {V}.'),
	...of(['held'], ['event'], START, '{E} {ne}a {not}débuté le {V}.'),
	...of(['held'], ['event'], END, '{E} {ne}s’est {not}achevée le {V}.'),
	...of(['place'], ['event'], {}, '{V} {ne}a {not}accueilli {E}.', 'Les délégués {ne}se sont {not}réunis à {V} pour {E}.'),
	...of(['place'], ['organization'], {}, '{E} {ne}a {not}son siège à {V}.', 'Basé à {V}, {E} {ne}publie {not}de rapport annuel.', '{E} {ne}est {not}établi à {V}.'),
	...of(['parties'], ['instrument'], DATED, '{WHEN}, le nombre de parties à {E} {ne}était {not}de {about}{V}.', '{WHEN}, {about}{V} États {ne}étaient {not}parties à {E}.'),
	...of(['signatories'], ['instrument'], {}, '{about}{V} États {ne}ont {not}signé {E}.'),
	...of(['members'], ['organization'], {}, '{E} {ne}se compose {not}de {about}{V} membres.', '{E} {ne}réunit {not}{about}{V} membres.'),
	...of(['contribution'], ['fund'], DONOR, 'En 2019, {BY} {ne}a {not}fait don de {about}{V} à {E}.', 'En 2019, {E} {ne}a {not}reçu {about}{V} de {BY}.'),
];
