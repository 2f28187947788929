import type { FilePath } from '../dossier/finding';

/** The part of JSON Schema that the schema of dossiers uses, as far as editors need it. */
export interface SchemaNode {
	readonly $ref?: string;
	readonly $defs?: Readonly<Record<string, SchemaNode>>;
	readonly type?: string | readonly string[];
	readonly description?: string;
	readonly properties?: Readonly<Record<string, SchemaNode | boolean>>;
	readonly additionalProperties?: SchemaNode | boolean;
	readonly propertyNames?: SchemaNode;
	readonly required?: readonly string[];
	readonly items?: SchemaNode;
	readonly oneOf?: readonly SchemaNode[];
	readonly enum?: readonly unknown[];
	readonly const?: unknown;
	readonly default?: unknown;
}

/** What the schema says about a value, with the name of its definition, such as `evidenceList`, if it has one. */
export interface ValueSchema extends SchemaNode {
	readonly definition?: string;
}

/** The schema of a dossier file, for looking up the values that a path may have. */
export class DossierSchema {
	private readonly root: SchemaNode;

	constructor(root: SchemaNode) {
		this.root = root;
	}

	/** Returns the forms that a value at a path can have, such as a text or a map; none if the schema does not know the path. */
	at(path: FilePath): readonly ValueSchema[] {
		let forms = this.formsOf(this.root);
		for (const step of path) {
			forms = forms.flatMap(form => this.child(form, step));
		}
		return forms;
	}

	/** Returns the keys that a map at a path can have according to the schema, each with its forms. Maps with keys of the author have none. */
	properties(path: FilePath): ReadonlyMap<string, readonly ValueSchema[]> {
		const found = new Map<string, readonly ValueSchema[]>();
		for (const form of this.at(path)) {
			for (const [name, property] of Object.entries(form.properties ?? {})) {
				if (typeof property !== 'boolean') {
					found.set(name, this.formsOf(property));
				}
			}
		}
		return found;
	}

	private child(form: ValueSchema, step: string | number): readonly ValueSchema[] {
		if (typeof step === 'number') {
			return form.items ? this.formsOf(form.items) : [];
		}
		const { properties = {}, additionalProperties } = form;
		const own = Object.hasOwn(properties, step) ? properties[step] : additionalProperties;
		return typeof own === 'object' ? this.formsOf(own) : [];
	}

	/** Resolves references and alternatives. The description nearest to the value is kept. */
	private formsOf(node: SchemaNode): readonly ValueSchema[] {
		if (node.$ref !== undefined) {
			const definition = node.$ref.slice(node.$ref.lastIndexOf('/') + 1);
			const target = this.root.$defs?.[definition];
			return target
				? this.formsOf(target).map(form => ({
						...form,
						definition: form.definition ?? definition,
						...(node.description !== undefined && { description: node.description }),
					}))
				: [];
		}
		// The alternatives of a fact only say which of its members are required.
		if (node.oneOf && !node.properties) {
			return node.oneOf
				.flatMap(one => this.formsOf(one))
				.map(form => ({
					...form,
					...(node.description !== undefined && form.description === undefined && { description: node.description }),
				}));
		}
		return [node];
	}
}

/** Whether one of several forms of a value is a map. */
export function mayBeMap(forms: readonly ValueSchema[]): boolean {
	return forms.some(
		({ type, properties, additionalProperties }) =>
			type === 'object' || properties !== undefined || typeof additionalProperties === 'object',
	);
}

/** Returns the values that the schema lists, as texts; none if any text is allowed. */
export function listedValues(forms: readonly ValueSchema[]): readonly string[] {
	return forms.flatMap(form => {
		if (form.enum) {
			return form.enum.map(String);
		}
		if (form.const !== undefined) {
			return [String(form.const)];
		}
		return form.type === 'boolean' ? ['true', 'false'] : [];
	});
}

/** Returns the description of a value; `undefined` if the schema has none. */
export function descriptionOf(forms: readonly ValueSchema[]): string | undefined {
	return forms.find(({ description }) => description !== undefined)?.description;
}
