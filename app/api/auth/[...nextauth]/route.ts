import { handleNextAuth } from '@/lib/platform/auth/handle-next-auth'

export const GET = handleNextAuth
export const POST = handleNextAuth
