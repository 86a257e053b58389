/** The address at which this server answers for an app client. */
export const authRoute = (clientId: string): string => `/api/auth/${clientId}`;
