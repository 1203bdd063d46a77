/** What `npm run prices -- --help` says. */
export const HELP = `Refreshes the prices of data/prices from AWS's Price List API: MSK, EC2 on demand and reserved, EBS,
and transfer across zones.

  npm run prices                          every region of data/regions.json
  npm run prices -- eu-west-1 us-east-1   these alone

  --accept         also take what is refused otherwise: prices that moved by more than half or are gone
                   are taken, and what cannot be read is left out
  --data <folder>  the folder whose price files are read and written; data/prices if not given
  --help           this text

Credentials are found as the AWS SDK finds them (environment, profile, role); the only permission needed
is pricing:GetProducts. AWS_PRICING_ENDPOINT names another address to ask,
AWS_MAX_ATTEMPTS how often to ask for a page before giving up (8).

Exit code: 0 when the files were written or need no change, 1 when nothing was written, 2 when an
argument is not known, 130 or 143 when it was interrupted; then, too, nothing was written.`
