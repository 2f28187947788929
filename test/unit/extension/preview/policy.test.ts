import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type * as vscode from 'vscode';
import { printHtml } from '../../../../src/core/render/print/printHtml';
import { webviewHtml } from '../../../../src/extension/platform/ui/webviewShell';
import { Uri } from '../../../support/fakeVscode/values/uri';

/** Returns the content security policy of a page, as the browser reads it. */
function policyOf(html: string): string {
	const [, content = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
	return content.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

const exported = (prints: boolean) =>
	printHtml({ title: 'Small', language: 'en', css: '', content: { tag: 'div', attributes: {}, children: [] }, prints });

describe('the policy of a page', () => {
	it('lets the preview load its own script, styles and font, and nothing else', () => {
		const webview = { cspSource: 'https://own.example', asWebviewUri: (uri: vscode.Uri) => uri };
		const html = webviewHtml(webview, {
			extensionUri: Uri.file('/extension'),
			program: 'preview',
			title: 'Small',
			data: {},
			toolbar: {},
		});
		assert.equal(
			policyOf(html).replace(/nonce-[0-9a-f]{32}/, 'nonce-N'),
			"default-src 'none'; script-src 'nonce-N'; style-src https://own.example; font-src https://own.example; base-uri 'none'; form-action 'none'",
		);
		assert.equal(
			new Set(
				[
					html,
					webviewHtml(webview, {
						extensionUri: Uri.file('/extension'),
						program: 'preview',
						title: 'Small',
						data: {},
						toolbar: {},
					}),
				].map(policyOf),
			).size,
			2,
			'each page has a nonce of its own',
		);
	});

	it('lets an exported page load nothing', () => {
		assert.equal(policyOf(exported(false)), "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
	});

	it('lets a page to be printed run only the script that prints it', () => {
		const html = exported(true);
		const [, script = ''] = /<script>([^]*?)<\/script>/.exec(html) ?? [];
		const hash = createHash('sha256').update(script).digest('base64');
		assert.equal(
			policyOf(html),
			`default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
		);
		assert.equal(script, "addEventListener('load', () => print());");
	});
});
