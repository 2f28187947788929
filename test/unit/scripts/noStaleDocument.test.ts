import { RuleTester } from 'eslint';
import { noStaleDocument } from '../../../scripts/lint/noStaleDocument.mjs';

RuleTester.describe = describe;
RuleTester.it = it;

const stale = [{ messageId: 'stale' }];

new RuleTester().run('no-stale-document', noStaleDocument, {
	valid: [
		'async function hover(document, position) { const offset = document.offsetAt(position); await store.get(); return offset; }',
		'async function hover(document, position) { const snapshot = new Snapshot(document); await store.get(); return snapshot.offsetAt(position); }',
		'async function open(uri) { const document = await openTextDocument(uri); return document.getText(); }',
		'async function hover(document) { if (isOff) { return await nothing(); } return document.getText(); }',
		'async function hover(document) { return isOff ? await nothing() : document.getText(); }',
		'async function cite(editor) { await insert(); editor.selections = []; }',
		'function text(document) { return document.getText(); }',
		'async function open() { await load(); return snapshot.current().getText() + this.snapshot.getText(); }',
		'async function open(a) { await load(); return (await other()).document.getText(); }',
	],
	invalid: [
		{ code: 'async function hover(document, position) { await store.get(); return document.offsetAt(position); }', errors: stale },
		{ code: 'async function cite(editor) { const files = await read(); return plan(files, editor.selections); }', errors: stale },
		{
			code: 'async function find(document) { const all = await mentions.all(document); return all.map(({ start }) => document.positionAt(start)); }',
			errors: stale,
		},
		{ code: 'async function find(document) { for (const one of all) { await pause(); use(document.lineAt(one)); } }', errors: stale },
		{
			code: 'async function cite(editor) { await insert(); return editor.document.positionAt(3); }',
			errors: stale,
		},
		{ code: 'class A { async b() { await this.load(); return this.editor.document.getText(); } }', errors: stale },
		{
			code: 'async function find(uri) { const document = await open(uri); await store.get(); return document.getText(); }',
			errors: stale,
		},
	],
});
