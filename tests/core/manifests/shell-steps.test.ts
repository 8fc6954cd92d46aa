// Steps of a script: options that are written as lists become words, and their reasons follow each word.
import { expect, it } from 'vitest';
import { stepsWithReasons } from '../../../core/manifests/shell-steps.ts';

const open = { by: 'C-TST-01', from: ['door.lock'] };
const size = { by: 'C-TST-02', from: ['room.size'] };

it('spreads the list of an option, and joins any other list with commas', () => {
  const tree = [{ run: ['tool', ['--zones', ['a', 'b']], ['c', 'd'], ['--on'], 7] }];
  expect(stepsWithReasons({ tree, why: {} }).tree).toEqual([{ run: ['tool', '--zones', 'a,b', 'c,d', '--on', '7'] }]);
});

it('moves the reason of an option to each of its words', () => {
  const tree = [{ say: 'Go.' }, { run: ['tool', ['--zone', 'a'], ['--size', 7]], by: 'C-TST-01', from: 'door.lock' }];
  expect(stepsWithReasons({ tree, why: { '[1].run[2]': size } }).why).toEqual({
    '[1]': open,
    '[1].run[3]': size,
    '[1].run[4]': size,
  });
});
