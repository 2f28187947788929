import assert from 'node:assert/strict';
import { resolveWrittenPath } from '../../../../src/core/citation/writtenPath';

const from = (folder: string, ...paths: readonly string[]) => paths.map(path => {
	const resolved = resolveWrittenPath(folder, path);
	return 'path' in resolved ? resolved.path : resolved.problem;
});

describe('resolveWrittenPath', () => {
	it('resolves a path against a folder, segment by segment', () => {
		assert.deepEqual(
			from('/texts/drafts', 'refs.bib', './a/../refs.bib', '../refs.bib', 'a//b/./c.bib', 'a\\b.bib', '..refs.bib', 'über das.bib'),
			[
				'/texts/drafts/refs.bib',
				'/texts/drafts/refs.bib',
				'/texts/refs.bib',
				'/texts/drafts/a/b/c.bib',
				'/texts/drafts/a/b.bib',
				'/texts/drafts/..refs.bib',
				'/texts/drafts/über das.bib',
			],
		);
	});

	it('resolves an absolute path', () => {
		assert.deepEqual(from('/texts', '/etc/x.bib', 'C:\\x\\y.bib', 'c:/x/../y.bib'), ['/etc/x.bib', '/C:/x/y.bib', '/c:/y.bib']);
		assert.deepEqual(from('/c:/texts', 'refs.bib'), ['/c:/texts/refs.bib']);
	});

	it('decodes nothing: percent-encoded text is a name', () => {
		assert.deepEqual(from('/texts', '%2e%2e/refs.bib', '..%2frefs.bib'), ['/texts/%2e%2e/refs.bib', '/texts/..%2frefs.bib']);
	});

	it('does not follow paths above the root, to other computers or to URLs', () => {
		assert.deepEqual(from('/texts', '../../refs.bib', '//host/refs.bib', '\\\\host\\share\\refs.bib', '/\\host/refs.bib'), ['outside', 'network', 'network', 'network']);
		assert.deepEqual(from('/texts', 'file:///etc/x.bib', 'vscode-userdata:/x.bib', 'C:x.bib', 'ftp://a/b.bib'), ['scheme', 'scheme', 'scheme', 'scheme']);
	});

	it('does not follow paths that systems interpret differently', () => {
		const written = [
			'',
			'a\0b.bib',
			'a\nb.bib',
			'a/.. /../refs.bib',
			'.../refs.bib',
			'refs.bib.',
			'a/refs.bib:stream',
			'a/c:/x.bib',
			`${'x'.repeat(1025)}`,
			'a\u2028.bib',
		];
		assert.deepEqual(
			from('/texts/drafts', ...written),
			written.map(() => 'form'),
		);
	});
});
