import assert from 'node:assert/strict';
import { renderLabels } from '../../../src/cli/labels';
import { renderLabels as labelsOfEditor } from '../../../src/extension/platform/library/labels';

describe('the command line', () => {
	it('has the words of the editor in English', () => assert.deepEqual(renderLabels('en'), labelsOfEditor('en')));
});
