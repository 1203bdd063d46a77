declare namespace Cloudflare {
  /** Gives `exports.default` of `cloudflare:workers` the type of what src/worker.ts exports. */
  interface GlobalProps {
    mainModule: typeof import('../src/worker')
  }
}
