import type { Answered, Block } from '../../slack/support/message'

/** A message as a page that looks about as Slack shows it; its texts are escaped already, as Slack takes them. */
export const pageOf = (
  { blocks }: Pick<Answered, 'blocks'>,
  command: string,
): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Slack</title><style>${STYLE}</style>
<main><p class="asked">${command}</p>
<article><h1>Kafka planner <small>APP</small></h1>
<p class="private">Only visible to you</p>${blocks.map(htmlOf).join('')}</article></main></html>`

const htmlOf = (block: Block): string => {
  switch (block.type) {
    case 'section':
      return `<section>${block.text ? `<p>${text(block.text)}</p>` : ''}${(block.fields ?? []).map((field) => `<p class="field">${text(field)}</p>`).join('')}</section>`
    case 'context':
      return `<section class="context">${block.elements.map((element) => `<p>${text(element)}</p>`).join('')}</section>`
    case 'image':
      return `<section><p>${block.title ? text(block.title) : ''}</p><img src="${block.image_url}" alt="${block.alt_text}"></section>`
    case 'actions':
      return `<section class="actions">${block.elements
        .map((element) =>
          element.type === 'button'
            ? `<button>${element.text.text}</button>`
            : `<select><option>${(element.initial_option?.text ?? element.placeholder).text}</option></select>`,
        )
        .join('')}</section>`
    default:
      return block satisfies never
  }
}

const text = ({ type, text }: { readonly type: string; readonly text: string }): string =>
  (type === 'mrkdwn'
    ? text
        .replace(/`([^`]+)`/g, '<code>$1</code>')
        .replace(/(^|\s|•\s)\*(.+?)\*(?=\s|$|[,:;])/g, '$1<b>$2</b>')
        .replaceAll(':warning:', '<b class="warning">!</b>')
    : text
  ).replaceAll('\n', '<br>')

const STYLE = `
body { margin: 0; background: #fff; color: #1d1c1d; font: 15px/1.47 Lato, Inter, "Open Sans", sans-serif }
main { padding: 16px 20px; max-width: 720px }
.asked { color: #616061; margin: 0 0 12px }
article { border-left: 4px solid #ddd; padding-left: 12px }
h1 { font-size: 15px; margin: 0 } small { font-size: 10px; background: #eee; padding: 1px 4px; border-radius: 2px }
.private { color: #616061; font-size: 12px; margin: 0 }
section { margin: 8px 0; display: flex; flex-wrap: wrap; gap: 0 24px } section p { margin: 0; flex: 1 0 100% }
.field { flex: 1 0 45% !important; margin: 4px 0 !important } .context { color: #616061; font-size: 12px; gap: 4px }
code { color: #c01343; background: #f6f6f6; border: 1px solid #ddd; border-radius: 3px; padding: 0 3px; font-size: 12px }
.warning { background: #ecb22e; color: #fff; border-radius: 3px; padding: 0 5px }
img { max-width: 560px; border-radius: 6px; border: 1px solid #eee }
.actions { gap: 8px } button, select { font: inherit; font-size: 13px; font-weight: 700; background: #fff; border: 1px solid #bbb; border-radius: 4px; padding: 4px 12px }`
