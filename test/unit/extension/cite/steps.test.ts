import assert from 'node:assert/strict';
import { citableSources, itemOf, knownLocators } from '../../../../src/extension/features/cite/cited';
import { runInsert } from '../../../../src/extension/features/cite/commands';
import type { FakeInputBox, FakeQuickPick } from '../../../support/fakeVscode/ui/quickPick';
import { citeServices } from '../support/citing';
import { shippedServices } from '../support/services';
import { until } from '../support/until';

const DRAFT = '---\nbibliography: refs.bib\n---\nA hat.\n';

type Step = { readonly list: (picker: FakeQuickPick) => unknown } | { readonly box: (box: FakeInputBox) => unknown };

/** Inserts a citation at the end of the draft and answers each list and input box; all answers must be used. Further ones are cancelled. */
async function cite(...steps: readonly Step[]) {
	const { host, services } = citeServices();
	host.files.put('/drafts/refs.bib', '');
	const document = host.open('/drafts/draft.md', DRAFT);
	host.show(document, DRAFT.length - 1);
	const left = [...steps];
	const titles: string[] = [];
	host.atPick = picker => {
		titles.push(picker.title);
		const step = left.shift();
		return step && 'list' in step ? step.list(picker) : picker.leave();
	};
	host.atInput = box => {
		titles.push(box.prompt);
		const step = left.shift();
		return step && 'box' in step ? step.box(box) : box.leave();
	};
	await runInsert(undefined, undefined, services);
	assert.deepEqual(left, []);
	return { text: document.getText(), titles };
}

const find = (typed: string, label: string): Step => ({
	list: picker => {
		picker.type(typed);
		return until(() => picker.items.some(item => item.label === label)).then(() => picker.take(label));
	},
});
const take = (label?: string): Step => ({ list: picker => picker.take(label) });
const backFromList: Step = { list: picker => picker.back() };
const leaveList: Step = { list: picker => picker.leave() };
const withCitation = (citation: string) => DRAFT.replace('hat.', `hat. ${citation}`);

describe('the steps of citing', () => {
	it('go back from the locators to the list, where another source is picked', async () => {
		const { text, titles } = await cite(find('notice', 'Notice'), backFromList, find('rule', 'rule of small things'), take());
		assert.deepEqual(titles, ['Insert Citation', 'Insert Citation: Notice', 'Insert Citation', 'Insert Citation: Small Charter']);
		assert.equal(text, withCitation('[@small_charter, art. 2(a)]'));
	});

	it('ask for prefix and suffix, which the list shows', async () => {
		const { text } = await cite(
			find('rule', 'rule of small things'), take('Text Before…'), { box: box => box.enter(' see ') },
			{
				list: picker => {
					assert.equal(picker.items.find(({ label }) => label === 'Text Before…')?.description, 'see');
					assert.match(picker.items[0]?.detail ?? '', /^\[see @small_charter, art\. 2\(a\)\]/);
					picker.take('Text After…');
				},
			},
			{ box: box => box.enter('emphasis added') }, take(),
		);
		assert.equal(text, withCitation('[see @small_charter, art. 2(a), emphasis added]'));
	});

	it('go back from prefix and suffix to the locators, and keep them', async () => {
		const { text, titles } = await cite(
			find('rule', 'rule of small things'), take('Text After…'), { box: box => box.back() },
			take('Text Before…'), { box: box => box.enter('see') },
			take('Text Before…'), {
				box: box => {
					assert.equal(box.value, 'see');
					box.value = 'cf.';
					box.back();
				},
			}, take(),
		);
		assert.equal(text, withCitation('[see @small_charter, art. 2(a)]'));
		assert.deepEqual(
			titles.filter(title => title.startsWith('Text')).map(title => title.slice(0, 11)),
			['Text after ', 'Text before', 'Text before'],
		);
	});

	for (const [where, steps] of [
		['in the list', [leaveList]],
		['in the list of locators', [find('rule', 'rule of small things'), leaveList]],
		[
			'in the box for the prefix',
			[find('rule', 'rule of small things'), take('Text Before…'), { box: (box: FakeInputBox) => box.leave() }],
		],
		[
			'in the box for the suffix',
			[find('rule', 'rule of small things'), take('Text After…'), { box: (box: FakeInputBox) => box.leave() }],
		],
		['in the list of another source', [find('rule', 'rule of small things'), take('Cite Another Source as Well'), leaveList]],
	] as const satisfies readonly (readonly [string, readonly Step[]])[]) {
		it(`insert nothing if Escape is pressed ${where}`, async () => {
			assert.equal((await cite(...steps)).text, DRAFT);
		});
	}
});

describe('the locators of the bundled dossier', () => {
	it('are all paragraphs of the release when citing Belgium', async () => {
		const { library } = await shippedServices().store.get();
		const item = itemOf(library, 'cop10be/belgium');
		assert.ok(item);
		const [source] = citableSources(library, item);
		assert.ok(source);
		assert.equal(source.key, 'cop10be_release');
		const { own, others } = knownLocators(item, source);
		assert.deepEqual([...own, ...others].map(({ label, value }) => `${label} ${value}`).toSorted(), [
			'paragraph 1',
			'paragraph 2',
			'paragraph 3',
			'paragraph 4',
			'paragraph 5',
		]);
	});
});
