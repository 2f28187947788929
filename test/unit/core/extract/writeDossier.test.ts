import assert from 'node:assert/strict';
import type { Dossier } from '../../../../src/core/dossier/model';
import { writeDossier } from '../../../../src/core/extract/dossierFile/writeDossier';
import { extract } from '../../../../src/core/extract/extract';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { validDossier } from '../../../support/core/dossiers/validDossier';

function written(text: string): { readonly yaml: string; readonly dossier: Dossier } {
	const extraction = extract(text, documentLanguageOf('plaintext'));
	const yaml = writeDossier(extraction, extraction.proposals, { document: 'a.txt', text });
	return { yaml, dossier: validDossier(yaml) };
}

function factsOf({ dossier }: ReturnType<typeof written>, key: string): readonly string[] {
	return (dossier.entries.get(key)?.facts ?? []).map(({ property, value }) => `${property} ${JSON.stringify(value)}`);
}

describe('accepted facts in a new dossier', () => {
	it('are facts of their entry with the property that its kind has', () => {
		const result = written('The Reef Conference was held in Nairobi on 3 May 2019 with 40 countries. The Reef Fund got EUR 2 million.');
		assert.deepEqual(
			factsOf(result, 'reef_conference').map(fact => fact.split(' ')[0]),
			['place', 'held', 'countries'],
		);
		assert.match(
			result.yaml,
			/\n {6}# Complete: check that it belongs here \(line 1\)\n {6}- \{ property: held, date: '2019-05-03', evidence: \[\{ source: document, paragraph: 1 \}\] \}\n/,
		);
		assert.match(result.yaml, /property: contribution, amount: \{ value: 2000000, currency: EUR \}/);
	});

	it('are context, with a comment, if no property is clear', () => {
		const result = written(
			'The Reef Agency gave 45 % and 12 boats on 3 May. “A reef is for all of us”, it said. It began on 4 June 2018.',
		);
		assert.deepEqual(
			factsOf(result, 'reef_agency').map(fact => fact.split(' ')[0]),
			['context', 'context', 'context', 'claim', 'context'],
		);
		assert.match(result.yaml, /# Complete: what it says, in your own words.*\n.*context, text: \{ en: '45 %' \}/);
		assert.match(result.yaml, /# Complete: what it is, and the whole date.*\n.*context, text: \{ en: '3 May' \}/);
		assert.match(
			result.yaml,
			/# Complete: what it is, such as “property: established, date: '2018-06-04'”.*\n.*context, text: \{ en: '4 June 2018' \}/,
		);
		assert.match(result.yaml, /claim, text: \{ en: 'quotation of 7 words' \}/);
		assert.ok(!result.yaml.includes('A reef is for all'));
	});

	it('are in the overview, to be completed, if they belong to no entry', () => {
		const { yaml, dossier } = written('They were 45 % of the whole on 3 May 2019.\n\nThe Reef Agency was there.');
		assert.deepEqual(dossier.overview.map(({ text }) => text['en']), ['To be completed: 45 %', 'To be completed: 3 May 2019']);
		assert.ok(yaml.includes('overview:  # Complete: what the document says as a whole'));
	});

	it('are as many as the schema allows; a comment says how many more there are', () => {
		const { yaml, dossier } = written(
			`The Reef Agency was at ${Array.from({ length: 230 }, (_, index) => `${index + 1}.5 %`).join(', ')}.`,
		);
		assert.equal(dossier.entries.get('reef_agency')?.facts.length, 200);
		assert.ok(yaml.includes('# Complete: 30 more values follow'));
	});
});

describe('the document as the source of a new dossier', () => {
	it('has a short name, to be completed if its title is long', () => {
		assert.match(written('Reefs for all\n\nThe Reef Agency met.').yaml, /\n {4}shortName: 'Reefs for all'\n/);
		const long = 'The Reef Agency agrees on new rules for boats, divers, and everybody else near a reef';
		assert.match(
			written(`${long}\n\nThe Reef Agency met.`).yaml,
			/\n {4}shortName: 'The Reef Agency agrees on new rules for boats, divers, and…' {2}# Complete: what cards and notes call it, in a few words\n/,
		);
	});
});

describe('names of an entry in a new dossier', () => {
	it('are as many as the schema allows; a comment below them has the others', () => {
		const text = 'The Reef Agency met.';
		const extraction = extract(text, documentLanguageOf('plaintext'));
		const [agency] = extraction.proposals;
		assert.ok(agency?.type === 'entry');
		const merged = {
			...agency,
			labels: [
				agency.labels[0],
				...Array.from({ length: 52 }, (_, index) => ({
					...agency.labels[0],
					role: 'variant' as const,
					text: `Reef: “Name” ${index + 1}`,
				})),
			] as const,
		};
		const yaml = writeDossier(extraction, [merged], { document: 'text.txt', text });
		assert.equal(validDossier(yaml).entries.get('reef_agency')?.labels.filter(({ role }) => role === 'variant').length, 50);
		assert.ok(
			yaml.includes(
				'          # Complete: an entry has at most 50 names of one kind in a language; these are left out: Reef: “Name” 51; Reef: “Name” 52\n',
			),
			yaml,
		);
	});
});
