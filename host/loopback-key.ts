// The key of one run of the browser edition: in the printed address once, in a cookie that scripts cannot read after.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Key {
  readonly secret: string;
  /** The `Set-Cookie` that hands the key to a browser. */
  readonly cookie: string;
  opens(key: string): boolean;
  isHeldBy(request: IncomingMessage): boolean;
}

/** Browsers share cookies between ports, so the cookie's name holds the port: two runs do not push each other out. */
export function makeKey(port: number): Key {
  const secret = randomBytes(32).toString('base64url');
  const name = `parapet-${port}`;
  const opens = (key: string): boolean => {
    const [given, wanted] = [Buffer.from(key), Buffer.from(secret)];
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  };
  return {
    secret,
    cookie: `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`,
    opens,
    isHeldBy: ({ headers }) =>
      (headers.cookie ?? '')
        .split('; ')
        .some((pair) => pair.startsWith(`${name}=`) && opens(pair.slice(name.length + 1))),
  };
}
