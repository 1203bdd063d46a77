import type { IncomingHttpHeaders } from 'node:http'
import { getProducts } from '../price-list/get-products'
import { readQuery } from '../price-list/query'
import type { Turn } from '../scenarios'
import type { Answer } from './answer'
import { AwsError, answer, errorAnswer } from './answer'
import { checkAuthorization } from './authorization'
import { bendAnswer, bendPage, bendQuery, silence, throwFault } from './faults'

const target = 'AWSPriceListService.GetProducts'

/** Answers one request as AWS does, or as the scenario bends it; never throws on what was sent. */
export function answerAws(headers: IncomingHttpHeaders, body: string, turn: Turn): Answer {
  try {
    return answered(headers, body, turn)
  } catch (error) {
    if (error instanceof AwsError) return errorAnswer(error)
    throw error
  }
}

function answered(headers: IncomingHttpHeaders, body: string, turn: Turn): Answer {
  const { scenario, fault, request } = turn
  checkAuthorization(headers, 'pricing')
  checkOperation(headers)
  throwFault(fault)
  const none = silence(fault)
  if (none) return none
  const query = bendQuery(readQuery(body), fault)
  const page = bendPage(getProducts(query, scenario, request), query, fault, request)
  return bendAnswer(answer(JSON.stringify(page)), fault)
}

function checkOperation(headers: IncomingHttpHeaders): void {
  if (headers['x-amz-target'] !== target) {
    throw new AwsError('UnknownOperationException', 'The operation is not known')
  }
  if (!headers['content-type']?.startsWith('application/x-amz-json-1.1')) {
    throw new AwsError('SerializationException', 'The content type is not AWS JSON 1.1')
  }
}
