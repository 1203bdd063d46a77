import process from 'node:process'
import { awsPrices } from '../aws/prices/source'
import { readArguments } from './args'
import { FetchFailed } from './fetch'
import { PriceFilesError } from './files'
import { HELP } from './help'
import { refresh } from './refresh'

/** A run makes some thousand requests and can wait: throttling must not end it. */
const MOST_ATTEMPTS = 8

/** Does what the arguments ask for; the exit code, as the help has it. */
const main = async (args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> => {
  const asked = readArguments(args)
  if (asked.kind === 'help') {
    console.log(HELP)
    return 0
  }
  if (asked.kind === 'wrong') {
    console.error(asked.problems.join('\n'))
    return 2
  }
  const source = awsPrices({
    accessKeyId: env.AWS_ACCESS_KEY_ID,
    secretAccessKey: env.AWS_SECRET_ACCESS_KEY,
    sessionToken: env.AWS_SESSION_TOKEN,
    endpoint: env.AWS_PRICING_ENDPOINT,
    maxAttempts: Number(env.AWS_MAX_ATTEMPTS) || MOST_ATTEMPTS,
  })
  try {
    return await refresh(source, asked)
  } catch (error) {
    if (!(error instanceof FetchFailed || error instanceof PriceFilesError)) throw error
    console.error(error.message)
    return 1
  }
}

process.exitCode = await main(process.argv.slice(2), process.env)
