import {
  type DirectiveNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  print,
  visit,
} from 'graphql';

const HEAD = `extend schema
  @link(url: "https://child-data-hub.invalid/access/v1.0", import: ["@access"])
  @composeDirective(name: "@access")
directive @access(share: ShareClass!, level: Int!, mask: Mask, from: [String!]) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
enum ShareClass { UNCONDITIONAL CONDITIONAL NOT_SHARED }
enum Mask { NAME PHONE ADDRESS NATIONAL_ID YEAR COUNTY TEXT SMALL_CELL }`;

const OPEN: DirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'access' },
  arguments: [
    {
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: 'share' },
      value: { kind: Kind.ENUM, value: 'UNCONDITIONAL' },
    },
    { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'level' }, value: { kind: Kind.INT, value: '1' } },
  ],
};

/** An SDL of a test (importing `@composeDirective`) in which everything is open to whoever has signed in: for tests of joining, not of access. */
export function openToAll(sdl: string): string {
  const open = (node: FieldDefinitionNode | InputValueDefinitionNode) => ({
    ...node,
    directives: [...(node.directives ?? []), OPEN as never],
  });
  const classified = visit(parse(sdl), { FieldDefinition: { leave: open }, InputValueDefinition: { leave: open } });
  return `${HEAD}\n${print(classified)}`;
}
