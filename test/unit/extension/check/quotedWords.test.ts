import assert from 'node:assert/strict';
import { readSourceText } from '../../../../src/core/quotation/sourceText';
import { SETTINGS } from '../../../../src/extension/ids';
import { DocumentChecks } from '../../../../src/extension/platform/checks/documentChecks';
import { HeldTexts } from '../../../../src/extension/platform/checks/heldTexts';
import { HARBOUR_KEY } from '../../../support/core/bundled/bundledQuoting';
import { HARBOUR_REPORT } from '../../../support/core/quotation/quotationTexts';
import { shippedServices } from '../support/services';

describe('the fewest words of a quotation that is checked', () => {
	it('are those of the setting, at once when it changes', async () => {
		const services = shippedServices();
		const held = new HeldTexts(services.log);
		held.of = async () => new Map([[HARBOUR_KEY, { kind: 'text', text: readSourceText(HARBOUR_REPORT) }]]);
		const checks = new DocumentChecks({ ...services, held });
		const document = services.host.open('/drafts/draft.md', `It has “the new lighthouse” [@${HARBOUR_KEY}, para. 1].\n`);
		const codes = async (words?: number) => {
			services.host.settings.set(SETTINGS.checksFewestQuotedWords, words === undefined ? {} : { globalValue: words });
			return (await checks.of(document as never))?.findings.map(({ code }) => code);
		};
		assert.deepEqual([await codes(), await codes(3), await codes(4)], [[], ['quotation-differs'], []]);
	});
});
