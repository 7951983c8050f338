import { hash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_TREE, leafHash, rootOf, withLeaves } from '../../schema/processing-record/merkle.ts';

/** The tree of eight leaves that implementations of RFC 6962 are compared by: leaves, and the roots of the first 1 to 8. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test('RFC 6962: the empty tree and the trees of one to eight known leaves have the known roots', () => {
  expect(rootOf(EMPTY_TREE)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(LEAVES.map((_, last) => rootOf(withLeaves(EMPTY_TREE, LEAVES.slice(0, last + 1))))).toEqual(ROOTS);
});

const links = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 70 });
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** The root by the definition of RFC 6962 §2.1: split at the largest power of two below the size. */
function definedRoot(leaves: readonly string[]): string {
  if (leaves.length === 1) return leafHash(leaves[0] as string);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  const halves = definedRoot(leaves.slice(0, split)) + definedRoot(leaves.slice(split));
  return hash('sha256', Buffer.from(`01${halves}`, 'hex'), 'hex');
}

test('a tree that is grown in any steps has the root of its definition, and as many peaks as its size has ones', () => {
  fc.assert(
    fc.property(links, fc.array(fc.nat(70)), (bytes, cuts) => {
      const leaves = bytes.map(hex);
      const bounds = [0, ...cuts.filter((cut) => cut <= leaves.length).toSorted((a, b) => a - b), leaves.length];
      let tree = EMPTY_TREE;
      for (const [index, from] of bounds.entries())
        tree = withLeaves(tree, leaves.slice(from, bounds[index + 1] ?? from));
      expect(tree).toEqual(withLeaves(EMPTY_TREE, leaves));
      expect(tree.size).toBe(leaves.length);
      expect(tree.peaks.length).toBe(leaves.length.toString(2).replaceAll('0', '').length);
      if (leaves.length > 0) expect(rootOf(tree)).toBe(definedRoot(leaves));
    }),
  );
});

test('another order, another leaf, a leaf more or less: another root', () => {
  const change = fc.tuple(links, fc.nat(), fc.constantFrom('swap', 'change', 'drop', 'repeat'));
  fc.assert(
    fc.property(change, ([bytes, place, how]) => {
      const leaves = [...new Set(bytes.map(hex))];
      fc.pre(leaves.length > 1);
      const at = place % (leaves.length - 1);
      const changed = [...leaves];
      const [one, other] = changed.slice(at, at + 2) as [string, string];
      if (how === 'swap') changed.splice(at, 2, other, one);
      if (how === 'change') changed.splice(at, 1, hash('sha256', one, 'hex'));
      if (how === 'drop') changed.splice(at, 1);
      if (how === 'repeat') changed.splice(at, 0, one);
      expect(rootOf(withLeaves(EMPTY_TREE, changed))).not.toBe(rootOf(withLeaves(EMPTY_TREE, leaves)));
    }),
  );
});
