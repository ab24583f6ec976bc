import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { sameOriginOnly } from '../../../../access/same-origin.ts'

const ownOrigin = process.env.CMS_URL === undefined ? undefined : new URL(process.env.CMS_URL).origin

export const GET = sameOriginOnly(REST_GET(config), ownOrigin)
export const POST = sameOriginOnly(REST_POST(config), ownOrigin)
export const DELETE = sameOriginOnly(REST_DELETE(config), ownOrigin)
export const PATCH = sameOriginOnly(REST_PATCH(config), ownOrigin)
export const PUT = sameOriginOnly(REST_PUT(config), ownOrigin)
export const OPTIONS = REST_OPTIONS(config)
