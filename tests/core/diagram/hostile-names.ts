// Names that try to be syntax somewhere: in HTML, XML, YAML, Typst, spreadsheets, Mermaid, JavaScript.
export const hostileNames: readonly string[] = [
  '"><img src=x onerror=alert(1)>',
  "' onload='x",
  '$'.concat('{process.env.HOME}'),
  'a|b`c`',
  '#read("/etc/passwd")',
  '=cmd()|x',
  '[x](y){z}<![CDATA[',
  'end',
  '%% x',
  'A#60;B &lt; C',
  'subgraph x; click n1 call(y)',
  ':::soft --> n2',
];
/** Names that no field takes; a file may still hold them, and then no picture may break on them. */
export const brokenNames: readonly string[] = ['line\nbreak', '\u2028\u0007bell', '\u202eesrever', '\ud800 alone'];
