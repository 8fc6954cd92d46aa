// Words about content packs.
export const packsText = {
  about:
    'A content pack is a folder of your organisation: own questions, threats, controls and manifests on top of the built-in ones. It is data, and nothing in it runs.',
  given: 'The browser edition takes its packs at its start: serve --content DIR.',
  none: 'No content pack is loaded.',
  unused: 'A pack has problems, so none is used: Parapet goes on with the built-in content.',
  reading: 'Reading the folders.',
} as const;
