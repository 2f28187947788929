import assert from 'node:assert/strict';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { LabelCompletionIndex } from '../../../../src/core/lexicon/completion/labelCompletionIndex';
import { continuationOf } from '../../../../src/core/lexicon/completion/labelContinuation';
import { LabelMatches } from '../../../../src/core/lexicon/completion/labelMatches';
import { typedWordsBefore } from '../../../../src/core/lexicon/completion/typedWords';
import { libraryOfLabels, type LabelInput } from '../../../support/core/dossiers/libraryOfLabels';

const LABELS: readonly LabelInput[] = [
	{ entry: 'untoc', text: 'United Nations Convention against Transnational Organized Crime' },
	{ entry: 'untoc', text: 'UNTOC', role: 'acronym', case: 'exact' },
	{ entry: 'review', text: 'UNTOC Review Mechanism' },
	{ entry: 'uncac', text: 'United Nations Convention against Corruption' },
	{ entry: 'uncac', text: 'UNCAC', role: 'acronym', case: 'exact' },
	{ entry: 'unodc', text: 'UNODC', role: 'acronym', case: 'exact' },
	{ entry: 'un', text: 'UN', role: 'acronym', case: 'exact' },
	{ entry: 'ccp', text: 'UNODC-WCO Container Control Programme' },
	{ entry: 'ccp', text: 'Container Control Programme', role: 'variant' },
	{ entry: 'ccp', text: 'Container Control Program', role: 'discouraged', instead: 'Container Control Programme' },
	{ entry: 'ccp', text: 'Container Control Program', language: 'nl' },
	{ entry: 'falsified', text: 'falsified medical product' },
	{ entry: 'tip', text: 'trafficking in persons' },
	{ entry: 'route', text: 'trafficking route' },
	{ entry: 'group', text: 'organized criminal group' },
	{ entry: 'conference', text: 'Conference of the Parties' },
];

/** Returns the continuation of the words at the end of a text as the whole name; `undefined` if no single name is meant. */
async function continued(text: string, mentioned: readonly string[] = []): Promise<string | undefined> {
	const index = new LabelCompletionIndex();
	libraryOfLabels(LABELS).entries.forEach(entry => index.add(entry));
	const words = typedWordsBefore(
		text,
		documentLanguageOf('markdown').prose.find(text),
		text.length,
		documentLanguageOf('markdown').prose,
	);
	const anywhere = new Set(mentioned.map(key => `d/${key}`));
	return (await continuationOf(new LabelMatches(index, words, { asked: false }), async () => ({ anywhere, before: anywhere })))?.text;
}

describe('the continuation of typed words', () => {
	for (const [text, name] of [
		['It rests on UNT', 'UNTOC'],
		['the UNTOC R', 'UNTOC Review Mechanism'],
		['the Container Con', 'Container Control Programme'],
		['the Container Control Program', 'Container Control Programme'],
		['of falsi', 'falsified medical product'],
		['Falsified m', 'Falsified medical product'],
		['an organ', 'organized criminal group'],
		['the Conference of', 'Conference of the Parties'],
		['the United Nations Convention against C', 'United Nations Convention against Corruption'],
	] as const) {
		it(`is ${name} for “${text}”`, async () => assert.equal(await continued(text), name));
	}

	for (const [text, why] of [
		['the UN', 'it is a whole acronym'],
		['UNTOC', 'it is a whole acronym'],
		['trafficking in persons', 'it is a whole name'],
		['the United Nations Convention', 'two instruments begin so'],
		['of traff', 'two terms begin so'],
		['an orga', 'four small letters say too little'],
		['container con', 'the name has capitals'],
		['the Palermo', 'no name begins so'],
		['`UNT', 'it is code'],
		['', 'nothing was typed'],
	] as const) {
		it(`is nothing for “${text}”: ${why}`, async () => assert.equal(await continued(text), undefined));
	}

	it('is the one name that the document mentions where several begin so', async () => {
		assert.equal(await continued('of traff', ['tip']), 'trafficking in persons');
		assert.equal(await continued('of traff', ['tip', 'route']), undefined);
		assert.equal(await continued('of traff', ['un']), undefined);
	});

	it('asks for the mentions of the document only if they are decisive', async () => {
		const index = new LabelCompletionIndex();
		libraryOfLabels(LABELS).entries.forEach(entry => index.add(entry));
		const words = [{ start: 0, end: 3, text: 'UNT' }];
		const name = await continuationOf(new LabelMatches(index, words, { asked: false }), () => assert.fail('asked'));
		assert.equal(name?.text, 'UNTOC');
	});
});
