/** Imported first: graphql-js then leaves out checks that only help who develops it, a tenth of an answer. */
process.env['NODE_ENV'] ??= 'production';
