// One line of YAML or shell in parts for colour: key, literal, comment, the rest. It only colours; nothing is parsed.

interface CodePart {
  readonly kind: 'key' | 'literal' | 'comment' | 'plain';
  readonly text: string;
}

/** Splits a line so that the parts joined are the line again. */
export function codeParts(line: string, format: 'yaml' | 'shell'): readonly CodePart[] {
  if (/^\s*#/.test(line)) return [{ kind: 'comment', text: line }];
  const [, code = line, comment = ''] = /^(.*?)(\s+#\s.*)?$/.exec(line) ?? [];
  const parts = format === 'yaml' ? yamlParts(code) : [{ kind: 'plain', text: code } as const];
  return [...parts, { kind: 'comment', text: comment } as const].filter(({ text }) => text !== '');
}

function yamlParts(code: string): readonly CodePart[] {
  const [, indent = '', key = '', colon = '', value = ''] =
    /^(\s*(?:- )*)("[^"]*"|[^\s"'#:]+)(:)(?=\s|$)(.*)$/.exec(code) ?? [];
  if (key === '') return [literal(code)];
  return [{ kind: 'plain', text: indent }, { kind: 'key', text: key }, { kind: 'plain', text: colon }, literal(value)];
}

/** Numbers, booleans and empty collections; texts stay plain. */
function literal(text: string): CodePart {
  const isLiteral = /^\s*(- )?(true|false|null|-?\d+(\.\d+)?|\[.*\]|\{.*\})\s*$/.test(text);
  return { kind: isLiteral ? 'literal' : 'plain', text };
}
