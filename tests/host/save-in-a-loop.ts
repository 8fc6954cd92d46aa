// A child for the kill test: saves two long texts in turn, for ever, until it is killed.
import { writeAtomically } from '../../host/atomic-write.ts';

const [path = '', size = '0'] = process.argv.slice(2);
for (let turn = 0; ; turn += 1) {
  await writeAtomically(path, (turn % 2 === 0 ? 'a' : 'b').repeat(Number(size)));
  if (turn === 0) process.send?.('saving');
}
