import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { JsonTree } from '../../../src/inspector/panel/tree/JsonTree';

afterEach(cleanup);

const value = { a: { b: { c: 1 }, d: 2 }, e: 'f' };
const names = (): (string | null)[] =>
  screen.getAllByRole('treeitem').map((item) => item.getAttribute('aria-label'));

describe('the tree', () => {
  it('is gone through by keys alone, as every tree is', async () => {
    render(<JsonTree label="Things" value={value} />);
    const user = userEvent.setup();
    expect(names()).toEqual(['a: {2}', 'e: "f"']);
    await user.tab();
    expect(screen.getByRole('treeitem', { name: 'a: {2}' })).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(names()).toEqual(['a: {2}', 'b: {1}', 'd: 2', 'e: "f"']);
    await user.keyboard('{ArrowRight}{Enter}{ArrowDown}');
    expect(screen.getByRole('treeitem', { name: 'c: 1' })).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByRole('treeitem', { name: 'b: {1}' })).toHaveFocus();
    await user.keyboard('{ArrowLeft}{End}');
    expect(screen.getByRole('treeitem', { name: 'e: "f"' })).toHaveFocus();
    await user.keyboard('{ArrowDown}{Home}{ArrowLeft}');
    expect(names()).toEqual(['a: {2}', 'e: "f"']);
    await user.keyboard('x');
    expect(screen.getByRole('treeitem', { name: 'a: {2}' })).toHaveFocus();
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it('says where each line is, and whether it is open', async () => {
    render(<JsonTree label="Things" value={value} openTo={2} />);
    const inner = screen.getByRole('treeitem', { name: 'd: 2' });
    expect(inner).toHaveAttribute('aria-level', '2');
    expect(inner).toHaveAttribute('aria-posinset', '2');
    expect(inner).toHaveAttribute('aria-setsize', '2');
    expect(inner).not.toHaveAttribute('aria-expanded');
    const outer = screen.getByRole('treeitem', { name: 'a: {2}' });
    expect(outer).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(outer);
    expect(outer).toHaveAttribute('aria-expanded', 'false');
  });

  it('marks what changed last, and nothing when it is of something else', () => {
    const marked = (): (string | null)[] =>
      screen
        .getAllByRole('treeitem')
        .filter((item) => 'changed' in item.dataset)
        .map((item) => item.getAttribute('aria-label'));
    const [first, second] = [{}, {}];
    const { rerender } = render(<JsonTree label="Things" value={value} of={first} />);
    expect(marked()).toEqual([]);
    rerender(<JsonTree label="Things" value={{ ...value, e: 'g' }} of={first} />);
    expect(marked()).toEqual(['e: "g"']);
    rerender(<JsonTree label="Things" value={{ a: value.a, e: 'g', h: 1 }} of={first} />);
    expect(marked()).toEqual(['h: 1']);
    rerender(<JsonTree label="Things" value={value} of={second} />);
    expect(marked()).toEqual([]);
  });
});
