/** Addresses of the portal need no escapes; whatever else is asked for is left to `send` to judge. */
export const plainPath = /^\/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*(?:[A-Za-z0-9_-][A-Za-z0-9._-]*)?$/
