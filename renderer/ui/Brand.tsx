// The sign of the product: a wall with two merlons and a gate.

export function Brand({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d="M2 18V8h3V5h4v3h2V5h4v3h3v10h-6v-4a2 2 0 0 0-4 0v4z" />
    </svg>
  );
}
