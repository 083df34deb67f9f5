import type { Route } from 'next'

/**
 * Where to go after signing in: a path of this very site, else `/`. What a browser would read as another host (`//host`,
 * `/\host`, a scheme, control characters it drops) is no path of ours.
 */
export function localPath(path: unknown): Route {
  if (typeof path !== 'string' || !/^\/(?!\/)[\x21-\x7e]*$/.test(path)) return '/'
  return path.includes('\\') ? '/' : (path as Route)
}
