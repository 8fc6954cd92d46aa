// Words of Home.
export const homeText = {
  promise:
    'Answer questions, watch the threat model grow, take home a plan that can be signed and manifests to start from.',
  loading: 'Reading the list of projects.',
  none: 'No project yet. Start a new one, open a file, or begin with a worked example.',
  local: 'Both lists are kept on this machine. Parapet sends nothing anywhere.',
  unreadable: 'cannot be read',
} as const;
