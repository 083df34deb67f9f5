import { z } from 'zod'
import type { Scope } from '@/db/scope'
import { inScope, inWriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { cleanPicture, pictureLimit } from './domain/clean-picture'
import { keepPicture, removePicture } from './mutations/picture'
import { findPostPicture, type StoredPicture } from './queries/find-post-picture'

const id = z.uuid()

/** The picture of a post the reader may see. */
export async function openPicture(scope: Scope, postId: string): Promise<StoredPicture> {
  if (!id.safeParse(postId).success) throw new Refusal('not_found')
  const found = await inScope(scope, reader => findPostPicture(reader, postId))
  if (found === null) throw new Refusal('not_found')
  return found
}

/** Cleans a picture that is sent and puts it to a post of the sender's; no more is read of it than may be kept. */
export async function storePicture(
  scope: Scope,
  postId: string,
  sent: ReadableStream<Uint8Array> | null,
): Promise<{ readonly width: number; readonly height: number }> {
  if (!id.safeParse(postId).success) throw new Refusal('not_found')
  const picture = cleanPicture(await readAll(sent))
  if ('refused' in picture) {
    if (picture.refused === 'too_large' || picture.refused === 'too_many_pixels')
      throw new Refusal('too_large')
    throw new Refusal('wrong', { fields: { picture: picture.refused } })
  }
  await inWriteScope(scope, writer => keepPicture(writer, postId, picture))
  return { width: picture.width, height: picture.height }
}

export async function dropPicture(scope: Scope, postId: string): Promise<void> {
  if (!id.safeParse(postId).success) throw new Refusal('not_found')
  await inWriteScope(scope, writer => removePicture(writer, postId))
}

async function readAll(sent: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  if (sent === null) return new Uint8Array()
  const reader = sent.getReader()
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      pieces.push(read.value)
      length += read.value.length
      if (length > pictureLimit) throw new Refusal('too_large')
    }
  } finally {
    await reader.cancel()
  }
  return Buffer.concat(pieces)
}
