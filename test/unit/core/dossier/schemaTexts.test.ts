import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';

type Node = Readonly<Record<string, unknown>>;

/** A snippet of VS Code for JSON. */
interface DefaultSnippet {
	readonly label: string;
	readonly body: unknown;
}

const ROOT = JSON.parse(readFileSync('schemas/dossier.schema.json', 'utf8')) as Node & { readonly $defs: Readonly<Record<string, Node>> };

/** All nodes of the schema with their paths. */
function* nodes(node: unknown, path = ''): Generator<readonly [path: string, node: Node]> {
	if (typeof node === 'object' && node !== null) {
		yield [path, node as Node];
		for (const [key, child] of Object.entries(node)) {
			yield* key === 'examples' || key === 'defaultSnippets' ? [] : nodes(child, `${path}/${key}`);
		}
	}
}

/** The description of a property, or that of the definition that it refers to. */
function described({ description, $ref }: Node): boolean {
	return description !== undefined || (typeof $ref === 'string' && ROOT.$defs[$ref.slice('#/$defs/'.length)]?.['description'] !== undefined);
}

/** Returns what VS Code inserts for the body of a snippet: with the words in it, and an example where there are none. */
function written(body: unknown): unknown {
	const text = JSON.stringify(body).replace(/"\^\$\{\d+:([^}]*)\}"/g, '$1').replace(/\$\{\d+:([^}]*)\}/g, '$1');
	return JSON.parse(text.replaceAll('"date":"$2"', '"date":"2020-10-16"').replace(/\$\d+/g, 'x')) as unknown;
}

describe('the schema of dossiers, for editors', () => {
	const ajv = new Ajv2020({ strict: false });
	const errorsOf = (schema: Node, value: unknown) => {
		const validate = ajv.compile({ ...schema, $defs: ROOT.$defs });
		return validate(value) ? [] : validate.errors;
	};

	it('describes every key', () => {
		const undescribed = [...nodes(ROOT)].flatMap(([path, node]) => {
			const properties = typeof node['properties'] === 'object' && !path.endsWith('/properties') ? Object.entries(node['properties'] ?? {}) : [];
			return properties.filter(([, one]) => typeof one === 'object' && !described(one as Node)).map(([key]) => `${path}/${key}`);
		});
		// The kinds of forms are explained together.
		assert.deepEqual(undescribed.filter(path => !path.startsWith('/$defs/derive/')), []);
	});

	it('has examples and snippets that are valid', () => {
		let count = 0;
		for (const [path, node] of nodes(ROOT)) {
			const snippets = (node['defaultSnippets'] ?? []) as readonly DefaultSnippet[];
			for (const value of [...(node['examples'] ?? []) as readonly unknown[], ...snippets.map(({ body }) => written(body))]) {
				assert.deepEqual(errorsOf(node, value), [], `${path}: ${JSON.stringify(value)}`);
				count++;
			}
		}
		assert.ok(count > 15);
	});
});
