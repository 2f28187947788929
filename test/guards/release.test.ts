import assert from 'node:assert/strict';
import type { Dossier } from '../../src/core/dossier/model';
import { once } from '../support/core/once';
import { perFile } from './support/code/perFile';
import { projectTextFiles } from './support/code/projectFiles';
import { NAMES_NOTHING, uncovered } from './support/coverage';
import { copiedRuns, identifyingRuns } from './support/dossiers/copiedWords';
import { misquoted } from './support/dossiers/misquoted';
import { proseFields } from './support/dossiers/proseFields';
import { paragraphsOf, needsRelease, readRelease, skipWithoutRelease } from './support/dossiers/release';
import { dossierOf, shippedFile } from './support/dossiers/shippedDossiers';
import { guard } from './support/guard';

const dossier = once(() => dossierOf(shippedFile('cop10-belgium.dossier.json')));

describe(needsRelease('release: the dossier covers it'), () => {
	before(skipWithoutRelease);

	guard('every number, date, sum, name and acronym is covered by a label or a fact', {
		subject: () => ({ release: readRelease(), dossier: dossier() }),
		problems: ({ release, dossier: subject }) => uncovered(release, subject),
		mutations: {
			'an entry that is gone': copy => copy.dossier.entries.delete('libya'),
			'a label that is gone': copy =>
				copy.dossier.entries.forEach(entry => {
					entry.labels = entry.labels.filter(({ text }) => text !== 'UNVTF');
				}),
			'a label that is not to be found in text': copy =>
				copy.dossier.entries.get('canada')?.labels.forEach(label => {
					label.recognise = false;
				}),
			'a fact that is gone': copy => copy.dossier.entries.get('cop10')?.facts.splice(0),
			'a fact with other evidence': copy =>
				copy.dossier.entries.get('wilmes')?.facts.forEach(fact => {
					fact.evidence = [];
				}),
			...Object.fromEntries(
				[
					'Then Ruritania came.',
					'It met the WXYZ.',
					'It met on 7 March 2021.',
					'It met in 1987.',
					'It got EUR 9 million.',
					'It got 9,5 million euros.',
					'It took 77 days.',
					'It was the 77th.',
					'It had COP77.',
					'The High Office for the Wise and the Good spoke.',
				].map(sentence => [
					sentence,
					(copy: { release: string }) => {
						copy.release += `\n${sentence}\n`;
					},
				]),
			),
		},
	});

	it('every exempted word occurs in it', () => {
		const text = paragraphsOf(readRelease()).join('\n');
		assert.deepEqual([...NAMES_NOTHING.keys()].filter(word => !new RegExp(`\\b${word}\\b`).test(text)), []);
	});
});

describe(needsRelease('release: quotations from it occur in it'), () => {
	before(skipWithoutRelease);

	it('has a title and five paragraphs', () => assert.equal(paragraphsOf(readRelease()).length, 6));

	guard('every label and departure with evidence in it occurs in the given paragraph', {
		subject: () => ({ release: readRelease(), dossier: dossier() }),
		problems: ({ release, dossier: subject }) => misquoted(release, subject),
		mutations: {
			'a label that it does not have': copy =>
				copy.dossier.entries
					.get('unvtf')
					?.labels.filter(isFromRelease)
					.forEach(label => {
						label.text += 'X';
					}),
			'a departure from what it does not have': copy =>
				copy.dossier.entries.get('unvtf')?.departures.forEach(departure => {
					departure.says += 'X';
				}),
			'another paragraph': copy =>
				copy.dossier.entries
					.get('unvtf')
					?.departures.flatMap(({ evidence }) => evidence)
					.forEach(evidence => {
						evidence.locator = { label: 'paragraph', value: '1' };
					}),
			'a paragraph that is not there': copy =>
				copy.dossier.entries
					.get('unvtf')
					?.facts[0]?.evidence.push({ source: 'release', locator: { label: 'paragraph', value: '6' }, status: 'stated' }),
		},
	});
});

describe(needsRelease('release: nothing is copied from it'), () => {
	before(skipWithoutRelease);

	guard('no prose of the dossier contains eight consecutive words of it, except names', {
		subject: () => ({ fields: proseFields(dossier()), runs: runsOfRelease() }),
		problems: ({ fields, runs }) => fields.flatMap(({ path, text }) => copiedRuns(text, runs).map(run => `${path}: ${run}`)),
		mutations: {
			'a copied sentence': ({ fields }) => fields.push({ path: 'spoilt', text: sentences()[3] ?? '' }),
			'a copied sentence without its case and its commas': ({ fields }) =>
				fields.push({ path: 'spoilt', text: (sentences()[3] ?? '').toUpperCase().replace(/[,.]/g, ' ;') }),
		},
	});

	guard('no file of the project contains eight consecutive words of it, except names', {
		subject: () => ({ files: projectTextFiles() }),
		problems: ({ files }) => files.flatMap(copiedInFile),
		mutations: {
			'a copied sentence': ({ files }) => files.push({ path: 'spoilt.md', text: `# Draft\n\n${sentences()[5] ?? ''}\n` }),
		},
	});

	it('counts a sentence as a copy, but not a name', () => {
		const runs = runsOfRelease();
		assert.ok(sentences().filter(sentence => copiedRuns(sentence, runs).length > 0).length > 0.8 * sentences().length);
		assert.deepEqual(copiedRuns('of the UN Convention against Transnational Organized Crime, which', runs), []);
	});
});

const runsOfRelease = once(() => identifyingRuns(readRelease(), namesOf(dossier())));

const copiedInFile = perFile(({ path, text }) => copiedRuns(text, runsOfRelease()).map(run => `${path}: ${run}`));

function isFromRelease({ evidence }: { readonly evidence: readonly { readonly source: string }[] }): boolean {
	return evidence.some(({ source }) => source === 'release');
}

function sentences(): readonly string[] {
	return paragraphsOf(readRelease()).join(' ').split(/(?<=\.) /).filter(sentence => sentence.split(' ').length > 9);
}

/** Names must be verbatim: those of entries, titles of sources, and names, numbers and dates in departures. */
function namesOf({ entries, sources }: Dossier): readonly string[] {
	return [
		...[...entries.values()].flatMap(({ labels, departures }) => [
			...labels.map(({ text }) => text),
			...departures.map(({ says }) => says),
		]),
		...[...sources.values()].map(({ csl }) => csl.title ?? ''),
	];
}
