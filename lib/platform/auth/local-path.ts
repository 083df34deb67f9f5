import type { Route } from 'next'

/**
 * Where to go after signing in: a path of this very site, else `/`. What a browser would read as another host (`//host`,
 * `/\host`, a scheme, control characters it drops) is no path of ours.
 */
export function localPath(path: string | undefined | null): Route {
  if (path === undefined || path === null || !/^\/(?!\/)[\x21-\x7e]*$/.test(path)) return '/'
  return path.includes('\\') ? '/' : (path as Route)
}
