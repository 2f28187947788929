import assert from 'node:assert/strict';
import { citationText } from '../../../../src/extension/features/cite/insertion/insertCitation';
import { SETTINGS } from '../../../../src/extension/ids';
import { citeServices } from '../support/citing';

/** The citation of a source of the shipped dossier in a draft without a bibliography, with some settings. */
async function cited(
	key: string,
	settings: Readonly<Record<string, string>>,
	{ path = '/drafts/draft.md', place = '', prefix = 'see' } = {},
): Promise<string> {
	const { host, services } = citeServices('shipped');
	for (const [id, globalValue] of Object.entries(settings)) {
		host.set(id, { globalValue });
	}
	const { library } = await services.store.get();
	const source = library.sources.get(key);
	assert.ok(source);
	const locators = place === '' ? [] : [{ label: 'article' as const, value: place }];
	const citation = await citationText(
		host.open(path, 'A hat.\n') as never,
		[{ cited: { source, locators }, prefix, suffix: '' }],
		services,
	);
	assert.ok(citation);
	return citation.text;
}

const TEMPLATE = { [SETTINGS.citationFormat]: 'template', [SETTINGS.citationTemplate]: '<{{prefix}}: {{reference}}>' };
const NEWS = 'cop10be_newsnod_belgian_government_2020';

describe('the reference in a template of the user’s own', () => {
	it('is that of the style, in the markup of the document, without the words of other fields', async () => {
		assert.equal(
			await cited('cop10be_untoc_text', { ...TEMPLATE, [SETTINGS.citationStyle]: 'un' }, { place: '5' }),
			'<see: United Nations Convention against Transnational Organized Crime (United Nations, *Treaty Series*, vol. 2225, No. 39574), art. 5.>',
		);
		assert.match(
			await cited(
				'cop10be_untoc_text',
				{ ...TEMPLATE, [SETTINGS.citationStyle]: 'oscola' },
				{ place: '5', path: '/drafts/draft.tex' },
			),
			/^<see: .*2225 UNTS 209.* art(?:~| )5\.>$/,
		);
	});

	it('is that of the reference in brackets, in every style', async () => {
		for (const style of ['un', 'oscola', 'bluebook', 'chicago', 'apa']) {
			const settings = { [SETTINGS.citationStyle]: style };
			const inBrackets = await cited(
				'cop10be_untoc_text',
				{ ...settings, [SETTINGS.citationFormat]: 'brackets' },
				{ path: '/drafts/draft.txt', prefix: '' },
			);
			const inTemplate = await cited(
				'cop10be_untoc_text',
				{ ...settings, [SETTINGS.citationFormat]: 'template', [SETTINGS.citationTemplate]: '{{reference}}' },
				{ path: '/drafts/draft.txt', prefix: '' },
			);
			assert.equal(`[${inTemplate}]`, inBrackets, style);
		}
	});
});

describe('the address in a note', () => {
	it('is there unless the setting leaves it out and the manual allows it', async () => {
		const note = (style: string, addresses: string) =>
			cited(NEWS, {
				[SETTINGS.citationStyle]: style,
				[SETTINGS.citationAddresses]: addresses,
				[SETTINGS.citationFormat]: 'brackets',
			});
		assert.match(await note('un', 'always'), /Available at/);
		assert.doesNotMatch(await note('un', 'whereNeeded'), /Available at|http/);
		assert.match(await note('bluebook', 'whereNeeded'), /http/);
	});
});
