// Changes of a project leave the former untouched and lose nothing.
import { describe, expect, it } from 'vitest';
import {
  addItem,
  clearAnswer,
  removeItem,
  setAnswer,
  setItemField,
  setNote,
  setRecord,
  setUndecided,
  withItems,
} from '../../core/edit-project.ts';
import { newProject } from '../../core/project.ts';

const empty = Object.freeze(newProject({ hash: 'h', date: '2026-11-23' }));

describe('answers', () => {
  it('are set and taken back; the note stays', () => {
    const noted = setNote(setAnswer(empty, 'a.b', 'x'), 'a.b', 'Why.');
    expect(noted.answers).toEqual({ 'a.b': { value: 'x', note: 'Why.' } });
    expect(clearAnswer(noted, 'a.b').answers).toEqual({ 'a.b': { note: 'Why.' } });
    expect(setNote(clearAnswer(noted, 'a.b'), 'a.b', '').answers).toEqual({});
    expect(empty.answers).toEqual({});
  });
  it('are decided by a value, and undecided without one', () => {
    const undecided = setUndecided(setAnswer(empty, 'a.b', 1), 'a.b', { owner: 'Kim' });
    expect(undecided.answers).toEqual({ 'a.b': { undecided: { owner: 'Kim' } } });
    expect(setAnswer(undecided, 'a.b', 2).answers).toEqual({ 'a.b': { value: 2 } });
    expect(setUndecided(undecided, 'a.b', undefined).answers).toEqual({});
  });
});

describe('items', () => {
  it('get ids that are never used twice', () => {
    const two = addItem(addItem(empty, 'tenants', { name: 'a' }), 'networks');
    const again = addItem(removeItem(two, 'networks', 'n2'), 'networks');
    expect(again.lists).toEqual({ tenants: [{ id: 't1', name: 'a' }], networks: [{ id: 'n3' }] });
    expect(again.nextId).toBe(4);
  });
  it('change field by field, and leave an empty list that says none', () => {
    const one = addItem(empty, 'tenants', { name: 'a', cpu: 2 });
    expect(setItemField(one, 'tenants', 't1', 'cpu', undefined).lists.tenants).toEqual([{ id: 't1', name: 'a' }]);
    expect(setItemField(one, 'tenants', 't1', 'name', 'b').lists.tenants).toEqual([{ id: 't1', name: 'b', cpu: 2 }]);
    expect(removeItem(one, 'tenants', 't1').lists).toEqual({ tenants: [] });
    expect(withItems(one, 'tenants', undefined).lists).toEqual({});
  });
});

it('records are set and removed', () => {
  const planned = setRecord(empty, 'controls', 'C-NET-02', { state: 'planned' });
  expect(planned.controls).toEqual({ 'C-NET-02': { state: 'planned' } });
  expect(setRecord(planned, 'controls', 'C-NET-02', undefined)).toEqual(empty);
});
