import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { guard } from './support/guard';

const FILE = 'dossiers/cop10-belgium.dossier.yaml';

interface WrittenFact {
	readonly property: string;
	readonly date?: string;
	readonly when?: string;
	count?: number;
	readonly text?: { en: string };
	readonly evidence?: { readonly source: string; status?: string }[];
}

interface WrittenEntry {
	readonly labels: { readonly en: { readonly preferred: { text: string; readonly evidence: { status?: string }[] } } };
	readonly definition: { text: { en: string } };
	readonly facts?: WrittenFact[];
}

type Entries = Readonly<Record<string, WrittenEntry>>;

/** Statements that the dossier once had and that its sources do not make, each with what has to be so instead. */
const CORRECTIONS: Readonly<Record<string, (entries: Entries) => boolean>> = {
	'COVID-19 raised the demand for medical products, not for falsified ones': entries =>
		/demand for medical products/.test(entries['covid19']?.definition.text.en ?? '')
		&& !/demand for (?:falsified|fake)/i.test(JSON.stringify(entries)),
	'resolution 10/5 is meant to lead to cooperation, and does not ask States for it': entries =>
		/meant to lead to closer cooperation/.test(text(entries, 'res_10_5')) && facts(entries, 'res_10_5', 'callsFor').every(({ text: own }) => !/cooperat/i.test(own?.en ?? '')),
	'the minister did not say that cooperation is the only way': entries => !/\bonly\b/i.test(text(entries, 'wilmes')),
	'the second event of the release is not said to be the later one': entries => /calls it the second/.test(text(entries, 'event_unvtf')),
	'an event has its own title, not the heading of the page about it': entries =>
		/^Enhancing international cooperation/.test(entries['event_environment_france']?.labels.en.preferred.text ?? ''),
	'the number of members of INTERPOL is dated': entries => facts(entries, 'interpol', 'members').every(({ count, when }) => count === 196 && when !== undefined),
	'terms of office end': entries =>
		['lahbib', 'vervotte', 'wilmes'].every(key => facts(entries, key, 'office').every(({ when = '' }) => /\/\d{4}/.test(when))),
	'the coordinator began in the gendarmerie, and was chief inspector later': entries =>
		!/inspector (?:in|of|with) the gendarmerie/i.test(JSON.stringify(entries['van_den_berghe'])),
	'the Customs Co-operation Council was signed in 1950 and in force in 1952': entries =>
		facts(entries, 'wco', 'signed')[0]?.date === '1950-12-15' && facts(entries, 'wco', 'established')[0]?.date === '1952-11-04',
	'the ambassador’s name is not official in a spelling that the source does not have': entries =>
		entries['dhoop']?.labels.en.preferred.evidence.every(({ status }) => status !== 'official') ?? false,
	'what only the Belgian release says about the event is not official': entries =>
		facts(entries, 'event_unvtf', 'content').filter(({ text: { en } = { en: '' } }) => en.includes('Tunisia')).every(
			({ evidence = [] }) => evidence.length > 0 && evidence.every(({ source, status }) => source === 'belgium_mfa_victims_2020' && status !== 'official'),
		),
	'adoption by consensus has a source that says so': entries =>
		['res_10_2', 'res_10_3', 'res_10_4', 'res_10_5', 'res_10_6', 'res_10_7'].every(key =>
			facts(entries, key, 'adoption').every(({ evidence = [] }) => evidence.some(({ source }) => source !== 'unodc_cop10_closing_speech_2020'))),
};

function facts(entries: Entries, key: string, property: string): readonly WrittenFact[] {
	return entries[key]?.facts?.filter(fact => fact.property === property) ?? [];
}

function text(entries: Entries, key: string): string {
	return (entries[key]?.facts ?? []).map(fact => fact.text?.en ?? '').join('\n');
}

/** Returns the first fact of an entry that satisfies a condition. */
function factOf(entries: Entries, key: string, of: (fact: WrittenFact) => boolean): WrittenFact {
	return entries[key]?.facts?.find(of) ?? assert.fail(key);
}

describe('corrections of the bundled dossier', () => {
	guard('are not undone', {
		subject: () => ({ entries: (load(readFileSync(FILE, 'utf8')) as { readonly entries: Entries }).entries }),
		problems: ({ entries }) => Object.entries(CORRECTIONS).flatMap(([what, holds]) => (holds(entries) ? [] : [what])),
		mutations: {
			'demand for falsified products': ({ entries }) => {
				(entries['covid19'] ?? assert.fail()).definition.text = { en: 'It drove up demand for falsified products.' };
			},
			'the only way': ({ entries }) => {
				(factOf(entries, 'wilmes', fact => fact.property === 'role').text ?? assert.fail()).en += ' It is the only way.';
			},
			'an old figure': ({ entries }) => {
				factOf(entries, 'interpol', fact => fact.property === 'members').count = 194;
			},
			'an open office': ({ entries }) => {
				(factOf(entries, 'lahbib', fact => fact.property === 'office') as { when: string }).when = '2022-07-15/';
			},
			'the range of years': ({ entries }) => {
				(factOf(entries, 'wco', fact => fact.property === 'established') as { date: string }).date = '1950/1952';
			},
			'an official spelling': ({ entries }) => {
				(entries['dhoop']?.labels.en.preferred.evidence[0] ?? assert.fail()).status = 'official';
			},
			'the heading of a page': ({ entries }) => {
				(entries['event_environment_france'] ?? assert.fail()).labels.en.preferred.text = 'High-level online side event';
			},
			'an official participant': ({ entries }) => {
				(factOf(entries, 'event_unvtf', ({ text: own }) => own?.en.includes('Tunisia') === true).evidence?.[0] ?? assert.fail()).status = 'official';
			},
		},
	});
});
